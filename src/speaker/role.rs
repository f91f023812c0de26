//! What somebody is, as a noun phrase tells it: *chief executive of Norvane*.

use super::organisation::organisation_noun;
use super::reading::Reading;
use super::words;
use crate::inflection::Form;
use std::ops::RangeInclusive;

/// What somebody is: chief executive of Norvane.
#[derive(Clone, Debug)]
pub(crate) struct Role {
    /// The noun: executive.
    pub head: usize,
    /// Words before the head.
    pub before: RangeInclusive<usize>,
    /// Words after the head.
    pub after: RangeInclusive<usize>,
}

/// No tokens at all.
#[allow(clippy::reversed_empty_ranges)]
pub(crate) const NONE: RangeInclusive<usize> = 1..=0;

/// The longest role, in tokens, that is looked for.
const LONGEST_ROLE: usize = 10;

/// Phrases joined by prepositions that a role is looked for in: the wife of the president of the club.
const MOST_JOINED: usize = 4;

/// Whether the word is a role whatever its capitals and whichever part follows a hyphen: co-moderator.
pub(crate) fn is_role_word(reading: &Reading, token: usize) -> bool {
    let word = reading.lower(token);
    words::is_role(&word) || word.rsplit_once('-').is_some_and(|(_, last)| words::is_role(last))
}

/// The tokens before the head; none where there are none.
pub(crate) fn before_head(start: usize, head: usize) -> RangeInclusive<usize> {
    if head > start { start..=head - 1 } else { NONE }
}

/// The tokens after the head and the preposition that follows it; none where there are none.
pub(crate) fn after_head(head: usize, end: usize) -> RangeInclusive<usize> {
    if end > head + 1 { head + 2..=end } else { NONE }
}

/// Whether the first name of whoever is named at `name` shows another gender than the role does.
pub(crate) fn clashes(reading: &Reading, role: usize, name: usize) -> bool {
    let named = words::first_name(reading.word(name));
    named.is_some_and(|named| words::role_gender(&reading.lower(role)).is_some_and(|role| role != named))
}

/// The first word of the noun phrase that ends in this head, without its determiner.
pub(crate) fn start_of_role(reading: &Reading, head: usize, sentence_start: usize) -> usize {
    let mut start = head;
    while start > sentence_start && head - start < 6 {
        let at = start - 1;
        let word = reading.lower(at);
        let stops = !reading.is_word(at)
            || words::determiner(&word).is_some()
            || words::is_preposition(&word)
            || is_verb_like(&word);
        if stops {
            break;
        }
        start = at;
    }
    start
}

/// The role that heads the whole phrase which ends here: the *wife* of the president, the *president* of France.
pub(crate) fn whole_role(reading: &Reading, last: usize, sentence_start: usize, name: usize) -> Option<usize> {
    let mut found = is_role_word(reading, last).then_some(last);
    let mut end = last;
    for _ in 0..MOST_JOINED {
        let start = start_of_role(reading, end, sentence_start);
        let determined = start > sentence_start && words::determiner(&reading.lower(start - 1)).is_some();
        let joint = (start - usize::from(determined)).checked_sub(1).filter(|&at| at > sentence_start);
        let Some(joint) = joint.filter(|&at| matches!(reading.raw(at), "of" | "for" | "at" | "in" | "on" | "to"))
        else {
            break;
        };
        end = joint - 1;
        if !reading.is_word(end) || is_verb_like(&reading.lower(end)) {
            break;
        }
        let role = is_role_word(reading, end);
        // "The mother of the boy, Ben Lund": the boy is Ben.
        if found.is_some() && !role || clashes(reading, end, name) {
            break;
        }
        found = if role { Some(end) } else { found };
    }
    found
}

/// The role that a noun phrase beginning here tells.
pub(crate) fn role_after(reading: &Reading, from: usize, end: usize, next_name: usize) -> Option<Role> {
    let limit = end.min(from + LONGEST_ROLE);
    let start = if from < limit && words::determiner(&reading.lower(from)).is_some() { from + 1 } else { from };
    let stop = (start..limit).find(|&at| {
        let word = reading.raw(at);
        !reading.is_word(at) && !reading.is(at, "'") && !reading.is(at, "’")
            || words::is_preposition(word)
            || matches!(word, "who" | "which" | "that" | "and" | "or")
    });
    let head = stop.unwrap_or(limit).checked_sub(1).filter(|&head| head >= start)?;
    // "Ada Brook, 43, accused the company": a verb with its object.
    let clause = |at| words::determiner(&reading.lower(at)).is_some() || is_verb_like(&reading.lower(at));
    if (start..head).any(clause) || start == from && is_finite_verb(reading, start) {
        return None;
    }
    let word = reading.lower(head);
    let role = is_role_word(reading, head) || organisation_noun(&word).is_some();
    // Another name stands there: a list of people, not an apposition.
    if !role || start == from && reading.is_capital(start) && next_name == start {
        return None;
    }
    let after = match stop {
        Some(stop) if words::is_preposition(reading.raw(stop)) => {
            let close = (stop + 1..limit).find(|&at| !reading.is_word(at)).unwrap_or(limit);
            after_head(head, close - 1)
        }
        _ => NONE,
    };
    Some(Role { head, before: before_head(start, head), after })
}

/// Words that may stand before a noun phrase and are no part of it.
pub(crate) fn is_verb_like(word: &str) -> bool {
    matches!(
        word,
        "said"
            | "says"
            | "told"
            | "asked"
            | "and"
            | "or"
            | "but"
            | "that"
            | "when"
            | "while"
            | "if"
            | "was"
            | "is"
            | "were"
            | "are"
            | "be"
            | "has"
            | "had"
            | "have"
            | "than"
            | "like"
            | "because"
            | "where"
            | "after"
            | "before"
            | "who"
            | "which"
            | "also"
            | "added"
            | "became"
            | "met"
            | "accused"
            | "called"
            | "named"
            | "then"
            | "though"
    )
}

/// Whether the word is a verb with its ending: accused, urges.
fn is_finite_verb(reading: &Reading, token: usize) -> bool {
    reading.entry(token).is_some_and(|verb| verb.class.is_verb() && matches!(verb.form, Form::Past | Form::Third))
}
