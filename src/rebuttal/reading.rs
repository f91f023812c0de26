//! Sentence → what tells whether it is, or answers, an accusation.

use crate::document::{Attribution, Label, Rule, Sentence};
use crate::span::Span;
use crate::wording::{Class, Word, WordList, Words, stem};
use rustc_hash::FxHashMap as HashMap;

/// What the weighing needs to know of a sentence.
pub(super) struct Read {
    pub(super) index: usize,
    /// The number of its paragraph.
    pub(super) paragraph: usize,
    /// The text begins with it, and it has no full stop.
    pub(super) headline: bool,
    /// Nothing in it can be answered.
    pub(super) empty: bool,
    pub(super) denies: bool,
    pub(super) accuses: bool,
    pub(super) misdeed: bool,
    /// People unnamed say so: reportedly, has been accused.
    pub(super) unnamed: bool,
    /// Those whose words it passes on.
    pub(super) speakers: Vec<Option<usize>>,
    /// Stems of all content words, sorted.
    pub(super) all: Vec<u32>,
    /// Of a denial: stems of what it says in its own words, without who denies and that they do.
    pub(super) own: Vec<u32>,
    /// Of a denial: stems of the name of the one who denies.
    pub(super) denier: Vec<u32>,
    /// Of a denial: what it points at.
    pub(super) points: Pointer,
}

impl Read {
    /// Reads the words of a sentence, given the stems of all content words.
    pub(super) fn new(
        words: &Words,
        all: Vec<u32>,
        index: usize,
        paragraph: usize,
        attributions: &[Attribution],
        sentence: &Sentence,
    ) -> Self {
        let passed_on: Vec<&Attribution> = sentence.attributions.iter().map(|&index| &attributions[index]).collect();
        let denies = sentence.label == Label::Denial;
        // A source or cue is no part of what is said not to be so.
        let aside = |span: Span| {
            let part = |part: Option<Span>| part.is_some_and(|part| part.overlaps(span));
            passed_on.iter().any(|attribution| part(attribution.source) || part(attribution.cue))
                || sentence.reason.evidence.iter().any(|evidence| evidence.overlaps(span))
        };
        let said = |word: &&Word| {
            is_content(word)
                && !aside(word.span)
                && !SPEAKING.iter().any(|&class| word.is(class))
                && !word.is(Class::Allegation)
        };
        let before_denial = sentence.reason.evidence.first().map_or(0, |evidence| evidence.start);
        let named = |word: &&Word| {
            let source =
                passed_on.iter().any(|attribution| attribution.source.is_some_and(|source| source.overlaps(word.span)));
            is_content(word) && (source || word.span.end <= before_denial)
        };
        let denier = if denies { stems(words.iter().filter(named)) } else { Vec::new() };
        let mut own = if denies { stems(words.iter().filter(said)) } else { Vec::new() };
        own.retain(|stem| denier.binary_search(stem).is_err());
        let claims = words.iter().any(|word| word.is(Class::Accuse) && !word.is(Class::Deny));
        Read {
            index,
            paragraph,
            headline: index == 0 && words.last().is_some_and(Word::counts),
            empty: sentence.label == Label::Other,
            denies,
            accuses: claims,
            misdeed: words.iter().any(|word| word.is(Class::Misdeed)),
            unnamed: sentence.reason.rule == Rule::UnnamedSource && !words.iter().any(|word| FORECAST.has(word))
                || words.iter().any(|word| word.is(Class::Hearsay)),
            speakers: passed_on.iter().map(|attribution| attribution.speaker).collect(),
            all,
            own,
            denier,
            points: if denies { points(words, sentence.reason.rule) } else { Pointer::Nothing },
        }
    }
}

impl Read {
    /// Whether it passes on words of somebody who does not deny there.
    pub(super) fn is_by_another(&self, denial: &Read) -> bool {
        self.speakers.iter().any(|speaker| speaker.is_none() || !denial.speakers.contains(speaker))
    }

    /// Whether it holds something said, and not by the one who denies.
    pub(super) fn is_said_by_another(&self, denial: &Read) -> bool {
        let told = if self.speakers.is_empty() { self.accuses || self.unnamed } else { self.is_by_another(denial) };
        told && !self.denies
    }
}

/// What is thought of what is to come, which nobody can deny.
const FORECAST: WordList = WordList::new(&["expected", "forecast", "predicted", "projected", "planned"]);

/// Words that say that somebody speaks or denies, and not what.
const SPEAKING: &[Class] = &[Class::Deny, Class::Refute, Class::Reject, Class::Say, Class::Baseless, Class::False];

fn is_content_of(word: &&Word) -> bool {
    is_content(word)
}

/// Whether the word says what a sentence is about.
fn is_content(word: &Word) -> bool {
    const NO_CONTENT: &[Class] = &[
        Class::Auxiliary,
        Class::Determiner,
        Class::Pronoun,
        Class::Question,
        Class::Calendar,
        Class::Negation,
        Class::Subordinator,
        Class::FirstPerson,
    ];
    word.counts() && word.lower.len() >= 3 && !NO_CONTENT.iter().any(|&class| word.is(class)) && !SMALL.has(word)
}

/// Frequent words that say nothing of what a sentence is about.
const SMALL: WordList = WordList::new(&[
    "about", "all", "also", "and", "any", "before", "but", "for", "from", "had", "into", "more", "most", "much", "new",
    "now", "off", "one", "only", "out", "over", "own", "than", "then", "there", "too", "two", "under", "very", "with",
    "year", "years", "yet", "people", "time", "made", "make", "last", "week", "day", "first", "just", "ever", "down",
]);

/// What a denial takes up without saying it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pointer {
    /// It says in its own words what is not so.
    Nothing,
    /// What stands just before it: *denies this*, *that is false*.
    JustSaid,
    /// What somebody else has just said, be it a denial itself: *contradicts her*, *ridiculed that version*.
    Retort,
    /// What somebody said last: *the allegation*, *his claim*.
    Allegation,
}

fn points(words: &Words, rule: Rule) -> Pointer {
    // "The idea that he was rich" says in its own words what is not so.
    let noun = |at: usize| {
        let told = words.get(at + 1).is_some_and(|next| next.is_any(&["that", "of", "about"]));
        !told && words.get(at).is_some_and(Word::is_said)
    };
    let turns_away = |word: &Word| word.is(Class::Deny) || word.is(Class::Refute) || word.is(Class::Reject);
    // "She does not."
    if rule == Rule::AnswersAccusation && words.count(0, words.len()) <= 4 {
        return Pointer::JustSaid;
    }
    let mut found = if rule == Rule::ProtestsInnocence { Pointer::Allegation } else { Pointer::Nothing };
    for (at, word) in words.iter().enumerate() {
        let object = at > 0 && turns_away(&words[at - 1]);
        let ends = words
            .get(at + 1)
            .is_none_or(|next| !next.counts() || next.is_any(&["and", "but", "as", "in", "on", "too"]));
        let subject = at <= 1 && words.get(at + 1).is_some_and(|next| next.is(Class::Be));
        let contradicts = at > 0 && words[at - 1].is(Class::Refute) && word.is_any(&["him", "her", "them"]) && ends;
        let version = object && !words[at - 1].is(Class::Deny) && word.is_any(&["this", "that", "his", "her", "their"]);
        if contradicts
            || version && words.get(at + 1).is_some_and(|next| next.is_any(&["version", "account", "denial"]))
        {
            return Pointer::Retort;
        }
        if word.is_any(&["this", "that", "it", "them", "these", "those", "him", "her"]) && (object && ends || subject) {
            return Pointer::JustSaid;
        }
        // "It's nonsense", "I don't think that's true"; "denied that assertion": what was said last.
        let untrue = |word: &Word| {
            word.is(Class::False) || word.is(Class::Baseless) || word.is_any(&["true", "correct", "accurate", "so"])
        };
        let told = word.is_any(&["it's", "that's", "this's"]) && words.find(at + 1, at + 4, untrue).is_some();
        // "They were false", but not "they were tired".
        let told = told || subject && word.is_any(&["they"]) && words.find(at + 2, at + 5, untrue).is_some();
        let said = object && word.is_any(&["this", "that"]) && noun(at + 1);
        if told || said || object && words.spells(at, &["that", "that", "was"]) {
            return Pointer::JustSaid;
        }
        let definite = ["the", "this", "that", "these", "those", "such", "any", "all", "his", "her", "their"];
        let misdeed = word.is_any(&["any", "all"]) && words.get(at + 1).is_some_and(|next| next.is(Class::Misdeed));
        if misdeed || word.is_any(&definite) && (noun(at + 1) || noun(at + 2)) {
            found = Pointer::Allegation;
        }
    }
    found
}

/// The stems of these words, sorted, each once.
fn stems<'w, 't: 'w>(words: impl Iterator<Item = &'w Word<'t>>) -> Vec<u32> {
    let mut stems: Vec<u32> = Vec::with_capacity(16);
    stems.extend(words.take(MOST_WORDS).map(|word| stem(&word.lower)));
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// Words of a sentence that are compared.
const MOST_WORDS: usize = 80;

/// In how many sentences of the text each stem occurs.
#[derive(Default)]
pub(super) struct Rarity(HashMap<u32, usize>);

impl Rarity {
    /// The stems of the content words of one more sentence, sorted.
    pub(super) fn stems_of(&mut self, words: &Words) -> Vec<u32> {
        let stems = stems(words.iter().filter(is_content_of));
        for &stem in &stems {
            *self.0.entry(stem).or_default() += 1;
        }
        stems
    }

    /// Whether two sentences at most have this stem.
    pub(super) fn is_rare(&self, stem: u32) -> bool {
        self.0.get(&stem).is_none_or(|&sentences| sentences <= 2)
    }

    /// What it weighs that two sentences share this stem.
    pub(super) fn of(&self, stem: u32) -> i32 {
        match self.0.get(&stem).copied().unwrap_or(0) {
            0..=2 => 12,
            3..=4 => 9,
            5..=8 => 5,
            9..=16 => 2,
            _ => 0,
        }
    }
}
