//! Tokens → features: the only definition, for training and for tagging.
//!
//! [`second_pass`] adds what a second pass sees of the first one's tags.
//!
//! A paragraph is read once into [`Word`]s; [`features`] then gives each token's features as hashed numbers. What
//! a feature sees: the words around, their stems, ends and classes; the nearest cue verbs; quotation marks; other
//! punctuation; where the sentence begins and ends. After Pareti (2015) and Newell et al. (2018), without a parser.

pub(crate) mod second_pass;

use crate::quotation::{Quoted, quoted};
use crate::span::Span;
use crate::token::Token;
use crate::word::{EDGE, Word, word};
/// A paragraph read for its features.
pub(crate) struct Paragraph {
    /// Its tokens; all other lists run along with them.
    pub(crate) tokens: Vec<Token>,
    words: Vec<Word>,
    quoted: Vec<Quoted>,
    /// For each token: the first token of its sentence, and the one after its last.
    sentence: Vec<(u32, u32)>,
    /// For each token: the nearest cue verb before it (or itself) and after it; `NONE` where there is none.
    cue_before: Vec<u32>,
    cue_after: Vec<u32>,
    reporting_before: Vec<u32>,
    reporting_after: Vec<u32>,
    /// The nearest opening quotation mark before it, closing mark after it.
    open_before: Vec<u32>,
    close_after: Vec<u32>,
    verb_before: Vec<u32>,
    verb_after: Vec<u32>,
    mark_before: Vec<u32>,
    mark_after: Vec<u32>,
    /// Whether the paragraph is the first of its text.
    first: bool,
}

const NONE: u32 = u32::MAX;

/// The number of features of a transition: see [`Paragraph::transition_features`].
pub(crate) const TRANSITION_FEATURES: usize = 7;

impl Paragraph {
    /// Reads a paragraph, given the tokens of each of its sentences.
    pub(crate) fn new(text: &str, sentences: &[Vec<Token>], first: bool) -> Self {
        let tokens = sentences.concat();
        let mut words: Vec<Word> = Vec::with_capacity(tokens.len());
        let mut sentence = Vec::with_capacity(tokens.len());
        for tokens in sentences {
            let from = words.len();
            sentence.resize(from + tokens.len(), (from as u32, (from + tokens.len()) as u32));
            words.extend(tokens.iter().enumerate().map(|(index, &token)| word(text, token, index == 0)));
        }
        let quoted = quoted(text, &tokens);
        let before = |test: fn(&Word) -> bool| nearest(words.iter().enumerate(), test);
        let after = |test: fn(&Word) -> bool| reversed(nearest(words.iter().enumerate().rev(), test));
        Paragraph {
            cue_before: before(|word| word.cue_verb),
            cue_after: after(|word| word.cue_verb),
            reporting_before: before(|word| word.reporting),
            reporting_after: after(|word| word.reporting),
            open_before: nearest(quoted.iter().enumerate(), |&state| state == Quoted::Opens),
            close_after: reversed(nearest(quoted.iter().enumerate().rev(), |&state| state == Quoted::Closes)),
            verb_before: before(|word| word.verb),
            verb_after: after(|word| word.verb),
            mark_before: before(|word| word.punctuation != 0),
            mark_after: after(|word| word.punctuation != 0),
            quoted,
            sentence,
            words,
            first,
            tokens,
        }
    }

    /// Tokens.
    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    fn word(&self, index: usize, offset: isize) -> Word {
        let at = index.wrapping_add_signed(offset);
        self.words.get(at).copied().unwrap_or(EDGE)
    }

    /// How the token stands to quotation marks.
    pub(crate) fn quoted(&self, index: usize) -> Quoted {
        self.quoted[index]
    }

    /// Whether the token is a word that hardly does anything but report: said, according.
    pub(crate) fn reports(&self, index: usize) -> bool {
        self.words[index].reporting
    }

    /// Its tokens as words.
    pub(crate) fn words(&self) -> &[Word] {
        &self.words
    }

    /// The first token of the sentence that a token is in, and the one after its last.
    pub(crate) fn sentence_of(&self, index: usize) -> (usize, usize) {
        let (first, end) = self.sentence[index];
        (first as usize, end as usize)
    }

    fn quote(&self, index: usize, offset: isize) -> u32 {
        self.quoted.get(index.wrapping_add_signed(offset)).map_or(4, |&state| state as u32)
    }

    /// Calls `emit` with each feature of a token, as a hash whose high bits are the best mixed.
    pub(crate) fn features(&self, index: usize, mut emit: impl FnMut(u32)) {
        let mut template = 0;
        let mut add = |a: u32, b: u32| {
            template += 1;
            emit(mix(template, a, b));
        };
        let w = |offset| self.word(index, offset);
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
        let mark_before = self.seen_before(&self.mark_before, index);
        let mark_after = self.seen(&self.mark_after, index + 1);
        let code = |seen: Option<usize>| seen.map_or(0, |at| u32::from(self.words[at].punctuation));
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
        for (list, seen) in [
            self.seen_before(&self.cue_before, index),
            self.seen(&self.cue_after, index + 1),
            self.seen_before(&self.reporting_before, index),
            self.seen(&self.reporting_after, index + 1),
        ]
        .into_iter()
        .enumerate()
        {
            let side = list % 2;
            let Some(at) = seen else {
                for _ in 0..9 {
                    add(list as u32, 77);
                }
                continue;
            };
            let cue = self.words[at];
            let distance = bucket((at as i64 - index as i64).unsigned_abs() as u32);
            let same_sentence = u32::from(self.sentence[at].0 == sentence_start);
            let place = distance << 1 | same_sentence;
            let marks_between = match side {
                0 => mark_before.filter(|&mark| mark > at).map_or(0, |mark| u32::from(self.words[mark].punctuation)),
                _ => mark_after.filter(|&mark| mark < at).map_or(0, |mark| u32::from(self.words[mark].punctuation)),
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
            let open = self.seen(&self.open_before, index);
            let close = self.seen(&self.close_after, index);
            let before = open.map_or(EDGE, |at| self.word(at, -1));
            let after = close.map_or(EDGE, |at| self.word(at, 1));
            add(before.stem, u32::from(after.class));
            add(after.stem, u32::from(before.class));
            add(after.stem, close.map_or(1, |at| self.word(at, 2).stem));
            add(u32::from(before.class), open.map_or(1, |at| self.word(at, -2).stem));
        } else {
            (0..4).for_each(|_| add(0, 78));
        }

        // The nearest verbs of any kind.
        let verb_before = self.seen_before(&self.verb_before, index);
        let verb_after = self.seen(&self.verb_after, index + 1);
        let stem_of = |seen: Option<usize>| seen.map_or(3, |at| self.words[at].stem);
        add(stem_of(verb_before), verb_before.map_or(15, |at| bucket((index - at) as u32)));
        add(stem_of(verb_after), verb_after.map_or(15, |at| bucket((at - index) as u32)));
        add(stem_of(verb_before), class(0));
        add(stem_of(verb_after), class(0));
        add(stem_of(verb_after), w(0).stem);
        add(verb_before.map_or(1, |at| self.path(index, at)), 5);
        add(verb_after.map_or(1, |at| self.path(index, at)), 6);
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
        self.words[low + 1..high].iter().fold(side, |path, word| mix(800, path, u32::from(word.class)))
    }

    fn seen(&self, nearest: &[u32], index: usize) -> Option<usize> {
        nearest.get(index).filter(|&&at| at != NONE).map(|&at| at as usize)
    }

    fn seen_before(&self, nearest: &[u32], index: usize) -> Option<usize> {
        index.checked_sub(1).and_then(|before| self.seen(nearest, before))
    }
}

/// For each item in this order, the index of the last one so far that passes.
fn nearest<'i, Item: 'i>(items: impl Iterator<Item = (usize, &'i Item)>, test: fn(&Item) -> bool) -> Vec<u32> {
    let mut last = NONE;
    let mut found = |(index, item)| {
        if test(item) {
            last = index as u32;
        }
        last
    };
    items.map(&mut found).collect()
}

fn reversed(mut list: Vec<u32>) -> Vec<u32> {
    list.reverse();
    list
}

/// Distances in classes that widen: 0, 1, 2, 3, 4, 5-6, 7-9, 10-14, 15-24, more.
fn bucket(distance: u32) -> u32 {
    match distance {
        0..=4 => distance,
        5..=6 => 5,
        7..=9 => 6,
        10..=14 => 7,
        15..=24 => 8,
        _ => 9,
    }
}

/// Mixes a template's number and its two values (after the finaliser of MurmurHash3).
fn mix(template: u32, a: u32, b: u32) -> u32 {
    let mut hash = a.wrapping_mul(0x9E37_79B1) ^ b.wrapping_mul(0x85EB_CA77).rotate_left(13);
    hash ^= template.wrapping_mul(0xC2B2_AE3D);
    hash ^= hash >> 16;
    hash = hash.wrapping_mul(0x85EB_CA6B);
    hash ^= hash >> 13;
    hash.wrapping_mul(0xC2B2_AE35)
}

/// Reads all paragraphs of a text, given its sentences and the tokens of each.
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

    fn features(paragraph: &Paragraph, index: usize) -> Vec<u32> {
        let mut found = Vec::new();
        paragraph.features(index, |feature| found.push(feature));
        found
    }

    #[test]
    fn every_token_has_the_same_number_of_features() {
        for text in ["“It rained,” Ada Noor said on May 3, 2016.", "No", "… !", "According to the poll, 40 said no"]
        {
            let paragraph = paragraph(text);
            let counts: Vec<usize> = (0..paragraph.len()).map(|index| features(&paragraph, index).len()).collect();
            assert!(counts.iter().all(|&count| count == counts[0] && count > 100), "{text:?}: {counts:?}");
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
