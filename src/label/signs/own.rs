//! Signs of a sentence by itself: its words, and what attributions make of them.

use super::sign::{Sign, row, tenths};
use crate::document::{Attribution, Label, Rule};
use crate::label::reported::is_finite;
use crate::label::share::{Part, Share};
use crate::lexicon::hash;
use crate::row_set::RowSet;
use crate::tag::Role;
use crate::wording::{Class, Classes, Word, Words};

/// What is seen of one sentence.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LabelSigns {
    /// Rows of the signs that need nothing but the sentence.
    pub(super) own: Vec<u16>,
    /// The label that the rules give to it by itself.
    pub(super) label: Label,
    pub(super) rule: Rule,
    /// Whether a paragraph begins with it.
    pub(super) opens_paragraph: bool,
    /// Share of its words passed on, and in quotation marks, in tenths.
    pub(super) passed_on: u8,
    pub(super) quoted: u8,
    /// The probability that it asserts something to check.
    pub(super) asserts: f32,
    /// Words outside quotation marks that speak as "I", judge, or say what ought to be.
    pub(super) opinion: u8,
    /// Words, 20 at most.
    pub(super) count: u8,
}

/// What the rules and models made of a sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Findings<'a> {
    /// What the attributions make of it.
    pub(crate) share: &'a Share,
    /// The same as [`Share::passed_on`], acts and mere mentions counted too.
    pub(crate) marked: f32,
    /// The pieces of attributions in it.
    pub(crate) parts: &'a [Part],
    /// All attributions.
    pub(crate) attributions: &'a [Attribution],
    /// Whether each of them passes words or thoughts on.
    pub(crate) passes_on: &'a [bool],
    /// The label that the rules give to it by itself.
    pub(crate) label: Label,
    /// The rule that gave it.
    pub(crate) rule: Rule,
    /// Whether a paragraph begins with it.
    pub(crate) opens_paragraph: bool,
    /// The probability that it asserts something to check.
    pub(crate) asserts: f32,
    /// How much it is worth checking.
    pub(crate) checked: f32,
    /// How much a negative in it looks like the answer to an accusation, if it has one.
    pub(crate) answer: Option<f32>,
}

/// Words that are read; what follows changes nothing.
const MOST_WORDS: usize = 100;

/// Classes that are counted on both sides of the bounds of what is passed on.
const COUNTED: [Class; 24] = [
    Class::Deny,
    Class::Refute,
    Class::Reject,
    Class::Allegation,
    Class::Baseless,
    Class::False,
    Class::Misdeed,
    Class::Accuse,
    Class::Say,
    Class::Think,
    Class::Judge,
    Class::Utter,
    Class::Feel,
    Class::Act,
    Class::Mention,
    Class::Decline,
    Class::Unsourced,
    Class::Hearsay,
    Class::Negation,
    Class::FirstPerson,
    Class::Judgement,
    Class::Ought,
    Class::Pronoun,
    Class::Subordinator,
];

/// Classes that tell what kind of cue or verb a word is.
const KINDS: [Class; 14] = [
    Class::Say,
    Class::Think,
    Class::Judge,
    Class::Utter,
    Class::Feel,
    Class::Act,
    Class::Mention,
    Class::Decline,
    Class::Negation,
    Class::Unsourced,
    Class::Be,
    Class::Auxiliary,
    Class::Deny,
    Class::Reject,
];

/// Which of [`KINDS`] some of these words are, a bit for each.
fn kinds(words: &[Word]) -> u32 {
    let classes = words.iter().fold(Classes::default(), |classes, word| classes.or(word.classes));
    KINDS.into_iter().enumerate().map(|(bit, class)| u32::from(classes.has(class)) << bit).sum()
}

fn word(word: &Word) -> u32 {
    word.hash
}

/// The class and form of a word in the tagger's lexicon.
fn class(word: &Word) -> u32 {
    word.entry().map_or(0, |entry| 1 + entry.class as u32 * 4 + entry.form as u32)
}

/// The words of one sentence, and where its signs go.
struct Reading<'a, 't> {
    words: &'a Words<'t>,
    found: &'a Findings<'a>,
    /// Share of its words passed on, in tenths.
    share: u32,
    /// Each once, in the order in which they were found.
    rows: Vec<u16>,
    known: RowSet,
}

impl Reading<'_, '_> {
    fn add(&mut self, sign: Sign, values: [u32; 3]) {
        let row = row(sign, values);
        if self.known.insert(row) {
            self.rows.push(row);
        }
    }

    /// What shares and models say of the whole.
    fn whole(&mut self, quoted: u32, count: usize) {
        let Findings { share, marked, rule, asserts, checked, answer, .. } = *self.found;
        let rule = rule as u32;
        let (bin, marked, length) = (self.share, u32::from(tenths(marked)), count.min(40) as u32);
        let (asserts, checked) = (u32::from(tenths(asserts)), u32::from(tenths(checked)));
        self.add(Sign::Rule, [rule, 0, 0]);
        self.add(Sign::RuleShare, [rule, bin / 2, 0]);
        self.add(Sign::Share, [bin, 0, 0]);
        self.add(Sign::ShareCue, [bin, share.has_cue.into(), share.main_clause.into()]);
        self.add(Sign::ShareConfidence, [bin / 2, (share.confidence * 5.0) as u32, 0]);
        self.add(Sign::Marked, [marked, 0, 0]);
        self.add(Sign::MarkedShare, [marked / 2, bin / 2, 0]);
        self.add(Sign::Quoted, [quoted / 2, 0, 0]);
        self.add(Sign::QuotedShare, [quoted / 3, bin / 2, 0]);
        self.add(Sign::Count, [length / 4, 0, 0]);
        self.add(Sign::CountRule, [length / 10, rule, 0]);
        self.add(Sign::Asserts, [asserts, 0, 0]);
        self.add(Sign::AssertsRule, [asserts / 2, rule, 0]);
        self.add(Sign::Checked, [checked, 0, 0]);
        self.add(Sign::CheckedRule, [checked / 2, rule, 0]);
        if let Some(answer) = answer {
            let answer = (answer * 2.0) as i32 as u32;
            self.add(Sign::Answer, [answer, 0, 0]);
            self.add(Sign::AnswerShare, [answer, bin / 3, 0]);
        }
        let last = self.words.last().map_or(0, |last| if last.counts() { 1 } else { word(last) });
        self.add(Sign::Last, [last, 0, 0]);
        self.add(Sign::LastRule, [last, rule, 0]);
        self.add(Sign::First, [self.words.first().map_or(0, word), 0, 0]);
        let capitals = self.words.iter().filter(|word| word.counts() && word.capital).count();
        self.add(Sign::Capitals, [(4 * capitals / count.max(1)) as u32, (count.min(20) / 5) as u32, 0]);
    }

    /// Classes of words outside and inside of what is passed on or quoted.
    fn classes(&mut self) {
        // Of each class: how many are outside and inside, 2 at most.
        let (mut outside, mut inside) = ([Classes::default(); 2], [Classes::default(); 2]);
        for (word, &covered) in self.words.iter().zip(&self.found.share.covered) {
            let [once, twice] = if word.quoted || covered { &mut inside } else { &mut outside };
            *twice = twice.or(once.and(word.classes));
            *once = once.or(word.classes);
        }
        let times = |[once, twice]: [Classes; 2], class| u32::from(once.has(class)) + u32::from(twice.has(class));
        let any = outside[0].or(inside[0]);
        for class in COUNTED.into_iter().filter(|&class| any.has(class)) {
            let (outside, inside) = (times(outside, class), times(inside, class));
            if outside > 0 {
                self.add(Sign::ClassOutside, [class as u32, outside, 0]);
            }
            if inside > 0 {
                self.add(Sign::ClassInside, [class as u32, inside, 0]);
            }
            self.add(Sign::ClassShare, [class as u32, self.share / 3, 0]);
        }
    }

    /// The cues, sources and contents in the sentence.
    fn attributions(&mut self) {
        let Findings { parts, attributions, passes_on, .. } = *self.found;
        for part in parts {
            let Some((from, to)) = self.words.indices(part.span) else { continue };
            let attribution = &attributions[part.attribution];
            match part.role {
                Role::Cue => self.cue(from, to, attribution, passes_on[part.attribution]),
                Role::Source => self.add(Sign::SourceFirst, [word(&self.words[from]), 0, 0]),
                Role::Content => {
                    let here = attribution.cue.is_some_and(|cue| self.words.indices(cue).is_some());
                    let size = 4 * (to - from) / self.words.len();
                    self.add(Sign::ContentKind, [attribution.kind as u32, here.into(), size as u32]);
                }
            }
        }
    }

    fn cue(&mut self, from: usize, to: usize, attribution: &Attribution, passes_on: bool) {
        let words = self.words;
        let passes_on = u32::from(passes_on);
        let content = attribution.content.iter().filter_map(|&span| words.indices(span));
        let size: usize = content.map(|(from, to)| to - from).sum();
        let size = ((10 * size / words.len()).min(10) / 3) as u32;
        let telling = |word: &&Word| word.is(Class::Say) || word.is(Class::Think) || word.is(Class::Act);
        let head = word(words[from..to].iter().rev().find(telling).unwrap_or(&words[to - 1]));
        let next = words.get(to).map_or(0, word);
        self.add(Sign::Cue, [head, 0, 0]);
        self.add(Sign::CueSize, [head, size, 0]);
        self.add(Sign::CueNext, [head, next, 0]);
        self.add(Sign::CueNextSize, [next, size, 0]);
        let kinds = kinds(&words[from..to]);
        self.add(Sign::CueClasses, [kinds, 0, 0]);
        self.add(Sign::CueClassesSize, [kinds, size, self.share / 3]);
        self.add(Sign::CueClass, [class(&words[to - 1]), size, self.share / 3]);
        for at in from..to.min(from + MOST_WORDS) {
            self.add(Sign::CueWord, [word(&words[at]), 0, 0]);
        }
        let (first, last) = (attribution.content.first(), attribution.content.last());
        let place = if first.is_some_and(|first| first.start >= words[to - 1].span.end) {
            0
        } else if last.is_some_and(|last| last.end <= words[from].span.start) {
            1
        } else {
            2
        };
        self.add(Sign::CuePlace, [place, size, passes_on]);
        let source = u32::from(attribution.source.is_some());
        self.add(Sign::CueKind, [attribution.kind as u32, size, 2 * passes_on + source]);
        let clause = words.clause_start(from);
        let subordinate = words[clause..from].iter().any(|word| word.is(Class::Subordinator));
        self.add(Sign::CueClause, [subordinate.into(), size, 2 * passes_on + u32::from(clause == 0)]);
        self.add(Sign::CueConfidence, [(attribution.confidence * 10.0) as u32, size, 0]);
    }

    /// The first verb of the main clause, and the one that it helps.
    fn verbs(&mut self) {
        let words = self.words;
        let main = (0..words.len().min(MOST_WORDS)).find(|&at| {
            let before = || &words[words.clause_start(at)..at];
            !words[at].quoted && is_finite(&words[at]) && !before().iter().any(|word| word.is(Class::Subordinator))
        });
        let Some(at) = main else {
            self.add(Sign::Main, [0, 0, 0]);
            return;
        };
        let covered = u32::from(self.found.share.covered[at]);
        let near = &words[at..words.len().min(at + 4)];
        let helps = |word: &&Word| word.is(Class::Auxiliary) || word.is(Class::Negation);
        let verb = near.iter().find(|word| !helps(word));
        let first = word(&words[at]);
        self.add(Sign::Main, [first, 0, 0]);
        self.add(Sign::MainCovered, [first, covered, 0]);
        self.add(Sign::MainNext, [first, words.get(at + 1).map_or(0, word), 0]);
        self.add(Sign::MainShare, [covered, (at.min(12) / 4) as u32, self.share / 3]);
        self.add(Sign::Verb, [verb.map_or(0, word), 0, 0]);
        self.add(Sign::VerbStem, [verb.map_or(0, |verb| hash(verb.lower.bytes().take(5))), 0, 0]);
        let kinds = kinds(near);
        self.add(Sign::VerbClasses, [kinds, u32::from(tenths(self.found.marked)) / 3, 0]);
        self.add(Sign::VerbClassesShare, [kinds, covered, self.share / 3]);
        self.add(Sign::VerbClass, [verb.map_or(0, class), 0, 0]);
    }

    /// The first clause, and every word by where it stands.
    fn text(&mut self) {
        let words = self.words;
        if words.is_empty() {
            return;
        }
        let clause = words.clause_end(0).clamp(1, words.len());
        let covered = self.found.share.covered[..clause].iter().filter(|&&covered| covered).count();
        let size = (3 * clause / words.len()) as u32;
        self.add(Sign::Clause, [(3 * covered / clause) as u32, size, self.share / 3]);
        for at in 0..words.len().min(MOST_WORDS) {
            let place = match self.found.share.covered[at] {
                _ if words[at].quoted => 2,
                true => 1,
                false => 0,
            };
            self.add(Sign::Word, [word(&words[at]), place, 0]);
        }
    }
}

impl LabelSigns {
    /// Reads one sentence, which has a word at least.
    pub(crate) fn new(words: &Words, found: &Findings) -> Self {
        let count = words.count(0, words.len());
        let quoted = words.iter().filter(|word| word.counts() && word.quoted).count();
        let quoted = tenths(quoted as f32 / count.max(1) as f32);
        let passed_on = tenths(found.share.passed_on);
        let (rows, known) = (Vec::with_capacity(128), RowSet::new());
        let mut reading = Reading { words, found, share: passed_on.into(), rows, known };
        reading.whole(quoted.into(), count);
        reading.classes();
        reading.attributions();
        reading.verbs();
        reading.text();
        let opines = |word: &&Word| {
            !word.quoted && (word.is(Class::FirstPerson) || word.is(Class::Judgement) || word.is(Class::Ought))
        };
        LabelSigns {
            own: reading.rows,
            label: found.label,
            rule: found.rule,
            opens_paragraph: found.opens_paragraph,
            passed_on,
            quoted,
            asserts: found.asserts,
            opinion: words.iter().filter(opines).count().min(100) as u8,
            count: count.min(20) as u8,
        }
    }

    /// The label that the rules give to the sentence by itself.
    pub(crate) fn label(&self) -> Label {
        self.label
    }
}
