//! The label that rules and learned weights make together.

use super::signs::{self, LabelSigns};
use crate::document::Label;
use crate::label_model::{LABELS, LabelModel};

/// How readily each label is taken, in the order of [`LABELS`]. A rule that finds a denial has found the words that deny;
/// denials are so rare that the probability of one seldom is above one half.
const READINESS: [f32; 4] = [1.0, 8.0, 1.0, 1.2];

/// How much more readily the label is taken that the rules give to the sentence by itself: where both are about as likely,
/// the one whose reason can be named.
const NAMED_REASON: f32 = 1.7;

/// The label of the sentence at `at`, and the probability that it is right.
pub(crate) fn weigh(model: &LabelModel, all: &[&LabelSigns], at: usize) -> (Label, f32) {
    weigh_probabilities(model.probabilities(signs::rows(all, at)), all[at].label())
}

/// The label that these probabilities make of the one that the rules found. A denial is never made of signs alone: a rule
/// must have found the words that deny.
pub(crate) fn weigh_probabilities(probabilities: [f32; 4], by_rules: Label) -> (Label, f32) {
    let taken = (0..LABELS.len()).filter(|&label| LABELS[label] != Label::Denial || by_rules == Label::Denial);
    let weight = |&label: &usize| {
        let named = LABELS[label] == by_rules && by_rules != Label::Denial;
        READINESS[label] * probabilities[label] * if named { NAMED_REASON } else { 1.0 }
    };
    let best = taken.max_by(|one, other| weight(one).total_cmp(&weight(other))).expect("there are labels");
    (LABELS[best], probabilities[best])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_likeliest_label_wins_unless_the_rules_have_one_nearly_as_likely() {
        let cases = [
            ([0.5, 0.0, 0.4, 0.1], Label::Attributed, Label::Attributed),
            ([0.7, 0.0, 0.2, 0.1], Label::Attributed, Label::Claim),
            ([0.4, 0.2, 0.3, 0.1], Label::Denial, Label::Denial),
            ([0.9, 0.02, 0.05, 0.03], Label::Denial, Label::Claim),
            ([0.2, 0.7, 0.1, 0.0], Label::Claim, Label::Claim),
        ];
        for (probabilities, by_rules, expected) in cases {
            assert_eq!(weigh_probabilities(probabilities, by_rules).0, expected, "{probabilities:?} {by_rules:?}");
        }
    }
}
