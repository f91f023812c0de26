//! Sentences that pass a view on by no verb of saying: "expressed concern about the dam", "made it clear that", "was quick
//! to condemn the raid".

use super::reported::hinders;
use crate::span::Span;
use crate::wording::{Class, Word, WordList, Words};

/// The words that tell so in the main clause, where they and what they pass on are the greater part of the sentence.
pub(super) fn expressed(words: &Words) -> Option<Span> {
    (0..words.len()).find_map(|at| {
        let cue_end = match &*words[at].lower {
            "express" | "expressed" | "expresses" | "expressing" | "voice" | "voiced" | "voices" | "voicing" => {
                voices_feeling
            }
            "make" | "made" | "makes" => makes_clear,
            "quick" | "swift" => is_quick_to,
            "aware" => is_aware,
            "agree" | "agreed" | "agrees" => agrees,
            "asking" | "calling" | "considering" | "planning" | "pressing" | "pushing" | "urging" => is_asking,
            _ => return None,
        };
        let before = &words[words.clause_start(at)..at];
        let cue_end = cue_end(words, before, at)?;
        (before.iter().any(Word::counts) && words.is_mostly_from(at)).then(|| words.span(at, cue_end))
    })
}

/// Whether a form of be is among so many words at the end of these.
fn follows_be(before: &[Word], most: usize) -> bool {
    before.iter().rev().take(most).any(|word| word.is(Class::Be))
}

/// "expressed deep concern about", "are voicing doubts over": the end of the cue. What is merely mentioned, with nothing of
/// what is felt, is not passed on.
fn voices_feeling(words: &Words, before: &[Word], at: usize) -> Option<usize> {
    let voices = match words[at].lower.ends_with("ing") {
        true => follows_be(before, 3),
        false => !before.iter().any(hinders) && !before.last().is_some_and(|last| last.is(Class::Determiner)),
    };
    if !voices {
        return None;
    }
    let ends = |word: &Word| !word.counts() || OF_WHAT.has(word) || word.lower == "by";
    let end = words.find(at + 1, words.len().min(at + REACH), ends)?;
    let feels = words[at + 1..end].iter().any(|word| FEELINGS.has(word));
    let tells = OF_WHAT.has(&words[end]) && words.count(end + 1, words.len()) > 0;
    (feels && tells).then_some(end)
}

/// "made it clear that", "have made plain": the end of the cue.
fn makes_clear(words: &Words, before: &[Word], at: usize) -> Option<usize> {
    if before.iter().any(hinders) {
        return None;
    }
    let between = |word: &Word| word.lower == "it" || DEGREES.has(word);
    let clear = words.find(at + 1, words.len(), |word| !between(word))?;
    let tells = words.get(clear + 1).is_some_and(|next| {
        let subject = next.is(Class::Pronoun) || next.is(Class::Determiner) || next.is(Class::Question) || next.capital;
        subject || next.is(Class::Calendar) || next.is(Class::Subordinator) || next.is_any(&["to", "in", "on", "over"])
    });
    (words[clear].is_any(&["clear", "plain"]) && tells && words.count(clear + 1, words.len()) > 1).then_some(clear + 1)
}

/// "was quick to condemn": the end of the cue.
fn is_quick_to(words: &Words, before: &[Word], at: usize) -> Option<usize> {
    let subordinate = before.iter().any(|word| word.is(Class::Subordinator) || word.is(Class::Negation));
    let speaks = |word: &Word| word.is(Class::Say) || word.is(Class::Judge) || word.is(Class::Utter);
    (follows_be(before, 2)
        && !subordinate
        && words.spells(at + 1, &["to"])
        && words.get(at + 2).is_some_and(|verb| speaks(verb) && !verb.is(Class::Act))
        && words.count(at + 3, words.len()) > 0)
        .then_some(at + 3)
}

/// "is aware that": the end of the cue.
fn is_aware(words: &Words, before: &[Word], at: usize) -> Option<usize> {
    that_clause(words, before, at).filter(|_| follows_be(before, 3))
}

/// "agreed that": the end of the cue. "agreed to" is an act.
fn agrees(words: &Words, before: &[Word], at: usize) -> Option<usize> {
    let passive = |word: &Word| word.is(Class::Be) || word.lower == "to";
    that_clause(words, before, at).filter(|_| !before.iter().any(passive))
}

/// The end of a cue in the main clause that "that" and a clause follow.
fn that_clause(words: &Words, before: &[Word], at: usize) -> Option<usize> {
    let subordinate =
        |word: &Word| word.is(Class::Subordinator) || word.is(Class::Negation) || word.is(Class::FirstPerson);
    let that = words.spells(at + 1, &["that"]) && words.count(at + 2, words.len()) > 1;
    (that && !before.iter().any(subordinate)).then_some(at + 2)
}

/// "is calling for a freeze", "are pressing the mayor to resign", "is planning a tower": the end of the cue.
fn is_asking(words: &Words, before: &[Word], at: usize) -> Option<usize> {
    let subordinate = |word: &Word| {
        word.is(Class::Subordinator) || word.is(Class::Negation) || word.is(Class::Question) || word.lower == "that"
    };
    let asks = match &*words[at].lower {
        "calling" => words.get(at + 1).is_some_and(|next| next.is_any(&["for", "on"])),
        "planning" | "considering" => words.get(at + 1).is_some_and(Word::counts),
        _ => words.find(at + 2, words.clause_end(at).min(at + REACH), |word| word.lower == "to").is_some(),
    };
    (asks && follows_be(before, 3) && !before.iter().any(subordinate) && words.count(at + 1, words.len()) > 1)
        .then_some(at + 1)
}

/// Tokens after a verb in which a feeling is looked for.
const REACH: usize = 9;

/// Words that lead from a feeling to what it is about.
const OF_WHAT: WordList = WordList::new(&["that", "about", "at", "for", "how", "in", "of", "on", "over", "to", "with"]);

/// How clear something is made.
const DEGREES: WordList =
    WordList::new(&["abundantly", "also", "absolutely", "crystal", "perfectly", "pretty", "quite", "too", "very"]);

/// What is felt or thought and made known.
const FEELINGS: WordList = WordList::new(&[
    "alarm",
    "anger",
    "anguish",
    "anxiety",
    "apprehension",
    "concern",
    "concerns",
    "condolences",
    "confidence",
    "delight",
    "desire",
    "disappointment",
    "disapproval",
    "dismay",
    "displeasure",
    "doubt",
    "doubts",
    "enthusiasm",
    "fear",
    "fears",
    "frustration",
    "gratitude",
    "grief",
    "hope",
    "hopes",
    "horror",
    "indignation",
    "interest",
    "misgivings",
    "opposition",
    "optimism",
    "outrage",
    "pessimism",
    "pride",
    "readiness",
    "regret",
    "regrets",
    "relief",
    "remorse",
    "reservations",
    "sadness",
    "satisfaction",
    "scepticism",
    "shock",
    "skepticism",
    "solidarity",
    "sorrow",
    "support",
    "surprise",
    "suspicion",
    "suspicions",
    "sympathy",
    "uncertainty",
    "unease",
    "view",
    "views",
    "willingness",
    "wish",
    "worries",
    "worry",
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn views_made_known_are_told_from_look_alikes() {
        let fires = [
            "The harbour office expressed concern about the dam.",
            "Two unions have expressed deep and lasting doubts over the merger.",
            "Shopkeepers across the valley are increasingly voicing fears about the road.",
            "On Friday the mayor also expressed his condolences over the accident.",
            "She made it clear that the school would stay.",
            "Officials have made clear they will not pay.",
            "The keeper made very plain what she thought of the plan.",
            "The bishop was quick to condemn the raid.",
            "The mayor is well aware that the dam leaks.",
            "Neighbours agreed that the street had changed.",
            "Tenants are calling for a freeze.",
            "Two parties are now pressing the mayor to resign.",
            "The bank is planning a tower of glass.",
        ];
        let look_alikes = [
            "Mrs Alder also expressed concern.",
            "The gene is expressed in the liver.",
            "The expressed wish of the founder was a garden.",
            "When the union expressed concern about the dam, work on all four of its gates was stopped within the hour.",
            "The mayor did not express support for the plan.",
            "Concern was expressed by nobody.",
            "The cook made clear soup for forty guests.",
            "The water was made clear by a filter.",
            "The tailor made it to the shop.",
            "The goalkeeper was quick to the ball.",
            "The baker was quick to open the shop.",
            "Nobody was aware of the leak.",
            "The clerk who was calling on families fell.",
            "A boy was asking the way.",
            "None of them is considering a sale.",
            "The town rejected the tower that the bank was planning to build.",
            "The two mills agreed to share a road.",
            "Mild winters make clear ice rare.",
        ];
        let found = |text: &str| expressed(&Words::of(text, Span::new(0, text.len()))).is_some();
        for sentence in fires {
            assert!(found(sentence), "{sentence}");
        }
        for sentence in look_alikes {
            assert!(!found(sentence), "{sentence}");
        }
    }
}
