//! What speaks for a sentence being the one that a denial answers, or for its answering none.

use super::reading::{Pointer, Rarity, Read};

/// What speaks for or against. How much each counts is learned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub(crate) enum Sign {
    /// Nothing in the text is answered.
    Nothing,
    /// … though the denial points at something: *denies this*, *the allegation*.
    NothingPointedAt,
    /// … the more words of its own it has: sixths, at most two.
    NothingInManyWords,
    /// It stands after the denial.
    After,
    /// How many sentences before it.
    Distance,
    SameParagraph,
    ParagraphBefore,
    /// Words of the denial that it has too and hardly any other sentence.
    RareWords,
    /// Words of the denial that it has too, at most five.
    CommonWords,
    /// The denial says in its own words what is not so, and it hardly has one of them.
    NoWords,
    /// It says that somebody did wrong: accused, alleged.
    Accuses,
    /// … in words that the denial takes up.
    AccusesInItsWords,
    /// It tells of something that would be wrong: fraud, dumping.
    Misdeed,
    /// People unnamed say so: reportedly, is said to.
    UnnamedSay,
    /// Somebody else says so than the one who denies.
    AnotherSays,
    /// It names the one who denies.
    NamesDenier,
    /// Nothing is asserted in it.
    Empty,
    /// Tens of its content words.
    Words,
    /// It is the text's headline.
    Headline,
    /// It stands just before a denial that points at what was just said.
    JustSaid,
    /// It alleges something just before a denial that points at an allegation.
    JustAlleged,
    /// The sentence just before is a denial, and answers it.
    AnsweredBefore,
}

/// The number of signs.
pub(crate) const SIGNS: usize = Sign::AnsweredBefore as usize + 1;

/// The names of the signs in the file of weights, in their order.
pub(crate) const NAMES: [&str; SIGNS] = [
    "nothing",
    "nothing-pointed-at",
    "nothing-in-many-words",
    "after",
    "distance",
    "same-paragraph",
    "paragraph-before",
    "rare-words",
    "common-words",
    "no-words",
    "accuses",
    "accuses-in-its-words",
    "misdeed",
    "unnamed-say",
    "another-says",
    "names-denier",
    "empty",
    "words",
    "headline",
    "just-said",
    "just-alleged",
    "answered-before",
];

/// How much there is of each sign, in the order of [`Sign`].
pub(crate) type RebuttalSigns = [f32; SIGNS];

/// What the words in common must weigh to say that the denial takes the sentence up.
const TAKEN_UP: i32 = 9;

/// The signs that the denial answers nothing in the text.
pub(super) fn of_nothing(denial: &Read) -> RebuttalSigns {
    let mut signs = [0.0; SIGNS];
    signs[Sign::Nothing as usize] = 1.0;
    signs[Sign::NothingPointedAt as usize] = told(denial.points != Pointer::Nothing);
    signs[Sign::NothingInManyWords as usize] = denial.own.len().min(12) as f32 / 6.0;
    signs
}

/// The signs that the denial answers the other sentence. `answered_before` is the sentence that a denial just before
/// answers.
pub(super) fn of_answer(denial: &Read, other: &Read, rarity: &Rarity, answered_before: Option<usize>) -> RebuttalSigns {
    let common = || denial.own.iter().filter(|stem| other.all.binary_search(stem).is_ok());
    let shared: i32 = common().map(|&stem| rarity.of(stem)).sum();
    let named = denial.denier.iter().any(|stem| other.all.binary_search(stem).is_ok());
    let just_before = other.index + 1 == denial.index;
    let paragraphs = denial.paragraph.checked_sub(other.paragraph);
    let before = other.index < denial.index;
    let mut signs = [0.0; SIGNS];
    let mut set = |sign: Sign, value: f32| signs[sign as usize] = value;
    if before {
        set(Sign::Distance, (denial.index - other.index) as f32);
        set(Sign::SameParagraph, told(paragraphs == Some(0)));
        set(Sign::ParagraphBefore, told(paragraphs == Some(1)));
    } else {
        set(Sign::After, 1.0);
    }
    set(Sign::RareWords, common().filter(|&&stem| rarity.is_rare(stem)).count() as f32);
    set(Sign::CommonWords, common().count().min(5) as f32);
    set(Sign::NoWords, told(denial.points == Pointer::Nothing && shared < TAKEN_UP));
    set(Sign::Accuses, told(other.accuses));
    set(Sign::AccusesInItsWords, told(other.accuses && shared >= TAKEN_UP));
    set(Sign::Misdeed, told(other.misdeed));
    set(Sign::UnnamedSay, told(other.unnamed));
    set(Sign::AnotherSays, told(other.is_said_by_another(denial)));
    set(Sign::NamesDenier, told(named));
    set(Sign::Empty, told(other.empty));
    set(Sign::Words, other.all.len().min(25) as f32 / 10.0);
    set(Sign::Headline, told(other.headline));
    set(Sign::JustSaid, told(just_before && matches!(denial.points, Pointer::JustSaid | Pointer::Retort)));
    let alleges = other.accuses || other.is_said_by_another(denial);
    set(Sign::JustAlleged, told(just_before && alleges && denial.points == Pointer::Allegation));
    set(Sign::AnsweredBefore, told(answered_before == Some(other.index)));
    signs
}

fn told(holds: bool) -> f32 {
    f32::from(u8::from(holds))
}
