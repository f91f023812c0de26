//! What stands apart in a paragraph without a stop: dates, stamps, credits, addresses.

use super::words::{is_credit, leads_to_date};
use regex_automata::Input;
use regex_automata::dfa::{Automaton, sparse::DFA};
use std::sync::LazyLock;

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
#[rustfmt::skip]
const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
];
/// No date is longer, in bytes.
const LONGEST_DATE: usize = 40;

/// The length of the date that `text` begins with, if it stands before a sentence: `Thursday, March 15, 2012 The …`
pub(super) fn opening_date(text: &str) -> Option<usize> {
    let len = full_date(text)?;
    let after = text[len..].trim_start();
    (after.len() < text.len() - len && after.starts_with(|char: char| char.is_uppercase() || matches!(char, '“' | '"')))
        .then_some(len)
}

/// Where the date begins that stands at the end of `text`, behind a headline: `Council votes Thursday, March 15, 2012`
pub(super) fn closing_date(text: &str) -> Option<usize> {
    if !text.ends_with(|char: char| char.is_ascii_digit()) {
        return None;
    }
    let tail = text.len().saturating_sub(LONGEST_DATE)..text.len();
    let mut starts = tail.filter(|&at| text.is_char_boundary(at) && text[..at].ends_with(char::is_whitespace));
    let start = starts.find(|&at| full_date(&text[at..]) == Some(text.len() - at))?;
    let headline = text[..start].trim_end();
    let last = headline.rsplit(char::is_whitespace).next()?;
    (!last.is_empty() && !last.ends_with(',') && !leads_to_date(last)).then_some(start)
}

/// The length of the weekday, day, month and year that `text` begins with.
fn full_date(text: &str) -> Option<usize> {
    // Cut short, it might be a newspaper: the Sun, August 16, 2008.
    let weekday = WEEKDAYS.iter().find_map(|weekday| text.strip_prefix(weekday))?;
    let rest = parted(weekday)?;
    let rest = match number(rest, 1..=2) {
        Some(rest) => named(rest, &MONTHS)?,
        None => number(named(rest, &MONTHS)?, 1..=2)?,
    };
    let rest = number(rest, 4..=4)?;
    // What parts a date from the text behind it is not its own.
    Some(
        text.len()
            - rest.len()
            - text[..text.len() - rest.len()].bytes().rev().take_while(|byte| !byte.is_ascii_digit()).count(),
    )
}

/// What follows the name, whole or cut to three letters and more, that `text` begins with.
fn named<'t>(text: &'t str, names: &[&str]) -> Option<&'t str> {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let known = letters >= 3 && names.iter().any(|name| name.starts_with(&text[..letters]));
    known.then(|| parted(&text[letters..])).flatten()
}

/// What follows the number that `text` begins with, of so many digits.
fn number(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<&str> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    digits.contains(&count).then(|| parted(&text[count..])).flatten()
}

/// `text` behind the point or comma and the space that part one piece of a date from the next.
fn parted(text: &str) -> Option<&str> {
    let rest = text.strip_prefix('.').unwrap_or(text);
    let rest = rest.strip_prefix(',').unwrap_or(rest);
    let spaced = rest.trim_start_matches([' ', '\u{A0}']);
    (spaced.is_empty() || spaced.len() < rest.len()).then_some(spaced)
}

/// The stamp of a message whose first slash stands at byte `slash` of `text`, as where it begins and ends:
/// `08/16/2000 12:05 PM`
pub(super) fn stamp(text: &str, slash: usize) -> Option<(usize, usize)> {
    let day = text.as_bytes()[..slash].iter().rev().take(3).take_while(|byte| byte.is_ascii_digit()).count();
    if day == 0 {
        return None;
    }
    let start = slash - day;
    let end = start + longest_stamp(&text[start..])?;
    let before = &text[..start];
    let last = before.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
    let apart = before.is_empty() || before.ends_with(char::is_whitespace) && !last.starts_with(char::is_lowercase);
    let open = text[end..].chars().next().is_none_or(char::is_whitespace);
    (apart && open).then_some((start, end))
}

/// The length of the stamp that `text` begins with, by the automaton that `build.rs` makes of its expression.
fn longest_stamp(text: &str) -> Option<usize> {
    static STAMP: LazyLock<DFA<&[u8]>> = LazyLock::new(|| {
        let automaton = include_bytes!(concat!(env!("OUT_DIR"), "/stamp.dfa"));
        DFA::from_bytes(automaton).expect("build.rs made it").0
    });
    let search = STAMP.try_search_fwd(&Input::new(text)).expect("no byte makes it give up");
    Some(search?.offset())
}

/// Where the credit of a picture begins whose colon stands at byte `colon` of `text`: `Image: `
pub(super) fn credit(text: &str, colon: usize) -> Option<usize> {
    let letters = text.as_bytes()[..colon].iter().rev().take(12).take_while(|byte| byte.is_ascii_alphabetic()).count();
    let start = colon - letters;
    let before = &text[..start];
    if !is_credit(&text[start..colon])
        || !before.ends_with(char::is_whitespace)
        || !text[colon + 1..].starts_with(char::is_whitespace)
    {
        return None;
    }
    // The name of an agency belongs to the credit: AP Photo:
    let last = before.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
    (!last.bytes().all(|byte| byte.is_ascii_uppercase())).then_some(start)
}

/// The length of the address that `text` begins with, without the marks that end it.
pub(super) fn address(text: &str) -> Option<usize> {
    if !["http://", "https://", "www."].iter().any(|scheme| text.starts_with(scheme)) {
        return None;
    }
    let token = &text[..text.find(char::is_whitespace).unwrap_or(text.len())];
    Some(token.trim_end_matches(['.', ',', ';', ':', '!', '?', '"', '”', '’', '\'', ')', ']', '>']).len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_have_day_month_year_and_time() {
        let found = |text: &'static str| stamp(text, text.find('/')?).map(|(start, end)| &text[start..end]);
        for (text, expected) in [
            ("08/16/2000 12:05 PM", "08/16/2000 12:05 PM"),
            ("Sent 8/16/00 9:05", "8/16/00 9:05"),
            ("08/16/2000 12:05:59 am Dear all", "08/16/2000 12:05:59 am"),
        ] {
            assert_eq!(found(text), Some(expected), "{text:?}");
        }
        for text in [
            "",
            "and/or",
            "9/11",
            "08/16/2000",
            "108/16/2000 12:05",
            "08/16/2000 12:5",
            "08/16/2000 12:05:5",
            "08/16/2000 12:055",
            "on 08/16/2000 12:05",
        ] {
            assert_eq!(found(text), None, "{text:?}");
        }
    }

    #[test]
    fn dates_have_weekday_day_month_and_year() {
        for date in [
            "Thursday, March 15, 2012",
            "Thursday, Mar. 15, 2012",
            "Thursday 15 March 2012",
            "Sunday, May\u{A0}1, 2016",
        ] {
            assert_eq!(full_date(date), Some(date.len()), "{date:?}");
        }
        for date in [
            "",
            "March 15, 2012",
            "Thursday, March 15",
            "Thirdly, March 15, 2012",
            "Sun, March 15, 2012",
            "Thursday, March 15, 20123",
        ] {
            assert_eq!(full_date(date), None, "{date:?}");
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    proptest::proptest! {
        #[test]
        fn the_automaton_finds_what_regex_finds(text in "[0-9]{0,3}/[0-9]{0,3}/[0-9]{0,5} [0-9]{0,3}:?[0-9]{0,3}(:[0-9]{1,3})? ?([AaPp][Mm]?)?.?") {
            static STAMP: LazyLock<regex::Regex> = LazyLock::new(|| {
                let expression = include_str!("stamp.regex").trim_end();
                regex::RegexBuilder::new(expression).unicode(false).build().expect("build.rs compiles it too")
            });
            proptest::prop_assert_eq!(longest_stamp(&text), STAMP.find(&text).map(|found| found.end()));
        }
    }
}
