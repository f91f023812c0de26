//! Rule `ProtestsInnocence`: wordings with which somebody says to have done no wrong.

use crate::label::poll::POLLED;
use crate::wording::{Class, Word, WordList, Words};

/// Rule `ProtestsInnocence`: pleads not guilty, maintains innocence, did nothing wrong. The words
/// that show it, from the first to the one after the last.
pub(super) fn innocence(words: &Words, at: usize) -> Option<(usize, usize)> {
    let word = words[at].lower.as_ref();
    let found = protest(words, at, word)?;
    // What a share of those asked think is no protest.
    let polled = words.iter().take(POLLED_WITHIN).any(|word| POLLED.has(word));
    (!polled).then_some(found)
}

/// The wording at this word, whoever it is about.
fn protest(words: &Words, at: usize, word: &str) -> Option<(usize, usize)> {
    match word {
        // "The skipper pleaded not guilty."
        "plead" | "pleads" | "pleaded" | "pleading" | "pled" => {
            let not_guilty = words.spells(at + 1, &["not", "guilty"]).then_some((at, at + 3));
            not_guilty.or(words.spells(at + 1, &["innocent"]).then_some((at, at + 2)))
        }
        // "The skipper entered a not guilty plea."
        "plea" | "pleas" => {
            let before = at >= 2 && words.spells(at - 2, &["not", "guilty"])
                || words[..at].last().is_some_and(|before| before.is_any(&["not-guilty"]));
            let from = at.saturating_sub(ENTERED_BEFORE);
            let entered = words.find(from, at, |word| word.is_any(&["entered", "enters", "entering", "enter"]))?;
            (before || words.spells(at + 1, &["of", "not", "guilty"])).then_some((entered, at + 1))
        }
        "innocence" if words.spells(at + 1, &["will", "be"]) => Some((at, at + 3)),
        // "She maintains her innocence."
        "innocence" => {
            let from = words.clause_start(at);
            let verb = (from..at).rev().take(MAINTAINED_BEFORE).find(|&before| {
                let verb = words[before].lower.as_ref();
                ["maintain", "protest", "profess", "proclaim", "insist", "declar", "assert", "prove"]
                    .iter()
                    .any(|stem| verb.starts_with(stem))
            })?;
            Some((verb, at + 1))
        }
        // "He is innocent, his brother said."
        "innocent" => {
            let be = at.checked_sub(1).filter(|&before| words[before].is(Class::Be))?;
            let said = words.iter().any(|word| word.is(Class::Say) || word.is(Class::FirstPerson) || word.quoted);
            let ends = |after: &Word| !after.counts() || after.is_any(&["and", "of", "but"]);
            (said && words.get(at + 1).is_none_or(ends)).then_some((be, at + 1))
        }
        // "She did nothing wrong."
        "nothing" => {
            let wrong = words.get(at + 1).is_some_and(|next| WRONG.has(next))
                && words[..at].last().is_some_and(|before| before.is_any(&["done", "did", "do", "doing"]));
            // "has absolutely nothing to do with"
            let lead = words[..at].iter().rposition(|before| !before.lower.ends_with("ly"))?;
            let has = words[lead].is_any(&["had", "has", "have", "having"]);
            let to_do = has && words.spells(at + 1, &["to", "do", "with"]);
            let end = if to_do { at + 4 } else { at + 2 };
            (wrong || to_do).then_some((lead, end))
        }
        _ => None,
    }
}

/// Words of a sentence in which a poll is looked for.
const POLLED_WITHIN: usize = 200;
/// Words before "innocence" in which somebody maintains it.
const MAINTAINED_BEFORE: usize = 5;
/// Words before "plea" in which somebody enters it.
const ENTERED_BEFORE: usize = 6;

/// What those say they did nothing of who are accused.
const WRONG: WordList = WordList::new(&["wrong", "illegal", "improper", "unlawful", "untoward", "unethical"]);
