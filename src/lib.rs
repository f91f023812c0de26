//! Who stands behind every sentence of a news article.
//!
//! [`analyze`] reads a text and returns a [`Document`]: its sentences, each labelled as a claim of the
//! article's own, as attributed to somebody, as a denial or as none of these; the attributions (source, cue, content)
//! that the labels rest on; the speakers whom their sources mean; and which sentence a denial answers. Nothing is fetched
//! and nothing is kept: the same text gives the same document everywhere. [`LiveDocument`] holds a text and its document
//! through edits, each of which costs what it touches.
//!
//! Text flows one way: text → sentences, tokens → features → tags → attributions → labels → speakers → rebuttals → JSON →
//! page. Up to the labels, paragraphs are read one by one, each with the few around it; speakers and rebuttals need all of
//! them. Offsets are bytes of the given text; [`Utf16Document`] holds the same document in UTF-16 code units, as JavaScript
//! counts.

mod attribution;
mod check_worthiness;
mod document;
#[cfg(any(feature = "cli", feature = "train"))]
#[doc(hidden)]
pub mod evaluation;
mod evidence;
mod features;
#[cfg(fuzzing)]
mod fuzzing;
mod hashed_word;
mod hedge;
mod inflection;
mod label;
mod label_model;
mod lexicon;
mod list_item;
mod live;
mod logistic;
mod model;
mod model_header;
mod packing;
mod paragraph;
mod quotation;
mod rebuttal;
mod row_set;
mod sentence;
mod sentence_model;
mod span;
mod speaker;
#[cfg(any(test, feature = "bench"))]
#[doc(hidden)]
pub mod stages;
mod tag;
mod tagger;
mod token;
#[cfg(feature = "train")]
#[doc(hidden)]
pub mod train;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
mod weights_file;
mod wording;

pub use document::{Attribution, AttributionKind, Document, Label, Reason, Rule, Sentence, Speaker, Utf16Document};
#[cfg(fuzzing)]
pub use fuzzing::load_models;
pub use live::{Change, ChangedParagraph, Connections, EditError, LiveDocument, analyze};
pub use paragraph::ends_line;
pub use span::{Span, Utf16Map};

/// Compiles and runs the example in README.md.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
