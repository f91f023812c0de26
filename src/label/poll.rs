//! Polls: their figures are what those asked have said, also in the sentences after the one that names the poll.

use crate::span::Span;
use crate::token::TokenKind;
use crate::wording::{Word, WordList, Words};

/// What has been seen of a poll so far.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct PollReport {
    /// How many more sentences may go on with its figures.
    goes_on: u8,
}

/// Sentences that may stand between two that give figures.
const MOST_BETWEEN: u8 = 6;

impl PollReport {
    /// The figure by which the sentence tells what people have answered, if it does. Linear in its words.
    pub(super) fn figure(&mut self, words: &Words) -> Option<Span> {
        // Who is polled for a forecast answers for the market, not for people.
        let forecast = || words.iter().any(|word| word.is_any(&["analysts", "economists"]));
        let names = (0..words.len()).any(|at| is_poll(words, at)) && !forecast();
        let figure = if names || self.goes_on > 0 { answers(words, names) } else { None };
        self.goes_on = if figure.is_some() { MOST_BETWEEN } else { self.goes_on.saturating_sub(1) };
        figure
    }
}

/// Whether the word is a poll that asks people: no election, and no place where one votes.
fn is_poll(words: &Words, at: usize) -> bool {
    if !POLLS.has(&words[at]) {
        return false;
    }
    let votes = words[..at].iter().rev().take(3).any(|word| GO.has(word));
    let place = words.get(at + 1).is_some_and(|next| PLACES.has(next));
    !votes && !place
}

/// The first figure of a sentence that gives the shares of those who answered. Where the poll itself is not named, it has
/// to speak of what people prefer, or to compare two shares.
fn answers(words: &Words, named: bool) -> Option<Span> {
    if words.iter().any(|word| METHOD.has(word) || VOTES.has(word)) {
        return None;
    }
    let mut shares = (0..words.len()).filter_map(|at| share(words, at));
    let first = shares.next()?;
    (named || shares.next().is_some() || words.iter().any(|word| PREFERS.has(word))).then_some(first)
}

/// A share of people at this word: 40 percent, 40%, four in ten, a 12-point lead.
fn share(words: &Words, at: usize) -> Option<Span> {
    let number = |word: &Word| word.kind == TokenKind::Number || NUMBERS.has(word);
    let word = &words[at];
    if POINTS.iter().any(|points| word.lower.ends_with(points))
        && word.lower.starts_with(|first: char| first.is_ascii_digit())
    {
        return Some(word.span);
    }
    if !number(word) {
        return None;
    }
    let next = words.get(at + 1)?;
    if next.is_any(&["percent", "%", "percentage", "points"]) || words.spells(at + 1, &["per", "cent"]) {
        return Some(words.span(at, at + 2));
    }
    let year = |word: &Word| word.kind == TokenKind::Number && word.lower.len() > 3;
    let part = next.is_any(&["in", "of"]) && words.get(at + 2).is_some_and(|whole| number(whole) && !year(whole));
    part.then(|| words.span(at, at + 3))
}

/// Endings of words that tell by how much one leads.
const POINTS: &[&str] = &["-point", "-percent", "-percentage-point"];

/// Numbers in words of which shares are made: four in ten.
const NUMBERS: WordList =
    WordList::new(&["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]);

/// Words for asking people, and for those asked.
const POLLS: WordList = WordList::new(&["poll", "polls", "polling", "survey", "surveys", "surveyed", "polled"]);

/// Words before polls that are elections: went to the polls, at the polls.
const GO: WordList = WordList::new(&["go", "goes", "going", "gone", "went", "head", "headed", "leaving", "at"]);

/// Words after which make it a place, or an office.
const PLACES: WordList =
    WordList::new(&["place", "places", "station", "stations", "workers", "booth", "booths", "day", "tax"]);

/// What is said of those who are asked in a poll: what a share of them thinks answers nobody.
pub(super) const POLLED: WordList = WordList::new(&["percent", "cent", "%", "voters"]);

/// How a poll was made.
const METHOD: WordList =
    WordList::new(&["margin", "margins", "interval", "sampling", "weighted", "landlines", "cellphones"]);

/// What is counted in elections and in parliaments.
const VOTES: WordList = WordList::new(&[
    "vote",
    "votes",
    "ballots",
    "delegates",
    "precincts",
    "turnout",
    "won",
    "winning",
    "elected",
    "seats",
    "lost",
]);

/// What those asked think, and who they are.
const PREFERS: WordList = WordList::new(&[
    "ahead",
    "approval",
    "approve",
    "approved",
    "backed",
    "backing",
    "choose",
    "chose",
    "disapprove",
    "disapproved",
    "edge",
    "endorse",
    "favor",
    "favorable",
    "favored",
    "favour",
    "favourable",
    "favoured",
    "lead",
    "leading",
    "leads",
    "led",
    "opinion",
    "oppose",
    "opposed",
    "prefer",
    "preferred",
    "respondents",
    "support",
    "supported",
    "supporters",
    "trail",
    "trailed",
    "trailing",
    "trails",
    "trust",
    "undecided",
    "unfavorable",
    "unfavourable",
    "voters",
]);

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(sentences: &[&str]) -> Vec<bool> {
        let mut report = PollReport::default();
        let read = |text: &&str| report.figure(&Words::of(text, Span::new(0, text.len()))).is_some();
        sentences.iter().map(read).collect()
    }

    #[test]
    fn figures_of_polls_are_told_from_other_figures() {
        let fires = [
            "In the latest Harbour Post poll, Alder led Vidal 47 percent to 39 percent.",
            "Alder had 38% support in a poll in May.",
            "The survey put the mayor's approval at 50 per cent.",
            "Four in ten of the residents surveyed approved.",
            "She holds a 12-point lead in the new poll.",
        ];
        let look_alikes = [
            "The poll has a margin of error of 3 percentage points.",
            "The poll was taken in May among 552 adults.",
            "Alder won 47 percent at the polls.",
            "Rain kept 30 percent from the polling stations.",
            "Rents rose by 12 percent.",
            "Rents rose by 12 percent, as economists polled by the Harbour Post had forecast.",
            "The poll is one of the largest.",
            "In 2016 the survey was done in 2014.",
        ];
        for sentence in fires {
            assert_eq!(figures(&[sentence]), [true], "{sentence}");
        }
        for sentence in look_alikes {
            assert_eq!(figures(&[sentence]), [false], "{sentence}");
        }
    }

    #[test]
    fn a_report_goes_on_until_it_speaks_of_something_else() {
        let poll = "Alder had 38% support in a poll in May.";
        let goes_on = "Vidal trails her with 20%.";
        let compares = "Among farmers it is 51% to 30%.";
        let other = "Rents rose by 12%.";
        let plain = "The square was empty.";
        assert_eq!(figures(&[goes_on, poll, goes_on, other, compares]), [false, true, true, false, true]);
        assert!(figures(&[poll, plain, plain, plain, goes_on])[4]);
        assert!(!figures(&[poll, plain, plain, plain, plain, plain, plain, goes_on])[7]);
        assert_eq!(figures(&[poll, "Vidal won the vote with 51% to 30%."]), [true, false]);
    }
}
