//! Verbs of saying that are acts with what follows them: declared a state of emergency, called off the search, wrote a
//! check, pleaded guilty. They pass nothing on.

use super::reported::FINDINGS;
use crate::wording::{Class, Word, WordList, Words};

/// Whether a cue with the first words of its content is an act.
pub(super) fn is_act(cue: &Words, opening: &Words) -> bool {
    let Some(first) = opening.first() else { return false };
    if first.is_any(&["that", "how", "why", "to"]) {
        return false;
    }
    let with = |list: &WordList| opening.iter().take_while(|word| !ENDS.has(word)).any(|word| list.has(word));
    cue.iter().enumerate().any(|(at, word)| {
        let begins = |stem: &str| word.lower.starts_with(stem);
        let then = cue.get(at + 1).unwrap_or(first);
        if begins("call") {
            let election =
                is_thing(first) && opening.iter().take(4).any(|word| word.is_any(&["election", "elections"]));
            let judged = opening.iter().skip(1).any(|word| word.is(Class::Determiner));
            return then.lower == "off" || with(&CALLED) || election && !judged;
        }
        begins("declar") && with(&DECLARED)
            || (begins("plead") || begins("pled"))
                && opening.iter().take(2).any(|word| word.is_any(&["guilty", "contest"]))
            || begins("issu") && with(&ISSUED)
            || word.is_any(&["wrote", "write", "writes", "written", "writing"]) && is_thing(first) && with(&WRITTEN)
            || FINDINGS.has(word) && (with(&VERDICTS) || is_thing(first) && with(&FOUND))
    })
}

/// Whether a word is the first of a thing rather than of a clause.
fn is_thing(first: &Word) -> bool {
    first.is(Class::Determiner) || !first.is(Class::Pronoun) && !first.is(Class::Subordinator)
}

/// Marks at which what is done ends.
const ENDS: WordList = WordList::new(&[",", ":", "\"", "“", "”"]);

/// What juries find somebody.
const VERDICTS: WordList = WordList::new(&["guilty", "liable"]);

/// What is called by telephone, or so that people come.
const CALLED: WordList = WordList::new(&["911", "999", "ambulance", "police", "strike", "strikes"]);

/// What there is because it is declared.
const DECLARED: WordList = WordList::new(&[
    "bankruptcy",
    "ceasefire",
    "disaster",
    "dividend",
    "dividends",
    "emergency",
    "holiday",
    "truce",
    "war",
    "winner",
]);

/// What authorities and companies issue.
const ISSUED: WordList = WordList::new(&[
    "bonds",
    "citation",
    "citations",
    "fine",
    "fines",
    "injunction",
    "licence",
    "licences",
    "license",
    "licenses",
    "passport",
    "passports",
    "permit",
    "permits",
    "ruling",
    "rulings",
    "shares",
    "subpoena",
    "subpoenas",
    "ticket",
    "tickets",
    "visa",
    "visas",
    "warrant",
    "warrants",
]);

/// What is written and says nothing here.
const WRITTEN: WordList =
    WordList::new(&["check", "checks", "cheque", "cheques", "novel", "novels", "song", "songs", "symphony"]);

/// What is found by looking.
const FOUND: WordList = WordList::new(&[
    "body",
    "bodies",
    "cache",
    "drugs",
    "explosives",
    "gun",
    "guns",
    "knife",
    "pistol",
    "remains",
    "rifle",
    "rifles",
    "weapon",
    "weapons",
    "wreck",
    "wreckage",
]);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    #[test]
    fn acts_are_told_from_what_is_said() {
        let act = |cue: &str, content: &str| {
            let read = |text| Words::of(text, Span::new(0, str::len(text)));
            is_act(&read(cue), &Words::first_of(content, Span::new(0, content.len()), 7))
        };
        let acts = [
            ("found", "the baker guilty of fraud"),
            ("has found", "her liable for it"),
            ("declared", "a state of emergency in nine valleys"),
            ("has called off", "the search"),
            ("called", "off the search"),
            ("called", "an early election for May"),
            ("pleaded", "guilty to theft on Friday"),
            ("issued", "an arrest warrant for the cook"),
            ("wrote", "a $500 check to the school"),
            ("found", "two bodies in the harbour"),
        ];
        let says = [
            ("found", "that bakers feel guilty at night"),
            ("said", "he was guilty"),
            ("declared", "that the emergency was over"),
            ("declared", "the school open"),
            ("called", "the election a farce"),
            ("called", "for an inquiry"),
            ("pleaded", "with the guilty to come forward"),
            ("issued", "a statement"),
            ("wrote", "that a check had been lost"),
            ("wrote", "it was a song for nobody"),
            ("found", "no trace of salt"),
        ];
        for (cue, content) in acts {
            assert!(act(cue, content), "{cue} {content}");
        }
        for (cue, content) in says {
            assert!(!act(cue, content), "{cue} {content}");
        }
    }
}
