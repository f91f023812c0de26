//! Token → hashed word: what features see of it by itself.

use crate::inflection::Form;
use crate::lexicon::{self, WordClass};
use crate::token::{Token, TokenKind};
use std::borrow::Cow;

/// A word as features see it. All numbers are hashes or small codes.
#[derive(Clone, Copy)]
pub(crate) struct HashedWord {
    pub(crate) lower: u32,
    pub(crate) stem: u32,
    pub(crate) ending: u32,
    pub(crate) beginning: u32,
    /// Word class with inflection, or a guess from shape and ending.
    pub(crate) class: u8,
    pub(crate) shape: u8,
    /// Says, in a form that is hardly ever a noun: said, according.
    pub(crate) reporting: bool,
    pub(crate) cue_verb: bool,
    pub(crate) verb: bool,
    pub(crate) punctuation: u8,
    /// Bytes of the verb that a pronoun is contracted with: `’re` of “we’re”.
    pub(crate) contracted: u8,
}

/// The classes that stand for words outside the lexicon, numbered after the lexicon's (class * 4 + form).
mod guess {
    pub(super) const FIRST: u8 = 30 * 4;
    pub(super) const NUMBER: u8 = FIRST;
    pub(super) const NAME: u8 = FIRST + 1;
    pub(super) const PAST: u8 = FIRST + 2;
    pub(super) const GERUND: u8 = FIRST + 3;
    pub(super) const ADVERB: u8 = FIRST + 4;
    pub(super) const NOMINAL: u8 = FIRST + 5;
    pub(super) const ADJECTIVE: u8 = FIRST + 6;
    pub(super) const PLURAL: u8 = FIRST + 7;
    pub(super) const WORD: u8 = FIRST + 8;
    pub(super) const POSSESSIVE_NAME: u8 = FIRST + 9;
    pub(super) const POSSESSIVE_WORD: u8 = FIRST + 10;
    /// Punctuation follows: this plus the mark's code.
    pub(super) const PUNCTUATION: u8 = FIRST + 11;
    pub(super) const EDGE: u8 = 255;
}

/// The codes of those punctuation marks that are asked for by themselves.
mod mark {
    pub(super) const COMMA: u8 = 2;
    pub(super) const COLON: u8 = 3;
    pub(super) const OPENING_BRACKET: u8 = 11;
    pub(super) const CLOSING_BRACKET: u8 = 12;
    pub(super) const DASH: u8 = 13;
}

/// Codes of punctuation marks; 0 is no punctuation.
fn punctuation_code(mark: &str) -> u8 {
    match mark {
        "." => 1,
        "," => mark::COMMA,
        ":" => mark::COLON,
        ";" => 4,
        "?" => 5,
        "!" => 6,
        "\"" => 7,
        "“" | "«" | "„" => 8,
        "”" | "»" => 9,
        "‘" | "'" | "’" => 10,
        "(" | "[" => mark::OPENING_BRACKET,
        ")" | "]" => mark::CLOSING_BRACKET,
        _ if mark.starts_with(['-', '–', '—']) => mark::DASH,
        _ if mark.starts_with(['.', '…']) => 14,
        _ => 15,
    }
}

/// Stands for the words before and after the paragraph.
pub(crate) const EDGE: HashedWord = HashedWord {
    lower: 1,
    stem: 1,
    ending: 1,
    beginning: 1,
    class: guess::EDGE,
    shape: 7,
    reporting: false,
    cue_verb: false,
    verb: false,
    punctuation: 0,
    contracted: 0,
};

impl HashedWord {
    /// Gives a word of the lexicon the class that others have.
    #[cfg(feature = "train")]
    pub(crate) fn forget_class(&mut self) {
        if self.class < guess::FIRST {
            self.class = guess::WORD;
        }
    }

    /// Whether the lexicon has it in this class.
    pub(crate) fn is(&self, class: WordClass) -> bool {
        self.class / 4 == class as u8
    }

    /// The inflection of a word of the lexicon.
    pub(crate) fn form(&self) -> Option<Form> {
        const FORMS: [Form; 4] = [Form::Base, Form::Third, Form::Past, Form::Gerund];
        (self.class < guess::FIRST).then(|| FORMS[usize::from(self.class % 4)])
    }

    /// Whether it begins with a capital letter, and not because a sentence begins with it.
    pub(crate) fn is_capital(&self) -> bool {
        matches!(self.shape, 2 | 4)
    }

    /// Whether most of its letters, and more than one, are capitals.
    pub(crate) fn is_upper(&self) -> bool {
        self.shape == 2
    }

    /// Whether it begins with a capital letter because a sentence begins with it.
    pub(crate) fn opens_sentence(&self) -> bool {
        self.shape == 3
    }

    /// Whether it begins with a capital letter.
    pub(crate) fn begins_with_capital(&self) -> bool {
        self.is_capital() || self.opens_sentence()
    }

    /// Whether it is a comma.
    pub(crate) fn is_comma(&self) -> bool {
        self.punctuation == mark::COMMA
    }

    /// Whether it is a colon.
    pub(crate) fn is_colon(&self) -> bool {
        self.punctuation == mark::COLON
    }

    /// Whether it opens or closes a bracket.
    pub(crate) fn is_bracket(&self) -> bool {
        matches!(self.punctuation, mark::OPENING_BRACKET | mark::CLOSING_BRACKET)
    }

    /// Whether it is a dash or a hyphen.
    pub(crate) fn is_dash(&self) -> bool {
        self.punctuation == mark::DASH
    }

    /// Whether it is “which”.
    pub(crate) fn is_which(&self) -> bool {
        self.lower == const { lexicon::hash_of("which") }
    }

    /// Whether it is “a”, “an” or “the”.
    pub(crate) fn is_article(&self) -> bool {
        const { [lexicon::hash_of("a"), lexicon::hash_of("an"), lexicon::hash_of("the")] }.contains(&self.lower)
    }

    /// Whether it is a number that begins as the years of this century and the last do.
    pub(crate) fn begins_as_year(&self) -> bool {
        self.class == guess::NUMBER && const { [lexicon::hash_of("19"), lexicon::hash_of("20")] }.contains(&self.lower)
    }

    /// Whether it is outside of the lexicon and ends as plurals do.
    pub(crate) fn is_plural(&self) -> bool {
        self.class == guess::PLURAL
    }

    /// Whether it is a number.
    pub(crate) fn is_number(&self) -> bool {
        self.class == guess::NUMBER
    }

    /// Whether it is outside of the lexicon and ends as adverbs do.
    pub(crate) fn ends_as_adverb(&self) -> bool {
        self.class == guess::ADVERB
    }
}

/// Reads a token of the text.
pub(crate) fn hashed_word(text: &str, token: Token, starts_sentence: bool) -> HashedWord {
    let written = token.span.of(text);
    if token.kind == TokenKind::Punctuation {
        let punctuation = punctuation_code(written);
        let hash = lexicon::hash(written.bytes());
        return HashedWord {
            lower: hash,
            stem: hash,
            ending: hash,
            beginning: hash,
            class: guess::PUNCTUATION + punctuation,
            shape: 0,
            reporting: false,
            cue_verb: false,
            verb: false,
            punctuation,
            contracted: 0,
        };
    }
    let in_lower_case = lower(written);
    let lower = &*in_lower_case;
    let bare = lower.strip_suffix("'s").unwrap_or(lower);
    let lower_hash = lexicon::hash(lower.bytes());
    let known = lexicon::lookup(lower_hash);
    // Borrowed, it was so already.
    let capitals = matches!(in_lower_case, Cow::Owned(_));
    let capital = capitals && written.starts_with(char::is_uppercase);
    let possessive = known.is_none() && bare.len() < lower.len();
    let class = match known {
        Some(entry) => entry.class as u8 * 4 + entry.form as u8,
        None if token.kind == TokenKind::Number => guess::NUMBER,
        None if possessive => {
            if capital {
                guess::POSSESSIVE_NAME
            } else {
                guess::POSSESSIVE_WORD
            }
        }
        None => guess_class(lower, capital && !starts_sentence),
    };
    let upper = if capitals { written.chars().filter(|char| char.is_uppercase()).count() } else { 0 };
    let shape = match () {
        _ if token.kind == TokenKind::Number => 1,
        _ if upper > 1 && upper * 2 > written.len() => 2,
        _ if capital && starts_sentence => 3,
        _ if capital => 4,
        _ if written.bytes().any(|byte| byte == b'-') => 5,
        _ => 6,
    };
    let stem = match known {
        Some(entry) => entry.base,
        None if token.kind == TokenKind::Number => 5,
        None => lexicon::hash(stem(bare).bytes()),
    };
    HashedWord {
        lower: if token.kind == TokenKind::Number { number_hash(lower) } else { lower_hash },
        stem,
        ending: lexicon::hash(last_chars(lower, 3).bytes()),
        beginning: lexicon::hash(first_chars(lower, 4).bytes()) ^ 0x55,
        class,
        shape,
        reporting: known.is_some_and(reports),
        cue_verb: known.is_some_and(|entry| entry.class.is_cue_verb() || entry.class == WordClass::According),
        verb: known.is_some_and(|entry| entry.class.is_verb())
            || matches!(class, guess::PAST)
            || known.is_some_and(|entry| entry.form != Form::Base),
        punctuation: 0,
        contracted: contracted(lower, written),
    }
}

/// The word in lower case, character by character, and with straight apostrophes; borrowed where it is so already.
fn lower(written: &str) -> Cow<'_, str> {
    if written.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        return Cow::Borrowed(written);
    }
    if written.is_ascii() {
        return Cow::Owned(written.to_ascii_lowercase());
    }
    let mut lower = String::with_capacity(written.len());
    for char in written.chars() {
        match char {
            '’' => lower.push('\''),
            _ => lower.extend(char.to_lowercase()),
        }
    }
    Cow::Owned(lower)
}

/// How many bytes of a word as written are a verb contracted with a pronoun, which is as long in lower case.
fn contracted(lower: &str, written: &str) -> u8 {
    const PRONOUNS: [&str; 9] = ["i", "you", "he", "she", "it", "we", "they", "who", "that"];
    const VERBS: [&str; 6] = ["s", "re", "ve", "m", "ll", "d"];
    let Some(apostrophe) = lower.bytes().position(|byte| byte == b'\'') else { return 0 };
    let (pronoun, verb) = (&lower[..apostrophe], &lower[apostrophe + 1..]);
    if PRONOUNS.contains(&pronoun) && VERBS.contains(&verb) { (written.len() - pronoun.len()) as u8 } else { 0 }
}

/// Whether a word of the lexicon reports, in a form that is hardly ever a noun.
fn reports(entry: lexicon::Entry) -> bool {
    match entry.class {
        WordClass::According => true,
        WordClass::Say | WordClass::Argue | WordClass::Think | WordClass::Write => entry.form != Form::Base,
        _ => false,
    }
}

/// Years and short numbers as they are, others by their length.
fn number_hash(number: &str) -> u32 {
    if number.len() <= 2 || number.len() == 4 && (number.starts_with("19") || number.starts_with("20")) {
        lexicon::hash(first_chars(number, 2).bytes())
    } else {
        number.len() as u32
    }
}

fn guess_class(lower: &str, capital: bool) -> u8 {
    if capital {
        return guess::NAME;
    }
    let last = lower.as_bytes().last();
    let ends = |endings: &[&str]| {
        lower.len() > 4 && endings.iter().any(|ending| ending.as_bytes().last() == last && lower.ends_with(ending))
    };
    match () {
        _ if ends(&["ed"]) => guess::PAST,
        _ if ends(&["ing"]) => guess::GERUND,
        _ if ends(&["ly"]) => guess::ADVERB,
        _ if ends(&["tion", "sion", "ment", "ness", "ity", "ship", "ance", "ence", "ism"]) => guess::NOMINAL,
        _ if ends(&["ous", "ful", "ive", "able", "ible", "ical", "less", "ish", "ary", "ant", "ent", "al", "ic"]) => {
            guess::ADJECTIVE
        }
        _ if ends(&["s"]) && !ends(&["ss", "us", "is"]) => guess::PLURAL,
        _ => guess::WORD,
    }
}

/// A light stem: plural and verb endings off.
fn stem(lower: &str) -> &str {
    let cut = |ending: &str| lower.strip_suffix(ending).filter(|stem| stem.len() >= 3);
    cut("ies").or_else(|| cut("ing")).or_else(|| cut("ed")).or_else(|| cut("es")).or_else(|| cut("s")).unwrap_or(lower)
}

fn last_chars(word: &str, count: usize) -> &str {
    if word.is_ascii() {
        return &word[word.len().saturating_sub(count)..];
    }
    word.char_indices().rev().nth(count - 1).map_or(word, |(at, _)| &word[at..])
}

fn first_chars(word: &str, count: usize) -> &str {
    if word.is_ascii() {
        return &word[..word.len().min(count)];
    }
    word.char_indices().nth(count).map_or(word, |(at, _)| &word[..at])
}
