//! What was learned about labels: how much each sign of a sentence speaks for each label.
//!
//! A multinomial logistic regression over hashed features. The file, little-endian:
//!
//! ```text
//! magic "claimlight label", version (u16), row bits (u8), 0 (u8)
//! what one unit of a weight stands for (f32), the score of each label without any sign (4 × f32)
//! 2^bits rows of 4 signed bytes: the weights for claim, denial, attributed, other
//! ```

use crate::document::Label;
use crate::logistic::probabilities;
pub(crate) use crate::row_set::ROW_BITS;
use std::fmt;
use std::sync::LazyLock;

/// The labels in the order of the weights.
pub(crate) const LABELS: [Label; 4] = [Label::Claim, Label::Denial, Label::Attributed, Label::Other];

const MAGIC: &[u8; 16] = b"claimlight label";
const VERSION: u16 = 1;

const ROWS: usize = 1 << ROW_BITS;

/// Bytes before the rows.
const HEADER: usize = 16 + 4 + 4 + 16;

/// How much each sign speaks for each label.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LabelModel {
    /// What one unit of `weights` stands for.
    pub scale: f32,
    /// The score of each label without any sign, in the order of [`LABELS`].
    pub biases: [f32; 4],
    /// For each row the weight for each label.
    pub weights: Vec<[i8; 4]>,
}

/// Why a label model could not be loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LabelModelError {
    /// It does not begin as a label model does.
    NotAModel,
    /// It was written in a version of the format, or with a table size, that this program does not read.
    Version(u16, u8),
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

impl fmt::Display for LabelModelError {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            LabelModelError::NotAModel => write!(out, "not a label model; train one with the `train` program"),
            LabelModelError::Version(version, bits) => write!(
                out,
                "label model of format {version} with 2^{bits} rows, not {VERSION} with 2^{ROW_BITS}; train it anew"
            ),
            LabelModelError::Length { found, expected } => {
                write!(out, "the label model has {found} bytes instead of {expected}; the file is cut or damaged")
            }
            LabelModelError::Number => write!(out, "the label model holds an impossible number; the file is damaged"),
        }
    }
}

impl std::error::Error for LabelModelError {}

impl LabelModel {
    /// The model that the program comes with.
    pub(crate) fn embedded() -> &'static LabelModel {
        static MODEL: LazyLock<LabelModel> = LazyLock::new(|| {
            LabelModel::from_bytes(include_bytes!("../data/label-model.bin"))
                .expect("the embedded label model is checked by a test")
        });
        &MODEL
    }

    /// The probability of each label, in the order of [`LABELS`], for signs at these rows.
    pub(crate) fn probabilities(&self, rows: impl IntoIterator<Item = u16>) -> [f32; 4] {
        probabilities(self.scores(rows))
    }

    /// The score of each label, in the order of [`LABELS`], for signs at these rows.
    pub(crate) fn scores(&self, rows: impl IntoIterator<Item = u16>) -> [f32; 4] {
        let mut sums = [0i32; 4];
        rows.into_iter().for_each(|row| {
            let weights = self.weights[usize::from(row)];
            sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += i32::from(weight));
        });
        std::array::from_fn(|label| self.biases[label] + self.scale * sums[label] as f32)
    }

    /// Reads a model and checks all of it.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, LabelModelError> {
        let header: &[u8; HEADER] = bytes.first_chunk().ok_or(LabelModelError::NotAModel)?;
        if !header.starts_with(MAGIC) {
            return Err(LabelModelError::NotAModel);
        }
        let version = u16::from_le_bytes([header[16], header[17]]);
        if version != VERSION || u32::from(header[18]) != ROW_BITS {
            return Err(LabelModelError::Version(version, header[18]));
        }
        let expected = HEADER + 4 * ROWS;
        if bytes.len() != expected {
            return Err(LabelModelError::Length { found: bytes.len(), expected });
        }
        let number = |at: usize| f32::from_le_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]);
        let scale = number(20);
        let biases = [24, 28, 32, 36].map(number);
        if ![scale].iter().chain(&biases).all(|number| number.abs() < 1000.0) {
            return Err(LabelModelError::Number);
        }
        let (rows, _) = bytes[HEADER..].as_chunks::<4>();
        Ok(LabelModel { scale, biases, weights: rows.iter().map(|row| row.map(|byte| byte as i8)).collect() })
    }

    /// Writes the model as [`LabelModel::from_bytes`] reads it.
    #[cfg(any(test, feature = "train"))]
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(VERSION.to_le_bytes());
        bytes.extend([ROW_BITS as u8, 0]);
        for number in [self.scale].into_iter().chain(self.biases) {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend(self.weights.iter().flatten().map(|&weight| weight as u8));
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_embedded_model_loads_and_writes_back_the_same() {
        let bytes = include_bytes!("../data/label-model.bin");
        assert_eq!(LabelModel::from_bytes(bytes).map(|model| model.to_bytes()), Ok(bytes.to_vec()));
    }

    #[test]
    fn damaged_models_are_refused_with_the_reason() {
        let good = include_bytes!("../data/label-model.bin");
        let with = |at: usize, byte: u8| {
            let mut bytes = good.to_vec();
            bytes[at] = byte;
            LabelModel::from_bytes(&bytes)
        };
        let expected = good.len();
        assert_eq!(LabelModel::from_bytes(b"<html>"), Err(LabelModelError::NotAModel));
        assert_eq!(LabelModel::from_bytes(&[]), Err(LabelModelError::NotAModel));
        assert_eq!(with(0, b'C'), Err(LabelModelError::NotAModel));
        assert_eq!(with(16, 9), Err(LabelModelError::Version(9, ROW_BITS as u8)));
        assert_eq!(with(18, 30), Err(LabelModelError::Version(1, 30)));
        assert_eq!(with(23, 0x7F), Err(LabelModelError::Number));
        let cut = LabelModel::from_bytes(&good[..expected - 1]);
        assert_eq!(cut, Err(LabelModelError::Length { found: expected - 1, expected }));
    }

    #[test]
    fn each_sign_speaks_for_its_label() {
        let mut weights = vec![[0; 4]; ROWS];
        weights[7] = [0, 0, 20, -20];
        let model = LabelModel { scale: 0.1, biases: [1.0, 0.0, 0.0, 0.0], weights };
        assert_eq!(model.scores([7, 7, 8]), [1.0, 0.0, 4.0, -4.0]);
        let [claim, .., other] = model.probabilities([]);
        assert!(claim > 0.4 && other < 0.2);
    }

    proptest! {
        #[test]
        fn no_bytes_make_the_loader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
            let mut model = MAGIC.to_vec();
            model.extend(bytes);
            prop_assert!(LabelModel::from_bytes(&model).is_err());
        }
    }
}
