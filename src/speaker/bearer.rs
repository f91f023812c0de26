//! Names → who bears them: full names, short forms and acronyms brought together.

use super::name::{Name, is_acronym, is_common_word, is_heading};
use super::organisation::organisation_noun;
use super::reading::Reading;
use super::words::{self, Gender};
use rustc_hash::FxHashMap as HashMap;

/// Somebody or something with a name of its own.
#[derive(Debug)]
pub(crate) struct Bearer {
    /// The fullest form: its tokens, titles left out unless one word is all there is.
    pub fullest: (usize, usize),
    /// How many words the fullest form has.
    words: usize,
    /// Whether the fullest form is one word with its title.
    titled: bool,
    /// How much speaks for a person, and against.
    person: i32,
    /// Whether anything but the number of its words speaks for a person.
    known_person: bool,
    /// Signs of a body, less signs against: it said *it* would go, it is one *which* goes, it is *the retailer*.
    body: i32,
    /// Signs of a man, less signs of a woman.
    male: i32,
    /// Whether it stands where places do.
    place: bool,
    /// How often the full name is used.
    uses: usize,
}

impl Bearer {
    /// Whether this is somebody whom *he* or *she* may mean.
    pub(super) fn is_person(&self) -> bool {
        self.person > 0 && !self.is_body()
    }

    /// Whether only the number of words speaks for a person.
    pub(super) fn is_assumed_person(&self) -> bool {
        self.is_person() && self.words > 1 && !self.known_person && self.male == 0
    }

    /// Whether the text shows a body, and nothing a person.
    fn is_body(&self) -> bool {
        self.body > 0 && !self.known_person && self.male == 0
    }

    /// Notes that it speaks of itself as *it*.
    pub(super) fn note_body(&mut self) {
        self.body += 1;
    }

    /// Notes that it speaks of itself as *he* or *she*.
    pub(super) fn note_himself(&mut self) {
        self.body -= 1;
    }

    /// Whether the name or what stands beside it shows a body.
    pub(super) fn is_organisation(&self) -> bool {
        self.person < -1 || self.is_body() && !self.place
    }

    /// Whether it stands where places do.
    pub(super) fn is_place(&self) -> bool {
        self.place
    }

    /// Notes that a bearer of whom nothing else is known speaks as a person does.
    pub(super) fn note_speech(&mut self) {
        if self.person == 0 && self.words < 2 && !self.place && self.body <= 0 {
            self.person = 1;
        }
    }

    /// What the text shows about the gender.
    pub(super) fn gender(&self) -> Option<Gender> {
        match self.male {
            1.. => Some(Gender::Male),
            0 => None,
            _ => Some(Gender::Female),
        }
    }

    /// Notes a sign of gender.
    pub(super) fn note_gender(&mut self, gender: Gender) {
        self.male += if gender == Gender::Male { 1 } else { -1 };
    }
}

/// All bearers of names, and whom each name means.
pub(crate) struct Bearers {
    /// In the order of their first full name.
    pub all: Vec<Bearer>,
    /// For each name: the bearer; none where it is unsure.
    pub of_name: Vec<Option<usize>>,
}

/// More bearers of one short name than this are not told apart.
const MOST_NAMESAKES: usize = 8;

/// Sentences back within which a namesake keeps a short name from being sure.
const NAMESAKE_WINDOW: usize = 3;

/// Brings all names of a text together, names in headings added.
pub(crate) fn bearers(reading: &Reading, names: &mut Vec<Name>) -> Bearers {
    let mut all: Vec<Bearer> = Vec::new();
    let mut by_full: HashMap<String, usize> = HashMap::default();
    let mut by_short: HashMap<String, Vec<usize>> = HashMap::default();
    let mut of_name = vec![None; names.len()];
    // Full names first, wherever they stand.
    for (index, name) in names.iter().enumerate() {
        let parts = parts(reading, name);
        if is_short(reading, name, &parts) {
            continue;
        }
        let key = full_key(name, &parts);
        let bearer = *by_full.entry(key).or_insert_with(|| {
            all.push(Bearer::new(name));
            all.len() - 1
        });
        all[bearer].take(reading, name, name.words(reading));
        all[bearer].uses += 1;
        for short in shorts(reading, name, &parts) {
            let namesakes = by_short.entry(short).or_default();
            if namesakes.len() <= MOST_NAMESAKES && !namesakes.contains(&bearer) {
                namesakes.push(bearer);
            }
        }
        of_name[index] = Some(bearer);
    }
    // Then short forms, in the order of the text.
    let mut last_full: HashMap<usize, usize> = HashMap::default();
    for (index, name) in names.iter().enumerate() {
        let sentence = reading.sentence_of(name.first);
        let parts = parts(reading, name);
        let joined = parts.join(" ");
        if let Some(bearer) = of_name[index] {
            // A long form may itself be short for a longer one: the Daily Echo, Lo Wendar.
            let longer: Vec<usize> = by_short
                .get(&joined)
                .map_or(Vec::new(), |list| list.iter().copied().filter(|&other| other != bearer).collect());
            let named = !name.organisation && words::first_name(reading.word(name.first)).is_some();
            if let [longer] = longer[..]
                && all[longer].words > all[bearer].words
                && (!named || all[longer].begins_with_title(reading, all[bearer].words))
            {
                if named {
                    // Taoiseach Leo Brook is Leo Brook, but Norbert Leo Brook is Norbert.
                    if is_common_word(reading, all[longer].fullest.0) {
                        all[longer].fullest = all[bearer].fullest;
                    }
                    all[longer].person += std::mem::take(&mut all[bearer].person);
                    all[longer].male += std::mem::take(&mut all[bearer].male);
                    all[longer].known_person |= all[bearer].known_person;
                    all[longer].uses += std::mem::take(&mut all[bearer].uses);
                    // The two are no namesakes of one another.
                    for short in shorts(reading, name, &parts) {
                        by_short.entry(short).or_default().retain(|&other| other != bearer);
                    }
                }
                of_name[index] = Some(longer);
                by_full.insert(full_key(name, &parts), longer);
            }
            last_full.insert(of_name[index].unwrap_or(bearer), sentence);
            continue;
        }
        let mut key = joined;
        // Harrow Jr. need not be Harrow.
        if key.is_empty() || is_generation(&reading.lower(name.last)) {
            key = reading.lower(name.last).into_owned();
        }
        let acronym = is_acronym(reading.word(name.last));
        let namesakes = by_short.get(&key).map_or(&[][..], Vec::as_slice);
        let fitting: Vec<usize> = namesakes.iter().copied().filter(|&other| all[other].fits(name, acronym)).collect();
        let bearer = match fitting[..] {
            [] => {
                let bearer = *by_full.entry(key).or_insert_with(|| {
                    all.push(Bearer::new(name));
                    all.len() - 1
                });
                Some(bearer)
            }
            [one] => Some(one),
            _ if fitting.len() > MOST_NAMESAKES => None,
            _ => chosen(&all, &fitting, &last_full, sentence),
        };
        if let Some(bearer) = bearer {
            all[bearer].take(reading, name, 1);
            of_name[index] = Some(bearer);
        }
    }
    let mut bearers = Bearers { all, of_name };
    bearers.read_headings(reading, names, &by_full, &by_short);
    bearers
}

impl Bearers {
    /// Adds names in headings, which are known only from the rest of the text.
    fn read_headings(
        &mut self,
        reading: &Reading,
        names: &mut Vec<Name>,
        by_full: &HashMap<String, usize>,
        by_short: &HashMap<String, Vec<usize>>,
    ) {
        let mut added = Vec::new();
        for sentence in (0..reading.sentences()).filter(|&index| is_heading(reading, reading.sentence(index))) {
            let tokens = reading.sentence(sentence);
            let mut at = tokens.start;
            while at < tokens.end {
                if !reading.is_capital(at) {
                    at += 1;
                    continue;
                }
                let found = (1..=4).rev().filter(|length| at + length <= tokens.end).find_map(|length| {
                    let words: Vec<_> = (at..at + length).map(|token| reading.lower(token)).collect();
                    let key = words.join(" ");
                    let short = by_short.get(&key).filter(|list| list.len() == 1).map(|list| list[0]);
                    by_full.get(&key).copied().or(short).map(|bearer| (length, bearer))
                });
                match found {
                    Some((length, bearer)) => {
                        added.push((Name::plain(at, at + length - 1), bearer));
                        at += length;
                    }
                    None => at += 1,
                }
            }
        }
        if added.is_empty() {
            return;
        }
        let given = std::mem::take(&mut self.of_name);
        let mut merged: Vec<_> = names.drain(..).zip(given).collect();
        merged.extend(added.into_iter().map(|(name, bearer)| (name, Some(bearer))));
        merged.sort_by_key(|(name, _)| name.first);
        (*names, self.of_name) = merged.into_iter().unzip();
    }
}

/// Which of several namesakes a short name means: the one who alone was named of late, or who outweighs the others.
fn chosen(all: &[Bearer], fitting: &[usize], last_full: &HashMap<usize, usize>, sentence: usize) -> Option<usize> {
    let recent = |bearer: &usize| last_full.get(bearer).is_some_and(|&last| sentence - last <= NAMESAKE_WINDOW);
    let main = *fitting.iter().max_by_key(|&&bearer| all[bearer].uses)?;
    let outweighs = fitting.iter().all(|&other| other == main || all[main].uses >= 2 * all[other].uses);
    let named: Vec<usize> = fitting.iter().copied().filter(recent).collect();
    match named[..] {
        [] if outweighs => Some(main),
        [one] if one == main && outweighs => Some(main),
        [one] if !outweighs && last_full.get(&one).is_some_and(|&last| sentence - last <= 1) => Some(one),
        _ => None,
    }
}

impl Bearer {
    fn new(name: &Name) -> Self {
        Bearer {
            fullest: (name.first, name.last),
            words: 0,
            titled: false,
            person: 0,
            known_person: false,
            body: 0,
            male: 0,
            place: false,
            uses: 0,
        }
    }

    /// Takes in what one more name shows.
    fn take(&mut self, reading: &Reading, name: &Name, words: usize) {
        let titled = words == 1 && name.address.is_some();
        if words > self.words || titled && self.words == 1 && !self.titled {
            (self.words, self.titled) = (words, titled);
            self.fullest = (if titled { name.title } else { name.first }, name.last);
        }
        let first = words::first_name(reading.word(name.first)).filter(|_| words > 1);
        if let Some(gender) = name.address {
            self.person += 3;
            self.known_person = true;
            if let Some(gender) = gender {
                self.male += if gender == Gender::Male { 3 } else { -3 };
            }
        }
        if let Some(gender) = first.filter(|_| !name.organisation) {
            self.person += 2;
            self.known_person = true;
            self.male += if gender == Gender::Male { 2 } else { -2 };
        }
        for role in &name.roles {
            let head = reading.lower(role.head);
            if organisation_noun(&head).is_some() {
                self.person -= 2;
                self.body += 1;
            } else {
                self.person += 2;
                self.known_person = true;
                if let Some(gender) = words::role_gender(&head) {
                    self.male += if gender == Gender::Male { 3 } else { -3 };
                }
            }
        }
        if name.organisation {
            self.person -= 3;
        } else if words == 2 || words == 3 {
            self.person += 1;
        }
        if name.last + 2 < reading.len() && (reading.is(name.last + 1, "who") || reading.is(name.last + 2, "who")) {
            self.person += 1;
            self.known_person = true;
        }
        self.body += i32::from(is_listed_body(reading, name.last));
        if name.title > 0 && matches!(reading.raw(name.title - 1), "in" | "In" | "near" | "across" | "throughout") {
            self.person -= 2;
            self.place = true;
        }
    }

    /// Whether the fullest name only adds a title to so many words, and no first name or initial.
    fn begins_with_title(&self, reading: &Reading, words: usize) -> bool {
        let (first, last) = self.fullest;
        let mut before = (first..=last).filter(|&token| reading.is_word(token)).take(self.words.saturating_sub(words));
        self.person > -2
            && before.all(|token| {
                let word = reading.word(token);
                word.chars().count() > 1
                    && words::first_name(word).is_none()
                    && !words::is_particle(&reading.lower(token))
            })
    }

    /// Whether a short form may mean this bearer.
    fn fits(&self, name: &Name, acronym: bool) -> bool {
        let gender = name.address.flatten();
        let same_gender = gender.is_none() || self.gender().is_none() || gender == self.gender();
        let same_kind = name.address.is_none() || self.person > -2;
        let article = !name.organisation || acronym || self.person <= 0;
        same_gender && same_kind && article
    }
}

impl Name {
    /// How many words the name has, initials counted.
    fn words(&self, reading: &Reading) -> usize {
        let counts = |&token: &usize| reading.is_word(token) && !self.ends_with_post_nominal(reading, token);
        (self.first..=self.last).filter(counts).count()
    }

    /// Whether this token of the name only tells an office or a degree: Ada Brook KC.
    fn ends_with_post_nominal(&self, reading: &Reading, token: usize) -> bool {
        token > self.first && token + 2 > self.last && words::is_post_nominal(reading.raw(token))
    }
}

/// The words of a name in small letters, without initials, points and Jr.
fn parts(reading: &Reading, name: &Name) -> Vec<String> {
    (name.first..=name.last)
        .filter(|&token| reading.is_word(token) && !name.ends_with_post_nominal(reading, token))
        .map(|token| reading.lower(token).into_owned())
        .filter(|part| part.chars().count() > 1 && !is_generation(part))
        .collect()
}

/// Whether what follows a name is for bodies alone: ", which"; "(NYSE: NRV)".
fn is_listed_body(reading: &Reading, last: usize) -> bool {
    if last + 2 >= reading.len() {
        return false;
    }
    let exchange = |word| matches!(word, "NYSE" | "NASDAQ" | "Nasdaq" | "LSE" | "AMEX" | "ASX" | "TSX");
    reading.is(last + 1, ",") && reading.is(last + 2, "which")
        || reading.is(last + 1, "(") && exchange(reading.raw(last + 2))
}

/// Whether the word, in small letters, parts a father from his son: Jr, III.
fn is_generation(word: &str) -> bool {
    matches!(word, "jr" | "sr" | "ii" | "iii" | "iv")
}

/// Whether the name is short for another: Brook, van der Berg.
fn is_short(reading: &Reading, name: &Name, parts: &[String]) -> bool {
    let particles = parts.iter().take_while(|part| words::is_particle(part)).count();
    parts.len() < 2 || particles + 1 == parts.len() && (particles > 1 || !reading.is_capital(name.first))
}

/// What two forms of one full name have in common: all words of an organisation, first and last of a person.
fn full_key(name: &Name, parts: &[String]) -> String {
    match parts {
        [first, .., last] if !name.organisation => format!("{} {last}", words::long_first_name(first)),
        _ => parts.join(" "),
    }
}

/// The short forms that may stand for a full name.
fn shorts(reading: &Reading, name: &Name, parts: &[String]) -> Vec<String> {
    let mut shorts: Vec<String> = (1..parts.len()).map(|from| parts[from..].join(" ")).collect();
    if name.organisation {
        // Norvane Systems → Norvane; the Washington Post → the Post; but never Washington.
        shorts.retain(|short| short.split(' ').next_back().is_some_and(is_paper) && short != "news");
        let kept = parts.iter().rposition(|part| !is_corporate(part)).map_or(0, |last| last + 1);
        if (1..parts.len()).contains(&kept) {
            shorts.push(parts[..kept].join(" "));
        }
        let small = |part: &&String| !matches!(part.as_str(), "of" | "the" | "for" | "and" | "de");
        let initials: String = parts.iter().filter(small).filter_map(|part| part.chars().next()).collect();
        if initials.chars().count() > 1 {
            shorts.push(initials);
        }
        if has_letters(reading, name) {
            shorts.push(reading.lower(name.last + 2).into_owned());
        }
    } else {
        shorts.extend(parts.iter().take(parts.len() - 1).cloned());
        shorts.extend(parts.iter().filter_map(|part| part.split_once('-')).map(|(_, rest)| rest.to_owned()));
    }
    shorts.sort_unstable();
    shorts.dedup();
    shorts
}

/// Whether letters in brackets stand for a body's name from there on: the Halden Weather Service (HVT).
fn has_letters(reading: &Reading, name: &Name) -> bool {
    let (before, at) = (name.title.wrapping_sub(1), name.last + 2);
    // Halden City (HVT): who wrote it. The Sun and Moon Initiative (SMI): the name is longer.
    let whole = || before < at && reading.sentence_of(before) == reading.sentence_of(at) && !reading.is(before, "and");
    reading.is(at - 1, "(") && reading.is(at + 1, ")") && is_acronym(reading.word(at)) && whole()
}

/// Words at the end of an organisation's name that are dropped from its short form.
fn is_corporate(word: &str) -> bool {
    let company = organisation_noun("company").into_iter().flatten();
    matches!(word, "news" | "media" | "magazine" | "report")
        || company.into_iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Words of newspapers' names that stand for the whole: the Times, the Post.
fn is_paper(word: &str) -> bool {
    matches!(word, "times" | "post" | "news" | "herald" | "tribune" | "telegraph" | "journal" | "gazette" | "observer")
}

impl Name {
    /// A name with nothing beside it.
    fn plain(first: usize, last: usize) -> Self {
        Name {
            first,
            last,
            title: first,
            address: None,
            organisation: false,
            uncertain: false,
            roles: Vec::new(),
            apposition_end: last,
        }
    }
}
