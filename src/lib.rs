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

mod document;
mod sentence;
mod span;
#[allow(dead_code)] // until the tagger reads tokens
mod token;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use document::{Attribution, AttributionKind, Document, Label, Reason, Rule, Sentence, Speaker, Utf16Document};
pub use span::{Span, Utf16Map};

/// Analyses a text: sentences, attributions and labels.
///
/// Pure and deterministic; never panics, whatever the text. Time grows linearly with the text.
pub fn analyze(text: &str) -> Document {
    let sentences = sentence::sentences(text)
        .into_iter()
        .map(|span| Sentence {
            span,
            label: Label::Claim,
            confidence: 0.5,
            reason: Reason { rule: Rule::OwnVoice, evidence: Vec::new() },
            attributions: Vec::new(),
            denies: None,
            check_worthiness: 0.0,
            check_words: Vec::new(),
            hedges: Vec::new(),
        })
        .collect();
    Document { sentences, attributions: Vec::new(), speakers: Vec::new() }
}
