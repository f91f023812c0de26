//! Who stands behind every sentence of a news article.
//!
//! [`analyze`] reads a text and returns a [`Document`]: its sentences, each labelled as a claim of the
//! article's own, as attributed to somebody, as a denial or as none of these, and the attributions (source,
//! cue, content) that the labels rest on. Nothing is fetched and nothing is kept: the same text gives the same
//! document everywhere.
//!
//! Text flows one way: text → sentences, tokens → features → tags → attributions → labels → JSON → page.
//! Offsets are bytes of the given text; [`Utf16Document`] holds the same document in UTF-16 code units, as
//! JavaScript counts.

mod attribution;
mod check_worthiness;
mod document;
#[cfg(any(feature = "cli", feature = "train"))]
pub mod evaluation;
mod evidence;
mod features;
mod hedge;
mod label;
mod label_model;
mod lexicon;
mod list_item;
mod live;
mod logistic;
mod model;
mod packing;
mod paragraph;
mod quotation;
mod rebuttal;
mod row_set;
mod sentence;
mod sentence_model;
mod span;
mod speaker;
#[cfg(feature = "bench")]
#[doc(hidden)]
pub mod stages;
mod tag;
mod tagger;
mod token;
#[cfg(feature = "train")]
pub mod train;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
mod word;
mod wording;

pub use document::{Attribution, AttributionKind, Document, Label, Reason, Rule, Sentence, Speaker, Utf16Document};
pub use live::{Change, ChangedParagraph, Connections, EditError, LiveDocument};
pub use span::{Span, Utf16Map};

/// Compiles and runs the example in README.md.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// Analyses a text: sentences, attributions and labels.
///
/// Pure and deterministic; never panics, whatever the text. Time grows linearly with the text.
pub fn analyze(text: &str) -> Document {
    LiveDocument::new(text).into_document()
}

/// Loads bytes as each kind of model; only for fuzzing.
#[cfg(fuzzing)]
pub fn load_models(bytes: &[u8]) {
    let _ = model::Model::from_bytes(bytes);
    let _ = sentence_model::SentenceModel::from_bytes(bytes);
    let _ = label_model::LabelModel::from_bytes(bytes);
}
