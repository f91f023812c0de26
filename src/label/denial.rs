//! Denials: sentences whose main point is that something said or alleged is not so.
//!
//! Each rule has a table of cases below, with look-alikes that must not fire.

use crate::document::Rule;
use crate::span::Span;
use crate::wording::{Class, Word, Words};

/// What a denial rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Denial {
    /// The rule that fired.
    pub rule: Rule,
    /// The words that made it fire.
    pub evidence: Vec<Span>,
}

/// The denial that the wording of a sentence shows, if there is one.
pub fn worded(words: &Words) -> Option<Denial> {
    let asks = words.iter().rev().take(3).any(|word| word.is_any(&["?"]));
    let found = (0..words.len()).find_map(|at| {
        let (rule, from, to) = at_word(words, at)?;
        if asks && rule != Rule::Denies && rule != Rule::RejectsAllegation {
            return None;
        }
        is_main_point(words, at).then(|| Denial { rule, evidence: vec![words.span(from, to)] })
    });
    found.or_else(|| correction(words))
}

/// The rule that fires at this word and the words that it rests on.
fn at_word(words: &Words, at: usize) -> Option<(Rule, usize, usize)> {
    let word = &words[at];
    if !word.counts() {
        return None;
    }
    if word.is(Class::Deny) {
        return denies(words, at).map(|end| (Rule::Denies, at, end));
    }
    if word.is(Class::Refute)
        && let Some(end) = refutes(words, at)
    {
        return Some((Rule::Denies, at, end));
    }
    if word.is(Class::Reject)
        && let Some(end) = rejects(words, at, at + 1)
    {
        return Some((Rule::RejectsAllegation, at, end));
    }
    if word.is(Class::PhrasalReject)
        && let Some(end) = particle_end(words, at).and_then(|end| rejects(words, at, end))
    {
        return Some((Rule::RejectsAllegation, at, end));
    }
    if let Some((from, to)) = innocence(words, at) {
        return Some((Rule::ProtestsInnocence, from, to));
    }
    if let Some((from, to)) = no_evidence(words, at) {
        return Some((Rule::NothingToIt, from, to));
    }
    if word.is(Class::Baseless) || word.is(Class::False) {
        return called_false(words, at).map(|(from, to)| (Rule::CalledFalse, from, to));
    }
    None
}

/// Rule `Denies`, the verb deny: the end of what shows it, or none where it means "refuse to give".
fn denies(words: &Words, at: usize) -> Option<usize> {
    if is_negated(words, at) {
        return None;
    }
    let end = words.clause_end(at + 1);
    let object = &words[at + 1..end];
    let next = words.get(at + 1);
    let passive = words[at].lower == "denied" && at > 0 && follows_be(words, at);
    let something_said = |word: &Word| word.is(Class::Allegation) || word.is(Class::Statement);
    if passive || next.is_some_and(|next| next.is_any(&["by"])) {
        // The allegations were denied by; but: he was denied bail.
        let said_before = words[words.clause_start(at)..at].iter().any(|word| word.is(Class::Allegation));
        let taken_up = next.is_none_or(|next| !next.counts() || next.is_any(&["by"]));
        return (said_before && taken_up).then_some(at + 1);
    }
    let Some(next) = next.filter(|next| next.counts() || opens_quotation(next)) else {
        return Some(at + 1);
    };
    if next.is_any(&[
        "that",
        "it",
        "this",
        "having",
        "being",
        "all",
        "any",
        "ever",
        "everything",
        "anything",
        "knowing",
    ]) {
        let given = words[at + 1..end].iter().take(4).any(|word| word.is(Class::Refusable));
        return (!given || next.is_any(&["that", "having", "being"])).then_some(at + 2);
    }
    let near = &object[..object.len().min(7)];
    if near.iter().any(|word| word.is(Class::Allegation) || word.is(Class::Misdeed)) || is_gerund(next) {
        return Some(at + 2);
    }
    // denied the farmers a road: somebody, then something
    let second = near.iter().skip(1).position(|word| word.is_any(&["a", "an", "the", "any", "their", "his", "her"]));
    if second.is_some_and(|second| !near[..=second].iter().any(joins_objects)) {
        return None;
    }
    let refused = near.iter().any(|word| word.is(Class::Refusable));
    let somebody =
        next.is_any(&["him", "them", "us", "me", "you", "people", "anyone", "everyone", "those", "her", "to"]);
    let refuser = words[words.clause_start(at)..at].iter().any(|word| word.is(Class::Court));
    // Laws and policies deny; people who are able to deny hold something back.
    let holds_back = at > 0 && words[at - 1].is_any(&["to", "that", "which"]) && words[at].lower.as_ref() != "denied";
    let shown = near.iter().any(something_said) || near.iter().any(|word| is_finite(word));
    let given = refused || somebody || !shown && (refuser || holds_back);
    (!given).then_some(at + 2)
}

/// Rule `Denies`, verbs that name the refutation: they need something to refute.
fn refutes(words: &Words, at: usize) -> Option<usize> {
    let end = words.clause_end(at + 1);
    let word = &words[at];
    if is_negated(words, at) || words[..at].last().is_some_and(|before| before.is(Class::Determiner)) {
        return None;
    }
    let own = |word: &Word| word.is_any(&["himself", "herself", "themselves", "itself", "past", "own"]);
    let object = words.find(at + 1, end.min(at + 9), |word| word.is(Class::Allegation) || word.is(Class::Statement));
    if words[at + 1..end].iter().take(4).any(own) {
        return None;
    }
    let weak =
        word.lower.starts_with("contradict") || word.lower.starts_with("repudiat") || word.lower.starts_with("disown");
    let somebody = words.get(at + 1).filter(|next| next.is_any(&["him", "her", "them", "this", "that", "it"]));
    let alone = words.get(at + 2).is_none_or(|after| !after.counts());
    match object {
        _ if somebody.is_some() && alone && end > at + 1 => Some(at + 2),
        Some(object) => Some(object + 1),
        None if weak || end == at + 1 => None,
        None if word.lower.starts_with("discredit") || word.lower.starts_with("recant") => None,
        None => Some(at + 2),
    }
}

/// Rule `RejectsAllegation`: turning away takes an allegation as its object, or a word like "as false".
fn rejects(words: &Words, at: usize, after: usize) -> Option<usize> {
    let before = words[..at].last();
    let noun = before.is_some_and(|word| {
        word.is(Class::Determiner)
            || word.is_any(&["in", "under", "of", "trade", "legal", "border", "'s", "over", "by"])
            || (word.lower.ends_with("'s") && !word.is(Class::Be))
    });
    let noun_form = words[at].is_any(&[
        "dispute",
        "disputes",
        "contest",
        "contests",
        "challenge",
        "challenges",
        "counter",
        "discount",
    ]);
    if is_negated(words, at) || noun && noun_form || follows_be(words, at) && !words[at].lower.ends_with("ing") {
        return None;
    }
    let verb = words[at].lower.as_ref();
    let end = words.clause_end(after);
    let object_end = end.min(after + 9);
    let as_false = words
        .find(after, words.len(), |word| word.is_any(&["as"]))
        .and_then(|found| words.find(found + 1, found + 8, |word| word.is(Class::False) || word.is(Class::Baseless)));
    let courtly = words[words.clause_start(at)..at].iter().any(|word| word.is(Class::Court))
        || verb.starts_with("contest")
        || verb.starts_with("challeng");
    let object = words.find(after, object_end, |word| word.is(Class::Allegation) && (!courtly || !legal(word)));
    if let Some(object) = object {
        let strong = !(verb.starts_with("challeng") || verb.starts_with("counter") || verb.starts_with("contest"));
        return (strong || legal(&words[object]) || words[object].is(Class::Accuse)).then_some(object + 1);
    }
    let dismisses = verb.starts_with("dismiss") || verb.starts_with("disput") || verb.starts_with("discount");
    if dismisses && let Some(found) = as_false {
        return Some(found + 1);
    }
    let proposal =
        words.find(after, object_end, |word| word.is_any(&["plan", "plans", "offer", "proposal", "bill", "deal"]));
    if proposal.is_some() {
        return None;
    }
    let disputes = verb.starts_with("disput");
    let this = words.get(after).is_some_and(|word| word.is_any(&["this", "that"]));
    if this && words.get(after + 1).is_none_or(|next| !next.counts()) {
        return Some(after + 1);
    }
    // "disputes that the seal was broken"; but: the disputes that followed
    let clause = words.get(after).is_some_and(|word| match &*word.lower {
        "this" | "what" | "it" => true,
        "that" => words
            .get(after + 1)
            .is_some_and(|next| next.capital || next.is(Class::Determiner) || next.is(Class::Pronoun)),
        _ => false,
    });
    if disputes && clause {
        return Some(after + 1);
    }
    let statement = words.find(after, object_end.min(after + 6), |word| word.is(Class::Statement))?;
    let that = words.get(statement + 1).is_some_and(|word| word.is_any(&["that"]));
    let said = words[statement].is_any(&[
        "argument",
        "arguments",
        "account",
        "accounts",
        "remarks",
        "critics",
        "version",
        "narrative",
        "findings",
        "finding",
        "conclusions",
        "thesis",
        "reports",
        "remark",
        "concerns",
        "fears",
    ]);
    (that || said).then_some(statement + 1)
}

/// The index after "back on", "off", "aside" or "cold water on", for verbs that need one of them to turn away.
fn particle_end(words: &Words, at: usize) -> Option<usize> {
    let verb = words[at].lower.as_ref();
    let after = at + 1;
    let on = |from: usize| {
        let limit = words.clause_end(from).min(from + 5);
        words.find(from, limit, |word| word.is_any(&["on", "at", "against"])).map(|found| found + 1)
    };
    if verb.starts_with("push") || verb.starts_with("hit") {
        return words.spells(after, &["back"]).then(|| on(after + 1))?;
    }
    if verb.starts_with("scoff") {
        return words.spells(after, &["at"]).then_some(after + 1);
    }
    if verb.starts_with("pour") {
        let water = words.spells(after, &["cold", "water"]) || words.spells(after, &["scorn"]);
        return if water { on(after + 1) } else { None };
    }
    if verb.starts_with("took") || verb.starts_with("tak") {
        return words.spells(after, &["issue", "with"]).then_some(after + 2);
    }
    words.get(after).filter(|word| word.is_any(&["off", "aside", "away"])).map(|_| after + 1)
}

/// Rule `ProtestsInnocence`: pleads not guilty, maintains innocence, did nothing wrong.
fn innocence(words: &Words, at: usize) -> Option<(usize, usize)> {
    let word = words[at].lower.as_ref();
    match word {
        "plead" | "pleads" | "pleaded" | "pleading" | "pled" => {
            (words.spells(at + 1, &["not", "guilty"]) || words.spells(at + 1, &["innocent"])).then_some((at, at + 2))
        }
        "innocence" => {
            let from = words.clause_start(at);
            let verb = (from..at).rev().take(5).find(|&before| {
                let verb = words[before].lower.as_ref();
                ["maintain", "protest", "profess", "proclaim", "insist", "declar", "assert"]
                    .iter()
                    .any(|stem| verb.starts_with(stem))
            })?;
            Some((verb, at + 1))
        }
        "innocent" => {
            let be = at.checked_sub(1).filter(|&before| words[before].is(Class::Be))?;
            let said = words.iter().any(|word| word.is(Class::Say) || word.is(Class::FirstPerson) || word.quoted);
            (said && words.get(at + 1).is_none_or(|after| !after.counts())).then_some((be, at + 1))
        }
        "nothing" => {
            let wrong = words.spells(at + 1, &["wrong"])
                && words[..at].last().is_some_and(|before| before.is_any(&["done", "did", "do", "doing"]));
            let to_do = words.spells(at + 1, &["to", "do", "with"])
                && words[..at].last().is_some_and(|before| before.is_any(&["had", "has", "have", "having"]));
            (wrong || to_do).then(|| (at - 1, at + 2))
        }
        _ => None,
    }
}

/// Rule `NothingToIt`: there is no evidence that, there is no truth to, contrary to claims, never happened.
fn no_evidence(words: &Words, at: usize) -> Option<(usize, usize)> {
    let word = words[at].lower.as_ref();
    match word {
        "no" | "little" => {
            let noun = words.find(at + 1, at + 4, |word| {
                word.is_any(&["evidence", "proof", "truth", "foundation", "indication", "substance", "merit", "sign"])
            })?;
            let lead = words[..at].iter().rev().find(|word| !word.lower.ends_with("ly"))?;
            let exists = lead.is(Class::Be) || lead.is_any(&["been", "there's"]);
            let there = words[words.clause_start(at)..at].iter().any(|word| word.is_any(&["there", "there's"]));
            let weak = words[noun].is_any(&["sign", "indication", "basis", "foundation", "merit", "substance"]);
            let follow = words.find(noun + 1, noun + 3, |word| {
                word.is_any(&[
                    "that",
                    "to",
                    "of",
                    "for",
                    "whatsoever",
                    "in",
                    "behind",
                    "linking",
                    "showing",
                    "suggesting",
                ])
            });
            let enough = word == "no" || words[noun].is_any(&["truth", "evidence"]);
            (exists && there && enough && follow.is_some() && !(weak && word == "little")).then_some((at, noun + 1))
        }
        "evidence" => {
            // The inquiry found no evidence that; a finding of no effect is no denial.
            let no = words[..at]
                .iter()
                .rposition(|word| !word.is_any(&["credible", "clear", "hard", "direct"]))
                .filter(|&no| words[no].lower == "no")?;
            let found = words[..no].last()?.is_any(&[
                "found",
                "find",
                "finds",
                "cited",
                "cites",
                "uncovered",
                "offered",
                "provided",
                "presented",
            ]);
            (found && words.spells(at + 1, &["that"])).then_some((no - 1, at + 2))
        }
        "without" => {
            let be = words[..at].last()?.is(Class::Be);
            let ground = words.find(at + 1, at + 3, |word| word.is_any(&["merit", "foundation", "basis", "substance"]));
            ground.filter(|_| be).map(|ground| (at, ground + 1))
        }
        "contrary" => {
            let object = words.find(at + 2, words.clause_end(at + 1).min(at + 9), |word| {
                word.is(Class::Allegation) || word.is(Class::Statement) || word.is_any(&["what"])
            });
            object.filter(|_| words.spells(at + 1, &["to"])).map(|object| (at, object + 1))
        }
        "never" => {
            let happened = words.get(at + 1)?.is_any(&["happened", "existed", "occurred"]);
            let end = words.get(at + 2).is_none_or(|after| !after.counts());
            (happened && end).then_some((at, at + 2))
        }
        "not" => {
            let be = words[..at].last()?.is(Class::Be);
            let mut subject = words[words.clause_start(at)..at].iter();
            let said = subject
                .any(|word| word.is(Class::Allegation) || word.is(Class::Pronoun) || word.is_any(&["that's", "it's"]));
            let wrong = words.get(at + 1).is_some_and(|word| word.is_any(&["true", "correct", "accurate", "so"]));
            let end = words.get(at + 2).is_none_or(|after| !after.counts());
            (be && said && wrong && end).then_some((at, at + 2))
        }
        "nor" => {
            let be = words.get(at + 1)?.is(Class::Be);
            let true_it = words.get(at + 2)?.is_any(&["it", "that", "this"]) && words.spells(at + 3, &["true"]);
            (be && true_it).then_some((at, at + 4))
        }
        "otherwise" => {
            let shows = ["show", "suggest", "prov", "indicat", "tell", "told", "say", "said"];
            let verb = &words[..at].last()?.lower;
            shows.iter().any(|stem| verb.starts_with(stem)).then(|| (at - 1, at + 1))
        }
        "support" | "supported" | "bear" | "borne" | "back" => {
            // The figures do not support that.
            let (from, object) = (
                at.saturating_sub(3),
                words.find(at + 1, at + 5, |word| {
                    word.is(Class::Allegation) || word.is_any(&["this", "that", "theory"])
                })?,
            );
            let out =
                word.starts_with("support") || words[at + 1..=object].iter().any(|word| word.is_any(&["out", "up"]));
            let denies = words[from..at].iter().any(|word| word.is(Class::Negation));
            let end = words[object].is(Class::Allegation) || words.get(object + 1).is_none_or(|after| !after.counts());
            (denies && out && end).then_some((from, object + 1))
        }
        "falsely" | "wrongly" | "incorrectly" | "mistakenly" | "erroneously" | "inaccurately" => {
            let told = words.get(at + 1)?.is_any(&[
                "reported",
                "stated",
                "claimed",
                "suggested",
                "asserted",
                "said",
                "identified",
                "claim",
                "claims",
            ]);
            told.then_some((at, at + 2))
        }
        _ => None,
    }
}

/// Rule `CalledFalse`: that is false; called the charge baseless; dismissed as lies. Not: false documents.
fn called_false(words: &Words, at: usize) -> Option<(usize, usize)> {
    let word = &words[at];
    let start = words.clause_start(at);
    // Back over the adverbs and determiners before it: "is absolutely false", "was a lie".
    let head = (start..at).rev().find(|&before| !is_modifier(&words[before]))?;
    if is_negated(words, at) || words[head].is(Class::Negation) {
        return None;
    }
    let after = words.get(at + 1);
    let predicate = after.is_none_or(|after| {
        !after.counts()
            || after
                .is_any(&["and", "or", "but", "because", "to", "by", "that", "when", "if", "since", "as", "for", "in"])
    });
    let said = |from: usize, to: usize| {
        words[from..to].iter().any(|word| word.is(Class::Allegation) || word.is(Class::Statement))
    };
    let by_it = |from: usize, to: usize| {
        words[from..to].iter().any(|word| word.is(Class::Pronoun) && !word.is_any(&["he", "him", "she", "her", "his"]))
    };
    let described = || {
        words[start..head].iter().any(|word| {
            word.is(Class::Reject)
                || ["describ", "denounc", "condemn", "brand", "blast", "slam", "character", "portray", "lambast"]
                    .iter()
                    .any(|stem| word.lower.starts_with(stem))
        })
    };
    let links =
        words[head].is(Class::Be) || words[head].is_any(&["been"]) || words[head].is_any(&["as"]) && described();
    let calls = words.find(start, at, |word| {
        word.is_any(&[
            "call",
            "called",
            "calls",
            "calling",
            "branded",
            "labeled",
            "labelled",
            "deemed",
            "declared",
            "considered",
            "found",
            "dubbed",
        ])
    });
    let strong = word.is(Class::Baseless);
    let to_say = words.spells(at + 1, &["to"])
        && words.get(at + 2).is_some_and(|verb| {
            verb.is_any(&["say", "suggest", "imply", "claim", "assert", "allege", "pretend", "call"])
        });
    if to_say && (words[head].is(Class::Be) || words[head].is_any(&["as"])) {
        return Some((at, at + 3));
    }
    if !predicate {
        // These false claims; such baseless reports.
        let claim = words.find(at + 1, at + 3, |word| word.is(Class::Allegation) || word.is_any(&["story", "stories"]));
        let this = words[head].is_any(&["this", "these", "such", "those", "using", "spreading"])
            || at > 0 && words[at - 1].is_any(&["this", "these", "such"]);
        return claim.filter(|_| this).map(|claim| (at, claim + 1));
    }
    if let Some(calls) = calls {
        let object = said(calls + 1, at)
            || words[calls + 1..at].iter().any(|word| word.is_any(&["it", "this", "that", "them", "these"]));
        return (object || strong).then_some((calls, at + 1));
    }
    // "stereotypes that are untrue": a relative clause describes, "he says that this is untrue" calls it so.
    let describes = head >= 2
        && words[head - 1].is_any(&["that", "which", "who"])
        && !words[head - 2].is(Class::Say)
        && !words[head - 2].is(Class::Think);
    let plan = words[start..at]
        .iter()
        .any(|word| word.is_any(&["idea", "proposal", "plan", "offer", "request", "bid", "deal"]));
    if !links || describes || words[head].is_any(&["as"]) && plan {
        return None;
    }
    let appeal = words[head].is_any(&["as"]) && words[..head].iter().any(|word| word.is(Class::Reject));
    let subject = said(start, head);
    let pronoun = by_it(start, head) || words[head].is_any(&["it's", "that's"]);
    let plainly = ["false", "lie", "lies", "nonsense", "rubbish", "fake", "inaccurate", "incorrect", "wrong"];
    (appeal || subject || strong || pronoun && word.is_any(&plainly)).then_some((head, at + 1))
}

/// Corrections that an article makes to itself: "An earlier version of this article misstated".
fn correction(words: &Words) -> Option<Denial> {
    let version = words.find(0, 8, |word| word.is_any(&["version", "correction"]))?;
    let earlier = words[..version].iter().any(|word| word.is_any(&["earlier", "previous", "original"])) || version == 0;
    let wrong = words.find(version, words.len(), |word| {
        word.is_any(&[
            "incorrectly",
            "misstated",
            "mistakenly",
            "wrongly",
            "misidentified",
            "erroneously",
            "inaccurately",
            "misspelled",
        ])
    })?;
    earlier.then(|| Denial { rule: Rule::NothingToIt, evidence: vec![words[wrong].span] })
}

/// Whether the denial at this word is the main point: not inside "after he denied it", "who denies", unless that is
/// the greater part.
fn is_main_point(words: &Words, at: usize) -> bool {
    let clause = words.clause_start(at);
    let subordinator =
        words[clause..at].iter().rposition(|word| word.is(Class::Subordinator)).map(|found| clause + found);
    let participle =
        words[at].lower.ends_with("ing") && !words[clause..at].iter().any(|word| word.is(Class::Be)) && clause > 0;
    let end_of_clause = words.clause_end(at);
    // "a claim he denies", "allegations, denied by": the object has gone before.
    let reduced = end_of_clause <= at + 2
        && words[at].is(Class::Deny)
        && (words[clause..at].iter().rev().take(3).any(|word| word.is(Class::Allegation)) && clause > 0
            || words.count(end_of_clause, words.len()) > 2);
    if subordinator.is_none() && !participle && !reduced {
        return true;
    }
    if subordinator.is_some_and(|at| words[at].is_any(&["if", "unless", "until"])) {
        return false;
    }
    let relative = subordinator.is_some_and(|at| words[at].lower.starts_with("wh"));
    // "many of whom": the clause begins before its pronoun.
    let start = subordinator.filter(|&at| at > clause + 2).unwrap_or(clause);
    let end = if reduced || clause == 0 || relative { end_of_clause } else { words.len() };
    2 * words.count(start, end) >= words.count(0, words.len())
}

/// Whether a negation, or a verb of failing, stands before the word in its clause: did not deny, hard to dispute.
fn is_negated(words: &Words, at: usize) -> bool {
    let window = words.clause_start(at).max(at.saturating_sub(4));
    let joined = words[window..at].iter().rposition(|word| word.is_any(&["and", "but"]));
    let from = joined.map_or(window, |joined| window + joined + 1);
    words[from..at].iter().any(|word| {
        word.is(Class::Negation)
            || word.is_any(&[
                "refused",
                "declined",
                "failed",
                "failing",
                "hard",
                "difficult",
                "impossible",
                "refuses",
                "neither",
                "stopped",
                "few",
            ])
    }) || words[..from].last().is_some_and(|word| word.is_any(&["neither", "nor"]))
}

/// Whether a form of be, or get, stands before the word, adverbs between them allowed.
fn follows_be(words: &Words, at: usize) -> bool {
    let before = (0..at).rev().find(|&before| {
        !words[before].lower.ends_with("ly") && !words[before].is_any(&["also", "twice", "long", "now", "being"])
    });
    before.is_some_and(|before| words[before].is(Class::Be) || words[before].is_any(&["get", "gets", "got", "been"]))
}

fn is_modifier(word: &Word) -> bool {
    word.lower.ends_with("ly") && word.lower.len() > 4
        || word.is(Class::Determiner) && !word.is_any(&["this", "these", "that", "those", "such"])
        || word.is_any(&[
            "just",
            "so",
            "not",
            "pure",
            "total",
            "all",
            "flat",
            "flat-out",
            "outright",
            "both",
            "very",
            "quite",
            "simply",
            "patently",
            "100",
            "percent",
            "mostly",
            "politically",
        ])
        || opens_quotation(word)
}

fn opens_quotation(word: &Word) -> bool {
    word.is_any(&["\"", "“", "‘", "'", "''", "«", "„"])
}

/// Words after which a determiner begins no second object.
fn joins_objects(word: &Word) -> bool {
    word.lower.ends_with("ing")
        || is_finite(word)
        || word.is_any(&[
            "of", "in", "to", "by", "with", "for", "from", "on", "at", "about", "and", "or", "against", "over", "into",
            "between",
        ])
}

fn is_gerund(word: &Word) -> bool {
    word.lower.len() > 4
        && word.lower.ends_with("ing")
        && !word.is_any(&["nothing", "anything", "something", "everything", "hearing", "funding"])
}

fn is_finite(word: &Word) -> bool {
    word.is(Class::Auxiliary) || word.is(Class::Be)
}

/// Accusations that a court hears: its dismissal of them is an act.
fn legal(word: &Word) -> bool {
    word.is_any(&[
        "charge",
        "charges",
        "claim",
        "claims",
        "complaint",
        "complaints",
        "report",
        "reports",
        "suggestion",
        "theory",
    ])
}
