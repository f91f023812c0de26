//! Tokens → features: the only definition, for training and for tagging.
//!
//! A paragraph is read once into [`HashedWord`]s; [`Paragraph::features`] then gives each token's features as hashed numbers. What
//! a feature sees: the words around, their stems, ends and classes; the nearest cue verbs; quotation marks; other
//! punctuation; where the sentence begins and ends. After Pareti (2015) and Newell et al. (2018), without a parser.

mod paragraph;
pub(crate) mod values;

use crate::hashed_word::{EDGE, HashedWord};
use crate::quotation::Quoted;
pub(crate) use paragraph::Paragraph;
#[cfg(any(test, feature = "bench", feature = "train"))]
pub(crate) use paragraph::paragraphs;
use paragraph::{MARGIN, Nearest};
use std::ops::Range;
use values::{Values, bucket, mix, seen};

/// The places, among the features of a token, of those that see the words around it, each by itself.
pub(crate) const OF_WORDS: Range<usize> = 0..28;
/// Of those that see several of them together.
pub(crate) const OF_N_GRAMS: Range<usize> = after(OF_WORDS, 21);
/// Of those that see the quotation marks around it.
pub(crate) const OF_QUOTATION_MARKS: Range<usize> = after(OF_N_GRAMS, 6);
/// Of those that see its place in its sentence and paragraph, and the punctuation on both sides.
pub(crate) const OF_PLACE: Range<usize> = after(OF_QUOTATION_MARKS, 13);
/// Of those that see the nearest cues.
pub(crate) const OF_CUES: Range<usize> = after(OF_PLACE, 36);
/// Of those that see what stands before and after the quotation around it.
pub(crate) const OF_QUOTATION: Range<usize> = after(OF_CUES, 4);
/// Of those that see the nearest verbs.
const OF_VERBS: Range<usize> = after(OF_QUOTATION, 7);

/// So many places after these.
const fn after(places: Range<usize>, count: usize) -> Range<usize> {
    places.end..places.end + count
}

/// The number of features of a token: see [`Paragraph::features`].
pub(crate) const FEATURES: usize = OF_VERBS.end;

/// The number of features of a transition: see [`Paragraph::transition_features`].
pub(crate) const TRANSITION_FEATURES: usize = 7;

impl Paragraph {
    /// The features of a token, as hashes whose high bits are the best mixed.
    pub(crate) fn features(&self, index: usize) -> [u32; FEATURES] {
        let mut values = Values::<FEATURES>::new();
        let view = View::new(self, index);
        view.words(&mut values);
        view.n_grams(&mut values);
        view.quotation_marks(&mut values);
        view.place(&mut values);
        view.punctuation(&mut values);
        view.cues(&mut values);
        view.quotation(&mut values);
        view.verbs(&mut values);
        values.mixed(0)
    }

    /// What the score of a transition into this token sees, as hashes like [`Self::features`].
    pub(crate) fn transition_features(&self, index: usize) -> [u32; TRANSITION_FEATURES] {
        let before = self.word(index, -1);
        let here = self.word(index, 0);
        let quotes = (self.quote(index, -1) << 3) | self.quote(index, 0);
        let starts = u32::from(index as u32 == self.sentence[index].0);
        [
            mix(901, 0, 0),
            mix(902, u32::from(before.punctuation), u32::from(here.punctuation)),
            mix(903, quotes, starts),
            mix(904, u32::from(here.class), 0),
            mix(905, u32::from(before.class), 0),
            mix(906, here.stem & 0xFF, 0),
            mix(907, u32::from(here.punctuation) << 8 | quotes, u32::from(self.word(index, 1).class)),
        ]
    }
}

/// What is seen from a token, group by group. All of it is inlined, so that it is as fast as in one function.
struct View<'p> {
    paragraph: &'p Paragraph,
    index: usize,
    /// The token's word, with [`MARGIN`] others on both sides.
    around: &'p [HashedWord; 2 * MARGIN + 1],
    /// How the token stands to quotation marks.
    quote: u32,
    nearest: &'p Nearest,
    /// The nearest punctuation before and after it.
    marks: [Option<usize>; 2],
}

impl<'p> View<'p> {
    #[inline(always)]
    fn new(paragraph: &'p Paragraph, index: usize) -> Self {
        let around = paragraph.words[index..].first_chunk().expect("there is a margin");
        let nearest = &paragraph.nearest[index];
        View { paragraph, index, around, quote: paragraph.quote(index, 0), nearest, marks: nearest.marks.map(seen) }
    }

    /// The word so many places after or before the token.
    #[inline(always)]
    fn word(&self, offset: isize) -> &HashedWord {
        &self.around[MARGIN.wrapping_add_signed(offset)]
    }

    /// Its class.
    #[inline(always)]
    fn class(&self, offset: isize) -> u32 {
        u32::from(self.word(offset).class)
    }

    /// The words around, by themselves.
    #[inline(always)]
    fn words(&self, values: &mut Values<FEATURES>) {
        let mut add = |a: u32, b: u32| values.add(a, b);
        for offset in -2..=2 {
            add(self.word(offset).lower, 0);
        }
        for offset in -4..=4 {
            add(self.word(offset).stem, 0);
        }
        for offset in -3..=3 {
            add(self.class(offset), 0);
        }
        for offset in -1..=1 {
            add(self.word(offset).ending, 0);
        }
        add(self.word(0).beginning, 0);
        for offset in -1..=1 {
            add(u32::from(self.word(offset).shape), 1);
        }
    }

    /// The words around, together.
    #[inline(always)]
    fn n_grams(&self, values: &mut Values<FEATURES>) {
        let mut add = |a: u32, b: u32| values.add(a, b);
        add(self.word(-1).lower, self.word(0).lower);
        add(self.word(0).lower, self.word(1).lower);
        add(self.word(-2).stem, self.word(-1).stem);
        add(self.word(1).stem, self.word(2).stem);
        add(self.word(-1).stem, self.word(1).stem);
        add(self.class(-2), self.class(-1));
        add(self.class(-1), self.class(0));
        add(self.class(0), self.class(1));
        add(self.class(1), self.class(2));
        add(self.class(-1), self.class(1));
        add(self.class(-1) << 8 | self.class(0), self.class(1));
        add(self.class(-2) << 8 | self.class(-1), self.class(0));
        add(self.class(0) << 8 | self.class(1), self.class(2));
        add(self.class(-3) << 8 | self.class(-2), self.class(-1));
        add(self.class(1) << 8 | self.class(2), self.class(3));
        add(self.word(0).stem, self.class(1));
        add(self.word(0).stem, self.class(-1));
        add(self.word(-1).stem, self.class(0));
        add(self.word(1).stem, self.class(0));
        add(self.word(-1).ending, self.word(0).ending);
        add(self.word(0).ending, self.word(1).ending);
    }

    /// Quotation marks.
    #[inline(always)]
    fn quotation_marks(&self, values: &mut Values<FEATURES>) {
        let View { paragraph, index, quote, .. } = *self;
        let mut add = |a: u32, b: u32| values.add(a, b);
        let quotes = (paragraph.quote(index, -1) << 6) | (quote << 3) | paragraph.quote(index, 1);
        add(quotes, 0);
        add(quotes, self.word(0).stem);
        add(quotes, self.class(0) << 16 | self.class(1));
        add(quotes, self.class(-1) << 16 | self.class(0));
        add(quote, self.word(-1).stem);
        add(quote, self.word(1).stem);
    }

    /// Where it stands in its sentence, and that in its paragraph.
    #[inline(always)]
    fn place(&self, values: &mut Values<FEATURES>) {
        let View { paragraph, index, quote, .. } = *self;
        let mut add = |a: u32, b: u32| values.add(a, b);
        let (sentence_start, sentence_end) = paragraph.sentence[index];
        let from_start = bucket(index as u32 - sentence_start);
        let to_end = bucket(sentence_end - index as u32 - 1);
        let first_sentence = u32::from(sentence_start == 0);
        add(from_start, quote);
        add(to_end, quote);
        add(from_start, to_end << 8 | first_sentence);
        add(u32::from(paragraph.first) << 8 | self.class(0), first_sentence);
        let opening = paragraph.word(sentence_start as usize, 0);
        add(opening.stem, quote);
        add(u32::from(opening.class), u32::from(paragraph.word(sentence_start as usize, 1).class));
        let final_mark = paragraph.word(sentence_end as usize - 1, 0);
        add(final_mark.stem, quote);
    }

    /// Punctuation on both sides.
    #[inline(always)]
    fn punctuation(&self, values: &mut Values<FEATURES>) {
        let View { paragraph, index, quote, marks: [mark_before, mark_after], .. } = *self;
        let mut add = |a: u32, b: u32| values.add(a, b);
        let code = |seen: Option<usize>| seen.map_or(0, |at| u32::from(paragraph.word(at, 0).punctuation));
        let distance_before = mark_before.map_or(15, |at| bucket((index - at) as u32));
        let distance_after = mark_after.map_or(15, |at| bucket((at - index) as u32));
        add(code(mark_before) << 8 | distance_before, quote);
        add(code(mark_after) << 8 | distance_after, quote);
        add(code(mark_before) << 8 | code(mark_after), self.class(0));
        let beyond = mark_after.map_or(1, |at| paragraph.word(at, 1).stem);
        add(beyond, code(mark_after));
        add(mark_after.map_or(255, |at| u32::from(paragraph.word(at, 1).class)), code(mark_after) << 8 | quote);
        add(mark_before.map_or(1, |at| paragraph.word(at, 1).stem), code(mark_before));
    }

    /// The nearest cue verbs, and the nearest that surely report: which, how far, what lies between.
    #[inline(always)]
    fn cues(&self, values: &mut Values<FEATURES>) {
        let View { paragraph, index, quote, nearest, marks: [mark_before, mark_after], .. } = *self;
        let sentence_start = paragraph.sentence[index].0;
        let mut add = |a: u32, b: u32| values.add(a, b);
        for (list, seen) in nearest.cues.map(seen).into_iter().enumerate() {
            let side = list % 2;
            let Some(at) = seen else {
                for _ in 0..9 {
                    add(list as u32, 77);
                }
                continue;
            };
            let cue = paragraph.word(at, 0);
            let distance = bucket(at.abs_diff(index) as u32);
            let same_sentence = u32::from(paragraph.sentence[at].0 == sentence_start);
            let place = distance << 1 | same_sentence;
            let marks_between = match side {
                0 => mark_before
                    .filter(|&mark| mark > at)
                    .map_or(0, |mark| u32::from(paragraph.word(mark, 0).punctuation)),
                _ => mark_after
                    .filter(|&mark| mark < at)
                    .map_or(0, |mark| u32::from(paragraph.word(mark, 0).punctuation)),
            };
            add(u32::from(cue.class), place);
            add(cue.stem, place);
            add(cue.stem, same_sentence << 3 | quote);
            add(u32::from(cue.class) << 8 | marks_between, place);
            add(u32::from(cue.class) << 8 | self.class(0), place);
            add(cue.stem, self.class(0));
            add(paragraph.path(index, at), u32::from(cue.class));
            let neighbour = u32::from(paragraph.word(at, if side == 0 { 1 } else { -1 }).class);
            add(cue.stem, neighbour << 4 | distance.min(6));
            add(u32::from(cue.class) << 8 | neighbour, paragraph.quote(at, 0) << 10 | quote << 8 | place);
        }
    }

    /// What stands before and after the quotation around it.
    #[inline(always)]
    fn quotation(&self, values: &mut Values<FEATURES>) {
        let View { paragraph, index, nearest, .. } = *self;
        let mut add = |a: u32, b: u32| values.add(a, b);
        if matches!(paragraph.quoted[index], Quoted::Inside | Quoted::Closes) {
            let [open, close] = nearest.quotation.map(seen);
            let before = open.map_or(&EDGE, |at| paragraph.word(at, -1));
            let after = close.map_or(&EDGE, |at| paragraph.word(at, 1));
            add(before.stem, u32::from(after.class));
            add(after.stem, u32::from(before.class));
            add(after.stem, close.map_or(1, |at| paragraph.word(at, 2).stem));
            add(u32::from(before.class), open.map_or(1, |at| paragraph.word(at, -2).stem));
        } else {
            (0..4).for_each(|_| add(0, 78));
        }
    }

    /// The nearest verbs of any kind.
    #[inline(always)]
    fn verbs(&self, values: &mut Values<FEATURES>) {
        let View { paragraph, index, nearest, .. } = *self;
        let mut add = |a: u32, b: u32| values.add(a, b);
        let [verb_before, verb_after] = nearest.verbs.map(seen);
        let stem_of = |seen: Option<usize>| seen.map_or(3, |at| paragraph.word(at, 0).stem);
        add(stem_of(verb_before), verb_before.map_or(15, |at| bucket((index - at) as u32)));
        add(stem_of(verb_after), verb_after.map_or(15, |at| bucket((at - index) as u32)));
        add(stem_of(verb_before), self.class(0));
        add(stem_of(verb_after), self.class(0));
        add(stem_of(verb_after), self.word(0).stem);
        add(verb_before.map_or(1, |at| paragraph.path(index, at)), 5);
        add(verb_after.map_or(1, |at| paragraph.path(index, at)), 6);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;
    use crate::token;

    fn paragraph(text: &str) -> Paragraph {
        Paragraph::new(text, &[token::tokens(text, Span::new(0, text.len()))], true)
    }

    fn features(paragraph: &Paragraph, index: usize) -> [u32; FEATURES] {
        paragraph.features(index)
    }

    #[test]
    fn every_token_has_all_features() {
        for text in ["“It rained,” Ada Noor said on May 3, 2016.", "No", "… !", "According to the poll, 40 said no"]
        {
            let paragraph = paragraph(text);
            // Mixing asserts that each place has been filled.
            let all: Vec<_> = (0..paragraph.len()).map(|index| paragraph.features(index)).collect();
            assert!(all.is_sorted_by(|one, next| one != next), "{text:?}");
        }
    }

    #[test]
    fn features_of_a_group_stand_at_its_places() {
        // No cue, verb or mark is here, so that each feature sees little and can be told.
        let paragraph = paragraph("Rain here");
        let features = features(&paragraph, 0);
        let [word, next] = [paragraph.word(0, 0), paragraph.word(0, 1)];
        let none = paragraph.quote(0, 0);
        let table = [
            (OF_WORDS, (EDGE.lower, 0), (u32::from(next.shape), 1)),
            (OF_N_GRAMS, (EDGE.lower, word.lower), (word.ending, next.ending)),
            (OF_QUOTATION_MARKS, (paragraph.quote(0, -1) << 6 | none << 3 | none, 0), (none, next.stem)),
            (OF_PLACE, (bucket(0), none), (1, 0)),
            (OF_CUES, (0, 77), (3, 77)),
            (OF_QUOTATION, (0, 78), (0, 78)),
            (OF_VERBS, (3, 15), (1, 6)),
        ];
        for (places, first, last) in table {
            for (at, (a, b)) in [(places.start, first), (places.end - 1, last)] {
                assert_eq!(features[at], mix(1 + at as u32, a, b), "{at} of {places:?}");
            }
        }
    }

    #[test]
    fn features_see_the_neighbourhood() {
        let shared = |a: &str, b: &str| {
            let (a, b) = (paragraph(a), paragraph(b));
            let (a, b) = (features(&a, 1), features(&b, 1));
            let same = a.iter().zip(&b).filter(|(a, b)| a == b).count();
            (same, a.len())
        };
        let (same, all) = shared("Ada said it had rained", "Ada said it had rained");
        assert_eq!(same, all);
        let (near, _) = shared("Ada said it had rained", "Ada said it had snowed");
        let (far, _) = shared("Ada said it had rained", "Rain fell on the town");
        assert!(all > near && near > far, "{near} and {far} of {all}");
    }

    #[test]
    fn words_that_report_are_told_from_their_look_alikes() {
        let table = [
            ("said", true),
            ("According", true),
            ("argued", true),
            ("believes", true),
            ("state", false),
            ("report", false),
            ("think", false),
            ("walked", false),
            ("sad", false),
        ];
        for (word, expected) in table {
            assert_eq!(paragraph(word).reports(0), expected, "{word}");
        }
    }
}
