//! Where the text names somebody, and which titles, roles and appositions stand beside the name.

use super::organisation::{is_body_noun, is_institution, is_organisation_word, organisation_noun};
use super::reading::Reading;
use super::role::{NONE, Role, after_head, before_head, is_role_word, role_after, start_of_role, whole_role};
use super::words::{self, Determiner, Gender};
use rustc_hash::FxHashSet as HashSet;

/// One place where the text uses a proper name.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    /// Tokens of the name proper, without titles: Dmitry Orlenko.
    pub first: usize,
    /// Its last token.
    pub last: usize,
    /// First token of the titles before it; [`Self::first`] where there are none.
    pub title: usize,
    /// What a title or form of address before the name shows; somebody so addressed is a person.
    pub address: Option<Option<Gender>>,
    /// Whether the name is that of an organisation by its words or by the article before it.
    pub organisation: bool,
    /// Whether it is one word at the beginning of a sentence, where every word has a capital.
    pub uncertain: bool,
    /// What the text says the bearer is, beside the name.
    pub roles: Vec<Role>,
    /// Last token of an apposition after the name; [`Self::last`] where there is none.
    pub apposition_end: usize,
}

/// The longest name, in tokens, that is looked for.
const LONGEST_NAME: usize = 12;

/// The longest name with the title before it.
const LONGEST_TITLED: usize = 7;

/// Particles between two words of a name: van der.
const MOST_PARTICLES: usize = 3;

/// All names in the order of the text, but for those in headings.
pub(crate) fn names(reading: &Reading) -> Vec<Name> {
    let mut found = Vec::new();
    let mut bodies = None;
    for sentence in 0..reading.sentences() {
        let tokens = reading.sentence(sentence);
        if is_heading(reading, tokens.clone()) {
            continue;
        }
        let mut at = tokens.start;
        while at < tokens.end {
            match run(reading, tokens.start, at, tokens.end) {
                Some(end) => {
                    let name = name_in_run(reading, tokens.start, at, end);
                    found.extend(name.filter(|name| {
                        !is_opening_noun(reading, name)
                            || bodies.get_or_insert_with(|| bodies_named(reading)).contains(reading.word(name.last))
                    }));
                    at = end;
                }
                None => at += 1,
            }
        }
    }
    for index in 0..found.len() {
        let next = found.get(index + 1).map_or(reading.len(), |next: &Name| next.first);
        let name: &Name = &found[index];
        let sentence = reading.sentence(reading.sentence_of(name.first));
        let (after, apposition_end) = apposition(reading, name, sentence.end, next);
        let before = role_before(reading, name, sentence.start);
        let name = &mut found[index];
        name.roles.extend(before);
        name.roles.extend(after);
        name.apposition_end = apposition_end;
    }
    found
}

/// Whether the name is only a word for a body that opens a sentence: Police said.
fn is_opening_noun(reading: &Reading, name: &Name) -> bool {
    name.uncertain && is_body_noun(&reading.lower(name.last))
}

/// Words for bodies that have a capital within a sentence too, and so are names in this text.
fn bodies_named<'t>(reading: &Reading<'t>) -> HashSet<&'t str> {
    let mut named = HashSet::default();
    for sentence in 0..reading.sentences() {
        let tokens = reading.sentence(sentence);
        if !is_heading(reading, tokens.clone()) {
            let inside = tokens.skip(1).filter(|&at| reading.is_capital(at) && reading.is_word(at - 1));
            // The Energy Company is another name.
            let alone =
                |&at: &usize| !reading.is_capital(at - 1) && (at + 1 >= reading.len() || !reading.is_capital(at + 1));
            named.extend(inside.filter(alone).map(|at| reading.word(at)).filter(|word| is_organisation_word(word)));
        }
    }
    named
}

/// Whether most of the longer words of a sentence have capitals, so that they show no name.
pub(crate) fn is_heading(reading: &Reading, tokens: std::ops::Range<usize>) -> bool {
    let tokens = tokens.skip(1);
    let long = |&token: &usize| reading.is_word(token) && reading.raw(token).len() > 3;
    let capitals = tokens.clone().filter(|&token| reading.is_capital(token)).filter(long).count();
    let others = |token: &usize| !words::is_preposition(reading.raw(*token));
    capitals >= 4 && capitals * 10 >= 9 * tokens.filter(long).filter(others).count()
}

/// The end of the run of capitalised words that begins here, with what joins them.
fn run(reading: &Reading, start: usize, at: usize, end: usize) -> Option<usize> {
    if !reading.is_capital(at) {
        return None;
    }
    let opens = at == start || !reading.is_word(at - 1) && !reading.is(at - 1, ",");
    let raw = reading.raw(at);
    if words::is_opener(raw) && (opens || raw.len() < 3 || words::is_date(raw)) {
        return None;
    }
    let mut institution = false;
    let mut last = at;
    loop {
        let word = reading.word(last);
        institution |= is_institution(word);
        if reading.is_possessive(last) || last + 1 >= end || last - at >= LONGEST_NAME {
            break;
        }
        let mut next = last + 1;
        // A point belongs to an initial, a form of address or a title cut short.
        if reading.is(next, ".") && next + 1 < end && (is_initial(word) || is_cut_short(word)) {
            next += 1;
        }
        if next >= end {
            break;
        }
        let joint = reading.raw(next);
        let particles = (next..end.min(next + MOST_PARTICLES)).take_while(|&at| words::is_particle(reading.raw(at)));
        let particles = particles.count();
        if particles > 0 {
            next += particles;
        } else if institution && matches!(joint, "of" | "for" | "and" | "on") || is_of_title(reading, last, next) {
            next += 1;
            if next < end && matches!(reading.raw(next), "the" | "for") {
                next += 1;
            }
        }
        if next < end && reading.is_capital(next) && !words::is_opener(reading.raw(next)) {
            last = next;
        } else {
            break;
        }
    }
    Some(last + 1)
}

fn is_initial(word: &str) -> bool {
    word.chars().count() == 1
}

fn is_cut_short(word: &str) -> bool {
    words::honorific(word).is_some() || words::is_short_title(word) || matches!(word, "Jr" | "Sr" | "St")
}

/// Secretary *of* State, Minister *for* Health, Ambassador *to* Dorvania.
fn is_of_title(reading: &Reading, before: usize, joint: usize) -> bool {
    match reading.word(before) {
        "Secretary" | "Minister" | "Chief" | "Commissioner" | "Speaker" | "Director" => {
            matches!(reading.raw(joint), "of" | "for")
        }
        "Ambassador" => reading.is(joint, "to"),
        _ => false,
    }
}

/// The last word of what a title is of: *State* John Brook, the *Interior* Ada Brook, the United *Nations* Ada Brook.
fn end_of_title(reading: &Reading, first: usize, end: usize) -> usize {
    let first = first + usize::from(reading.is(first, "the"));
    let goes_on = |word| words::is_place_word(word) || is_organisation_word(word);
    first + usize::from(first + 1 < end && goes_on(reading.word(first + 1)))
}

/// The name inside a run of capitalised words: what follows the last title.
fn name_in_run(reading: &Reading, sentence_start: usize, start: usize, end: usize) -> Option<Name> {
    let mut address = None;
    let mut first = start;
    let mut roles = Vec::new();
    let organisation_end = is_organisation_word(reading.word(end - 1));
    let mut at = start;
    while at + 1 < end && !organisation_end {
        let word = reading.word(at);
        let point = usize::from(reading.is(at + 1, "."));
        let next = at + 1 + point;
        if let Some(gender) = words::honorific(word) {
            address = Some(gender);
            first = next;
        } else if words::is_short_title(word) {
            roles.push(Role { head: at, before: before_head(start, at), after: NONE });
            address = address.or(Some(None));
            first = next;
        } else if is_title(reading, at, end) {
            let of = next < end && is_of_title(reading, at, next);
            let of = (of && next + 1 < end).then(|| end_of_title(reading, next + 1, end));
            let after = of.filter(|&last| last + 1 < end).map_or(NONE, |last| next + 1..=last);
            roles.push(Role { head: at, before: before_head(start, at), after });
            address = address.or(Some(words::role_gender(&reading.lower(at))));
            first = of.map_or(next, |last| last + 1);
        }
        at = first.max(at + 1);
    }
    // Rival Brockmann Group: a role that opens a sentence is no part of the body's name.
    if organisation_end && start == sentence_start && end - start > 2 && is_role_word(reading, start) {
        first = start + 1;
    }
    // Butcher Ron Askew: a trade that opens a sentence is no part of the name.
    if first == start && start == sentence_start && end - start > 2 && is_trade(reading, start) {
        let organisation = (start..end).any(|at| is_organisation_word(reading.word(at)));
        first += usize::from(!organisation);
    }
    if first >= end {
        return None;
    }
    let last = end - 1;
    let alone = first == last;
    if alone && address.is_none() && (is_group(reading, last) || is_role_word(reading, last)) {
        return None;
    }
    let article = start > sentence_start && matches!(reading.raw(start - 1), "the" | "The") && first == start;
    // The Committee is a description, the Post a name.
    let described = organisation_noun(&reading.lower(last)).is_some();
    if alone && article && described && !is_acronym(reading.word(last)) {
        return None;
    }
    // The Spaniard is a description too.
    if alone && article && words::is_national(reading.word(last)) {
        return None;
    }
    let tokens = first..=last;
    let acronym = alone && is_acronym(reading.word(last));
    let organisation = address.is_none()
        && (acronym
            || article
            || reading.is(end, "plc")
            || tokens.into_iter().any(|at| is_organisation_word(reading.word(at))));
    Some(Name {
        first,
        last,
        title: start,
        address,
        organisation,
        uncertain: alone && address.is_none() && start == sentence_start && !acronym,
        roles,
        apposition_end: last,
    })
}

/// Whether a word stands before a known first name, and is neither one itself nor part of a place's name.
fn is_trade(reading: &Reading, at: usize) -> bool {
    let word = reading.word(at);
    let place = matches!(
        word,
        "San"
            | "Santa"
            | "Saint"
            | "St"
            | "Fort"
            | "Port"
            | "Lake"
            | "Mount"
            | "Cape"
            | "Los"
            | "La"
            | "El"
            | "Point"
            | "Hurricane"
            | "Storm"
            | "Typhoon"
            | "Cyclone"
    );
    words::first_name(reading.word(at + 1)).is_some() && !place && is_common_word(reading, at)
}

/// Whether the word, by what the lexicon knows or by its ending, is one in use and no name: Butcher, Billionaire.
pub(crate) fn is_common_word(reading: &Reading, at: usize) -> bool {
    let word = reading.lower(at);
    let ending = ["aire", "er", "ing", "ist", "or"].iter().any(|ending| word.ends_with(ending)) && word.len() > 5;
    !reading.is_possessive(at)
        && words::first_name(reading.word(at)).is_none()
        && (ending || is_role_word(reading, at) || reading.entry(at).is_some())
}

/// Whether this capitalised word is a title of the name after it: *President* Harrow, but not *Justice* Department.
fn is_title(reading: &Reading, at: usize, end: usize) -> bool {
    let word = reading.word(at);
    let general_company =
        word == "General" && matches!(reading.word(at + 1), "Motors" | "Electric" | "Mills" | "Dynamics");
    !reading.is_possessive(at) && is_role_word(reading, at) && !general_company && end - at <= LONGEST_TITLED
}

/// Republicans, Prosecutors.
fn is_group(reading: &Reading, token: usize) -> bool {
    words::is_plural_role(&reading.lower(token))
}

/// Whether all of the word's letters are capitals, and they are few.
pub(crate) fn is_acronym(word: &str) -> bool {
    let letters = word.chars().filter(|char| char.is_alphabetic()).count();
    (2..=6).contains(&letters) && word.chars().all(|char| char.is_uppercase() || matches!(char, '.' | '&' | '-'))
}

/// The role just before a name: Kremlin *spokesman* Dmitry Orlenko; the finance *minister*, Lo Wendar,
fn role_before(reading: &Reading, name: &Name, sentence_start: usize) -> Option<Role> {
    let mut head = name.title.checked_sub(1).filter(|&at| at >= sentence_start)?;
    if reading.is(head, ",") {
        // Only "the minister, Lo Wendar,": an article shows that the role stands for the name.
        let last = head.checked_sub(1).filter(|&at| at >= sentence_start)?;
        head = whole_role(reading, last, sentence_start, name.first)?;
        let start = start_of_role(reading, head, sentence_start);
        if start == sentence_start {
            return None;
        }
        let lead = words::determiner(&reading.lower(start - 1));
        let definite = lead == Some(Determiner::Definite) || lead == Some(Determiner::Possessive);
        let possessed = reading.is_possessive(start);
        return (definite || possessed).then(|| Role {
            head,
            before: before_head(start, head),
            after: after_head(head, last),
        });
    }
    if reading.is_possessive(head) {
        return None;
    }
    let start = start_of_role(reading, head, sentence_start);
    if !is_role_word(reading, head) && !is_body_before(reading, name, head, start) {
        return None;
    }
    Some(Role { head, before: before_head(start, head), after: NONE })
}

/// Whether the noun before a name tells that it is a body's: the newspaper Det Fri, but not "told the court Ada Brook
/// had left".
fn is_body_before(reading: &Reading, name: &Name, head: usize, start: usize) -> bool {
    let noun = reading.lower(head);
    if name.address.is_some() || reading.is_capital(head) || organisation_noun(&noun).is_none() || noun == "police" {
        return false;
    }
    let named = !name.organisation && name.first < name.last && words::first_name(reading.word(name.first)).is_some();
    let determined = start > 0 && words::determiner(&reading.lower(start - 1)).is_some();
    let before = (start - usize::from(determined)).checked_sub(1);
    let is_told = |at: usize| matches!(reading.raw(at), "told" | "tell" | "tells" | "telling" | "informed" | "assured");
    !named && (is_news(&noun) || !before.is_some_and(is_told))
}

fn is_news(noun: &str) -> bool {
    matches!(
        noun,
        "newspaper" | "paper" | "daily" | "tabloid" | "magazine" | "agency" | "broadcaster" | "network" | "channel"
    )
}

/// What an apposition or a clause with *is* says after the name, and the last token of the apposition.
fn apposition(reading: &Reading, name: &Name, end: usize, next_name: usize) -> (Option<Role>, usize) {
    let mut at = name.last + 1;
    // Sen. Hale Harrow (I-Vt.), the Vermont senator,
    if reading.is(at, "(") && at < end {
        at = (at..end.min(at + 8)).find(|&at| reading.is(at, ")")).map_or(at, |close| close + 1);
    }
    if at >= end || reading.is_possessive(name.last) {
        return (None, name.last);
    }
    let comma = matches!(reading.raw(at), "," | "-" | "–" | "—" | "--");
    let mut from = at + usize::from(comma);
    if comma && from + 1 < end && reading.raw(from).parse::<u8>().is_ok() && reading.is(from + 1, ",") {
        // Maria Lindqvist, 43, the minister
        from += 2;
    }
    if from < end && matches!(reading.raw(from), "who" | "which") {
        from += 1;
    } else if !comma {
        let copula = from < end && matches!(reading.raw(from), "is" | "was" | "became");
        if !copula {
            return (None, name.last);
        }
    }
    let copula = from < end && matches!(reading.raw(from), "is" | "was" | "became" | "serves" | "served");
    if copula {
        from += 1;
        from += usize::from(from < end && reading.raw(from) == "as");
    } else if !comma || from > at + 1 && matches!(reading.raw(from - 1), "who" | "which") {
        return (None, name.last);
    }
    let Some(role) = role_after(reading, from, end, next_name) else { return (None, name.last) };
    let mut last = if role.after.is_empty() { role.head } else { *role.after.end() };
    let closed = last + 1 >= end || !reading.is_word(last + 1);
    if !copula && !closed && role.after.is_empty() {
        return (None, name.last);
    }
    // A long apposition ends at the next comma.
    let limit = end.min(last + 20);
    last = (last + 1..limit).find(|&at| !reading.is_word(at) && !reading.is(at, "'")).map_or(last, |mark| mark - 1);
    (Some(role), if copula { name.last } else { last })
}
