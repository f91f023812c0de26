//! Learns what tells which sentence a denial answers.
//!
//! A conditional logistic regression (McFadden, *Conditional logit analysis of qualitative choice behavior*, 1974) over
//! the denials of `data/labels.jsonl`: each answers one of the sentences around it, or none. Adam's step (Kingma and Ba
//! 2015) over all of them at once, so that their order does not count.

use super::Tagger;
use super::label_weights::half;
use super::labels::{self, LabelledArticle};
use super::reading::Reading;
use super::sentences::Regressions;
use crate::document::{Label, Sentence};
use crate::evaluation::corpus::CorpusError;
use crate::logistic::exponential;
use crate::model::Model;
use crate::rebuttal::signs::{RebuttalSigns, SIGNS};
use crate::rebuttal::weights::Weights;
use crate::rebuttal::{Candidates, ENOUGH, for_each_denial};
use crate::sentence_model::SentenceModel;
use crate::speaker;
use std::path::Path;

/// A denial with what it may answer.
struct Example {
    /// The number of its article.
    article: usize,
    candidates: Candidates,
    /// The sentence that it answers.
    answer: Option<usize>,
    /// Whether the rules by themselves call it a denial.
    found: bool,
}

/// Learns the weights from the denials in `file`, whose articles are under `corpora`, with attributions by these
/// taggers, as [`super::label_weights::learn_labels`] does. Gives the text of the file of weights.
pub fn learn_rebuttals(
    file: &Path,
    corpora: &Path,
    of_sentences: &Regressions,
    taggers: [&Tagger; 2],
) -> Result<String, CorpusError> {
    let articles = labels::read(file, corpora)?;
    let read_article = |(index, article)| read(&taggers[half(index)].model, &of_sentences.0, article, index);
    let examples: Vec<Example> = articles.iter().enumerate().flat_map(read_article).collect();
    report(&examples);
    Ok(learn(&examples.iter().collect::<Vec<_>>()).to_string())
}

/// The denials of an article, each after those before it have been given their right answers.
fn read(tagger: &Model, of_sentences: &SentenceModel, article: &LabelledArticle, index: usize) -> Vec<Example> {
    let read = Reading::new(&article.text);
    let Reading { text, sentences: spans, tokens, .. } = &read;
    let mut attributions = read.attributions(tagger);
    speaker::resolve(text, spans, tokens, &mut attributions);
    let labelled = read.labelled_by_rules(&attributions, of_sentences);
    let mut sentences: Vec<Sentence> = labelled.into_iter().map(|labelled| labelled.sentence).collect();
    let found: Vec<bool> = sentences.iter().map(|sentence| sentence.label == Label::Denial).collect();
    let place = |at: usize| spans.binary_search(&article.labels.get(at)?.0).ok();
    let is_denial = |sentence: &&mut Sentence| sentence.label == Label::Denial;
    sentences.iter_mut().filter(is_denial).for_each(|sentence| sentence.label = Label::Attributed);
    for (at, (_, label)) in article.labels.iter().enumerate() {
        if let (Label::Denial, Some(sentence)) = (label, place(at)) {
            sentences[sentence].label = Label::Denial;
        }
    }
    let mut examples = Vec::new();
    for_each_denial(text, tokens, &attributions, &mut sentences, |candidates, denial| {
        let answer = article.answers.iter().find(|&&(at, _)| place(at) == Some(denial));
        let answer = answer.and_then(|&(_, at)| place(at));
        examples.push(Example { article: index, candidates, answer, found: found[denial] });
        answer
    });
    examples
}

/// Steps of the learner, and their size.
const STEPS: i32 = 300;
const RATE: f32 = 0.05;
/// How much the squares of the weights count beside the loss of all examples.
const PULL: f32 = 4.0;

fn learn(examples: &[&Example]) -> Weights {
    let count = examples.len() as f32;
    let (mut weights, mut mean, mut square) = ([0.0f32; SIGNS], [0.0f32; SIGNS], [0.0f32; SIGNS]);
    for step in 1..=STEPS {
        let mut gradient = weights.map(|weight| PULL * weight / count);
        for example in examples {
            let Candidates { nothing, sentences, .. } = &example.candidates;
            let choices = || sentences.iter().map(|(index, signs)| (Some(*index), signs)).chain([(None, nothing)]);
            let odds: Vec<f32> = choices().map(|(_, signs)| exponential(score(&weights, signs))).collect();
            let all: f32 = odds.iter().sum();
            // What is answered may be out of reach.
            let answer = example.answer.filter(|&answer| sentences.iter().any(|&(index, _)| index == answer));
            for ((choice, signs), odds) in choices().zip(odds) {
                let error = odds / all - f32::from(u8::from(choice == answer));
                gradient.iter_mut().zip(signs).for_each(|(gradient, sign)| *gradient += error * sign / count);
            }
        }
        let (begun, squares_begun) = (1.0 - 0.9f32.powi(step), 1.0 - 0.99f32.powi(step));
        for sign in 0..SIGNS {
            mean[sign] = 0.9 * mean[sign] + 0.1 * gradient[sign];
            square[sign] = 0.99 * square[sign] + 0.01 * gradient[sign] * gradient[sign];
            weights[sign] -= RATE * (mean[sign] / begun) / ((square[sign] / squares_begun).sqrt() + 1e-8);
        }
    }
    Weights(weights.map(|weight| (weight * 100.0).round() as i16))
}

fn score(weights: &[f32; SIGNS], signs: &RebuttalSigns) -> f32 {
    weights.iter().zip(signs).map(|(weight, sign)| weight * sign).sum()
}

/// Articles are cut into so many parts to be measured by weights learnt from the others.
const FOLDS: usize = 8;

/// Prints how well answers are found in held-out articles, the answers of denials just before being known.
fn report(examples: &[Example]) {
    let (mut given, mut right, mut wanted) = ([0; 2], [0; 2], [0; 2]);
    for fold in 0..FOLDS {
        let (held, kept): (Vec<&Example>, Vec<&Example>) =
            examples.iter().partition(|example| example.article % FOLDS == fold);
        let weights = learn(&kept);
        for example in held {
            let likeliest = example.candidates.likeliest(&weights).filter(|&(_, probability)| probability >= ENOUGH);
            for (kind, counts) in [true, example.found].into_iter().enumerate() {
                wanted[kind] += usize::from(counts && example.answer.is_some());
                given[kind] += usize::from(counts && likeliest.is_some());
                let same = likeliest.is_some_and(|(index, _)| Some(index) == example.answer);
                right[kind] += usize::from(counts && same);
            }
        }
    }
    for (kind, name) in ["all denials", "denials that are found"].into_iter().enumerate() {
        let (given, right, wanted) = (given[kind], right[kind], wanted[kind]);
        eprintln!("answers of {name}: {right} right of {given} given, {wanted} wanted");
    }
}
