//! How sure a label is.

use crate::document::Rule;

/// What a label rests on, as far as it tells how often such labels are right.
#[derive(Clone, Copy, Debug)]
pub struct Ground {
    /// The rule that decided.
    pub rule: Rule,
    /// The share of the words that attributions cover, 0 to 1.
    pub passed_on: f32,
    /// The probability that the sentence asserts something to check.
    pub asserts: f32,
}

impl Ground {
    /// The probability that the label is right.
    pub fn confidence(self) -> f32 {
        let Ground { rule, passed_on, asserts } = self;
        match rule {
            Rule::Dateline => 0.98,
            Rule::Boilerplate => 0.96,
            Rule::Denies => 0.88,
            Rule::Fragment | Rule::RejectsAllegation => 0.8,
            Rule::CalledFalse | Rule::ProtestsInnocence | Rule::NothingToIt | Rule::UnnamedSource | Rule::Question => {
                0.75
            }
            Rule::AnswersAccusation | Rule::Command | Rule::Exclamation => 0.65,
            Rule::Opinion => 0.6,
            Rule::InsideQuotation => 0.93,
            Rule::PassedOn if passed_on >= 0.85 => 0.93,
            Rule::PassedOn => 0.78,
            Rule::OwnVoice if passed_on >= 0.2 => 0.65,
            Rule::OwnVoice if asserts < 0.6 => 0.7,
            Rule::OwnVoice => 0.86,
        }
    }
}
