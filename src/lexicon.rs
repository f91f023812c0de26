//! Words of known kinds: cue verbs and nouns, roles, closed classes.

use rustc_hash::FxHashMap as HashMap;
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

/// The inflection of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Form {
    /// As listed; all words that are not verbs.
    Base,
    /// says
    Third,
    /// said, written
    Past,
    /// saying
    Gerund,
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
    bytes.into_iter().fold(0x811C_9DC5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn read(list: &str) -> HashMap<u32, Entry> {
    let mut lexicon = HashMap::default();
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
        for listed in line.split_whitespace() {
            let mut forms = listed.split('/');
            let base = forms.next().unwrap_or_default();
            let irregular: Vec<&str> = forms.collect();
            let base_hash = hash(base.bytes());
            let mut add = |word: &str, form| {
                lexicon.entry(hash(word.bytes())).or_insert(Entry { class, form, base: base_hash });
            };
            add(base, Form::Base);
            if verbs {
                inflections(base, &irregular).iter().for_each(|(word, form)| add(word, *form));
            }
        }
    }
    lexicon
}

/// The inflected forms of a verb; irregular ones as listed, `-ing` among them.
fn inflections(base: &str, irregular: &[&str]) -> Vec<(String, Form)> {
    let consonant_y = base.strip_suffix('y').filter(|rest| !rest.ends_with(['a', 'e', 'o', 'u']));
    let third = match consonant_y {
        Some(rest) => format!("{rest}ies"),
        None if base.ends_with(['s', 'x', 'z', 'o']) || base.ends_with("sh") || base.ends_with("ch") => {
            format!("{base}es")
        }
        None => format!("{base}s"),
    };
    let mut forms = vec![(third, Form::Third)];
    for form in irregular {
        forms.push((form.to_string(), if form.ends_with("ing") { Form::Gerund } else { Form::Past }));
    }
    let regular_past = match (consonant_y, base.strip_suffix('e')) {
        (Some(rest), _) => format!("{rest}ied"),
        (_, Some(rest)) => format!("{rest}ed"),
        _ => format!("{base}ed"),
    };
    if irregular.is_empty() {
        forms.push((regular_past, Form::Past));
    }
    let doubled = irregular.iter().find_map(|form| form.strip_suffix("ed").filter(|stem| stem.len() > base.len()));
    let stem = doubled.or_else(|| base.strip_suffix('e').filter(|rest| !rest.ends_with('e'))).unwrap_or(base);
    forms.push((format!("{stem}ing"), Form::Gerund));
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_heading_names_a_class() {
        for line in include_str!("../data/lexicon.txt").lines().filter(|line| line.starts_with('[')) {
            let name = line[1..].split(']').next().unwrap();
            assert!(WordClass::named(name).is_some(), "{line}");
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
