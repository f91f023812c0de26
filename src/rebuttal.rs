//! Denials → the sentence that each of them answers.
//!
//! A denial answers what somebody else alleged, mostly just before it: *The mill has been accused of fouling the river.
//! Its owner denies this.* Every sentence within reach is weighed by what is seen of it and of the denial ([`signs`]); so is
//! that the denial answers nothing in the text. The weights are those of a conditional logistic regression (McFadden
//! 1974), so that they make probabilities: a sentence is answered if it is the likeliest and likely enough.

mod reading;
pub(crate) mod signs;
#[cfg(test)]
mod tests;
pub(crate) mod weights;

use crate::document::{Attribution, Label, Sentence};
use crate::logistic::exponential;
use crate::paragraph::ends_line;
use crate::token::Token;
use crate::wording::Words;
use reading::{Pointer, Rarity, Read};
use signs::{RebuttalSigns, of_answer, of_nothing};
use weights::Weights;

/// How many sentences back a denial can answer.
const REACH: usize = 14;

/// How many sentences on, for a denial that stands before the report of what it denies.
const REACH_AHEAD: usize = 2;

/// How probable it must be that a sentence is the one that is answered. Chosen in cross-validation on annotated articles:
/// a little more than half of the answers given are right then.
pub(crate) const ENOUGH: f32 = 0.25;

/// Fills in [`Sentence::denies`] of every denial.
///
/// `tokens` are those of each sentence. Time grows linearly with the text: a denial looks no further than a few
/// sentences.
pub(crate) fn link(text: &str, tokens: &[Vec<Token>], attributions: &[Attribution], sentences: &mut [Sentence]) {
    let weights = Weights::embedded();
    for_each_denial(text, tokens, attributions, sentences, |candidates, _| {
        candidates.likeliest(weights).filter(|&(_, probability)| probability >= ENOUGH).map(|(index, _)| index)
    });
}

/// What a denial may answer.
pub(crate) struct Candidates {
    /// The sentence that it answers beyond doubt.
    pub(crate) certain: Option<usize>,
    /// The signs that it answers none.
    pub(crate) nothing: RebuttalSigns,
    /// Sentences, and the signs that it answers each of them.
    pub(crate) sentences: Vec<(usize, RebuttalSigns)>,
}

impl Candidates {
    /// The sentence that is most probably answered, and how probable that is.
    pub(crate) fn likeliest(&self, weights: &Weights) -> Option<(usize, f32)> {
        if let Some(certain) = self.certain {
            return Some((certain, 1.0));
        }
        let odds = |signs: &RebuttalSigns| exponential(weights.score(signs));
        let weighed: Vec<(usize, f32)> = self.sentences.iter().map(|(index, signs)| (*index, odds(signs))).collect();
        let all = odds(&self.nothing) + weighed.iter().map(|(_, odds)| odds).sum::<f32>();
        let best = weighed.into_iter().reduce(|best, other| if other.1 >= best.1 { other } else { best });
        best.map(|(index, odds)| (index, odds / all))
    }
}

/// Fills in [`Sentence::denies`] of every denial, in order, with what the choice makes of its candidates and its index.
pub(crate) fn for_each_denial(
    text: &str,
    tokens: &[Vec<Token>],
    attributions: &[Attribution],
    sentences: &mut [Sentence],
    mut choice: impl FnMut(Candidates, usize) -> Option<usize>,
) {
    let denials: Vec<usize> = (0..sentences.len()).filter(|&index| sentences[index].label == Label::Denial).collect();
    if denials.is_empty() {
        return;
    }
    let all = sentences.len();
    let reach = |denial: usize| denial.saturating_sub(REACH)..all.min(denial + REACH_AHEAD + 1);
    let mut rarity = Rarity::default();
    // All sentences that a denial can answer, and the denials.
    let mut read: Vec<Read> = Vec::new();
    let (mut paragraph, mut next) = (0, 0);
    for (index, sentence) in sentences.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| sentences[before].span.end);
        paragraph += usize::from(before.is_some_and(|before| ends_line(&text[before..sentence.span.start])));
        let words = Words::new(text, &tokens[index]);
        let stems = rarity.stems_of(&words);
        next += denials[next..].iter().take_while(|&&denial| reach(denial).end <= index).count();
        if denials.get(next).is_some_and(|&denial| reach(denial).contains(&index)) {
            read.push(Read::new(&words, stems, index, paragraph, attributions, sentence));
        }
    }
    for index in denials {
        let from = read.partition_point(|read| read.index < reach(index).start);
        let until = read.partition_point(|read| read.index < reach(index).end);
        let near = &read[from..until];
        let at = near.partition_point(|read| read.index < index);
        sentences[index].denies = choice(candidates(near, at, &rarity, sentences), index);
    }
}

/// What the denial at this place among those read may answer.
fn candidates(read: &[Read], at: usize, rarity: &Rarity, sentences: &[Sentence]) -> Candidates {
    let denial = &read[at];
    let before = at.checked_sub(1).map(|before| &read[before]);
    let retort = before.filter(|before| denial.points == Pointer::Retort && before.is_by_another(denial));
    let answered_before = before.filter(|before| before.denies).and_then(|before| sentences[before.index].denies);
    let others = read.iter().filter(|other| other.index != denial.index);
    Candidates {
        certain: retort.map(|before| before.index),
        nothing: of_nothing(denial),
        sentences: others.map(|other| (other.index, of_answer(denial, other, rarity, answered_before))).collect(),
    }
}
