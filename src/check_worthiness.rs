//! How much a sentence is worth checking, and the words that make it so.
//!
//! A logistic regression learned on the ClaimBuster debates (Hassan et al., VLDB 2017; Arslan et al., ICWSM 2020), with
//! sentences worth checking and others weighted alike: 0.5 means as likely one as the other, were both as frequent.

use crate::logistic::probability;
use crate::sentence_model::{Regression, Row};
use crate::span::Span;
use crate::wording::Words;

/// Words shown, at most.
const MOST_WORDS: usize = 4;

/// What a word must add to the log-odds to be shown.
const LEAST_SHARE: f32 = 0.2;

/// How much it is worth checking.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CheckWorthiness {
    /// The log-odds.
    pub log_odds: f32,
    /// The probability, 0 to 1.
    pub probability: f32,
    /// The words that add most to it, in order.
    pub words: Vec<Span>,
}

/// Measures a sentence by its features.
pub(crate) fn check_worthiness(words: &Words, rows: &[Row], learned: &Regression) -> CheckWorthiness {
    let log_odds = learned.score(rows, 0.0);
    // Its last number stands for no word.
    let mut by_word = vec![0.0; words.len().min(usize::from(u16::MAX))];
    for (row, share) in learned.shares(rows) {
        if let Some(sum) = by_word.get_mut(usize::from(row.word)) {
            *sum += share;
        }
    }
    let mut best: Vec<usize> =
        (0..by_word.len()).filter(|&at| by_word[at] >= LEAST_SHARE && words[at].counts()).collect();
    best.sort_by(|&one, &other| by_word[other].total_cmp(&by_word[one]));
    best.truncate(MOST_WORDS);
    best.sort_unstable();
    let probability = probability(log_odds);
    CheckWorthiness { log_odds, probability, words: best.into_iter().map(|at| words[at].span).collect() }
}
