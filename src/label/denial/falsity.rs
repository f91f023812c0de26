//! Wordings that call something untrue, unproven or a wrong done by somebody else.

use super::{Denial, is_negated, opens_quotation};
use crate::document::Rule;
use crate::wording::{Class, Word, Words};

/// Rule `ProtestsInnocence`: pleads not guilty, maintains innocence, did nothing wrong.
pub(super) fn innocence(words: &Words, at: usize) -> Option<(usize, usize)> {
    let word = words[at].lower.as_ref();
    let found = protest(words, at, word)?;
    // What a share of those asked think is no protest.
    let polled = words.iter().take(200).any(|word| word.is_any(&["percent", "%", "voters"]));
    (!polled).then_some(found)
}

fn protest(words: &Words, at: usize, word: &str) -> Option<(usize, usize)> {
    match word {
        "plead" | "pleads" | "pleaded" | "pleading" | "pled" => {
            (words.spells(at + 1, &["not", "guilty"]) || words.spells(at + 1, &["innocent"])).then_some((at, at + 2))
        }
        "innocence" if words.spells(at + 1, &["will", "be"]) => Some((at, at + 3)),
        "innocence" => {
            let from = words.clause_start(at);
            let verb = (from..at).rev().take(5).find(|&before| {
                let verb = words[before].lower.as_ref();
                ["maintain", "protest", "profess", "proclaim", "insist", "declar", "assert", "prove"]
                    .iter()
                    .any(|stem| verb.starts_with(stem))
            })?;
            Some((verb, at + 1))
        }
        "innocent" => {
            let be = at.checked_sub(1).filter(|&before| words[before].is(Class::Be))?;
            let said = words.iter().any(|word| word.is(Class::Say) || word.is(Class::FirstPerson) || word.quoted);
            let ends = |after: &Word| !after.counts() || after.is_any(&["and", "of", "but"]);
            (said && words.get(at + 1).is_none_or(ends)).then_some((be, at + 1))
        }
        "nothing" => {
            let wrong = words.spells(at + 1, &["wrong"])
                && words[..at].last().is_some_and(|before| before.is_any(&["done", "did", "do", "doing"]));
            // "has absolutely nothing to do with"
            let lead = words[..at].iter().rposition(|before| !before.lower.ends_with("ly"));
            let to_do = words.spells(at + 1, &["to", "do", "with"])
                && lead.is_some_and(|lead| words[lead].is_any(&["had", "has", "have", "having"]));
            (wrong || to_do).then(|| (lead.unwrap_or(at - 1), at + 2))
        }
        _ => None,
    }
}

/// Rule `NothingToIt`: there is no evidence that, there is no truth to, contrary to claims, never happened.
pub(super) fn no_evidence(words: &Words, at: usize) -> Option<(usize, usize)> {
    let word = words[at].lower.as_ref();
    match word {
        "no" | "little" => {
            let noun = words.find(at + 1, at + 4, |word| {
                word.is_any(&["evidence", "proof", "truth", "foundation", "indication", "substance", "merit", "sign"])
            })?;
            let lead = words[..at].iter().rev().find(|word| !word.lower.ends_with("ly"))?;
            let exists = lead.is(Class::Be) || lead.is_any(&["been", "there's"]);
            let has = lead.is_any(&["has", "have", "had"]) && words[noun].is_any(&["evidence", "proof"]);
            let there = words[words.clause_start(at)..at].iter().any(|word| word.is_any(&["there", "there's"]));
            let sign = words[noun].is_any(&["sign"]) && !words.spells(noun + 1, &["that"]);
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
            // "no evidence her faith had been a factor"
            let clause = words[noun].is_any(&["evidence", "proof"])
                && words.get(noun + 1).is_some_and(|next| {
                    next.capital
                        || next.is(Class::Determiner)
                        || next.is_any(&["he", "she", "it", "they", "any", "whatever"])
                });
            let follow = follow.or(clause.then_some(noun + 1));
            let enough = word == "no" || words[noun].is_any(&["truth", "evidence"]);
            ((exists && there || has) && !sign && enough && follow.is_some() && !(weak && word == "little"))
                .then_some((at, noun + 1))
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
        "nothing" => {
            let shows = |at: usize| {
                words.get(at).is_some_and(|verb| {
                    ["suggest", "indicat", "show", "support"].iter().any(|stem| verb.lower.starts_with(stem))
                })
            };
            let to = words.spells(at + 1, &["to"]) && shows(at + 2);
            (to || shows(at + 1)).then(|| (at, at + if to { 3 } else { 2 }))
        }
        "any" => {
            // "never gave any evidence for"; but: without giving any evidence
            let evidence = words.find(at + 1, at + 3, |word| word.is_any(&["evidence", "proof"]))?;
            let verb = words[..at].last()?.is_any(&[
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
            let from = words.clause_start(at);
            let negated = words[from..at].iter().any(|word| word.is(Class::Negation) && !word.is_any(&["without"]))
                || from > 0 && words[0].is_any(&["neither"]);
            (verb && negated).then_some((at - 1, evidence + 1))
        }
        "mark" => {
            // "is wide of the mark"
            let from = at.saturating_sub(3);
            let of = words.spells(from, &["wide", "of", "the"]) || words.spells(from + 1, &["off", "the"]);
            let be = words[from.saturating_sub(2)..at].iter().any(|word| word.is(Class::Be));
            (of && be).then_some((from, at + 1))
        }
        "scrutiny" | "water" => {
            let from = at.saturating_sub(6);
            let stands = words.find(from, at, |word| word.is_any(&["stand", "hold"]))?;
            let negated = words[from..stands].iter().any(|word| word.is(Class::Negation));
            let said =
                words[words.clause_start(at)..from.max(words.clause_start(at))].iter().chain(&words[from..stands]);
            let claim = word == "scrutiny"
                || said
                    .into_iter()
                    .any(|word| word.is(Class::Allegation) || word.is(Class::Statement) || word.is(Class::Pronoun));
            (negated && claim && at - stands <= 4).then_some((stands, at + 1))
        }
        "isn't" | "wasn't" | "aren't" | "weren't" => {
            let subject = words[..at].last()?;
            let said = subject.is(Class::Allegation) || subject.is_any(&["that", "it", "this", "which"]);
            let wrong = words.get(at + 1).is_some_and(|word| word.is_any(&["true", "correct", "accurate", "so"]));
            let end = words.get(at + 2).is_none_or(|after| !after.counts());
            (said && wrong && end).then_some((at, at + 2))
        }
        "think" | "believe" => {
            // "I don't think that's true."
            let negated = words[..at].last()?.is(Class::Negation);
            let subject = words.get(at + 1)?.is_any(&["that's", "it's", "this", "that", "it"]);
            let after = if words.get(at + 2)?.is(Class::Be) { at + 3 } else { at + 2 };
            let so = words.get(after)?.is_any(&["true", "accurate", "correct", "so"]);
            let end = words.get(after + 1).is_none_or(|after| !after.counts());
            (negated && subject && so && end).then_some((at - 1, after + 1))
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
            let planned = words[words.clause_start(at)..at].iter().any(|word| word.lower.starts_with("plan"));
            (happened && end && !planned).then_some((at, at + 2))
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
pub(super) fn called_false(words: &Words, at: usize) -> Option<(usize, usize)> {
    let word = &words[at];
    let start = words.clause_start(at);
    // Back over the adverbs and determiners before it: "is absolutely false", "was a lie".
    let adverb = |at: usize| words.get(at).is_some_and(|word| word.lower.ends_with("ly"));
    let joins = |at: usize| words[at].is_any(&["and"]) && at > 0 && adverb(at - 1) && adverb(at + 1);
    let head = (start..at).rev().find(|&before| !is_modifier(&words[before]) && !joins(before))?;
    // "as coerced propaganda"
    let head = if word.is_any(NONSENSE) && head > start && words[head - 1].is_any(&["as"]) { head - 1 } else { head };
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
    let strong = word.is(Class::Baseless) || word.is_any(NONSENSE);
    if words[..at]
        .iter()
        .rev()
        .take(8)
        .any(|word| ["acknowledg", "admit", "conced"].iter().any(|stem| word.lower.starts_with(stem)))
    {
        return None;
    }
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
    let subject = match word.is_any(&["wrong"]) {
        true => words[start..head].iter().any(|word| word.is(Class::Allegation)),
        false => said(start, head),
    };
    if words[at - 1].is_any(&["dangerously", "morally"]) || after_wrong(words, at) {
        return None;
    }
    if is_person_wrong(words, at, start, head) {
        return Some((head, at + 1));
    }
    let pronoun = by_it(start, head) || words[head].is_any(&["it's", "that's"]);
    let plainly = [
        "propaganda",
        "fiction",
        "myth",
        "hogwash",
        "garbage",
        "bunk",
        "false",
        "lie",
        "lies",
        "nonsense",
        "rubbish",
        "fake",
        "inaccurate",
        "incorrect",
        "wrong",
    ];
    (appeal || subject || strong && (word.is(Class::Baseless) || pronoun) || pronoun && word.is_any(&plainly))
        .then_some((head, at + 1))
}

/// What is called this is no person's fault but a thing that is not so.
const NONSENSE: &[&str] =
    &["nonsense", "lie", "lies", "rubbish", "propaganda", "farce", "myth", "fiction", "garbage", "bunk", "made-up"];

/// "That is wrong, that is a shame", "wrong to look away": an outcry, and no answer.
fn after_wrong(words: &Words, at: usize) -> bool {
    words[at].is_any(&["wrong"])
        && words.get(at + 1).is_some_and(|mark| mark.is_any(&[",", "and", "for", "because"]))
        && words.get(at + 2).is_some_and(|next| next.is_any(&["that", "it", "not", "this"]))
        || words.spells(at, &["wrong", "to"])
}

/// "The mayor is wrong.", where the writer says so.
fn is_person_wrong(words: &Words, at: usize, start: usize, head: usize) -> bool {
    let said = words.iter().take(200).any(|word| word.quoted || word.is(Class::Say) || word.is(Class::Think));
    let ends = words.get(at + 1).is_none_or(|after| !after.counts() || after.is_any(&["about", "in", "when"]));
    // "The mayor, for one, is wrong."
    let start = if start == head { 0 } else { start };
    let somebody =
        words[start..head].iter().rev().take(12).any(|word| word.capital || word.is_any(&["he", "she", "they"]));
    words[at].is_any(&["wrong", "mistaken"]) && words[head].is(Class::Be) && ends && somebody && !said
}

/// Corrections that an article makes to itself: "An earlier version of this report misstated".
pub(super) fn correction(words: &Words) -> Option<Denial> {
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

fn is_modifier(word: &Word) -> bool {
    word.lower.ends_with("ly") && word.lower.len() > 4
        || word.is(Class::Determiner) && !word.is_any(&["this", "these", "that", "those", "such"])
        || word.is_any(&[
            "just",
            "also",
            "still",
            "plain",
            "dead",
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
