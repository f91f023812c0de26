//! Sentences in which nothing is asserted that could be checked.

use crate::document::Rule;
use crate::lexicon::{Form, hash, lookup};
use crate::wording::{Class, Words};

/// What stands around an article rather than in it: dates, credits, by-lines, calls to follow and subscribe.
pub fn furniture(words: &Words) -> Option<Rule> {
    if words.iter().all(|word| !word.counts()) {
        return Some(Rule::Fragment);
    }
    if is_date(words) {
        return Some(Rule::Dateline);
    }
    is_boilerplate(words).then_some(Rule::Boilerplate)
}

/// What asserts nothing in the article's own voice: headings, questions, commands, exclamations.
pub fn unasserted(words: &Words) -> Option<Rule> {
    let closing = words.iter().rev().find(|word| !word.is_any(&["\"", "”", "’", "'", ")", "]", "''"]));
    let last = closing.map(|word| &*word.lower);
    if last == Some("?") && closing.is_some_and(|mark| !mark.quoted) {
        return Some(Rule::Question);
    }
    if is_command(words) {
        return Some(Rule::Command);
    }
    let count = words.count(0, words.len());
    let unclosed = words.last().is_some_and(|last| last.counts());
    let shouts = words.iter().filter(|word| word.counts()).all(|word| word.capitals) && count >= 2;
    let asks = words.first().is_some_and(|first| first.is(Class::Question));
    if unclosed && count <= 5 && (shouts || asks) {
        return Some(Rule::Fragment);
    }
    let greets = GREETINGS.iter().any(|greeting| words.spells(0, greeting));
    let numbers = words.iter().any(|word| word.lower.starts_with(|first: char| first.is_ascii_digit()));
    if count <= 6 && (last == Some("!") && !numbers || greets && count <= 12) {
        return Some(Rule::Exclamation);
    }
    // What ends like a sentence mostly has a verb, known or not.
    let most = if last == Some(".") { 9 } else { 12 };
    (count <= most && !has_verb(words)).then_some(Rule::Fragment)
}

const GREETINGS: &[&[&str]] = &[
    &["thank", "you"],
    &["thanks"],
    &["good", "morning"],
    &["good", "evening"],
    &["good", "afternoon"],
    &["good", "night"],
    &["welcome"],
    &["hello"],
    &["congratulations"],
    &["happy", "birthday"],
    &["god", "bless"],
];

/// Days, months, years and times, and nothing else.
fn is_date(words: &Words) -> bool {
    let counted = || words.iter().filter(|word| word.counts());
    let time = [
        "a.m.",
        "p.m.",
        "am",
        "pm",
        "gmt",
        "utc",
        "est",
        "edt",
        "bst",
        "et",
        "updated",
        "published",
        "at",
        "on",
        "posted",
    ];
    let is_time = |word: &str| word.starts_with(|first: char| first.is_ascii_digit()) || time.contains(&word);
    counted().count() <= 12
        && counted()
            .any(|word| word.is(Class::Calendar) || word.lower.starts_with(|first: char| first.is_ascii_digit()))
        && counted().all(|word| word.is(Class::Calendar) || is_time(&word.lower))
}

/// Credits, by-lines and what a site says of itself.
fn is_boilerplate(words: &Words) -> bool {
    let first = words.find(0, words.len(), |word| word.counts()).unwrap_or(0);
    let count = words.count(first, words.len());
    let opens = OPENINGS.iter().any(|opening| {
        let next = words.get(first + opening.len());
        let by = opening.last() == Some(&"by");
        words.spells(first, opening) && (!by || next.is_some_and(|next| next.capital))
    });
    let names_only = |from: usize| {
        words[from..]
            .iter()
            .filter(|word| word.counts())
            .all(|word| word.capital || word.is_any(&["and", "for", "of", "the", "in"]))
    };
    let by_line =
        words.spells(first, &["by"]) && (2..=10).contains(&count) && names_only(first + 1) && !has_verb(words);
    let contributed = count <= 25
        && words.find(first, words.len(), |word| word.is_any(&["contributed"])).is_some_and(|at| {
            words.spells(at + 1, &["reporting"])
                || words.spells(at + 1, &["to"])
                    && words
                        .find(at + 2, at + 4, |word| word.is_any(&["report", "story", "article", "reporting"]))
                        .is_some()
        });
    let citation = words.len() > 4
        && words[0].is_any(&["\"", "“"])
        && words.iter().rposition(|word| word.is_any(&["—", "–", "--", "-"])).is_some_and(|dash| {
            words[dash - 1].is_any(&["\"", "”"])
                && words[dash + 1..].iter().any(|word| word.is(Class::Calendar))
                && words[dash + 1..]
                    .iter()
                    .any(|word| word.lower.len() == 4 && word.lower.bytes().all(|byte| byte.is_ascii_digit()))
        });
    let credit = words.iter().zip(words.iter().skip(1)).any(|(word, next)| {
        word.capital && word.is_any(&["image", "photo", "photograph", "picture", "credit"]) && next.lower == ":"
    });
    opens || by_line || contributed || citation || credit && !has_verb(words)
}

const OPENINGS: &[&[&str]] = &[
    &["image", ":"],
    &["images", ":"],
    &["photo", ":"],
    &["photos", ":"],
    &["picture", ":"],
    &["credit", ":"],
    &["video", ":"],
    &["file", "photo"],
    &["photo", "by"],
    &["photograph", "by"],
    &["reporting", "by"],
    &["additional", "reporting", "by"],
    &["editing", "by"],
    &["writing", "by"],
    &["compiled", "by"],
    &["related", ":"],
    &["read", "more"],
    &["see", "also"],
    &["sign", "up"],
    &["follow", "us"],
    &["follow", "him", "on"],
    &["follow", "her", "on"],
    &["like", "us", "on"],
    &["click", "here"],
    &["subscribe"],
    &["share", "this"],
    &["copyright"],
    &["©"],
    &["all", "rights", "reserved"],
    &["advertisement"],
    &["continue", "reading"],
    &["correspondent", ":"],
    &["contact", "us"],
    &["download", "our"],
    &["source", ":"],
    &["sources", ":"],
    &["this", "article", "was", "originally", "published"],
    &["this", "story", "was", "originally", "published"],
    &["watch", ":"],
    &["listen", ":"],
    &["via", ":"],
    &["categories", ":"],
    &["category", ":"],
    &["tags", ":"],
    &["topics", ":"],
    &["filed", "under"],
    &["posted", "in"],
];

/// Calls to act, told by their first words.
fn is_command(words: &Words) -> bool {
    let Some(first) = words.find(0, words.len(), |word| word.counts()) else { return false };
    let next = words.get(first + 1);
    let no_subject = next.is_none_or(|next| !next.is(Class::Be) && !next.is(Class::Auxiliary));
    words[first].is_any(&["please"]) && next.is_some_and(|next| !next.is(Class::Be))
        || words[first].is_any(&["let's", "don't", "imagine", "consider", "remember", "click", "beware", "suppose"])
            && no_subject
        || words.spells(first, &["let", "us"])
        || words.spells(first, &["tell", "us"])
        || words.spells(first, &["do", "not"])
}

/// Whether a word can be the verb of a sentence: an auxiliary, or a verb that no article or preposition makes a noun.
pub fn has_verb(words: &Words) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        let before = at.checked_sub(1).map(|before| &words[before]);
        let noun = before.is_some_and(|before| {
            before.is(Class::Determiner)
                && !before.is_any(&["some", "many", "several", "few", "both", "this", "that", "each", "all"])
                || before.lower.ends_with("'s")
                || before.is_any(&["of", "to", "for", "in", "by", "with", "at", "from", "on", "and"])
        });
        if word.is(Class::Auxiliary) || noun || before.is_none() {
            return word.is(Class::Auxiliary);
        }
        // "attack" is a verb after "hackers", and a noun after "air".
        let plural = before.is_some_and(|before| {
            before.lower.ends_with('s') || before.is(Class::Pronoun) || before.is(Class::FirstPerson)
        });
        let known = lookup(hash(word.lower.bytes()))
            .is_some_and(|entry| entry.class.is_verb() && (entry.form != Form::Base || plural));
        let past = word.lower.len() > 4 && word.lower.ends_with("ed");
        let third_person = !word.capital
            && word.lower.len() > 3
            && word.lower.ends_with('s')
            && !["ss", "us", "'s"].iter().any(|ending| word.lower.ends_with(ending))
            && words.get(at + 1).is_some_and(|next| next.counts() && !next.is_any(&["of", "and", "in", "to", "or"]));
        known || past || third_person || word.is(Class::Verb)
    })
}
