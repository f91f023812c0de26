//! Words of known kinds: cue verbs and nouns, roles, closed classes.

use crate::inflection::{Form, forms};
use rustc_hash::{FxBuildHasher, FxHashMap as HashMap};
use std::sync::OnceLock;

/// The kind of a word that the lexicon knows, in the order of `data/lexicon.txt`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum WordClass {
    Say,
    Argue,
    Write,
    Speak,
    Think,
    Hope,
    Plan,
    Show,
    CueNoun,
    According,
    PreParticiple,
    Person,
    Body,
    Document,
    Pronoun,
    Possessive,
    Determiner,
    Wh,
    Conjunction,
    Preposition,
    Be,
    Have,
    Do,
    Modal,
    Negation,
    Adverb,
    Time,
    Verb,
    Noun,
    Attitude,
}

impl WordClass {
    const NAMED: [(&'static str, WordClass); 30] = [
        ("say", WordClass::Say),
        ("argue", WordClass::Argue),
        ("write", WordClass::Write),
        ("speak", WordClass::Speak),
        ("think", WordClass::Think),
        ("hope", WordClass::Hope),
        ("plan", WordClass::Plan),
        ("show", WordClass::Show),
        ("cue-noun", WordClass::CueNoun),
        ("according", WordClass::According),
        ("pre-participle", WordClass::PreParticiple),
        ("person", WordClass::Person),
        ("body", WordClass::Body),
        ("document", WordClass::Document),
        ("pronoun", WordClass::Pronoun),
        ("possessive", WordClass::Possessive),
        ("determiner", WordClass::Determiner),
        ("wh", WordClass::Wh),
        ("conjunction", WordClass::Conjunction),
        ("preposition", WordClass::Preposition),
        ("be", WordClass::Be),
        ("have", WordClass::Have),
        ("do", WordClass::Do),
        ("modal", WordClass::Modal),
        ("negation", WordClass::Negation),
        ("adverb", WordClass::Adverb),
        ("time", WordClass::Time),
        ("verb", WordClass::Verb),
        ("noun", WordClass::Noun),
        ("attitude", WordClass::Attitude),
    ];

    fn named(name: &str) -> Option<WordClass> {
        Self::NAMED.iter().find(|(known, _)| *known == name).map(|&(_, class)| class)
    }

    /// Whether a verb of this class commonly passes on somebody's words or thoughts.
    pub(crate) fn is_cue_verb(self) -> bool {
        (self as u8) <= WordClass::Show as u8
    }

    /// Whether it is a verb, auxiliaries included.
    pub(crate) fn is_verb(self) -> bool {
        use WordClass::*;
        self.is_cue_verb() || matches!(self, Verb | Be | Have | Do | Modal)
    }
}

/// What the lexicon knows of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) class: WordClass,
    pub(crate) form: Form,
    /// [`hash`] of the base form.
    pub(crate) base: u32,
}

/// Looks up a word by the [`hash`] of its lower-case form with straight apostrophes.
pub(crate) fn lookup(hash: u32) -> Option<Entry> {
    static LEXICON: OnceLock<HashMap<u32, Entry>> = OnceLock::new();
    LEXICON.get_or_init(|| read(include_str!("../data/lexicon.txt"))).get(&hash).copied()
}

/// FNV-1a of a word's bytes (Fowler, Noll, Vo; 32 bits).
pub(crate) fn hash(bytes: impl IntoIterator<Item = u8>) -> u32 {
    bytes.into_iter().fold(NO_BYTES, with_byte)
}

/// The same of a word that is known when the program is built.
pub(crate) const fn hash_of(word: &str) -> u32 {
    let (mut hash, mut at) = (NO_BYTES, 0);
    while at < word.len() {
        hash = with_byte(hash, word.as_bytes()[at]);
        at += 1;
    }
    hash
}

/// The hash of each of these words, which white space parts.
pub(crate) fn hashes_of(words: &str) -> impl Iterator<Item = u32> {
    let mut bytes = words.bytes();
    std::iter::from_fn(move || {
        let first = bytes.find(|byte| !byte.is_ascii_whitespace())?;
        let rest = bytes.by_ref().take_while(|byte| !byte.is_ascii_whitespace());
        Some(rest.fold(with_byte(NO_BYTES, first), with_byte))
    })
}

/// The hash of no bytes.
const NO_BYTES: u32 = 0x811C_9DC5;

/// The hash of one more byte.
pub(crate) const fn with_byte(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

fn read(list: &str) -> HashMap<u32, Entry> {
    let mut lexicon = HashMap::with_capacity_and_hasher(MOST_WORDS, FxBuildHasher);
    let mut class = None;
    let mut verbs = false;
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        if let Some(heading) = line.strip_prefix('[') {
            let (name, mark) = heading.split_once(']').unwrap_or((heading, ""));
            class = WordClass::named(name);
            verbs = mark.trim() == "verbs";
            continue;
        }
        let Some(class) = class else { continue };
        for listed in line.split_ascii_whitespace() {
            let base = hash(listed.bytes().take_while(|&byte| byte != b'/'));
            let mut add = |word: u32, form| {
                lexicon.entry(word).or_insert(Entry { class, form, base });
            };
            if verbs {
                forms(listed, |pieces, form| add(hash(pieces.iter().flat_map(|piece| piece.bytes())), form));
            } else {
                add(base, Form::Base);
            }
        }
    }
    lexicon
}

/// Room for so many words, so that the lexicon need not grow.
const MOST_WORDS: usize = 7168;

/// The verbs, as listed.
#[cfg(test)]
pub(crate) fn verbs() -> impl Iterator<Item = &'static str> {
    let classes = include_str!("../data/lexicon.txt").split("\n[").skip(1);
    let of_verbs = classes.filter_map(|class| class.split_once("] verbs\n"));
    of_verbs.flat_map(|(_, verbs)| verbs.split_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_heading_names_a_class() {
        for line in include_str!("../data/lexicon.txt").lines().filter(|line| line.starts_with('[')) {
            let name = line[1..].split(']').next().unwrap();
            assert!(WordClass::named(name).is_some(), "{line}");
        }
    }

    #[test]
    fn there_is_room_for_all_words() {
        let words = read(include_str!("../data/lexicon.txt")).len();
        assert!((MOST_WORDS / 2..=MOST_WORDS).contains(&words), "{words}");
    }

    #[test]
    fn every_listed_word_says_something() {
        let mut known = HashSet::new();
        for class in include_str!("../data/lexicon.txt").split("\n[").skip(1) {
            let (heading, words) = class.split_once('\n').unwrap();
            for listed in words.split_whitespace() {
                let base = listed.split('/').next().unwrap();
                assert!(!known.contains(base), "{base} is in a class before [{heading}");
                known.insert(base.to_owned());
                if heading.ends_with("verbs") {
                    forms(listed, |pieces, _| {
                        known.insert(pieces.concat());
                    });
                }
            }
        }
    }

    #[test]
    fn verbs_are_found_in_all_their_forms() {
        let say = hash("say".bytes());
        let table = [
            ("said", Form::Past, say),
            ("says", Form::Third, say),
            ("saying", Form::Gerund, say),
            ("denies", Form::Third, hash("deny".bytes())),
            ("denied", Form::Past, hash("deny".bytes())),
            ("admitting", Form::Gerund, hash("admit".bytes())),
            ("disagreeing", Form::Gerund, hash("disagree".bytes())),
            ("wrote", Form::Past, hash("write".bytes())),
            ("urging", Form::Gerund, hash("urge".bytes())),
        ];
        for (word, form, base) in table {
            let entry = lookup(hash(word.bytes())).unwrap_or_else(|| panic!("{word} is unknown"));
            assert_eq!((entry.form, entry.base), (form, base), "{word}");
            assert!(entry.class.is_cue_verb(), "{word}");
        }
        for unknown in ["sayed", "tabel", ""] {
            assert_eq!(lookup(hash(unknown.bytes())), None, "{unknown}");
        }
    }
}
