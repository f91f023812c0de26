//! Tables of levels, packed: an adaptive binary range coder (Martin 1979), in the form that LZMA gave it.
//!
//! Most weights are 0, those of one feature resemble each other, and the two passes resemble each other. A general
//! compressor does not see that. Here each decision (is it 0? negative? larger?) is coded with the probability that it has
//! had so far at places like this one, so that nothing but the weights need be stored.
//!
//! `build.rs` packs the model with this module, the program unpacks it when it starts. Of 2,054,176 bytes it leaves 222,819,
//! where brotli leaves 281,544 and xz 276,240.

use crate::tag::{TAGS, TRANSITIONS};

/// How probable a yes has been: the mean of a quick and a slow average, each of 2^16.
#[derive(Clone, Copy)]
struct Chance {
    quick: u16,
    slow: u16,
}

impl Chance {
    const EVEN: Chance = Chance { quick: 1 << 15, slow: 1 << 15 };

    /// The probability of a no, of 2^16; never 0 nor all, as what is learnt from gets too small to matter before.
    fn of_no(self) -> u32 {
        (u32::from(self.quick) + u32::from(self.slow)) / 2
    }

    fn learn(&mut self, yes: bool) {
        let towards = |chance: u16, rate: u32| match yes {
            true => chance - (chance >> rate),
            false => chance + ((u16::MAX - chance) >> rate),
        };
        self.quick = towards(self.quick, 5);
        self.slow = towards(self.slow, 8);
    }
}

/// Takes or gives decisions, one after the other.
trait Coder {
    /// When packing, takes `yes` and returns it; when unpacking, returns what was packed.
    fn decide(&mut self, chance: &mut Chance, yes: bool) -> bool;
}

/// Reads decisions; past the end of the bytes stand zeros.
struct Reader<'b> {
    code: u32,
    range: u32,
    bytes: std::slice::Iter<'b, u8>,
}

impl<'b> Reader<'b> {
    fn new(bytes: &'b [u8]) -> Self {
        let mut reader = Reader { code: 0, range: u32::MAX, bytes: bytes.iter() };
        (0..4).for_each(|_| reader.take_byte());
        reader
    }

    fn take_byte(&mut self) {
        self.code = self.code << 8 | u32::from(self.bytes.next().copied().unwrap_or(0));
    }
}

impl Coder for Reader<'_> {
    #[inline(always)]
    fn decide(&mut self, chance: &mut Chance, _: bool) -> bool {
        let bound = (self.range >> 16) * chance.of_no();
        let yes = self.code >= bound;
        if yes {
            self.code -= bound;
            self.range -= bound;
        } else {
            self.range = bound;
        }
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.take_byte();
        }
        chance.learn(yes);
        yes
    }
}

/// The highest level.
const MOST_LEVEL: usize = 7;

/// A level's size in four classes.
fn size_class(level: i8) -> usize {
    usize::from(level.unsigned_abs().min(3))
}

fn side(level: i8) -> usize {
    (level.signum() + 1) as usize
}

/// How probable decisions are in one column of a table.
#[derive(Clone, Copy)]
struct Column {
    /// That a level is not 0, by how full the row is, what the twin has there, and what stands before it.
    filled: [Chance; 32],
    /// That it is negative, by the last sign in the row and that of the twin.
    negative: [Chance; 9],
}

/// Codes a table of levels row by row. `twin` is a table of the same shape that it resembles.
fn code<const WIDTH: usize>(coder: &mut impl Coder, levels: &mut [i8], twin: Option<&[i8]>) {
    let mut columns = [Column { filled: [Chance::EVEN; 32], negative: [Chance::EVEN; 9] }; WIDTH];
    // That a level is larger than this size, by column, size of the twin and size of the last level.
    let mut larger = [[[[Chance::EVEN; MOST_LEVEL]; 3]; 4]; 16];
    let has_twin = twin.is_some();
    let mut twin_rows = twin.unwrap_or_default().chunks_exact(WIDTH);
    let alone = [0; WIDTH];
    for row in levels.chunks_exact_mut(WIDTH) {
        let row: &mut [i8; WIDTH] = row.try_into().expect("it is as wide");
        let twin: &[i8; WIDTH] = twin_rows.next().and_then(|twin| twin.try_into().ok()).unwrap_or(&alone);
        // Levels other than 0 so far, the last of them, and the level just before.
        let (mut count, mut last, mut before) = (0, 0, 0);
        for (at, ((level, &like), column)) in row.iter_mut().zip(twin).zip(&mut columns).enumerate() {
            let fullness = match WIDTH > 16 {
                true => (1..4).filter(|&quarter| 4 * count >= quarter * (at + 1)).count(),
                false => count.min(2) + usize::from(count > 3),
            };
            let likeness = match has_twin {
                true => 2 * size_class(like) + usize::from(before != 0),
                false => 2 * size_class(before),
            };
            if !coder.decide(&mut column.filled[(8 * fullness + likeness) & 31], *level != 0) {
                *level = 0;
                before = 0;
                continue;
            }
            let negative = coder.decide(&mut column.negative[3 * side(last) + side(like)], *level < 0);
            let larger = &mut larger[at.min(15)][size_class(like)][size_class(last).min(2)];
            let size = usize::from(level.unsigned_abs());
            let found = (1..MOST_LEVEL).find(|&than| !coder.decide(&mut larger[than], size > than));
            let found = found.unwrap_or(MOST_LEVEL) as i8;
            *level = if negative { -found } else { found };
            (last, before) = (*level, *level);
            count += 1;
        }
    }
}

/// The rows of the tables of a pass: those of its emissions, [`TAGS`] wide, and of its transitions, [`TRANSITIONS`] wide.
pub(crate) type Rows = [usize; 2];

/// The levels of a pass.
pub(crate) const fn pass_levels([emissions, transitions]: Rows) -> usize {
    emissions * TAGS + transitions * TRANSITIONS
}

/// Codes the tables of two passes, each table of the second with its twin in the first.
fn code_passes(coder: &mut impl Coder, levels: &mut [i8], rows: Rows) {
    let (first, second) = levels.split_at_mut(pass_levels(rows));
    let (emissions, transitions) = first.split_at_mut(rows[0] * TAGS);
    let (second_emissions, second_transitions) = second.split_at_mut(rows[0] * TAGS);
    code::<TAGS>(coder, emissions, None);
    code::<TAGS>(coder, second_emissions, Some(emissions));
    code::<TRANSITIONS>(coder, transitions, None);
    code::<TRANSITIONS>(coder, second_transitions, Some(transitions));
}

/// Unpacks the levels of two passes. Any bytes give levels from -7 to 7.
pub(crate) fn unpack(packed: &[u8], rows: Rows) -> Vec<i8> {
    let mut levels = vec![0; 2 * pass_levels(rows)];
    code_passes(&mut Reader::new(packed), &mut levels, rows);
    levels
}

/// For `build.rs` and tests.
#[allow(dead_code)]
pub(crate) mod pack {
    use super::{Chance, Coder, Rows, code_passes};

    /// Writes decisions.
    struct Writer {
        low: u64,
        range: u32,
        bytes: Vec<u8>,
    }

    impl Writer {
        fn give_byte(&mut self) {
            if self.low >> 32 != 0 {
                // A sum has run over: one more in the bytes that are written.
                let carried =
                    self.bytes.iter().rposition(|&byte| byte != u8::MAX).expect("the first byte never runs over");
                self.bytes[carried] += 1;
                self.bytes[carried + 1..].fill(0);
            }
            self.bytes.push((self.low >> 24) as u8);
            self.low = (self.low & 0xFF_FFFF) << 8;
        }
    }

    impl Coder for Writer {
        fn decide(&mut self, chance: &mut Chance, yes: bool) -> bool {
            let bound = (self.range >> 16) * chance.of_no();
            if yes {
                self.low += u64::from(bound);
                self.range -= bound;
            } else {
                self.range = bound;
            }
            while self.range < 1 << 24 {
                self.range <<= 8;
                self.give_byte();
            }
            chance.learn(yes);
            yes
        }
    }

    /// Packs levels from -7 to 7 as [`super::unpack`] reads them.
    pub(crate) fn pack(levels: &[i8], rows: Rows) -> Vec<u8> {
        let mut writer = Writer { low: 0, range: u32::MAX, bytes: Vec::new() };
        code_passes(&mut writer, &mut levels.to_vec(), rows);
        (0..5).for_each(|_| writer.give_byte());
        writer.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::pack::pack;
    use super::{Rows, pass_levels, unpack};
    use proptest::prelude::*;

    const ROWS: Rows = [8, 2];
    const LEVELS: usize = 2 * pass_levels(ROWS);

    #[test]
    fn what_is_mostly_zero_packs_small() {
        let rows = [1000, 50];
        let levels: Vec<i8> = (0..2 * pass_levels(rows)).map(|at| if at % 100 == 0 { 3 } else { 0 }).collect();
        let packed = pack(&levels, rows);
        assert!(packed.len() < levels.len() / 20, "{} of {}", packed.len(), levels.len());
        assert!(unpack(&packed, rows) == levels);
    }

    proptest! {
        #[test]
        fn levels_are_unpacked_as_they_were(levels in proptest::collection::vec(-7_i8..=7, LEVELS)) {
            prop_assert_eq!(unpack(&pack(&levels, ROWS), ROWS), levels);
        }

        #[test]
        fn any_bytes_give_levels(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let levels = unpack(&bytes, ROWS);
            prop_assert!(levels.len() == LEVELS && levels.iter().all(|level| (-7..=7).contains(level)));
        }
    }
}
