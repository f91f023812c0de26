//! Which sentences in the article's own voice are opinion, taste or advice rather than something to check.
//!
//! The regression that tells them apart was learned mostly on speeches. How readily it is believed depends on the
//! article: where most sentences assert, as in news, one sentence must look very much like opinion to be called so; in a
//! column or a speech less is enough.

use crate::wording::Words;

/// How much less a sentence asserts that says what ought to be.
const ADVICE: f32 = 0.5;

/// Whether the sentence says what ought to be: should, needs to.
pub fn advises(words: &Words) -> bool {
    (0..words.len()).any(|at| {
        let to = words.get(at + 1).is_some_and(|next| next.lower == "to");
        words[at].is_any(&["should", "shouldn't"]) || words[at].is_any(&["ought", "needs", "deserves"]) && to
    })
}

/// The sentences in the article's own voice, and the probability that each asserts something to check.
#[derive(Clone, Debug, Default)]
pub struct OwnVoice {
    sentences: Vec<(usize, f32)>,
}

/// Sentences of ordinary news that each article is taken to begin with, and how surely they assert.
const PRIOR_SENTENCES: f32 = 5.0;
const PRIOR_MEAN: f32 = 0.8;

impl OwnVoice {
    /// Adds the sentence with this index, the probability that it asserts something, and whether it advises.
    pub fn add(&mut self, index: usize, asserts: f32, advises: bool) {
        self.sentences.push((index, if advises { asserts * ADVICE } else { asserts }));
    }

    /// Index and probability of those that are opinion.
    pub fn opinions(&self) -> impl Iterator<Item = (usize, f32)> {
        let below = self.threshold();
        self.sentences.iter().copied().filter(move |&(_, asserts)| asserts < below)
    }

    /// Below which probability of asserting a sentence is opinion.
    fn threshold(&self) -> f32 {
        let sum: f32 = self.sentences.iter().map(|&(_, asserts)| asserts).sum();
        let mean = (sum + PRIOR_SENTENCES * PRIOR_MEAN) / (self.sentences.len() as f32 + PRIOR_SENTENCES);
        (0.5 - 2.0 * (mean - 0.75)).clamp(0.15, 0.6)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_doubtful_sentence_is_opinion_in_a_column_but_not_in_news() {
        let opinions = |others: f32| {
            let mut own_voice = OwnVoice::default();
            (0..20).for_each(|index| own_voice.add(index, others, false));
            own_voice.add(20, 0.4, false);
            own_voice.opinions().map(|(index, _)| index).collect::<Vec<_>>()
        };
        assert_eq!(opinions(0.7), [20]);
        assert!(opinions(0.95).is_empty());
    }

    #[test]
    fn a_sentence_alone_is_judged_near_one_half() {
        let is_opinion = |asserts| {
            let mut own_voice = OwnVoice::default();
            own_voice.add(0, asserts, false);
            own_voice.opinions().count() == 1
        };
        assert!(is_opinion(0.45) && !is_opinion(0.55));
    }
}
