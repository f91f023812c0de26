//! One walk through the text that decides whom each source means.

use super::Identity;
use super::bearer::{Bearers, bearers};
use super::focus::{Focus, Kind, Mention, Part, Wanted};
use super::name::{Name, Role, is_role_word, is_verb_like, names};
use super::phrase::{Nominal, Phrase, Pronoun, nominal, phrase, pronoun};
use super::reading::Reading;
use super::words::{self, Determiner, Gender};
use crate::document::Attribution;
use std::collections::{HashMap, HashSet};

/// Whom each attribution means, and how all are called.
pub(crate) struct Identities<'r> {
    /// For each attribution: the one who is meant, where that is known.
    pub of_attribution: Vec<Option<Identity>>,
    bearers: Bearers,
    described: Vec<Described>,
    reading: &'r Reading<'r>,
}

impl Identities<'_> {
    /// Where the text names or describes them most fully.
    pub fn name(&self, identity: Identity) -> String {
        let (owner, (first, last)) = match identity {
            Identity::Bearer(bearer) => (None, self.bearers.all[bearer].fullest),
            Identity::Described(described) => {
                let described = self.described[described];
                (described.owner, described.fullest)
            }
        };
        let words = |first| self.reading.text(first, last);
        match owner {
            // His campaign is Clinton's campaign.
            Some(owner) if first < last && pronoun(&self.reading.lower(first)).is_some() => {
                format!("{}’s {}", self.reading.text(owner.0, owner.1), words(first + 1))
            }
            _ => words(first).to_owned(),
        }
    }
}

/// Somebody without a name.
#[derive(Clone, Copy, Debug)]
struct Described {
    fullest: (usize, usize),
    kind: Kind,
    gender: Option<Gender>,
    /// The fullest name of the one whose it is.
    owner: Option<(usize, usize)>,
}

/// A source, once for all attributions that share it.
struct Source {
    first: usize,
    last: usize,
    /// The attributions, as indices.
    attributions: Vec<usize>,
    /// The attribution in whose content it stands.
    within: Option<usize>,
    phrase: Option<Phrase>,
}

/// Candidates for a description that are looked at, latest first.
const LOOKED_AT: usize = 12;

/// Sentences back within which one of several candidates for a description is the one meant.
const AT_HAND: usize = 2;

/// The state of the walk.
pub(crate) struct Resolver<'r> {
    reading: &'r Reading<'r>,
    contents: Vec<Vec<(usize, usize)>>,
    names: Vec<Name>,
    bearers: Bearers,
    sources: Vec<Source>,
    /// For each attribution: its source.
    source_of: Vec<Option<usize>>,
    /// For each sentence: how many before it are not quoted from end to end.
    told: Vec<usize>,
    /// Roles of named people by head noun, in the order of the text.
    roles: HashMap<String, Vec<(usize, usize)>>,
    /// Organisations by the word of their name that tells their sort.
    organisations: HashMap<&'r str, Vec<usize>>,
    /// Those described, by head noun, latest last.
    by_head: HashMap<String, Vec<(usize, usize)>>,
    by_phrase: HashMap<String, usize>,
    by_possessor: HashMap<(Identity, String), usize>,
    described: Vec<Described>,
    /// When each was last mentioned, counted as [`Mention::told`].
    last_told: HashMap<Identity, usize>,
    focus: Focus,
    of_attribution: Vec<Option<Identity>>,
}

impl<'r> Resolver<'r> {
    /// Reads names and sources.
    pub fn new(reading: &'r Reading<'r>, attributions: &[Attribution]) -> Self {
        let mut names = names(reading);
        let bearers = bearers(reading, &mut names);
        let contents: Vec<Vec<(usize, usize)>> = attributions
            .iter()
            .map(|attribution| attribution.content.iter().filter_map(|&piece| reading.tokens_in(piece)).collect())
            .collect();
        let common = common_words(reading, &names);
        let sources = sources(reading, &names, &common, attributions, &contents);
        let mut roles: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
        for (index, name) in names.iter().enumerate().filter(|&(index, _)| bearers.of_name[index].is_some()) {
            for (role_index, role) in name.roles.iter().enumerate() {
                roles
                    .entry(words::full_role(&reading.lower(role.head)).to_owned())
                    .or_default()
                    .push((index, role_index));
            }
        }
        let mut organisations: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, bearer) in bearers.all.iter().enumerate().filter(|(_, bearer)| !bearer.is_person()) {
            for token in bearer.fullest.0..=bearer.fullest.1 {
                organisations.entry(reading.word(token)).or_default().push(index);
            }
        }
        let mut source_of = vec![None; attributions.len()];
        for (index, source) in sources.iter().enumerate() {
            source.attributions.iter().for_each(|&attribution| source_of[attribution] = Some(index));
        }
        Resolver {
            reading,
            told: told(reading),
            roles,
            organisations,
            by_head: HashMap::new(),
            by_phrase: HashMap::new(),
            by_possessor: HashMap::new(),
            described: Vec::new(),
            last_told: HashMap::new(),
            focus: Focus::default(),
            source_of,
            of_attribution: vec![None; attributions.len()],
            contents,
            names,
            bearers,
            sources,
        }
    }

    /// Walks through the text.
    pub fn identities(mut self) -> Identities<'r> {
        self.learn_genders();
        let (mut name, mut source, mut sentence) = (0, 0, 0);
        loop {
            let name_at = self.names.get(name).map_or(usize::MAX, |name| name.first);
            let source_at = self.sources.get(source).map_or(usize::MAX, |source| source.first);
            let sentence_at =
                if sentence < self.reading.sentences() { self.reading.sentence(sentence).start } else { usize::MAX };
            if name_at == usize::MAX && source_at == usize::MAX {
                break;
            }
            if sentence_at <= name_at.min(source_at) {
                self.read_opening(sentence, source_at);
                sentence += 1;
            } else if source_at <= name_at {
                self.read_source(source);
                source += 1;
            } else {
                self.read_name(name);
                name += 1;
            }
        }
        self.read_first_person();
        Identities {
            of_attribution: self.of_attribution,
            bearers: self.bearers,
            described: self.described,
            reading: self.reading,
        }
    }

    /// Notes the gender of those who are alone in a sentence with a pronoun that must mean them.
    fn learn_genders(&mut self) {
        let mut from = 0;
        for sentence in 0..self.reading.sentences() {
            let tokens = self.reading.sentence(sentence);
            let until = from + self.names[from..].partition_point(|name| name.first < tokens.end);
            let people: Vec<usize> = (from..until)
                .filter(|&name| !self.reading.is_quoted(self.names[name].first))
                .filter_map(|name| self.bearers.of_name[name])
                .collect();
            from = until;
            let Some(&first) = people.first() else { continue };
            if people.iter().any(|&other| other != first) || !self.bearers.all[first].is_person() {
                continue;
            }
            let after = self.names[until - people.len()].last + 1;
            let gender = (after..tokens.end).find_map(|token| match pronoun(&self.reading.lower(token)) {
                Some(Pronoun::Third(gender)) if !self.reading.is_quoted(token) => Some(gender),
                _ => None,
            });
            if let Some(gender) = gender {
                self.bearers.all[first].note_gender(gender);
            }
        }
    }

    /// A sentence that begins with a pronoun keeps the one whom it means in mind, whether or not it is a source.
    fn read_opening(&mut self, sentence: usize, next_source: usize) {
        let first = self.reading.sentence(sentence).start;
        if first >= self.reading.len() || first == next_source || self.reading.is_quoted(first) {
            return;
        }
        let Some(found @ (Pronoun::Third(_) | Pronoun::It | Pronoun::They)) = pronoun(&self.reading.lower(first))
        else {
            return;
        };
        let possessive = matches!(self.reading.raw(first), "His" | "Its" | "Their") || self.reading.raw(first) == "Her";
        if let Some(mention) = self.antecedent(found, first, None) {
            let part = if possessive { Part::Other } else { Part::Subject };
            self.remember(mention.identity, mention.kind, mention.gender, part, first);
        }
    }

    fn read_name(&mut self, index: usize) {
        let Some(bearer) = self.bearers.of_name[index] else { return };
        let name = &self.names[index];
        let reading = self.reading;
        // A by-line tells who writes, and not of whom.
        let mut sentence = reading.sentence(reading.sentence_of(name.first));
        if sentence.all(|token| !reading.is_word(token) || (name.title..=name.last).contains(&token)) {
            return;
        }
        let after = name.apposition_end + 1;
        let after = if reading.is(after, ",") && after > name.last + 1 { after + 1 } else { after };
        let verb_follows = after < reading.len()
            && reading.is_word(after)
            && !reading.is_capital(after)
            && !words::is_preposition(reading.raw(after))
            && !matches!(reading.raw(after), "and" | "or");
        let governed = name.title > 0 && words::is_preposition(&reading.lower(name.title - 1));
        let subject = verb_follows && !governed && !reading.is_possessive(name.last);
        let part = if subject { Part::Subject } else { Part::Other };
        let last = name.last;
        self.remember_bearer(bearer, part, last);
    }

    fn remember_bearer(&mut self, bearer: usize, part: Part, token: usize) {
        let known = &self.bearers.all[bearer];
        let kind = if known.is_person() { Kind::Person } else { Kind::Thing };
        let gender = known.gender();
        self.remember(Identity::Bearer(bearer), kind, gender, part, token);
    }

    fn remember(&mut self, identity: Identity, kind: Kind, gender: Option<Gender>, part: Part, token: usize) {
        let told = self.told_at(token);
        let quoted = self.reading.is_quoted(token);
        self.last_told.insert(identity, told);
        self.focus.push(Mention { identity, kind, gender, part, token, told, quoted });
    }

    fn told_at(&self, token: usize) -> usize {
        self.told[self.reading.sentence_of(token)]
    }

    fn read_source(&mut self, index: usize) {
        let Some(phrase) = self.sources[index].phrase.clone() else { return };
        let (first, last) = (self.sources[index].first, self.sources[index].last);
        let identity = match phrase {
            Phrase::Pronoun(Pronoun::Relative) => self.relative(first),
            Phrase::Pronoun(Pronoun::First { .. } | Pronoun::Second) => return,
            Phrase::Pronoun(found) => self.antecedent(found, first, Some(index)).map(|mention| mention.identity),
            Phrase::Name(name) => self.named(name),
            Phrase::Nominal(nominal) => self.described(&nominal, Some(index)),
            Phrase::Several => {
                let key = self.key(first, last);
                Some(Identity::Described(self.phrase_speaker(key, (first, last), Kind::Group, None)))
            }
        };
        let Some(identity) = identity else { return };
        for &attribution in &self.sources[index].attributions {
            self.of_attribution[attribution] = Some(identity);
        }
        match identity {
            Identity::Bearer(bearer) => {
                self.bearers.all[bearer].note_speech();
                self.remember_bearer(bearer, Part::Source, last);
            }
            Identity::Described(described) => {
                let Described { kind, gender, .. } = self.described[described];
                self.remember(identity, kind, gender, Part::Source, last);
            }
        }
    }

    /// Whom a name means; itself where that is unsure.
    fn named(&mut self, index: usize) -> Option<Identity> {
        let name = &self.names[index];
        let first = if name.address.is_some() { name.title } else { name.first };
        let (last, gender) = (name.last, name.address.flatten());
        match self.bearers.of_name[index] {
            Some(bearer) => Some(Identity::Bearer(bearer)),
            None => {
                let key = self.key(first, last);
                Some(Identity::Described(self.phrase_speaker(key, (first, last), Kind::Person, gender)))
            }
        }
    }

    /// Whom *he*, *they* or *it* means at this token.
    fn antecedent(&mut self, found: Pronoun, token: usize, source: Option<usize>) -> Option<Mention> {
        let (kind, gender) = match found {
            Pronoun::Third(gender) => (Kind::Person, Some(gender)),
            Pronoun::They => (Kind::Group, None),
            Pronoun::It => (Kind::Thing, None),
            _ => return None,
        };
        let within = source.and_then(|source| self.sources[source].within).and_then(|outer| self.speaker_of(outer));
        let wanted = Wanted { kind, gender, told: self.told_at(token), quoted: self.reading.is_quoted(token), within };
        let named = match source {
            Some(source) if self.sources[source].first == token => self.named_in_content(source),
            _ => Vec::new(),
        };
        let mention = self.focus.antecedent(wanted, &named)?;
        if let (Identity::Bearer(bearer), Some(gender), None) = (mention.identity, gender, mention.gender) {
            self.bearers.all[bearer].note_gender(gender);
        }
        Some(Mention { gender: mention.gender.or(gender), ..mention })
    }

    /// Who is named in the words of a source.
    fn named_in_content(&self, source: usize) -> Vec<Identity> {
        let attributions = self.sources[source].attributions.iter().take(LOOKED_AT);
        let pieces = attributions.flat_map(|&attribution| self.contents[attribution].iter().take(LOOKED_AT));
        let bearers = pieces.flat_map(|&(first, last)| {
            let from = self.names.partition_point(|name| name.first < first);
            let until = self.names.partition_point(|name| name.last <= last);
            self.bearers.of_name[from..until.max(from)].iter().take(LOOKED_AT)
        });
        bearers.flatten().map(|&bearer| Identity::Bearer(bearer)).collect()
    }

    /// The speaker of an attribution whose source need not have been reached yet.
    fn speaker_of(&self, attribution: usize) -> Option<Identity> {
        self.of_attribution[attribution].or_else(|| match self.sources[self.source_of[attribution]?].phrase {
            Some(Phrase::Name(name)) => self.bearers.of_name[name].map(Identity::Bearer),
            _ => None,
        })
    }

    /// Whom *who*, *which* or *that* means: what stands just before it.
    fn relative(&mut self, token: usize) -> Option<Identity> {
        let reading = self.reading;
        let start = reading.sentence(reading.sentence_of(token)).start;
        let mut before = token.checked_sub(1).filter(|&at| at >= start)?;
        let comma = reading.is(before, ",");
        while !reading.is_word(before) {
            before = before.checked_sub(1).filter(|&at| at >= start)?;
        }
        // A source, a name, or an apposition of one ends there.
        let latest: Vec<Mention> = self.focus.latest().take_while(|mention| mention.token >= start).copied().collect();
        if let Some(mention) = latest.iter().find(|mention| mention.token == before) {
            return Some(mention.identity);
        }
        let next = self.names.partition_point(|name| name.first < token);
        if let Some(name) = next.checked_sub(1).map(|name| &self.names[name])
            && (name.last == before || name.apposition_end == before && comma)
            && name.first >= start
            && !(name.title > start && matches!(reading.raw(name.title - 1), "and" | "or"))
            && let Some(bearer) = self.bearers.of_name[next - 1]
        {
            return Some(Identity::Bearer(bearer));
        }
        let limit = start.max(before.saturating_sub(8));
        let mut first = before;
        while first > limit {
            let word = reading.lower(first);
            let at = first - 1;
            let previous = reading.lower(at);
            let stop = words::determiner(&word).is_some()
                || !reading.is_word(at) && !reading.is_number(at)
                || words::is_preposition(&previous)
                || is_verb_like(&previous);
            if stop {
                break;
            }
            first = at;
        }
        if !reading.is_word(first) {
            return None;
        }
        let found = nominal(reading, first, before)?;
        if comma { self.described(&found, None) } else { Some(self.newcomer(&found)) }
    }

    /// Whom a description means.
    fn described(&mut self, nominal: &Nominal, source: Option<usize>) -> Option<Identity> {
        let reading = self.reading;
        let head = reading.lower(nominal.noun.head).into_owned();
        let named_before = self.name_before_head(nominal);
        if let Some(possessor) = nominal.possessor {
            let owner = match pronoun(&reading.lower(possessor)) {
                Some(found) => self.antecedent(found, possessor, source).map(|mention| mention.identity),
                None => {
                    let next = self.names.partition_point(|name| name.last < possessor);
                    self.names
                        .get(next)
                        .filter(|name| name.last == possessor)
                        .and_then(|_| self.bearers.of_name[next])
                        .map(Identity::Bearer)
                }
            };
            return Some(match owner {
                Some(owner) => self.possessed(owner, head, nominal),
                None if pronoun(&reading.lower(possessor)).is_some() => self.newcomer(nominal),
                None => self.by_words(nominal),
            });
        }
        // The Clinton campaign is Clinton's campaign.
        if let Some(bearer) = named_before
            && self.bearers.all[bearer].is_person()
            && nominal.determiner != Some(Determiner::Indefinite)
            && nominal.noun.after.is_empty()
            && nominal.noun.before.clone().count() <= 3
        {
            return Some(self.possessed(Identity::Bearer(bearer), head, nominal));
        }
        match nominal.determiner {
            Some(Determiner::Indefinite) => Some(self.newcomer(nominal)),
            _ if nominal.restricted && (nominal.plural || nominal.determiner.is_none()) => Some(self.newcomer(nominal)),
            _ if nominal.plural => Some(self.by_words(nominal)),
            Some(Determiner::Definite) => match self.known(nominal, &head) {
                Known::One(identity) => Some(identity),
                Known::Several => Some(self.newcomer(nominal)),
                Known::Nobody => Some(self.by_words(nominal)),
            },
            _ => Some(self.by_words(nominal)),
        }
    }

    /// The bearer of the name just before the head: the *Clinton* campaign.
    fn name_before_head(&self, nominal: &Nominal) -> Option<usize> {
        let next = self.names.partition_point(|name| name.last < nominal.noun.head.wrapping_sub(1));
        let name = self.names.get(next)?;
        (name.last + 1 == nominal.noun.head && nominal.core.contains(&name.first)).then_some(())?;
        self.bearers.of_name[next]
    }

    /// Somebody's spokesman, campaign, lawyers.
    fn possessed(&mut self, owner: Identity, head: String, nominal: &Nominal) -> Identity {
        if let Identity::Bearer(bearer) = owner
            && !nominal.plural
        {
            let (_, last) = self.bearers.all[bearer].fullest;
            let surname = self.reading.lower(last);
            let looked = self.roles_before(&head, nominal.noun.head);
            let fitting: Vec<Identity> = looked
                .into_iter()
                .filter(|(_, role)| self.role_words(role).any(|word| word == surname))
                .map(|(identity, _)| identity)
                .collect();
            if let [first, rest @ ..] = &fitting[..]
                && rest.iter().all(|other| other == first)
            {
                return *first;
            }
        }
        let last = *nominal.core.end();
        let rest = self.key(nominal.noun.head, last);
        let fullest = (*nominal.core.start(), last);
        if let Some(&known) = self.by_possessor.get(&(owner, rest.clone())) {
            self.describe_better(known, fullest);
            return Identity::Described(known);
        }
        let described = self.describe(nominal);
        self.described[described].owner = match owner {
            Identity::Bearer(bearer) => Some(self.bearers.all[bearer].fullest),
            Identity::Described(owner) => Some(self.described[owner].fullest),
        };
        self.by_possessor.insert((owner, rest), described);
        Identity::Described(described)
    }

    /// Takes the description that says more: one with a name rather than a pronoun.
    fn describe_better(&mut self, described: usize, other: (usize, usize)) {
        let known = self.described[described].fullest;
        let vague = |first: usize| words::determiner(&self.reading.lower(first)) == Some(Determiner::Possessive);
        let longer = other.1 - other.0 > known.1 - known.0;
        if vague(known.0) && !vague(other.0) || longer && !vague(other.0) {
            self.described[described].fullest = other;
        }
    }

    /// The words of a role other than its head, in small letters.
    fn role_words(&self, role: &Role) -> impl Iterator<Item = String> {
        let reading = self.reading;
        let words = role.before.clone().chain(role.after.clone());
        words.filter(move |&at| reading.is_word(at)).map(move |at| reading.lower(at).into_owned())
    }

    /// Named people known by this role before a token, latest first.
    fn roles_before(&self, head: &str, token: usize) -> Vec<(Identity, Role)> {
        let Some(list) = self.roles.get(head) else { return Vec::new() };
        let until = list.partition_point(|&(name, _)| self.names[name].first < token);
        let looked = list[..until].iter().rev().take(LOOKED_AT);
        looked
            .filter_map(|&(name, role)| {
                Some((Identity::Bearer(self.bearers.of_name[name]?), self.names[name].roles[role].clone()))
            })
            .collect()
    }

    /// The one bearer, mentioned already, whose role is told only further on.
    fn only_bearer_of(&self, head: &str, wanted: &[String], former: bool) -> Option<Identity> {
        let list = self.roles.get(head).filter(|list| list.len() <= LOOKED_AT)?;
        let mut found = None;
        for &(name, role) in list {
            let identity = Identity::Bearer(self.bearers.of_name[name]?);
            if found.is_some_and(|found| found != identity) {
                return None;
            }
            if self.fits(&self.names[name].roles[role], wanted, former) {
                found = Some(identity);
            }
        }
        found.filter(|identity| self.last_told.contains_key(identity))
    }

    /// Whether a role has all the words of a description.
    fn fits(&self, role: &Role, wanted: &[String], former: bool) -> bool {
        let words: Vec<String> = self.role_words(role).collect();
        wanted.iter().all(|word| words.contains(word)) && (!former || words.iter().any(|word| is_past(word)))
    }

    /// Whom a definite description can mean.
    fn known(&mut self, nominal: &Nominal, head: &str) -> Known {
        let reading = self.reading;
        let wanted: Vec<String> = self.role_words(&nominal.noun).filter(|word| !is_loose(word)).collect();
        let former = self.role_words(&nominal.noun).any(|word| is_past(&word));
        let token = nominal.noun.head;
        let mut candidates: Vec<Identity> = Vec::new();
        for (identity, role) in self.roles_before(head, token) {
            if self.fits(&role, &wanted, former) && !candidates.contains(&identity) {
                candidates.push(identity);
            }
        }
        if candidates.is_empty() {
            candidates.extend(self.only_bearer_of(head, &wanted, former));
        }
        if let Some(list) = self.by_head.get(head) {
            for &(described, at) in list.iter().rev().take(LOOKED_AT) {
                let (first, last) = self.described[described].fullest;
                let fits = wanted.iter().all(|word| (first..=last).any(|token| reading.lower(token) == word.as_str()));
                let identity = Identity::Described(described);
                if fits && at < token && !candidates.contains(&identity) {
                    candidates.push(identity);
                }
            }
        }
        if let Some(sort) = words::organisation_noun(head) {
            for &bearer in
                sort.filter_map(|word| self.organisations.get(word)).flat_map(|list| list.iter().take(LOOKED_AT))
            {
                let (first, last) = self.bearers.all[bearer].fullest;
                let capitals_fit = nominal
                    .noun
                    .before
                    .clone()
                    .filter(|&at| reading.is_capital(at))
                    .all(|at| (first..=last).any(|token| reading.word(token) == reading.word(at)));
                let identity = Identity::Bearer(bearer);
                let seen = self.last_told.contains_key(&identity);
                if capitals_fit && seen && nominal.noun.after.is_empty() && !candidates.contains(&identity) {
                    candidates.push(identity);
                }
            }
        }
        let now = self.told_at(token);
        let near = |identity: &&Identity| {
            self.last_told.get(identity).is_some_and(|&last| now.saturating_sub(last) <= AT_HAND)
        };
        let at_hand: Vec<&Identity> = candidates.iter().filter(near).collect();
        match (&at_hand[..], self.known_from_focus(nominal, head)) {
            ([one], None) => Known::One(**one),
            ([one], Some(focus)) if **one == focus => Known::One(focus),
            ([], Some(focus)) => Known::One(focus),
            ([], None) if candidates.len() == 1 => Known::One(candidates[0]),
            ([], None) if candidates.is_empty() => Known::Nobody,
            _ => Known::Several,
        }
    }

    /// *The company* means the one organisation that was just spoken of.
    fn known_from_focus(&self, nominal: &Nominal, head: &str) -> Option<Identity> {
        words::organisation_noun(head)?;
        if !nominal.noun.before.is_empty() || !nominal.noun.after.is_empty() {
            return None;
        }
        let now = self.told_at(nominal.noun.head);
        let mut found: Option<Mention> = None;
        for mention in self.focus.latest().take_while(|mention| now.saturating_sub(mention.told) <= AT_HAND) {
            let Identity::Bearer(bearer) = mention.identity else { continue };
            if mention.kind != Kind::Thing || mention.quoted || self.bearers.all[bearer].is_place() {
                continue;
            }
            match &mut found {
                None => found = Some(*mention),
                Some(known) if known.identity != mention.identity => return None,
                Some(known) => known.part = known.part.max(mention.part),
            }
        }
        found.filter(|mention| mention.part > Part::Other).map(|mention| mention.identity)
    }

    /// A description that means somebody new each time it is used.
    fn newcomer(&mut self, nominal: &Nominal) -> Identity {
        Identity::Described(self.describe(nominal))
    }

    /// A description that means the same wherever its words are the same.
    fn by_words(&mut self, nominal: &Nominal) -> Identity {
        let article = nominal.determiner == Some(Determiner::Definite) && !nominal.plural;
        let start = nominal.core.start() + usize::from(article);
        let key = self.key(start.min(*nominal.core.end()), *nominal.core.end());
        match self.by_phrase.get(&key) {
            Some(&known) => Identity::Described(known),
            None => {
                let described = self.describe(nominal);
                self.by_phrase.insert(key, described);
                Identity::Described(described)
            }
        }
    }

    fn describe(&mut self, nominal: &Nominal) -> usize {
        let head = self.reading.lower(nominal.noun.head).into_owned();
        let person = is_role_word(self.reading, nominal.noun.head);
        let one = matches!(head.as_str(), "someone" | "somebody" | "one" | "another");
        let several =
            matches!(self.reading.lower(*nominal.core.start()).as_ref(), "neither" | "both" | "each" | "every" | "no");
        let kind = match nominal.plural || several {
            true => Kind::Group,
            false if person || one => Kind::Person,
            false => Kind::Thing,
        };
        let gender = words::role_gender(&head);
        let fullest = (*nominal.core.start(), *nominal.core.end());
        self.described.push(Described { fullest, kind, gender, owner: None });
        let described = self.described.len() - 1;
        self.by_head.entry(head).or_default().push((described, nominal.noun.head));
        described
    }

    fn phrase_speaker(&mut self, key: String, fullest: (usize, usize), kind: Kind, gender: Option<Gender>) -> usize {
        *self.by_phrase.entry(key).or_insert_with(|| {
            self.described.push(Described { fullest, kind, gender, owner: None });
            self.described.len() - 1
        })
    }

    /// The words of a phrase in small letters.
    fn key(&self, first: usize, last: usize) -> String {
        let words: Vec<_> =
            (first..=last).filter(|&at| self.reading.is_word(at)).map(|at| self.reading.lower(at)).collect();
        words.join(" ")
    }

    /// *I* means whoever is quoted.
    fn read_first_person(&mut self) {
        for index in 0..self.sources.len() {
            let Some(Phrase::Pronoun(Pronoun::First { singular: true })) = self.sources[index].phrase else { continue };
            let quoted = self.reading.is_quoted(self.sources[index].first);
            let identity = match self.sources[index].within {
                Some(outer) if quoted => self.of_attribution[outer],
                _ if quoted => None,
                _ => {
                    let (first, last) = (self.sources[index].first, self.sources[index].last);
                    Some(Identity::Described(self.phrase_speaker("i".to_owned(), (first, last), Kind::Person, None)))
                }
            };
            for &attribution in &self.sources[index].attributions {
                self.of_attribution[attribution] = identity;
            }
        }
    }
}

/// Whom a description can mean.
enum Known {
    One(Identity),
    Several,
    Nobody,
}

/// Words of a description that need not be known of somebody.
fn is_loose(word: &str) -> bool {
    is_past(word)
        || matches!(word, "new" | "current" | "same" | "own" | "latest" | "embattled" | "veteran" | "longtime")
}

fn is_past(word: &str) -> bool {
    matches!(word, "former" | "ex" | "late" | "retired" | "outgoing")
}

/// For each sentence: how many before it are not quoted from end to end.
fn told(reading: &Reading) -> Vec<usize> {
    let mut told = Vec::with_capacity(reading.sentences());
    let mut count = 0;
    for sentence in 0..reading.sentences() {
        let mut words = reading.sentence(sentence).filter(|&token| reading.is_word(token));
        count += usize::from(words.any(|token| !reading.is_quoted(token)));
        told.push(count);
    }
    told
}

/// Words that begin a sentence with a capital and stand without one elsewhere in the text.
fn common_words(reading: &Reading, names: &[Name]) -> HashSet<String> {
    let mut asked: HashMap<String, bool> =
        names.iter().filter(|name| name.uncertain).map(|name| (reading.lower(name.last).into_owned(), false)).collect();
    for token in (0..reading.len()).filter(|&token| reading.is_word(token) && !reading.is_capital(token)) {
        if let Some(found) = asked.get_mut(reading.word(token)) {
            *found = true;
        }
    }
    asked.into_iter().filter_map(|(word, found)| found.then_some(word)).collect()
}

/// All sources in the order of the text, each with its attributions and the content it stands in.
fn sources(
    reading: &Reading,
    names: &[Name],
    common: &HashSet<String>,
    attributions: &[Attribution],
    contents: &[Vec<(usize, usize)>],
) -> Vec<Source> {
    let mut by_tokens: HashMap<(usize, usize), Vec<usize>> = HashMap::new();
    for (index, attribution) in attributions.iter().enumerate() {
        if let Some(tokens) = attribution.source.and_then(|source| reading.tokens_in(source)) {
            by_tokens.entry(tokens).or_default().push(index);
        }
    }
    let mut order: Vec<((usize, usize), Vec<usize>)> = by_tokens.into_iter().collect();
    order.sort_unstable();
    let mut pieces: Vec<(usize, usize, usize)> = contents
        .iter()
        .enumerate()
        .flat_map(|(index, pieces)| pieces.iter().map(move |&(first, last)| (first, last, index)))
        .collect();
    pieces.sort_unstable_by_key(|&(first, last, index)| (first, std::cmp::Reverse(last), index));
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut next = 0;
    order
        .into_iter()
        .map(|((first, last), attributions)| {
            while let Some(&(_, end, index)) = pieces.get(next).filter(|piece| piece.0 <= first) {
                open.push((end, index));
                next += 1;
            }
            while open.last().is_some_and(|&(end, _)| end < first) {
                open.pop();
            }
            let within =
                open.iter().rev().take(LOOKED_AT).find(|&&(end, index)| end >= last && !attributions.contains(&index));
            let within = within.map(|&(_, index)| index);
            let phrase = phrase(reading, names, common, first, last);
            Source { first, last, attributions, within, phrase }
        })
        .collect()
}
