//! Sentence → tokens.

use crate::span::Span;

/// A word, number or mark of punctuation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// Where it stands, in bytes of the whole text.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Letters, with the apostrophes, hyphens and abbreviation points inside them: `don’t`, `vice-president`,
    /// `Harrow's`, `U.S.`, `3rd`.
    Word,
    /// Digits, with the points and commas between them: `2016`, `1,000.5`.
    Number,
    /// One mark that is neither; a run of equal points or dashes is one token: `…`, `--`, `...`.
    Punctuation,
}

/// The tokens of a stretch of text, in order. Every character that is not white space lies in exactly one.
pub(crate) fn tokens(text: &str, within: Span) -> Vec<Token> {
    let mut found = Vec::with_capacity(within.len() / 5 + 1);
    tokens_while(text, within, |token| {
        found.push(token);
        true
    });
    found
}

/// Gives the same tokens one by one, for as long as `more` are wanted.
pub(crate) fn tokens_while(text: &str, within: Span, mut more: impl FnMut(Token) -> bool) {
    let mut rest = within.of(text).char_indices().map(|(at, char)| (within.start + at, char)).peekable();
    while let Some((start, first)) = rest.next() {
        if first.is_whitespace() {
            continue;
        }
        let mut end = start + first.len_utf8();
        let kind = if is_word_char(first) {
            let mut only_digits = first.is_numeric();
            while let Some(&(at, char)) = rest.peek() {
                let joins = is_word_char(char) || is_joiner(char) && joins(&text[start..at], &text[at..within.end]);
                if !joins {
                    break;
                }
                only_digits &= char.is_numeric() || matches!(char, '.' | ',');
                end = at + char.len_utf8();
                rest.next();
            }
            if only_digits { TokenKind::Number } else { TokenKind::Word }
        } else {
            if matches!(first, '.' | '-' | '–' | '—') {
                while let Some((at, char)) = rest.next_if(|&(_, char)| char == first) {
                    end = at + char.len_utf8();
                }
            }
            TokenKind::Punctuation
        };
        if !more(Token { span: Span::new(start, end), kind }) {
            break;
        }
    }
}

/// Letters, digits, and the marks that combine with a letter before them.
fn is_word_char(char: char) -> bool {
    char.is_alphanumeric() || char == '_' || matches!(char, '\u{300}'..='\u{36F}' | '\u{200D}' | '\u{AD}')
}

fn is_joiner(char: char) -> bool {
    matches!(char, '\'' | '’' | '-' | '.' | ',' | '&' | '\u{2011}')
}

/// Whether the joiner that `rest` begins with belongs to the word that stands before it.
fn joins(word: &str, rest: &str) -> bool {
    let mut after = rest.chars();
    let joiner = after.next();
    let next = after.next();
    let last = word.chars().next_back();
    let next_is = |test: fn(char) -> bool| next.is_some_and(test);
    let last_is = |test: fn(char) -> bool| last.is_some_and(test);
    match joiner {
        Some('.') if last_is(char::is_numeric) => next_is(char::is_numeric),
        // An abbreviation of single letters keeps its last point: U.S., p.m.
        Some('.') => {
            let letters = word.rsplit('.').next().is_some_and(|piece| piece.chars().count() == 1);
            letters && last_is(char::is_alphabetic) && (word.contains('.') || next_is(char::is_alphabetic))
        }
        Some(',') => last_is(char::is_numeric) && next_is(char::is_numeric),
        _ => last_is(char::is_alphanumeric) && next_is(char::is_alphanumeric),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text, Span::new(0, text.len())).iter().map(|token| token.span.of(text)).collect()
    }

    #[test]
    fn tokens_are_words_numbers_and_marks() {
        let table: &[(&str, &[&str])] = &[
            ("He didn’t.", &["He", "didn’t", "."]),
            ("Harrow's vice-president", &["Harrow's", "vice-president"]),
            ("the workers' pay", &["the", "workers", "'", "pay"]),
            ("‘No,’ she", &["‘", "No", ",", "’", "she"]),
            ("in the U.S. at 5 p.m.", &["in", "the", "U.S.", "at", "5", "p.m."]),
            ("It ended. A man", &["It", "ended", ".", "A", "man"]),
            ("Plan A. Then", &["Plan", "A", ".", "Then"]),
            ("$1,000.5 or 3.", &["$", "1,000.5", "or", "3", "."]),
            ("AT&T -- well...", &["AT&T", "--", "well", "..."]),
            ("cafe\u{301}—two", &["cafe\u{301}", "—", "two"]),
            ("", &[]),
        ];
        for (text, expected) in table {
            assert_eq!(words(text), *expected, "{text:?}");
        }
    }

    #[test]
    fn kinds_are_told_apart() {
        let text = "On 12 May, 3rd of 1,000";
        let kinds: Vec<_> = tokens(text, Span::new(0, text.len())).iter().map(|token| token.kind).collect();
        use TokenKind::*;
        assert_eq!(kinds, [Word, Number, Word, Punctuation, Word, Word, Number]);
    }
}
