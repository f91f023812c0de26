//! Attributions → their sources, each once, in the order of the text.

use super::name::Name;
use super::phrase::{Phrase, is_plural, phrase, pronoun};
use super::reading::Reading;
use super::words;
use crate::document::Attribution;
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

/// A source, once for all attributions that share it.
pub(crate) struct Source {
    /// Its first token.
    pub first: usize,
    /// Its last token.
    pub last: usize,
    /// The attributions, as indices.
    pub attributions: Vec<usize>,
    /// The attribution in whose content it stands.
    pub within: Option<usize>,
    /// What it is.
    pub phrase: Option<Phrase>,
}

/// Contents inside one another that are looked at.
const NESTED: usize = 12;

/// Words that begin a sentence with a capital and stand without one elsewhere in the text.
pub(crate) fn common_words(reading: &Reading, names: &[Name]) -> HashSet<String> {
    let mut asked: HashMap<String, bool> =
        names.iter().filter(|name| name.uncertain).map(|name| (reading.lower(name.last).into_owned(), false)).collect();
    if asked.is_empty() {
        return HashSet::default();
    }
    for token in (0..reading.len()).filter(|&token| reading.is_word(token) && !reading.is_capital(token)) {
        if let Some(found) = asked.get_mut(reading.word(token)) {
            *found = true;
        }
    }
    asked.into_iter().filter_map(|(word, found)| found.then_some(word)).collect()
}

/// Where the noun phrase begins in whose middle a source begins: a singular noun in small letters does not stand without
/// its determiner, at most two words before it. The auditor *general*
fn phrase_start(reading: &Reading, first: usize) -> usize {
    let bare = |at: usize| reading.is_word(at) && !reading.is_capital(at) && pronoun(&reading.lower(at)).is_none();
    let determines = |at: usize| words::determiner(&reading.lower(at)).is_some();
    if !bare(first) || determines(first) || is_plural(&reading.lower(first)) {
        return first;
    }
    match first.checked_sub(1) {
        Some(before) if determines(before) => before,
        Some(before) if bare(before) && before.checked_sub(1).is_some_and(determines) => before - 1,
        _ => first,
    }
}

/// All sources in the order of the text, each with its attributions and the content it stands in.
pub(crate) fn sources(
    reading: &Reading,
    names: &[Name],
    common: &HashSet<String>,
    attributions: &[Attribution],
    contents: &[Vec<(usize, usize)>],
) -> Vec<Source> {
    let mut by_tokens: HashMap<(usize, usize), Vec<usize>> = HashMap::default();
    for (index, attribution) in attributions.iter().enumerate() {
        if let Some(tokens) = attribution.source.and_then(|source| reading.tokens_in(source)) {
            by_tokens.entry(tokens).or_default().push(index);
        }
    }
    let mut order: Vec<((usize, usize), Vec<usize>)> = by_tokens.into_iter().collect();
    order.sort_unstable();
    let mut pieces: Vec<(usize, usize, usize)> = contents
        .iter()
        .enumerate()
        .flat_map(|(index, pieces)| pieces.iter().map(move |&(first, last)| (first, last, index)))
        .collect();
    pieces.sort_unstable_by_key(|&(first, last, index)| (first, std::cmp::Reverse(last), index));
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut next = 0;
    order
        .into_iter()
        .map(|((first, last), attributions)| {
            while let Some(&(_, end, index)) = pieces.get(next).filter(|piece| piece.0 <= first) {
                open.push((end, index));
                next += 1;
            }
            while open.last().is_some_and(|&(end, _)| end < first) {
                open.pop();
            }
            let within =
                open.iter().rev().take(NESTED).find(|&&(end, index)| end >= last && !attributions.contains(&index));
            let within = within.map(|&(_, index)| index);
            let phrase = phrase(reading, names, common, phrase_start(reading, first), last);
            Source { first, last, attributions, within, phrase }
        })
        .collect()
}
