//! Verbs that deny, refute or turn away, told from those that refuse.

use super::negation::{is_negated, opens_quotation};
use crate::inflection::Form;
use crate::wording::{Class, Word, WordList, Words};

/// Rule `Denies`, the verb deny: the end of what shows it, or none where it means "refuse to give".
pub(super) fn denies(words: &Words, at: usize) -> Option<usize> {
    if is_negated(words, at) {
        return None;
    }
    let end = words.clause_end(at + 1);
    let object = &words[at + 1..end];
    let next = words.get(at + 1);
    let passive = words[at].lower == "denied" && at > 0 && follows_be(words, at);
    if passive || next.is_some_and(|next| next.is_any(&["by"])) {
        // The allegations were denied by; but: he was denied bail.
        let said_before = words[words.clause_start(at)..at].iter().any(|word| word.is(Class::Allegation));
        let taken_up = next.is_none_or(|next| !next.counts() || next.is_any(&["by"]));
        return (said_before && taken_up).then_some(at + 1);
    }
    let Some(next) = next.filter(|next| next.counts() || opens_quotation(next)) else {
        return Some(at + 1);
    };
    let near = &object[..object.len().min(7)];
    if thwarts(words, at) || refuses_claim(words, at) {
        return None;
    }
    if denies_clause(near) {
        return Some(at + 2);
    }
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
    if near.iter().any(|word| word.is(Class::Allegation) || word.is(Class::Misdeed)) || is_gerund(next) {
        return Some(at + 2);
    }
    // denied the farmers a road: somebody, then something
    let second = near.iter().skip(1).position(|word| word.is_any(&["a", "an", "the", "any", "their", "his", "her"]));
    if second.is_some_and(|second| !near[..=second].iter().any(joins_objects)) {
        return None;
    }
    let refused = near.iter().any(|word| word.is(Class::Refusable));
    let somebody = SOMEBODY.has(next);
    let refuser = words[words.clause_start(at)..at].iter().any(|word| word.is(Class::Court));
    // Laws and policies deny; people who are able to deny hold something back.
    let holds_back = at > 0 && words[at - 1].is_any(&["to", "that", "which"]) && words[at].lower.as_ref() != "denied";
    let shown = near.iter().any(Word::is_said) || near.iter().any(is_auxiliary);
    let given = refused || somebody || !shown && (refuser || holds_back);
    (!given).then_some(at + 2)
}

/// Whether the object is a clause, whatever it speaks of: "denied she had asked for help".
fn denies_clause(object: &[Word]) -> bool {
    let verb = object.iter().position(is_auxiliary).filter(|&verb| verb > 0);
    let other = object.iter().position(|word| word.is(Class::Refusable) || OPENERS.has(word));
    let subject = object.first().is_some_and(|first| first.is_any(&["he", "she", "it", "they", "there", "we", "i"]));
    verb.is_some_and(|verb| other.is_none_or(|other| verb < other)) || subject && object.get(1).is_some_and(is_past)
}

/// Whether somebody is denied a goal: "denied Vidal with a fine save", "denied the visitors twice".
fn thwarts(words: &Words, at: usize) -> bool {
    // "Mayor Denies Wrongdoing" has capitals that say nothing.
    let name = |word: &&Word| word.capital && !word.is(Class::Allegation) && !word.is(Class::Misdeed);
    let names = words[at + 1..].iter().take(MOST_NAMES).take_while(name).count();
    if words[at].capital {
        return false;
    }
    let player = words.get(at + 1).is_some_and(|next| next.is_any(&["the", "his", "their"]))
        && words.get(at + 2).is_some_and(|word| PLAYERS.has(word));
    let after = if names > 0 { at + 1 + names } else { at + 3 };
    (names > 0 || player) && words.get(after).is_none_or(|word| word.lower == "." || HOW_THWARTED.has(word))
}

/// Whether a claim is refused and not denied: "the insurer denied her claim".
fn refuses_claim(words: &Words, at: usize) -> bool {
    let is_claim = |word: &Word| word.is_any(&["claim", "claims"]);
    let Some(claim) = words.find(at + 1, at + 1 + CLAIM_REACH, is_claim) else { return false };
    let told = words.get(claim + 1).is_some_and(|next| next.is_any(&["that", "of", "about", "by", "in", "he", "she"]));
    let whose = words[at + 1].is_any(&["his", "her", "their", "my", "our"]);
    let subject = &words[words.clause_start(at)..at];
    let insures = || subject.iter().any(|word| word.is_any(&["insurer", "insurers", "insurance"]));
    let decides =
        || subject.iter().any(|word| word.is_any(&["bank", "board", "agency", "tribunal", "panel", "office"]));
    !told && (insures() || whose && words[claim].lower == "claim" && decides())
}

/// Rule `Denies`, verbs that name the refutation: they need something to refute.
pub(super) fn refutes(words: &Words, at: usize) -> Option<usize> {
    let end = words.clause_end(at + 1);
    let word = &words[at];
    if is_negated(words, at) || words[..at].last().is_some_and(|before| before.is(Class::Determiner)) {
        return None;
    }
    // Rubbish lies about; only what was said is rubbished.
    let rubbishes = word.lower.starts_with("rubbish");
    if rubbishes && !is_verb_by_place(words, at) {
        return None;
    }
    let own = |word: &Word| word.is_any(&["himself", "herself", "themselves", "itself", "past", "own"]);
    let object = words.find(at + 1, object_end(words, at + 1), |word| word.is_said());
    if words[at + 1..end].iter().take(4).any(own) {
        return None;
    }
    let weak =
        word.lower.starts_with("contradict") || word.lower.starts_with("repudiat") || word.lower.starts_with("disown");
    let somebody = words.get(at + 1).filter(|next| next.is_any(&["him", "her", "them", "this", "that", "it"]));
    let alone = words.ends(at + 2);
    // "The notion was roundly discredited."
    if at > 0 && follows_be(words, at) && word.lower.ends_with("ed") {
        let said = words[words.clause_start(at)..at].iter().any(|word| word.is(Class::Allegation));
        let ends = words.get(at + 1).is_none_or(|next| !next.counts() || next.is_any(&["by", "in", "on"]));
        return (said && ends).then_some(at + 1);
    }
    match object {
        _ if somebody.is_some() && alone && end > at + 1 => Some(at + 2),
        Some(object) => Some(object + 1),
        None if weak || rubbishes || end == at + 1 => None,
        None if word.lower.starts_with("discredit") || word.lower.starts_with("recant") => None,
        None => Some(at + 2),
    }
}

/// Whether a form of rubbish stands where a verb does: "campaigners rubbish the plan", but not "crews collect rubbish".
fn is_verb_by_place(words: &Words, at: usize) -> bool {
    let Some(before) = words[..at].last() else { return false };
    let leads =
        before.is_any(&["to", "they", "we", "i", "you"]) || before.is(Class::Auxiliary) && !before.is(Class::Be);
    let subject = before.lower.ends_with('s') && !before.entry().is_some_and(|entry| entry.class.is_verb());
    words[at].lower != "rubbish" || leads || subject
}

/// The index after the last word in which the object of a verb can stand, from `from` on. What comes "after" or "amid"
/// something is not what was turned away.
fn object_end(words: &Words, from: usize) -> usize {
    let reach = words.clause_end(from).min(from + OBJECT_REACH);
    words.find(from, reach, |word| CIRCUMSTANCE.has(word)).unwrap_or(reach)
}

/// Rule `RejectsAllegation`: turning away takes an allegation as its object, or a word like "as false". `after` is the
/// index after the verb and its particle. Gives the end of what shows it.
pub(super) fn rejects(words: &Words, at: usize, after: usize) -> Option<usize> {
    if is_negated(words, at) || is_noun(words, at) {
        return None;
    }
    if follows_be(words, at) && !words[at].lower.ends_with("ing") {
        return turned_away_by(words, at);
    }
    let verb = words[at].lower.as_ref();
    let object_end = object_end(words, after);
    let courtly =
        words[words.clause_start(at)..at].iter().any(|word| word.is(Class::Court)) || verb.starts_with("challeng");
    let object = words.find(after, object_end, |word| word.is(Class::Allegation) && (!courtly || !legal(word)));
    if verb.starts_with("play") {
        let idea = || words.find(after, after + IDEA_REACH, |word| word.is_any(&["idea"]));
        return object.or_else(idea).map(|object| object + 1);
    }
    if let Some(object) = object {
        let strong = !(verb.starts_with("challeng") || verb.starts_with("counter") || verb.starts_with("contest"));
        return (strong || legal(&words[object]) || words[object].is(Class::Accuse)).then_some(object + 1);
    }
    let dismisses = verb.starts_with("dismiss") || verb.starts_with("disput") || verb.starts_with("discount");
    if dismisses && let Some(word) = as_false(words, after) {
        return Some(word + 1);
    }
    if words.find(after, object_end, |word| PROPOSALS.has(word)).is_some() {
        return None;
    }
    let marked = || words.get(after).is_some_and(|word| word.is(Class::Determiner) || word.is(Class::Pronoun));
    if verb.starts_with("disput")
        && marked()
        && let Some(figure) = words.find(after, object_end.min(after + FIGURE_REACH), |word| FIGURES.has(word))
    {
        return Some(figure + 1);
    }
    if this_alone(words, at, after) || verb.starts_with("disput") && opens_clause(words, after) {
        return Some(after + 1);
    }
    let statement = words.find(after, object_end.min(after + STATEMENT_REACH), |word| word.is(Class::Statement))?;
    (words.spells(statement + 1, &["that"]) || ARGUED.has(&words[statement])).then_some(statement + 1)
}

/// Whether a word that may be a verb is a noun here: "the dispute over trade", "one of our biggest challenges is".
fn is_noun(words: &Words, at: usize) -> bool {
    let before = words[..at].last();
    let noun = before.is_some_and(|word| {
        word.is(Class::Determiner) || BEFORE_NOUNS.has(word) || (word.lower.ends_with("'s") && !word.is(Class::Be))
    });
    let subject =
        words.get(at + 1).is_some_and(|next| next.is(Class::Be) || next.is_any(&["of", "over", "between", "to"]));
    (noun || subject) && NOUN_FORMS.has(&words[at])
}

/// The word of untruth in "dismissed the whole affair as nonsense".
fn as_false(words: &Words, after: usize) -> Option<usize> {
    let taken_for = words.find(after, words.len(), |word| word.is_any(&["as"]))?;
    let reach = taken_for + 1 + FALSE_REACH;
    words.find(taken_for + 1, reach, |word| word.is(Class::False) || word.is(Class::Baseless))
}

/// "The company rejects that."; but not where something has been offered.
fn this_alone(words: &Words, at: usize, after: usize) -> bool {
    let this = words.get(after).is_some_and(|word| word.is_any(&["this", "that"]));
    let offers = |word: &Word| ["propos", "offer", "invit", "suggest"].iter().any(|stem| word.lower.starts_with(stem));
    let offered = || words[..at].iter().rev().take(OFFERED_BEFORE).any(offers);
    this && words.ends(after + 1) && !offered()
}

/// "disputes that the seal was broken"; but: the disputes that followed.
fn opens_clause(words: &Words, after: usize) -> bool {
    words.get(after).is_some_and(|word| match &*word.lower {
        "this" | "what" | "it" => true,
        "that" => words
            .get(after + 1)
            .is_some_and(|next| next.capital || next.is(Class::Determiner) || next.is(Class::Pronoun)),
        _ => false,
    })
}

/// "The claims have been rejected by the mill". What bodies that decide reject may be a request.
fn turned_away_by(words: &Words, at: usize) -> Option<usize> {
    let turned = words[at].is_any(&["rejected", "dismissed", "disputed", "ridiculed", "contested"]);
    if !turned || !words.spells(at + 1, &["by"]) {
        return None;
    }
    let said = words[words.clause_start(at)..at].iter().any(|word| SURELY_SAID.has(word));
    let decides = |word: &Word| word.is(Class::Court) || DECIDES.has(word);
    (said && words.find(at + 2, at + OBJECT_REACH, decides).is_none()).then_some(at + 2)
}

/// Rule `RejectsAllegation`, the verb defend: somebody against something said.
pub(super) fn defends(words: &Words, at: usize) -> Option<usize> {
    if is_negated(words, at) {
        return None;
    }
    let reach = words.clause_end(at + 1).min(at + OBJECT_REACH);
    let against = words.find(at + 1, reach, |word| word.is_any(&["against", "from"]))?;
    let object = words.find(against + 1, reach.min(against + 6), |word| word.is(Class::Allegation));
    object.map(|object| object + 1)
}

/// The index after "back on", "off", "aside" or "cold water on", for verbs that need one of them to turn away.
pub(super) fn particle_end(words: &Words, at: usize) -> Option<usize> {
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
    let down = ["play", "knock", "shoot", "shot", "str"].iter().any(|stem| verb.starts_with(stem));
    words
        .get(after)
        .filter(|word| {
            word.is_any(&["off", "aside", "away"])
                || down && word.is_any(&["down"]) && !words.spells(after + 1, &["by"])
        })
        .map(|_| after + 1)
}

/// Whether a form of be, or get, stands before the word, adverbs between them allowed.
fn follows_be(words: &Words, at: usize) -> bool {
    let before = (0..at).rev().find(|&before| {
        !words[before].lower.ends_with("ly") && !words[before].is_any(&["also", "twice", "long", "now", "being"])
    });
    before.is_some_and(|before| words[before].is(Class::Be) || words[before].is_any(&["get", "gets", "got"]))
}

/// Words after which a determiner begins no second object.
fn joins_objects(word: &Word) -> bool {
    word.lower.ends_with("ing")
        || is_auxiliary(word)
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

fn is_auxiliary(word: &Word) -> bool {
    word.is(Class::Auxiliary) || word.is(Class::Be)
}

fn is_past(word: &Word) -> bool {
    word.entry().is_some_and(|entry| entry.class.is_verb() && entry.form == Form::Past)
}

/// Accusations that a court hears: its dismissal of them is an act.
fn legal(word: &Word) -> bool {
    LEGAL.has(word)
}

/// How many words on the object of a verb is looked for.
const OBJECT_REACH: usize = 9;
/// How many words on a claim is looked for that may have been refused.
const CLAIM_REACH: usize = 4;
/// Words of a name.
const MOST_NAMES: usize = 4;
/// How many words on the figure is looked for that is disputed.
const FIGURE_REACH: usize = 4;
/// How many words on "idea" is looked for after "played down".
const IDEA_REACH: usize = 4;
/// How many words on a statement is looked for, which is less surely an object than an allegation.
const STATEMENT_REACH: usize = 6;
/// How many words after "as" a word of untruth is looked for.
const FALSE_REACH: usize = 7;
/// Words before a verb among which something may have been offered.
const OFFERED_BEFORE: usize = 30;

/// Such accusations.
const LEGAL: WordList = WordList::new(&[
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
]);

/// Verbs of rejecting that are nouns too.
const NOUN_FORMS: WordList =
    WordList::new(&["dispute", "disputes", "contest", "contests", "challenge", "challenges", "counter", "discount"]);

/// Words after which these are nouns.
const BEFORE_NOUNS: WordList = WordList::new(&["in", "under", "of", "trade", "legal", "border", "over", "by"]);

/// What is rejected without being denied.
const PROPOSALS: WordList = WordList::new(&["plan", "plans", "offer", "proposal", "bill", "deal"]);

/// Statements that claim something, even where no "that" follows.
const ARGUED: WordList = WordList::new(&[
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
    "remark",
    "concerns",
    "fears",
]);

/// Words that begin what says when or why.
const CIRCUMSTANCE: WordList = WordList::new(&[
    "after",
    "before",
    "since",
    "when",
    "while",
    "because",
    "amid",
    "amidst",
    "despite",
    "although",
    "though",
    "until",
    "following",
    "over",
    "during",
]);

/// Words that begin a clause which is not what is denied.
const OPENERS: WordList = WordList::new(&[
    "that", "what", "who", "which", "whom", "whose", "where", "when", "after", "before", "because", "if", "since",
    "while", "as",
]);

/// Those to whom something is denied.
const SOMEBODY: WordList = WordList::new(&[
    "him",
    "them",
    "us",
    "me",
    "you",
    "people",
    "anyone",
    "everyone",
    "those",
    "her",
    "to",
    "himself",
    "herself",
    "themselves",
    "itself",
    "myself",
    "ourselves",
    "yourself",
]);

/// Those whom a keeper denies.
const PLAYERS: WordList = WordList::new(&[
    "striker",
    "forward",
    "winger",
    "midfielder",
    "defender",
    "captain",
    "substitute",
    "visitors",
    "hosts",
    "champions",
]);

/// How, and how often, they are denied.
const HOW_THWARTED: WordList =
    WordList::new(&["with", "from", "twice", "again", "at", "when", "brilliantly", "superbly", "early", "late"]);

/// What can only be turned away as untrue.
const SURELY_SAID: WordList = WordList::new(&[
    "allegation",
    "allegations",
    "accusation",
    "accusations",
    "claims",
    "suggestion",
    "suggestions",
    "rumour",
    "rumours",
    "rumor",
    "rumors",
    "criticism",
    "account",
    "accounts",
    "version",
    "notion",
]);

/// Those who decide on what others ask for.
const DECIDES: WordList = WordList::new(&[
    "agency",
    "board",
    "commission",
    "committee",
    "council",
    "insurer",
    "insurers",
    "lawmakers",
    "office",
    "parliament",
    "regulator",
    "regulators",
    "senate",
    "voters",
]);

/// What can be counted or described wrongly.
const FIGURES: WordList =
    WordList::new(&["figure", "figures", "description", "descriptions", "estimate", "estimates", "assessment", "data"]);
