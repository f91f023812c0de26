//! Where the paragraphs of a live document stand, in bytes and in UTF-16 code units.

use crate::paragraph::parts;
use crate::span::Span;

/// Where a paragraph stands in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// In bytes.
    pub(super) bytes: Span,
    /// In UTF-16 code units.
    pub(super) units: Span,
}

impl Place {
    pub(super) fn shift(&mut self, bytes: isize, units: isize) {
        for (span, by) in [(&mut self.bytes, bytes), (&mut self.units, units)] {
            span.start = span.start.wrapping_add_signed(by);
            span.end = span.end.wrapping_add_signed(by);
        }
    }
}

/// UTF-16 code units of a text.
pub(super) fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// The byte at which this UTF-16 code unit begins; none inside a character and behind the text's end.
pub(super) fn byte_of_unit(text: &str, places: &[Place], unit: usize) -> Option<usize> {
    let next = places.partition_point(|place| place.units.start <= unit);
    let (mut byte, mut at) = match next.checked_sub(1).map(|before| places[before]) {
        None => (0, 0),
        Some(place) if unit < place.units.end => (place.bytes.start, place.units.start),
        Some(place) => (place.bytes.end, place.units.end),
    };
    let mut rest = text[byte..].chars();
    while at < unit {
        let char = rest.next()?;
        byte += char.len_utf8();
        at += char.len_utf16();
    }
    (at == unit).then_some(byte)
}

/// The paragraphs whose ends may change when this stretch of the text does, first and after the last: those of its
/// blocks of lines and of the blocks beside them.
pub(super) fn region(text: &str, places: &[Place], changed: Span) -> (usize, usize) {
    let parted = |index: usize| parts(&text[places[index - 1].bytes.end..places[index].bytes.start]);
    let block_start = |mut index: usize| {
        while index > 0 && !parted(index) {
            index -= 1;
        }
        index
    };
    let block_end = |mut index: usize| {
        while index < places.len() && !parted(index) {
            index += 1;
        }
        index
    };
    let touched = places.partition_point(|place| place.bytes.end < changed.start);
    let after = places.partition_point(|place| place.bytes.start <= changed.end);
    let first = block_start(touched.min(places.len().saturating_sub(1)));
    let first = if first > 0 { block_start(first - 1) } else { 0 };
    let end = if after > 0 { block_end(after) } else { 0 };
    let end = if end < places.len() { block_end(end + 1) } else { end };
    (first, end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paragraph::paragraphs;

    fn places(text: &str) -> Vec<Place> {
        let place = |bytes: Span| {
            let start = units(&text[..bytes.start]);
            Place { bytes, units: Span::new(start, start + units(bytes.of(text))) }
        };
        paragraphs(text).into_iter().map(place).collect()
    }

    #[test]
    fn units_become_bytes() {
        let text = " é😀 one\n\n“two” 𝔘\n";
        let places = places(text);
        let mut unit = 0;
        for (byte, char) in text.char_indices() {
            assert_eq!(byte_of_unit(text, &places, unit), Some(byte), "unit {unit}");
            if char.len_utf16() == 2 {
                assert_eq!(byte_of_unit(text, &places, unit + 1), None, "inside {char}");
            }
            unit += char.len_utf16();
        }
        assert_eq!(byte_of_unit(text, &places, unit), Some(text.len()));
        assert_eq!(byte_of_unit(text, &places, unit + 1), None);
    }

    #[test]
    fn a_region_is_the_block_and_its_neighbours() {
        let text = "one\n\ntwo\n\nthree\nfour\n\nfive\n\nsix";
        let places = places(text);
        let region_of = |word: &str| {
            let start = text.find(word).expect("a word of the text");
            region(text, &places, Span::new(start, start + 1))
        };
        assert_eq!(region_of("one"), (0, 2));
        assert_eq!(region_of("two"), (0, 4));
        assert_eq!(region_of("four"), (1, 5));
        assert_eq!(region_of("six"), (4, 6));
        assert_eq!(region("", &[], Span::new(0, 0)), (0, 0));
    }
}
