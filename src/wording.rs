//! Tokens → words and what they do: a sentence as the label rules read it.

mod classes;
mod list;

use crate::lexicon::{Entry, hash, lookup};
use crate::span::Span;
use crate::token::{Token, TokenKind, tokens_while};
use classes::classes;
pub(crate) use classes::{Class, Classes};
pub(crate) use list::{Phrases, WordList};
use std::borrow::Cow;

/// A token of a sentence with what the rules ask of it.
pub(crate) struct Word<'t> {
    /// Where it stands, in bytes of the whole text.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// In lower case, with straight apostrophes.
    pub lower: Cow<'t, str>,
    /// [`hash`] of that.
    pub hash: u32,
    /// Whether it stands between quotation marks.
    pub quoted: bool,
    /// Whether it begins with a capital letter.
    pub capital: bool,
    /// Whether all of it, two letters at least, is in capitals.
    pub capitals: bool,
    /// What it does for the rules.
    pub classes: Classes,
}

impl Word<'_> {
    /// Whether the word is in the class.
    pub(crate) fn is(&self, class: Class) -> bool {
        self.classes.has(class)
    }

    /// Whether it is something said: a charge, a report.
    pub(crate) fn is_said(&self) -> bool {
        self.is(Class::Allegation) || self.is(Class::Statement)
    }

    /// What the tagger's lexicon knows of it.
    pub(crate) fn entry(&self) -> Option<Entry> {
        lookup(self.hash)
    }

    /// Whether it is a word or a number, not a mark.
    pub(crate) fn counts(&self) -> bool {
        self.kind != TokenKind::Punctuation
    }

    /// Whether it is one of these, in lower case.
    // Copied to each of its 200 callers it would make the page 2 KB larger.
    #[inline(never)]
    pub(crate) fn is_any(&self, words: &[&str]) -> bool {
        let own = self.lower.as_bytes();
        // Their first bytes tell most words of the same length apart.
        words
            .iter()
            .any(|word| word.len() == own.len() && word.as_bytes().first() == own.first() && word.as_bytes() == own)
    }
}

/// The words and marks of one sentence, in order.
pub(crate) struct Words<'t>(Vec<Word<'t>>);

impl<'t> Words<'t> {
    /// Reads the tokens of one sentence of the text.
    pub(crate) fn new(text: &'t str, tokens: &[Token]) -> Self {
        Words(tokens.iter().map(|&token| word(text, token)).collect())
    }

    /// Marks those words that stand between quotation marks, one flag a token.
    pub(crate) fn with_quotation(mut self, quoted: impl Iterator<Item = bool>) -> Self {
        self.0.iter_mut().zip(quoted).for_each(|(word, quoted)| word.quoted = quoted);
        self
    }

    /// Reads a stretch of text that is no sentence of an article: a cue, a case of a test.
    pub(crate) fn of(text: &'t str, within: Span) -> Self {
        Words::first_of(text, within, usize::MAX)
    }

    /// Reads so many words of a stretch of text.
    pub(crate) fn first_of(text: &'t str, within: Span, most: usize) -> Self {
        let mut words = Vec::with_capacity(most.min(within.len() / 5 + 1));
        tokens_while(text, within, |token| {
            words.push(word(text, token));
            words.len() < most
        });
        Words(words)
    }

    /// The first index from `from` up to `to` whose word passes the test.
    pub(crate) fn find(&self, from: usize, to: usize, test: impl Fn(&Word) -> bool) -> Option<usize> {
        (from..to.min(self.len())).find(|&at| test(&self[at]))
    }

    /// Whether these words, in lower case, stand at `at` one after the other.
    pub(crate) fn spells(&self, at: usize, phrase: &[&str]) -> bool {
        phrase.iter().enumerate().all(|(offset, word)| self.get(at + offset).is_some_and(|found| found.lower == *word))
    }

    /// Whether no word stands here: a mark does, or the sentence has ended.
    pub(crate) fn ends(&self, at: usize) -> bool {
        self.get(at).is_none_or(|after| !after.counts())
    }

    /// The index after the last word before the next mark that ends a clause, from `from` on.
    pub(crate) fn clause_end(&self, from: usize) -> usize {
        let reach = self.len().min(from + LONGEST_CLAUSE);
        self.find(from, reach, ends_clause).unwrap_or(reach)
    }

    /// The index of the first word after the last mark before `at` that ends a clause.
    pub(crate) fn clause_start(&self, at: usize) -> usize {
        let reach = at.saturating_sub(LONGEST_CLAUSE);
        (reach..at).rev().find(|&before| ends_clause(&self[before])).map_or(reach, |mark| mark + 1)
    }

    /// The index of the first word that the span touches and the one after the last, if it touches any.
    pub(crate) fn indices(&self, span: Span) -> Option<(usize, usize)> {
        let from = self.partition_point(|word| word.span.end <= span.start);
        let to = self.partition_point(|word| word.span.start < span.end);
        (from < to).then_some((from, to))
    }

    /// The words and numbers among these, marks left out.
    pub(crate) fn count(&self, from: usize, to: usize) -> usize {
        self[from.min(self.len())..to.min(self.len())].iter().filter(|word| word.counts()).count()
    }

    /// Whether the clause of the word at `at` and all after it are at least half of the words.
    pub(crate) fn is_mostly_from(&self, at: usize) -> bool {
        2 * self.count(self.clause_start(at), self.len()) >= self.count(0, self.len())
    }

    /// The span from the word at `from` to the one before `to`.
    pub(crate) fn span(&self, from: usize, to: usize) -> Span {
        Span::new(self[from].span.start, self[to - 1].span.end)
    }
}

impl<'t> std::ops::Deref for Words<'t> {
    type Target = [Word<'t>];

    fn deref(&self) -> &[Word<'t>] {
        &self.0
    }
}

/// Reads a token of the text.
fn word(text: &str, token: Token) -> Word<'_> {
    let Token { span, kind } = token;
    let written = span.of(text);
    let lower = match written {
        "’" => Cow::Borrowed("'"),
        _ if kind == TokenKind::Punctuation => Cow::Borrowed(written),
        _ => lower(written),
    };
    let hash = hash(lower.bytes());
    let classes = if kind == TokenKind::Punctuation { Classes::default() } else { classes(&lower, hash) };
    let capital = kind != TokenKind::Punctuation && written.starts_with(char::is_uppercase);
    let capitals = capital && written.chars().count() > 1 && !written.chars().any(char::is_lowercase);
    Word { span, kind, lower, hash, quoted: false, capital, capitals, classes }
}

/// The beginning of a word in lower case without its ending, hashed: enough to match "dumped" with "dumping".
pub(crate) fn stem(word: &str) -> u32 {
    let bare = word.strip_suffix("'s").unwrap_or(word);
    let cut = match bare.as_bytes() {
        [cut @ .., b'i', b'n', b'g'] | [cut @ .., b'e', b'd' | b's'] | [cut @ .., b's'] => cut,
        whole => whole,
    };
    let root = if cut.len() >= 4 { cut } else { bare.as_bytes() };
    hash(root.iter().copied().take(5))
}

/// Words after which a clause is taken to end without a mark: what looks around a word stays linear in the text.
const LONGEST_CLAUSE: usize = 200;

/// A mark that parts clauses.
fn ends_clause(word: &Word) -> bool {
    word.kind == TokenKind::Punctuation
        && matches!(&*word.lower, "," | ";" | ":" | "?" | "!" | "(" | ")" | "—" | "–" | "--" | "-" | "…")
}

/// The word in lower case with straight apostrophes; borrowed where it is so already.
pub(crate) fn lower(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        Cow::Borrowed(word)
    } else if word.is_ascii() {
        Cow::Owned(word.to_ascii_lowercase())
    } else {
        Cow::Owned(word.to_lowercase().replace('’', "'"))
    }
}
