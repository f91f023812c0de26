//! What was learned about whole sentences: whether they assert something that can be checked, and whether that is
//! worth checking.
//!
//! Two logistic regressions over the same hashed features. The file, little-endian:
//!
//! ```text
//! magic "claimlight sents", version (u16), row bits (u8), 0 (u8)
//! twice, check-worthiness and assertion:
//!   scale (f32), bias (f32), weight of the other's score (f32), 2^bits signed bytes
//! ```

use crate::lexicon::{hash, with_byte};
pub(crate) use crate::row_set::ROW_BITS;
use crate::row_set::RowSet;
use crate::token::TokenKind;
use crate::weights_file::{WeightsError, WeightsFile};
use crate::wording::{Class, Classes, Word, Words};
use std::sync::LazyLock;

const ROWS: usize = 1 << ROW_BITS;

/// Bytes of one regression in the file.
const REGRESSION: usize = 12 + ROWS;

const FILE: WeightsFile = WeightsFile { name: "sentence", magic: b"claimlight sents", version: 1, len: 2 * REGRESSION };

/// The regressions.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SentenceModel {
    /// Whether a sentence is worth checking.
    pub checkworthy: Regression,
    /// Whether it asserts something that can be checked, rather than an opinion, a wish or nothing.
    pub asserts: Regression,
}

/// A logistic regression over hashed features.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Regression {
    /// What one unit of `weights` stands for.
    pub scale: f32,
    /// The score of no features.
    pub bias: f32,
    /// The weight of the score of another regression.
    pub of_other: f32,
    /// One weight per row.
    pub weights: Vec<i8>,
}

impl Regression {
    /// The log-odds for features at these rows, given another regression's log-odds.
    pub(crate) fn score(&self, rows: &[Row], other: f32) -> f32 {
        let sum: i32 = rows.iter().map(|row| i32::from(self.weights[row.row as usize])).sum();
        self.bias + self.of_other * other + sum as f32 * self.scale * length_norm(rows.len())
    }

    /// How much each of these features, which are all of a sentence, adds to its log-odds.
    pub(crate) fn shares(&self, rows: &[Row]) -> impl Iterator<Item = (Row, f32)> {
        let norm = length_norm(rows.len());
        rows.iter().map(move |&row| (row, f32::from(self.weights[row.row as usize]) * self.scale * norm))
    }
}

/// Long sentences have more features; their sum is scaled so that no length is surer by itself.
pub(crate) fn length_norm(features: usize) -> f32 {
    1.0 / (features.max(1) as f32).sqrt()
}

/// A feature: its row in the tables, and the word that it comes from, if it comes from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Row {
    /// Index into the weights.
    pub row: u16,
    /// Index into the words of the sentence, or `u16::MAX`.
    pub word: u16,
}

/// Words of a sentence that are read; what follows changes nothing.
const MOST_WORDS: usize = 400;

/// The features of a sentence, each row once: its words, their beginnings and ends, the first three words by place,
/// capitals, numbers, length, and whether the writer speaks as "I", demands or judges.
pub(crate) fn features(words: &Words) -> Vec<Row> {
    let read = &words[..words.len().min(MOST_WORDS)];
    let mut rows = Vec::with_capacity(4 * read.len() + 8);
    let mut known = RowSet::new();
    let mut add = |row: u16, word: u16| {
        if known.insert(row) {
            rows.push(Row { row, word });
        }
    };
    for (at, word) in (0..).zip(read) {
        let shown = shown(word).as_bytes();
        let mut own = [row(b'w', shown), 0, 0, 0];
        let mut count = 1;
        if shown.len() > 4 {
            own[1] = row(b'e', &shown[shown.len() - 3..]);
            own[2] = row(b'b', &shown[..4]);
            count = 3;
        }
        if at < 3 {
            own[count] = row(b'0' + at as u8, shown);
            count += 1;
        }
        // In their order, as sums of fractions depend on it to the last bit.
        own[..count].sort_unstable();
        own[..count].iter().for_each(|&row| add(row, at));
    }
    let (mut counted, mut capitals, mut numbers, mut first_person) = (0, 0, 0, 0);
    let mut classes = Classes::default();
    for word in read {
        counted += usize::from(word.counts());
        capitals += usize::from(word.capital);
        numbers += usize::from(word.kind == TokenKind::Number);
        first_person += usize::from(word.is(Class::FirstPerson));
        classes = classes.or(word.classes);
    }
    for (kind, value) in [
        (b'l', counted.min(40) / 4),
        (b'c', capitals.min(4)),
        (b'n', numbers.min(4)),
        (b'i', first_person.min(3)),
        (b'o', classes.has(Class::Ought).into()),
        (b'j', classes.has(Class::Judgement).into()),
    ] {
        add(row(kind, &[value as u8]), u16::MAX);
    }
    rows
}

/// The word as features see it: numbers by their shape only.
fn shown<'w>(word: &'w Word) -> &'w str {
    match word.lower.as_bytes() {
        [b'0'..=b'9', rest @ ..] if rest.contains(&b',') => "#,#",
        [b'0'..=b'9', _, _, _] => "####",
        [b'0'..=b'9', ..] => "#",
        _ => &word.lower,
    }
}

/// The row of a feature: the highest bits of its hash once they are mixed.
fn row(kind: u8, bytes: &[u8]) -> u16 {
    let hash = bytes.iter().fold(hash([kind]), |hash, &byte| with_byte(hash, byte));
    ((hash ^ hash >> 15).wrapping_mul(0x2C1B_3C6D) >> (32 - ROW_BITS)) as u16
}

impl SentenceModel {
    /// The model that the program comes with.
    pub(crate) fn embedded() -> &'static SentenceModel {
        static MODEL: LazyLock<SentenceModel> = LazyLock::new(|| {
            let bytes = include_bytes!("../data/sentence-model.bin");
            SentenceModel::from_bytes(bytes).expect("the embedded sentence model is checked by a test")
        });
        &MODEL
    }

    /// Reads a model and checks all of it.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, WeightsError> {
        let (checkworthy, asserts) = FILE.body(bytes)?.split_at(REGRESSION);
        Ok(SentenceModel { checkworthy: read(checkworthy)?, asserts: read(asserts)? })
    }

    /// Writes the model as [`SentenceModel::from_bytes`] reads it.
    #[cfg(any(test, feature = "train"))]
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = FILE.head();
        for regression in [&self.checkworthy, &self.asserts] {
            for number in [regression.scale, regression.bias, regression.of_other] {
                bytes.extend(number.to_le_bytes());
            }
            bytes.extend(regression.weights.iter().map(|&weight| weight as u8));
        }
        bytes
    }
}

/// Reads one regression from as many bytes as it has.
fn read(bytes: &[u8]) -> Result<Regression, WeightsError> {
    let ([scale, bias, of_other], weights) = FILE.numbers(bytes)?;
    Ok(Regression { scale, bias, of_other, weights: weights.iter().map(|&byte| byte as i8).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::weights_file::check_damaged;
    use proptest::prelude::*;

    #[test]
    fn the_embedded_model_loads_and_writes_back_the_same() {
        let bytes = include_bytes!("../data/sentence-model.bin");
        assert_eq!(SentenceModel::from_bytes(bytes).map(|model| model.to_bytes()), Ok(bytes.to_vec()));
    }

    #[test]
    fn damaged_models_are_refused_with_the_reason() {
        check_damaged(include_bytes!("../data/sentence-model.bin"), 3, SentenceModel::from_bytes);
    }

    proptest! {
        #[test]
        fn no_bytes_make_the_loader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
            let mut model = FILE.magic.to_vec();
            model.extend(bytes);
            prop_assert!(SentenceModel::from_bytes(&model).is_err());
        }
    }
}
