//! What is there only to be fuzzed.

use crate::label_model::LabelModel;
use crate::model::Model;
use crate::sentence_model::SentenceModel;

/// Loads bytes as each kind of model.
pub fn load_models(bytes: &[u8]) {
    let _ = Model::from_bytes(bytes);
    let _ = SentenceModel::from_bytes(bytes);
    let _ = LabelModel::from_bytes(bytes);
}
