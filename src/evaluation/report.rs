//! Figures over some articles, with intervals, and what went wrong.

use super::corpus::Article;
use super::errors::Errors;
use super::score::{Counts, Scores};
use crate::document::Attribution;
use std::fmt;

/// Rounds of resampling behind an interval.
const ROUNDS: usize = 1000;
/// Where the resampling begins, so that the same articles give the same intervals.
const SEED: u64 = 1;

/// Figures over some articles, with what went wrong.
#[derive(Default)]
pub struct Report {
    /// The measures of each article.
    articles: Vec<Scores>,
    errors: Errors,
}

/// Analyses the articles and compares with what people found in them.
pub fn report(articles: &[Article]) -> Report {
    let mut report = Report::default();
    articles.iter().for_each(|article| report.add(article, &crate::analyze(&article.text).attributions));
    report
}

impl Report {
    fn add(&mut self, article: &Article, found: &[Attribution]) {
        let mut scores = Scores::default();
        scores.add(article, found);
        self.articles.push(scores);
        self.errors.add(article, found);
    }

    /// All measures over all articles.
    pub fn scores(&self) -> Scores {
        self.articles.iter().copied().sum()
    }

    /// For each measure the interval that holds 95 % of its F1s when as many articles are drawn again and again
    /// from these, each perhaps more than once (the percentile bootstrap; Efron and Tibshirani 1993).
    pub fn intervals(&self) -> [(f64, f64); 5] {
        let mut random = fastrand::Rng::with_seed(SEED);
        let mut drawn: [Vec<f64>; 5] = Default::default();
        for _ in 0..ROUNDS {
            let scores: Scores = self.articles.iter().map(|_| self.articles[random.usize(..self.articles.len())]).sum();
            for (drawn, (_, counts)) in drawn.iter_mut().zip(scores.rows()) {
                drawn.push(counts.f1());
            }
        }
        drawn.map(|mut f1s| {
            f1s.sort_by(f64::total_cmp);
            (f1s[ROUNDS * 25 / 1000], f1s[ROUNDS * 975 / 1000 - 1])
        })
    }
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let scores = self.scores();
        let Counts { predicted, gold, .. } = scores.attribution;
        let articles = self.articles.len();
        writeln!(out, "articles: {articles}; attributions by people: {gold}, by claimlight: {predicted}")?;
        writeln!(out, "\n{:16}precision  recall     F1   95 % of F1", "")?;
        for ((name, counts), (low, high)) in scores.rows().into_iter().zip(self.intervals()) {
            let (precision, recall, f1) = (counts.precision(), counts.recall(), counts.f1());
            writeln!(out, "{name:14}      {precision:.3}   {recall:.3}  {f1:.3}  {low:.3}-{high:.3}")?;
        }
        write!(out, "\n{}", self.errors)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::score::tests::{annotated, predicted};

    /// Two articles found exactly, one missed, and one thing invented.
    fn example() -> Report {
        let mut report = Report::default();
        for _ in 0..2 {
            let article = annotated("<s>Dovann</s> <c>said</c> <t>it rained</t>.");
            report.add(&article, &[predicted(&article.text, "Dovann", "said", "it rained")]);
        }
        let article = annotated("<s>Dovann</s> <c>Denied</c> <t>that it had rained</t>.  It rained.");
        report.add(&article, &[predicted(&article.text, "", "", "It rained")]);
        report
    }

    #[test]
    fn figures_are_those_of_all_articles_together() {
        let counts = |right, predicted, gold| Counts { right, predicted, gold };
        let scores = example().scores();
        assert_eq!(scores.content, counts(4, 6, 8));
        assert_eq!(scores.cue, counts(2, 2, 3));
        assert_eq!(scores.source, counts(2, 2, 3));
        assert_eq!(scores.content_exact, counts(2, 3, 3));
        assert_eq!(scores.attribution, counts(2, 3, 3));
    }

    #[test]
    fn intervals_hold_the_figure_and_do_not_change() {
        let report = example();
        assert_eq!(report.intervals(), example().intervals());
        for ((name, counts), (low, high)) in report.scores().rows().into_iter().zip(report.intervals()) {
            // One draw in 27 is three times the article with the errors, one in 3.4 has none of it.
            assert_eq!((low, high), (0.0, 1.0), "{name}");
            assert!((low..=high).contains(&counts.f1()), "{name}");
        }
    }

    #[test]
    fn the_report_names_figures_and_errors() {
        let shown = example().to_string();
        for line in [
            "articles: 3; attributions by people: 3, by claimlight: 3",
            "content             0.667   0.500  0.571  0.000-1.000",
            "missed: people see an attribution where claimlight sees none",
            "    1 of     1  denied                example: that it had rained",
            "    1 of     1  (no cue)              example: It rained",
        ] {
            assert!(shown.lines().any(|shown| shown == line), "{line:?} in:\n{shown}");
        }
        assert!(!shown.contains("  said "), "what is right is no error:\n{shown}");
    }
}
