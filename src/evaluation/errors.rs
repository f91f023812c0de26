//! What goes wrong most often, and at which words.

use super::corpus::Article;
use super::score::Sides;
use crate::document::Attribution;
use crate::span::Span;
use std::collections::BTreeMap;
use std::fmt;

/// Cue words shown for each kind of error.
const SHOWN: usize = 12;
/// Characters of an example shown.
const EXCERPT: usize = 60;

/// A way in which people and program differ about an attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Missed,
    Invented,
    WrongEdges,
    WrongSource,
}

/// Errors counted, and what they are counted from.
#[derive(Default)]
pub(super) struct Errors {
    found: BTreeMap<(Kind, String), Found>,
    gold_cues: BTreeMap<String, usize>,
    predicted_cues: BTreeMap<String, usize>,
}

/// Errors of one kind at one cue.
struct Found {
    times: usize,
    /// The first of them: article and content.
    example: String,
}

impl Errors {
    /// Counts the errors in one article.
    pub(super) fn add(&mut self, article: &Article, predicted: &[Attribution]) {
        let sides = Sides::new(article, predicted);
        let gold_cue = |index: usize| shown(&article.text, &article.attributions[index].cue);
        let predicted_cue = |index: usize| shown(&article.text, predicted[index].cue.as_slice());
        for gold in &sides.gold {
            *self.gold_cues.entry(gold_cue(gold.index)).or_default() += 1;
        }
        for guess in &sides.guess {
            *self.predicted_cues.entry(predicted_cue(guess.index)).or_default() += 1;
        }
        // Whatever shares a word of content belongs together, best overlap first.
        let pairs = sides.pairs(f64::MIN_POSITIVE, |_, _| true);
        let mut error = |kind, cue, content: &[Span]| {
            let example = || format!("{}: {}", article.name, excerpt(&article.text, content));
            self.found.entry((kind, cue)).or_insert_with(|| Found { times: 0, example: example() }).times += 1;
        };
        for (position, gold) in sides.gold.iter().enumerate() {
            let content = &article.attributions[gold.index].content;
            match pairs.iter().find(|pair| pair.1 == position).map(|pair| &sides.guess[pair.0]) {
                None => error(Kind::Missed, gold_cue(gold.index), content),
                Some(guess) if !sides.same_source(guess, gold) => {
                    error(Kind::WrongSource, gold_cue(gold.index), content);
                }
                Some(guess) if guess.content != gold.content => error(Kind::WrongEdges, gold_cue(gold.index), content),
                Some(_) => {}
            }
        }
        for (position, guess) in sides.guess.iter().enumerate() {
            if pairs.iter().all(|pair| pair.0 != position) {
                error(Kind::Invented, predicted_cue(guess.index), &predicted[guess.index].content);
            }
        }
    }
}

/// The words of some spans, in small letters.
fn shown(text: &str, spans: &[Span]) -> String {
    let words: Vec<&str> = spans.iter().flat_map(|span| span.of(text).split_whitespace()).collect();
    if words.is_empty() { "(no cue)".to_owned() } else { words.join(" ").to_lowercase() }
}

/// The beginning of a content.
fn excerpt(text: &str, content: &[Span]) -> String {
    let words: Vec<&str> = content.iter().flat_map(|span| span.of(text).split_whitespace()).collect();
    let words = words.join(" ");
    match words.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words,
    }
}

impl fmt::Display for Errors {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        writeln!(out, "Most frequent errors, by cue")?;
        for (kind, told) in [
            (Kind::Missed, "missed: people see an attribution where claimlight sees none"),
            (Kind::Invented, "invented: claimlight sees an attribution where people see none"),
            (Kind::WrongEdges, "wrong edges: found with its source, but the content begins or ends elsewhere"),
            (Kind::WrongSource, "wrong source: found, but ascribed to somebody else or to nobody"),
        ] {
            let cues = if kind == Kind::Invented { &self.predicted_cues } else { &self.gold_cues };
            let mut found: Vec<(&String, &Found)> =
                self.found.iter().filter(|((of, _), _)| *of == kind).map(|((_, cue), found)| (cue, found)).collect();
            found.sort_by_key(|(_, found)| std::cmp::Reverse(found.times));
            let times: usize = found.iter().map(|(_, found)| found.times).sum();
            writeln!(out, "\n{told}\n{times:5} of {:5}  all", cues.values().sum::<usize>())?;
            for (cue, found) in found.iter().take(SHOWN) {
                writeln!(out, "{:5} of {:5}  {cue:20}  {}", found.times, cues[*cue], found.example)?;
            }
        }
        Ok(())
    }
}
