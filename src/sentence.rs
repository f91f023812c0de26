//! Text → sentences.
//!
//! Sentences are found within [paragraphs](crate::paragraph). In a paragraph every mark that may end a sentence is
//! put before the rules in this order; the first that fits decides. `SB` rules are those of [UAX #29], which the
//! numbered ones refine for news; `CMOS` is the Chicago Manual of Style.
//!
//! | rule | | source |
//! |---|---|---|
//! | S1 | The items of a list within a paragraph are parted: `1) … 2) …`, `• … • …` | |
//! | S2 | A row of marks parts what stands before and after it: `***`, `-----` | |
//! | S3 | A full date that opens or closes a paragraph without a stop is a line of its own. | |
//! | S4 | So is the stamp of a message: `08/16/2000 12:05 PM` | |
//! | S5 | The credit of a picture begins a sentence: `Image: ` | |
//! | S6 | Of two addresses in a row each stands alone. | |
//! | S7 | After a face, a capital begins a sentence: `thanks :-) See you` | |
//! | S8 | An aside in brackets belongs to its sentence, whatever stops it holds. | CMOS |
//! | S9 | So does a quotation that `said` or `that` takes without a comma: `said “We left. All.”`, not `said, “We` | |
//! | S10 | A quotation that opens a paragraph goes on to its source, if no more follows: `“We left. All.” — Falk` | |
//! | S11 | Marks alone are no sentence. | |
//! | S12 | `。` and its like need no space. | SB11 |
//! | S13 | A stop inside a number, address or word ends nothing: `3.5`, `example.com` | SB6, SB7 |
//! | S14 | But it does where only the space was lost: `of all.The next` | |
//! | S15 | No sentence begins with a comma, colon or closing mark. | SB8a |
//! | S16 | A dash and a name that close a paragraph sign it; a dash before lower case goes on. | SB8 |
//! | S17 | Between a point and an ellipsis a sentence ends: the ellipsis is the next one's. | CMOS |
//! | S18 | After a quoted question or call, `Falk asked` goes on. | CMOS |
//! | S19 | After an ellipsis, a closing quotation mark or bracket, lower case goes on. | SB8 |
//! | S20 | A question or exclamation mark may belong to a name: `Yahoo! in`, `Yahoo! News` | |
//! | S21 | A name follows a title: `Mr. Smith` | SB8 refined |
//! | S22 | Some abbreviations link: `vs. Falk`; some need a number: `No. 5` | SB8 refined |
//! | S23 | After a time of day, zone, day and month go on, and all after an opening `At 5 a.m.` | SB8 refined |
//! | S24 | After an initial only a word that begins sentences ends one: `Plan B. The` | SB8 refined |
//! | S25 | The same holds after other abbreviations; a quotation, too, may begin there. | SB8 refined |
//! | S26 | All other stops before white space end a sentence. | SB9 to SB11 |
//!
//! [UAX #29]: https://www.unicode.org/reports/tr29/#Sentence_Boundaries

mod abbreviation;
mod judge;
mod layout;
mod rule;
mod scanner;
mod stop;
mod words;

use crate::list_item::{self, Marker};
#[cfg(any(test, feature = "bench", feature = "train"))]
use crate::paragraph::paragraphs;
use crate::span::Span;
use layout::{closing_date, opening_date};
use scanner::Scanner;
use stop::is_opening;

/// The sentences of a text, in order, without the white space around them.
///
/// Every character that is not white space lies in exactly one of them; none crosses a paragraph's end. Headings,
/// by-lines and list items count as sentences.
#[cfg(any(test, feature = "bench", feature = "train"))]
pub(crate) fn sentences(text: &str) -> Vec<Span> {
    let mut found = Vec::with_capacity(text.len() / 100);
    for paragraph in paragraphs(text) {
        sentences_in(text, paragraph, &mut found);
    }
    found
}

/// Adds the sentences of one paragraph to `found`.
pub(crate) fn sentences_in(text: &str, paragraph: Span, found: &mut Vec<Span>) {
    let mut rest = paragraph;
    while !rest.is_empty() {
        let (next, marker) = next_item(text, rest);
        let item = Span::new(rest.start, next).trimmed(text);
        for line in parted_by_dates(text, item) {
            Scanner::new(text, line, marker).run(|_, sentence| found.extend(sentence));
        }
        rest.start = next;
    }
}

/// S1: where the next item of the list begins that `rest` begins with, or the end; and the length of the item's mark.
fn next_item(text: &str, rest: Span) -> (usize, usize) {
    let Some(marker) = Marker::read(rest.of(text)) else { return (rest.end, 0) };
    let bullet = marker.bullet.filter(|&bullet| list_item::is_bullet(bullet));
    let next = match (bullet, marker.ordinal.and_then(|ordinal| ordinal.next())) {
        (Some(bullet), _) => rest
            .of(text)
            .char_indices()
            .skip(1)
            .find(|&(at, char)| char == bullet && rest.of(text)[..at].ends_with(char::is_whitespace)),
        (None, Some(next)) => rest.of(text).match_indices(&next).map(|(at, _)| (at, ' ')).find(|&(at, _)| {
            let mut after = rest.of(text)[at + next.len()..].chars();
            rest.of(text)[..at].ends_with(char::is_whitespace)
                && after.next().is_some_and(char::is_whitespace)
                && after.next().is_some_and(|char| char.is_uppercase() || is_opening(char))
        }),
        (None, None) => None,
    };
    (next.map_or(rest.end, |(at, _)| rest.start + at), marker.len)
}

/// S3: what stands before, at and after the dates that open and close `item`.
fn parted_by_dates(text: &str, item: Span) -> impl Iterator<Item = Span> {
    let opening = item.start + opening_date(item.of(text)).unwrap_or(0);
    let rest = Span::new(opening, item.end);
    let closing = opening + closing_date(rest.of(text)).unwrap_or(rest.len());
    let lines = [Span::new(item.start, opening), Span::new(opening, closing), Span::new(closing, item.end)];
    lines.map(|line| line.trimmed(text)).into_iter().filter(|line| !line.is_empty())
}

#[cfg(test)]
mod tests;
