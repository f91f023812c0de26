//! What a second pass sees of a token: the tags of the first pass around it.

use super::{Paragraph, bucket, mix, nearest, reversed};
use crate::tag::{Role, Tag, part};
use crate::word::EDGE;

/// The tags that a first pass gave a paragraph, with the nearest of each role.
pub(crate) struct TaggedParagraph {
    tags: Vec<Tag>,
    cue_before: Vec<u32>,
    cue_after: Vec<u32>,
    source_before: Vec<u32>,
    source_after: Vec<u32>,
    content_before: Vec<u32>,
    content_after: Vec<u32>,
}

impl TaggedParagraph {
    /// Takes the tags of all tokens of a paragraph.
    pub(crate) fn new(tags: Vec<Tag>) -> Self {
        let before = |test: fn(&Tag) -> bool| nearest(tags.iter().enumerate(), test);
        let after = |test: fn(&Tag) -> bool| reversed(nearest(tags.iter().enumerate().rev(), test));
        let is_cue = |tag: &Tag| matches!(part(*tag), Some((Role::Cue, _)));
        let is_source = |tag: &Tag| matches!(part(*tag), Some((Role::Source, _)));
        let is_content = |tag: &Tag| matches!(part(*tag), Some((Role::Content, _)));
        TaggedParagraph {
            cue_before: before(is_cue),
            cue_after: after(is_cue),
            source_before: before(is_source),
            source_after: after(is_source),
            content_before: before(is_content),
            content_after: after(is_content),
            tags,
        }
    }
}

impl Paragraph {
    /// Calls `emit` with what a second pass sees of a token beside its [`Self::features`]: the first pass's tags.
    pub(crate) fn tag_features(&self, index: usize, tags: &TaggedParagraph, mut emit: impl FnMut(u32)) {
        let mut template = 500;
        let mut add = |a: u32, b: u32| {
            template += 1;
            emit(mix(template, a, b));
        };
        let tag = |offset: isize| tags.tags.get(index.wrapping_add_signed(offset)).map_or(31, |&tag| u32::from(tag));
        let word = self.word(index, 0);
        for offset in -3..=3 {
            add(tag(offset), 0);
        }
        add(tag(-1) << 5 | tag(0), tag(1));
        add(tag(-2) << 5 | tag(-1), tag(0));
        add(tag(0) << 5 | tag(1), tag(2));
        add(tag(0), word.stem);
        add(tag(0), u32::from(word.class) << 8 | u32::from(self.word(index, 1).class));
        add(tag(0) << 5 | tag(1), self.word(index, 1).stem);
        add(tag(-1) << 5 | tag(0), self.word(index, -1).stem);
        add(tag(0), self.quote(index, 0));
        for (side, seen) in
            [self.seen_before(&tags.cue_before, index), self.seen(&tags.cue_after, index + 1)].into_iter().enumerate()
        {
            let side = side as u32;
            let cue = seen.map_or(EDGE, |at| self.words[at]);
            let distance = seen.map_or(15, |at| bucket(at.abs_diff(index) as u32));
            let same_sentence = u32::from(seen.is_some_and(|at| self.sentence[at].0 == self.sentence[index].0));
            add(side << 8 | distance << 1 | same_sentence, tag(0));
            add(cue.stem, tag(0) << 1 | same_sentence);
            add(cue.stem, distance << 8 | u32::from(word.class));
            add(u32::from(cue.class) << 8 | distance << 1 | same_sentence, self.quote(index, 0) << 5 | tag(0));
        }
        for seen in [
            self.seen_before(&tags.source_before, index),
            self.seen(&tags.source_after, index + 1),
            self.seen_before(&tags.content_before, index),
            self.seen(&tags.content_after, index + 1),
        ] {
            let distance = seen.map_or(15, |at| bucket(at.abs_diff(index) as u32));
            let nearest = seen.map_or(31, |at| u32::from(tags.tags[at]));
            add(nearest << 4 | distance, tag(0));
        }
        let (start, end) = self.sentence[index];
        add(u32::from(tags.tags[start as usize]) << 5 | u32::from(tags.tags[end as usize - 1]), tag(0));
    }
}
