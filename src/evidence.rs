//! What an attribution rests on: how sure it is depends on that alone.

use crate::document::AttributionKind;
use crate::model::Model;

/// What an attribution rests on, as far as its reliability differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Evidence {
    /// Its cue is, or holds, a word that hardly does anything but report: said, according to.
    pub(crate) reports: bool,
    pub(crate) has_source: bool,
    pub(crate) kind: AttributionKind,
}

impl Evidence {
    /// A number below [`CONFIDENCES`](crate::model::CONFIDENCES), which is how many there are.
    pub(crate) fn index(self) -> usize {
        self.kind as usize * 4 + usize::from(self.has_source) * 2 + usize::from(self.reports)
    }

    /// The probability that an attribution with this evidence is right.
    pub(crate) fn confidence(self, model: &Model) -> f32 {
        f32::from(model.confidences()[self.index()]) / 100.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::CONFIDENCES;

    #[test]
    fn every_kind_of_evidence_has_its_own_number() {
        let mut seen = [false; CONFIDENCES];
        for kind in [AttributionKind::Direct, AttributionKind::Indirect, AttributionKind::Mixed] {
            for (reports, has_source) in [(false, false), (false, true), (true, false), (true, true)] {
                seen[Evidence { reports, has_source, kind }.index()] = true;
            }
        }
        assert_eq!(seen, [true; CONFIDENCES]);
    }
}
