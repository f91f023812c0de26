//! Rule `NothingToIt`: wordings that find nothing in what was said, told apart by the word that they turn on.

use crate::span::Span;
use crate::wording::{Class, Word, WordList, Words};

/// Rule `NothingToIt`: there is no evidence that, there is no truth to, contrary to claims, never happened. The words that
/// show it, from the first to the one after the last.
pub(super) fn no_evidence(words: &Words, at: usize) -> Option<(usize, usize)> {
    match words[at].lower.as_ref() {
        "no" | "little" => there_is_none(words, at),
        "evidence" => found_none(words, at),
        "nothing" => nothing_shows_it(words, at),
        "any" => never_gave_any(words, at),
        "mark" => off_the_mark(words, at),
        "accept" | "recognise" | "recognize" => does_not_accept(words, at),
        "further" | "farther" | "far" => far_from_the_truth(words, at),
        "lack" | "lacks" | "lacked" => lacks_ground(words, at),
        "scrutiny" | "water" => does_not_hold(words, at),
        "isn't" | "wasn't" | "aren't" | "weren't" => is_not_so(words, at),
        "think" | "believe" => is_thought_not_so(words, at),
        "without" => without_ground(words, at),
        "contrary" => contrary_to(words, at),
        "never" => never_happened(words, at),
        "not" => not_so(words, at),
        "nor" => nor_is_it_true(words, at),
        "otherwise" => shows_otherwise(words, at),
        "support" | "supported" | "bear" | "borne" | "back" => unsupported(words, at),
        "falsely" | "wrongly" | "incorrectly" | "mistakenly" | "erroneously" | "inaccurately" => {
            let told = TOLD.has(words.get(at + 1)?);
            told.then_some((at, at + 2))
        }
        _ => None,
    }
}

/// "There is no evidence that the vaccine harms children."
fn there_is_none(words: &Words, at: usize) -> Option<(usize, usize)> {
    let noun = words.find(at + 1, at + 1 + GROUND_WITHIN, |word| GROUNDS.has(word))?;
    let lead = words[..at].iter().rev().find(|word| !word.lower.ends_with("ly"))?;
    let exists = lead.is(Class::Be) || lead.is_any(&["there's"]);
    let has = lead.is_any(&["has", "have", "had"]) && words[noun].is_any(&["evidence", "proof"]);
    let there = words[words.clause_start(at)..at].iter().any(|word| word.is_any(&["there", "there's"]));
    let sign = words[noun].is_any(&["sign"]) && !words.spells(noun + 1, &["that"]);
    let follow = words.find(noun + 1, noun + 1 + OF_WHAT_WITHIN, |word| OF_WHAT.has(word));
    // "no evidence her faith had been a factor"
    let clause = words[noun].is_any(&["evidence", "proof"])
        && words.get(noun + 1).is_some_and(|next| {
            next.capital || next.is(Class::Determiner) || next.is_any(&["he", "she", "it", "they", "any", "whatever"])
        });
    let follow = follow.or(clause.then_some(noun + 1));
    let enough = !words[at].is_any(&["little"]) || words[noun].is_any(&["truth", "evidence"]);
    ((exists && there || has) && !sign && enough && follow.is_some()).then_some((at, noun + 1))
}

/// "The inquiry found no evidence that": a finding of no effect is no denial.
fn found_none(words: &Words, at: usize) -> Option<(usize, usize)> {
    let no = words[..at]
        .iter()
        .rposition(|word| !word.is_any(&["credible", "clear", "hard", "direct"]))
        .filter(|&no| words[no].lower == "no")?;
    if no == words.clause_start(at) {
        return none_emerged(words, at, no);
    }
    let found = FOUND.has(words[..no].last()?);
    (found && words.spells(at + 1, &["that"])).then_some((no - 1, at + 2))
}

/// "No evidence has emerged to support the claim."
fn none_emerged(words: &Words, at: usize, no: usize) -> Option<(usize, usize)> {
    let emerged = words.find(at + 1, at + 1 + EMERGED_WITHIN, |word| EMERGED.has(word))?;
    let to = words.spells(emerged + 1, &["to"]) && words.get(emerged + 2).is_some_and(shows);
    (to || words.spells(emerged + 1, &["that"])).then_some((no, emerged + 1))
}

/// "We do not accept that", "did not recognise this description": but not a man, or a card.
fn does_not_accept(words: &Words, at: usize) -> Option<(usize, usize)> {
    let negated = words[..at].last()?.is(Class::Negation);
    let next = words.get(at + 1)?;
    let alone = words[at].is_any(&["accept"]) && next.is_any(&["this", "that"]) && words.ends(at + 2);
    let clause = words[at].is_any(&["accept"])
        && next.is_any(&["that"])
        && words.get(at + 2).is_some_and(|after| {
            after.is(Class::Determiner) || after.is_any(&["he", "she", "it", "they", "we", "there"])
        });
    let reach = words.clause_end(at + 1).min(at + 1 + DESCRIBED_WITHIN);
    let described = words.find(at + 2, reach, |word| word.is(Class::Allegation) || DESCRIPTIONS.has(word));
    let marked = next.is(Class::Determiner) || next.lower.ends_with("'s");
    let object = described.filter(|_| marked).map(|object| object + 1);
    object.or((alone || clause).then_some(at + 2)).filter(|_| negated).map(|end| (at - 1, end))
}

/// "Nothing could be further from the truth."
fn far_from_the_truth(words: &Words, at: usize) -> Option<(usize, usize)> {
    let be = words[..at].last()?.is(Class::Be);
    (be && words.spells(at + 1, &["from", "the", "truth"])).then_some((at, at + 4))
}

/// "The claims lack any basis."
fn lacks_ground(words: &Words, at: usize) -> Option<(usize, usize)> {
    let ground = words.find(at + 1, at + 1 + LACKED_WITHIN, |word| LACKED.has(word))?;
    let said = words[words.clause_start(at)..at].iter().any(|word| word.is(Class::Allegation));
    said.then_some((at, ground + 1))
}

/// Whether a word is a verb of what evidence does.
fn shows(verb: &Word) -> bool {
    ["suggest", "indicat", "show", "support"].iter().any(|stem| verb.lower.starts_with(stem))
}

/// "Nothing suggests that the mill was set on fire."
fn nothing_shows_it(words: &Words, at: usize) -> Option<(usize, usize)> {
    let shows = |at: usize| words.get(at).is_some_and(shows);
    let to = words.spells(at + 1, &["to"]) && shows(at + 2);
    (to || shows(at + 1)).then(|| (at, at + if to { 3 } else { 2 }))
}

/// "She never gave any evidence for it"; but: without giving any evidence.
fn never_gave_any(words: &Words, at: usize) -> Option<(usize, usize)> {
    let evidence = words.find(at + 1, at + 3, |word| word.is_any(&["evidence", "proof"]))?;
    let verb = GAVE.has(words[..at].last()?);
    let from = words.clause_start(at);
    let negated = words[from..at].iter().any(|word| word.is(Class::Negation) && !word.is_any(&["without"]))
        || from > 0 && words[0].is_any(&["neither"]);
    (verb && negated).then_some((at - 1, evidence + 1))
}

/// "That is wide of the mark."
fn off_the_mark(words: &Words, at: usize) -> Option<(usize, usize)> {
    let from = at.saturating_sub(3);
    let of = words.spells(from, &["wide", "of", "the"]) || words.spells(from + 1, &["off", "the"]);
    let be = words[from.saturating_sub(2)..at].iter().any(|word| word.is(Class::Be));
    (of && be).then_some((from, at + 1))
}

/// "The story does not stand up to scrutiny", "that claim holds no water".
fn does_not_hold(words: &Words, at: usize) -> Option<(usize, usize)> {
    let from = at.saturating_sub(HOLD_BEFORE);
    let stands = words.find(from, at, |word| word.is_any(&["stand", "hold"]))?;
    let negated = words[from..stands].iter().any(|word| word.is(Class::Negation));
    let mut said = words[words.clause_start(at).min(from)..stands].iter();
    let claim = words[at].is_any(&["scrutiny"]) || said.any(|word| word.is_said() || word.is(Class::Pronoun));
    (negated && claim && at - stands <= 4).then_some((stands, at + 1))
}

/// "That isn't true."
fn is_not_so(words: &Words, at: usize) -> Option<(usize, usize)> {
    let subject = words[..at].last()?;
    let said = subject.is(Class::Allegation) || subject.is_any(&["that", "it", "this", "which"]);
    let wrong = words.get(at + 1).is_some_and(|word| SO.has(word));
    (said && wrong && words.ends(at + 2)).then_some((at, at + 2))
}

/// "I don't think that's true."
fn is_thought_not_so(words: &Words, at: usize) -> Option<(usize, usize)> {
    let negated = words[..at].last()?.is(Class::Negation);
    let subject = words.get(at + 1)?.is_any(&["that's", "it's", "this", "that", "it"]);
    let after = if words.get(at + 2)?.is(Class::Be) { at + 3 } else { at + 2 };
    let so = SO.has(words.get(after)?);
    (negated && subject && so && words.ends(after + 1)).then_some((at - 1, after + 1))
}

/// "The charge is without merit."
fn without_ground(words: &Words, at: usize) -> Option<(usize, usize)> {
    let be = words[..at].last()?.is(Class::Be);
    let ground = words.find(at + 1, at + 3, |word| word.is_any(&["merit", "foundation", "basis", "substance"]));
    ground.filter(|_| be).map(|ground| (at, ground + 1))
}

/// "Contrary to the rumour, the bridge stands."
fn contrary_to(words: &Words, at: usize) -> Option<(usize, usize)> {
    let reach = words.clause_end(at + 1).min(at + 1 + CONTRARY_TO_WITHIN);
    let object = words.find(at + 2, reach, |word| word.is_said() || word.is_any(&["what"]));
    object.filter(|_| words.spells(at + 1, &["to"])).map(|object| (at, object + 1))
}

/// "The meeting never happened."
fn never_happened(words: &Words, at: usize) -> Option<(usize, usize)> {
    let happened = words.get(at + 1)?.is_any(&["happened", "existed", "occurred"]);
    let planned = words[words.clause_start(at)..at].iter().any(|word| word.lower.starts_with("plan"));
    (happened && words.ends(at + 2) && !planned).then_some((at, at + 2))
}

/// "The rumour is not true."
fn not_so(words: &Words, at: usize) -> Option<(usize, usize)> {
    let be = words[..at].last()?.is(Class::Be);
    let mut subject = words[words.clause_start(at)..at].iter();
    let said =
        subject.any(|word| word.is(Class::Allegation) || word.is(Class::Pronoun) || word.is_any(&["that's", "it's"]));
    let wrong = words.get(at + 1).is_some_and(|word| SO.has(word));
    (be && said && wrong && words.ends(at + 2)).then_some((at, at + 2))
}

/// "Nor is it true that the bridge fell."
fn nor_is_it_true(words: &Words, at: usize) -> Option<(usize, usize)> {
    let be = words.get(at + 1)?.is(Class::Be);
    let true_it = words.get(at + 2)?.is_any(&["it", "that", "this"]) && words.spells(at + 3, &["true"]);
    (be && true_it).then_some((at, at + 4))
}

/// "The records show otherwise."
fn shows_otherwise(words: &Words, at: usize) -> Option<(usize, usize)> {
    let shows = ["show", "suggest", "prov", "indicat", "tell", "told", "say", "said"];
    let verb = &words[..at].last()?.lower;
    shows.iter().any(|stem| verb.starts_with(stem)).then(|| (at - 1, at + 1))
}

/// "The figures do not support that."
fn unsupported(words: &Words, at: usize) -> Option<(usize, usize)> {
    let from = at.saturating_sub(3);
    let object = words.find(at + 1, at + 1 + SUPPORTED_WITHIN, |word| {
        word.is(Class::Allegation) || word.is_any(&["this", "that", "theory"])
    })?;
    let out =
        words[at].lower.starts_with("support") || words[at + 1..=object].iter().any(|word| word.is_any(&["out", "up"]));
    let denies = words[from..at].iter().any(|word| word.is(Class::Negation));
    let end = words[object].is(Class::Allegation) || words.ends(object + 1);
    (denies && out && end).then_some((from, object + 1))
}

/// The word of a correction that an article makes to itself: "An earlier version of this report misstated".
pub(super) fn correction(words: &Words) -> Option<Span> {
    let version = words.find(0, OPENING, |word| word.is_any(&["version", "correction"]))?;
    let earlier = words[..version].iter().any(|word| word.is_any(&["earlier", "previous", "original"])) || version == 0;
    let wrong = words.find(version, words.len(), |word| MISTAKEN.has(word))?;
    earlier.then_some(words[wrong].span)
}

/// Words after "no" among which there is what there is none of: "no credible public evidence".
const GROUND_WITHIN: usize = 3;
/// Words after that among which it says of what: "no evidence so far that" is too far.
const OF_WHAT_WITHIN: usize = 2;
/// Words before "scrutiny" or "water" among which one stands up to it, or holds it.
const HOLD_BEFORE: usize = 6;
/// Words after "contrary" among which there is what it is contrary to.
const CONTRARY_TO_WITHIN: usize = 8;
/// Words after "support" among which there is what is not supported.
const SUPPORTED_WITHIN: usize = 4;
/// Words with which a correction opens.
const OPENING: usize = 8;

/// What there is none of where a claim rests on nothing.
const GROUNDS: WordList = WordList::new(&[
    "evidence",
    "proof",
    "truth",
    "foundation",
    "indication",
    "substance",
    "merit",
    "sign",
    "suggestion",
]);

/// What leads from them to the claim.
const OF_WHAT: WordList =
    WordList::new(&["that", "to", "of", "for", "whatsoever", "in", "behind", "linking", "showing", "suggesting"]);

/// Words after "no evidence" among which it emerges.
const EMERGED_WITHIN: usize = 4;
/// Words after "accept" among which there is what is not accepted.
const DESCRIBED_WITHIN: usize = 4;
/// Words after "lack" among which there is what is lacked.
const LACKED_WITHIN: usize = 3;

/// What claims lack.
const LACKED: WordList = WordList::new(&["basis", "foundation", "substance", "credibility"]);

/// What evidence does when there is some.
const EMERGED: WordList =
    WordList::new(&["emerged", "found", "produced", "presented", "offered", "surfaced", "provided"]);

/// What one does not accept or recognise where it is not so.
const DESCRIPTIONS: WordList = WordList::new(&[
    "account",
    "accounts",
    "characterisation",
    "characterization",
    "conclusion",
    "conclusions",
    "description",
    "descriptions",
    "figure",
    "figures",
    "findings",
    "narrative",
    "portrayal",
    "version",
]);

/// What one does with evidence that there is.
const FOUND: WordList =
    WordList::new(&["found", "find", "finds", "cited", "cites", "uncovered", "offered", "provided", "presented"]);

/// What those do who owe evidence.
const GAVE: WordList = WordList::new(&[
    "provided",
    "provide",
    "offered",
    "offer",
    "gave",
    "give",
    "cited",
    "cite",
    "presented",
    "present",
    "produced",
    "produce",
]);

/// What a true claim is.
const SO: WordList = WordList::new(&["true", "correct", "accurate", "so"]);

/// What is done falsely where something is said.
const TOLD: WordList =
    WordList::new(&["reported", "stated", "claimed", "suggested", "asserted", "said", "identified", "claim", "claims"]);

/// What a correction says of the earlier version.
const MISTAKEN: WordList = WordList::new(&[
    "incorrectly",
    "misstated",
    "mistakenly",
    "wrongly",
    "misidentified",
    "erroneously",
    "inaccurately",
    "misspelled",
]);
