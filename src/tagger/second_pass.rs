//! What a second pass sees of a token beside its features: the tags of the first pass around it.

use crate::features::Paragraph;
use crate::features::values::{NONE, Values, bucket, seen};
use crate::hashed_word::EDGE;
use crate::tag::{Role, Tag, part};

/// The tags that a first pass gave a paragraph, with the nearest of each role.
pub(crate) struct TaggedParagraph {
    tags: Vec<Tag>,
    nearest: Vec<NearestParts>,
}

/// The number of features of a token that see tags: see [`TaggedParagraph::features`].
pub(crate) const TAG_FEATURES: usize = 28;

/// The nearest tokens of each part before and after a token; [`NONE`] where there is none.
#[derive(Clone, Copy)]
struct NearestParts {
    cue: [u32; 2],
    source: [u32; 2],
    content: [u32; 2],
}

impl TaggedParagraph {
    /// Takes the tags of all tokens of a paragraph.
    pub(crate) fn new(tags: Vec<Tag>) -> Self {
        let none = NearestParts { cue: [NONE; 2], source: [NONE; 2], content: [NONE; 2] };
        let mut nearest = vec![none; tags.len()];
        let mut see = |side: usize, order: &mut dyn Iterator<Item = usize>| {
            let mut last = none;
            for at in order {
                nearest[at].cue[side] = last.cue[side];
                nearest[at].source[side] = last.source[side];
                nearest[at].content[side] = last.content[side];
                match part(tags[at]) {
                    Some((Role::Cue, _)) => last.cue[side] = at as u32,
                    Some((Role::Source, _)) => last.source[side] = at as u32,
                    Some((Role::Content, _)) => last.content[side] = at as u32,
                    None => {}
                }
            }
        };
        see(0, &mut (0..tags.len()));
        see(1, &mut (0..tags.len()).rev());
        TaggedParagraph { tags, nearest }
    }

    /// What a second pass sees of a token of the paragraph beside its [`Paragraph::features`].
    pub(crate) fn features(&self, paragraph: &Paragraph, index: usize) -> [u32; TAG_FEATURES] {
        let mut values = Values::<TAG_FEATURES>::new();
        let mut add = |a: u32, b: u32| values.add(a, b);
        let tag = |offset: isize| self.tags.get(index.wrapping_add_signed(offset)).map_or(31, |&tag| u32::from(tag));
        let word = paragraph.word(index, 0);
        for offset in -3..=3 {
            add(tag(offset), 0);
        }
        add(tag(-1) << 5 | tag(0), tag(1));
        add(tag(-2) << 5 | tag(-1), tag(0));
        add(tag(0) << 5 | tag(1), tag(2));
        add(tag(0), word.stem);
        add(tag(0), u32::from(word.class) << 8 | u32::from(paragraph.word(index, 1).class));
        add(tag(0) << 5 | tag(1), paragraph.word(index, 1).stem);
        add(tag(-1) << 5 | tag(0), paragraph.word(index, -1).stem);
        add(tag(0), paragraph.quote(index, 0));
        let nearest = &self.nearest[index];
        for (side, seen) in nearest.cue.map(seen).into_iter().enumerate() {
            let side = side as u32;
            let cue = seen.map_or(&EDGE, |at| paragraph.word(at, 0));
            let distance = seen.map_or(15, |at| bucket(at.abs_diff(index) as u32));
            let same_sentence =
                u32::from(seen.is_some_and(|at| paragraph.sentence_of(at).0 == paragraph.sentence_of(index).0));
            add(side << 8 | distance << 1 | same_sentence, tag(0));
            add(cue.stem, tag(0) << 1 | same_sentence);
            add(cue.stem, distance << 8 | u32::from(word.class));
            add(u32::from(cue.class) << 8 | distance << 1 | same_sentence, paragraph.quote(index, 0) << 5 | tag(0));
        }
        for seen in [nearest.source, nearest.content].as_flattened().iter().map(|&at| seen(at)) {
            let distance = seen.map_or(15, |at| bucket(at.abs_diff(index) as u32));
            let nearest = seen.map_or(31, |at| u32::from(self.tags[at]));
            add(nearest << 4 | distance, tag(0));
        }
        let (start, end) = paragraph.sentence_of(index);
        add(u32::from(self.tags[start]) << 5 | u32::from(self.tags[end - 1]), tag(0));
        values.mixed(500)
    }
}
