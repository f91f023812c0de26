//! Lists of words and phrases with which many words are compared: few words need more than one look.

use super::{Word, Words};
use crate::lexicon::hash_of;

/// Words.
pub(crate) struct WordList {
    words: &'static [&'static str],
    hashes: Hashes,
}

impl WordList {
    /// A list of these words in lower case.
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let mut hashes = Hashes([0; 4]);
        let mut at = 0;
        while at < words.len() {
            hashes = hashes.with(hash_of(words[at]));
            at += 1;
        }
        WordList { words, hashes }
    }

    /// Whether the word is one of them.
    pub(crate) fn has(&self, word: &Word) -> bool {
        self.hashes.may_have(word.hash) && word.is_any(self.words)
    }
}

/// Phrases of one word or more.
pub(crate) struct Phrases {
    phrases: &'static [&'static [&'static str]],
    /// Of their first words.
    hashes: Hashes,
}

impl Phrases {
    /// A list of these phrases in lower case.
    pub(crate) const fn new(phrases: &'static [&'static [&'static str]]) -> Self {
        let mut hashes = Hashes([0; 4]);
        let mut at = 0;
        while at < phrases.len() {
            hashes = hashes.with(hash_of(phrases[at][0]));
            at += 1;
        }
        Phrases { phrases, hashes }
    }

    /// Those of them that stand at this word.
    pub(crate) fn at(&self, words: &Words, at: usize) -> impl Iterator<Item = &'static [&'static str]> {
        let may_begin = words.get(at).is_some_and(|word| self.hashes.may_have(word.hash));
        let phrases = if may_begin { self.phrases } else { &[] };
        phrases.iter().copied().filter(move |phrase| words.spells(at, phrase))
    }
}

/// Hashes, of which only the last byte is remembered, a bit for each.
struct Hashes([u64; 4]);

impl Hashes {
    const fn with(mut self, hash: u32) -> Self {
        self.0[(hash / 64 % 4) as usize] |= 1 << (hash % 64);
        self
    }

    /// Whether a hash may be among them.
    fn may_have(&self, hash: u32) -> bool {
        self.0[(hash / 64 % 4) as usize] & 1 << (hash % 64) != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    #[test]
    fn words_and_phrases_are_told_from_others() {
        const FRUIT: WordList = WordList::new(&["apple", "pear", "plum"]);
        const CALLS: Phrases = Phrases::new(&[&["look", "up"], &["look"], &["listen"]]);
        let text = "Look up: a plum, a pear and a peach! Listen, look, plums.";
        let words = Words::of(text, Span::new(0, text.len()));
        let fruit: Vec<&str> = words.iter().filter(|word| FRUIT.has(word)).map(|word| &*word.lower).collect();
        assert_eq!(fruit, ["plum", "pear"]);
        let calls: Vec<Vec<_>> = (0..=words.len()).map(|at| CALLS.at(&words, at).collect()).collect();
        assert_eq!(calls.concat(), [&["look", "up"][..], &["look"], &["listen"], &["look"]]);
    }
}
