//! A source, as it is written → what sort of phrase it is, and its head.

use super::name::Name;
use super::organisation::organisation_noun;
use super::reading::Reading;
use super::role::{Role, after_head, before_head, clashes, is_role_word, is_verb_like};
use super::words::{self, Determiner, Gender};
use crate::lexicon::{WordClass, hash, lookup};
use rustc_hash::FxHashSet as HashSet;
use std::ops::RangeInclusive;

/// What a source is.
#[derive(Clone, Debug)]
pub(crate) enum Phrase {
    /// he, they, who.
    Pronoun(Pronoun),
    /// A name, titles and appositions aside: an index into the names.
    Name(usize),
    /// A common noun with what belongs to it.
    Nominal(Nominal),
    /// Several, joined by *and* or *or*.
    Several,
}

/// The pronouns, by what they can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pronoun {
    /// I, we: whoever is quoted, or the writer.
    First {
        /// I, and not we.
        singular: bool,
    },
    /// you.
    Second,
    /// he, she.
    Third(Gender),
    /// it.
    It,
    /// they.
    They,
    /// who, which, that: whoever was named just before.
    Relative,
}

/// A common noun phrase: the former health minister of Norway.
#[derive(Clone, Debug)]
pub(crate) struct Nominal {
    /// the, a, his; none before bare nouns.
    pub determiner: Option<Determiner>,
    /// Who possesses it: the token of *his*, or the last of *Harrow's*.
    pub possessor: Option<usize>,
    /// The noun: minister; with the words before it and after.
    pub noun: Role,
    /// Whether the noun is a plural.
    pub plural: bool,
    /// Whether a clause without a comma says which: voters who stayed at home.
    pub restricted: bool,
    /// The phrase without appositions and clauses set off from it.
    pub core: RangeInclusive<usize>,
}

/// The pronoun that a word in small letters is.
pub(crate) fn pronoun(word: &str) -> Option<Pronoun> {
    Some(match word {
        "i" | "me" | "my" | "myself" | "mine" => Pronoun::First { singular: true },
        "we" | "us" | "our" | "ours" => Pronoun::First { singular: false },
        "you" | "your" | "yours" => Pronoun::Second,
        "he" | "him" | "his" | "himself" => Pronoun::Third(Gender::Male),
        "she" | "her" | "hers" | "herself" => Pronoun::Third(Gender::Female),
        "it" | "its" | "itself" => Pronoun::It,
        "they" | "them" | "their" | "theirs" | "themselves" => Pronoun::They,
        "who" | "which" | "that" | "whom" | "whose" => Pronoun::Relative,
        _ => return None,
    })
}

/// Reads the source that these tokens are.
pub(crate) fn phrase(
    reading: &Reading,
    names: &[Name],
    common: &HashSet<String>,
    mut first: usize,
    mut last: usize,
) -> Option<Phrase> {
    while first < last && skipped_before(reading, first) {
        first += 1;
    }
    while last > first && !reading.is_word(last) && !reading.is_number(last) {
        last -= 1;
    }
    let only = first == last || reading.is(first + 1, ",");
    if only && let Some(pronoun) = pronoun(&reading.lower(first)) {
        return Some(Phrase::Pronoun(pronoun));
    }
    // Orlenko, who had been ill, said: a clause with what it says.
    if matches!(reading.lower(first).as_ref(), "who" | "which") && is_verb(reading, first + 1) {
        return Some(Phrase::Pronoun(Pronoun::Relative));
    }
    let end = core_end(reading, first, last);
    if is_several(reading, names, first, end, last) {
        return Some(Phrase::Several);
    }
    // The finance minister, Lo Wendar,
    let apposed = (end < last && reading.is(end + 1, ",") && end + 2 <= last).then_some(end + 2);
    let only_capital = |name: usize| {
        let (word, next) = (reading.lower(names[name].last), names[name].last + 1);
        let plural = next <= last && reading.is_word(next) && !reading.is_capital(next) && is_plural(&word);
        names[name].uncertain && (plural || common.contains(word.as_ref()))
    };
    if let Some(name) = name_ending_phrase(reading, names, first, end).filter(|&name| !only_capital(name)) {
        return Some(Phrase::Name(name));
    }
    if let Some(at) = apposed
        && let Some(name) =
            name_from(names, at).filter(|&name| begins_at(&names[name], at) && !names[name].organisation)
        && is_name_of(reading, &names[name], first, end, last)
    {
        return Some(Phrase::Name(name));
    }
    let mut found = nominal(reading, first, end)?;
    if end < last && matches!(reading.raw(end + 1), "who" | "whose" | "that" | "which") {
        found.restricted = true;
        found.core = first..=last;
    }
    Some(Phrase::Nominal(found))
}

/// Whether a name begins at this token, titles and roles included: forklift driver Hector Alvane.
fn begins_at(name: &Name, at: usize) -> bool {
    let role = |role: &Role| role.head == at || !role.before.is_empty() && *role.before.start() == at;
    name.title == at || name.title > at && name.roles.iter().any(role)
}

/// Whether the name after a comma is that of the one whom the phrase before describes: the president of Dorvania, Ana
/// Coelho, but not a shop in Halden, Norway.
fn is_name_of(reading: &Reading, name: &Name, first: usize, end: usize, last: usize) -> bool {
    let head = head_of(reading, first, end);
    let stands_for_person = stands_for_person(reading, head);
    let place = names_place(reading, end);
    let noun = reading.lower(head);
    let clashes = clashes(reading, head, name.first);
    // The mother of the boy, Ben: the boy is Ben.
    if stands_for_person && !place && !(clashes && head < end) {
        return true;
    }
    let closes = (name.last + 1..=last).all(|at| reading.is(at, ",") || reading.is_number(at));
    let determined =
        words::determiner(&reading.lower(first)).is_some() || (first..head).any(|at| reading.is_possessive(at));
    if name.first == name.last || !closes || !determined || clashes || is_plural(&noun) {
        return false;
    }
    if place {
        let of = (first..end).any(|at| reading.is(at, "of") || reading.is(at, "for"));
        let first_name = words::first_name(reading.word(name.first));
        return first_name.is_some() || stands_for_person && of && !words::is_place_word(reading.word(name.last));
    }
    // A report by the agency is nobody.
    let said = matches!(
        reading.entry(head).map(|entry| entry.class),
        Some(WordClass::Document | WordClass::CueNoun | WordClass::Time)
    );
    stands_for_person || head == end || !said && organisation_noun(&noun).is_none()
}

/// Whether the word is a verb, auxiliaries included, in a form that who or which goes before.
fn is_verb(reading: &Reading, token: usize) -> bool {
    let word = reading.lower(token);
    let verb = reading.entry(token).is_some_and(|entry| entry.class.is_verb());
    verb || is_verb_like(&word) || word.ends_with("ed")
}

/// Whether the head of a phrase means somebody: a minister, one of them.
fn stands_for_person(reading: &Reading, head: usize) -> bool {
    is_role_word(reading, head) || matches!(reading.lower(head).as_ref(), "one" | "another" | "other")
}

/// Whether a phrase ends in a place, so that a name after the comma only says where that is: in Lyon, France.
fn names_place(reading: &Reading, end: usize) -> bool {
    let nearby = end.saturating_sub(3)..end;
    reading.is_capital(end)
        && nearby.into_iter().any(|at| matches!(reading.raw(at), "in" | "from" | "near" | "at" | "of"))
}

/// Words that a source may begin with and that are no part of the phrase.
fn skipped_before(reading: &Reading, token: usize) -> bool {
    !reading.is_word(token) && reading.raw(token).chars().all(|char| !char.is_numeric())
        || matches!(
            reading.lower(token).as_ref(),
            "from"
                | "to"
                | "by"
                | "as"
                | "for"
                | "even"
                | "but"
                | "and"
                | "with"
                | "among"
                | "in"
                | "like"
                | "including"
        )
}

/// The last token before a comma, bracket, dash or clause.
fn core_end(reading: &Reading, first: usize, last: usize) -> usize {
    let mut at = first + 1;
    while at <= last {
        let word = reading.raw(at);
        let clause = matches!(word, "who" | "which" | "whose" | "that");
        let abbreviation = word == "." || matches!(word, "'" | "’");
        let percent = matches!(word, "%" | "$" | "/" | "&");
        let quote = matches!(word, "\"" | "“" | "”");
        // Gaithersburg, Md., residents keep their comma.
        if clause || !reading.is_word(at) && !reading.is_number(at) && !abbreviation && !percent && !quote {
            break;
        }
        at += 1;
    }
    let mut end = at - 1;
    while end > first && !reading.is_word(end) && !reading.is_number(end) {
        end -= 1;
    }
    end
}

/// Whether the phrase joins several by *and* or *or*, not counting what stands inside one name.
fn is_several(reading: &Reading, names: &[Name], first: usize, end: usize, last: usize) -> bool {
    let inside_name = |at: usize| {
        let next = names.partition_point(|name| name.first <= at);
        next > 0 && names[next - 1].last > at
    };
    let mut preposition = false;
    for at in first..=end {
        let word = reading.lower(at);
        if words::is_preposition(&word) && at > first {
            preposition = true;
        }
        // After a preposition it joins what belongs to the head: the ministers of health and of trade.
        let joins = matches!(word.as_ref(), "and" | "or" | "nor") && at > first && !inside_name(at);
        let joins = joins && !joins_trades(reading, names, first, at, end);
        let name_follows = at < end && name_from(names, at + 1).is_some_and(|name| names[name].title == at + 1);
        if joins && (!preposition || name_follows && name_before(reading, names, at)) {
            return true;
        }
    }
    // A list: Harrow, Lindqvist, and other members.
    let comma = end < last && reading.is(end + 1, ",");
    let bare_plural = || {
        words::determiner(&reading.lower(first)).is_none()
            && name_ending_phrase(reading, names, first, end).is_none()
            && is_plural(&reading.lower(head_of(reading, first, end)))
    };
    if comma && bare_plural() && (end + 2..=last).any(|at| matches!(reading.raw(at), "and" | "or")) {
        return true;
    }
    comma && end + 2 <= last && matches!(reading.raw(end + 2), "and" | "or")
        || comma
            && (end + 2..last).any(|at| {
                reading.is(at, ",")
                    && matches!(reading.raw(at + 1), "and" | "or")
                    && at + 2 <= last
                    && listed(reading, names, end + 2, at)
            })
}

/// Whether *and* joins what one person is: author and broadcaster Ada Brook.
fn joins_trades(reading: &Reading, names: &[Name], first: usize, at: usize, end: usize) -> bool {
    let next = names.partition_point(|name| name.last < end);
    let Some(name) = names.get(next).filter(|name| name.last == end && name.first > at + 1) else { return false };
    let trade = |token: usize| is_role_word(reading, token) && !is_plural(&reading.lower(token));
    let bare = |token: usize| {
        let word = reading.lower(token);
        words::determiner(&word).is_none() && !words::is_preposition(&word) && reading.is_word(token)
    };
    // "Former" with the capital of a sentence's beginning is no name.
    let named_before = next > 0 && names[next - 1].last >= first && !names[next - 1].uncertain;
    let trade_after = name.title < name.first || trade(name.first - 1);
    reading.is(at, "and") && !named_before && trade(at - 1) && trade_after && (first..name.first).all(bare)
}

/// Whether a short list member stands between two commas, rather than an apposition.
fn listed(reading: &Reading, names: &[Name], from: usize, comma: usize) -> bool {
    comma - from <= 4 && name_from(names, from).is_some() && words::determiner(&reading.lower(from)).is_none()
}

fn name_before(reading: &Reading, names: &[Name], at: usize) -> bool {
    let next = names.partition_point(|name| name.first < at);
    next > 0 && names[next - 1].last + 1 == at && !reading.is_possessive(names[next - 1].last)
}

/// The first name whose titles or words begin at this token or after.
fn name_from(names: &[Name], at: usize) -> Option<usize> {
    let index = names.partition_point(|name| name.title < at);
    (index < names.len()).then_some(index)
}

/// The name that is the head of the phrase: the last one before a preposition, with nothing after it.
fn name_ending_phrase(reading: &Reading, names: &[Name], first: usize, end: usize) -> Option<usize> {
    let from = names.partition_point(|name| name.last < first);
    let mut best: Option<usize> = None;
    for (index, name) in names.iter().enumerate().skip(from) {
        if name.last > end {
            break;
        }
        let next = name.last + 1;
        let own = name.last == end
            || next <= end && (words::is_preposition(reading.raw(next)) || is_trailer(reading.raw(next)));
        let possessor = reading.is_possessive(name.last) && name.last != end;
        if (name.title..=name.first).contains(&first) || name.last >= first {
            if !own || possessor {
                continue;
            }
            // The Bank of England Governor Mark Dovann is no bank.
            let titled = name.address.is_some() || !name.roles.is_empty();
            if best.is_some_and(|best| names[best].organisation && titled && !name.organisation && name.last == end)
                || best.is_none() && !after_preposition(reading, first, name.title)
            {
                best = Some(index);
            }
        }
    }
    best
}

/// Words after a name that leave it the head: Harrow himself, Orlenko also.
fn is_trailer(word: &str) -> bool {
    matches!(
        word,
        "himself"
            | "herself"
            | "itself"
            | "themselves"
            | "alone"
            | "also"
            | "too"
            | "then"
            | "later"
            | "now"
            | "who"
            | "once"
            | "recently"
    ) || word.ends_with("ing")
        || words::is_post_nominal(word)
        || word.ends_with("ly")
            && word.len() > 5
            && lookup(hash(word.bytes())).is_none_or(|it| it.class == WordClass::Adverb)
            && !matches!(word, "family" | "assembly" | "weekly" | "monthly" | "supply" | "anomaly" | "monopoly")
}

/// Whether a preposition stands between the beginning of the phrase and this token.
fn after_preposition(reading: &Reading, first: usize, at: usize) -> bool {
    (first..at).any(|token| words::is_preposition(reading.raw(token)))
}

/// The head of a phrase: its last word before a preposition.
fn head_of(reading: &Reading, first: usize, end: usize) -> usize {
    (first + 1..=end)
        .find(|&at| {
            let word = reading.raw(at);
            words::is_preposition(word)
                || matches!(
                    word,
                    "familiar" | "close" | "briefed" | "involved" | "affiliated" | "based" | "who" | "released"
                )
        })
        .map_or(end, |at| at - 1)
}

/// The common noun phrase that these tokens are.
pub(crate) fn nominal(reading: &Reading, first: usize, end: usize) -> Option<Nominal> {
    let head = head_of(reading, first, end);
    let mut start = first;
    let mut determiner = None;
    let lead = reading.lower(first);
    if let Some(found) = words::determiner(&lead) {
        determiner = Some(found);
        start += usize::from(first < head);
    } else if reading.is_number(first) || lead.contains("-one") || lead.starts_with("percent") {
        determiner = Some(Determiner::Indefinite);
    }
    let mut possessor = (determiner == Some(Determiner::Possessive)).then_some(first);
    // Harrow's spokesman; the former president's spokeswoman.
    if let Some(at) = (first..head).rev().find(|&at| reading.is_possessive(at)) {
        let after = at + 1 + usize::from(!reading.is_word(at + 1));
        if after <= head {
            possessor = Some(at);
            determiner = Some(Determiner::Possessive);
            start = after;
        }
    }
    let word = reading.lower(head);
    let plural = is_plural(&word);
    Some(Nominal {
        determiner,
        possessor,
        noun: Role { head, before: before_head(start, head), after: after_head(head, end) },
        plural,
        restricted: false,
        core: first..=end,
    })
}

/// Whether a noun in small letters looks like a plural.
pub(crate) fn is_plural(noun: &str) -> bool {
    let ending = noun.ends_with('s') && noun.len() > 3 && !["ss", "us", "is"].iter().any(|end| noun.ends_with(end));
    ending || words::is_plural_role(noun) || matches!(noun, "children" | "police" | "many" | "some" | "most" | "those")
}
