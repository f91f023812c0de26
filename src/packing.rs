//! Tables of levels, packed: an adaptive binary range coder (Martin 1979), in the form that LZMA gave it.
//!
//! Most weights are 0, those of one feature resemble each other, and the two passes resemble each other. A general
//! compressor does not see that. Here each decision (is it 0? negative? larger?) is coded with the probability that it has
//! had so far at places like this one, so that nothing but the weights need be stored.
//!
//! `build.rs` packs the model with this module, the program unpacks it when it starts. Of 2,054,176 bytes it leaves 225 KB,
//! where brotli leaves 283 and xz 276.

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

/// The highest level; a weight is a level's square with its sign.
const MOST_LEVEL: usize = 7;

/// A weight's level in four classes: 0, 1, 2, more.
fn size_class(weight: i8) -> usize {
    let size = weight.unsigned_abs();
    usize::from(size > 0) + usize::from(size > 1) + usize::from(size > 4)
}

fn side(weight: i8) -> usize {
    (weight.signum() + 1) as usize
}

/// How probable decisions are in one column of a table.
#[derive(Clone, Copy)]
struct Column {
    /// That a weight is not 0, by how full the row is, what the twin has there, and what stands before it.
    filled: [Chance; 32],
    /// That it is negative, by the last sign in the row and that of the twin.
    negative: [Chance; 9],
}

/// How probable decisions are in a table.
struct Chances<const WIDTH: usize> {
    /// That a group of columns is not all 0, by its place, how full the row is, and whether that of the twin is all 0.
    group: [[[Chance; 2]; 3]; 2],
    columns: [Column; WIDTH],
    /// That a level is larger than this size, by column, size of the twin and size of the last weight.
    larger: [[[[Chance; MOST_LEVEL]; 3]; 4]; 16],
}

/// A row of weights, and that which stands in its place in the table that it resembles.
type Row<'t, const WIDTH: usize> = (&'t mut [i8; WIDTH], Option<&'t [i8; WIDTH]>);

/// Codes a table of weights row by row.
fn code<'t, const WIDTH: usize>(coder: &mut impl Coder, rows: impl Iterator<Item = Row<'t, WIDTH>>) {
    let mut chances = Chances {
        group: [[[Chance::EVEN; 2]; 3]; 2],
        columns: [Column { filled: [Chance::EVEN; 32], negative: [Chance::EVEN; 9] }; WIDTH],
        larger: [[[[Chance::EVEN; MOST_LEVEL]; 3]; 4]; 16],
    };
    rows.for_each(|row| code_row(coder, &mut chances, row));
}

/// Codes a row. A function of its own, as browsers put faster code for one in its place only between two calls.
#[inline(never)]
fn code_row<const WIDTH: usize>(
    coder: &mut impl Coder,
    Chances { group, columns, larger }: &mut Chances<WIDTH>,
    (row, twin): Row<WIDTH>,
) {
    // In narrow rows, which are mostly zeros, half of a row is passed over at once.
    let narrow = WIDTH <= 16;
    let in_group = if narrow { WIDTH.div_ceil(2) } else { WIDTH };
    let has_twin = twin.is_some();
    let twin = twin.unwrap_or(&[0; WIDTH]);
    // Weights other than 0 so far, the last of them, and the weight just before.
    let (mut count, mut last, mut before) = (0, 0, 0);
    let mut at = 0;
    while at < WIDTH {
        let end = (at + in_group).min(WIDTH);
        let like_any = twin[at..end].iter().any(|&like| like != 0);
        let count_before = count;
        let chance = &mut group[at / in_group][count.min(2)][usize::from(like_any)];
        if !coder.decide(chance, row[at..end].iter().any(|&weight| weight != 0)) {
            (at, before) = (end, 0);
            continue;
        }
        while at < end {
            let (weight, like, column) = (&mut row[at], twin[at], &mut columns[at]);
            let fullness = match narrow {
                true => count.min(2) + usize::from(count > 3),
                false => (1..4).filter(|&quarter| 4 * count >= quarter * (at + 1)).count(),
            };
            let likeness = match has_twin {
                true => 2 * size_class(like) + usize::from(before != 0),
                false => 2 * size_class(before),
            };
            at += 1;
            // A group that is not all 0 and has been so far ends with a weight.
            let certain = at == end && count == count_before;
            if !certain && !coder.decide(&mut column.filled[(8 * fullness + likeness) & 31], *weight != 0) {
                before = 0;
                continue;
            }
            let negative = coder.decide(&mut column.negative[3 * side(last) + side(like)], *weight < 0);
            let larger = &mut larger[(at - 1).min(15)][size_class(like)][size_class(last).min(2)];
            let size = usize::from(weight.unsigned_abs());
            let found = (1..MOST_LEVEL).find(|&than| !coder.decide(&mut larger[than], size > than * than));
            let found = found.unwrap_or(MOST_LEVEL) as i8;
            *weight = if negative { -found * found } else { found * found };
            (last, before) = (*weight, *weight);
            count += 1;
        }
    }
}

/// The tables of two passes: rows of emissions, [`TAGS`] wide, those of both passes side by side; rows of transitions,
/// [`TRANSITIONS`] wide, for each pass. Rows may be padded.
pub(crate) struct Tables<'t, const EMISSIONS: usize, const PADDED: usize> {
    pub(crate) emissions: &'t mut [[[i8; EMISSIONS]; 2]],
    pub(crate) transitions: [&'t mut [[i8; PADDED]]; 2],
}

/// Codes the tables of two passes, each table of the second with its twin in the first.
fn code_passes<const E: usize, const T: usize>(coder: &mut impl Coder, tables: Tables<E, T>) {
    const FIRST: &str = "rows are at least as wide";
    let Tables { emissions, transitions: [first, second] } = tables;
    code::<TAGS>(coder, emissions.iter_mut().map(|[row, _]| (row.first_chunk_mut().expect(FIRST), None)));
    let twins = emissions.iter_mut().map(|[twin, row]| (row.first_chunk_mut().expect(FIRST), twin.first_chunk()));
    code::<TAGS>(coder, twins);
    code::<TRANSITIONS>(coder, first.iter_mut().map(|row| (row.first_chunk_mut().expect(FIRST), None)));
    let twins = second.iter_mut().zip(first);
    code::<TRANSITIONS>(coder, twins.map(|(row, twin)| (row.first_chunk_mut().expect(FIRST), twin.first_chunk())));
}

/// Unpacks the weights of two passes into tables of zeros. Any bytes give weights from -49 to 49.
#[allow(dead_code)]
pub(crate) fn unpack<const E: usize, const T: usize>(packed: &[u8], tables: Tables<E, T>) {
    code_passes(&mut Reader::new(packed), tables);
}

/// For `build.rs` and tests.
#[allow(dead_code)]
pub(crate) mod pack {
    use super::{Chance, Coder, Tables, code_passes};

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

    /// Packs weights, the signed squares of levels from -7 to 7, as [`super::unpack`] reads them.
    pub(crate) fn pack<const E: usize, const T: usize>(tables: Tables<E, T>) -> Vec<u8> {
        let mut writer = Writer { low: 0, range: u32::MAX, bytes: Vec::new() };
        code_passes(&mut writer, tables);
        (0..5).for_each(|_| writer.give_byte());
        writer.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::pack::pack;
    use super::{TAGS, TRANSITIONS, Tables, unpack};
    use proptest::prelude::*;

    #[derive(Clone, Debug, PartialEq)]
    struct Weights {
        emissions: Vec<[[i8; TAGS]; 2]>,
        transitions: [Vec<[i8; TRANSITIONS]>; 2],
    }

    impl Weights {
        fn new(emissions: usize, transitions: usize, mut weight: impl FnMut() -> i8) -> Self {
            let emissions = (0..emissions).map(|_| [(); 2].map(|_| [(); TAGS].map(|_| weight()))).collect();
            let transitions = [(); 2].map(|_| (0..transitions).map(|_| [(); TRANSITIONS].map(|_| weight())).collect());
            Weights { emissions, transitions }
        }

        fn tables(&mut self) -> Tables<'_, TAGS, TRANSITIONS> {
            let [first, second] = &mut self.transitions;
            Tables { emissions: &mut self.emissions, transitions: [first, second] }
        }

        fn unpacked(packed: &[u8], emissions: usize, transitions: usize) -> Self {
            let mut weights = Weights::new(emissions, transitions, || 0);
            unpack(packed, weights.tables());
            weights
        }
    }

    #[test]
    fn what_is_mostly_zero_packs_small() {
        let mut at = 0;
        let mut weights = Weights::new(1000, 50, || {
            at += 1;
            if at % 100 == 0 { 9 } else { 0 }
        });
        let packed = pack(weights.tables());
        assert!(packed.len() < at / 20, "{} of {at}", packed.len());
        assert!(Weights::unpacked(&packed, 1000, 50) == weights);
    }

    proptest! {
        #[test]
        fn weights_are_unpacked_as_they_were(
            levels in proptest::collection::vec(-7_i8..=7, 2 * (8 * TAGS + 2 * TRANSITIONS)),
            zeros in 0..8_i8,
        ) {
            let mut levels = levels.into_iter().map(|level| if level.abs() < zeros { 0 } else { level * level.abs() });
            let mut weights = Weights::new(8, 2, || levels.next().unwrap());
            let packed = pack(weights.tables());
            prop_assert_eq!(Weights::unpacked(&packed, 8, 2), weights);
        }

        #[test]
        fn any_bytes_give_weights(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let weights = Weights::unpacked(&bytes, 8, 2);
            let all = weights.emissions.as_flattened().as_flattened().iter();
            let all = all.chain(weights.transitions.iter().flatten().flatten());
            prop_assert!(all.copied().all(|weight| (0..=7).any(|level: i8| level * level == weight.abs())));
        }
    }
}
