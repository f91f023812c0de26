//! How much each sign counts, as learned.

use super::signs::{NAMES, RebuttalSigns, SIGNS};
use std::fmt;
use std::sync::LazyLock;

/// Hundredths of the log-odds that one unit of each sign adds, in the order of the signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Weights(pub(crate) [i16; SIGNS]);

impl Weights {
    /// The weights in `data/rebuttal-weights.txt`.
    pub(crate) fn embedded() -> &'static Self {
        static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| {
            Weights::from_text(include_str!("../../data/rebuttal-weights.txt")).expect("a test reads it")
        });
        &WEIGHTS
    }

    /// Reads a line a sign, its name and its weight; nothing if they are not just these in their order.
    pub(crate) fn from_text(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let mut weights = [0; SIGNS];
        for (weight, name) in weights.iter_mut().zip(NAMES) {
            *weight = lines.next()?.strip_prefix(name)?.strip_prefix(' ')?.parse().ok()?;
        }
        lines.next().is_none().then_some(Weights(weights))
    }

    /// What all signs add up to.
    pub(crate) fn score(&self, signs: &RebuttalSigns) -> f32 {
        self.0.iter().zip(signs).map(|(&weight, sign)| f32::from(weight) / 100.0 * sign).sum()
    }
}

impl fmt::Display for Weights {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        NAMES.iter().zip(self.0).try_for_each(|(name, weight)| writeln!(out, "{name} {weight}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_read_as_they_are_written() {
        let embedded = Weights::embedded();
        assert_eq!(Weights::from_text(&embedded.to_string()).as_ref(), Some(embedded));
        let text = embedded.to_string();
        for wrong in
            ["", "nothing 1", &text.replace("distance", "far"), &text.replace(' ', ""), &format!("{text}more 1\n")]
        {
            assert_eq!(Weights::from_text(wrong), None, "{wrong:?}");
        }
    }
}
