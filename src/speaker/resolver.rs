//! One walk through the text that decides whom each source means.

mod description;

use super::Identity;
use super::bearer::{Bearers, bearers};
use super::focus::{Focus, Kind, Mention, Part, Wanted};
use super::learning::learn;
use super::name::{Name, names};
use super::organisation::organisation_noun;
use super::phrase::{Phrase, Pronoun, nominal, pronoun};
use super::reading::Reading;
use super::role::is_verb_like;
use super::source::{Source, common_words, sources};
use super::words::{self, Gender};
use crate::document::Attribution;
use rustc_hash::FxHashMap as HashMap;

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
    pub(super) fn name(&self, identity: Identity) -> String {
        let (owner, (first, last)) = match identity {
            Identity::Bearer(bearer) => (None, self.bearers.all[bearer].fullest),
            Identity::Described(described) => {
                let described = self.described[described];
                (described.owner, described.fullest)
            }
        };
        let words = |first| self.reading.text(first, last);
        match owner {
            // His campaign is Harrow's campaign.
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

/// Candidates for a description that are looked at, latest first.
const LOOKED_AT: usize = 12;

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
    /// The age that stands after somebody's name; none where several have it.
    aged: Option<HashMap<String, Option<usize>>>,
    /// When each was last mentioned, counted as [`Mention::told`].
    last_told: HashMap<Identity, usize>,
    focus: Focus,
    of_attribution: Vec<Option<Identity>>,
}

impl<'r> Resolver<'r> {
    /// Reads names and sources.
    pub(super) fn new(reading: &'r Reading<'r>, attributions: &[Attribution]) -> Self {
        let mut names = names(reading);
        let bearers = bearers(reading, &mut names);
        let contents: Vec<Vec<(usize, usize)>> = attributions
            .iter()
            .map(|attribution| attribution.content.iter().filter_map(|&piece| reading.tokens_in(piece)).collect())
            .collect();
        let common = common_words(reading, &names);
        let sources = sources(reading, &names, &common, attributions, &contents);
        let mut roles: HashMap<String, Vec<(usize, usize)>> = HashMap::default();
        for (index, name) in names.iter().enumerate() {
            let Some(bearer) = bearers.of_name[index] else { continue };
            let person = bearers.all[bearer].is_person();
            for (role_index, role) in name.roles.iter().enumerate() {
                let head = reading.lower(role.head);
                // A person is no company.
                if person && organisation_noun(&head).is_some() {
                    continue;
                }
                roles.entry(words::full_role(&head).to_owned()).or_default().push((index, role_index));
            }
        }
        let mut organisations: HashMap<&str, Vec<usize>> = HashMap::default();
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
            by_head: HashMap::default(),
            by_phrase: HashMap::default(),
            by_possessor: HashMap::default(),
            described: Vec::new(),
            aged: None,
            last_told: HashMap::default(),
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
    pub(super) fn identities(mut self) -> Identities<'r> {
        learn(self.reading, &self.names, &mut self.bearers);
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
        let sentence = reading.sentence(reading.sentence_of(name.first));
        // Away from the name: where a sentence is long, a word is near.
        let mut others = (sentence.start..name.title).rev().chain(name.last + 1..sentence.end);
        if !others.any(|token| reading.is_word(token)) {
            return;
        }
        let after = name.apposition_end + 1;
        // Maria Lindqvist, the minister, said; the minister, Maria Lindqvist, said.
        let apposed = after > name.last + 1 || name.title > 0 && reading.is(name.title - 1, ",");
        let after = if reading.is(after, ",") && apposed { after + 1 } else { after };
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
        let unclear = part == Part::Subject && kind == Kind::Thing && !known.is_organisation();
        let part = if unclear { Part::Other } else { part };
        let gender = known.gender();
        self.remember(Identity::Bearer(bearer), kind, gender, part, token);
    }

    fn remember(&mut self, identity: Identity, kind: Kind, gender: Option<Gender>, part: Part, token: usize) {
        let told = self.told_at(token);
        let quoted = self.reading.is_quoted(token);
        let paragraph = self.reading.paragraph_of(self.reading.sentence_of(token));
        self.last_told.insert(identity, told);
        let assumed = matches!(identity, Identity::Bearer(bearer) if self.bearers.all[bearer].is_assumed_person());
        self.focus.push(Mention { identity, kind, gender, assumed, part, token, told, paragraph, quoted });
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
        match found {
            Pronoun::Third(gender) => self.standing_out(Kind::Person, Some(gender), token, source),
            Pronoun::They => self.standing_out(Kind::Group, None, token, source),
            Pronoun::It => self.standing_out(Kind::Thing, None, token, source),
            _ => None,
        }
    }

    /// The one person who stands out at this token, man or woman.
    fn anybody(&mut self, token: usize, source: Option<usize>) -> Option<Mention> {
        self.standing_out(Kind::Person, None, token, source)
    }

    fn standing_out(
        &mut self,
        kind: Kind,
        gender: Option<Gender>,
        token: usize,
        source: Option<usize>,
    ) -> Option<Mention> {
        let within = source.and_then(|source| self.sources[source].within).and_then(|outer| self.speaker_of(outer));
        let sentence = self.reading.sentence_of(token);
        let wanted = Wanted {
            kind,
            gender,
            told: self.told_at(token),
            paragraph: self.reading.paragraph_of(sentence),
            opens: self.reading.sentence(sentence).start == token,
            quoted: self.reading.is_quoted(token),
            within,
        };
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
