//! Learning the model from annotated articles, and measuring it.

mod gold;
pub mod labels;
mod learner;
mod quantise;
pub mod sentences;

use crate::attribution::attributions;
use crate::evaluation::corpus::Article;
use crate::evaluation::score::Scores;
use crate::features::{Paragraph, paragraphs};
use crate::model::{Model, STRIDE};
use crate::sentence::sentences;
use crate::tagger::TAGS;
use crate::token::tokens;
use learner::{Example, Settings, learn};

/// The share of emission weights, the largest, that the model keeps.
const KEPT_PERCENT: usize = 50;

/// Learns a model from the articles; the same articles and seed give the same bytes on every machine.
pub fn train<'a>(articles: impl IntoIterator<Item = &'a Article>, seed: u64) -> Vec<u8> {
    let settings = Settings { emission_bits: 15, transition_bits: 10, epochs: 5, margin: 1.0, step: 0.03, seed };
    let mut examples = Vec::new();
    for article in articles {
        for paragraph in read(article) {
            let gold = gold::tags(&paragraph.tokens, &article.attributions);
            examples.push(Example::new(&paragraph, gold, &settings));
        }
    }
    let averaged = learn(&examples, &settings);
    let mut emissions: Vec<i64> = averaged.emissions.chunks(STRIDE).flat_map(|row| &row[..TAGS]).copied().collect();
    quantise::prune(&mut emissions, KEPT_PERCENT);
    let step = quantise::step(&emissions);
    Model::to_bytes(
        settings.emission_bits,
        &quantise::levels(&emissions, step),
        settings.transition_bits,
        &quantise::levels(&averaged.transitions, step),
    )
}

/// How well a model finds the attributions of the articles.
///
/// # Panics
/// If the bytes are not a model.
pub fn evaluate<'a>(model: &[u8], articles: impl IntoIterator<Item = &'a Article>) -> Scores {
    let model = Model::from_bytes(model).unwrap_or_else(|error| panic!("{error}"));
    let mut scores = Scores::default();
    for article in articles {
        scores.add(article, &attributions(&model, &read(article)));
    }
    scores
}

fn read(article: &Article) -> Vec<Paragraph> {
    let sentences = sentences(&article.text);
    let tokens: Vec<_> = sentences.iter().map(|&sentence| tokens(&article.text, sentence)).collect();
    paragraphs(&article.text, &sentences, &tokens)
}
