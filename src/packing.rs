//! Tables of levels, packed: an adaptive binary range coder (Martin 1979), in the form that LZMA gave it.
//!
//! Most weights are 0, those of one feature resemble each other, and the two passes resemble each other. A general
//! compressor does not see that. Here each decision (is it 0? negative? larger?) is coded with the probability that it has
//! had so far at places like this one, so that nothing but the weights need be stored.
//!
//! `build.rs` packs the model with this module, the program unpacks it when it starts. Of 2,054,176 bytes it leaves 222,819,
//! where brotli leaves 281,544 and xz 276,240.

/// How probable a yes has been: the mean of a quick and a slow average, each of 2^16.
#[derive(Clone, Copy)]
struct Chance {
    quick: u16,
    slow: u16,
}

impl Chance {
    const EVEN: Chance = Chance { quick: 1 << 15, slow: 1 << 15 };

    /// The probability of a no, of 2^16; never 0 nor all.
    fn of_no(self) -> u32 {
        ((u32::from(self.quick) + u32::from(self.slow)) / 2).clamp(64, (1 << 16) - 64)
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

/// Codes a table of levels row by row. `twin` is a table of the same shape that it resembles.
fn code(coder: &mut impl Coder, levels: &mut [i8], width: usize, twin: Option<&[i8]>) {
    let mut zero = vec![Chance::EVEN; width * 4 * 4 * 2];
    let mut sign = vec![Chance::EVEN; width * 3 * 3];
    let mut size = vec![Chance::EVEN; 16 * 4 * 3 * MOST_LEVEL];
    for start in (0..levels.len()).step_by(width) {
        // Levels other than 0 in the row so far, and the last of them.
        let (mut filled, mut last) = (0, 0);
        for column in 0..width {
            let at = start + column;
            let like = twin.map_or(0, |twin| twin[at]);
            let before = if column > 0 { levels[at - 1] } else { 0 };
            let fullness = match (width > 16, filled) {
                (true, _) => (4 * filled / (column + 1)).min(3),
                (false, 0 | 1) => filled,
                (false, 2 | 3) => 2,
                (false, _) => 3,
            };
            let (likeness, beside) = match twin {
                Some(_) => (size_class(like), usize::from(before != 0)),
                None => (size_class(before), 0),
            };
            let level = levels[at];
            if !coder.decide(&mut zero[((column * 4 + fullness) * 4 + likeness) * 2 + beside], level != 0) {
                levels[at] = 0;
                continue;
            }
            let negative = coder.decide(&mut sign[(column * 3 + side(last)) * 3 + side(like)], level < 0);
            let place = (column.min(15) * 4 + size_class(like)) * 3 + size_class(last).min(2);
            let mut found = 1;
            while found < MOST_LEVEL
                && coder.decide(&mut size[place * MOST_LEVEL + found], usize::from(level.unsigned_abs()) > found)
            {
                found += 1;
            }
            last = if negative { -(found as i8) } else { found as i8 };
            levels[at] = last;
            filled += 1;
        }
    }
}

/// Codes the tables of two passes of these shapes (rows, width), the second pass after its twin.
fn code_passes(coder: &mut impl Coder, levels: &mut [i8], shapes: &[(usize, usize)]) {
    let pass: usize = shapes.iter().map(|(rows, width)| rows * width).sum();
    let (first, second) = levels.split_at_mut(pass);
    let mut at = 0;
    for &(rows, width) in shapes {
        let table = at..at + rows * width;
        code(coder, &mut first[table.clone()], width, None);
        code(coder, &mut second[table.clone()], width, Some(&first[table.clone()]));
        at = table.end;
    }
}

/// Unpacks the levels of two passes with tables of these shapes. Any bytes give levels from -7 to 7.
pub(crate) fn unpack(packed: &[u8], shapes: &[(usize, usize)]) -> Vec<i8> {
    let pass: usize = shapes.iter().map(|(rows, width)| rows * width).sum();
    let mut levels = vec![0; 2 * pass];
    code_passes(&mut Reader::new(packed), &mut levels, shapes);
    levels
}

/// For `build.rs` and tests.
#[allow(dead_code)]
pub(crate) mod pack {
    use super::{Chance, Coder, code_passes};

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
    pub(crate) fn pack(levels: &[i8], shapes: &[(usize, usize)]) -> Vec<u8> {
        let mut writer = Writer { low: 0, range: u32::MAX, bytes: Vec::new() };
        code_passes(&mut writer, &mut levels.to_vec(), shapes);
        (0..5).for_each(|_| writer.give_byte());
        writer.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::pack::pack;
    use super::unpack;
    use proptest::prelude::*;

    const SHAPES: [(usize, usize); 2] = [(8, 3), (2, 20)];
    const LEVELS: usize = 2 * (8 * 3 + 2 * 20);

    #[test]
    fn what_is_mostly_zero_packs_small() {
        let shapes = [(1000, 14)];
        let levels: Vec<i8> = (0..28_000).map(|at| if at % 100 == 0 { 3 } else { 0 }).collect();
        let packed = pack(&levels, &shapes);
        assert!(packed.len() < 1000, "{}", packed.len());
        assert!(unpack(&packed, &shapes) == levels);
    }

    proptest! {
        #[test]
        fn levels_are_unpacked_as_they_were(levels in proptest::collection::vec(-7_i8..=7, LEVELS)) {
            prop_assert_eq!(unpack(&pack(&levels, &SHAPES), &SHAPES), levels);
        }

        #[test]
        fn any_bytes_give_levels(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let levels = unpack(&bytes, &SHAPES);
            prop_assert!(levels.len() == LEVELS && levels.iter().all(|level| (-7..=7).contains(level)));
        }
    }
}
