//! Tags → attributions: parts linked to the cue they belong to.

use crate::document::{Attribution, AttributionKind};
use crate::features::Paragraph;
use crate::model::Model;
use crate::quotation::Quoted;
use crate::span::Span;
use crate::tagger::{CueSide, Role, Tag, begins, part, tag};

/// The attributions of a text, in the order of their first part.
pub(crate) fn attributions(model: &Model, paragraphs: &[Paragraph]) -> Vec<Attribution> {
    paragraphs.iter().flat_map(|paragraph| link(paragraph, &tag(model, paragraph))).collect()
}

/// A run of tokens tagged as one part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Part {
    role: Role,
    side: CueSide,
    /// Tokens of the paragraph: first, and the one after the last.
    first: usize,
    end: usize,
}

/// The attributions of a paragraph, in the order of their first part.
///
/// A source or content belongs to the nearest cue on the side that its tag names, else to the nearest on the other;
/// a cue without a source shares that of the cue before it in the same sentence.
pub(crate) fn link(paragraph: &Paragraph, tags: &[Tag]) -> Vec<Attribution> {
    let tokens = &paragraph.tokens;
    let parts = parts(tags);
    let cues: Vec<Part> = parts.iter().copied().filter(|part| part.role == Role::Cue).collect();
    let sentence_of = |token: usize| paragraph.sentence_ends.partition_point(|&end| end <= token);
    let mut drafts = vec![Draft::default(); cues.len()];
    let mut orphans = Vec::new();
    for part in parts.iter().filter(|part| part.role != Role::Cue) {
        let after = cues.partition_point(|cue| cue.first < part.first);
        let before = after.checked_sub(1);
        let after = Some(after).filter(|&cue| cue < cues.len());
        let cue = match part.side {
            CueSide::Before => before.or(after),
            CueSide::After => after.or(before),
        };
        match (cue, part.role) {
            (Some(cue), Role::Source) => drafts[cue].sources.push(*part),
            (Some(cue), _) => drafts[cue].contents.push(*part),
            (None, Role::Content) => orphans.push(*part),
            (None, _) => {}
        }
    }
    for index in 1..cues.len() {
        if drafts[index].sources.is_empty() && sentence_of(cues[index].first) == sentence_of(cues[index - 1].first) {
            drafts[index].sources = drafts[index - 1].sources.clone();
        }
    }
    let span = |part: &Part| Span::new(tokens[part.first].span.start, tokens[part.end - 1].span.end);
    let mut attributions: Vec<Attribution> = drafts
        .iter()
        .zip(&cues)
        .filter(|(draft, _)| !draft.contents.is_empty())
        .map(|(draft, cue)| Attribution {
            source: draft.sources.iter().min_by_key(|source| source.first.abs_diff(cue.first)).map(span),
            cue: Some(span(cue)),
            content: draft.contents.iter().map(span).collect(),
            kind: kind(&draft.contents, paragraph),
            confidence: 0.5,
            speaker: None,
        })
        .collect();
    if !orphans.is_empty() {
        attributions.push(Attribution {
            source: None,
            cue: None,
            content: orphans.iter().map(span).collect(),
            kind: kind(&orphans, paragraph),
            confidence: 0.5,
            speaker: None,
        });
    }
    attributions.sort_by_key(|attribution| attribution.first_byte());
    attributions
}

/// The sources and contents of one cue.
#[derive(Clone, Default)]
struct Draft {
    sources: Vec<Part>,
    contents: Vec<Part>,
}

fn parts(tags: &[Tag]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for (index, &tag) in tags.iter().enumerate() {
        let Some((role, side)) = part(tag) else { continue };
        match parts.last_mut() {
            Some(open) if open.end == index && !begins(tag) => open.end += 1,
            _ => parts.push(Part { role, side, first: index, end: index + 1 }),
        }
    }
    parts
}

fn kind(contents: &[Part], paragraph: &Paragraph) -> AttributionKind {
    let (mut inside, mut outside) = (0, 0);
    for token in contents.iter().flat_map(|part| part.first..part.end) {
        match paragraph.quoted(token) {
            Quoted::Inside => inside += 1,
            Quoted::No => outside += 1,
            Quoted::Opens | Quoted::Closes => {}
        }
    }
    match (inside, outside) {
        (0, _) => AttributionKind::Indirect,
        // The comma before a closing “he said” may stand outside the marks.
        (_, 0 | 1) => AttributionKind::Direct,
        _ => AttributionKind::Mixed,
    }
}
