//! Learns the regressions over whole sentences.
//!
//! Check-worthiness from the ClaimBuster debates (CheckThat! 2024, task 1), both classes weighted alike. Assertion from
//! PoliClaim (Ni et al., ACL 2024), with the check-worthiness score as a further feature, and from the sentences of
//! PolNeAR in which nothing is attributed: those are news, and news asserts. Both are calibrated on sentences held out:
//! a logistic curve is fitted to the scores that they get in cross-validation (Platt 1999).

use super::lines;
use super::order::Order;
use crate::evaluation::corpus::{Article, CorpusError};
use crate::logistic::probability;
use crate::sentence::sentences;
use crate::sentence_model::{ROW_BITS, Regression, Row, SentenceModel, features, length_norm};
use crate::span::Span;
use crate::wording::Words;
use std::path::Path;

/// Learns the sentence model from the folders `check-worthiness` and `policlaim` in this one, and from articles; the same
/// corpora give the same bytes on every machine.
pub fn learn_sentences(corpora: &Path, articles: &[Article]) -> Result<Regressions, CorpusError> {
    let mut debates = read(&corpora.join("check-worthiness/train.jsonl"), "checkworthy")?;
    let positive = debates.iter().filter(|example| example.label).count();
    let even = (debates.len() - positive) as f32 / positive.max(1) as f32;
    for example in debates.iter_mut().filter(|example| example.label) {
        example.weight = even;
    }
    let checkworthy = calibrated(&debates, &[], "check-worthiness");
    let asserts = assertion(&checkworthy, corpora, articles, None)?;
    Ok(Regressions(SentenceModel { checkworthy, asserts }))
}

/// The regressions over whole sentences, as they were learnt.
pub struct Regressions(pub(super) SentenceModel);

impl Regressions {
    /// The bytes of `data/sentence-model.bin`.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.to_bytes()
    }

    /// The same with assertion learnt without the speeches of one fold: those whose place in the order of the file has
    /// this remainder.
    pub(super) fn without(
        &self,
        corpora: &Path,
        articles: &[Article],
        fold: usize,
    ) -> Result<SentenceModel, CorpusError> {
        let checkworthy = self.0.checkworthy.clone();
        let asserts = assertion(&checkworthy, corpora, articles, Some(fold))?;
        Ok(SentenceModel { checkworthy, asserts })
    }
}

/// Learns assertion, without the speeches of this fold.
fn assertion(
    checkworthy: &Regression,
    corpora: &Path,
    articles: &[Article],
    fold: Option<usize>,
) -> Result<Regression, CorpusError> {
    let mut speeches = read(&corpora.join("policlaim/train.jsonl"), "claim")?;
    speeches.retain(|example| Some(example.group % FOLDS) != fold);
    let mut news = own_voice(articles);
    for example in speeches.iter_mut().chain(&mut news) {
        example.other = checkworthy.score(&example.rows, 0.0);
    }
    Ok(calibrated(&speeches, &news, "assertion"))
}

/// A sentence to learn from.
#[derive(Clone, Debug)]
struct Example {
    /// Its features.
    rows: Vec<Row>,
    /// What is to be learned.
    label: bool,
    /// How much it counts.
    weight: f32,
    /// The score of the other regression.
    other: f32,
    /// Sentences of one group are held out together.
    group: usize,
}

impl Example {
    fn new(text: &str, within: Span, label: bool, group: usize) -> Self {
        let mut rows = features(&Words::of(text, within));
        rows.sort_unstable();
        Example { rows, label, weight: 1.0, other: 0.0, group }
    }
}

/// Reads a file with one JSON object a line: `text`, the label under `key`, and perhaps `doc`, which groups sentences.
fn read(path: &Path, key: &str) -> Result<Vec<Example>, CorpusError> {
    let mut documents: Vec<String> = Vec::new();
    let mut examples = Vec::new();
    for (number, line) in lines::read(path)?.iter().enumerate() {
        let row = &line.value;
        let label = row[key].as_bool().or_else(|| row[key].as_i64().map(|label| label == 1));
        let (Some(text), Some(label)) = (row["text"].as_str(), label) else {
            return Err(line.wrong(format!("expected \"text\" and \"{key}\"")));
        };
        let group = match row["doc"].as_str() {
            Some(document) => documents.iter().position(|known| known == document).unwrap_or_else(|| {
                documents.push(document.to_string());
                documents.len() - 1
            }),
            None => number,
        };
        examples.push(Example::new(text, Span::new(0, text.len()), label, group));
    }
    Ok(examples)
}

/// The sentences in which nothing is attributed: taken for assertions, though a column among them may hold opinion.
fn own_voice(articles: &[Article]) -> Vec<Example> {
    let mut examples = Vec::new();
    for article in articles {
        let attributed = |sentence: &Span| {
            let mut spans =
                article.attributions.iter().flat_map(|one| one.source.iter().chain(&one.cue).chain(&one.content));
            spans.any(|span| span.overlaps(*sentence))
        };
        for sentence in sentences(&article.text).into_iter().filter(|sentence| !attributed(sentence)) {
            let whole = sentence.of(&article.text).ends_with('.');
            let example = Example { weight: NEWS_WEIGHT, ..Example::new(&article.text, sentence, true, 0) };
            if whole && Words::of(&article.text, sentence).count(0, usize::MAX) >= 3 {
                examples.push(example);
            }
        }
    }
    examples
}

/// What a sentence of news counts beside one that was labelled.
const NEWS_WEIGHT: f32 = 0.1;

/// Passes over the examples.
const EPOCHS: usize = 10;
/// Step of AdaGrad (Duchi et al. 2011).
const RATE: f32 = 0.1;
/// Pull towards zero.
const DECAY: f32 = 3e-4;
/// Groups held out in turn.
pub(crate) const FOLDS: usize = 8;

/// Learns a regression from all examples and calibrates it by cross-validation over the groups of the first list.
fn calibrated(examples: &[Example], always: &[Example], name: &str) -> Regression {
    let mut scored = Vec::new();
    for fold in 0..FOLDS {
        let (held, kept): (Vec<&Example>, Vec<&Example>) =
            examples.iter().partition(|example| example.group % FOLDS == fold);
        let kept: Vec<&Example> = kept.into_iter().chain(always).collect();
        let learned = learn(&kept);
        scored.extend(
            held.iter().map(|example| (learned.score(&example.rows, example.other), example.label, example.weight)),
        );
    }
    let (slope, shift) = platt(&scored);
    eprintln!("{name}: F1 at 0.5 in cross-validation {:.3}", f1(&scored, slope, shift));
    let learned = learn(&examples.iter().chain(always).collect::<Vec<_>>());
    Regression {
        scale: learned.scale * slope,
        bias: learned.bias * slope + shift,
        of_other: learned.of_other * slope,
        weights: learned.weights,
    }
}

/// F1 of the positive class where the calibrated probability is at least one half.
fn f1(scored: &[(f32, bool, f32)], slope: f32, shift: f32) -> f32 {
    let count = |test: fn(bool, bool) -> bool| {
        scored.iter().filter(|one| test(one.0 * slope + shift >= 0.0, one.1)).count() as f32
    };
    2.0 * count(|found, label| found && label) / (count(|found, _| found) + count(|_, label| label))
}

/// Slope and shift of the logistic curve that fits scores, labels and weights best, by Newton's method.
fn platt(scored: &[(f32, bool, f32)]) -> (f32, f32) {
    let (mut slope, mut shift) = (1.0f64, 0.0f64);
    for _ in 0..20 {
        let (mut g0, mut g1, mut h00, mut h01, mut h11) = (0.0, 0.0, 1e-9, 0.0, 1e-9);
        for &(score, label, weight) in scored {
            let (score, weight) = (f64::from(score), f64::from(weight));
            let found = f64::from(probability((slope * score + shift) as f32));
            let error = weight * (found - f64::from(u8::from(label)));
            let spread = weight * found * (1.0 - found);
            g0 += error * score;
            g1 += error;
            h00 += spread * score * score;
            h01 += spread * score;
            h11 += spread;
        }
        let determinant = h00 * h11 - h01 * h01;
        slope -= (h11 * g0 - h01 * g1) / determinant;
        shift -= (h00 * g1 - h01 * g0) / determinant;
    }
    (slope as f32, shift as f32)
}

/// Learns a regression by AdaGrad, averaged over the second half of the passes, its weights rounded to bytes.
fn learn(examples: &[&Example]) -> Regression {
    const ROWS: usize = 1 << ROW_BITS;
    let mut weights = vec![0.0f32; ROWS + 2];
    let mut squares = vec![1e-6f32; ROWS + 2];
    let mut sums = vec![0.0f64; ROWS + 2];
    let (bias, of_other) = (ROWS, ROWS + 1);
    let mut order = Order::new(examples.len());
    for epoch in 0..EPOCHS {
        for &index in order.next_pass() {
            let Example { rows, label, weight, other, .. } = examples[index];
            let norm = length_norm(rows.len());
            let sum: f32 = rows.iter().map(|row| weights[usize::from(row.row)]).sum();
            let score = sum * norm + weights[bias] + weights[of_other] * other;
            let error = weight * (probability(score) - f32::from(u8::from(*label)));
            let mut step = |at: usize, gradient: f32, decay: f32| {
                let gradient = gradient + decay * weights[at];
                squares[at] += gradient * gradient;
                weights[at] -= RATE * gradient / squares[at].sqrt();
            };
            step(bias, error, 0.0);
            step(of_other, error * other, 0.0);
            for row in rows {
                step(usize::from(row.row), error * norm, DECAY);
            }
        }
        if 2 * epoch >= EPOCHS {
            sums.iter_mut().zip(&weights).for_each(|(sum, &weight)| *sum += f64::from(weight));
        }
    }
    let averaged: Vec<f32> = sums.iter().map(|sum| (sum / (EPOCHS - EPOCHS / 2) as f64) as f32).collect();
    let most = averaged[..ROWS].iter().fold(1e-6f32, |most, weight| most.max(weight.abs()));
    let scale = most / 127.0;
    Regression {
        scale,
        bias: averaged[bias],
        of_other: averaged[of_other],
        weights: averaged[..ROWS].iter().map(|weight| (weight / scale).round() as i8).collect(),
    }
}
