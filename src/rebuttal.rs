//! Denials → the sentence that each of them answers.
//!
//! A denial answers what somebody else alleged, mostly just before it: *It has been accused of using chlorine.
//! Syria denies this.* Every sentence within reach is weighed by five things: whether it accuses or passes on
//! what somebody says; how many words of it the denial takes up, rare words counting more than common ones; how
//! far away it is; whether it names whoever denies; and whether it is by the same speaker, or a denial itself.
//! The heaviest wins, if it is heavy enough: a denial that answers nothing in the text answers nothing here.

#[cfg(test)]
mod tests;

use crate::document::{Attribution, Label, Rule, Sentence};
use crate::span::Span;
use crate::token::Token;
use crate::wording::{Class, Word, Words, stem};
use std::collections::{HashMap, VecDeque};

/// How many sentences back a denial can answer.
const REACH: usize = 14;

/// How many sentences on, for a denial that stands before the report of what it denies.
const REACH_AHEAD: usize = 2;

/// What a sentence must weigh to be the one that is answered.
const ENOUGH: i32 = 27;
/// A sentence that follows the denial.
const ENOUGH_AHEAD: i32 = 45;

/// Says that somebody did wrong: accused, alleged.
const ACCUSES: i32 = 24;
/// Tells of something that would be wrong: fraud, dumping.
const MISDEED: i32 = 8;
/// Passes on what somebody else says.
const ANOTHER_SPEAKS: i32 = 12;
/// Is expected to, reportedly: people unnamed say so.
const UNNAMED_SAY: i32 = 14;
/// Names the one who denies.
const NAMES_DENIER: i32 = 6;
/// What a denial points at: *denied this*, *called the claim false*.
const POINTED_AT: i32 = 18;
/// What it points at, if that stands just before it.
const POINTED_AT_JUST_SAID: i32 = 28;
/// How far back a denial points.
const POINTS_BACK: usize = 4;
/// Each sentence further away.
const DISTANCE: i32 = 4;
/// All that is passed on is by the one who denies.
const SAME_SPEAKER: i32 = -40;
/// Is a denial itself.
const DENIES_TOO: i32 = -30;
/// The most that words in common can weigh.
const MOST_SHARED: i32 = 44;
/// What a denial that says in its own words what is not so must share with the sentence it answers.
const LEAST_SHARED: i32 = 9;
/// The same for a sentence that follows the denial.
const LEAST_SHARED_AHEAD: i32 = 18;

/// Fills in [`Sentence::denies`] of every denial.
///
/// `tokens` are those of each sentence. Time grows linearly with the text: a denial looks no further than a few
/// sentences.
pub(crate) fn link(text: &str, tokens: &[Vec<Token>], attributions: &[Attribution], sentences: &mut [Sentence]) {
    if sentences.iter().all(|sentence| sentence.label != Label::Denial) {
        return;
    }
    let rarity = Rarity::new(text, tokens);
    let mut read: VecDeque<Read> = VecDeque::new();
    let mut next = 0;
    for index in 0..sentences.len() {
        if sentences[index].label != Label::Denial {
            continue;
        }
        let from = index.saturating_sub(REACH);
        let until = sentences.len().min(index + REACH_AHEAD + 1);
        next = next.max(from);
        while next < until {
            read.push_back(Read::new(text, next, &tokens[next], attributions, &sentences[next]));
            next += 1;
        }
        while read.front().is_some_and(|read| read.index < from) {
            read.pop_front();
        }
        let at = read.iter().position(|read| read.index == index).expect("it was just read");
        sentences[index].denies = answered(&read, at, &rarity, sentences);
    }
}

/// The sentence that the denial at this place among those read answers.
fn answered(read: &VecDeque<Read>, at: usize, rarity: &Rarity, sentences: &[Sentence]) -> Option<usize> {
    let denial = &read[at];
    if denial.points == Pointer::Retort && at > 0 && read[at - 1].is_by_another(denial) {
        return Some(read[at - 1].index);
    }
    let backwards = || read.range(..at).rev();
    let pointed = match denial.points {
        Pointer::Nothing => None,
        Pointer::JustSaid | Pointer::Retort => Some(0),
        Pointer::Allegation => {
            let charge = |other: &Read| other.accuses && other.is_said_by_another(denial);
            let far = backwards().take(2 * POINTS_BACK).position(charge);
            far.or_else(|| backwards().take(POINTS_BACK).position(|other| other.is_said_by_another(denial)))
        }
    };
    let before = backwards().enumerate().map(|(back, other)| {
        let pointed = match pointed {
            Some(at) if at == back && denial.points != Pointer::Allegation => POINTED_AT_JUST_SAID,
            Some(at) if at == back => POINTED_AT,
            _ => 0,
        };
        (pointed + weight(denial, other, back as i32, rarity), other)
    });
    let enough = before.filter(|(weight, _)| *weight >= ENOUGH);
    let best = enough.reduce(|best, other| if other.0 > best.0 { other } else { best });
    // One denial after another answers the same: "Syria denied it. So did Russia."
    let chained = at > 0
        && read[at - 1].denies
        && (denial.own.is_empty() || denial.points != Pointer::Nothing || read[at - 1].speakers == denial.speakers)
        && best.is_none_or(|(weight, _)| weight < ENOUGH + MOST_SHARED / 2);
    if chained && let Some(same) = sentences[read[at - 1].index].denies {
        return Some(same);
    }
    if let Some((_, other)) = best {
        return Some(other.index);
    }
    let ahead = read.range(at + 1..).enumerate().find(|(on, other)| {
        let heavy = weight(denial, other, *on as i32, rarity) >= ENOUGH_AHEAD;
        heavy && other.accuses && shared(denial, other, rarity) >= LEAST_SHARED_AHEAD
    });
    ahead.map(|(_, other)| other.index)
}

/// What the words that two sentences have in common weigh.
fn shared(denial: &Read, other: &Read, rarity: &Rarity) -> i32 {
    let common = denial.own.iter().filter(|stem| other.all.binary_search(stem).is_ok());
    common.map(|&stem| rarity.of(stem)).sum::<i32>().min(MOST_SHARED)
}

/// How much speaks for the other sentence, so many sentences away, being what the denial answers.
fn weight(denial: &Read, other: &Read, away: i32, rarity: &Rarity) -> i32 {
    let shared = shared(denial, other, rarity);
    let restates = !denial.own.is_empty() && denial.points == Pointer::Nothing;
    let named = denial.denier.iter().any(|stem| other.all.binary_search(stem).is_ok());
    // "There was no breach", where the dam's operator says so, answers that the dam had burst.
    let charged = other.accuses && named && away < POINTS_BACK as i32;
    if other.empty || restates && shared < LEAST_SHARED && !charged {
        return 0;
    }
    let another = other.is_by_another(denial);
    let same = !other.speakers.is_empty() && !another;
    let told = |holds: bool, weight: i32| if holds { weight } else { 0 };
    shared
        + told(other.accuses, ACCUSES)
        + told(other.misdeed, MISDEED)
        + told(another, ANOTHER_SPEAKS)
        + told(other.unnamed, UNNAMED_SAY)
        + told(named, NAMES_DENIER)
        + told(same, SAME_SPEAKER)
        + told(other.denies, DENIES_TOO)
        - DISTANCE * away
}

/// What the weighing needs to know of a sentence.
struct Read {
    index: usize,
    /// Nothing in it can be answered.
    empty: bool,
    denies: bool,
    accuses: bool,
    misdeed: bool,
    /// People unnamed say so: reportedly, has been accused.
    unnamed: bool,
    /// Those whose words it passes on.
    speakers: Vec<Option<usize>>,
    /// Stems of all content words, sorted.
    all: Vec<u32>,
    /// Of a denial: stems of what it says in its own words, without who denies and that they do.
    own: Vec<u32>,
    /// Of a denial: stems of the name of the one who denies.
    denier: Vec<u32>,
    /// Of a denial: what it points at.
    points: Pointer,
}

impl Read {
    fn new(text: &str, index: usize, tokens: &[Token], attributions: &[Attribution], sentence: &Sentence) -> Self {
        let words = Words::new(text, tokens);
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
            empty: sentence.label == Label::Other,
            denies,
            accuses: claims,
            misdeed: words.iter().any(|word| word.is(Class::Misdeed)),
            unnamed: sentence.reason.rule == Rule::UnnamedSource || words.iter().any(|word| word.is(Class::Hearsay)),
            speakers: passed_on.iter().map(|attribution| attribution.speaker).collect(),
            all: stems(words.iter().filter(is_content_of)),
            own,
            denier,
            points: if denies { points(&words, sentence.reason.rule) } else { Pointer::Nothing },
        }
    }
}

impl Read {
    /// Whether it passes on words of somebody who does not deny there.
    fn is_by_another(&self, denial: &Read) -> bool {
        self.speakers.iter().any(|speaker| speaker.is_none() || !denial.speakers.contains(speaker))
    }

    /// Whether it holds something said, and not by the one who denies.
    fn is_said_by_another(&self, denial: &Read) -> bool {
        let told = if self.speakers.is_empty() { self.accuses || self.unnamed } else { self.is_by_another(denial) };
        told && !self.denies
    }
}

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
    word.counts() && word.lower.len() >= 3 && !NO_CONTENT.iter().any(|&class| word.is(class)) && !word.is_any(SMALL)
}

/// Frequent words that say nothing of what a sentence is about.
const SMALL: &[&str] = &[
    "about", "all", "also", "and", "any", "before", "but", "for", "from", "had", "into", "more", "most", "much", "new",
    "now", "off", "one", "only", "out", "over", "own", "than", "then", "there", "too", "two", "under", "very", "with",
    "year", "years", "yet", "people", "time", "made", "make", "last", "week", "day", "first", "just", "ever", "down",
];

/// What a denial takes up without saying it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pointer {
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
        !told && words.get(at).is_some_and(|word| word.is(Class::Allegation) || word.is(Class::Statement))
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
    let mut stems: Vec<u32> = words.take(MOST_WORDS).map(|word| stem(&word.lower)).collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// Words of a sentence that are compared.
const MOST_WORDS: usize = 80;

/// In how many sentences of the text each stem occurs.
struct Rarity(HashMap<u32, usize>);

impl Rarity {
    fn new(text: &str, tokens: &[Vec<Token>]) -> Self {
        let mut sentences: HashMap<u32, usize> = HashMap::new();
        for tokens in tokens {
            for stem in stems(Words::new(text, tokens).iter().filter(is_content_of)) {
                *sentences.entry(stem).or_default() += 1;
            }
        }
        Rarity(sentences)
    }

    /// What it weighs that two sentences share this stem.
    fn of(&self, stem: u32) -> i32 {
        match self.0.get(&stem).copied().unwrap_or(0) {
            0..=2 => 12,
            3..=4 => 9,
            5..=8 => 5,
            9..=16 => 2,
            _ => 0,
        }
    }
}
