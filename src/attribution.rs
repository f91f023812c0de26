//! Tags → attributions: parts linked to the cue they belong to.

mod bounds;
mod closing;
mod source;
mod untagged;

use crate::document::{Attribution, AttributionKind};
use crate::evidence::Evidence;
use crate::features::Paragraph;
use crate::model::Model;
use crate::quotation::Quoted;
use crate::span::Span;
use crate::tag::{CueSide, Role, Tag, begins, part};
use crate::tagger::tag;
use bounds::bounded;
use closing::sentence_before;
use source::{Subject, is_participle, subject};
use untagged::with_untagged;

/// An attribution with what it rests on.
#[derive(Clone)]
pub(crate) struct Linked {
    pub(crate) attribution: Attribution,
    reports: bool,
}

impl Linked {
    pub(crate) fn evidence(&self) -> Evidence {
        let Attribution { source, kind, .. } = &self.attribution;
        Evidence { reports: self.reports, has_source: source.is_some(), kind: *kind }
    }

    /// The attribution with the probability that it is right.
    pub(crate) fn with_confidence(self, model: &Model) -> Attribution {
        Attribution { confidence: self.evidence().confidence(model), ..self.attribution }
    }
}

/// How many paragraphs further on a quotation may still belong to a cue.
pub(crate) const REACH: usize = 4;

/// The attributions of a text, in the order of their first part.
#[cfg(feature = "train")]
pub(crate) fn attributions(model: &Model, paragraphs: &[Paragraph]) -> Vec<Attribution> {
    let tagged = paragraphs.iter().map(|paragraph| (paragraph, tag(model, paragraph)));
    link(tagged).into_iter().map(|linked| linked.with_confidence(model)).collect()
}

/// Links the tagged paragraphs of a text, whose tokens all count from the same start.
#[cfg(any(test, feature = "bench", feature = "train"))]
pub(crate) fn link<'p>(tagged: impl Iterator<Item = (&'p Paragraph, Vec<Tag>)>) -> Vec<Linked> {
    let drafts: Vec<Drafts> = tagged.map(|(paragraph, tags)| Drafts::of_tags(paragraph, &tags)).collect();
    (0..drafts.len()).flat_map(|at| join(at, |index| drafts.get(index), |_| 0)).collect()
}

/// What a paragraph by itself tells of attributions.
///
/// In a paragraph, a source or content belongs to the nearest cue on the side that its tag names, else to the nearest
/// on the other; a cue without a source shares that of the cue before it in the same sentence, a participle also that of
/// the cue after it; a subject that is spoken of belongs to the content.
#[derive(Default)]
pub(crate) enum Drafts {
    /// Nothing is passed on.
    #[default]
    Nothing,
    /// It has cues: an attribution for each, in order; one whose content is still to come has none.
    OfCues(Vec<Linked>),
    /// It has contents and no cue.
    Loose {
        contents: Vec<Span>,
        kind: AttributionKind,
        /// Whether they are quoted, so that they are somebody's without any cue.
        quoted: bool,
    },
}

impl Drafts {
    /// Tags a paragraph and reads its parts.
    pub(crate) fn new(model: &Model, paragraph: &Paragraph) -> Self {
        Self::of_tags(paragraph, &tag(model, paragraph))
    }

    fn of_tags(paragraph: &Paragraph, tags: &[Tag]) -> Self {
        let parts = with_untagged(paragraph, parts(tags));
        if parts.iter().any(|part| part.role == Role::Cue) {
            return Drafts::OfCues(link_paragraph(paragraph, &parts));
        }
        let contents: Vec<Part> = parts.into_iter().filter(|part| part.role == Role::Content).collect();
        let Some(first) = contents.first() else { return Drafts::Nothing };
        let kind = kind(&contents, paragraph);
        let quoted = kind == AttributionKind::Direct || paragraph.quoted(first.first) == Quoted::Opens;
        Drafts::Loose { contents: contents.iter().map(|part| span(paragraph, part)).collect(), kind, quoted }
    }
}

/// The attributions that begin in the paragraph at this place, in the order of their first part.
///
/// The contents of a paragraph without a cue belong to the last cue before it, at most [`REACH`] paragraphs back, or
/// are an attribution of their own if they are quoted. `further` tells how many bytes further on the spans of a
/// paragraph count from than those of the one at this place.
pub(crate) fn join<'d>(
    at: usize,
    drafts: impl Fn(usize) -> Option<&'d Drafts>,
    further: impl Fn(usize) -> usize,
) -> Vec<Linked> {
    match drafts(at) {
        None | Some(Drafts::Nothing) => Vec::new(),
        Some(Drafts::OfCues(own)) => {
            let mut linked = own.clone();
            let open = &mut linked.last_mut().expect("a cue").attribution;
            for index in at + 1..=at + REACH {
                match drafts(index) {
                    None | Some(Drafts::OfCues(_)) => break,
                    Some(Drafts::Nothing) => {}
                    Some(Drafts::Loose { contents, kind, .. }) => {
                        let same = open.content.is_empty() || open.kind == *kind;
                        open.kind = if same { *kind } else { AttributionKind::Mixed };
                        let shift = further(index);
                        open.content.extend(contents.iter().map(|it| Span::new(it.start + shift, it.end + shift)));
                    }
                }
            }
            linked.retain(|it| !it.attribution.content.is_empty());
            linked.sort_by_key(|it| it.attribution.first_byte());
            linked
        }
        Some(Drafts::Loose { contents, kind, quoted }) => {
            let cue = (at.saturating_sub(REACH)..at).any(|index| matches!(drafts(index), Some(Drafts::OfCues(_))));
            if cue || !quoted {
                return Vec::new();
            }
            vec![Linked { attribution: attribution(None, None, contents.clone(), *kind), reports: false }]
        }
    }
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
    let subjects: Vec<Subject> = cues.iter().map(|cue| subject(paragraph, cue)).collect();
    let mut drafts = vec![Draft::default(); cues.len()];
    let mut floor = 0;
    for (at, part) in parts.iter().enumerate() {
        let ceiling = parts.get(at + 1).map_or(paragraph.len(), |next| next.first);
        let room = std::mem::replace(&mut floor, part.end)..ceiling;
        let part = match part.role {
            Role::Cue => continue,
            Role::Source => match bounded(paragraph, *part, room) {
                Some(source) => source,
                None => continue,
            },
            Role::Content => *part,
        };
        let after = cues.partition_point(|cue| cue.first < part.first);
        let before = after.checked_sub(1);
        let after = Some(after).filter(|&cue| cue < cues.len());
        let cue = match part.side {
            CueSide::Before => before.or(after),
            CueSide::After => after.or(before),
        };
        let Some(cue) = cue else { continue };
        let draft = &mut drafts[cue];
        match part.role {
            Role::Source if part.first > cues[cue].first => draft.take_source(part, cues[cue].first),
            Role::Source => match subjects[cue] {
                Subject::Speaks => draft.take_source(part, cues[cue].first),
                Subject::IsSpokenOf => draft.contents.push(part),
                Subject::IsSpokenTo => {}
            },
            _ => draft.contents.push(part),
        }
    }
    share_sources(paragraph, &cues, &subjects, &mut drafts);
    for (draft, cue) in drafts.iter_mut().zip(&cues).filter(|(draft, _)| draft.contents.is_empty()) {
        if let Some((source, content)) = draft.source.and_then(|source| sentence_before(paragraph, source, cue)) {
            *draft = Draft { source: Some(source), contents: vec![content] };
        }
    }
    let linked = |(draft, cue): (&Draft, &Part)| Linked {
        attribution: attribution(
            draft.source.as_ref().map(|source| source_span(paragraph, source)),
            Some(span(paragraph, cue)),
            draft.contents.iter().map(|part| span(paragraph, part)).collect(),
            kind(&draft.contents, paragraph),
        ),
        reports: (cue.first..cue.end).any(|token| paragraph.reports(token)),
    };
    drafts.iter().zip(&cues).map(linked).collect()
}

/// Gives cues without a source that of their neighbour in the sentence.
fn share_sources(paragraph: &Paragraph, cues: &[Part], subjects: &[Subject], drafts: &mut [Draft]) {
    let takes = |drafts: &[Draft], cue: usize, of: usize| {
        let same_sentence = paragraph.sentence_of(cues[cue].first) == paragraph.sentence_of(cues[of].first);
        subjects[cue] == Subject::Speaks && drafts[cue].source.is_none() && same_sentence
    };
    for cue in 1..cues.len() {
        if takes(drafts, cue, cue - 1) {
            drafts[cue].source = drafts[cue - 1].source;
        }
    }
    for cue in 1..cues.len() {
        if takes(drafts, cue - 1, cue) && subjects[cue] == Subject::Speaks && is_participle(paragraph, &cues[cue - 1]) {
            drafts[cue - 1].source = drafts[cue].source;
        }
    }
}

/// Where a source stands, without the verb that its pronoun is contracted with: “we” of “we’re saying”.
fn source_span(paragraph: &Paragraph, source: &Part) -> Span {
    let span = span(paragraph, source);
    let contracted = paragraph.words()[source.end - 1].contracted;
    Span::new(span.start, span.end - usize::from(contracted))
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

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::tag::OUTSIDE;
    use crate::{features, sentence, token};

    /// Links a text whose tokens have these marks: `.` outside, `c` cue, `s` and `S` source with its cue after and
    /// before it, `k` and `K` content likewise; a mark after a different one begins a part.
    fn linked(text: &str, marks: &str) -> Vec<(String, String, Vec<String>, AttributionKind)> {
        let sentences = sentence::sentences(text);
        let tokens: Vec<_> = sentences.iter().map(|&span| token::tokens(text, span)).collect();
        let paragraphs = features::paragraphs(text, &sentences, &tokens);
        let mut marks = marks.bytes().filter(|mark| !mark.is_ascii_whitespace());
        let tagged: Vec<_> = paragraphs
            .iter()
            .map(|paragraph| {
                let mut before = b'.';
                let mut tag_of = |mark: u8| {
                    let begin = match mark {
                        b'c' => 4,
                        b's' => 6,
                        b'S' => 8,
                        b'k' => 10,
                        b'K' => 12,
                        _ => OUTSIDE,
                    };
                    let inside = begin != OUTSIDE && std::mem::replace(&mut before, mark) == mark;
                    before = mark;
                    begin + Tag::from(inside)
                };
                let tags = marks.by_ref().take(paragraph.len()).map(&mut tag_of).collect::<Vec<_>>();
                assert_eq!(tags.len(), paragraph.len(), "a mark for each token");
                (paragraph, tags)
            })
            .collect();
        let words = |span: &Span| span.of(text).to_string();
        let shown = |Linked { attribution: it, .. }| {
            let part = |span: Option<Span>| span.as_ref().map(words).unwrap_or_default();
            (part(it.source), part(it.cue), it.content.iter().map(words).collect(), it.kind)
        };
        link(tagged.into_iter()).into_iter().map(shown).collect()
    }

    /// Source and contents of each attribution; see [`linked`].
    pub(super) fn sources_and_contents(text: &str, marks: &str) -> Vec<(String, Vec<String>)> {
        linked(text, marks).into_iter().map(|(source, _, content, _)| (source, content)).collect()
    }

    #[test]
    fn parts_go_to_the_cue_they_belong_to() {
        use AttributionKind::*;
        type Expected = (&'static str, &'static str, &'static [&'static str], AttributionKind);
        let table: &[(&str, &str, &[Expected])] = &[
            ("Ada said it rained.", "scKK.", &[("Ada", "said", &["it rained"], Indirect)]),
            ("\"It rained,\" Ada said.", "kkkkksc.", &[("Ada", "said", &["\"It rained,\""], Direct)]),
            ("Ada called it \"wet\" weather.", "scKKKKK.", &[("Ada", "called", &["it \"wet\" weather"], Mixed)]),
            // A cue without a source shares that of the cue before it, but not over the end of a sentence.
            (
                "Ada said yes and added no.",
                "scK.cK.",
                &[("Ada", "said", &["yes"], Indirect), ("Ada", "added", &["no"], Indirect)],
            ),
            (
                "Ada said yes. Adding no.",
                "scK.cK.",
                &[("Ada", "said", &["yes"], Indirect), ("", "Adding", &["no"], Indirect)],
            ),
            // Of two cues the nearest on the side that the tag names.
            (
                "Ada said yes, Ben said no.",
                "scK.scK.",
                &[("Ada", "said", &["yes"], Indirect), ("Ben", "said", &["no"], Indirect)],
            ),
            // Content in a paragraph without a cue belongs to the last one before it.
            ("Ada went on:\n\n\"It rained.\"", "scc.KKKKK", &[("Ada", "went on", &["\"It rained.\""], Direct)]),
            // Without any cue, only what is quoted is somebody's.
            ("\"It rained.\"", "KKKKK", &[("", "", &["\"It rained.\""], Direct)]),
            ("It rained.", "KK.", &[]),
            // A source or cue alone is no attribution.
            ("Ada said.", "sc.", &[]),
            ("", "", &[]),
        ];
        for (text, marks, expected) in table {
            let expected: Vec<_> = expected
                .iter()
                .map(|(source, cue, content, kind)| {
                    let content: Vec<String> = content.iter().map(|it| it.to_string()).collect();
                    (source.to_string(), cue.to_string(), content, *kind)
                })
                .collect();
            assert_eq!(linked(text, marks), expected, "{text:?}");
        }
    }
}
