//! Text → sentences.

use crate::span::Span;

/// The sentences of a text, in order, without the white space around them.
///
/// Every character that is not white space lies in exactly one of them.
pub fn sentences(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let kept = line.trim();
        if !kept.is_empty() {
            let from = start + (line.len() - line.trim_start().len());
            found.push(Span::new(from, from + kept.len()));
        }
        start += line.len();
    }
    found
}
