//! What an edit changes, as it leaves the library.

use super::passage::Passage;
use super::place::Place;
use crate::document::{Attribution, Sentence};
use crate::span::{Span, Utf16Map};
use serde::Serialize;

/// What an edit changed: paragraphs of a live document that gave way to others; none to none where nothing did.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// The index of the first one.
    pub at: usize,
    /// How many there were.
    pub removed: usize,
    /// Those that stand there now.
    pub paragraphs: Vec<ChangedParagraph>,
}

/// A paragraph of a live document. All offsets are UTF-16 code units from its start.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChangedParagraph {
    /// Units between the end of the paragraph before it, or the start of the text, and its start.
    pub gap: usize,
    /// Units from its start to its end.
    pub length: usize,
    /// Its sentences. Their [`attributions`](Sentence::attributions) are counted backwards: the last attribution that
    /// begins in this paragraph is 1, and so on into the paragraphs before. Their [`denies`](Sentence::denies) are empty.
    pub sentences: Vec<Sentence>,
    /// The attributions that begin in it, without their speakers.
    pub attributions: Vec<Attribution>,
}

impl ChangedParagraph {
    /// `text` begins with the paragraph, which stands `gap` units behind the one before.
    pub(super) fn new(text: &str, place: Place, gap: usize, passage: &Passage) -> Self {
        let mut sentences = passage.weighed.clone();
        let mut attributions = passage.attributions.clone();
        let mut end = place.bytes.len();
        attributions.iter_mut().for_each(|attribution| attribution.for_each_span(|span| end = end.max(span.end)));
        let map = Utf16Map::new(&text[..end]);
        let mut convert = |span: &mut Span| *span = map.span(*span);
        sentences.iter_mut().for_each(|sentence| sentence.for_each_span(&mut convert));
        attributions.iter_mut().for_each(|attribution| attribution.for_each_span(&mut convert));
        ChangedParagraph { gap, length: place.units.len(), sentences, attributions }
    }
}

/// What only the whole text tells: who is meant by every source, and what every denial answers.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Connections {
    /// The full name of everybody who speaks, in the order of their first mention.
    pub speakers: Vec<String>,
    /// For every attribution of the text: its speaker, where that is known.
    pub speaker_of: Vec<Option<usize>>,
    /// For every sentence of the text: the sentence that it answers, where it does.
    pub denies: Vec<Option<usize>>,
}
