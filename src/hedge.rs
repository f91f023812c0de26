//! Words that hold back: may, reportedly, alleged, is expected to, appears to.

use crate::inflection::Form;
use crate::span::Span;
use crate::wording::{Class, Word, Words};

/// The hedges of a sentence, in order and disjoint.
pub(crate) fn hedges(words: &Words) -> Vec<Span> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match hedge_at(words, at) {
            Some((from, to)) => {
                found.push(words.span(from, to));
                at = to;
            }
            None => at += 1,
        }
    }
    found
}

/// The first word of the hedge whose telling word stands at `at`, and the index after its last.
fn hedge_at(words: &Words, at: usize) -> Option<(usize, usize)> {
    let word = &words[at];
    let before = at.checked_sub(1).map(|before| &words[before]);
    let after = words.get(at + 1);
    let here = Some((at, at + 1));
    let followed_by = |list: &[&str]| after.is_some_and(|after| after.is_any(list));
    let follows_noun_marker = before.is_some_and(|before| before.is(Class::Determiner));
    match &*word.lower {
        // The month and the name are written with a capital.
        "may" if !word.capital && !followed_by(&["not"]) => here,
        "may" if !word.capital => Some((at, at + 2)),
        // Strength, where it is not followed by a verb.
        "might" => {
            let verb =
                after.is_some_and(|after| after.counts() && !after.is_any(&["of", "and", "in", "to", "against", "on"]));
            let strength = before.is_some_and(|before| {
                before.is_any(&["military", "economic", "financial", "naval", "industrial", "political", "full", "air"])
            });
            (verb && !word.capital && !follows_noun_marker && !strength).then_some((at, at + 1))
        }
        // What could not be, was not; what one could see, one saw.
        "could"
            if followed_by(&["not", "see", "hear", "feel", "smell", "only", "no", "afford", "hardly", "barely"]) =>
        {
            None
        }
        "could" if is_ruled_out(words, at) => None,
        "could" => after.filter(|after| after.counts()).and(here),
        "reportedly" | "allegedly" | "apparently" | "seemingly" | "supposedly" | "purportedly" | "presumably"
        | "possibly" | "probably" | "perhaps" | "maybe" | "potentially" | "conceivably" | "arguably"
        | "unconfirmed" => here,
        "unclear" => here,
        "likely" | "unlikely" => {
            let predicate = before.is_some_and(|before| {
                before.is(Class::Be)
                    || before.is(Class::Auxiliary)
                    || before.is_any(&["more", "most", "less", "very", "quite"])
            });
            (predicate || followed_by(&["to"])).then_some((at, at + 1))
        }
        "possible" => {
            (followed_by(&["that"]) && before.is_some_and(|before| before.is(Class::Be))).then_some((at, at + 1))
        }
        "alleged" | "suspected" | "purported" | "apparent" | "supposed" | "rumored" | "rumoured" | "presumed" => {
            let noun = after.is_some_and(|after| {
                after.counts()
                    && !after.is(Class::Determiner)
                    && !after.is(Class::Pronoun)
                    && !after.is_any(&["that", "to", "of", "by", "in"])
            });
            let marked = before.is_none_or(|before| {
                before.is(Class::Determiner)
                    || before.lower.ends_with("'s")
                    || before.is_any(&["of", "over", "for", "an", "two", "three", "in", "from", "by"])
            });
            if noun && marked { here } else { passive(words, at) }
        }
        "expected" | "believed" | "thought" | "said" | "understood" | "reported" | "feared" | "estimated"
        | "assumed" => passive(words, at),
        "appears" | "appeared" | "appear" => {
            followed_by(&["to", "that", "as"]).then_some((at, at + 2)).filter(|_| !negated(before))
        }
        "seems" | "seemed" | "seem" => {
            let end = if followed_by(&["to", "that", "as", "like"]) { at + 2 } else { at + 1 };
            Some((at, end)).filter(|_| !negated(before))
        }
        _ => None,
    }
}

/// Whether "could" at this place says what was not or might have been: "Nothing could be done", "if anyone could prove".
fn is_ruled_out(words: &Words, at: usize) -> bool {
    let from = words.clause_start(at).max(at.saturating_sub(SUBJECT_REACH));
    // "claims" may be a noun; what stands before "that" belongs to another clause.
    let parts = |word: &Word| {
        word.is(Class::Auxiliary)
            || (word.is(Class::Say) || word.is(Class::Think)) && !word.is(Class::Allegation)
            || word.is(Class::Subordinator) && !word.is_any(&["if"])
            || word.is_any(&["that", "whether", "or", "but", "so"])
    };
    // "if elected, he could", "asked if he could": what could be is left open.
    let past = |word: &Word| word.entry().is_some_and(|entry| entry.class.is_verb() && entry.form == Form::Past);
    let at_word = |at: usize, list: &[&str]| at.checked_sub(1).is_some_and(|at| words[at].is_any(list));
    let subject = (from..at).rev().take_while(|&at| !parts(&words[at]) && !past(&words[at]));
    subject.into_iter().any(|at| match &*words[at].lower {
        "if" => !at_word(at, &["ask", "asks", "asked", "asking", "wondered", "know", "see"]),
        "without" => false,
        _ => words[at].is(Class::Negation) && !at_word(at, &["or"]),
    })
}

/// How many words before "could" its subject may begin.
const SUBJECT_REACH: usize = 6;

/// "is expected to", "are widely believed to", "has been reported that".
fn passive(words: &Words, at: usize) -> Option<(usize, usize)> {
    let be = passive_be(words, at, 3)?;
    let open = words.get(at + 1).is_some_and(|after| after.is_any(&["to", "that"])) && !tells_somebody(words, at);
    let end = if open { at + 2 } else { at + 1 };
    (open || is_feared_dead(words, at)).then_some((be, end))
}

/// The form of be, or stand, that makes a participle passive, among so many words before it; adverbs may stand between.
pub(crate) fn passive_be(words: &Words, at: usize, most: usize) -> Option<usize> {
    let adverb = |word: &Word| word.lower.ends_with("ly") || word.is_any(&["also", "now", "still", "long"]);
    let be = |word: &Word| word.is(Class::Be) || word.is_any(&["stand", "stands", "stood"]);
    (0..at).rev().take(most).find(|&before| !adverb(&words[before])).filter(|&before| be(&words[before]))
}

/// Whether something is reported to somebody, "reported to the police", and not "reported to be".
pub(crate) fn tells_somebody(words: &Words, at: usize) -> bool {
    let does = |word: &Word| {
        word.is_any(&["be", "have"])
            || word.entry().is_some_and(|entry| entry.class.is_verb() && entry.form == Form::Base)
    };
    words.spells(at, &["reported", "to"]) && !words.get(at + 2).is_some_and(does)
}

/// Whether nobody knows yet that it is so: feared dead, believed drowned, reported missing.
pub(crate) fn is_feared_dead(words: &Words, at: usize) -> bool {
    words[at].is_any(&["feared", "believed", "presumed", "reported", "thought"])
        && words
            .get(at + 1)
            .is_some_and(|after| after.is_any(&["dead", "missing", "drowned", "trapped", "lost", "killed"]))
}

fn negated(before: Option<&Word>) -> bool {
    before.is_some_and(|before| before.is(Class::Negation))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hedges_are_told_from_their_look_alikes() {
        let table: &[(&str, &[&str])] = &[
            ("The bridge may close in May.", &["may"]),
            ("Rain might fall, the might of the storm notwithstanding.", &["might"]),
            ("It could rain.", &["could"]),
            ("The mayor reportedly left.", &["reportedly"]),
            ("An alleged thief was seen.", &["alleged"]),
            ("The dam is widely expected to hold.", &["is widely expected to"]),
            ("He appears to have left.", &["appears to"]),
            ("The plan seems doomed.", &["seems"]),
            ("Snow is likely, and frost is more likely to follow.", &["likely", "likely"]),
            ("She is believed to be in Porto.", &["is believed to"]),
            ("Perhaps the well was apparently dry.", &["Perhaps", "apparently"]),
            ("It may not last.", &["may not"]),
            ("In May the fair opened.", &[]),
            ("Minister May spoke first.", &[]),
            ("He could not swim.", &[]),
            ("They couldn't leave.", &[]),
            ("From the hill she could see the sea.", &[]),
            ("Military might alone is not enough.", &[]),
            ("The witness appeared in court.", &[]),
            ("She expected to win.", &[]),
            ("The lawyer alleged that the seal was broken.", &[]),
            ("They believed the guide.", &[]),
            ("Likely voters were asked.", &[]),
            ("Nothing could be done.", &[]),
            ("No one could have known.", &[]),
            ("Neither side's claims could be verified.", &[]),
            ("They could hardly move.", &[]),
            ("If anyone could prove it, she would pay.", &[]),
            ("There is no doubt that it could rain.", &["could"]),
            ("Without rain the mill could close.", &["could"]),
            ("If it rains, the mill could close.", &["could"]),
            ("It was not clear that the mill could close.", &["could"]),
            ("She saw no crack that could widen.", &["could"]),
            ("He asked whether or not it could rain.", &["could"]),
            ("He asked if it could rain.", &["could"]),
            ("She said if elected mayor she could help.", &["could"]),
            ("Even if they could vote, few would.", &[]),
            ("It was reported to the police.", &[]),
            ("He is reported to own nine boats.", &["is reported to"]),
            ("Nine sailors are feared dead.", &["are feared"]),
            ("The boat was reported lost.", &["was reported"]),
            ("He was thought a fool.", &[]),
            ("", &[]),
        ];
        for (text, expected) in table {
            let words = Words::of(text, Span::new(0, text.len()));
            let found: Vec<&str> = hedges(&words).iter().map(|hedge| hedge.of(text)).collect();
            assert_eq!(found, *expected, "{text}");
        }
    }
}
