//! A paragraph with all that is found in it. Its spans count from its own start, so that they outlive edits elsewhere.

use crate::attribution::{Drafts, REACH, join};
use crate::document::{Attribution, Sentence};
use crate::features::Paragraph;
use crate::label::{self, AROUND, Attributed, Before, LabelSigns, Labelled, label_paragraph, parts_by_sentence};
use crate::model::Model;
use crate::sentence::sentences_in;
use crate::sentence_model::SentenceModel;
use crate::span::Span;
use crate::token::tokens;
use std::ops::Range;

/// One paragraph of a live document.
pub(super) struct Passage {
    /// Whether it was read as the first of its text.
    pub(super) first: bool,
    pub(super) sentences: Vec<Span>,
    pub(super) paragraph: Paragraph,
    drafts: Drafts,
    /// The attributions that begin here; their contents may reach a few paragraphs further on.
    pub(super) attributions: Vec<Attribution>,
    /// Whether each of them passes words or thoughts on.
    passes_on: Vec<bool>,
    /// What stands before it leaves behind for its labels.
    pub(super) before: Before,
    /// Its sentences, labelled by rules. The attributions of each are counted backwards from the last that begins here, which is 1.
    labelled: Vec<Labelled>,
    /// The same sentences, their labels weighed with those around them.
    pub(super) weighed: Vec<Sentence>,
}

impl Passage {
    /// Reads the text of a paragraph: all that does not depend on others.
    pub(super) fn new(text: &str, first: bool) -> Self {
        let mut sentences = Vec::new();
        sentences_in(text, Span::new(0, text.len()), &mut sentences);
        let tokens: Vec<_> = sentences.iter().map(|&sentence| tokens(text, sentence)).collect();
        let mut paragraph = Paragraph::new(text, &tokens, first);
        let drafts = Drafts::new(Model::embedded(), &paragraph);
        paragraph.forget_nearest();
        Passage {
            first,
            sentences,
            paragraph,
            drafts,
            attributions: Vec::new(),
            passes_on: Vec::new(),
            before: Before::default(),
            labelled: Vec::new(),
            weighed: Vec::new(),
        }
    }

    /// Where the last of its attributions ends.
    pub(super) fn reach(&self) -> usize {
        let pieces = self.attributions.iter().flat_map(|attribution| &attribution.content);
        pieces.map(|piece| piece.end).max().unwrap_or(0)
    }
}

/// Links the attributions that begin in the passage at this place, and tells whether they changed.
///
/// `text` begins with the passage, and `further` tells how far behind its start another one starts.
pub(super) fn link(passages: &mut [Passage], at: usize, text: &str, further: impl Fn(usize) -> usize) -> bool {
    let linked = join(at, |index| passages.get(index).map(|passage| &passage.drafts), further);
    let model = Model::embedded();
    let attributions: Vec<Attribution> = linked.into_iter().map(|linked| linked.with_confidence(model)).collect();
    let passage = &mut passages[at];
    // What an attribution passes on is read from the words, which may change while no span does.
    passage.passes_on = attributions.iter().map(|attribution| label::passes_on(text, attribution)).collect();
    let changed = attributions != passage.attributions;
    passage.attributions = attributions;
    changed
}

/// Labels the passage at this place, and tells whether a sentence changed.
///
/// `text` begins with the passage; `new_line` tells whether a line ends before it, and `further` how far behind the start
/// of an earlier one it starts.
pub(super) fn relabel(
    passages: &mut [Passage],
    at: usize,
    text: &str,
    new_line: bool,
    before: &mut Before,
    further: impl Fn(usize) -> usize,
) -> bool {
    let from = at.saturating_sub(REACH);
    let mut attributions = Vec::new();
    let mut passes_on = Vec::new();
    let end = passages[at].sentences.last().map_or(0, |last| last.end);
    for (index, passage) in passages[from..at].iter().enumerate() {
        let shift = further(from + index);
        for (attribution, &passes) in passage.attributions.iter().zip(&passage.passes_on) {
            let content = attribution.content.iter().filter(|piece| (shift..shift + end).contains(&piece.start));
            let content = content.map(|piece| Span::new(piece.start - shift, piece.end - shift)).collect();
            attributions.push(Attribution { source: None, cue: None, content, ..*attribution });
            passes_on.push(passes);
        }
    }
    attributions.extend(passages[at].attributions.iter().cloned());
    passes_on.extend(&passages[at].passes_on);
    let passage = &mut passages[at];
    let parts = parts_by_sentence(&passage.sentences, &attributions);
    let attributed = Attributed { attributions: &attributions, passes_on: &passes_on, parts: &parts };
    passage.before = before.clone();
    let mut labelled = label_paragraph(
        text,
        &passage.sentences,
        &passage.paragraph,
        attributed,
        new_line,
        before,
        SentenceModel::embedded(),
    );
    for labelled in &mut labelled {
        labelled.sentence.attributions.iter_mut().for_each(|index| *index = attributions.len() - *index);
    }
    let changed = labelled != passage.labelled;
    passage.labelled = labelled;
    changed
}

/// Weighs the labels of the sentences whose neighbours, near enough to count, stand in these passages; gives the passages whose
/// sentences changed.
pub(super) fn weigh(passages: &mut [Passage], changed: Range<usize>) -> Vec<usize> {
    let weighed = widened(passages, changed, AROUND);
    // One more on each side shows that there is one.
    let seen = widened(passages, weighed.clone(), AROUND + 1);
    let signs: Vec<&LabelSigns> =
        passages[seen.clone()].iter().flat_map(|passage| &passage.labelled).map(|labelled| &labelled.signs).collect();
    let mut at: usize = passages[seen.start..weighed.start].iter().map(|passage| passage.labelled.len()).sum();
    let mut made = Vec::with_capacity(weighed.len());
    for passage in &passages[weighed.clone()] {
        let sentences = passage.labelled.iter().enumerate();
        made.push(sentences.map(|(index, labelled)| labelled.weighed(&signs, at + index)).collect::<Vec<_>>());
        at += passage.labelled.len();
    }
    let mut different = Vec::new();
    for (index, sentences) in weighed.zip(made) {
        if passages[index].weighed != sentences {
            passages[index].weighed = sentences;
            different.push(index);
        }
    }
    different
}

/// A range of passages with those on both sides that hold so many sentences.
fn widened(passages: &[Passage], range: Range<usize>, sentences: usize) -> Range<usize> {
    let reach = |passages: &mut dyn Iterator<Item = &Passage>| {
        let mut count = 0;
        let short = |passage: &&Passage| {
            let missing = count < sentences;
            count += passage.labelled.len();
            missing
        };
        passages.take_while(short).count()
    };
    let before = reach(&mut passages[..range.start].iter().rev());
    let after = reach(&mut passages[range.end..].iter());
    range.start - before..range.end + after
}
