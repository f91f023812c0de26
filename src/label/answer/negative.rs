//! How much like the answer to an accusation a sentence is by itself.

use crate::label::poll::POLLED;
use crate::wording::{Class, Word, WordList, Words};

/// Strong enough by itself: "that is not true".
pub(super) const ALONE: f32 = 2.5;
/// Strong enough where anything before it accuses: "I never stole".
const MARKED: f32 = 2.0;
/// Strong enough right after an accusation: "she was misquoted".
const RETORT: f32 = 1.5;
/// A negative like any other.
const PLAIN: f32 = 0.75;

/// The word among those passed on that is most like a denial, and how much it is.
pub(super) fn strongest(words: &Words, covered: impl Fn(usize) -> bool) -> Option<(usize, f32)> {
    // What a share of those asked think answers nobody.
    if words.iter().any(|word| POLLED.has(word)) {
        return None;
    }
    let candidates = (0..words.len()).filter(|&at| covered(at));
    let weighed = candidates.filter_map(|at| {
        let strength = if words[at].is(Class::Negation) { negative(words, at) } else { retort(words, at) };
        Some((at, strength?))
    });
    weighed.reduce(|best, other| if other.1 > best.1 { other } else { best })
}

/// How much a word without a negative turns back what was said: misquoted, unaware, out of context.
fn retort(words: &Words, at: usize) -> Option<f32> {
    let word = &words[at];
    let next = |list: &[&str]| words.get(at + 1).is_some_and(|next| next.is_any(list));
    let strength = match &*word.lower {
        // "had made up the story"
        "made" => {
            let story = ["story", "stories", "it", "everything"];
            let invented = next(&["up"]) && words.find(at + 2, at + 5, |word| word.is_any(&story)).is_some();
            invented.then_some(MARKED)
        }
        "twisted" => {
            let said = |word: &Word| word.is(Class::Statement) || word.is_any(&["words", "facts"]);
            words[at.saturating_sub(4)..at].iter().any(said).then_some(RETORT)
        }
        "context" => (at > 1 && words.spells(at - 2, &["out", "of"])).then_some(RETORT),
        "unfair" | "unfairly" => {
            let done = words.get(at + 1).is_some_and(|next| next.lower.ends_with("ing"));
            (done || next(&["to"])).then_some(RETORT)
        }
        "opposite" => words.iter().filter(|word| word.counts()).nth(5).is_none().then_some(RETORT),
        "lying" => {
            let whom = ["me", "us", "my", "our", "him", "her", "his", "their"];
            (next(&["about"]) && words.get(at + 2).is_some_and(|next| next.is_any(&whom))).then_some(RETORT)
        }
        _ if UNINVOLVED.has(word) => {
            let said = words[..at].iter().rev().take(MOST).any(|word| word.is(Class::Say));
            Some(if said { MARKED } else { RETORT })
        }
        other => (RETORTS.iter().any(|stem| other.starts_with(stem)) && !other.ends_with("ing")).then_some(RETORT),
    }?;
    let near = words.clause_start(at).max(at.saturating_sub(4));
    let negated = words[near..at].iter().any(|word| word.is(Class::Negation));
    (!negated).then_some(strength)
}

/// How much like a denial the negative at this word is; none where it is about will, knowledge or degree.
fn negative(words: &Words, at: usize) -> Option<f32> {
    let subject = &words[words.clause_start(at)..at];
    let auxiliary = match words[at].lower.strip_suffix("n't") {
        Some(stem) => stem,
        None => subject.iter().rev().take(3).find(|word| word.is(Class::Auxiliary)).map_or("", |word| &*word.lower),
    };
    let supposes = |word: &Word| word.is_any(&["if", "whether", "would", "will", "should", "i'll", "we'll"]);
    // "Isn't that a bribe?"
    let asks = words[at].lower.ends_with("n't") && auxiliary != "do" && !subject.iter().any(Word::counts);
    // ", who was not involved in the study,"
    let describes = subject.first().is_some_and(|first| first.is_any(&["who"]));
    if asks || describes || WILL.contains(&auxiliary) || subject.iter().any(supposes) {
        return None;
    }
    let passed = |word: &Word| word.lower.ends_with("ly") || word.is_any(&["been"]);
    let next = words[at + 1..].iter().position(|word| !passed(word)).map(|found| at + 1 + found)?;
    let object_end = words.clause_end(next).min(next + OBJECT_REACH);
    let negative = Negative { words, at, subject, auxiliary, next, object_end };
    if negative.is_about_words() || negative.disbelieves() {
        return Some(ALONE);
    }
    if NOT_FACTS.has(&words[next]) || words[next].is_any(WILL) {
        return None;
    }
    match &*words[at].lower {
        "none" => words.spells(at + 1, &["of"]).then_some(PLAIN),
        "no" => negative.of_no(),
        _ => negative.of_verb(),
    }
}

/// A negative with what stands around it.
struct Negative<'w, 't> {
    words: &'w Words<'t>,
    /// The negative.
    at: usize,
    /// What stands before it in its clause.
    subject: &'w [Word<'t>],
    /// The auxiliary that it negates, or nothing: "did" of "didn't" and of "did not".
    auxiliary: &'w str,
    /// The first word after it that is no adverb, nor "been".
    next: usize,
    /// The index after the last word in which its object is looked for.
    object_end: usize,
}

impl Negative<'_, '_> {
    /// "I never said that."
    fn is_about_words(&self) -> bool {
        let Negative { words, at, next, .. } = *self;
        let says = words[next].is_any(&["say", "said", "claim", "claimed", "suggest", "suggested"]);
        let that = words.get(next + 1).is_some_and(|next| next.is_any(&["that", "it", "this", "such", "anything"]));
        let myself = self.last(3).any(|word| word.is_any(&["i", "we", "i've", "we've"]));
        says && that && myself && (words.ends(next + 2) || words[at].is_any(&["never"]))
    }

    /// "I don't believe for a minute": no doubt, but disbelief.
    fn disbelieves(&self) -> bool {
        let Negative { words, next, .. } = *self;
        words[next].is_any(&["believe", "buy", "think"])
            && words.spells(next + 1, &["for", "a"])
            && words.get(next + 3).is_some_and(|word| word.is_any(&["minute", "second", "moment"]))
    }

    /// How much "no" is like a denial: "There was no such breach", "He had no role in it", "No, it was not me".
    fn of_no(&self) -> Option<f32> {
        let Negative { words, at, next, .. } = *self;
        if words[next].is_any(&["such"]) {
            return Some(ALONE);
        }
        // "no customer data had been stolen", "no collusion", "no role in"
        let misdeed = words.find(next, next + MISDEED_REACH, |word| word.is(Class::Misdeed)).is_some();
        if misdeed || PARTS.has(&words[next]) {
            return Some(MARKED);
        }
        // "said no goods had been shipped"
        let said = self.subject.last().is_some_and(|last| last.is(Class::Say));
        let said_no =
            words.get(at + 1).is_some_and(|after| after.lower == ",") && !words[..at].iter().take(4).any(Word::counts);
        let negates = words[at + 1..].iter().take(MOST).any(|word| word.is(Class::Negation));
        match said_no {
            true if negates => Some(ALONE),
            true => Some(MARKED),
            false => (!self.auxiliary.is_empty() || said).then_some(PLAIN + if said { 0.5 } else { 0.0 }),
        }
    }

    /// How much a negated verb is like a denial: "That did not happen", "I never met him", "He did not take it".
    fn of_verb(&self) -> Option<f32> {
        if self.is_followed_by(TRUE) || self.words.spells(self.next, &["the", "case"]) {
            return Some(ALONE);
        }
        let never = self.words[self.at].is_any(&["never"]);
        let factual = FACTUAL.contains(&self.auxiliary)
            || ["'ve", "'s", "'re"].iter().any(|ending| self.auxiliary.ends_with(ending));
        if factual && self.is_made_out() {
            return Some(ALONE);
        }
        if self.is_ignorance() {
            return Some(MARKED);
        }
        if !never && !factual {
            return None;
        }
        let misdeed = || self.words.find(self.next, self.object_end, |word| word.is(Class::Misdeed)).is_some();
        let perfect = || self.auxiliary.starts_with("ha") || self.auxiliary.ends_with("'ve");
        // "I have never"
        let of_myself = || never && perfect() && self.last(2).any(|word| word.is(Class::FirstPerson));
        if misdeed() || self.is_followed_by(NO_PART) || of_myself() {
            return Some(MARKED);
        }
        // "I didn't post that", "we never asked for it": what one did not do.
        let done = self.last(2).any(|word| word.is_any(&["i", "we"])) && (never || self.auxiliary == "did");
        if done {
            return Some(if self.is_followed_by(ANY) { MARKED } else { RETORT });
        }
        Some(self.plain(never))
    }

    /// "said he knew nothing about the money"
    fn is_ignorance(&self) -> bool {
        // "She knows nothing about trade" says it of somebody else.
        let knew = |verb: &Word| verb.is_any(&["knew"]);
        let subject = || self.last(2).any(|word| word.is_any(&["he", "she", "they", "i", "we"]));
        let about = self.words[self.next].is_any(&["about", "of"]);
        self.words[self.at].is_any(&["nothing"]) && about && self.subject.last().is_some_and(knew) && subject()
    }

    /// "The truck is not as they portrayed it", "It did not turn out to be true".
    fn is_made_out(&self) -> bool {
        let Negative { words, next, .. } = *self;
        let portrayed = |word: &Word| word.is_any(&["portrayed", "claim", "alleged", "suggested"]);
        self.is_followed_by(WHAT_IS_SAID) && words[next..].iter().take(MOST).any(portrayed)
            || (next..words.len().min(next + MOST)).any(|at| {
                words.spells(at, &["out", "to", "be"])
                    || words.spells(at, &["hold", "water"])
                    || words.spells(at, &["hold", "weight"])
            })
    }

    /// How much a negated verb is like a denial by who is spoken of: "He said he had not met her."
    fn plain(&self, never: bool) -> f32 {
        let first_person = self.subject.iter().any(|word| word.is(Class::FirstPerson));
        let there = self.subject.iter().any(|word| word.is_any(&["there"]));
        let past = ["did", "was", "were", "had", "has", "have"].contains(&self.auxiliary);
        let before = &self.words[..self.at];
        let told = past && before.iter().rev().take(FARTHEST).any(|word| word.is(Class::Say));
        // Whoever answers speaks of himself; accusers say what others did not do.
        let personal = self.last(4).any(|word| word.is(Class::FirstPerson) || PERSONAL.has(word));
        let describes = self.last(4).any(|word| word.is(Class::Subordinator));
        let bonus = |holds: bool, weight: f32| if holds { weight } else { 0.0 };
        PLAIN + bonus(first_person || there, 0.25) + bonus(never, 0.5).max(bonus(told, 0.5))
            - bonus(!personal && !there, 0.75)
            - bonus(describes, 0.5)
    }

    /// So many words before it in its clause.
    fn last(&self, count: usize) -> impl Iterator<Item = &Word<'_>> {
        self.subject.iter().rev().take(count)
    }

    /// Whether one of these is where its object is looked for.
    fn is_followed_by(&self, list: WordList) -> bool {
        self.words.find(self.next, self.object_end, |word| list.has(word)).is_some()
    }
}

/// Words before a negative in which somebody says it.
const FARTHEST: usize = 200;

/// Words around a negative in which a phrase is looked for.
const MOST: usize = 40;

/// Words after a negative in which its object is looked for.
const OBJECT_REACH: usize = 5;

/// Words after "no" in which a misdeed is looked for.
const MISDEED_REACH: usize = 7;

/// What one denies a thing to have been or to have done.
const TRUE: WordList = WordList::new(&["true", "accurate", "correct", "happen", "occur", "exist"]);

/// What leads to what others say of a thing.
const WHAT_IS_SAID: WordList = WordList::new(&["as", "the", "what"]);

/// With these, one denies all of it.
const ANY: WordList = WordList::new(&["any", "anything", "anyone", "ever"]);

/// Those who may speak of themselves.
const PERSONAL: WordList = WordList::new(&["he", "she", "they", "it"]);

/// Auxiliaries of what is or was.
const FACTUAL: &[&str] = &["did", "was", "were", "had", "has", "have", "is", "are", "do", "does"];

/// Beginnings of words for what others made of one's words or deeds.
const RETORTS: &[&str] = &[
    "misinform",
    "mischaracter",
    "misrepresent",
    "misinterpret",
    "misquot",
    "misunderstood",
    "malign",
    "cherry-pick",
    "distorted",
];

/// What one says to have been.
const UNINVOLVED: WordList =
    WordList::new(&["unaware", "unrelated", "unintentional", "coincidence", "coincidental", "unconnected"]);

/// What one denies having had.
const PARTS: WordList = WordList::new(&[
    "role",
    "part",
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
    "truth",
    "order",
    "orders",
]);

/// What one denies having been.
const NO_PART: WordList = WordList::new(&[
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
    "behind",
    "targeted",
    "told",
    "pressured",
    "coerced",
    "met",
]);

/// Auxiliaries of will, duty and ability: what they negate is no fact.
const WILL: &[&str] = &["wo", "would", "could", "ca", "can", "should", "must", "may", "might", "will", "shall", "need"];

/// What one does not do without denying anything.
const NOT_FACTS: WordList = WordList::new(&[
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
    "just",
    "only",
    "always",
    "everything",
    "everyone",
    "every",
    "all",
    "surprised",
    "sure",
    "yet",
    "ready",
    "worried",
    "persuaded",
    "convinced",
    "useful",
    "authorized",
    "authorised",
    "intended",
    "expected",
    "envisioned",
    "imagined",
    "dreamed",
    "allowed",
    "able",
    "get",
    "look",
]);
