//! Descriptions → those who are described: the minister, the company, his campaign.

use super::{Described, LOOKED_AT, Resolver};
use crate::speaker::Identity;
use crate::speaker::focus::{Kind, Mention, Part};
use crate::speaker::organisation::organisation_noun;
use crate::speaker::phrase::{Nominal, pronoun};
use crate::speaker::role::{Role, is_role_word};
use crate::speaker::words::{self, Determiner, Gender};
use rustc_hash::FxHashMap as HashMap;
use std::ops::RangeInclusive;

/// Sentences back within which one of several candidates for a description is the one meant.
const AT_HAND: usize = 2;

impl Resolver<'_> {
    /// Whom a description means.
    pub(super) fn described(&mut self, nominal: &Nominal, source: Option<usize>) -> Option<Identity> {
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
        // The Harrow campaign is Harrow's campaign.
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
            Some(Determiner::Definite) if self.is_somebody(nominal) => {
                Some(self.somebody(nominal, &head, source).unwrap_or_else(|| self.by_words(nominal)))
            }
            Some(Determiner::Definite) => match self.known(nominal, &head) {
                Known::One(identity) => Some(identity),
                Known::Several => Some(self.newcomer(nominal)),
                Known::Nobody => Some(self.by_words(nominal)),
            },
            _ => Some(self.by_words(nominal)),
        }
    }

    /// Whether the description tells no more than a people or an age: the Spaniard, the 34-year-old.
    fn is_somebody(&self, nominal: &Nominal) -> bool {
        let head = nominal.noun.head;
        let alone = nominal.noun.before.is_empty() && nominal.noun.after.is_empty();
        alone && (words::is_national(self.reading.word(head)) || self.reading.raw(head).ends_with("-year-old"))
    }

    /// Whoever has that age, or else stands out as *he* or *she* would.
    fn somebody(&mut self, nominal: &Nominal, head: &str, source: Option<usize>) -> Option<Identity> {
        let start = *nominal.core.start();
        let Some(age) = head.strip_suffix("-year-old") else {
            return self.anybody(start, source).map(|mention| mention.identity);
        };
        if self.aged.is_none() {
            self.aged = Some(self.ages());
        }
        if let Some(&known) = self.aged.as_ref().and_then(|aged| aged.get(age)) {
            return known.map(Identity::Bearer);
        }
        let found = self.anybody(start, source)?.identity;
        // Somebody of another age is not meant.
        let other = |bearer| self.aged.iter().flat_map(HashMap::values).any(|&known| known == Some(bearer));
        Some(found).filter(|found| !matches!(found, Identity::Bearer(bearer) if other(*bearer)))
    }

    /// The ages that stand after names: Ada Brook, 34,
    fn ages(&self) -> HashMap<String, Option<usize>> {
        let reading = self.reading;
        let mut aged: HashMap<String, Option<usize>> = HashMap::default();
        for (name, bearer) in self.names.iter().zip(&self.bearers.of_name) {
            let at = name.last + 2;
            if at < reading.len() && reading.is(name.last + 1, ",") && reading.raw(at).parse::<u8>().is_ok() {
                let known = aged.entry(reading.raw(at).to_owned()).or_insert(*bearer);
                if *known != *bearer {
                    *known = None;
                }
            }
        }
        aged
    }

    /// The bearer of the name just before the head: the *Harrow* campaign.
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
        if let Some(sort) = organisation_noun(head) {
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
                let other = self.is_of_other_sort(head, last..=last);
                if capitals_fit && seen && !other && nominal.noun.after.is_empty() && !candidates.contains(&identity) {
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
        // Other bodies carry their sort in their name: a department is called one.
        if !matches!(head, "company" | "firm" | "group" | "organization" | "organisation" | "charity" | "startup") {
            return None;
        }
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
            // A weather service is no company.
            let (first, last) = self.bearers.all[bearer].fullest;
            if self.is_of_other_sort(head, first..=last) {
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

    /// Whether these words of a name tell a sort of body that the noun does not mean.
    fn is_of_other_sort(&self, noun: &str, mut name: RangeInclusive<usize>) -> bool {
        let sort = |word: &str| organisation_noun(noun).is_some_and(|mut sort| sort.any(|known| known == word));
        name.any(|token| is_other_sort(self.reading.word(token)) && !sort(self.reading.word(token)))
    }

    /// A description that means somebody new each time it is used.
    pub(super) fn newcomer(&mut self, nominal: &Nominal) -> Identity {
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
        let person = is_role_word(self.reading, nominal.noun.head) || self.is_somebody(nominal);
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

    pub(super) fn phrase_speaker(
        &mut self,
        key: String,
        fullest: (usize, usize),
        kind: Kind,
        gender: Option<Gender>,
    ) -> usize {
        *self.by_phrase.entry(key).or_insert_with(|| {
            self.described.push(Described { fullest, kind, gender, owner: None });
            self.described.len() - 1
        })
    }

    /// The words of a phrase in small letters.
    pub(super) fn key(&self, first: usize, last: usize) -> String {
        let words: Vec<_> =
            (first..=last).filter(|&at| self.reading.is_word(at)).map(|at| self.reading.lower(at)).collect();
        words.join(" ")
    }
}

/// Whom a description can mean.
enum Known {
    One(Identity),
    Several,
    Nobody,
}

/// Whether a body with this word in its name is neither a company nor a group of people.
fn is_other_sort(word: &str) -> bool {
    matches!(
        word,
        "Academy"
            | "Administration"
            | "Agency"
            | "Army"
            | "Assembly"
            | "Association"
            | "Authority"
            | "Bureau"
            | "Cabinet"
            | "Church"
            | "Commission"
            | "Committee"
            | "Congress"
            | "Council"
            | "Court"
            | "Department"
            | "Directorate"
            | "Federation"
            | "Foundation"
            | "Government"
            | "Hospital"
            | "Institute"
            | "Journal"
            | "Ministry"
            | "Office"
            | "Parliament"
            | "Party"
            | "Police"
            | "Press"
            | "School"
            | "Senate"
            | "Service"
            | "Society"
            | "Survey"
            | "Times"
            | "Post"
            | "Herald"
            | "Tribune"
            | "Gazette"
            | "Treasury"
            | "Tribunal"
            | "Union"
            | "University"
            | "Workers"
    )
}

/// Words of a description that need not be known of somebody.
fn is_loose(word: &str) -> bool {
    is_past(word)
        || matches!(word, "new" | "current" | "same" | "own" | "latest" | "embattled" | "veteran" | "longtime")
}

fn is_past(word: &str) -> bool {
    matches!(word, "former" | "ex" | "late" | "retired" | "outgoing")
}
