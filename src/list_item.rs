//! The marks that list items begin with.

/// The mark at the start of a list item: `•`, `-`, `1.`, `2)`, `(3)`, `b.`, `• 9.`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Marker<'t> {
    /// The bullet, where there is one.
    pub bullet: Option<char>,
    /// The number or letter, where there is one.
    pub ordinal: Option<Ordinal<'t>>,
    /// Bytes from the start of the item to the end of the mark.
    pub len: usize,
}

/// Which item of a list it is, and how that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ordinal<'t> {
    /// From 1; a letter counts as its place in the alphabet.
    pub value: u32,
    /// Whether it is written as a letter.
    pub letter: bool,
    /// What stands before the number: nothing or `(`.
    pub before: &'t str,
    /// What stands after it: `.`, `)` or `.)`
    pub after: &'t str,
}

impl<'t> Marker<'t> {
    /// The mark that `text` begins with, if white space or the end follows it. A dash counts as a bullet.
    pub(crate) fn read(text: &'t str) -> Option<Self> {
        let bullet = text.chars().next().filter(|&char| is_bullet(char) || matches!(char, '-' | '–' | '—' | '*'));
        let rest = &text[bullet.map_or(0, char::len_utf8)..];
        let spaced = rest.trim_start_matches([' ', '\t', '\u{A0}']);
        let ordinal = Ordinal::read(spaced);
        let len = match (bullet, ordinal) {
            (None, None) => return None,
            (_, Some((_, len))) => text.len() - spaced.len() + len,
            (Some(bullet), None) if spaced.len() < rest.len() || rest.is_empty() || is_bullet(bullet) => {
                bullet.len_utf8()
            }
            (Some(_), None) => return None,
        };
        Some(Marker { bullet, ordinal: ordinal.map(|(ordinal, _)| ordinal), len })
    }
}

impl<'t> Ordinal<'t> {
    /// The number that `text` begins with, and its length.
    fn read(text: &'t str) -> Option<(Self, usize)> {
        let before = if text.starts_with('(') { "(" } else { "" };
        let rest = &text[before.len()..];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let (value, written) = match (digits, rest.bytes().next()?) {
            // A number of four digits is a year.
            (1..=3, _) => (rest[..digits].parse().ok()?, digits),
            // A capital with a point is somebody's initial.
            (0, letter @ b'a'..=b'z') => (u32::from(letter - b'a') + 1, 1),
            _ => return None,
        };
        let after = [".)", ")", "."].into_iter().find(|after| rest[written..].starts_with(after))?;
        let len = before.len() + written + after.len();
        let ends = text[len..].chars().next().is_none_or(char::is_whitespace) && (before.is_empty() || after == ")");
        ends.then_some((Ordinal { value, letter: digits == 0, before, after }, len))
    }

    /// The mark of the next item of the same list, or nothing after `z`.
    pub(crate) fn next(&self) -> Option<String> {
        let Ordinal { value, letter, before, after } = self;
        match letter {
            false => Some(format!("{before}{}{after}", value + 1)),
            true => char::from_digit(value + 10, 36).map(|next| format!("{before}{next}{after}")),
        }
    }
}

/// Bullets that are never anything else.
pub(crate) fn is_bullet(char: char) -> bool {
    matches!(char, '•' | '‣' | '⁃' | '◦' | '●' | '○' | '▪' | '▫' | '■' | '□' | '➢' | '➤')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn list_items_begin_with_a_mark() {
        let marks = ["•", "- ", "1. ", "2) ", "(3) ", "b. ", "c.) ", "• 9. ", "⁃9. ", "* ", "12.", "– "];
        for mark in marks {
            let text = format!("{mark}{}", if mark.ends_with(' ') || mark == "•" { "The item" } else { "" });
            assert_eq!(Marker::read(&text).map(|found| found.len), Some(mark.trim_end().len()), "{text:?}");
        }
    }

    #[test]
    fn look_alikes_are_no_marks() {
        for text in
            ["", "1.5 million", "2016. A year", "A. Smith", "-5 degrees", "*starred*", "(a. b)", "1", "e.g. this"]
        {
            assert_eq!(Marker::read(text), None, "{text:?}");
        }
    }

    #[test]
    fn the_next_mark_is_written_alike() {
        for (text, next) in [
            ("1.) x", Some("2.)")),
            ("• 9. x", Some("10.")),
            ("a. x", Some("b.")),
            ("(3) x", Some("(4)")),
            ("z. x", None),
        ] {
            let ordinal = Marker::read(text).and_then(|mark| mark.ordinal).expect(text);
            assert_eq!(ordinal.next().as_deref(), next, "{text:?}");
        }
    }
}
