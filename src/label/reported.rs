//! Sentences that pass words on where the tagger found no attribution: "The ministry said the road was open."
//!
//! Narrow on purpose: a verb of saying or thinking in the main clause, with a subject, and with a clause, a quotation or
//! an infinitive that it passes on.

use super::headline::in_headline;
use crate::inflection::Form;
use crate::lexicon::WordClass;
use crate::span::Span;
use crate::wording::{Class, Word, WordList, Words};

/// The words that pass the greater part of the sentence on, if there are any.
pub(super) fn reported(words: &Words) -> Option<Span> {
    if let Some(found) = in_headline(words) {
        return Some(found);
    }
    let all = words.count(0, words.len());
    (0..words.len()).find_map(|at| {
        let word = &words[at];
        if !may_report(word) {
            return None;
        }
        let from = words.clause_start(at);
        if is_says(word) && is_aside(words, at, from) {
            return Some(word.span);
        }
        let cue = if words.spells(at, &["according", "to"]) {
            // "according to" takes the whole sentence, but not from inside a list.
            let outside = at == from || at == from + 1;
            (outside && all > 4).then(|| words.span(at, at + 2))
        } else {
            passes_on(words, at, from).then_some(word.span)
        }?;
        let taken_back = words.find(at, words.len(), |word| word.is_any(&["but", "though", "although"]));
        let start = if word.lower == "according" { 0 } else { from };
        let end = taken_back.unwrap_or(words.len());
        (2 * words.count(start, end) >= all).then_some(cue)
    })
}

/// Whether a word can be one that passes something on, for all that is seen of it alone.
fn may_report(word: &Word) -> bool {
    use WordClass::*;
    FINDINGS.has(word)
        || word.entry().map_or(word.lower.ends_with("ed"), |entry| {
            matches!(entry.class, Say | Argue | Write | Show | Think | Hope | Plan | According)
        })
}

/// Whether the clause of a verb of saying is no more than somebody who says, as in ", officials said," and ", said the mayor." at the end: what
/// stands around it is what was said.
fn is_aside(words: &Words, at: usize, from: usize) -> bool {
    let end = words.clause_end(at).min(words.len());
    let subject = &words[from..at];
    let around = words.count(0, from) + words.count(end, words.len());
    let clause = words.count(from, end);
    if clause > 9 || around < 3 || from == 0 {
        return false;
    }
    let rest = words[at + 1..end].iter().find(|word| word.counts());
    let names = |word: &Word| word.capital || word.is(Class::Determiner) || word.is(Class::Pronoun);
    if subject.is_empty() {
        return rest.is_some_and(names);
    }
    let time = rest.is_none_or(|rest| {
        rest.is(Class::Calendar)
            || rest.is_any(&["on", "in", "at", "last", "this", "yesterday", "today", "late", "earlier"])
    });
    time && !subject.iter().any(hinders)
        && subject.last().is_some_and(|last| last.counts() && !last.is(Class::Determiner))
}

/// Whether a word is a verb of saying in a form that a sentence can be made of.
fn is_says(word: &Word) -> bool {
    let Some(entry) = word.entry() else { return false };
    let says = matches!(
        entry.class,
        WordClass::Say | WordClass::Argue | WordClass::Write | WordClass::Show | WordClass::Think
    );
    let acts = word.is(Class::Act) || word.is(Class::Mention) || word.is(Class::Reject);
    let verb = entry.form == Form::Past || word.is_any(PRESENT);
    let names = word.is_any(&["called", "named", "dubbed", "titled", "described"]);
    says && !acts && verb && !names && !word.capital
}

/// Forms of verbs of saying that are rarely nouns.
const PRESENT: &[&str] = &[
    "say",
    "says",
    "argue",
    "argues",
    "add",
    "adds",
    "warn",
    "warns",
    "insist",
    "insists",
    "believe",
    "believes",
    "think",
    "thinks",
    "shows",
    "estimates",
    "predicts",
];

/// A word before the verb that keeps it from passing anything on.
pub(super) fn hinders(word: &Word) -> bool {
    word.is(Class::Subordinator)
        || word.is(Class::Negation)
        || word.is(Class::FirstPerson)
        || word.is(Class::Be)
        || word.is_any(&["to", "would", "could", "should", "that", "as"])
}

/// Whether the word at `at`, in the clause from `from`, is a verb that passes on what follows it.
fn passes_on(words: &Words, at: usize, from: usize) -> bool {
    let (word, subject) = (&words[at], &words[from..at]);
    let Some(next) = words.get(at + 1) else { return false };
    let alone = subject.last().is_none_or(|last| last.is(Class::Determiner) || last.lower == "and");
    if alone || subject.iter().any(hinders) || word.is(Class::Act) || word.is(Class::Mention) || word.is(Class::Reject)
    {
        return false;
    }
    let verb_follows = || words[at + 2..].iter().any(is_finite);
    if FINDINGS.has(word) {
        return next.lower == "that" && verb_follows() || subject_and_verb_follow(words, at);
    }
    let Some(entry) = word.entry() else {
        // English verbs that take "that" and a clause nearly all pass something on.
        return word.lower.ends_with("ed") && next.lower == "that" && verb_follows();
    };
    let plural = subject
        .last()
        .is_some_and(|last| last.lower.ends_with('s') || last.is_any(&["they", "people", "police", "some", "many"]));
    if entry.form == Form::Gerund || entry.form == Form::Base && !plural {
        return false;
    }
    let that = next.is_any(&["that", "he", "she", "they", "it", "there", "whether"]);
    let subject_follows = next.capital || next.is_any(SUBJECT_OPENERS);
    match entry.class {
        WordClass::Say | WordClass::Argue | WordClass::Write => {
            let quotes = next.is_any(&["\"", "“", "‘", "'"]) || next.is_any(&[":", ","]) && at + 2 >= words.len();
            let says = word.is_any(&["said", "says", "say"]) && !next.is_any(SAID_LITTLE);
            let tells = word.is_any(&["told", "tells", "tell"])
                && words.find(at + 1, at + 8, |word| word.is_any(&["that", "he", "she", "they", "it"])).is_some();
            let urges = entry.class == WordClass::Argue
                && words.find(at + 1, at + 6, |word| word.is_any(&["to", "for"])).is_some();
            let judges = JUDGES.iter().any(|stem| word.lower.starts_with(stem))
                && words.find(at + 2, at + 9, |word| word.is_any(&["a", "an", "as", "for", "of", "\"", "“"])).is_some();
            let blames =
                word.lower.starts_with("blam") && words.find(at + 2, at + 9, |word| word.lower == "on").is_some();
            let clause = || subject_and_verb_follow(words, at);
            quotes
                || that
                || urges
                || judges
                || blames
                || (subject_follows || says || tells) && verb_follows()
                || clause()
        }
        WordClass::Think => that || subject_follows && entry.form == Form::Past && clause_follows(words, at),
        WordClass::Show => {
            let forecasts = FORECASTS.contains(&&*word.lower) && words.count(at, words.len()) > 2;
            forecasts || subject_and_verb_follow(words, at)
        }
        WordClass::Hope | WordClass::Plan => next.lower == "to" && word.is_any(WISHES),
        _ => false,
    }
}

/// Whether a subject and a finite verb stand close after the word: "felt the decision was harsh", but not "felt the cold".
fn clause_follows(words: &Words, at: usize) -> bool {
    words.find(at + 2, words.clause_end(at + 1).min(at + 8), |word| word.is(Class::Auxiliary)).is_some()
}

/// Whether a clause without "that" follows the verb: "found rents had doubled", but not "found a boat that was stolen".
fn subject_and_verb_follow(words: &Words, at: usize) -> bool {
    // Other forms are nouns as often: "attacks on her have".
    let past = words[at].entry().is_some_and(|entry| entry.form == Form::Past);
    if !past && !words[at].is_any(PRESENT) && !EVIDENCE.has(&words[at]) && !FINDINGS.has(&words[at]) {
        return false;
    }
    let parts = |word: &Word| {
        !word.counts() || word.is(Class::Subordinator) || word.is(Class::Question) || BETWEEN_CLAUSES.has(word)
    };
    let reach = words.len().min(at + SUBJECT_REACH);
    let verb = words.find(at + 1, reach, |word| word.is(Class::Auxiliary) || parts(word));
    verb.is_some_and(|verb| verb > at + 1 && !parts(&words[verb]))
}

/// What inquiries do.
pub(super) const FINDINGS: WordList = WordList::new(&["find", "finds", "found"]);

/// What evidence does.
const EVIDENCE: WordList =
    WordList::new(&["show", "suggest", "suggests", "reveal", "reveals", "indicate", "indicates"]);

/// Words behind which a verb has another subject, or none of its own.
const BETWEEN_CLAUSES: WordList = WordList::new(&[
    "that", "and", "or", "but", "than", "as", "to", "by", "from", "of", "on", "in", "at", "for", "with", "about",
    "against", "during", "among", "over",
]);

/// Words after a verb in which the subject of what it passes on ends.
const SUBJECT_REACH: usize = 8;

/// What is said of the future.
const FORECASTS: &[&str] =
    &["forecast", "forecasts", "predicted", "predicts", "estimated", "estimates", "projected", "projects"];

/// Words that the subject of a clause passed on begins with.
const SUBJECT_OPENERS: &[&str] = &["this", "his", "her", "their", "the", "a", "an", "its", "how", "why"];

/// What follows "said" where nothing is passed on.
const SAID_LITTLE: &[&str] = &["little", "nothing", "so", "much", "goodbye", "yes", "no", "farewell", "more"];

/// Beginnings of verbs that pass a judgement on: called it a mistake, accused him of.
const JUDGES: &[&str] = &[
    "call", "describ", "label", "brand", "denounc", "criticiz", "criticis", "prais", "condemn", "accus", "blast",
    "slam", "blam", "portray",
];

/// What one says of a wish or a plan; "tried to" and "decided to" are acts.
const WISHES: &[&str] =
    &["hopes", "hoped", "wants", "wanted", "plans", "planned", "intends", "intended", "fears", "wishes"];

/// Whether a word can be the finite verb of a clause.
pub(super) fn is_finite(word: &Word) -> bool {
    word.is(Class::Auxiliary)
        || word.entry().is_some_and(|entry| entry.class.is_verb() && matches!(entry.form, Form::Past | Form::Third))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_passed_on_is_told_from_what_is_not() {
        let found = |text: &str| {
            let words = Words::of(text, Span::new(0, text.len()));
            reported(&words).is_some()
        };
        let fires = [
            "The ministry said the road was open.",
            "In a letter to the board, Mrs Alder stated that she had paid.",
            "The road was open, the ministry said.",
            "According to the harbour office, two ships ran aground.",
            "Two ships ran aground, according to the harbour office.",
            "The mayor told reporters that he had sold the boat.",
            "The coach believes that she can win.",
            "The bank plans to close nine branches.",
            "The guide wrote:",
            "The doctor urged parents to wait.",
            "She says it is complicated.",
            "Across the valley on Thursday, wardens said, forty cars were found.",
            "The road was open, said the mayor.",
            "He will not sell the boat, testified Anna Lund, who owns the yard.",
            "The senator called the plan a mistake.",
            "Her rival has accused the mayor of lying.",
            "The lawyer underlined that nobody was hurt.",
            "New figures show rents have doubled.",
            "Satellite images show the bridge was destroyed.",
            "The report concluded rents had doubled.",
            "Choirs have lost a third of their singers, the league estimates.",
            "The coach felt the decision was harsh.",
            "Study finds salt may slow snails",
            "The inquiry found rents had doubled.",
            "The ministry blamed the flood on the dam.",
            "Her rivals have portrayed her as a thief.",
        ];
        let look_alikes = [
            "The road was open.",
            "He did not say the road was open.",
            "After the minister said so, shares fell by a third and trading stopped for the day.",
            "The claims were paid in June.",
            "He decided to sell the boat.",
            "The letter was written in green ink.",
            "I think it will rain.",
            "The reports of the committee fill nine shelves.",
            "The clock told the time.",
            "The dam was blamed for the flood.",
            "He was portrayed by a pupil of his own.",
            "Outside the hall, people talked in groups, argued and sang.",
            "In the end, as he said in May, it rained.",
            "The neighbours called the police.",
            "The swimmers felt the cold.",
            "The board rejected a request to pay more.",
            "Divers found a chest and were cheered.",
            "Officers questioned the student.",
            "Divers found boats that were stolen in May.",
            "The mayor announced plans and was cheered.",
            "The lamp shows the way to the harbour.",
            "He said little, but forty thousand people came to the square that night and stayed until the morning.",
        ];
        for sentence in fires {
            assert!(found(sentence), "{sentence}");
        }
        for sentence in look_alikes {
            assert!(!found(sentence), "{sentence}");
        }
    }
}
