//! Learns how much each sign of a sentence speaks for each label.
//!
//! A multinomial logistic regression with AdaGrad's step (Duchi et al. 2011), averaged over the second half of the
//! passes, on the sentences of `data/labels.jsonl`. The attributions there come from a tagger that has not seen those
//! articles, as it will not have seen those of readers. One factor, found on articles held out in turn, makes its
//! probabilities mean what they say (temperature scaling: Guo et al. 2017).

use super::Tagger;
use super::labels::{self, LabelledArticle};
use super::order::Order;
use super::reading::Reading;
use super::sentences::{FOLDS, Regressions};
use crate::document::Label;
use crate::evaluation::corpus::{Article, CorpusError};
use crate::label::signs::around::{OF_CONTEXT, rows};
use crate::label::weigh::weigh_probabilities;
use crate::label_model::{LABELS, LabelModel, ROW_BITS};
use crate::logistic::probabilities;
use crate::model::Model;
use crate::sentence_model::SentenceModel;
use std::path::Path;

/// Learns the label model from the labels in `file` and their articles under `corpora`, and from PoliClaim, with
/// attributions by these taggers, of which the first has not seen the first of [`halves`], the second not the second;
/// `news` are the articles from which assertion was learnt.
pub fn learn_labels(
    file: &Path,
    corpora: &Path,
    news: &[Article],
    regressions: &Regressions,
    taggers: [&Tagger; 2],
) -> Result<Vec<u8>, CorpusError> {
    let taggers = taggers.map(|tagger| &tagger.model);
    let articles = labels::read(file, corpora)?;
    let read_article = |(index, article)| read(taggers[half(index)], &regressions.0, article, index);
    let mut examples: Vec<Example> = articles.iter().enumerate().flat_map(read_article).collect();
    let speeches = labels::policlaim(corpora)?;
    let mut names: Vec<&str> = speeches.iter().map(|sentence| sentence.name.as_str()).collect();
    names.dedup();
    for fold in 0..FOLDS {
        // A model that has seen a sentence is surer of it than of a reader's.
        let unseen = regressions.without(corpora, news, fold)?;
        for sentence in &speeches {
            let speech = names.iter().position(|&name| name == sentence.name).unwrap_or_default();
            if speech % FOLDS == fold {
                // What passes words on is no worse for that.
                let own_voice = |example: &Example| matches!(example.by_rules, Label::Claim | Label::Other);
                let found = read(taggers[0], &unseen, sentence, speech).into_iter().filter(own_voice);
                examples.extend(found.map(|example| Example { kind: Kind::Speech, ..example }));
            }
        }
    }
    let mut held_out = Vec::new();
    for fold in 0..FOLDS {
        let (held, kept): (Vec<&Example>, Vec<&Example>) =
            examples.iter().partition(|example| example.article % FOLDS == fold);
        let learned = learn(&kept);
        held_out.extend(held.into_iter().map(|example| (example, learned.scores(example.rows.iter().copied()))));
    }
    let ordinary = |kind: Kind| held_out.iter().filter(move |(example, _)| example.kind == kind);
    let factor = temperature(ordinary(Kind::Ordinary));
    for kind in [Kind::Ordinary, Kind::Chosen, Kind::Speech] {
        eprintln!("{kind:?}");
        report(ordinary(kind), factor);
    }
    let learned = learn(&examples.iter().collect::<Vec<_>>());
    let biases = learned.biases.map(|bias| bias * factor);
    Ok(LabelModel { scale: learned.scale * factor, biases, ..learned }.to_bytes())
}

/// The names of the PolNeAR articles whose sentences are labelled in `file`, in two halves.
pub fn halves(file: &Path, corpora: &Path) -> Result<[Vec<String>; 2], CorpusError> {
    let mut halves = [Vec::new(), Vec::new()];
    for (index, article) in labels::read(file, corpora)?.iter().enumerate() {
        if let Some(name) = article.name.strip_prefix("polnear/") {
            halves[half(index)].push(name.to_string());
        }
    }
    Ok(halves)
}

/// To which half an article of the file belongs.
pub(super) fn half(index: usize) -> usize {
    index % 2
}

/// Where a sentence comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// An article drawn at random.
    Ordinary,
    /// An article drawn for its denials and opinion.
    Chosen,
    /// A speech.
    Speech,
}

/// A sentence to learn from.
struct Example {
    /// Where it comes from.
    kind: Kind,
    /// The rows of its signs.
    rows: Vec<u16>,
    /// The index of its label in [`LABELS`].
    label: usize,
    /// The label that the rules give to it by itself.
    by_rules: Label,
    /// The index of its article.
    article: usize,
}

/// The sentences of an article that are labelled and that the program splits in the same way.
fn read(tagger: &Model, of_sentences: &SentenceModel, article: &LabelledArticle, index: usize) -> Vec<Example> {
    let read = Reading::new(&article.text);
    let labelled = read.labelled_by_rules(&read.attributions(tagger), of_sentences);
    let signs: Vec<_> = labelled.iter().map(|labelled| &labelled.signs).collect();
    let example = |(span, label): &(_, Label)| {
        let at = read.sentences.binary_search(span).ok()?;
        let label = LABELS.iter().position(|known| known == label)?;
        let kind = if article.at_random { Kind::Ordinary } else { Kind::Chosen };
        let mut rows: Vec<u16> = rows(&signs, at).collect();
        // Always in one order, as what is learned depends on it to the last bit.
        let own = rows.len() - OF_CONTEXT;
        rows[..own].sort_unstable();
        Some(Example { kind, rows, label, by_rules: labelled[at].sentence.label, article: index })
    };
    article.labels.iter().filter_map(example).collect()
}

/// Passes over the examples.
const EPOCHS: usize = 30;
/// Step of AdaGrad.
const RATE: f32 = 0.1;
/// How much the loss of all examples counts beside the squares of the weights.
const LOSS: f32 = 0.05;

/// Weights up to this, of 127, are left out.
const FAINT: i8 = 2;

/// Learns the weights, rounded to bytes.
fn learn(examples: &[&Example]) -> LabelModel {
    const ROWS: usize = 1 << ROW_BITS;
    let mut seen = vec![0.0f32; ROWS];
    for example in examples {
        example.rows.iter().for_each(|&row| seen[usize::from(row)] += 1.0);
    }
    // The last row is the bias, which is not pulled towards zero.
    let mut weights = vec![[0.0f32; 4]; ROWS + 1];
    let mut squares = vec![[1e-2f32; 4]; ROWS + 1];
    let mut sums = vec![[0.0f64; 4]; ROWS + 1];
    let mut order = Order::new(examples.len());
    for epoch in 0..EPOCHS {
        for &index in order.next_pass() {
            let example = examples[index];
            let mut scores = weights[ROWS];
            for &row in &example.rows {
                scores.iter_mut().zip(weights[usize::from(row)]).for_each(|(score, weight)| *score += weight);
            }
            let mut errors = probabilities(scores);
            errors[example.label] -= 1.0;
            let mut step = |row: usize, pull: f32| {
                for label in 0..LABELS.len() {
                    let gradient = errors[label] + pull * weights[row][label];
                    squares[row][label] += gradient * gradient;
                    weights[row][label] -= RATE * gradient / squares[row][label].sqrt();
                }
            };
            step(ROWS, 0.0);
            for &row in &example.rows {
                // Each row is pulled as much in a pass as if it stood in every example.
                step(row.into(), 1.0 / (LOSS * seen[usize::from(row)]));
            }
        }
        if 2 * epoch >= EPOCHS {
            for (sums, weights) in sums.iter_mut().zip(&weights) {
                sums.iter_mut().zip(weights).for_each(|(sum, &weight)| *sum += f64::from(weight));
            }
        }
    }
    let passes = (EPOCHS - EPOCHS / 2) as f64;
    let averaged: Vec<[f32; 4]> = sums.iter().map(|row| row.map(|sum| (sum / passes) as f32)).collect();
    let most = averaged[..ROWS].iter().flatten().fold(1e-6f32, |most, weight| most.max(weight.abs()));
    let scale = most / 127.0;
    // What decides next to nothing is left out: it would cost as much to download as what decides.
    let rounded = |weight: f32| {
        let level = (weight / scale).round() as i8;
        if level.abs() > FAINT { level } else { 0 }
    };
    let weights = averaged[..ROWS].iter().map(|row| row.map(rounded)).collect();
    LabelModel { scale, biases: averaged[ROWS], weights }
}

/// The factor by which scores are to be multiplied so that they are as sure as they are right: where the likelihood of
/// the labels is highest, found by halving.
fn temperature<'a>(scored: impl Iterator<Item = &'a (&'a Example, [f32; 4])>) -> f32 {
    let scored: Vec<_> = scored.collect();
    // The slope of the likelihood in the factor.
    let slope = |factor: f32| -> f64 {
        let one = |(example, scores): &&(&Example, [f32; 4])| {
            let likely = probabilities(scores.map(|score| score * factor));
            let mean: f32 = likely.iter().zip(scores).map(|(share, score)| share * score).sum();
            f64::from(scores[example.label] - mean)
        };
        scored.iter().map(one).sum()
    };
    let (mut low, mut high) = (0.1f32, 10.0f32);
    for _ in 0..30 {
        let middle = (low + high) / 2.0;
        if slope(middle) > 0.0 { low = middle } else { high = middle }
    }
    low
}

/// Prints how good the labels of held-out articles are, with and without the weights.
fn report<'a>(scored: impl Iterator<Item = &'a (&'a Example, [f32; 4])>, factor: f32) {
    let scored: Vec<_> = scored.collect();
    let weighed = scored.iter().map(|(example, scores)| {
        let (label, probability) =
            weigh_probabilities(probabilities(scores.map(|score| score * factor)), example.by_rules);
        (label, LABELS[example.label], probability)
    });
    let weighed: Vec<(Label, Label, f32)> = weighed.collect();
    let ruled: Vec<_> = scored.iter().map(|(it, _)| (it.by_rules, LABELS[it.label], 1.0)).collect();
    for (name, found) in [("by rules alone", ruled), ("weighed", weighed)] {
        let right = found.iter().filter(|(label, gold, _)| label == gold).count();
        eprint!("labels {name}: accuracy {:.3}", right as f32 / found.len() as f32);
        for wanted in LABELS {
            let count = |test: &dyn Fn(Label, Label) -> bool| found.iter().filter(|it| test(it.0, it.1)).count() as f32;
            let both = count(&|label, gold| label == wanted && gold == wanted);
            let f1 = 2.0 * both / (count(&|label, _| label == wanted) + count(&|_, gold| gold == wanted));
            eprint!(", {wanted:?} {f1:.3}");
        }
        let mut gap = 0.0;
        for tenth in 0..10 {
            let bin = found.iter().filter(|it| ((it.2 * 10.0) as usize).min(9) == tenth);
            let (sure, right) =
                bin.fold((0.0, 0.0), |(sure, right), it| (sure + it.2, right + f32::from(it.0 == it.1)));
            gap += (sure - right).abs();
        }
        eprintln!("; calibration error {:.3}", gap / found.len() as f32);
    }
}
