//! Tags → attributions: parts linked to the cue they belong to.

use crate::document::{Attribution, AttributionKind};
use crate::features::Paragraph;
use crate::model::Model;
use crate::quotation::Quoted;
use crate::span::Span;
use crate::tag::{CueSide, Role, Tag, begins, part};
use crate::tagger::tag;

/// The number of different [`Evidence`].
pub(crate) const KINDS_OF_EVIDENCE: usize = 12;

/// What an attribution rests on, as far as its reliability differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Evidence {
    /// Its cue is, or holds, a word that hardly does anything but report: said, according to.
    reports: bool,
    has_source: bool,
    kind: AttributionKind,
}

impl Evidence {
    /// A number below [`KINDS_OF_EVIDENCE`].
    pub(crate) fn index(self) -> usize {
        self.kind as usize * 4 + usize::from(self.has_source) * 2 + usize::from(self.reports)
    }
}

/// An attribution with what it rests on.
pub(crate) struct Linked {
    pub(crate) attribution: Attribution,
    reports: bool,
}

impl Linked {
    pub(crate) fn evidence(&self) -> Evidence {
        let Attribution { source, kind, .. } = &self.attribution;
        Evidence { reports: self.reports, has_source: source.is_some(), kind: *kind }
    }
}

/// How many paragraphs further on a quotation may still belong to a cue.
const REACH: usize = 4;

/// The attributions of a text, in the order of their first part.
pub(crate) fn attributions(model: &Model, paragraphs: &[Paragraph]) -> Vec<Attribution> {
    let tagged = paragraphs.iter().map(|paragraph| (paragraph, tag(model, paragraph)));
    let with_confidence = |it: Linked| Attribution { confidence: model.confidence(it.evidence()), ..it.attribution };
    link(tagged).into_iter().map(with_confidence).collect()
}

/// Links the tagged paragraphs of a text.
///
/// In a paragraph, a source or content belongs to the nearest cue on the side that its tag names, else to the nearest
/// on the other; a cue without a source shares that of the cue before it in the same sentence. The contents of a
/// paragraph without a cue belong to the last cue before it, at most [`REACH`] paragraphs back, or are an attribution
/// of their own if they are quoted.
pub(crate) fn link<'p>(tagged: impl Iterator<Item = (&'p Paragraph, Vec<Tag>)>) -> Vec<Linked> {
    let mut linked: Vec<Linked> = Vec::new();
    let mut paragraph_of_last_cue = None;
    for (index, (paragraph, tags)) in tagged.enumerate() {
        let parts = parts(&tags);
        if parts.iter().any(|part| part.role == Role::Cue) {
            linked.extend(link_paragraph(paragraph, &parts));
            paragraph_of_last_cue = Some(index);
            continue;
        }
        let contents: Vec<Part> = parts.into_iter().filter(|part| part.role == Role::Content).collect();
        let Some(first) = contents.first() else { continue };
        let quoted = kind(&contents, paragraph);
        let spans = contents.iter().map(|part| span(paragraph, part));
        match linked.last_mut().map(|last| &mut last.attribution) {
            Some(open) if paragraph_of_last_cue.is_some_and(|cue| index - cue <= REACH) => {
                open.kind =
                    if open.content.is_empty() || open.kind == quoted { quoted } else { AttributionKind::Mixed };
                open.content.extend(spans);
            }
            _ if quoted == AttributionKind::Direct || paragraph.quoted(first.first) == Quoted::Opens => {
                let attribution = attribution(None, None, spans.collect(), quoted);
                linked.push(Linked { attribution, reports: false });
            }
            _ => {}
        }
    }
    linked.retain(|it| !it.attribution.content.is_empty());
    linked.sort_by_key(|it| it.attribution.first_byte());
    linked
}

/// An attribution whose confidence and speaker are still to come.
fn attribution(source: Option<Span>, cue: Option<Span>, content: Vec<Span>, kind: AttributionKind) -> Attribution {
    Attribution { source, cue, content, kind, confidence: 0.0, speaker: None }
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

/// An attribution for each cue of a paragraph, in order; one whose content is still to come has none.
fn link_paragraph(paragraph: &Paragraph, parts: &[Part]) -> Vec<Linked> {
    let cues: Vec<Part> = parts.iter().copied().filter(|part| part.role == Role::Cue).collect();
    let sentence_of = |token: usize| paragraph.sentence_ends.partition_point(|&end| end <= token);
    let mut drafts = vec![Draft::default(); cues.len()];
    for part in parts.iter().filter(|part| part.role != Role::Cue) {
        let after = cues.partition_point(|cue| cue.first < part.first);
        let before = after.checked_sub(1);
        let after = Some(after).filter(|&cue| cue < cues.len());
        let cue = match part.side {
            CueSide::Before => before.or(after),
            CueSide::After => after.or(before),
        };
        let Some(draft) = cue.map(|cue| &mut drafts[cue]) else { continue };
        match part.role {
            Role::Source => draft.take_source(*part, cue.map_or(0, |cue| cues[cue].first)),
            _ => draft.contents.push(*part),
        }
    }
    for index in 1..cues.len() {
        if drafts[index].source.is_none() && sentence_of(cues[index].first) == sentence_of(cues[index - 1].first) {
            drafts[index].source = drafts[index - 1].source;
        }
    }
    let linked = |(draft, cue): (&Draft, &Part)| Linked {
        attribution: attribution(
            draft.source.as_ref().map(|source| span(paragraph, source)),
            Some(span(paragraph, cue)),
            draft.contents.iter().map(|part| span(paragraph, part)).collect(),
            kind(&draft.contents, paragraph),
        ),
        reports: (cue.first..cue.end).any(|token| paragraph.reports(token)),
    };
    drafts.iter().zip(&cues).map(linked).collect()
}

fn span(paragraph: &Paragraph, part: &Part) -> Span {
    Span::new(paragraph.tokens[part.first].span.start, paragraph.tokens[part.end - 1].span.end)
}

/// The source and contents of one cue.
#[derive(Clone, Default)]
struct Draft {
    source: Option<Part>,
    contents: Vec<Part>,
}

impl Draft {
    /// Takes a source if it stands nearer to the cue than the one at hand.
    fn take_source(&mut self, source: Part, cue: usize) {
        let distance = |part: Part| part.first.abs_diff(cue);
        if self.source.is_none_or(|held| distance(source) < distance(held)) {
            self.source = Some(source);
        }
    }
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
