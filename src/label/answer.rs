//! Denials that do not say so: words passed on that negate what the article has just reported as alleged or claimed.
//!
//! "I never met that woman," he said, is a denial where the sentences before accuse him of it, and an ordinary statement
//! where nobody did. So the negative is weighed together with what stands before it: words that accuse, and words of the
//! accusation that the answer takes up.

mod negative;

use crate::document::Label;
use crate::span::Span;
use crate::wording::{Class, Word, Words, stem};
use negative::{ALONE, strongest};
use std::collections::VecDeque;
use std::sync::Arc;

/// How many sentences back an accusation can be answered.
const REACH: usize = 6;

/// Words of a sentence that are compared with an answer.
const MOST_STEMS: usize = 60;

/// What a sentence leaves behind for later ones to answer.
#[derive(Clone, Debug, Default, PartialEq)]
struct Said {
    accuses: bool,
    passes_on: bool,
    denies: bool,
    /// Beginnings of its content words, hashed and sorted.
    stems: Vec<u32>,
}

/// What the last sentences said, the latest last.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Context {
    said: VecDeque<Arc<Said>>,
}

impl Context {
    /// Remembers a sentence and its label for those that follow.
    pub(super) fn add(&mut self, words: &Words, label: Label) {
        if self.said.len() == REACH {
            self.said.pop_front();
        }
        let accuses = words.iter().any(|word| word.is(Class::Accuse) || word.is(Class::Misdeed));
        let (passes_on, denies) = (label == Label::Attributed, label == Label::Denial);
        self.said.push_back(Arc::new(Said { accuses, passes_on, denies, stems: stems(words.iter()) }));
    }

    /// The negative of a sentence that is nothing else, "She does not.", where one before it claims something.
    pub(super) fn cuts_short(&self, words: &Words) -> Option<Span> {
        let last = words.iter().rposition(|word| word.counts())?;
        let subject = words.first()?.is(Class::Pronoun) || words.first()?.is(Class::FirstPerson);
        let negated = words[last].is(Class::Negation) && words[last].lower.len() > 2;
        let before = self.said.back().is_some_and(|said| said.accuses || said.passes_on);
        (subject && negated && before && words.count(0, words.len()) <= 4).then(|| words.span(0, last + 1))
    }

    /// The word that shows that a sentence answers what was said before, or earlier in it, if it does.
    ///
    /// `covered` tells which words are passed on, with their source and cue.
    pub(super) fn answers(&self, words: &Words, covered: &[bool]) -> Option<Span> {
        let signs = self.signs_among(words, |at| covered[at])?;
        (signs.weight() >= ENOUGH).then(|| words[signs.at].span)
    }

    /// The word that shows that the writer answers, given the signs of the sentence: nothing less than "that does not
    /// exist", or "in fact".
    pub(super) fn answers_for_the_writer(&self, words: &Words, signs: AnswerSigns) -> Option<Span> {
        let before = self.said.back().is_some_and(|said| said.passes_on || said.denies || said.accuses);
        let settles = signs.strength >= ALONE || signs.in_fact && words[signs.at].is(Class::Negation);
        (settles && (before || signs.in_fact && signs.strength >= ALONE)).then(|| words[signs.at].span)
    }

    /// What speaks for a sentence being an answer; none where nothing does.
    pub(super) fn signs(&self, words: &Words) -> Option<AnswerSigns> {
        self.signs_among(words, |_| true)
    }

    fn signs_among(&self, words: &Words, covered: impl Fn(usize) -> bool) -> Option<AnswerSigns> {
        let (at, strength) = strongest(words, covered)?;
        let answer = stems(words[at..].iter());
        let mut before: f32 = 0.0;
        for (back, said) in self.said.iter().rev().enumerate() {
            let shared = answer.iter().filter(|stem| said.stems.binary_search(stem).is_ok()).count();
            let flag = |holds| if holds { 1.0 } else { 0.0 };
            // One denial follows another: "denied this: She was never forced to stay."
            before =
                before.max(flag(said.accuses) + flag(said.denies) + 0.25 * shared.min(2) as f32 - 0.25 * back as f32);
        }
        let insists = words[..at].iter().any(|word| {
            word.is(Class::Accuse) && !word.is(Class::Say) || INSISTS.iter().any(|stem| word.lower.starts_with(stem))
        });
        let despite = words.find(0, at, |word| word.is_any(&["despite"]));
        let in_fact = (0..at).any(|at| words.spells(at, &["in", "fact"]) || words[at].is_any(&["actually"]))
            || despite.is_some_and(|despite| words.find(despite, at.min(despite + 7), |word| word.is_said()).is_some());
        Some(AnswerSigns { at, strength, before, insists, in_fact })
    }
}

/// What speaks for a sentence being an answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct AnswerSigns {
    /// The word that is most like a denial.
    pub at: usize,
    /// How much its words are like a denial, 0 to 2.5.
    pub strength: f32,
    /// How much one of the sentences before accuses, denies or holds the same words, less with each sentence between.
    pub before: f32,
    /// The sentence itself accuses or insists before the negative.
    pub insists: bool,
    /// "In fact", "actually" stands before the negative.
    pub in_fact: bool,
}

impl AnswerSigns {
    /// All of it together.
    pub(super) fn weight(self) -> f32 {
        self.strength + self.before + if self.insists || self.in_fact { 0.5 } else { 0.0 }
    }
}

/// Beginnings of verbs that one uses against those who say otherwise.
const INSISTS: &[&str] = &["insist", "assert", "maintain", "stress", "emphasi", "counter", "respond", "protest"];

/// The weight at which a negative counts as an answer.
const ENOUGH: f32 = ALONE;

/// Beginnings of the content words among these: enough to match "meet" with "meeting".
fn stems<'w, 't: 'w>(words: impl Iterator<Item = &'w Word<'t>>) -> Vec<u32> {
    let content = words
        .filter(|word| word.lower.len() >= 4 && word.counts() && !word.is(Class::Auxiliary) && !word.is(Class::Say));
    let mut stems: Vec<u32> = Vec::with_capacity(16);
    stems.extend(content.take(MOST_STEMS).map(|word| stem(&word.lower)));
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
    fn the_writer_answers_with_facts() {
        let read = |text: &'static str| Words::of(text, Span::new(0, text.len()));
        let answers = |before, text| {
            let mut context = Context::default();
            context.add(&read("The mayor said that the mill makes paper."), before);
            let words = read(text);
            context.signs(&words).and_then(|signs| context.answers_for_the_writer(&words, signs)).is_some()
        };
        assert!(answers(Label::Attributed, "The mill that she named does not exist."));
        assert!(answers(Label::Attributed, "In fact, the mill has not made paper for years."));
        assert!(answers(Label::Claim, "Despite the claim, no such paper was made."));
        assert!(!answers(Label::Attributed, "The mill does not make glass."));
        assert!(!answers(Label::Claim, "In fact, the mill has not made paper for years."));
        assert!(!answers(Label::Attributed, "The fact that the mill has not burnt is luck."));
        assert!(!answers(Label::Attributed, "Despite the rain, the mill did not close."));
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
        let plain = "The fair opened on Saturday under a blue sky.";
        let answering = [
            [accused, "“I have never met that smuggler,” the baker said."],
            [accused, "His lawyer said the baker had no role in it."],
            [accused, "“That is not true,” said his wife."],
            [accused, "“No, it was not me,” he told the court."],
            [accused, "The baker was not involved, his brother said."],
            [accused, "The baker wasn't involved, his brother said."],
            [accused, "The charge has not been true for a day, he said."],
            [hacked, "The airline said no customer data had been stolen."],
            [hacked, "“There was no such breach,” a manager said."],
            [hacked, "Its chief said the failure was not related to any attack."],
            [accused, "He said his words had been twisted."],
            [accused, "“I did not take any money,” he said."],
            [accused, "“They are lying about me,” he said."],
            [hacked, "The airline was unaware of a breach, its chief said."],
            [accused, "The baker said he knew nothing about the money."],
            [plain, "“I never said that,” the mayor said."],
            [plain, "“I don’t believe for a minute the cook did it,” she said."],
        ];
        let otherwise = [
            [plain, "“I do not know him,” the baker said."],
            [plain, "He said he had not eaten since noon."],
            [plain, "He said he knew nothing about boats."],
            [accused, "“The baker knows nothing about boats,” he said."],
            [plain, "“We will not go,” she said."],
            [accused, "“Isn't he the thief?” she asked."],
            [accused, "The road is wet, said Ada Noor, who was not involved in the trial."],
            [plain, "“I would never sell it,” the farmer said."],
            [plain, "The guide said the road was not yet open."],
            [accused, "“I do not want to speak about it,” he said."],
            [accused, "The judge said he would not rule before June."],
            [hacked, "The minister said she could not comment."],
            [hacked, "“It is not only a question of money,” he said."],
            [accused, "He said the rope was twisted into a knot."],
            [accused, "A clerk, who was not authorized to speak, named the day."],
            [accused, "The report said inspectors had not opened the crates."],
            [accused, "“I was not surprised,” his neighbour said."],
            [plain, "The envoy stressed that a crater was no proof of anything."],
            [accused, "Only 24 percent said he had not met him."],
            [plain, "“I never said goodbye to her,” he said."],
            [plain, "“We never expected so much rain,” she said."],
        ];
        for case in answering {
            assert!(answers(&case), "{case:?}");
        }
        for case in otherwise {
            assert!(!answers(&case), "{case:?}");
        }
    }
}
