//! The learned weights: their file format and its checked loader.
//!
//! ```text
//! magic "claimlight model", version (u16), row bits of the emissions (u8), row bits of the transitions (u8)
//! emission levels     2^bits rows of TAGS bytes
//! transition levels   2^bits rows of TRANSITIONS bytes
//! ```
//! Numbers are little-endian. A level `l` is a signed byte, at most [`MOST_LEVEL`] either way, and stands for the
//! weight `l * |l|`: small weights keep their differences, and few levels compress well.

use crate::tagger::{TAGS, TRANSITIONS};
use std::fmt;
use std::sync::OnceLock;

const MAGIC: &[u8; 16] = b"claimlight model";
const VERSION: u16 = 1;
const HEADER: usize = 20;

/// Levels go from `-MOST_LEVEL` to `MOST_LEVEL`, so that their squares fit a signed byte.
pub(crate) const MOST_LEVEL: i8 = 11;

/// Weights per row in memory: [`TAGS`] and padding, for whole vector registers.
pub(crate) const STRIDE: usize = 16;

/// The weights of the tagger.
pub(crate) struct Model {
    emission_bits: u32,
    transition_bits: u32,
    /// Row-major: `row * STRIDE + tag`.
    emissions: Vec<i8>,
    /// Row-major: `row * TRANSITIONS + transition`.
    transitions: Vec<i8>,
}

/// Why a model could not be loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ModelError {
    /// It does not begin as a model does.
    NotAModel,
    /// It was written in a version of the format that this program does not read.
    Version(u16),
    /// A table size that no model has.
    Bits(u8),
    /// It has this many bytes where its header asks for that many.
    Length { found: usize, expected: usize },
    /// A level out of range, at this byte.
    Level { at: usize },
}

impl fmt::Display for ModelError {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            ModelError::NotAModel => write!(out, "not a Claimlight model; train one with the `train` program"),
            ModelError::Version(version) => {
                write!(out, "model format {version} is not {VERSION}, the one this program reads; train it anew")
            }
            ModelError::Bits(bits) => {
                write!(out, "a table of 2^{bits} rows is no size for a model; the file is damaged")
            }
            ModelError::Length { found, expected } => {
                write!(out, "the model has {found} bytes instead of {expected}; the file is cut or damaged")
            }
            ModelError::Level { at } => write!(out, "byte {at} of the model is out of range; the file is damaged"),
        }
    }
}

impl std::error::Error for ModelError {}

impl Model {
    /// The model that is part of the program.
    pub(crate) fn embedded() -> &'static Model {
        static MODEL: OnceLock<Model> = OnceLock::new();
        MODEL.get_or_init(|| Self::from_bytes(include_bytes!("../data/model.bin")).expect("a test loads it"))
    }

    /// Reads a model and checks all of it.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, ModelError> {
        let header: &[u8; HEADER] = bytes.first_chunk().ok_or(ModelError::NotAModel)?;
        if !header.starts_with(MAGIC) {
            return Err(ModelError::NotAModel);
        }
        let version = u16::from_le_bytes([header[16], header[17]]);
        if version != VERSION {
            return Err(ModelError::Version(version));
        }
        let (emission_bits, transition_bits) = (header[18], header[19]);
        for bits in [emission_bits, transition_bits] {
            if !(1..=20).contains(&bits) {
                return Err(ModelError::Bits(bits));
            }
        }
        let emission_bytes = TAGS << emission_bits;
        let expected = HEADER + emission_bytes + (TRANSITIONS << transition_bits);
        if bytes.len() != expected {
            return Err(ModelError::Length { found: bytes.len(), expected });
        }
        let levels = bytes[HEADER..].iter().map(|&byte| byte as i8);
        if let Some(at) = levels.clone().position(|level| !(-MOST_LEVEL..=MOST_LEVEL).contains(&level)) {
            return Err(ModelError::Level { at: HEADER + at });
        }
        let weights: Vec<i8> = levels.map(|level| level * level.abs()).collect();
        let (tag_weights, transitions) = weights.split_at(emission_bytes);
        let mut emissions = vec![0; STRIDE << emission_bits];
        for (row, weights) in emissions.chunks_exact_mut(STRIDE).zip(tag_weights.chunks_exact(TAGS)) {
            row[..TAGS].copy_from_slice(weights);
        }
        Ok(Model {
            emission_bits: emission_bits.into(),
            transition_bits: transition_bits.into(),
            emissions,
            transitions: transitions.to_vec(),
        })
    }

    /// Writes a model of these levels, row-major as in the file.
    #[cfg(feature = "train")]
    pub(crate) fn to_bytes(emission_bits: u8, emissions: &[i8], transition_bits: u8, transitions: &[i8]) -> Vec<u8> {
        assert_eq!((emissions.len(), transitions.len()), (TAGS << emission_bits, TRANSITIONS << transition_bits));
        let mut bytes = MAGIC.to_vec();
        bytes.extend(VERSION.to_le_bytes());
        bytes.extend([emission_bits, transition_bits]);
        bytes.extend(emissions.iter().chain(transitions).map(|&level| level as u8));
        bytes
    }

    /// Adds the weights of a feature, one per tag.
    pub(crate) fn add_emissions(&self, feature: u32, scores: &mut [i16; STRIDE]) {
        let row = (feature >> (32 - self.emission_bits)) as usize * STRIDE;
        for (score, &weight) in scores.iter_mut().zip(&self.emissions[row..row + STRIDE]) {
            *score += i16::from(weight);
        }
    }

    /// Adds the weights of a transition feature, one per allowed transition.
    pub(crate) fn add_transitions(&self, feature: u32, scores: &mut [i16; TRANSITIONS]) {
        let row = (feature >> (32 - self.transition_bits)) as usize * TRANSITIONS;
        for (score, &weight) in scores.iter_mut().zip(&self.transitions[row..row + TRANSITIONS]) {
            *score += i16::from(weight);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_model_loads() {
        Model::embedded();
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
        let cut = Model::from_bytes(&good[..good.len() - 1]).err();
        assert_eq!(cut, Some(ModelError::Length { found: good.len() - 1, expected: good.len() }));
        let longer: Vec<u8> = good.iter().copied().chain([0]).collect();
        assert!(matches!(Model::from_bytes(&longer).err(), Some(ModelError::Length { .. })));
    }
}
