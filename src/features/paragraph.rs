//! A paragraph, read once for all that is asked of it.

use super::values::{NONE, mix};
use crate::hashed_word::{EDGE, HashedWord, hashed_word};
use crate::quotation::{Quoted, quoted};
#[cfg(any(test, feature = "bench", feature = "train"))]
use crate::span::Span;
use crate::token::Token;

/// A paragraph read for its features.
pub(crate) struct Paragraph {
    /// Its tokens; all other lists run along with them.
    pub(crate) tokens: Vec<Token>,
    /// Its words, with [`MARGIN`] times [`EDGE`] on both sides.
    pub(super) words: Vec<HashedWord>,
    pub(super) quoted: Vec<Quoted>,
    /// For each token: the first token of its sentence, and the one after its last.
    pub(super) sentence: Vec<(u32, u32)>,
    pub(super) nearest: Vec<Nearest>,
    /// Whether the paragraph is the first of its text.
    pub(super) first: bool,
}

/// Words on each side of a token that a feature may ask for without asking whether they are there.
pub(super) const MARGIN: usize = 4;

/// The nearest tokens of some kinds, as seen from a token; [`NONE`] where there is none.
#[derive(Clone, Copy)]
pub(super) struct Nearest {
    /// Cue verbs, before and after it; then those that surely report.
    pub(super) cues: [u32; 4],
    pub(super) verbs: [u32; 2],
    pub(super) marks: [u32; 2],
    /// The opening quotation mark before it and the closing one after it, or itself.
    pub(super) quotation: [u32; 2],
}

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

    /// The classes of the words between two tokens that stand close, else their number.
    pub(super) fn path(&self, from: usize, to: usize) -> u32 {
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
