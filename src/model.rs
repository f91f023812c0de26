//! The learned weights: their file format and its checked loader.
//!
//! ```text
//! magic "claimlight model", version (u16), row bits of the emissions (u8), row bits of the transitions (u8)
//! for each of the two passes:
//!   emission levels     2^bits rows of TAGS bytes
//!   transition levels   2^bits rows of TRANSITIONS bytes
//! confidences           CONFIDENCES bytes, percent
//! ```
//! Numbers are little-endian. A level `l` is a signed byte, at most [`MOST_LEVEL`] either way, and stands for the
//! weight `l * |l|`: small weights keep their differences, and few levels compress well.

pub(crate) use crate::model_header::CONFIDENCES;
use crate::model_header::{EMISSION_BITS, HEADER, TRANSITION_BITS};
#[cfg(any(test, fuzzing))]
use crate::model_header::{Header, ModelError};
#[cfg(feature = "train")]
use crate::model_header::{MAGIC, VERSION};
use crate::packing::{levels, unpack};
use crate::tag::{ALLOWED, PLACES, TAGS, TRANSITIONS, place};
use std::sync::OnceLock;

/// Levels go from `-MOST_LEVEL` to `MOST_LEVEL`; their squares fit a signed byte. More levels found no more.
pub(crate) const MOST_LEVEL: i8 = 7;

/// Weights per row of emissions in memory: [`TAGS`] and padding, for whole vector registers.
pub(crate) const STRIDE: usize = 16;

/// Weights per row of transitions in memory: [`PLACES`] for each tag that may come before.
pub(crate) const TRANSITION_STRIDE: usize = TAGS * PLACES;

/// Where each transition stands in such a row.
pub(crate) static IN_MEMORY: [usize; TRANSITIONS] = {
    let mut places = [0; TRANSITIONS];
    let mut transition = 0;
    while transition < TRANSITIONS {
        let (from, to) = ALLOWED[transition];
        places[transition] = from as usize * PLACES + place(to);
        transition += 1;
    }
    places
};

/// The passes of the tagger.
const PASSES: usize = 2;

/// `data/model.bin` as `build.rs` packs it: its header, its confidences, its levels.
const EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/model.packed"));

/// The weights of the tagger. Those of all passes for one feature stand beside each other: both passes see it.
#[derive(PartialEq)]
pub(crate) struct Model {
    emission_bits: u32,
    transition_bits: u32,
    emissions: Vec<Row>,
    transitions: [Vec<[i8; TRANSITION_STRIDE]>; PASSES],
    confidences: [u8; CONFIDENCES],
}

/// The weights of a feature in both passes. Aligned, so that none lies across two lines of the processor's cache: where rows are
/// fetched from is most of what they cost.
#[derive(Clone, Copy, PartialEq)]
#[repr(align(32))]
struct Row([[i8; STRIDE]; PASSES]);

/// The weight that a level stands for.
const fn weight(level: i8) -> i8 {
    level * level.abs()
}

/// The weights that a pair of levels stands for.
static WEIGHTS: [[i8; PASSES]; 256] = {
    let mut weights = [[0; PASSES]; 256];
    let mut pair = 0;
    while pair < weights.len() {
        let [first, second] = levels(pair as u8);
        weights[pair] = [weight(first), weight(second)];
        pair += 1;
    }
    weights
};

impl Model {
    /// The model that is part of the program.
    pub(crate) fn embedded() -> &'static Model {
        static MODEL: OnceLock<Model> = OnceLock::new();
        MODEL.get_or_init(|| {
            let (header, packed) = EMBEDDED.split_at(HEADER);
            let (confidences, packed) = packed.split_at(CONFIDENCES);
            let mut model = Model::empty(header[EMISSION_BITS], header[TRANSITION_BITS]);
            model.confidences.copy_from_slice(confidences);
            let Model { emissions, transitions: [first, second], .. } = &mut model;
            // The row at which the levels are, and where it begins: they come in order.
            let (mut row, mut start) = (0, 0);
            let emission_rows = emissions.len();
            unpack(packed, |place, pair| {
                while row < emission_rows && place - start >= TAGS {
                    (row, start) = (row + 1, start + TAGS);
                }
                while row >= emission_rows && place - start >= TRANSITIONS {
                    (row, start) = (row + 1, start + TRANSITIONS);
                }
                let at = place - start;
                match row.checked_sub(emission_rows) {
                    None => [emissions[row].0[0][at], emissions[row].0[1][at]] = WEIGHTS[usize::from(pair)],
                    Some(row) => [first[row][IN_MEMORY[at]], second[row][IN_MEMORY[at]]] = WEIGHTS[usize::from(pair)],
                }
            });
            model
        })
    }

    /// Reads a model and checks all of it.
    #[cfg(any(test, fuzzing))]
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, ModelError> {
        let header = Header::read(bytes)?;
        let pass_bytes = header.levels();
        let (levels, confidences) = bytes[HEADER..].split_at(2 * pass_bytes);
        let mut signed = levels.iter().map(|&byte| byte as i8);
        if let Some(at) = signed.position(|level| !(-MOST_LEVEL..=MOST_LEVEL).contains(&level)) {
            return Err(ModelError::Level { at: HEADER + at });
        }
        let mut percents = [0; CONFIDENCES];
        percents.copy_from_slice(confidences);
        if let Some(at) = percents.iter().position(|&percent| percent > 100) {
            return Err(ModelError::Level { at: HEADER + 2 * pass_bytes + at });
        }
        let mut model = Model::empty(header.emission_bits, header.transition_bits);
        model.confidences.copy_from_slice(&percents);
        for (pass, levels) in bytes[HEADER..].chunks_exact(pass_bytes).take(PASSES).enumerate() {
            model.take(pass, levels);
        }
        Ok(model)
    }

    /// A model all of whose weights are 0.
    fn empty(emission_bits: u8, transition_bits: u8) -> Self {
        Model {
            emission_bits: emission_bits.into(),
            transition_bits: transition_bits.into(),
            emissions: vec![Row([[0; STRIDE]; PASSES]); 1 << emission_bits],
            transitions: std::array::from_fn(|_| vec![[0; TRANSITION_STRIDE]; 1 << transition_bits]),
            confidences: [0; CONFIDENCES],
        }
    }

    /// Takes the levels of one pass, as they stand in the file.
    #[cfg(any(test, fuzzing, feature = "train"))]
    fn take(&mut self, pass: usize, levels: &[u8]) {
        let (emissions, transitions) = levels.split_at(TAGS << self.emission_bits);
        let weight = |&level: &u8| weight(level as i8);
        for (row, levels) in self.emissions.iter_mut().zip(emissions.chunks_exact(TAGS)) {
            row.0[pass].iter_mut().zip(levels).for_each(|(to, level)| *to = weight(level));
        }
        for (row, levels) in self.transitions[pass].iter_mut().zip(transitions.chunks_exact(TRANSITIONS)) {
            levels.iter().zip(IN_MEMORY).for_each(|(level, to)| row[to] = weight(level));
        }
    }

    /// A model of these passes, of which the second may not be learnt yet, and confidences.
    #[cfg(feature = "train")]
    pub(crate) fn of_passes(
        emission_bits: u8,
        transition_bits: u8,
        passes: &[&PassLevels],
        confidences: [u8; CONFIDENCES],
    ) -> Self {
        let mut model = Model::empty(emission_bits, transition_bits);
        model.confidences = confidences;
        for (pass, PassLevels { emissions, transitions }) in passes.iter().enumerate() {
            let bytes: Vec<u8> = emissions.iter().chain(transitions).map(|&level| level as u8).collect();
            model.take(pass, &bytes);
        }
        model
    }

    /// The sums of the weights of these features in both passes, one per tag.
    pub(crate) fn emissions(&self, features: &[u32]) -> [[i16; STRIDE]; PASSES] {
        let mut sums = [[0; STRIDE]; PASSES];
        let row = |feature: u32| self.emissions[(feature >> (32 - self.emission_bits)) as usize].0.as_flattened();
        add_rows(sums.as_flattened_mut(), features, row);
        sums
    }

    /// Adds the weights that these features have in the second pass alone.
    pub(crate) fn add_emissions(&self, features: &[u32], sums: &mut [i16; STRIDE]) {
        add_rows(sums, features, |feature| &self.emissions[(feature >> (32 - self.emission_bits)) as usize].0[1]);
    }

    /// The sums of the weights of these transition features in a pass, one per allowed transition.
    pub(crate) fn transitions(&self, pass: usize, features: &[u32]) -> [i16; TRANSITION_STRIDE] {
        let mut sums = [0; TRANSITION_STRIDE];
        let rows = &self.transitions[pass];
        add_rows(&mut sums, features, |feature| &rows[(feature >> (32 - self.transition_bits)) as usize]);
        sums
    }

    /// How many in a hundred of what its tags lead to are right, by what that rests on.
    pub(crate) fn confidences(&self) -> &[u8; CONFIDENCES] {
        &self.confidences
    }

    /// Writes a model of these two passes and confidences.
    #[cfg(feature = "train")]
    pub(crate) fn to_bytes(
        emission_bits: u8,
        transition_bits: u8,
        passes: [&PassLevels; 2],
        confidences: [u8; CONFIDENCES],
    ) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(VERSION.to_le_bytes());
        bytes.extend([emission_bits, transition_bits]);
        for PassLevels { emissions, transitions } in passes {
            assert_eq!((emissions.len(), transitions.len()), (TAGS << emission_bits, TRANSITIONS << transition_bits));
            bytes.extend(emissions.iter().chain(transitions).map(|&level| level as u8));
        }
        bytes.extend(confidences);
        bytes
    }
}

/// The levels of one pass, row-major as in the file.
#[cfg(feature = "train")]
pub(crate) struct PassLevels {
    pub(crate) emissions: Vec<i8>,
    pub(crate) transitions: Vec<i8>,
}

/// Adds up the rows of features, which are as long as the sums. The sum of two weights fits a byte, that of three does not:
/// rows are added in pairs before they are made wider.
#[inline(always)]
fn add_rows<'m>(sums: &mut [i16], features: &[u32], row: impl Fn(u32) -> &'m [i8]) {
    const { assert!(2 * MOST_LEVEL as i32 * MOST_LEVEL as i32 <= i8::MAX as i32) };
    let (pairs, single) = features.as_chunks::<2>();
    for &[one, other] in pairs {
        for ((sum, one), other) in sums.iter_mut().zip(row(one)).zip(row(other)) {
            *sum += i16::from(one.wrapping_add(*other));
        }
    }
    for &feature in single {
        for (sum, weight) in sums.iter_mut().zip(row(feature)) {
            *sum += i16::from(*weight);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_model_loads_and_is_the_one_in_the_repository() {
        let written = Model::from_bytes(include_bytes!("../data/model.bin")).unwrap();
        assert!(*Model::embedded() == written);
    }

    #[cfg(feature = "train")]
    #[test]
    fn what_is_learnt_is_read_as_it_is_written() {
        let (emission_bits, transition_bits) = (2, 1);
        let level = |at: usize| (at % 15) as i8 - MOST_LEVEL;
        let pass = |from: usize| PassLevels {
            emissions: (from..from + (TAGS << emission_bits)).map(level).collect(),
            transitions: (from..from + (TRANSITIONS << transition_bits)).map(level).collect(),
        };
        let (first, second) = (pass(0), pass(4));
        let confidences = std::array::from_fn(|kind| kind as u8);
        let bytes = Model::to_bytes(emission_bits, transition_bits, [&first, &second], confidences);
        let learnt = Model::of_passes(emission_bits, transition_bits, &[&first, &second], confidences);
        assert!(Model::from_bytes(&bytes).unwrap() == learnt);
        let half_learnt = Model::of_passes(emission_bits, transition_bits, &[&first], confidences);
        assert!(half_learnt != learnt);
    }

    #[test]
    fn damaged_models_are_refused_with_the_reason() {
        let good = include_bytes!("../data/model.bin");
        let damaged = |at: usize, byte: u8| {
            let mut bytes = good.to_vec();
            bytes[at] = byte;
            Model::from_bytes(&bytes).err()
        };
        assert_eq!(Model::from_bytes(b"").err(), Some(ModelError::NotAModel));
        assert_eq!(damaged(0, b'x'), Some(ModelError::NotAModel));
        assert_eq!(damaged(16, 9), Some(ModelError::Version(9)));
        assert_eq!(damaged(18, 0), Some(ModelError::Bits(0)));
        assert_eq!(damaged(19, 64), Some(ModelError::Bits(64)));
        assert_eq!(damaged(HEADER + 5, 100), Some(ModelError::Level { at: HEADER + 5 }));
        assert_eq!(damaged(good.len() - 1, 101), Some(ModelError::Level { at: good.len() - 1 }));
        let cut = Model::from_bytes(&good[..good.len() - 1]).err();
        assert_eq!(cut, Some(ModelError::Length { found: good.len() - 1, expected: good.len() }));
        let longer: Vec<u8> = good.iter().copied().chain([0]).collect();
        assert!(matches!(Model::from_bytes(&longer).err(), Some(ModelError::Length { .. })));
    }
}
