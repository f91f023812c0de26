//! Denials: sentences whose main point is that something said or alleged is not so.
//!
//! Each rule has a table of cases in `cases.rs`, with look-alikes that must not fire.

mod falsity;
mod innocence;
mod negation;
mod no_evidence;
mod verbs;

use crate::document::Rule;
use crate::span::Span;
use crate::wording::{Class, Words};
use falsity::called_false;
use innocence::innocence;
use no_evidence::{correction, no_evidence};
use verbs::{defends, denies, particle_end, refutes, rejects};

/// What a denial rests on.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Denial {
    /// The rule that fired.
    pub rule: Rule,
    /// The words that made it fire.
    pub evidence: Vec<Span>,
}

/// The denial that the wording of a sentence shows, if there is one.
pub(super) fn worded(words: &Words) -> Option<Denial> {
    let asks = words.iter().rev().take(3).any(|word| word.is_any(&["?"]));
    let found = (0..words.len()).find_map(|at| {
        let (rule, from, to) = at_word(words, at)?;
        if asks && rule != Rule::Denies && rule != Rule::RejectsAllegation {
            return None;
        }
        is_main_point(words, at).then(|| Denial { rule, evidence: vec![words.span(from, to)] })
    });
    let corrected = || correction(words).map(|word| Denial { rule: Rule::NothingToIt, evidence: vec![word] });
    found.or_else(corrected)
}

/// The rule that fires at this word and the words that it rests on.
fn at_word(words: &Words, at: usize) -> Option<(Rule, usize, usize)> {
    let word = &words[at];
    if !word.counts() {
        return None;
    }
    if word.is(Class::Deny) {
        return denies(words, at).map(|end| (Rule::Denies, at, end));
    }
    if word.is(Class::Refute)
        && let Some(end) = refutes(words, at)
    {
        return Some((Rule::Denies, at, end));
    }
    if word.is(Class::Reject)
        && let Some(end) = rejects(words, at, at + 1)
    {
        return Some((Rule::RejectsAllegation, at, end));
    }
    if word.is(Class::PhrasalReject)
        && let Some(end) = particle_end(words, at).and_then(|end| rejects(words, at, end))
    {
        return Some((Rule::RejectsAllegation, at, end));
    }
    if word.lower.starts_with("defend")
        && let Some(end) = defends(words, at)
    {
        return Some((Rule::RejectsAllegation, at, end));
    }
    if let Some((from, to)) = innocence(words, at) {
        return Some((Rule::ProtestsInnocence, from, to));
    }
    if let Some((from, to)) = no_evidence(words, at) {
        return Some((Rule::NothingToIt, from, to));
    }
    let motivated = word.lower == "motivated" && at > 0 && words[at - 1].lower == "politically";
    if word.is(Class::Baseless) || word.is(Class::False) || motivated {
        return called_false(words, at).map(|(from, to)| (Rule::CalledFalse, from, to));
    }
    None
}

/// Whether the denial at this word is the main point: not inside "after he denied it", "who denies", unless that is
/// the greater part.
fn is_main_point(words: &Words, at: usize) -> bool {
    let clause = words.clause_start(at);
    let subordinator =
        words[clause..at].iter().rposition(|word| word.is(Class::Subordinator)).map(|found| clause + found);
    let with = words.get(clause).is_some_and(|word| word.is_any(&["with"]));
    let ends_in_ing = words[clause..=at].iter().any(|word| word.lower.ends_with("ing"));
    let participle = words[at].lower.ends_with("ing")
        && !words[clause..at].iter().any(|word| word.is(Class::Be))
        && (clause > 0 || with)
        || with && ends_in_ing;
    let end_of_clause = words.clause_end(at);
    // "has denied, through his lawyer, that"
    let has_denied = at > 0 && words[at - 1].is_any(&["has", "have", "had"]);
    // "a claim he denies", "allegations, denied by": the object has gone before.
    let reduced = end_of_clause <= at + 2
        && words[at].is(Class::Deny)
        && (words[clause..at].iter().rev().take(3).any(|word| word.is(Class::Allegation)) && clause > 0
            || words.count(end_of_clause, words.len()) > 2 && !has_denied);
    if subordinator.is_none() && !participle && !reduced {
        return true;
    }
    if subordinator.is_some_and(|at| words[at].is_any(&["if", "unless", "until"])) {
        return false;
    }
    let relative = subordinator.is_some_and(|at| words[at].lower.starts_with("wh"));
    // "many of whom": the clause begins before its pronoun.
    let start = match subordinator {
        Some(opener) if opener > clause + 2 => opener,
        None if with => at,
        _ => clause,
    };
    // "who deny the charges, saying": what they say belongs to it. "After pleading not guilty and was": the verb does not.
    let goes_on = words.get(end_of_clause + 1).is_some_and(|next| next.is_any(&["saying", "insisting", "calling"]));
    let finite = |at: &usize| words[*at].is_any(&["and"]) && words[*at + 1].is(Class::Auxiliary);
    let verb = (at..end_of_clause.saturating_sub(1)).find(finite).filter(|_| participle_of(words, at));
    let end = match verb {
        Some(verb) => verb,
        None if !goes_on && (reduced || clause == 0 || relative) => end_of_clause,
        None => words.len(),
    };
    2 * words.count(start, end) >= words.count(0, words.len())
}

/// Whether the word ends in -ing with no auxiliary just before it.
fn participle_of(words: &Words, at: usize) -> bool {
    words[at].lower.ends_with("ing") && !words[..at].last().is_some_and(|before| before.is(Class::Auxiliary))
}
