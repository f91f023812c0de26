//! Tokens → features: the only definition, for training and for tagging.
//!
//! A paragraph is read once into [`HashedWord`]s; [`features`] then gives each token's features as hashed numbers. What
//! a feature sees: the words around, their stems, ends and classes; the nearest cue verbs; quotation marks; other
//! punctuation; where the sentence begins and ends. After Pareti (2015) and Newell et al. (2018), without a parser.

pub(crate) mod values;

use crate::hashed_word::{EDGE, HashedWord, hashed_word};
use crate::quotation::{Quoted, quoted};
#[cfg(any(test, feature = "bench", feature = "train"))]
use crate::span::Span;
use crate::token::Token;
use std::ops::Range;
use values::{NONE, Values, bucket, mix, seen};

/// A paragraph read for its features.
pub(crate) struct Paragraph {
    /// Its tokens; all other lists run along with them.
    pub(crate) tokens: Vec<Token>,
    /// Its words, with [`MARGIN`] times [`EDGE`] on both sides.
    words: Vec<HashedWord>,
    quoted: Vec<Quoted>,
    /// For each token: the first token of its sentence, and the one after its last.
    sentence: Vec<(u32, u32)>,
    nearest: Vec<Nearest>,
    /// Whether the paragraph is the first of its text.
    first: bool,
}

/// Words on each side of a token that a feature may ask for without asking whether they are there.
const MARGIN: usize = 4;

/// The nearest tokens of some kinds, as seen from a token; [`NONE`] where there is none.
#[derive(Clone, Copy)]
struct Nearest {
    /// Cue verbs, before and after it; then those that surely report.
    cues: [u32; 4],
    verbs: [u32; 2],
    marks: [u32; 2],
    /// The opening quotation mark before it and the closing one after it, or itself.
    quotation: [u32; 2],
}

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
    /// Reads a paragraph, given the tokens of each of its sentences.
    pub(crate) fn new(text: &str, sentences: &[Vec<Token>], first: bool) -> Self {
        let tokens = sentences.concat();
        let mut words: Vec<HashedWord> = Vec::with_capacity(tokens.len() + 2 * MARGIN);
        words.extend([EDGE; MARGIN]);
        let mut sentence = Vec::with_capacity(tokens.len());
        for tokens in sentences {
            let from = sentence.len();
            sentence.resize(from + tokens.len(), (from as u32, (from + tokens.len()) as u32));
            words.extend(tokens.iter().enumerate().map(|(index, &token)| hashed_word(text, token, index == 0)));
        }
        words.extend([EDGE; MARGIN]);
        let quoted = quoted(text, &tokens);
        let nearest = nearest(&words[MARGIN..MARGIN + tokens.len()], &quoted);
        Paragraph { tokens, words, quoted, sentence, nearest, first }
    }

    /// Lets go of what only its features need, which is half of it.
    pub(crate) fn forget_nearest(&mut self) {
        self.nearest = Vec::new();
    }

    /// Tokens.
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The word so many places after or before a token, at most [`MARGIN`].
    #[inline(always)]
    pub(crate) fn word(&self, index: usize, offset: isize) -> &HashedWord {
        &self.words[(index + MARGIN).wrapping_add_signed(offset)]
    }

    /// The tokens of each of its sentences, the index of the first before them.
    pub(crate) fn sentences(&self) -> impl Iterator<Item = (usize, &[Token])> {
        let mut start = 0;
        std::iter::from_fn(move || {
            let &(first, end) = self.sentence.get(start)?;
            start = end as usize;
            Some((first as usize, &self.tokens[first as usize..start]))
        })
    }

    /// How the token stands to quotation marks.
    pub(crate) fn quoted(&self, index: usize) -> Quoted {
        self.quoted[index]
    }

    /// Whether the token is a word that hardly does anything but report: said, according.
    pub(crate) fn reports(&self, index: usize) -> bool {
        self.word(index, 0).reporting
    }

    /// Forgets which words the lexicon has in which class.
    #[cfg(feature = "train")]
    pub(crate) fn forget_classes(&mut self) {
        self.words.iter_mut().for_each(HashedWord::forget_class);
    }

    /// Its tokens as words.
    pub(crate) fn words(&self) -> &[HashedWord] {
        &self.words[MARGIN..MARGIN + self.tokens.len()]
    }

    /// The first token of the sentence that a token is in, and the one after its last.
    pub(crate) fn sentence_of(&self, index: usize) -> (usize, usize) {
        let (first, end) = self.sentence[index];
        (first as usize, end as usize)
    }

    /// How the token so many places after or before one stands to quotation marks, as a number.
    pub(crate) fn quote(&self, index: usize, offset: isize) -> u32 {
        self.quoted.get(index.wrapping_add_signed(offset)).map_or(4, |&state| state as u32)
    }

    /// The features of a token, as hashes whose high bits are the best mixed.
    pub(crate) fn features(&self, index: usize) -> [u32; FEATURES] {
        let mut values = Values::<FEATURES>::new();
        let mut add = |a: u32, b: u32| values.add(a, b);
        let around: &[HashedWord; 2 * MARGIN + 1] = self.words[index..].first_chunk().expect("there is a margin");
        let w = |offset: isize| &around[MARGIN.wrapping_add_signed(offset)];
        let class = |offset| u32::from(w(offset).class);

        // The words around, by themselves.
        for offset in -2..=2 {
            add(w(offset).lower, 0);
        }
        for offset in -4..=4 {
            add(w(offset).stem, 0);
        }
        for offset in -3..=3 {
            add(class(offset), 0);
        }
        for offset in -1..=1 {
            add(w(offset).ending, 0);
        }
        add(w(0).beginning, 0);
        for offset in -1..=1 {
            add(u32::from(w(offset).shape), 1);
        }

        // The words around, together.
        add(w(-1).lower, w(0).lower);
        add(w(0).lower, w(1).lower);
        add(w(-2).stem, w(-1).stem);
        add(w(1).stem, w(2).stem);
        add(w(-1).stem, w(1).stem);
        add(class(-2), class(-1));
        add(class(-1), class(0));
        add(class(0), class(1));
        add(class(1), class(2));
        add(class(-1), class(1));
        add(class(-1) << 8 | class(0), class(1));
        add(class(-2) << 8 | class(-1), class(0));
        add(class(0) << 8 | class(1), class(2));
        add(class(-3) << 8 | class(-2), class(-1));
        add(class(1) << 8 | class(2), class(3));
        add(w(0).stem, class(1));
        add(w(0).stem, class(-1));
        add(w(-1).stem, class(0));
        add(w(1).stem, class(0));
        add(w(-1).ending, w(0).ending);
        add(w(0).ending, w(1).ending);

        // Quotation marks.
        let quote = self.quote(index, 0);
        let quotes = (self.quote(index, -1) << 6) | (quote << 3) | self.quote(index, 1);
        add(quotes, 0);
        add(quotes, w(0).stem);
        add(quotes, class(0) << 16 | class(1));
        add(quotes, class(-1) << 16 | class(0));
        add(quote, w(-1).stem);
        add(quote, w(1).stem);

        // Where it stands.
        let (sentence_start, sentence_end) = self.sentence[index];
        let from_start = bucket(index as u32 - sentence_start);
        let to_end = bucket(sentence_end - index as u32 - 1);
        let first_sentence = u32::from(sentence_start == 0);
        add(from_start, quote);
        add(to_end, quote);
        add(from_start, to_end << 8 | first_sentence);
        add(u32::from(self.first) << 8 | class(0), first_sentence);
        let opening = self.word(sentence_start as usize, 0);
        add(opening.stem, quote);
        add(u32::from(opening.class), u32::from(self.word(sentence_start as usize, 1).class));
        let final_mark = self.word(sentence_end as usize - 1, 0);
        add(final_mark.stem, quote);

        // Punctuation on both sides.
        let nearest = &self.nearest[index];
        let [mark_before, mark_after] = nearest.marks.map(seen);
        let code = |seen: Option<usize>| seen.map_or(0, |at| u32::from(self.word(at, 0).punctuation));
        let distance_before = mark_before.map_or(15, |at| bucket((index - at) as u32));
        let distance_after = mark_after.map_or(15, |at| bucket((at - index) as u32));
        add(code(mark_before) << 8 | distance_before, quote);
        add(code(mark_after) << 8 | distance_after, quote);
        add(code(mark_before) << 8 | code(mark_after), class(0));
        let beyond = mark_after.map_or(1, |at| self.word(at, 1).stem);
        add(beyond, code(mark_after));
        add(mark_after.map_or(255, |at| u32::from(self.word(at, 1).class)), code(mark_after) << 8 | quote);
        add(mark_before.map_or(1, |at| self.word(at, 1).stem), code(mark_before));

        // The nearest cue verbs, and the nearest that surely report: which, how far, what lies between.
        for (list, seen) in nearest.cues.map(seen).into_iter().enumerate() {
            let side = list % 2;
            let Some(at) = seen else {
                for _ in 0..9 {
                    add(list as u32, 77);
                }
                continue;
            };
            let cue = self.word(at, 0);
            let distance = bucket(at.abs_diff(index) as u32);
            let same_sentence = u32::from(self.sentence[at].0 == sentence_start);
            let place = distance << 1 | same_sentence;
            let marks_between = match side {
                0 => mark_before.filter(|&mark| mark > at).map_or(0, |mark| u32::from(self.word(mark, 0).punctuation)),
                _ => mark_after.filter(|&mark| mark < at).map_or(0, |mark| u32::from(self.word(mark, 0).punctuation)),
            };
            add(u32::from(cue.class), place);
            add(cue.stem, place);
            add(cue.stem, same_sentence << 3 | quote);
            add(u32::from(cue.class) << 8 | marks_between, place);
            add(u32::from(cue.class) << 8 | class(0), place);
            add(cue.stem, class(0));
            add(self.path(index, at), u32::from(cue.class));
            let neighbour = u32::from(self.word(at, if side == 0 { 1 } else { -1 }).class);
            add(cue.stem, neighbour << 4 | distance.min(6));
            add(u32::from(cue.class) << 8 | neighbour, self.quote(at, 0) << 10 | quote << 8 | place);
        }

        // What stands before and after the quotation around it.
        if matches!(self.quoted[index], Quoted::Inside | Quoted::Closes) {
            let [open, close] = nearest.quotation.map(seen);
            let before = open.map_or(&EDGE, |at| self.word(at, -1));
            let after = close.map_or(&EDGE, |at| self.word(at, 1));
            add(before.stem, u32::from(after.class));
            add(after.stem, u32::from(before.class));
            add(after.stem, close.map_or(1, |at| self.word(at, 2).stem));
            add(u32::from(before.class), open.map_or(1, |at| self.word(at, -2).stem));
        } else {
            (0..4).for_each(|_| add(0, 78));
        }

        // The nearest verbs of any kind.
        let [verb_before, verb_after] = nearest.verbs.map(seen);
        let stem_of = |seen: Option<usize>| seen.map_or(3, |at| self.word(at, 0).stem);
        add(stem_of(verb_before), verb_before.map_or(15, |at| bucket((index - at) as u32)));
        add(stem_of(verb_after), verb_after.map_or(15, |at| bucket((at - index) as u32)));
        add(stem_of(verb_before), class(0));
        add(stem_of(verb_after), class(0));
        add(stem_of(verb_after), w(0).stem);
        add(verb_before.map_or(1, |at| self.path(index, at)), 5);
        add(verb_after.map_or(1, |at| self.path(index, at)), 6);
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

    /// The classes of the words between two tokens that stand close, else their number.
    fn path(&self, from: usize, to: usize) -> u32 {
        let (low, high) = (from.min(to), from.max(to));
        if high - low > 6 {
            return 2;
        }
        let side = u32::from(from < to) + 1;
        self.words[MARGIN + low + 1..MARGIN + high]
            .iter()
            .fold(side, |path, word| mix(800, path, u32::from(word.class)))
    }
}

/// The nearest tokens of each kind, as seen from each token.
fn nearest(words: &[HashedWord], quoted: &[Quoted]) -> Vec<Nearest> {
    let none = Nearest { cues: [NONE; 4], verbs: [NONE; 2], marks: [NONE; 2], quotation: [NONE; 2] };
    let mut found = vec![none; words.len()];
    // Side 0 is what stands before a token: in the order of the text, what was seen last.
    let mut see = |side: usize, order: &mut dyn Iterator<Item = usize>| {
        let mut last = none;
        for at in order {
            let (word, here) = (&words[at], at as u32);
            if quoted[at] == [Quoted::Opens, Quoted::Closes][side] {
                last.quotation[side] = here;
            }
            let nearest = &mut found[at];
            nearest.cues[side] = last.cues[side];
            nearest.cues[side + 2] = last.cues[side + 2];
            nearest.verbs[side] = last.verbs[side];
            nearest.marks[side] = last.marks[side];
            nearest.quotation[side] = last.quotation[side];
            if word.cue_verb {
                last.cues[side] = here;
            }
            if word.reporting {
                last.cues[side + 2] = here;
            }
            if word.verb {
                last.verbs[side] = here;
            }
            if word.punctuation != 0 {
                last.marks[side] = here;
            }
        }
    };
    see(0, &mut (0..words.len()));
    see(1, &mut (0..words.len()).rev());
    found
}

/// Reads all paragraphs of a text, given its sentences and the tokens of each.
#[cfg(any(test, feature = "bench", feature = "train"))]
pub(crate) fn paragraphs(text: &str, sentences: &[Span], tokens: &[Vec<Token>]) -> Vec<Paragraph> {
    let mut rest = 0;
    let mut read = Vec::new();
    for paragraph in crate::paragraph::paragraphs(text) {
        let first = rest;
        rest += sentences[rest..].partition_point(|sentence| sentence.start < paragraph.end);
        read.push(Paragraph::new(text, &tokens[first..rest], first == 0));
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;
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
