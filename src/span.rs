//! Stretches of text, and the way from bytes to UTF-16 code units.

use serde::Serialize;

/// A stretch of text: `start` up to, not including, `end`.
///
/// In bytes on character boundaries everywhere in this crate, but in a [`Utf16Document`](crate::Utf16Document),
/// where the unit is the UTF-16 code unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Span {
    /// Offset of the first unit.
    pub start: usize,
    /// Offset after the last unit.
    pub end: usize,
}

impl Span {
    /// The stretch from `start` up to `end`.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Span { start, end }
    }

    /// The text that this span of bytes covers.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start..self.end]
    }

    /// Units covered.
    pub fn len(&self) -> usize {
        self.end - self.start
    }

    /// Whether nothing is covered.
    pub fn is_empty(&self) -> bool {
        self.start == self.end
    }

    /// Whether the other span lies inside this one.
    pub fn contains(&self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The span without the white space at its ends.
    pub(crate) fn trimmed(self, text: &str) -> Span {
        let kept = self.of(text).trim_start();
        let start = self.end - kept.len();
        Span::new(start, start + kept.trim_end().len())
    }

    /// Whether the two spans share a unit.
    pub fn overlaps(&self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// Bytes between two stored positions: a look-up counts at most this many.
const STRIDE: usize = 64;

/// Maps byte offsets of one text to UTF-16 code units, made in one pass over the text.
pub struct Utf16Map<'t> {
    text: &'t str,
    /// UTF-16 units that begin before byte `index * STRIDE`.
    units_before: Vec<usize>,
}

impl<'t> Utf16Map<'t> {
    /// Reads the text once.
    pub fn new(text: &'t str) -> Self {
        let mut units_before = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut units = 0;
        for chunk in text.as_bytes().chunks(STRIDE) {
            units_before.push(units);
            units += units_starting_in(chunk);
        }
        units_before.push(units);
        Utf16Map { text, units_before }
    }

    /// UTF-16 units before this byte offset, which must be a character boundary of the text.
    pub fn units(&self, byte: usize) -> usize {
        let chunk = byte / STRIDE;
        self.units_before[chunk] + units_starting_in(&self.text.as_bytes()[chunk * STRIDE..byte])
    }

    /// The span in UTF-16 units.
    pub fn span(&self, bytes: Span) -> Span {
        Span { start: self.units(bytes.start), end: self.units(bytes.end) }
    }
}

/// UTF-16 units of the characters whose first byte is among these.
fn units_starting_in(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .map(|&byte| match byte {
            0x80..=0xBF => 0,
            0xF0..=0xFF => 2,
            _ => 1,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_agree_with_a_plain_count_at_every_boundary() {
        let texts = ["", "plain", "a\r\nb", "é😀e\u{301}𝔘", &"😀 naïve “quote” ".repeat(40)];
        for text in texts {
            let map = Utf16Map::new(text);
            for byte in (0..=text.len()).filter(|&byte| text.is_char_boundary(byte)) {
                let plain = text[..byte].encode_utf16().count();
                assert_eq!(map.units(byte), plain, "{text:?} at byte {byte}");
            }
        }
    }
}
