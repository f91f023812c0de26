//! The law of edits, for tests and for fuzzing: after any edits a live document is what a fresh analysis gives.

use claimlight::{ChangedParagraph, Connections, Document, EditError, LiveDocument, Span, Utf16Document, analyze};

/// A replacement whose place is a share of the text: from 0, the start, to 65535, the end.
#[derive(Clone, Debug)]
pub(crate) struct Edit {
    pub from: u16,
    pub length: u8,
    pub inserted: String,
}

/// Panics if, after an edit, a live document differs from a fresh analysis, or if what an edit is said to change is not
/// what changed.
pub(crate) fn check_edits(text: &str, edits: &[Edit]) {
    let mut text = text.to_owned();
    let mut live = LiveDocument::new("");
    let mut mirror = Mirror::default();
    mirror.apply(&mut live, 0, 0, &text);
    mirror.check(&live, &text);
    for edit in edits {
        let at = |byte: usize| (byte.min(text.len())..=text.len()).find(|&byte| text.is_char_boundary(byte));
        let from = at(text.len() * usize::from(edit.from) / 65535).expect("the end");
        let until = at(from + usize::from(edit.length)).expect("the end");
        let units = |text: &str| text.encode_utf16().count();
        mirror.apply(&mut live, units(&text[..from]), units(&text[from..until]), &edit.inserted);
        text.replace_range(from..until, &edit.inserted);
        mirror.check(&live, &text);
    }
    let end = text.encode_utf16().count();
    assert_eq!(live.edit_utf16(end, 1, ""), Err(EditError::OutsideText));
    assert_eq!(live.text(), text, "an edit that fails changes nothing");
}

/// What somebody has who is only told of changes.
#[derive(Default)]
struct Mirror(Vec<ChangedParagraph>);

impl Mirror {
    fn apply(&mut self, live: &mut LiveDocument, start: usize, removed: usize, inserted: &str) {
        let change = live.edit_utf16(start, removed, inserted).expect("whole characters");
        self.0.splice(change.at..change.at + change.removed, change.paragraphs);
    }

    fn check(&self, live: &LiveDocument, text: &str) {
        assert_eq!(live.text(), text);
        let fresh = analyze(text);
        assert_eq!(live.document(), fresh, "{text:?}");
        let fresh = Utf16Document::new(text, fresh);
        assert_eq!(self.document(&live.connections()), Document { speakers: Vec::new(), ..fresh.document().clone() });
    }

    /// The document without the list of speakers.
    fn document(&self, connections: &Connections) -> Document {
        let mut document = Document::default();
        let mut start = 0;
        for paragraph in &self.0 {
            start += paragraph.gap;
            let shift = |span: &mut Span| *span = Span::new(span.start + start, span.end + start);
            for attribution in &paragraph.attributions {
                let mut attribution = attribution.clone();
                let parts = attribution.source.iter_mut().chain(&mut attribution.cue).chain(&mut attribution.content);
                parts.for_each(shift);
                attribution.speaker = connections.speaker_of[document.attributions.len()];
                document.attributions.push(attribution);
            }
            for sentence in &paragraph.sentences {
                let mut sentence = sentence.clone();
                shift(&mut sentence.span);
                let lists = [&mut sentence.reason.evidence, &mut sentence.check_words, &mut sentence.hedges];
                lists.into_iter().flatten().for_each(shift);
                let end = document.attributions.len();
                sentence.attributions.iter_mut().for_each(|index| *index = end - *index);
                sentence.denies = connections.denies[document.sentences.len()];
                document.sentences.push(sentence);
            }
            start += paragraph.length;
        }
        document
    }
}
