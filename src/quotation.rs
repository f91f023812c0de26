//! Tokens → which of them stand in quotation marks.

use crate::token::{Token, TokenKind};

/// Tokens that a quotation in single marks may hold; keeps a text full of stray apostrophes linear.
const LONGEST_SINGLE: usize = 200;

/// How a token stands to the quotation marks around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Quoted {
    /// Outside of all.
    No,
    /// An opening mark.
    Opens,
    /// Between two marks.
    Inside,
    /// A closing mark.
    Closes,
}

/// How each token of a paragraph stands to its quotation marks.
///
/// A double mark that is never closed quotes to the end of the paragraph, as in a quotation that goes on in the
/// next paragraph; a single mark without its twin is an apostrophe. Single marks inside double ones change nothing.
pub(crate) fn quoted(text: &str, tokens: &[Token]) -> Vec<Quoted> {
    let mut states = vec![Quoted::No; tokens.len()];
    let mut index = 0;
    while index < tokens.len() {
        let Some(mark) = opening(text, tokens, index) else {
            index += 1;
            continue;
        };
        let reach = if mark == Mark::Double { tokens.len() } else { tokens.len().min(index + LONGEST_SINGLE) };
        let close = (index + 1..reach).find(|&at| closes(text, tokens, at, mark));
        let end = match close {
            Some(at) => at,
            None if mark == Mark::Double => tokens.len(),
            None => {
                index += 1;
                continue;
            }
        };
        states[index] = Quoted::Opens;
        states[index + 1..end].fill(Quoted::Inside);
        if end < tokens.len() {
            states[end] = Quoted::Closes;
        }
        index = end + 1;
    }
    states
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Double,
    Single,
}

fn opening(text: &str, tokens: &[Token], index: usize) -> Option<Mark> {
    if tokens[index].kind != TokenKind::Punctuation {
        return None;
    }
    let mark = tokens[index].span.of(text);
    match mark {
        "“" | "«" | "„" => Some(Mark::Double),
        "\"" => {
            let (spaced_before, spaced_after) = spaces(text, tokens, index);
            (!spaced_after || spaced_before).then_some(Mark::Double)
        }
        "‘" | "'" => (spaces(text, tokens, index) == (true, false)).then_some(Mark::Single),
        _ => None,
    }
}

fn closes(text: &str, tokens: &[Token], index: usize, opened: Mark) -> bool {
    let mark = tokens[index].span.of(text);
    match opened {
        Mark::Double => match mark {
            "”" | "»" => true,
            // A straight mark closes unless it clearly opens: a space before it and none after.
            "\"" => spaces(text, tokens, index) != (true, false),
            _ => false,
        },
        Mark::Single => matches!(mark, "’" | "'") && spaces(text, tokens, index).1,
    }
}

/// Whether the token has white space, an opening bracket or the paragraph's edge before it; the same after it,
/// where punctuation counts as a space.
fn spaces(text: &str, tokens: &[Token], index: usize) -> (bool, bool) {
    let span = tokens[index].span;
    let before =
        text[..span.start].chars().next_back().is_none_or(|char| char.is_whitespace() || "([—–".contains(char));
    let after = text[span.end..].chars().next().is_none_or(|char| {
        char.is_whitespace() || matches!(char, ',' | '.' | ';' | ':' | '!' | '?' | ')' | ']' | '—' | '–')
    });
    (before, after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;
    use crate::token::tokens;

    fn inside(text: &str) -> Vec<&str> {
        let tokens = tokens(text, Span::new(0, text.len()));
        let states = quoted(text, &tokens);
        let kept = tokens.iter().zip(&states).filter(|(_, state)| **state == Quoted::Inside);
        kept.map(|(token, _)| token.span.of(text)).collect()
    }

    #[test]
    fn words_between_marks_are_quoted() {
        let table: &[(&str, &[&str])] = &[
            ("\"Yes,\" he said, \"we can.\"", &["Yes", ",", "we", "can", "."]),
            ("She said “no one” came.", &["no", "one"]),
            ("“It goes on", &["It", "goes", "on"]),
            ("Harrow ‘won’t go’, says aide", &["won’t", "go"]),
            ("the workers' pay isn't it", &[]),
            ("a 'huge loss' for 'us'", &["huge", "loss", "us"]),
            ("« Non », dit-il", &["Non"]),
            ("He said \"a\" and \"b\".", &["a", "b"]),
            ("nothing here", &[]),
            ("", &[]),
        ];
        for (text, expected) in table {
            assert_eq!(inside(text), *expected, "{text:?}");
        }
    }
}
