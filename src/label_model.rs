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
use crate::weights_file::{WeightsError, WeightsFile};
use std::sync::LazyLock;

/// The labels in the order of the weights.
pub(crate) const LABELS: [Label; 4] = [Label::Claim, Label::Denial, Label::Attributed, Label::Other];

const ROWS: usize = 1 << ROW_BITS;

const FILE: WeightsFile =
    WeightsFile { name: "label", magic: b"claimlight label", version: 1, len: 4 * (1 + LABELS.len() + ROWS) };

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
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, WeightsError> {
        let ([scale, biases @ ..], rows) = FILE.numbers::<5>(FILE.body(bytes)?)?;
        let (rows, _) = rows.as_chunks::<4>();
        Ok(LabelModel { scale, biases, weights: rows.iter().map(|row| row.map(|byte| byte as i8)).collect() })
    }

    /// Writes the model as [`LabelModel::from_bytes`] reads it.
    #[cfg(any(test, feature = "train"))]
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = FILE.head();
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
    use crate::weights_file::check_damaged;
    use proptest::prelude::*;

    #[test]
    fn the_embedded_model_loads_and_writes_back_the_same() {
        let bytes = include_bytes!("../data/label-model.bin");
        assert_eq!(LabelModel::from_bytes(bytes).map(|model| model.to_bytes()), Ok(bytes.to_vec()));
    }

    #[test]
    fn damaged_models_are_refused_with_the_reason() {
        check_damaged(include_bytes!("../data/label-model.bin"), 5, LabelModel::from_bytes);
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
            let mut model = FILE.magic.to_vec();
            model.extend(bytes);
            prop_assert!(LabelModel::from_bytes(&model).is_err());
        }
    }
}
