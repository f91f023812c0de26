//! Who has been spoken of of late, and whom a pronoun therefore means.

use super::Identity;
use super::words::Gender;
use std::collections::VecDeque;

/// What a pronoun can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One person: he, she.
    Person,
    /// Several: they.
    Group,
    /// An organisation or a document: it.
    Thing,
}

/// The part that a mention plays in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// Anything else.
    Other,
    /// Subject of a verb.
    Subject,
    /// Source of an attribution.
    Source,
}

impl Part {
    fn weight(self) -> u32 {
        match self {
            Part::Other => 2,
            Part::Subject => 4,
            Part::Source => 5,
        }
    }
}

/// One mention that a later pronoun may take up.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mention {
    /// Who is mentioned.
    pub identity: Identity,
    /// What they are.
    pub kind: Kind,
    /// What the text shows about their gender.
    pub gender: Option<Gender>,
    /// Whether only the number of words in the name shows a person.
    pub assumed: bool,
    /// The part it plays.
    pub part: Part,
    /// Its last token.
    pub token: usize,
    /// Its sentence, not counting those that are quoted from end to end.
    pub told: usize,
    /// Its paragraph.
    pub paragraph: usize,
    /// Whether it stands inside quotation marks.
    pub quoted: bool,
}

/// What is asked of an antecedent.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    /// What the pronoun can mean.
    pub kind: Kind,
    /// he or she.
    pub gender: Option<Gender>,
    /// The pronoun's sentence, counted as [`Mention::told`].
    pub told: usize,
    /// Its paragraph.
    pub paragraph: usize,
    /// Whether its sentence begins with it.
    pub opens: bool,
    /// Whether the pronoun stands inside quotation marks: then it never means the one who is quoted.
    pub quoted: bool,
    /// Whose words the pronoun stands in.
    pub within: Option<Identity>,
}

/// How much a mention counts in its own sentence, the next, and so on.
const FADING: [u32; 5] = [10, 8, 5, 3, 2];

/// Mentions remembered.
const REMEMBERED: usize = 48;

/// What a mention must at least count.
const ENOUGH: u32 = 100;

/// The latest mentions, oldest first.
#[derive(Default)]
pub(crate) struct Focus {
    mentions: VecDeque<Mention>,
}

impl Focus {
    /// Remembers a mention, which may be known already in a lesser part.
    pub(super) fn push(&mut self, mut mention: Mention) {
        let same = |known: &Mention| known.token == mention.token && known.identity == mention.identity;
        if let Some(known) = self.mentions.iter().position(same).and_then(|at| self.mentions.remove(at)) {
            mention.part = mention.part.max(known.part);
        }
        let earlier = self.mentions.iter_mut().filter(|known| known.identity == mention.identity);
        earlier.for_each(|known| (known.gender, known.assumed) = (mention.gender, mention.assumed));
        if self.mentions.len() == REMEMBERED {
            self.mentions.pop_front();
        }
        self.mentions.push_back(mention);
    }

    /// The latest mentions, latest first.
    pub(super) fn latest(&self) -> impl Iterator<Item = &Mention> {
        self.mentions.iter().rev()
    }

    /// Whom the pronoun means, where one stands out.
    ///
    /// `unlikely` are those who are named in the words of the source that the pronoun is: in "Harrow would win, he
    /// said" he is somebody else. Where nobody else comes near, nobody is meant for sure.
    pub(super) fn antecedent(&self, wanted: Wanted, unlikely: &[Identity]) -> Option<Mention> {
        let reach = if wanted.kind == Kind::Person { FADING.len() } else { 2 };
        let mut candidates: Vec<(Mention, u32)> = Vec::new();
        for mention in self.latest() {
            let distance = wanted.told.saturating_sub(mention.told);
            if distance >= reach {
                break;
            }
            let speaks = wanted.within == Some(mention.identity);
            let foreign_quote = mention.quoted && !wanted.quoted || wanted.quoted && speaks;
            let opposed = matches!((wanted.gender, mention.gender), (Some(wanted), Some(known)) if wanted != known);
            // "The American people won't" has no subject that it could mean.
            let adjective = wanted.kind == Kind::Thing && mention.part == Part::Other;
            if mention.kind != wanted.kind || opposed || foreign_quote || adjective {
                continue;
            }
            let sure = if wanted.gender.is_some() && mention.gender.is_none() { 6 } else { 10 };
            let bound = if speaks { 2 } else { 1 };
            // A pronoun that opens a sentence goes on with the subject of the one before.
            let goes_on = wanted.opens && distance == 1 && mention.part > Part::Other;
            let near = if wanted.paragraph == mention.paragraph { 5 } else { 4 } * if goes_on { 5 } else { 4 };
            let score = mention.part.weight() * FADING[distance] * sure * bound * near / 16;
            match candidates.iter_mut().find(|(known, _)| known.identity == mention.identity) {
                Some((_, best)) => *best = score.max(*best),
                None => candidates.push((*mention, score)),
            }
        }
        candidates.sort_by_key(|&(_, score)| std::cmp::Reverse(score));
        let likely = |candidate: &&(Mention, u32)| !unlikely.contains(&candidate.0.identity);
        let most = candidates.first().map_or(0, |&(_, score)| score);
        let mut ranked = candidates.iter().filter(likely);
        let &(best, score) = ranked.next()?;
        let second = ranked.next().map_or(0, |&(_, score)| score);
        // "Skandia Ber accused Tom Brandt. He": a name that need not be a person's does not win over one that is.
        let known = |(mention, other): &(Mention, u32)| mention.gender == wanted.gender && other * 5 >= score * 3;
        if best.assumed
            && best.part < Part::Source
            && wanted.gender.is_some()
            && candidates.iter().filter(likely).any(known)
        {
            return None;
        }
        (score >= ENOUGH && score * 4 >= second * 5 && score * 2 >= most).then_some(best)
    }
}
