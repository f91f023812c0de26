//! The levels of both passes, packed so that what hosts compress with finds little left to do and nothing is left for the
//! program but to put them in their places.
//!
//! Nine levels in ten are 0, and where one pass has a weight the other mostly has one like it. So levels are taken in pairs,
//! one of each pass, and of the pairs only those that are not both 0:
//!
//! ```text
//! number of gaps (u32, little-endian)
//! gaps     a byte each: pairs of zeros before the next pair; 255 is so many zeros without a pair behind them
//! pairs    a byte each: the first pass's level and the second's, plus 8, in four bits each
//! ```
//!
//! `build.rs` packs the model with this module, the program unpacks it when it starts. Brotli makes 222 KB of that; of the model as
//! it is learnt, 283 KB. An adaptive range coder (as in LZMA) made 225 KB, in thirty times the work.

/// The gap behind which no pair stands.
const LONG: u8 = u8::MAX;

/// Packs the levels of two passes, from -7 to 7.
#[allow(dead_code)]
pub(crate) fn pack(first: &[i8], second: &[i8]) -> Vec<u8> {
    let (mut gaps, mut pairs) = (Vec::new(), Vec::new());
    let mut gap = 0;
    for (&first, &second) in first.iter().zip(second) {
        if (first, second) != (0, 0) {
            gaps.push(gap);
            pairs.push(((first + 8) as u8) << 4 | (second + 8) as u8);
            gap = 0;
            continue;
        }
        gap += 1;
        if gap == LONG {
            gaps.push(gap);
            gap = 0;
        }
    }
    [&(gaps.len() as u32).to_le_bytes(), &gaps[..], &pairs].concat()
}

/// The levels in a pair: the first pass's and the second's.
pub(crate) const fn levels(pair: u8) -> [i8; 2] {
    [(pair >> 4) as i8 - 8, (pair & 15) as i8 - 8]
}

/// Gives out the pairs whose [`levels`] are not both 0, with their places, in order. Any bytes give some.
///
/// A program that just started runs this in code that its browser compiled in haste, so it does little for each pair.
#[inline(always)]
pub(crate) fn unpack(packed: &[u8], mut take: impl FnMut(usize, u8)) {
    let (count, rest) = packed.split_first_chunk().unwrap_or((&[0; 4], &[]));
    let (gaps, pairs) = rest.split_at(rest.len().min(u32::from_le_bytes(*count) as usize));
    let mut pairs = pairs.iter();
    let mut place = 0;
    for &gap in gaps {
        place += usize::from(gap);
        if gap == LONG {
            continue;
        }
        let Some(&pair) = pairs.next() else { return };
        take(place, pair);
        place += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::{levels, pack, unpack};
    use proptest::prelude::*;

    fn unpacked(packed: &[u8], count: usize) -> [Vec<i8>; 2] {
        let mut unpacked = [vec![0; count], vec![0; count]];
        unpack(packed, |place, pair| [unpacked[0][place], unpacked[1][place]] = levels(pair));
        unpacked
    }

    #[test]
    fn gaps_of_all_lengths_are_kept() {
        for zeros in [0, 1, 253, 254, 255, 256, 509, 510, 511, 1000] {
            let mut first = vec![0; zeros];
            first.extend([-7, 7]);
            let mut second = vec![0; zeros];
            second.extend([0, 1]);
            let packed = pack(&first, &second);
            assert_eq!(unpacked(&packed, zeros + 2), [first, second], "{zeros}");
            assert_eq!(packed.len(), 4 + zeros / 255 + 4, "{zeros}");
        }
    }

    proptest! {
        #[test]
        fn levels_are_unpacked_as_they_were(
            pairs in proptest::collection::vec((-7_i8..=7, -7_i8..=7), 0..2000),
            zeros in 0..8_i8,
        ) {
            let few = |level: i8| if level.abs() < zeros { 0 } else { level };
            let (first, second): (Vec<i8>, Vec<i8>) = pairs.iter().map(|&(one, two)| (few(one), few(two))).unzip();
            prop_assert_eq!(unpacked(&pack(&first, &second), pairs.len()), [first, second]);
        }

        #[test]
        fn any_bytes_give_places_in_order(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let mut places = Vec::new();
            unpack(&bytes, |place, _| places.push(place));
            prop_assert!(places.is_sorted_by(|one, next| one < next));
        }
    }
}
