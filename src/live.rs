//! A text that is edited: what an edit touches is analysed anew, all else is kept.
//!
//! A paragraph is read by itself: its sentences, tokens and tags, which is nearly all of the work. Attributions look
//! four paragraphs ahead, so that a few are linked again. Rules for labels look back: they are tried again from there on
//! until what sentences leave behind for those that follow is what it was. The labels near what changed are weighed
//! again. Spans count from the start of their paragraph, so that none moves with an edit elsewhere. Speakers, and what
//! denials answer, depend on the whole text and are found when they are asked for.

mod change;
mod passage;
mod place;

pub use change::{Change, ChangedParagraph, Connections};

use crate::attribution::REACH;
use crate::document::{Attribution, Document, Sentence};
use crate::features::Paragraph;
use crate::label::Before;
use crate::paragraph::{ends_line, paragraphs};
use crate::span::Span;
use crate::token::Token;
use crate::{rebuttal, speaker};
use passage::{Passage, link, relabel, weigh};
use place::{Place, byte_of_unit, region, units};
use std::fmt;
use std::ops::Range;

/// Analyses a text: sentences, attributions, labels, speakers, and what denials answer.
///
/// Pure and deterministic; never panics, whatever the text. Time grows linearly with the text.
pub fn analyze(text: &str) -> Document {
    LiveDocument::new(text).into_document()
}

/// A text and its analysis, which follows edits: an edit costs what its paragraph costs.
///
/// ```
/// let mut live = claimlight::LiveDocument::new("Rain fell.\n\nIt was late.");
/// live.edit(14..24, " rained, Ada Noor said.").unwrap();
/// assert_eq!(live.document(), claimlight::analyze("Rain fell.\n\nIt rained, Ada Noor said."));
/// ```
pub struct LiveDocument {
    text: String,
    places: Vec<Place>,
    /// Along with the places.
    passages: Vec<Passage>,
}

/// Why an edit could not be made. The text is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditError {
    /// It begins after its end, or ends behind the text's.
    OutsideText,
    /// It begins or ends inside a character.
    InsideCharacter,
}

impl fmt::Display for EditError {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str(match self {
            EditError::OutsideText => "the edit lies outside the text; begin anew with the whole text",
            EditError::InsideCharacter => "the edit cuts a character; widen it to whole characters",
        })
    }
}

impl std::error::Error for EditError {}

impl LiveDocument {
    /// Analyses a text. Linear in it.
    pub fn new(text: &str) -> Self {
        let mut live = LiveDocument { text: String::new(), places: Vec::new(), passages: Vec::new() };
        live.replace(Span::new(0, 0), text);
        live
    }

    /// The text as it stands.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Replaces a stretch of the text, in bytes, and tells what that changed.
    pub fn edit(&mut self, replaced: Range<usize>, inserted: &str) -> Result<Change, EditError> {
        if replaced.start > replaced.end || replaced.end > self.text.len() {
            return Err(EditError::OutsideText);
        }
        if !self.text.is_char_boundary(replaced.start) || !self.text.is_char_boundary(replaced.end) {
            return Err(EditError::InsideCharacter);
        }
        let changed = self.replace(Span::new(replaced.start, replaced.end), inserted);
        Ok(self.change(changed))
    }

    /// Replaces `removed` UTF-16 code units from `start` on, and tells what that changed.
    pub fn edit_utf16(&mut self, start: usize, removed: usize, inserted: &str) -> Result<Change, EditError> {
        let end = start.checked_add(removed).ok_or(EditError::OutsideText)?;
        let byte = |unit| byte_of_unit(&self.text, &self.places, unit);
        match (byte(start), byte(end)) {
            (Some(start), Some(end)) => self.edit(start..end, inserted),
            _ if end > units(&self.text) => Err(EditError::OutsideText),
            _ => Err(EditError::InsideCharacter),
        }
    }

    /// The analysis of the text, equal to a fresh one. Linear in the text.
    pub fn document(&self) -> Document {
        let passages = self.passages.iter().map(|passage| Found {
            tokens: tokens(&passage.paragraph),
            sentences: passage.weighed.clone(),
            attributions: passage.attributions.clone(),
        });
        assemble(&self.text, &self.places, passages)
    }

    /// The same where nothing more is asked: what is not needed for it is let go of on the way.
    pub(crate) fn into_document(self) -> Document {
        let passages = self.passages.into_iter().map(|passage| Found {
            tokens: tokens(&passage.paragraph),
            sentences: passage.weighed,
            attributions: passage.attributions,
        });
        assemble(&self.text, &self.places, passages)
    }

    /// Speakers, and what denials answer. Linear in the text.
    pub fn connections(&self) -> Connections {
        let Document { sentences, attributions, speakers } = self.document();
        Connections {
            speakers: speakers.into_iter().map(|speaker| speaker.name).collect(),
            speaker_of: attributions.iter().map(|attribution| attribution.speaker).collect(),
            denies: sentences.iter().map(|sentence| sentence.denies).collect(),
        }
    }

    /// Replaces a stretch of the text; gives the paragraphs that changed.
    fn replace(&mut self, replaced: Span, inserted: &str) -> Changed {
        let (first, end) = region(&self.text, &self.places, replaced);
        let start = if first == 0 { 0 } else { self.places[first].bytes.start };
        let rest = if end == self.places.len() { 0 } else { self.text.len() - self.places[end - 1].bytes.end };
        self.text.replace_range(replaced.start..replaced.end, inserted);
        let grown = inserted.len() as isize - replaced.len() as isize;
        let moved = |span: Span| Span::new(span.start.wrapping_add_signed(grown), span.end.wrapping_add_signed(grown));

        // Paragraphs before and after the edit stay what they are.
        let within = &self.text[start..self.text.len() - rest];
        let found: Vec<Span> =
            paragraphs(within).iter().map(|span| Span::new(span.start + start, span.end + start)).collect();
        let known: Vec<Span> = self.places[first..end].iter().map(|place| place.bytes).collect();
        let same = |pair: &(&Span, &Span)| pair.0 == pair.1 && pair.1.end <= replaced.start;
        let before = found.iter().zip(&known).take_while(same).count();
        let same = |pair: &(&Span, &Span)| pair.1.start >= replaced.end && *pair.0 == moved(*pair.1);
        let after = found[before..].iter().rev().zip(known[before..].iter().rev()).take_while(same).count();
        let fresh = &found[before..found.len() - after];
        let (from, until) = (first + before, end - after);

        let text = &self.text;
        let read = |(index, span): (usize, &Span)| Passage::new(span.of(text), from + index == 0);
        let passages: Vec<Passage> = fresh.iter().enumerate().map(read).collect();
        self.passages.splice(from..until, passages);
        let gap = self.put_in_place(from, until, fresh, grown);
        let mut changed = Changed { at: from, removed: until - from, now: fresh.len() };
        if let Some(next) = self.passages.get_mut(changed.end())
            && next.first != (changed.end() == 0)
        {
            *next = Passage::new(self.places[changed.end()].bytes.of(&self.text), changed.end() == 0);
            changed.extend(changed.end());
        } else if gap {
            changed.extend(changed.end());
        }
        self.follow(changed)
    }

    /// Puts paragraphs where others were; those behind follow. Tells whether there is another gap before the first of these.
    fn put_in_place(&mut self, from: usize, until: usize, fresh: &[Span], grown: isize) -> bool {
        let mut end = from.checked_sub(1).map_or((0, 0), |before| {
            let place = self.places[before];
            (place.bytes.end, place.units.end)
        });
        let gap_at = |places: &[Place], index: usize| {
            let before = if index == 0 { 0 } else { places[index - 1].units.end };
            places.get(index).map(|place| place.units.start - before)
        };
        let old_gap = gap_at(&self.places, until);
        let mut places = Vec::with_capacity(fresh.len());
        for &bytes in fresh {
            let start = end.1 + units(&self.text[end.0..bytes.start]);
            let place = Place { bytes, units: Span::new(start, start + units(bytes.of(&self.text))) };
            end = (bytes.end, place.units.end);
            places.push(place);
        }
        self.places.splice(from..until, places);
        let next = from + fresh.len();
        if let Some(&Place { bytes, units: old }) = self.places.get(next) {
            let start = bytes.start.wrapping_add_signed(grown);
            let longer = (end.1 + units(&self.text[end.0..start])) as isize - old.start as isize;
            self.places[next..].iter_mut().for_each(|place| place.shift(grown, longer));
        }
        gap_at(&self.places, next) != old_gap
    }

    /// Brings attributions and labels up to date after some paragraphs changed; gives all that did.
    fn follow(&mut self, mut changed: Changed) -> Changed {
        let LiveDocument { text, places, passages, .. } = self;
        let from = changed.at.saturating_sub(REACH);
        let until = passages.len().min(changed.end() + REACH);
        let kept = changed.at.checked_sub(1).map_or(0, |last| places[last].bytes.end);
        for at in from..until {
            let start = places[at].bytes.start;
            let relinked = link(passages, at, &text[start..], |index| places[index].bytes.start - start);
            // The same bytes may be other units of UTF-16.
            let reaches = start < kept && start + passages[at].reach() > kept;
            if relinked || reaches {
                changed.extend(at);
            }
        }
        let mut before = passages.get(from).map_or_else(Before::default, |passage| passage.before.clone());
        if from == 0 {
            before = Before::default();
        }
        for at in from..passages.len() {
            if at >= until && before == passages[at].before {
                break;
            }
            let start = places[at].bytes.start;
            let end_before = if at == 0 { 0 } else { places[at - 1].bytes.end };
            let new_line = ends_line(&text[end_before..start]);
            if relabel(passages, at, &text[start..], new_line, &mut before, |index| start - places[index].bytes.start) {
                changed.extend(at);
            }
        }
        for at in weigh(passages, changed.at..changed.end()) {
            changed.extend(at);
        }
        changed
    }

    fn change(&self, changed: Changed) -> Change {
        let paragraph = |at: usize| {
            let place = self.places[at];
            let before = if at == 0 { 0 } else { self.places[at - 1].units.end };
            let (text, gap) = (&self.text[place.bytes.start..], place.units.start - before);
            ChangedParagraph::new(text, place, gap, &self.passages[at])
        };
        let paragraphs = (changed.at..changed.end()).map(paragraph).collect();
        Change { at: changed.at, removed: changed.removed, paragraphs }
    }
}

/// What is found in a paragraph, all spans from its start.
struct Found {
    tokens: Vec<Vec<Token>>,
    sentences: Vec<Sentence>,
    attributions: Vec<Attribution>,
}

fn tokens(paragraph: &Paragraph) -> Vec<Vec<Token>> {
    paragraph.sentences().map(|(_, tokens)| tokens.to_vec()).collect()
}

/// Puts together what is found in the paragraphs of a text.
fn assemble(text: &str, places: &[Place], passages: impl Iterator<Item = Found>) -> Document {
    let mut sentences: Vec<Sentence> = Vec::new();
    let mut attributions: Vec<Attribution> = Vec::new();
    let mut tokens: Vec<Vec<Token>> = Vec::new();
    for (mut found, place) in passages.zip(places) {
        let start = place.bytes.start;
        let shift = |span: &mut Span| *span = Span::new(span.start + start, span.end + start);
        let end = attributions.len() + found.attributions.len();
        for sentence in &mut found.sentences {
            sentence.for_each_span(shift);
            sentence.attributions.iter_mut().for_each(|index| *index = end - *index);
        }
        found.attributions.iter_mut().for_each(|attribution| attribution.for_each_span(shift));
        found.tokens.iter_mut().flatten().for_each(|token| shift(&mut token.span));
        sentences.append(&mut found.sentences);
        attributions.append(&mut found.attributions);
        tokens.append(&mut found.tokens);
    }
    connected(text, sentences, attributions, &tokens)
}

/// Adds what depends on all of a text.
#[inline(never)]
fn connected(
    text: &str,
    mut sentences: Vec<Sentence>,
    mut attributions: Vec<Attribution>,
    tokens: &[Vec<Token>],
) -> Document {
    let spans: Vec<Span> = sentences.iter().map(|sentence| sentence.span).collect();
    let speakers = speaker::resolve(text, &spans, tokens, &mut attributions);
    rebuttal::link(text, tokens, &attributions, &mut sentences);
    Document { sentences, attributions, speakers }
}

/// Paragraphs that changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Changed {
    /// The first.
    at: usize,
    /// How many there were.
    removed: usize,
    /// How many there are now.
    now: usize,
}

impl Changed {
    /// The index after the last.
    fn end(&self) -> usize {
        self.at + self.now
    }

    /// Takes in another, and all between.
    fn extend(&mut self, index: usize) {
        let earlier = self.at.saturating_sub(index);
        let later = (index + 1).saturating_sub(self.end());
        self.at -= earlier;
        self.removed += earlier + later;
        self.now += earlier + later;
    }
}
