//! What files of weights for tables of `2^ROW_BITS` rows have in common: how they begin, and what can be wrong with them.
//!
//! Magic (16 bytes), version (u16), row bits (u8), 0 (u8), then numbers (f32) and rows of signed bytes, little-endian.

use crate::row_set::ROW_BITS;
use std::fmt;

/// What a kind of such files looks like.
pub(crate) struct WeightsFile {
    /// What it holds, for messages.
    pub(crate) name: &'static str,
    pub(crate) magic: &'static [u8; 16],
    pub(crate) version: u16,
    /// Bytes after the head.
    pub(crate) len: usize,
}

/// Why a file of weights could not be loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct WeightsError {
    /// What the file should hold.
    name: &'static str,
    pub(crate) fault: Fault,
}

/// What is wrong with a file of weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It does not begin as such files do.
    NotAModel,
    /// It was written in a version of the format, or with a table size, that this program does not read.
    Version {
        /// Version and row bits given.
        found: (u16, u8),
        /// Version asked for.
        expected: u16,
    },
    /// It has this many bytes where the format asks for that many.
    Length {
        /// Bytes given.
        found: usize,
        /// Bytes asked for.
        expected: usize,
    },
    /// A number that is none, or out of all proportion.
    Number,
}

impl fmt::Display for WeightsError {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let name = self.name;
        match self.fault {
            Fault::NotAModel => write!(out, "not a {name} model; train one with the `train` program"),
            Fault::Version { found: (version, bits), expected } => write!(
                out,
                "{name} model of format {version} with 2^{bits} rows, not {expected} with 2^{ROW_BITS}; train it anew"
            ),
            Fault::Length { found, expected } => {
                write!(out, "the {name} model has {found} bytes instead of {expected}; the file is cut or damaged")
            }
            Fault::Number => write!(out, "the {name} model holds an impossible number; the file is damaged"),
        }
    }
}

impl std::error::Error for WeightsError {}

/// Bytes of magic, version and row bits.
const HEAD: usize = 20;

impl WeightsFile {
    /// What follows the head, if the file is of this kind and whole.
    pub(crate) fn body<'b>(&self, bytes: &'b [u8]) -> Result<&'b [u8], WeightsError> {
        let (head, body) = bytes.split_first_chunk::<HEAD>().ok_or(self.error(Fault::NotAModel))?;
        if !head.starts_with(self.magic) {
            return Err(self.error(Fault::NotAModel));
        }
        let found = (u16::from_le_bytes([head[16], head[17]]), head[18]);
        if found != (self.version, ROW_BITS as u8) {
            return Err(self.error(Fault::Version { found, expected: self.version }));
        }
        if body.len() != self.len {
            return Err(self.error(Fault::Length { found: bytes.len(), expected: HEAD + self.len }));
        }
        Ok(body)
    }

    /// Reads numbers that stand one after the other, and gives what follows them.
    pub(crate) fn numbers<'b, const COUNT: usize>(
        &self,
        bytes: &'b [u8],
    ) -> Result<([f32; COUNT], &'b [u8]), WeightsError> {
        let (numbers, rest) = bytes.split_at(4 * COUNT);
        let (numbers, _) = numbers.as_chunks::<4>();
        let numbers = std::array::from_fn(|at| f32::from_le_bytes(numbers[at]));
        if numbers.iter().all(|number| number.abs() < 1000.0) {
            Ok((numbers, rest))
        } else {
            Err(self.error(Fault::Number))
        }
    }

    /// How such a file begins.
    #[cfg(any(test, feature = "train"))]
    pub(crate) fn head(&self) -> Vec<u8> {
        let mut bytes = self.magic.to_vec();
        bytes.extend(self.version.to_le_bytes());
        bytes.extend([ROW_BITS as u8, 0]);
        bytes
    }

    fn error(&self, fault: Fault) -> WeightsError {
        WeightsError { name: self.name, fault }
    }
}

/// Damages a good file, of which this many numbers follow the head, in every way, and asks that it is refused for that.
#[cfg(test)]
pub(crate) fn check_damaged<M>(good: &[u8], numbers: usize, read: impl Fn(&[u8]) -> Result<M, WeightsError>) {
    let fault = |bytes: &[u8]| read(bytes).err().map(|error| error.fault);
    let with = |at: usize, byte: u8| {
        let mut bytes = good.to_vec();
        bytes[at] = byte;
        fault(&bytes)
    };
    let length = |found| Some(Fault::Length { found, expected: good.len() });
    assert_eq!(fault(good), None);
    assert_eq!(fault(b"<html>"), Some(Fault::NotAModel));
    assert_eq!(fault(&[]), Some(Fault::NotAModel));
    assert_eq!(with(0, b'C'), Some(Fault::NotAModel));
    assert_eq!(with(16, 9), Some(Fault::Version { found: (9, 13), expected: 1 }));
    assert_eq!(with(18, 30), Some(Fault::Version { found: (1, 30), expected: 1 }));
    for number in 0..numbers {
        assert_eq!(with(HEAD + 4 * number + 3, 0x7F), Some(Fault::Number));
    }
    assert_eq!(fault(&good[..good.len() - 1]), length(good.len() - 1));
    assert_eq!(fault(&good[..HEAD]), length(HEAD));
    assert_eq!(fault(&[good, &[0]].concat()), length(good.len() + 1));
}
