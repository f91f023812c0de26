//! Denials that do not say so: words passed on that negate what the article has just reported as alleged or claimed.
//!
//! "I never met that woman," he said, is a denial where the sentences before accuse him of it, and an ordinary statement
//! where nobody did. So the negative is weighed together with what stands before it: words that accuse, and words of the
//! accusation that the answer takes up.

use crate::document::Label;
use crate::span::Span;
use crate::wording::{Class, Word, Words, stem};
use std::collections::VecDeque;

/// How many sentences back an accusation can be answered.
const REACH: usize = 4;

/// Words of a sentence that are compared with an answer.
const MOST_STEMS: usize = 60;

/// What a sentence leaves behind for later ones to answer.
#[derive(Clone, Debug, Default)]
struct Said {
    accuses: bool,
    passes_on: bool,
    denies: bool,
    /// Beginnings of its content words, hashed and sorted.
    stems: Vec<u32>,
}

/// What the last sentences said, the latest last.
#[derive(Clone, Debug, Default)]
pub struct Context {
    said: VecDeque<Said>,
}

impl Context {
    /// Remembers a sentence and its label for those that follow.
    pub fn add(&mut self, words: &Words, label: Label) {
        if self.said.len() == REACH {
            self.said.pop_front();
        }
        let accuses = words.iter().any(|word| word.is(Class::Accuse) || word.is(Class::Misdeed));
        let (passes_on, denies) = (label == Label::Attributed, label == Label::Denial);
        self.said.push_back(Said { accuses, passes_on, denies, stems: stems(words.iter()) });
    }

    /// The negative of a sentence that is nothing else, "She does not.", where one before it claims something.
    pub fn cuts_short(&self, words: &Words) -> Option<Span> {
        let last = words.iter().rposition(|word| word.counts())?;
        let subject = words.first()?.is(Class::Pronoun) || words.first()?.is(Class::FirstPerson);
        let negated = words[last].is(Class::Negation) && words[last].lower.len() > 2;
        let before = self.said.back().is_some_and(|said| said.accuses || said.passes_on);
        (subject && negated && before && words.count(0, words.len()) <= 4).then(|| words.span(0, last + 1))
    }

    /// The negative in the words passed on, if it answers what was said before or earlier in the sentence.
    ///
    /// `covered` tells which words are passed on, with their source and cue.
    pub fn answers(&self, words: &Words, covered: &[bool]) -> Option<Span> {
        let (at, weight) = self.weighed(words, covered)?;
        (weight >= ENOUGH).then(|| words.span(at, at + 1))
    }

    /// How much the negative of a sentence looks like an answer, wherever in the sentence it stands.
    pub fn weight(&self, words: &Words) -> Option<f32> {
        self.weighed(words, &vec![true; words.len()]).map(|(_, weight)| weight)
    }

    /// The negative among the words covered, and how much it looks like an answer.
    fn weighed(&self, words: &Words, covered: &[bool]) -> Option<(usize, f32)> {
        let (at, strength) = negatives(words, covered)?;
        let answer = stems(words[at..].iter());
        let mut before: f32 = 0.0;
        for (back, said) in self.said.iter().rev().enumerate() {
            let shared = answer.iter().filter(|stem| said.stems.binary_search(stem).is_ok()).count();
            let accused = if said.accuses { 1.0 } else { 0.0 };
            // One denial follows another: "denied this: She was never forced to stay."
            let denied = if said.denies { 1.0 } else { 0.0 };
            before = before.max(accused + denied + 0.25 * shared.min(2) as f32 - 0.25 * back as f32);
        }
        let here = words[..at].iter().any(|word| {
            word.is(Class::Accuse) && !word.is(Class::Say) || INSISTS.iter().any(|stem| word.lower.starts_with(stem))
        });
        Some((at, strength + before + if here { 0.5 } else { 0.0 }))
    }
}

/// Beginnings of verbs that one uses against those who say otherwise.
const INSISTS: &[&str] = &["insist", "assert", "maintain", "stress", "emphasi", "counter", "respond", "protest"];

/// The weight at which a negative counts as an answer.
const ENOUGH: f32 = 2.5;

/// The strongest negative statement among the words passed on, and how much like a denial it is.
fn negatives(words: &Words, covered: &[bool]) -> Option<(usize, f32)> {
    let mut best: Option<(usize, f32)> = None;
    for at in (0..words.len()).filter(|&at| covered[at] && words[at].is(Class::Negation)) {
        if let Some(strength) = strength(words, at)
            && best.is_none_or(|(_, most)| strength > most)
        {
            best = Some((at, strength));
        }
    }
    best
}

/// How much like a denial the negative at this word is; none where it is about will, knowledge or degree.
fn strength(words: &Words, at: usize) -> Option<f32> {
    let word = &words[at];
    let start = words.clause_start(at);
    let subject = &words[start..at];
    let auxiliary = match word.lower.strip_suffix("n't") {
        Some(stem) => stem,
        None => subject.iter().rev().take(3).find(|word| word.is(Class::Auxiliary)).map_or("", |word| &*word.lower),
    };
    let supposes = |word: &Word| word.is_any(&["if", "whether", "would", "will", "should", "i'll", "we'll"]);
    if WILL.contains(&auxiliary) || subject.iter().any(supposes) {
        return None;
    }
    let next = words[at + 1..].iter().position(|word| !word.lower.ends_with("ly")).map(|found| at + 1 + found)?;
    if words[next].is_any(NOT_FACTS) || words[next].is_any(WILL) {
        return None;
    }
    let object = words.clause_end(next).min(next + 5);
    let followed_by = |list: &[&str]| words.find(next, object, |word| word.is_any(list)).is_some();
    if word.is_any(&["no"]) {
        if words[next].is_any(&["such"]) {
            return Some(ALONE);
        }
        // "no customer data had been stolen", "no collusion", "no role in"
        let misdeed = words.find(next, next + 7, |word| word.is(Class::Misdeed)).is_some();
        if misdeed || words[next].is_any(PARTS) {
            return Some(MARKED);
        }
        // "said no goods had been shipped"
        let said = subject.last().is_some_and(|last| last.is(Class::Say));
        let said_no =
            words.get(at + 1).is_some_and(|after| after.lower == ",") && !words[..at].iter().any(Word::counts);
        let negates = words[at + 1..].iter().any(|word| word.is(Class::Negation));
        return match said_no {
            true if negates => Some(ALONE),
            true => Some(MARKED),
            false => (!auxiliary.is_empty() || said).then_some(PLAIN + if said { 0.5 } else { 0.0 }),
        };
    }
    if followed_by(&["true", "accurate", "correct", "happen", "occur"]) || words.spells(next, &["the", "case"]) {
        return Some(ALONE);
    }
    let made_out = words[next..].iter().any(|word| word.is_any(&["portrayed", "claim", "alleged", "suggested"]))
        && followed_by(&["as", "the", "what"])
        || (next..words.len()).any(|at| {
            words.spells(at, &["out", "to", "be"])
                || words.spells(at, &["hold", "water"])
                || words.spells(at, &["hold", "weight"])
        });
    let misdeed = words.find(next, object, |word| word.is(Class::Misdeed)).is_some();
    let never = word.is_any(&["never"]);
    let factual = ["did", "was", "were", "had", "has", "have", "is", "are", "do", "does", "'ve"].contains(&auxiliary)
        || ["'ve", "'s", "'re"].iter().any(|ending| auxiliary.ends_with(ending));
    if factual && made_out {
        return Some(ALONE);
    }
    if (factual || never) && (misdeed || followed_by(NO_PART)) {
        return Some(MARKED);
    }
    let first_person = subject.iter().any(|word| word.is(Class::FirstPerson));
    let perfect = auxiliary.starts_with("ha") || auxiliary.ends_with("'ve");
    if never && perfect && subject.iter().rev().take(2).any(|word| word.is(Class::FirstPerson)) {
        return Some(MARKED);
    }
    if !never && !factual {
        return None;
    }
    let there = subject.iter().any(|word| word.is_any(&["there"]));
    let past = ["did", "was", "were", "had", "has", "have"].contains(&auxiliary);
    let told = past && words[..at].iter().any(|word| word.is(Class::Say));
    let bonus = |holds: bool, weight: f32| if holds { weight } else { 0.0 };
    Some(PLAIN + bonus(first_person || there, 0.25) + bonus(never, 0.5).max(bonus(told, 0.5)))
}

/// Strong enough by itself: "that is not true".
const ALONE: f32 = ENOUGH;
/// Strong enough where anything before it accuses: "I never stole".
const MARKED: f32 = 2.0;
/// A negative like any other.
const PLAIN: f32 = 0.75;

/// What one denies having had.
const PARTS: &[&str] = &[
    "role",
    "part",
    "involvement",
    "knowledge",
    "connection",
    "connections",
    "link",
    "links",
    "ties",
    "contact",
    "contacts",
    "dealings",
    "relationship",
    "conflict",
    "agreement",
    "deal",
    "hand",
    "quid",
    "cover-up",
    "truth",
    "order",
    "orders",
];

/// What one denies having been.
const NO_PART: &[&str] = &[
    "intentional",
    "intentionally",
    "deliberate",
    "deliberately",
    "responsible",
    "involved",
    "aware",
    "factor",
    "related",
    "linked",
    "connected",
    "motivated",
    "political",
    "politics",
    "racial",
    "forced",
    "guilty",
    "behind",
    "authorized",
    "authorised",
    "targeted",
    "told",
    "pressured",
    "coerced",
    "met",
];

/// Auxiliaries of will, duty and ability: what they negate is no fact.
const WILL: &[&str] = &["wo", "would", "could", "ca", "can", "should", "must", "may", "might", "will", "shall", "need"];

/// What one does not do without denying anything.
const NOT_FACTS: &[&str] = &[
    "know",
    "think",
    "believe",
    "want",
    "care",
    "like",
    "understand",
    "see",
    "remember",
    "comment",
    "say",
    "mean",
    "need",
    "going",
    "feel",
    "expect",
    "recall",
    "intend",
    "plan",
    "plans",
    "agree",
    "support",
    "trust",
    "clear",
    "speculate",
    "discuss",
    "elaborate",
    "specify",
    "enough",
    "seen",
    "heard",
    "one",
    "matter",
    "comments",
    "answer",
    "respond",
];

/// Beginnings of the content words among these: enough to match "meet" with "meeting".
fn stems<'w, 't: 'w>(words: impl Iterator<Item = &'w Word<'t>>) -> Vec<u32> {
    let content = words
        .filter(|word| word.lower.len() >= 4 && word.counts() && !word.is(Class::Auxiliary) && !word.is(Class::Say));
    let mut stems: Vec<u32> = content.take(MOST_STEMS).map(|word| stem(&word.lower)).collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether the last sentence answers those before it, all of its words being passed on.
    fn answers(sentences: &[&str]) -> bool {
        let read = |text: &'static str| Words::of(text, Span::new(0, text.len()));
        let sentences: Vec<&'static str> = sentences.iter().map(|&text| &*text.to_string().leak()).collect();
        let (answer, before) = sentences.split_last().expect("an answer");
        let mut context = Context::default();
        before.iter().for_each(|&text| context.add(&read(text), Label::Claim));
        let words = read(answer);
        context.answers(&words, &vec![true; words.len()]).is_some()
    }

    #[test]
    fn a_negative_that_is_nothing_else_answers_a_claim() {
        let read = |text: &'static str| Words::of(text, Span::new(0, text.len()));
        let cuts_short = |before, text| {
            let mut context = Context::default();
            context.add(&read("The mayor claimed that she owns the mill."), before);
            context.cuts_short(&read(text)).is_some()
        };
        assert!(cuts_short(Label::Attributed, "She does not."));
        assert!(cuts_short(Label::Attributed, "It hasn't."));
        assert!(!cuts_short(Label::Attributed, "She does not own a boat."));
        assert!(!cuts_short(Label::Attributed, "Trees do not."));
    }

    #[test]
    fn negatives_that_answer_are_told_from_plain_ones() {
        let accused = "Prosecutors allege that the baker met the smuggler in March.";
        let hacked = "Hackers claimed on Sunday that they had stolen customer data from the airline.";
        let answering = [
            [accused, "“I have never met that smuggler,” the baker said."],
            [accused, "His lawyer said the baker had no role in it."],
            [accused, "“That is not true,” said his wife."],
            [accused, "“No, it was not me,” he told the court."],
            [accused, "The baker was not involved, his brother said."],
            [hacked, "The airline said no customer data had been stolen."],
            [hacked, "“There was no such breach,” a manager said."],
            [hacked, "Its chief said the failure was not related to any attack."],
        ];
        let plain = "The fair opened on Saturday under a blue sky.";
        let otherwise = [
            [plain, "“I do not know him,” the baker said."],
            [plain, "He said he had not eaten since noon."],
            [plain, "“We will not go,” she said."],
            [plain, "“I would never sell it,” the farmer said."],
            [plain, "The guide said the road was not yet open."],
            [accused, "“I do not want to speak about it,” he said."],
            [accused, "The judge said he would not rule before June."],
            [hacked, "The minister said she could not comment."],
            [hacked, "“It is not only a question of money,” he said."],
        ];
        for case in answering {
            assert!(answers(&case), "{case:?}");
        }
        for case in otherwise {
            assert!(!answers(&case), "{case:?}");
        }
    }
}
