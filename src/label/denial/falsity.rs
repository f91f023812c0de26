//! Rule `CalledFalse`: wordings that call something untrue.

use super::negation::{is_negated, opens_quotation};
use crate::wording::{Class, Word, WordList, Words};

/// Rule `CalledFalse`: that is false; called the charge baseless; dismissed as lies. Not: false documents. The words that
/// show it, from the first to the one after the last.
pub(super) fn called_false(words: &Words, at: usize) -> Option<(usize, usize)> {
    let start = words.clause_start(at);
    if start == 0 && cries_nonsense(words, at) {
        return Some((0, at + 1));
    }
    let head = head(words, start, at)?;
    if is_negated(words, at) || words[head].is(Class::Negation) || is_admitted(words, at) {
        return None;
    }
    if is_false_to_say(words, at, head) {
        return Some((at, at + 3));
    }
    if !is_predicate(words, at) {
        return fake_news(words, at, start, head).or_else(|| false_claims(words, at, head));
    }
    match words.find(start, at, |word| CALL.has(word)) {
        Some(calls) => calls_it_false(words, at, start, calls),
        None => is_false(words, at, start, head),
    }
}

/// What stands before the word, back over adverbs and determiners: "is" of "is absolutely false", "was" of "was a lie".
fn head(words: &Words, start: usize, at: usize) -> Option<usize> {
    let adverb = |at: usize| words.get(at).is_some_and(|word| word.lower.ends_with("ly"));
    let joins = |at: usize| words[at].is_any(&["and"]) && at > 0 && adverb(at - 1) && adverb(at + 1);
    let head = (start..at).rev().find(|&before| !is_modifier(&words[before]) && !joins(before))?;
    // "as coerced propaganda"
    let coerced = NONSENSE.has(&words[at]) && head > start && words[head - 1].is_any(&["as"]);
    Some(if coerced { head - 1 } else { head })
}

/// "She conceded that the figures were false."
fn is_admitted(words: &Words, at: usize) -> bool {
    let admits = |word: &Word| ["acknowledg", "admit", "conced"].iter().any(|stem| word.lower.starts_with(stem));
    words[..at].iter().rev().take(ADMITTED_BEFORE).any(admits)
}

/// "It is false to say that the bridge fell."
fn is_false_to_say(words: &Words, at: usize, head: usize) -> bool {
    let to_say = words.spells(at + 1, &["to"]) && words.get(at + 2).is_some_and(|verb| CLAIM.has(verb));
    to_say && (words[head].is(Class::Be) || words[head].is_any(&["as"]))
}

/// Whether the word says something of what stands before it: "it is false and", not "a false alarm".
fn is_predicate(words: &Words, at: usize) -> bool {
    words.get(at + 1).is_none_or(|after| !after.counts() || AFTER_PREDICATE.has(after))
}

/// "These false claims", "such baseless reports".
fn false_claims(words: &Words, at: usize, head: usize) -> Option<(usize, usize)> {
    let claim = words.find(at + 1, at + 3, |word| word.is(Class::Allegation) || word.is_any(&["story", "stories"]));
    let this = words[head].is_any(&["this", "these", "such", "those", "using", "spreading"])
        || at > 0 && words[at - 1].is_any(&["this", "these", "such"]);
    claim.filter(|_| this).map(|claim| (at, claim + 1))
}

/// Whether a sentence opens with nothing but an outcry: "Complete nonsense", "All lies".
fn cries_nonsense(words: &Words, at: usize) -> bool {
    let extreme = |word: &Word| EXTREME.has(word) || opens_quotation(word);
    OUTCRIES.has(&words[at])
        && words.ends(at + 1)
        && words.count(0, at) > 0
        && at <= MOST_EXTREME
        && words[..at].iter().all(extreme)
}

/// "This is fake news."
fn fake_news(words: &Words, at: usize, start: usize, head: usize) -> Option<(usize, usize)> {
    let of_it =
        || words[start..=head].iter().any(|word| is_thing(word) || word.is_said() || word.is_any(&["it's", "that's"]));
    (words.spells(at, &["fake", "news"]) && words[head].is(Class::Be) && words.ends(at + 2) && of_it())
        .then_some((head, at + 2))
}

/// "The minister called the charge baseless", "the charge was rated false".
fn calls_it_false(words: &Words, at: usize, start: usize, calls: usize) -> Option<(usize, usize)> {
    let said = |word: &Word| word.is_said() || word.is(Class::Accuse);
    let object =
        words[calls + 1..at].iter().any(|word| said(word) || word.is_any(&["it", "this", "that", "them", "these"]));
    let passive = || calls > start && words[calls - 1].is(Class::Be) && words[start..calls].iter().any(Word::is_said);
    // "called the plan nonsense" judges a plan.
    let called = words[at].is(Class::Baseless) || LIES.has(&words[at]);
    (object || called || passive()).then_some((calls, at + 1))
}

/// "The rumour is false", "she dismissed the rumour as nonsense".
fn is_false(words: &Words, at: usize, start: usize, head: usize) -> Option<(usize, usize)> {
    let word = &words[at];
    let as_such = words[head].is_any(&["as"]);
    let described = || words[start..head].iter().any(|word| word.is(Class::Reject) || describes_as(word));
    let links = words[head].is(Class::Be) || as_such && described();
    // "stereotypes that are untrue": a relative clause describes, "he says that this is untrue" calls it so.
    let describes = head >= 2
        && words[head - 1].is_any(&["that", "which", "who"])
        // "That is false", at the beginning of a quotation, describes nothing.
        && (words[head - 2].counts() || !words[head - 1].is_any(&["that"]))
        && !words[head - 2].is(Class::Say)
        && !words[head - 2].is(Class::Think);
    let plan = || words[start..at].iter().any(|word| PLAN.has(word));
    if !links || describes || as_such && plan() {
        return None;
    }
    if words[at - 1].is_any(&["dangerously", "morally"]) || after_wrong(words, at) {
        return None;
    }
    if is_person_wrong(words, at, start, head) {
        return Some((head, at + 1));
    }
    let appeal = as_such && words[..head].iter().any(|word| word.is(Class::Reject));
    // "The claim, shared thousands of times, is false."
    let from = if start == head && words.get(start.saturating_sub(1)).is_some_and(|mark| mark.lower == ",") {
        0
    } else {
        start
    };
    let subject = match word.is_any(&["wrong"]) {
        true => words[from..head].iter().any(|word| word.is(Class::Allegation)),
        false => words[from..head].iter().any(Word::is_said),
    };
    // "They're wrong" is about somebody.
    let they = words[head].is_any(&["they're"]) && !word.is_any(&["wrong"]);
    let both = words[start..head].iter().any(|word| word.is_any(&["both"])) && word.is_any(&["false", "lies"]);
    let pronoun = words[start..head].iter().any(is_thing) || words[head].is_any(&["it's", "that's"]) || they || both;
    let called = appeal || subject || word.is(Class::Baseless) || pronoun && (NONSENSE.has(word) || PLAINLY.has(word));
    called.then_some((head, at + 1))
}

/// A pronoun of something that may have been said.
fn is_thing(word: &Word) -> bool {
    word.is(Class::Pronoun) && !word.is_any(&["he", "him", "she", "her", "his"])
}

/// Verbs that say what somebody takes something for: "described it as".
fn describes_as(word: &Word) -> bool {
    ["describ", "denounc", "condemn", "brand", "blast", "slam", "character", "portray", "lambast"]
        .iter()
        .any(|stem| word.lower.starts_with(stem))
}

/// Words before the noun of an outcry, marks included.
const MOST_EXTREME: usize = 3;

/// What an outcry begins with.
const EXTREME: WordList = WordList::new(&["complete", "total", "utter", "absolute", "all", "pure", "sheer", "just"]);

/// What is cried out.
const OUTCRIES: WordList = WordList::new(&["nonsense", "lie", "lies", "rubbish", "garbage", "fiction", "propaganda"]);

/// Words before a word of untruth in which somebody admits it.
const ADMITTED_BEFORE: usize = 8;
/// Words of a sentence in which somebody is looked for who says what it says.
const SAID_WITHIN: usize = 200;
/// Words before a verb of being in which the one is looked for who is wrong.
const SOMEBODY_BEFORE: usize = 12;

/// Verbs that give something a name.
const CALL: WordList = WordList::new(&[
    "call",
    "called",
    "calls",
    "calling",
    "branded",
    "labeled",
    "labelled",
    "rated",
    "deemed",
    "declared",
    "considered",
    "found",
    "dubbed",
]);

/// What it is false to do.
const CLAIM: WordList = WordList::new(&["say", "suggest", "imply", "claim", "assert", "allege", "pretend", "call"]);

/// What may follow a word that says something of what stands before it.
const AFTER_PREDICATE: WordList =
    WordList::new(&["and", "or", "but", "because", "to", "by", "that", "when", "if", "since", "as", "for", "in"]);

/// What is turned down as wrong, but was never claimed.
const PLAN: WordList = WordList::new(&["idea", "proposal", "plan", "offer", "request", "bid", "deal"]);

/// What else "it" or "that" is called where it is not so.
const PLAINLY: WordList = WordList::new(&["hogwash", "false", "fake", "inaccurate", "incorrect", "wrong"]);

/// What is said, whatever it is called for.
const LIES: WordList = WordList::new(&["lie", "lies", "propaganda", "made-up"]);

/// What is called this is no person's fault but a thing that is not so.
const NONSENSE: WordList = WordList::new(&[
    "nonsense",
    "lie",
    "lies",
    "rubbish",
    "propaganda",
    "myth",
    "fiction",
    "garbage",
    "bunk",
    "made-up",
]);

/// "That is wrong, that is a shame", "wrong to look away": an outcry, and no answer.
fn after_wrong(words: &Words, at: usize) -> bool {
    words[at].is_any(&["wrong"])
        && words.get(at + 1).is_some_and(|mark| mark.is_any(&[",", "and", "for", "because"]))
        && words.get(at + 2).is_some_and(|next| next.is_any(&["that", "it", "not", "this"]))
        || words.spells(at, &["wrong", "to"])
}

/// "The mayor is wrong.", where the writer says so.
fn is_person_wrong(words: &Words, at: usize, start: usize, head: usize) -> bool {
    let said = words.iter().take(SAID_WITHIN).any(|word| word.quoted || word.is(Class::Say) || word.is(Class::Think));
    let ends = words.get(at + 1).is_none_or(|after| !after.counts() || after.is_any(&["about", "in", "when"]));
    // "The mayor, for one, is wrong."
    let start = if start == head { 0 } else { start };
    let somebody = words[start..head]
        .iter()
        .rev()
        .take(SOMEBODY_BEFORE)
        .any(|word| word.capital || word.is_any(&["he", "she", "they"]));
    words[at].is_any(&["wrong", "mistaken"]) && words[head].is(Class::Be) && ends && somebody && !said
}

/// Adverbs, determiners and marks that may stand between a verb and the word of untruth.
fn is_modifier(word: &Word) -> bool {
    word.lower.ends_with("ly") && word.lower.len() > 4
        || word.is(Class::Determiner) && !word.is_any(&["this", "these", "that", "those", "such"])
        || MODIFIERS.has(word)
        || opens_quotation(word)
}

/// Such words that their endings do not show.
const MODIFIERS: WordList = WordList::new(&[
    "just", "also", "still", "plain", "dead", "so", "not", "pure", "total", "flat", "flat-out", "outright", "very",
    "quite", "100", "percent", "per", "cent",
]);
