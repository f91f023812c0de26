//! How the tagger's model begins, and what may be wrong with it. `build.rs` reads models with this module, too.

// The program itself embeds a model that build.rs has checked.
#![allow(dead_code)]

use crate::tag::{TAGS, TRANSITIONS};
use std::fmt;

pub(crate) const MAGIC: &[u8; 16] = b"claimlight model";
pub(crate) const VERSION: u16 = 2;

/// The bytes of the header.
pub(crate) const HEADER: usize = 20;

/// Which byte of the header holds the row bits of the emissions.
pub(crate) const EMISSION_BITS: usize = 18;

/// Which byte of the header holds the row bits of the transitions.
pub(crate) const TRANSITION_BITS: usize = 19;

/// Confidences in a model, a byte each at its end; [`crate::evidence`] says of what.
pub(crate) const CONFIDENCES: usize = 12;

/// What a header says of the sizes of the tables.
pub(crate) struct Header {
    pub(crate) emission_bits: u8,
    pub(crate) transition_bits: u8,
}

impl Header {
    /// Reads the header of a model; checks it and that the model is as long as it says.
    pub(crate) fn read(model: &[u8]) -> Result<Header, ModelError> {
        let header: &[u8; HEADER] = model.first_chunk().ok_or(ModelError::NotAModel)?;
        if !header.starts_with(MAGIC) {
            return Err(ModelError::NotAModel);
        }
        let version = u16::from_le_bytes([header[16], header[17]]);
        if version != VERSION {
            return Err(ModelError::Version(version));
        }
        let [emission_bits, transition_bits] = [header[EMISSION_BITS], header[TRANSITION_BITS]];
        for bits in [emission_bits, transition_bits] {
            if !(1..=20).contains(&bits) {
                return Err(ModelError::Bits(bits));
            }
        }
        let header = Header { emission_bits, transition_bits };
        let expected = HEADER + 2 * header.levels() + CONFIDENCES;
        if model.len() != expected {
            return Err(ModelError::Length { found: model.len(), expected });
        }
        Ok(header)
    }

    /// How many levels each pass has, a byte each.
    pub(crate) fn levels(&self) -> usize {
        (TAGS << self.emission_bits) + (TRANSITIONS << self.transition_bits)
    }
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
