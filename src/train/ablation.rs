//! What each part of the tagger brings: learning without it.

use super::learner::{Averaged, Example, Settings, best_tags, learn_unpruned};
use super::{AnnotatedArticle, FOLDS, one_in};
use crate::attribution::link;
use crate::evaluation::corpus::Article;
use crate::evaluation::score::Scores;
use crate::features::{OF_CUES, OF_N_GRAMS, OF_PLACE, OF_QUOTATION, OF_QUOTATION_MARKS, OF_WORDS};
use crate::tag::Tag;
use crate::tagger::second_pass::TaggedParagraph;
use std::fmt;
use std::ops::Range;

/// A variant of the tagger.
#[derive(Clone, Copy, Debug)]
struct Variant {
    name: &'static str,
    /// Features that are left out, by their places among a token's features.
    without: &'static [Range<usize>],
    /// Whether the lexicon's classes are forgotten.
    without_classes: bool,
    cue_margin: f32,
    /// How often everything is learnt, in different orders, and added up.
    runs: u64,
    two_passes: bool,
}

const WHOLE: Variant = Variant {
    name: "one pass, everything",
    without: &[],
    without_classes: false,
    cue_margin: 2.0,
    runs: 1,
    two_passes: false,
};

const VARIANTS: [Variant; 10] = [
    WHOLE,
    Variant { name: "without words and classes by themselves", without: &[OF_WORDS], ..WHOLE },
    Variant { name: "without n-grams", without: &[OF_N_GRAMS], ..WHOLE },
    Variant { name: "without quotation marks", without: &[OF_QUOTATION_MARKS, OF_QUOTATION], ..WHOLE },
    Variant { name: "without place and punctuation", without: &[OF_PLACE], ..WHOLE },
    Variant { name: "without the nearest cues", without: &[OF_CUES], ..WHOLE },
    Variant { name: "without the lexicon’s classes", without_classes: true, ..WHOLE },
    Variant { name: "with the same margin for cues", cue_margin: 1.0, ..WHOLE },
    Variant { name: "three runs added up", runs: 3, ..WHOLE },
    Variant { name: "two passes, everything", two_passes: true, ..WHOLE },
];

/// The measures of a variant, one for each seed.
#[derive(Clone, Debug)]
pub struct Measured {
    name: &'static str,
    scores: Vec<Scores>,
}

/// Learns each variant with seeds 1 to 3 in a reduced setting (three epochs, all weights kept, nothing
/// quantised, tokens outside cost nothing), seed `n` without the articles of the `n`th sixth, and measures on these.
pub fn ablate(articles: &[Article], mut measured: impl FnMut(Measured)) {
    for variant in VARIANTS {
        let scores = (1..=3).map(|seed| measure(articles, variant, seed)).collect();
        measured(Measured { name: variant.name, scores });
    }
}

fn measure(articles: &[Article], variant: Variant, seed: u64) -> Scores {
    let settings =
        Settings { epochs: 3, cue_margin: variant.cue_margin, runs: variant.runs, ..Settings::with_seed(seed) };
    let (held, rest) = one_in(6, seed as usize - 1, articles);
    let read = |articles: Vec<&Article>| -> Vec<AnnotatedArticle> {
        let mut read: Vec<_> = articles.into_iter().map(AnnotatedArticle::new).collect();
        let paragraphs = read.iter_mut().flat_map(|article| &mut article.paragraphs);
        if variant.without_classes {
            paragraphs.for_each(|it| it.paragraph.forget_classes());
        }
        read
    };
    let (unseen, seen) = (read(held.clone()), read(rest));
    let examples = |article: &AnnotatedArticle, tags: Option<Vec<Vec<Tag>>>| -> Vec<Example> {
        let mut tags = tags.map(|tags| tags.into_iter().map(TaggedParagraph::new));
        let example = |it: &super::Annotated| {
            let tags = tags.as_mut().and_then(Iterator::next);
            Example::without(&it.paragraph, tags.as_ref(), it.gold.clone(), &settings, variant.without)
        };
        article.paragraphs.iter().map(example).collect()
    };
    let learn = |examples: &[&Vec<Example>]| learn_unpruned(examples.iter().copied().flatten(), &settings);
    let tags = |learnt: &Averaged, examples: &[Example]| -> Vec<Vec<Tag>> {
        examples.iter().map(|example| best_tags(example, learnt)).collect()
    };
    let once: Vec<Vec<Example>> = seen.iter().map(|article| examples(article, None)).collect();
    let first = learn(&once.iter().collect::<Vec<_>>());
    let mut found: Vec<Vec<Vec<Tag>>> = unseen.iter().map(|article| tags(&first, &examples(article, None))).collect();
    if variant.two_passes {
        let folds: Vec<Averaged> = (0..FOLDS).map(|fold| learn(&one_in(FOLDS, fold, &once).1)).collect();
        let seen = seen.iter().zip(&once).enumerate();
        let twice: Vec<Vec<Example>> =
            seen.map(|(index, (article, once))| examples(article, Some(tags(&folds[index % FOLDS], once)))).collect();
        let second = learn(&twice.iter().collect::<Vec<_>>());
        let again =
            |(article, first): (&AnnotatedArticle, Vec<Vec<Tag>>)| tags(&second, &examples(article, Some(first)));
        found = unseen.iter().zip(found).map(again).collect();
    }
    let mut scores = Scores::default();
    for ((article, read), tags) in held.into_iter().zip(&unseen).zip(found) {
        let linked = link(read.paragraphs.iter().map(|it| &it.paragraph).zip(tags));
        let attributions: Vec<_> = linked.into_iter().map(|it| it.attribution).collect();
        scores.add(article, &attributions);
    }
    scores
}

impl fmt::Display for Measured {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let mean = |of: &dyn Fn(&Scores) -> f64| self.scores.iter().map(of).sum::<f64>() / self.scores.len() as f64;
        write!(out, "| {} |", self.name)?;
        for row in 0..5 {
            write!(out, " {:.3} |", mean(&|scores| scores.rows()[row].1.f1()))?;
        }
        let means: Vec<String> = self.scores.iter().map(|scores| format!("{:.3}", scores.mean())).collect();
        write!(out, " {:.3} ({}) |", mean(&Scores::mean), means.join(" "))
    }
}
