//! Sentences in which nothing is asserted that could be checked.

use crate::document::Rule;
use crate::inflection::Form;
use crate::token::TokenKind;
use crate::wording::{Class, Phrases, Word, WordList, Words};

/// What stands around an article rather than in it: dates, credits, by-lines, calls to follow and subscribe.
pub(super) fn furniture(words: &Words) -> Option<Rule> {
    if words.iter().all(|word| !word.counts()) {
        return Some(Rule::Fragment);
    }
    // A page's markup: <br/>
    let count = words.count(0, words.len());
    if words[0].lower == "<" && count <= 6 && words.iter().rev().take(2).any(|word| word.lower == ">") {
        return Some(Rule::Fragment);
    }
    if is_date(words) {
        return Some(Rule::Dateline);
    }
    is_boilerplate(words).then_some(Rule::Boilerplate)
}

/// Whether the sentence is a question as its word order shows, with nobody quoted: "But can they keep their promise?"
pub(super) fn asks(words: &Words) -> bool {
    let skipped = |word: &Word| !word.counts() || word.is_any(&["and", "but", "so", "or", "now", "then", "yet"]);
    let Some(first) = words.find(0, words.len(), |word| !skipped(word)) else { return false };
    let asked_of = words[first].is(Class::Question)
        && words
            .find(first + 1, first + 5, |word| word.is(Class::Auxiliary) || word.counts() && word.capital)
            .is_some();
    let closes = words.last().is_some_and(|last| last.lower == "?");
    let reported =
        |word: &Word| word.quoted || word.is_any(&["said", "says", "asked", "asks", "wondered", "wonders", "told"]);
    closes && (words[first].is(Class::Auxiliary) || asked_of) && !words.iter().any(reported)
}

/// What asserts nothing in the article's own voice: headings, questions, commands, exclamations. The `first` sentence of
/// an article is its headline, if it has one.
pub(super) fn unasserted(words: &Words, first: bool) -> Option<Rule> {
    let closing = words.iter().rev().find(|word| !word.is_any(&["\"", "”", "’", "'", ")", "]", "''"]));
    let last = closing.map(|word| &*word.lower);
    if last == Some("?") && closing.is_some_and(|mark| !mark.quoted) {
        return Some(Rule::Question);
    }
    if is_command(words) {
        return Some(Rule::Command);
    }
    let count = words.count(0, words.len());
    let unclosed = words.last().is_some_and(|last| last.counts());
    let shouts = words.iter().filter(|word| word.counts()).all(|word| word.capitals) && count >= 2;
    let asks = words.first().is_some_and(|first| first.is(Class::Question));
    if unclosed && count <= 5 && (shouts || asks) {
        return Some(Rule::Fragment);
    }
    let opening = words.find(0, words.len(), |word| word.counts()).unwrap_or(0);
    let greets = GREETINGS.at(words, opening).next().is_some();
    let numbers = words.iter().any(|word| word.lower.starts_with(|first: char| first.is_ascii_digit()));
    if count <= 6 && (last == Some("!") && !numbers || greets) {
        return Some(Rule::Exclamation);
    }
    if first && count >= 4 {
        return (count <= 12 && !headline_asserts(words)).then_some(Rule::Fragment);
    }
    // What ends like a sentence mostly has a verb, known or not.
    let most = if last == Some(".") { 9 } else { 12 };
    (count <= most && !has_verb(words)).then_some(Rule::Fragment)
}

/// Whether a headline asserts something. Most do, and leave out what shows it: "Guards to strike", "Ferry set to return",
/// "Bakers shaken by fire".
fn headline_asserts(words: &Words) -> bool {
    if words[0].is_any(&["how", "what", "when", "where"]) {
        return false;
    }
    has_verb(words)
        || (1..words.len()).any(|at| {
            let (before, word) = (&words[at - 1], &words[at]);
            let next = words.get(at + 1);
            let noun = before.is(Class::Determiner)
                || before.is_any(&["of", "for", "in", "by", "with", "at", "from", "on", "and", "&", "or", "s"]);
            let entry = word.entry();
            let verb = entry.is_some_and(|entry| entry.class.is_verb() && entry.form != Form::Gerund);
            let ends_in_s = word.lower.len() > 3
                && word.lower.ends_with('s')
                && !["ss", "us", "'s", "is"].iter().any(|ending| word.lower.ends_with(ending));
            let goes_on = next.is_some_and(|next| {
                (next.counts() || next.is_any(&["‘", "“", "'", "\"", ","])) && !next.is_any(&["of", "and", "or", "&"])
            });
            let to_come = word.lower == "to" && next.is_some_and(|next| next.counts());
            let participle = next.is_some_and(|next| next.lower == "by") && word.lower.ends_with('n');
            word.counts() && !noun && (verb || ends_in_s && goes_on || to_come || participle)
        })
}

const GREETINGS: Phrases = Phrases::new(&[
    &["thank", "you"],
    &["thanks"],
    &["good", "morning"],
    &["good", "evening"],
    &["good", "afternoon"],
    &["good", "night"],
    &["welcome"],
    &["hello"],
    &["congratulations"],
    &["congrats"],
    &["fingers", "crossed"],
    &["happy", "birthday"],
    &["god", "bless"],
]);

/// Days, months, years and times, and nothing else.
fn is_date(words: &Words) -> bool {
    let counted = || words.iter().filter(|word| word.counts());
    let time = [
        "a.m.",
        "p.m.",
        "am",
        "pm",
        "gmt",
        "utc",
        "est",
        "edt",
        "bst",
        "et",
        "updated",
        "published",
        "at",
        "on",
        "posted",
    ];
    let is_time = |word: &str| word.starts_with(|first: char| first.is_ascii_digit()) || time.contains(&word);
    counted().count() <= 12
        && counted()
            .any(|word| word.is(Class::Calendar) || word.lower.starts_with(|first: char| first.is_ascii_digit()))
        && counted().all(|word| word.is(Class::Calendar) || is_time(&word.lower))
}

/// Credits, by-lines and what a site says of itself.
fn is_boilerplate(words: &Words) -> bool {
    let first = words.find(0, words.len(), |word| word.counts()).unwrap_or(0);
    let count = words.count(first, words.len());
    let opens = OPENINGS.at(words, first).any(|opening| {
        let next = words.get(first + opening.len());
        opening.last() != Some(&"by") || next.is_some_and(|next| next.capital)
    });
    let names_only = |from: usize| {
        words[from..]
            .iter()
            .filter(|word| word.counts())
            .all(|word| word.capital || word.is_any(&["and", "for", "of", "the", "in", "writers", "writer", "staff"]))
    };
    let writers = || words.iter().any(|word| word.is_any(&["writers", "writer"]));
    let by_line = words.spells(first, &["by"])
        && (2..=10).contains(&count)
        && names_only(first + 1)
        && (writers() || !has_verb(words));
    let contributed = count <= 25
        && words.find(first, words.len(), |word| word.lower == "contributed").is_some_and(|at| {
            words.spells(at + 1, &["reporting"])
                || words.spells(at + 1, &["to"])
                    && words
                        .find(at + 2, at + 4, |word| word.is_any(&["report", "story", "article", "reporting"]))
                        .is_some()
        });
    let citation = words.len() > 4
        && words[0].is_any(&["\"", "“"])
        && words.iter().rposition(|word| word.is_any(&["—", "–", "--", "-"])).is_some_and(|dash| {
            words[dash - 1].is_any(&["\"", "”"])
                && words[dash + 1..].iter().any(|word| word.is(Class::Calendar))
                && words[dash + 1..]
                    .iter()
                    .any(|word| word.lower.len() == 4 && word.lower.bytes().all(|byte| byte.is_ascii_digit()))
        });
    let credit = words.iter().zip(words.iter().skip(1)).any(|(word, next)| {
        word.capital && next.lower == ":" && word.is_any(&["image", "photo", "photograph", "picture", "credit"])
    });
    // "Photo: the mill is seen from the bridge" is a caption that says something.
    let tells = || count > 8 && first_is_picture(words, first) && has_verb(words);
    opens && !tells()
        || by_line
        || contributed
        || citation
        || credit && !has_verb(words)
        || is_about_itself(words, first)
        || signs_off(words, first, count)
        || words.spells(0, &["["]) && words.last().is_some_and(|last| last.lower == "]") && count <= 9 && names_only(1)
}

fn first_is_picture(words: &Words, first: usize) -> bool {
    words[first].is_any(&["file", "image", "images", "photo", "photos", "picture"])
}

/// What an article says of its own text: "This story has been updated", "(Adds quotes)", "Answers have been edited".
fn is_about_itself(words: &Words, first: usize) -> bool {
    let text = |at: usize| {
        words.get(at).is_some_and(|word| {
            word.is_any(&[
                "article",
                "story",
                "report",
                "post",
                "interview",
                "transcript",
                "column",
                "version",
                "piece",
            ])
        })
    };
    let done = |at: usize| {
        let at = if words.spells(at, &["has", "been"]) || words.spells(at, &["have", "been"]) {
            at + 2
        } else if words.spells(at, &["was"]) || words.spells(at, &["is"]) {
            at + 1
        } else {
            return false;
        };
        words.get(at).is_some_and(|word| {
            word.is_any(&["updated", "corrected", "edited", "condensed", "amended", "revised", "translated"])
        }) || words.spells(at, &["part", "of"])
            || words.spells(at, &["a", "condensed", "version"])
    };
    let this = words[first].is_any(&["this", "the"]) && text(first + 1) && done(first + 2);
    let it = words.spells(first, &["it", "is", "a", "condensed", "version"]);
    let answers = words
        .find(first, first + 5, |word| ANSWERS.has(word))
        .is_some_and(|at| done(at + 1) && words.iter().any(|word| word.is_any(&["clarity", "length", "condensed"])));
    let bracketed = words.spells(0, &["("]) || words.spells(0, &["["]);
    let verb = || {
        words[first].is_any(&[
            "adds",
            "corrects",
            "updates",
            "recasts",
            "refiles",
            "rewrites",
            "clarifies",
            "removes",
            "repeats",
            "fixes",
        ])
    };
    let corrects = || {
        (first..words.len().min(first + 8)).any(|at| {
            words[at].lower == "this"
                && words.iter().skip(at).take(6).any(|word| word.is_any(&["corrects", "corrected", "refiles"]))
        })
    };
    let desk = words.spells(first, &["eds", ":"]) || words.spells(first, &["eds", "."]);
    this || it || answers || bracketed && (verb() || corrects()) || desk
}

/// Who wrote it and where to find them: "Aldana reported from Porto.", "She tweets @aldana.", "Follow him on Twitter."
fn signs_off(words: &Words, first: usize, count: usize) -> bool {
    let handle = || {
        words.iter().zip(words.iter().skip(1)).any(|(word, next)| {
            word.lower == "@" && next.counts() || word.lower.len() > 1 && word.lower.starts_with('@')
        })
    };
    let site = || {
        words.iter().any(|word| {
            word.is_any(&["twitter", "facebook", "instagram", "newsletter", "podcast"]) || word.lower.contains('@')
        })
    };
    let follows = words[first].is_any(&["follow", "email", "e-mail", "write", "contact", "send", "join"]);
    let reaches = count <= 12 && words.find(first, first + 4, |word| REACHED.has(word)).is_some() && handle();
    let reported = count <= 12
        && words.find(first + 1, first + 8, |word| word.lower == "reported").is_some_and(|at| {
            words.spells(at + 1, &["from"])
                && words[first..at].iter().all(|word| !word.counts() || word.capital || word.lower == "and")
        });
    let produced = count <= 10
        && words.find(first + 1, first + 4, |word| MADE.has(word)).is_some_and(|at| {
            words.spells(at + 1, &["by"]) && words[at + 2..].iter().all(|word| !word.counts() || word.capital)
        });
    let invites = words.spells(first, &["for", "more"])
        && words.find(first, first + 15, |word| word.lower == ",").is_some_and(|comma| {
            words.get(comma + 1).is_some_and(|word| {
                word.is_any(&["check", "visit", "click", "see", "go", "read", "follow", "sign", "subscribe", "listen"])
            })
        });
    follows && site() || invites || reaches || reported || produced
}

const OPENINGS: Phrases = Phrases::new(&[
    &["image", ":"],
    &["images", ":"],
    &["photo", ":"],
    &["photos", ":"],
    &["picture", ":"],
    &["credit", ":"],
    &["video", ":"],
    &["file", "photo"],
    &["photo", "taken"],
    &["picture", "taken"],
    &["pictures", "taken"],
    &["photo", "by"],
    &["photograph", "by"],
    &["reporting", "by"],
    &["additional", "reporting", "by"],
    &["editing", "by"],
    &["writing", "by"],
    &["compiled", "by"],
    &["related", ":"],
    &["related", "coverage"],
    &["related", "stories"],
    &["related", "articles"],
    &["more", "coverage", ":"],
    &["read", "more"],
    &["see", "also"],
    &["sign", "up"],
    &["follow", "us"],
    &["follow", "him", "on"],
    &["follow", "her", "on"],
    &["like", "us", "on"],
    &["click", "here"],
    &["subscribe"],
    &["share", "this"],
    &["copyright"],
    &["©"],
    &["all", "rights", "reserved"],
    &["advertisement"],
    &["continue", "reading"],
    &["correspondent", ":"],
    &["contact", "us"],
    &["download", "our"],
    &["source", ":"],
    &["sources", ":"],
    &["this", "article", "was", "originally", "published"],
    &["this", "story", "was", "originally", "published"],
    &["watch", ":"],
    &["listen", ":"],
    &["via", ":"],
    &["categories", ":"],
    &["category", ":"],
    &["tags", ":"],
    &["topics", ":"],
    &["filed", "under"],
    &["posted", "in"],
]);

/// Verbs of those who say where they can be found.
const REACHED: WordList = WordList::new(&["tweets", "blogs", "tweeting", "reached"]);

/// Verbs of those who worked on an article.
const MADE: WordList = WordList::new(&["produced", "edited", "compiled"]);

/// What is said in an interview.
const ANSWERS: WordList = WordList::new(&["answers", "responses", "conversation", "interview"]);

/// First words of calls to act that nothing else begins with.
const CALLS: Phrases = Phrases::new(&[
    &["tune", "in"],
    &["check", "out"],
    &["stay", "tuned"],
    &["take", "a", "look"],
    &["take", "a", "listen"],
    &["pay", "attention"],
    &["see", "photos"],
    &["see", "below"],
    &["believe", "me"],
    &["trust", "me"],
    &["make", "no", "mistake"],
    &["bear", "in", "mind"],
    &["keep", "in", "mind"],
    &["think", "of"],
    &["think", "about"],
    &["make", "sure"],
    &["be", "sure"],
    &["never", "mind"],
    &["feel", "free"],
]);

/// Calls to act, told by their first words.
fn is_command(words: &Words) -> bool {
    let Some(mut first) = words.find(0, words.len(), |word| word.counts()) else { return false };
    if words[first].is_any(&["but", "and", "so", "or"]) {
        first += 1;
    }
    if first >= words.len() {
        return false;
    }
    let next = words.get(first + 1);
    let no_subject = next.is_none_or(|next| !next.is(Class::Be) && !next.is(Class::Auxiliary));
    let object = || {
        next.is_some_and(|next| {
            next.is(Class::Determiner)
                || next.is_any(&["me", "us", "it", "them", "him", "yourself", "what", "how", "that"])
        })
    };
    // "Keep the change was all he said." has a verb that makes a subject of the command.
    let alone = || !words.iter().skip(first + 1).any(|word| word.is_any(&["was", "is", "were", "are", "has", "had"]));
    CALLS.at(words, first).next().is_some()
        || words[first].is_any(&[
            "meet", "enjoy", "read", "see", "send", "give", "ask", "stop", "forget", "keep", "get", "make", "take",
        ]) && object()
            && alone()
        || words[first].is_any(&["please"]) && next.is_some_and(|next| !next.is(Class::Be))
        || words[first].is_any(&["let's", "don't", "imagine", "consider", "remember", "click", "beware", "suppose"])
            && no_subject
        || words.spells(first, &["let", "us"])
        || words.spells(first, &["let", "me"])
        || words.spells(first, &["tell", "us"])
        || words.spells(first, &["do", "not"])
}

/// Whether a word can be the verb of a sentence: an auxiliary, or a verb that no article or preposition makes a noun.
pub(super) fn has_verb(words: &Words) -> bool {
    // "We cross it", "They live here": whatever follows a subject is its verb.
    let subject = words.first().is_some_and(|word| word.is_any(&["i", "we", "you", "they", "he", "she"]));
    let follows = words.get(1).is_some_and(|word| {
        word.kind == TokenKind::Word
            && !word.capital
            && !word.is_any(&["and", "or", "of", "in", "on", "at", "for", "with", "who", "all", "both", "two", "three"])
    });
    subject && follows
        || words.iter().enumerate().any(|(at, word)| {
            if word.lower == "=" {
                return true;
            }
            let before = at.checked_sub(1).map(|before| &words[before]);
            let noun = before.is_some_and(|before| {
                before.is(Class::Determiner)
                    && !before.is_any(&["some", "many", "several", "few", "both", "this", "that", "each", "all"])
                    || before.lower.ends_with("'s")
                    || before.is_any(&["of", "to", "for", "in", "by", "with", "at", "from", "on", "and"])
            });
            if word.is(Class::Auxiliary) || noun || before.is_none() {
                // "Voss's declined to say": a name that ends so, and no possessive.
                let name = before.is_some_and(|before| before.lower.ends_with("'s"));
                let to = words.get(at + 1).is_some_and(|next| next.lower == "to");
                return word.is(Class::Auxiliary) || name && to && word.lower.ends_with("ed");
            }
            // "attack" is a verb after "hackers", and a noun after "air".
            let plural = before.is_some_and(|before| {
                before.lower.ends_with('s')
                    || before.lower.ends_with("men")
                    || before.is_any(&["people", "police"])
                    || before.is(Class::Pronoun)
                    || before.is(Class::FirstPerson)
            });
            let known = word.entry().is_some_and(|entry| entry.class.is_verb() && (entry.form != Form::Base || plural));
            let past = word.lower.len() > 4 && word.lower.ends_with("ed");
            let third_person = !word.capital
                && word.lower.len() > 3
                && word.lower.ends_with('s')
                && !["ss", "us", "'s"].iter().any(|ending| word.lower.ends_with(ending))
                && words
                    .get(at + 1)
                    .is_some_and(|next| next.counts() && !next.is_any(&["of", "and", "in", "to", "or"]));
            known || past || third_person || word.is(Class::Verb) || is_past_like_base(words, at)
        })
}

/// Whether a verb whose past looks like its base stands between a subject and what it does: "The storm hit Ardley." What follows
/// tells it from the noun, and so does a full stop where only a preposition follows.
fn is_past_like_base(words: &Words, at: usize) -> bool {
    if !PAST_LIKE_BASE.has(&words[at]) || words[at].capital {
        return false;
    }
    let Some(next) = words.get(at + 1) else { return false };
    let number = |word: &Word| word.lower.starts_with(|first: char| first.is_ascii_digit() || "$£€".contains(first));
    let object = next.capital || number(next) || next.is(Class::Determiner) || next.is(Class::Pronoun);
    let stops = words.last().is_some_and(|last| last.lower == ".");
    object || stops && next.is_any(&["to", "into", "on", "out", "off", "up", "down", "through", "across"])
}

/// Verbs whose past looks like their base.
const PAST_LIKE_BASE: WordList = WordList::new(&[
    "beat", "hit", "set", "cost", "burst", "spread", "shut", "hurt", "put", "cast", "shed", "quit", "split", "cut",
]);
