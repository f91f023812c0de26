//! Learning the model from annotated articles, and measuring it.

pub mod ablation;
pub mod agreement;
mod confidence;
mod gold;
pub mod label_weights;
mod labels;
mod learner;
mod lines;
mod order;
mod quantise;
mod reading;
pub mod rebuttals;
pub mod sentences;

use crate::evaluation::corpus::{Article, GoldAttribution};
use crate::evaluation::score::Scores;
use crate::features::Paragraph;
use crate::model::{Model, PassLevels, STRIDE};
use crate::tag::{TAGS, Tag};
use crate::tagger::second_pass::TaggedParagraph;
use crate::tagger::tag_once;
use learner::{Example, Settings, learn};
use reading::Reading;
use std::thread;

/// Parts into which the articles are cut, so that the second pass learns from tags that the first gave to articles
/// it had not seen (jackknifing).
const FOLDS: usize = 4;

/// A tagger, as it was learnt.
pub struct Tagger {
    bytes: Vec<u8>,
    model: Model,
}

impl Tagger {
    /// The bytes of `data/model.bin`.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// Learns a tagger from the articles, each of its passes in so many orders, which are added up; the same articles, seed and
/// orders give the same bytes on every machine.
pub fn train<'a>(articles: impl IntoIterator<Item = &'a Article>, seed: u64, orders: u64) -> Tagger {
    let settings = Settings::with_seed(seed);
    let steady = Settings { runs: orders, ..settings };
    let read: Vec<AnnotatedArticle> = articles.into_iter().map(AnnotatedArticle::new).collect();
    let of_folds =
        |folds: std::ops::Range<usize>| folds.map(|fold| jackknife(&read, fold, &settings)).collect::<Vec<_>>();
    let stacked = thread::scope(|threads| {
        let others = threads.spawn(|| of_folds(0..FOLDS / 2));
        let mut stacked = of_folds(FOLDS / 2..FOLDS);
        stacked.extend(others.join().expect("the learner does not panic"));
        stacked
    });
    let confidences = confidence::percents(&read, &stacked);
    let whole: Vec<&Annotated> = read.iter().flat_map(|article| &article.paragraphs).collect();
    let first = learn_pass(&whole, None, &steady);
    let (again, tags): (Vec<&Annotated>, Vec<TaggedParagraph>) = stacked
        .into_iter()
        .flatten()
        .flat_map(|(article, tags)| read[article].paragraphs.iter().zip(tags.into_iter().map(TaggedParagraph::new)))
        .unzip();
    let second = learn_pass(&again, Some(&tags), &steady);
    let bits = (settings.emission_bits, settings.transition_bits);
    let bytes = Model::to_bytes(bits.0, bits.1, [&first, &second], confidences);
    Tagger { bytes, model: Model::of_passes(bits.0, bits.1, &[&first, &second], confidences) }
}

/// The tags that a first pass gives to the articles of a fold, learnt from the others: (article, tags by paragraph).
type FoldTags = Vec<(usize, Vec<Vec<Tag>>)>;

/// Every `count`th item from `fold` on, and the others.
pub fn one_in<Item>(count: usize, fold: usize, items: &[Item]) -> (Vec<&Item>, Vec<&Item>) {
    let (held, rest): (Vec<_>, Vec<_>) = items.iter().enumerate().partition(|(index, _)| index % count == fold);
    let items = |numbered: Vec<(usize, _)>| numbered.into_iter().map(|(_, item)| item).collect();
    (items(held), items(rest))
}

fn jackknife(read: &[AnnotatedArticle], fold: usize, settings: &Settings) -> FoldTags {
    let (unseen, seen): (Vec<_>, Vec<_>) = read.iter().enumerate().partition(|(index, _)| index % FOLDS == fold);
    let seen: Vec<&Annotated> = seen.into_iter().flat_map(|(_, article)| &article.paragraphs).collect();
    let levels = learn_pass(&seen, None, settings);
    let model = Model::of_passes(settings.emission_bits, settings.transition_bits, &[&levels], Default::default());
    let tags = |article: &AnnotatedArticle| {
        article.paragraphs.iter().map(|it| tag_once(&model, &it.paragraph)).collect::<Vec<_>>()
    };
    unseen.into_iter().map(|(index, article)| (index, tags(article))).collect()
}

/// How well a tagger finds the attributions of the articles.
pub fn evaluate<'a>(tagger: &Tagger, articles: impl IntoIterator<Item = &'a Article>) -> Scores {
    let mut scores = Scores::default();
    for article in articles {
        scores.add(article, &Reading::new(&article.text).attributions(&tagger.model));
    }
    scores
}

/// An article read for learning.
struct AnnotatedArticle {
    paragraphs: Vec<Annotated>,
    gold: Vec<GoldAttribution>,
}

/// A paragraph with its gold tags.
struct Annotated {
    paragraph: Paragraph,
    gold: Vec<Tag>,
}

impl AnnotatedArticle {
    fn new(article: &Article) -> Self {
        let with_gold = |paragraph: Paragraph| {
            let gold = gold::tags(&paragraph.tokens, &article.attributions);
            Annotated { paragraph, gold }
        };
        let paragraphs = Reading::new(&article.text).paragraphs.into_iter().map(with_gold).collect();
        AnnotatedArticle { paragraphs, gold: article.attributions.clone() }
    }
}

/// Learns one pass; `tags` are those of the pass before it, if there was one.
fn learn_pass(annotated: &[&Annotated], tags: Option<&[TaggedParagraph]>, settings: &Settings) -> PassLevels {
    let example = |(index, it): (usize, &&Annotated)| {
        Example::new(&it.paragraph, tags.map(|tags| &tags[index]), it.gold.clone(), settings)
    };
    let examples: Vec<Example> = annotated.iter().enumerate().map(example).collect();
    let averaged = learn(&examples, settings);
    let emissions: Vec<i64> = averaged.emissions.chunks(STRIDE).flat_map(|row| &row[..TAGS]).copied().collect();
    let step = quantise::step(&emissions);
    PassLevels {
        emissions: quantise::levels(&emissions, step),
        transitions: quantise::levels(&averaged.transitions, step),
    }
}
