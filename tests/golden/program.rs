//! What the program says about a golden article, laid beside our judgements.

use crate::article::{Article, Judged};
use claimlight::{Document, Label, Sentence, Span, analyze};
use std::collections::BTreeMap;
use std::ops::AddAssign;

pub(crate) const LABELS: [Label; 4] = [Label::Claim, Label::Denial, Label::Attributed, Label::Other];

/// How often the program was right.
#[derive(Clone, Copy, Default)]
pub(crate) struct Tally {
    pub right: usize,
    /// What the program said.
    pub said: usize,
    /// What was to be said.
    pub wanted: usize,
}

impl Tally {
    pub(crate) fn precision(&self) -> f64 {
        self.right as f64 / self.said.max(1) as f64
    }

    pub(crate) fn recall(&self) -> f64 {
        self.right as f64 / self.wanted.max(1) as f64
    }

    pub(crate) fn f1(&self) -> f64 {
        2.0 * self.right as f64 / (self.said + self.wanted).max(1) as f64
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.right += other.right;
        self.said += other.said;
        self.wanted += other.wanted;
    }
}

/// All tallies over some articles.
#[derive(Clone, Default)]
pub(crate) struct Figures {
    pub labels: BTreeMap<&'static str, Tally>,
    pub boundaries: Tally,
    pub speakers: Tally,
    /// Of the decisions that nobody can make from the text, those on which the program named nobody.
    pub unknown_speakers: Tally,
    pub rebuttals: Tally,
}

impl Figures {
    pub(crate) fn label_accuracy(&self) -> f64 {
        let right: usize = self.labels.values().map(|tally| tally.right).sum();
        let all: usize = self.labels.values().map(|tally| tally.wanted).sum();
        right as f64 / all.max(1) as f64
    }

    pub(crate) fn label_macro_f1(&self) -> f64 {
        self.labels.values().map(Tally::f1).sum::<f64>() / self.labels.len().max(1) as f64
    }
}

impl AddAssign for Figures {
    fn add_assign(&mut self, other: Figures) {
        for (label, tally) in other.labels {
            *self.labels.entry(label).or_default() += tally;
        }
        self.boundaries += other.boundaries;
        self.speakers += other.speakers;
        self.unknown_speakers += other.unknown_speakers;
        self.rebuttals += other.rebuttals;
    }
}

/// Analyses the article. Returns, for each sentence of ours, the remarks where the program differs, and the tallies.
pub(crate) fn compare(article: &Article) -> (Vec<Vec<String>>, Figures) {
    let document = analyze(&article.text);
    let mut figures = Figures::default();
    figures.boundaries.said = document.sentences.len();
    let remarks = article.sentences.iter().map(|judged| {
        let mut remarks = Vec::new();
        let said = most_overlapping(judged.span, document.sentences.iter().map(|sentence| sentence.span));
        let said = &document.sentences[said.expect("sentences cover all text")];
        remarks.extend(compare_label(label_of(article, &document, judged.span), judged, &mut figures));
        remarks.extend(compare_speakers(&speakers(article, &document, said), judged, &mut figures));
        remarks.extend(compare_answer(answer(article, &document, said), judged, &mut figures));
        let exact = document.sentences.iter().any(|sentence| sentence.span == judged.span);
        figures.boundaries += Tally { right: exact.into(), said: 0, wanted: 1 };
        remarks.extend((!exact).then(|| "boundaries".to_owned()));
        remarks
    });
    (remarks.collect(), figures)
}

/// The index of the span that shares most bytes with this one.
fn most_overlapping(span: Span, others: impl Iterator<Item = Span>) -> Option<usize> {
    let shared = |other: Span| span.end.min(other.end).saturating_sub(span.start.max(other.start));
    others
        .enumerate()
        .map(|(index, other)| (shared(other), std::cmp::Reverse(index)))
        .filter(|(shared, _)| *shared > 0)
        .max()
        .map(|(_, index)| index.0)
}

pub(crate) fn name_of(label: Label) -> &'static str {
    match label {
        Label::Claim => "claim",
        Label::Denial => "denial",
        Label::Attributed => "attributed",
        Label::Other => "other",
    }
}

/// The label over most of the letters in a stretch of text, however the program cut it.
fn label_of(article: &Article, document: &Document, span: Span) -> Label {
    let letters = |label| -> usize {
        let sentences = document.sentences.iter();
        let parts = sentences.filter(|sentence| sentence.label == label && sentence.span.overlaps(span));
        let parts = parts.map(|sentence| sentence.span.start.max(span.start)..sentence.span.end.min(span.end));
        parts.map(|part| article.text[part].chars().filter(|char| !char.is_whitespace()).count()).sum()
    };
    LABELS.into_iter().max_by_key(|&label| letters(label)).expect("there are labels")
}

fn compare_label(said: Label, judged: &Judged, figures: &mut Figures) -> Option<String> {
    figures.labels.entry(name_of(said)).or_default().said += 1;
    let wanted = figures.labels.entry(name_of(judged.label)).or_default();
    wanted.wanted += 1;
    wanted.right += usize::from(said == judged.label);
    (said != judged.label).then(|| format!("label {}", name_of(said)))
}

/// Whom the program makes speak.
#[derive(Clone, Debug, PartialEq)]
enum Speaks {
    /// One whom it resolved, under the name it gives them.
    Named(String),
    /// One whom it left unresolved, in the text's words.
    Phrase(String),
    /// An attribution without source.
    Unknown,
}

impl Speaks {
    fn is_one_of(&self, names: &[String]) -> bool {
        let said = match self {
            Speaks::Named(name) | Speaks::Phrase(name) => plain(name),
            Speaks::Unknown => return false,
        };
        names.iter().map(|name| plain(name)).any(|name| {
            // A title may stand before the name, but nobody else.
            said.strip_suffix(&name).is_some_and(|title| {
                title.is_empty() || title.ends_with(' ') && !title.contains(',') && !title.contains(" and ")
            })
        })
    }
}

/// A name without article, case and kinds of apostrophe.
fn plain(name: &str) -> String {
    let name = name.to_lowercase().replace('’', "'");
    let words: Vec<&str> = name.split_whitespace().collect();
    match words.as_slice() {
        ["the" | "a" | "an", rest @ ..] if !rest.is_empty() => rest.join(" "),
        words => words.join(" "),
    }
}

fn speakers(article: &Article, document: &Document, sentence: &Sentence) -> Vec<Speaks> {
    let mut speakers = Vec::new();
    for &index in &sentence.attributions {
        let attribution = &document.attributions[index];
        let speaks = match (attribution.speaker, attribution.source) {
            (Some(speaker), _) => Speaks::Named(document.speakers[speaker].name.clone()),
            (None, Some(source)) => Speaks::Phrase(source.of(&article.text).to_owned()),
            (None, None) => Speaks::Unknown,
        };
        if !speakers.contains(&speaks) {
            speakers.push(speaks);
        }
    }
    speakers
}

fn compare_speakers(said: &[Speaks], judged: &Judged, figures: &mut Figures) -> Option<String> {
    if judged.speakers.is_empty() {
        return None;
    }
    let known: Vec<&Vec<String>> = judged.speakers.iter().flatten().collect();
    let found = known.iter().filter(|names| said.iter().any(|speaks| speaks.is_one_of(names))).count();
    let wrong = said.iter().filter(|speaks| matches!(speaks, Speaks::Named(_)));
    let wrong = wrong.filter(|speaks| !known.iter().any(|names| speaks.is_one_of(names))).count();
    // An unresolved phrase that is not the right name is no guess, hence no error; what it missed shows in recall.
    figures.speakers += Tally { right: found, said: found + wrong, wanted: known.len() };
    if judged.speakers.contains(&None) {
        figures.unknown_speakers += Tally { right: usize::from(wrong == 0), said: 1, wanted: 1 };
    }
    if found == known.len() && wrong == 0 {
        return None;
    }
    let said: Vec<String> = said
        .iter()
        .map(|speaks| match speaks {
            Speaks::Named(name) => name.clone(),
            Speaks::Phrase(words) => format!("\"{words}\""),
            Speaks::Unknown => "?".to_owned(),
        })
        .collect();
    Some(format!("speaker {}", if said.is_empty() { "none".to_owned() } else { said.join("; ") }))
}

/// The sentence of ours that the program lets a denial answer.
fn answer(article: &Article, document: &Document, sentence: &Sentence) -> Option<usize> {
    let answered = document.sentences[sentence.denies?].span;
    most_overlapping(answered, article.sentences.iter().map(|judged| judged.span))
}

fn compare_answer(said: Option<usize>, judged: &Judged, figures: &mut Figures) -> Option<String> {
    let wanted = judged.answers.iter().any(Option::is_some) && !judged.answers.contains(&None);
    let right = if judged.answers.is_empty() { said.is_none() } else { judged.answers.contains(&said) };
    figures.rebuttals += Tally {
        right: usize::from(right && said.is_some()),
        said: usize::from(said.is_some()),
        wanted: usize::from(wanted || right && said.is_some()),
    };
    let said = said.map_or("none".to_owned(), |index| (index + 1).to_string());
    (!right).then(|| format!("answers {said}"))
}
