//! What stands around the words that deny.

use crate::wording::{Class, Word, WordList, Words};

/// Whether a negation, or a verb of failing, stands before the word in its clause: did not deny, hard to dispute.
pub(super) fn is_negated(words: &Words, at: usize) -> bool {
    let window = words.clause_start(at).max(at.saturating_sub(NEGATED_BEFORE));
    let joined = words[window..at].iter().rposition(|word| word.is_any(&["and", "but"]));
    let from = joined.map_or(window, |joined| window + joined + 1);
    words[from..at].iter().any(|word| word.is(Class::Negation) || NEGATES.has(word))
        || words[..from].last().is_some_and(|word| word.is_any(&["neither", "nor"]))
}

/// Whether the word is a mark that opens a quotation, or may.
pub(super) fn opens_quotation(word: &Word) -> bool {
    word.is_any(&["\"", "“", "‘", "'", "''", "«", "„"])
}

/// Words before another among which there is what negates it.
const NEGATED_BEFORE: usize = 4;

/// Verbs of failing and other words that negate what follows them.
const NEGATES: WordList = WordList::new(&[
    "refused",
    "declined",
    "failed",
    "failing",
    "hard",
    "difficult",
    "impossible",
    "refuses",
    "refuse",
    "refusing",
    "refusal",
    "whether",
    "stopped",
    "few",
]);
