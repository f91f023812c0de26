//! Sentences that pass a view on by no verb of saying: "expressed concern about the dam", "made it clear that", "was quick
//! to condemn the raid".

use super::reported::hinders;
use crate::span::Span;
use crate::wording::{Class, Word, WordList, Words};

/// The words that tell so in the main clause, where they and what they pass on are the greater part of the sentence.
pub(super) fn expressed(words: &Words) -> Option<Span> {
    let all = words.count(0, words.len());
    (0..words.len()).find_map(|at| {
        let cue_end = voices_feeling(words, at)
            .or_else(|| makes_clear(words, at))
            .or_else(|| is_quick_to(words, at))
            .or_else(|| knows_or_agrees(words, at))
            .or_else(|| is_asking(words, at))?;
        let from = words.clause_start(at);
        let rest = words.count(from, words.len());
        (words.count(from, at) > 0 && 2 * rest >= all).then(|| words.span(at, cue_end))
    })
}

/// "expressed deep concern about", "are voicing doubts over": the end of the cue. What is merely mentioned, with nothing of
/// what is felt, is not passed on.
fn voices_feeling(words: &Words, at: usize) -> Option<usize> {
    let word = &words[at];
    let before = &words[words.clause_start(at)..at];
    let goes_on = VOICING.has(word) && before.iter().rev().take(3).any(|word| word.is(Class::Be));
    let said = VOICE.has(word) && !before.iter().any(hinders);
    if !goes_on && (!said || before.last().is_some_and(|last| last.is(Class::Determiner))) {
        return None;
    }
    let ends = |word: &Word| !word.counts() || OF_WHAT.has(word) || word.lower == "by";
    let end = words.find(at + 1, words.len().min(at + REACH), ends)?;
    let feels = words[at + 1..end].iter().any(|word| FEELINGS.has(word));
    let tells = OF_WHAT.has(&words[end]) && words.count(end + 1, words.len()) > 0;
    (feels && tells).then_some(end)
}

/// "made it clear that", "have made plain": the end of the cue.
fn makes_clear(words: &Words, at: usize) -> Option<usize> {
    if !words[at].is_any(&["made", "make", "makes"]) || words[words.clause_start(at)..at].iter().any(hinders) {
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
fn is_quick_to(words: &Words, at: usize) -> Option<usize> {
    let before = &words[words.clause_start(at)..at];
    let be = before.iter().rev().take(2).any(|word| word.is(Class::Be));
    let subordinate = before.iter().any(|word| word.is(Class::Subordinator) || word.is(Class::Negation));
    let speaks = |word: &Word| word.is(Class::Say) || word.is(Class::Judge) || word.is(Class::Utter);
    (words[at].is_any(&["quick", "swift"])
        && be
        && !subordinate
        && words.spells(at + 1, &["to"])
        && words.get(at + 2).is_some_and(|verb| speaks(verb) && !verb.is(Class::Act))
        && words.count(at + 3, words.len()) > 0)
        .then_some(at + 3)
}

/// "is aware that", "agreed that": the end of the cue. "agreed to" is an act.
fn knows_or_agrees(words: &Words, at: usize) -> Option<usize> {
    let before = &words[words.clause_start(at)..at];
    let that = words.spells(at + 1, &["that"]) && words.count(at + 2, words.len()) > 1;
    let subordinate =
        |word: &Word| word.is(Class::Subordinator) || word.is(Class::Negation) || word.is(Class::FirstPerson);
    let known = match &*words[at].lower {
        "aware" => before.iter().rev().take(3).any(|word| word.is(Class::Be)),
        "agree" | "agreed" | "agrees" => !before.iter().any(|word| word.is(Class::Be) || word.lower == "to"),
        _ => false,
    };
    (known && that && !before.iter().any(subordinate)).then_some(at + 2)
}

/// "is calling for a freeze", "are pressing the mayor to resign", "is planning a tower": the end of the cue.
fn is_asking(words: &Words, at: usize) -> Option<usize> {
    let before = &words[words.clause_start(at)..at];
    let subordinate = |word: &Word| {
        word.is(Class::Subordinator) || word.is(Class::Negation) || word.is(Class::Question) || word.lower == "that"
    };
    let asks = match &*words[at].lower {
        "calling" => words.get(at + 1).is_some_and(|next| next.is_any(&["for", "on"])),
        "asking" | "pressing" | "pushing" | "urging" => {
            words.find(at + 2, words.clause_end(at).min(at + REACH), |word| word.lower == "to").is_some()
        }
        "planning" | "considering" => words.get(at + 1).is_some_and(Word::counts),
        _ => false,
    };
    let goes_on = asks && before.iter().rev().take(3).any(|word| word.is(Class::Be));
    (goes_on && !before.iter().any(subordinate) && words.count(at + 1, words.len()) > 1).then_some(at + 1)
}

/// Tokens after a verb in which a feeling is looked for.
const REACH: usize = 9;

/// Verbs with which feelings are made known.
const VOICE: WordList = WordList::new(&["express", "expressed", "expresses", "voice", "voiced", "voices"]);

/// Those that are going on.
const VOICING: WordList = WordList::new(&["expressing", "voicing"]);

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
