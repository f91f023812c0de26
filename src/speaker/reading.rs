//! The text as the speaker rules read it.

use crate::lexicon::{Entry, hash, lookup};
use crate::paragraph::ends_line;
use crate::quotation::{self, Quoted};
use crate::span::Span;
use crate::token::{Token, TokenKind};
use crate::wording::lower;
use std::borrow::Cow;

/// Tokens with the sentence and paragraph they stand in, and whether they are quoted.
pub(crate) struct Reading<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    /// The sentence of each token, an index into the sentences given.
    sentence_of: Vec<usize>,
    /// The paragraph of each sentence, counted from 0.
    paragraph_of: Vec<usize>,
    /// First token of each sentence, and one more: the number of tokens.
    sentence_starts: Vec<usize>,
    /// Whether each token stands between quotation marks.
    quoted: Vec<bool>,
    /// Whether each token is a word that begins with a capital letter.
    capital: Vec<bool>,
}

impl<'t> Reading<'t> {
    /// Reads sentences and the tokens of each, in the order of the text.
    pub(super) fn new(text: &'t str, sentences: &[Span], tokens_by_sentence: &[Vec<Token>]) -> Self {
        let mut paragraph_of = Vec::with_capacity(sentences.len());
        let mut sentence_starts = Vec::with_capacity(sentences.len() + 1);
        let mut sentence_of = Vec::new();
        let mut tokens = Vec::new();
        let (mut end_before, mut paragraph) = (0, 0);
        for (index, (sentence, own)) in sentences.iter().zip(tokens_by_sentence).enumerate() {
            if ends_line(&text[end_before..sentence.start]) {
                paragraph += 1;
            }
            end_before = sentence.end;
            paragraph_of.push(paragraph);
            sentence_starts.push(tokens.len());
            tokens.extend_from_slice(own);
            sentence_of.resize(tokens.len(), index);
        }
        sentence_starts.push(tokens.len());
        let mut quoted = Vec::with_capacity(tokens.len());
        let mut sentence = 0;
        for paragraph in paragraph_of.chunk_by(|one, next| one == next) {
            let first = sentence_starts[sentence];
            sentence += paragraph.len();
            let states = quotation::quoted(text, &tokens[first..sentence_starts[sentence]]);
            quoted.extend(states.iter().map(|state| matches!(state, Quoted::Opens | Quoted::Inside)));
        }
        let capital = tokens
            .iter()
            .map(|token| token.kind == TokenKind::Word && begins_with_capital(token.span.of(text)))
            .collect();
        Reading { text, tokens, sentence_of, paragraph_of, sentence_starts, quoted, capital }
    }

    /// How many tokens there are.
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// How many sentences there are.
    pub(super) fn sentences(&self) -> usize {
        self.sentence_starts.len() - 1
    }

    /// The tokens of a sentence.
    pub(super) fn sentence(&self, index: usize) -> std::ops::Range<usize> {
        self.sentence_starts[index]..self.sentence_starts[index + 1]
    }

    /// The sentence that a token stands in.
    pub(super) fn sentence_of(&self, token: usize) -> usize {
        self.sentence_of[token]
    }

    /// The paragraph that a sentence stands in.
    pub(super) fn paragraph_of(&self, sentence: usize) -> usize {
        self.paragraph_of[sentence]
    }

    /// Whether the token stands between quotation marks.
    pub(super) fn is_quoted(&self, token: usize) -> bool {
        self.quoted[token]
    }

    /// The token as it is written.
    pub(super) fn raw(&self, token: usize) -> &'t str {
        self.tokens[token].span.of(self.text)
    }

    /// The token without a possessive ending or a verb run into it.
    pub(super) fn word(&self, token: usize) -> &'t str {
        without_ending(self.raw(token))
    }

    /// The token without a possessive ending or a verb run into it, in small letters.
    pub(super) fn lower(&self, token: usize) -> Cow<'t, str> {
        lower(self.word(token))
    }

    /// What the lexicon knows of the token.
    pub(super) fn entry(&self, token: usize) -> Option<Entry> {
        lookup(hash(self.lower(token).bytes()))
    }

    /// Whether the token is this mark.
    pub(super) fn is(&self, token: usize, mark: &str) -> bool {
        token < self.len() && self.raw(token) == mark
    }

    /// Whether the token ends in `'s`, or is a plural with its apostrophe after it.
    pub(super) fn is_possessive(&self, token: usize) -> bool {
        let raw = self.raw(token);
        raw.ends_with("'s")
            || raw.ends_with("’s")
            || raw.ends_with('s')
                && self.tokens.get(token + 1).is_some_and(|next| {
                    next.span.start == self.tokens[token].span.end && matches!(next.span.of(self.text), "'" | "’")
                })
                && !self.is_quoted(token)
    }

    /// Whether the token is a word that begins with a capital letter.
    pub(super) fn is_capital(&self, token: usize) -> bool {
        self.capital[token]
    }

    /// Whether the token is a word.
    pub(super) fn is_word(&self, token: usize) -> bool {
        self.tokens[token].kind == TokenKind::Word
    }

    /// Whether a quotation mark opens just before or at the start of this span.
    pub(super) fn opens_with_quotation_mark(&self, span: Span) -> bool {
        let at = self.tokens.partition_point(|token| token.span.start < span.start);
        let is_mark = |at: usize| matches!(self.raw(at), "\"" | "“" | "'" | "‘");
        at < self.len() && is_mark(at) || at > 0 && is_mark(at - 1)
    }

    /// Whether the token begins with a digit.
    pub(super) fn is_number(&self, token: usize) -> bool {
        self.raw(token).starts_with(char::is_numeric)
    }

    /// The text from the first to the last of these tokens, without a possessive ending.
    pub(super) fn text(&self, first: usize, last: usize) -> &'t str {
        &self.text[self.tokens[first].span.start..self.tokens[last].span.start + self.word(last).len()]
    }

    /// The first and last token inside a span; none where it holds no whole token.
    pub(super) fn tokens_in(&self, span: Span) -> Option<(usize, usize)> {
        let first = self.tokens.partition_point(|token| token.span.start < span.start);
        let after = self.tokens.partition_point(|token| token.span.end <= span.end);
        // A possessive source may stop before the ending of its last token: [Harrow]'s claim.
        let cut = self.tokens.get(after).is_some_and(|token| {
            token.span.start < span.end && self.text[span.end..token.span.end].starts_with(['\'', '’'])
        });
        let after = if cut { after + 1 } else { after };
        (first < after).then(|| (first, after - 1))
    }
}

/// Whether a name begins with a capital letter, be it behind an article: al-Jaber.
fn begins_with_capital(word: &str) -> bool {
    let name = match word.as_bytes() {
        [b'a', b'l' | b's' | b'd' | b'r', b'-', ..] | [b'e' | b'u', b'l', b'-', ..] => &word[3..],
        _ => word,
    };
    name.starts_with(char::is_uppercase)
}

/// A word without its possessive ending, or the verb run into it: Harrow's, he'll.
pub(crate) fn without_ending(word: &str) -> &str {
    let stem = match word.as_bytes() {
        [rest @ .., b's' | b'd' | b'm'] | [rest @ .., b'l', b'l'] | [rest @ .., b'v' | b'r', b'e'] => {
            &word[..rest.len()]
        }
        _ => return word,
    };
    stem.strip_suffix(['\'', '’']).filter(|stem| !stem.is_empty()).unwrap_or(word)
}
