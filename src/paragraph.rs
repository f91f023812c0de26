//! Text → paragraphs.
//!
//! | rule | |
//! |---|---|
//! | P1 | A blank line ends a paragraph; so does a paragraph separator or a form feed ([UAX #29] SB4). |
//! | P2 | The end of a line ends a paragraph too: headline, by-line, list item, paragraph on one line. |
//! | P3 | But a line without a final mark that the next continues in lower case was only broken to fit. |
//! | P4 | Where P3 shows that lines were broken to fit, every line without room for the next word runs on. |
//! | P5 | A list item or a by-line always begins a paragraph, whatever P3 and P4 say. |
//!
//! [UAX #29]: https://www.unicode.org/reports/tr29/#Sentence_Boundaries

use crate::list_item::Marker;
use crate::span::Span;

/// The paragraphs of a text, in order, without the white space around them.
///
/// Every character that is not white space lies in exactly one of them, and so does every sentence.
pub(crate) fn paragraphs(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut block = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let (end, next, separates) = line_end(text, start);
        let line = Span::new(start, end).trimmed(text);
        if !line.is_empty() {
            block.push(line);
        }
        if line.is_empty() || separates {
            close(text, &mut block, &mut found);
        }
        start = next;
    }
    close(text, &mut block, &mut found);
    found
}

/// Where the line ends that begins at `start`, where the next begins, and whether a paragraph ends here (P1).
fn line_end(text: &str, start: usize) -> (usize, usize, bool) {
    let bytes = text.as_bytes();
    let mut at = start;
    while at < bytes.len() {
        let (len, separates) = match bytes[at] {
            b'\r' if bytes.get(at + 1) == Some(&b'\n') => (2, false),
            b'\n' | b'\r' | b'\x0B' => (1, false),
            b'\x0C' => (1, true),
            0xC2 if bytes[at + 1] == 0x85 => (2, false),
            0xE2 if bytes[at + 1..].starts_with(b"\x80\xA8") => (3, false),
            0xE2 if bytes[at + 1..].starts_with(b"\x80\xA9") => (3, true),
            _ => {
                at += 1;
                continue;
            }
        };
        return (at, at + len, separates);
    }
    (at, at, false)
}

/// Whether a line ends in this text, say in the white space between two sentences: whatever Unicode and old files end
/// lines with counts.
pub fn ends_line(gap: &str) -> bool {
    let (end, next, _) = line_end(gap, 0);
    next > end
}

/// P1: whether the white space between two lines parts them, so that neither has a say in where the other's paragraph ends.
pub(crate) fn parts(gap: &str) -> bool {
    let (mut start, mut lines) = (0, 0);
    loop {
        let (end, next, separates) = line_end(gap, start);
        lines += usize::from(next > end);
        if separates || lines == 2 {
            return true;
        }
        if next == end {
            return false;
        }
        start = next;
    }
}

/// Turns a block of lines, none of them blank, into paragraphs.
fn close(text: &str, block: &mut Vec<Span>, found: &mut Vec<Span>) {
    let Some(&first) = block.first() else { return };
    let longest = if block.len() == 1 { 0 } else { block.iter().map(|line| width(line.of(text))).max().unwrap_or(0) };
    let continues = |pair: &[Span]| continues(pair[0].of(text), pair[1].of(text), longest);
    let wrapped = block.windows(2).any(continues);
    let mut paragraph = first;
    for pair in block.windows(2) {
        let (line, next) = (pair[0].of(text), pair[1].of(text));
        let runs_on = wrapped && !begins_paragraph(line, next) && (continues(pair) || is_full(line, next, longest));
        if !runs_on {
            found.push(paragraph);
            paragraph.start = pair[1].start;
        }
        paragraph.end = pair[1].end;
    }
    found.push(paragraph);
    block.clear();
}

/// No column is narrower than this, and no list item that runs on without a mark is wider than twice this.
const NARROW: usize = 30;

/// P3: whether `next` takes up a sentence that `line` leaves open.
fn continues(line: &str, next: &str, longest: usize) -> bool {
    let open = !line.trim_end_matches(['"', '”', '’', '\'', ')', ']']).ends_with(['.', '!', '?', '…', ':']);
    let lower =
        next.trim_start_matches(['"', '“', '‘', '\'', '(', '[', '-', '–', '—', ' ']).starts_with(char::is_lowercase);
    open && lower
        && !begins_paragraph(line, next)
        && (width(line) >= 2 * NARROW || width(line) >= NARROW && is_full(line, next, longest))
}

/// P4: whether the first word of `next` would not have fitted on `line`.
fn is_full(line: &str, next: &str, longest: usize) -> bool {
    let word = next.split(char::is_whitespace).next().unwrap_or_default();
    width(line) + 1 + width(word) > longest
}

/// P5: whether `next`, which follows `line`, is a list item or a by-line.
fn begins_paragraph(line: &str, next: &str) -> bool {
    let by_line = || {
        let name = next.strip_prefix("By ").or_else(|| next.strip_prefix("by ")).or_else(|| next.strip_prefix("BY "));
        name.is_some_and(|name| name.starts_with(char::is_uppercase) && !name.ends_with('.'))
            && width(next) <= 2 * NARROW
    };
    let item = || {
        Marker::read(next).is_some_and(|mark| {
            // A dash may also stand where a line was broken.
            let dash = matches!(mark.bullet, Some('–' | '—')) && mark.ordinal.is_none();
            let in_list = Marker::read(line).is_some() || line.ends_with(['.', '!', '?', ':', ';']);
            !dash || in_list || next[mark.len..].trim_start().starts_with(char::is_uppercase)
        })
    };
    by_line() || item()
}

/// Characters, about as wide as they show.
fn width(line: &str) -> usize {
    line.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_part() {
        for (gap, expected) in [
            ("", false),
            (" \t", false),
            ("\n", false),
            (" \r\n ", false),
            ("\n\n", true),
            ("\r\n \r\n", true),
            ("\r\r", true),
            ("\u{C}", true),
            (" \u{2029}", true),
            ("\u{2028}\u{85}", true),
        ] {
            assert_eq!(parts(gap), expected, "{gap:?}");
        }
    }

    /// Texts whose paragraphs begin after each `|`.
    fn check(rule: &str, table: &[&str]) {
        for marked in table {
            let text = marked.replace('|', "");
            let given: Vec<_> = paragraphs(&text).iter().map(|span| span.of(&text)).collect();
            let expected: Vec<_> = marked.split('|').map(str::trim).filter(|part| !part.is_empty()).collect();
            assert_eq!(given, expected, "{rule}: {marked:?}");
        }
    }

    #[test]
    fn p1_a_blank_line_ends_a_paragraph() {
        check(
            "P1",
            &[
                "",
                " \n\t\n ",
                "The first.\n\n|The second.",
                "The first.\r\n\r\n|The second.\r\n",
                "The first.\r\r|The second.",
                "  The first.  \n \u{A0} \n|\u{A0}The second.",
                "The first\u{2029}|the second, which goes on in lower case.",
                "The first\u{C}|the second, which goes on in lower case.",
                "It is left open at the end of a line that is long enough,\n\n|even so.",
            ],
        );
    }

    #[test]
    fn p2_the_end_of_a_line_ends_a_paragraph() {
        check(
            "P2",
            &[
                "Desperate for aid\n|Russia has carried out airstrikes in the east of the country since September.",
                "The minister resigned on Monday.\n|Her deputy takes over.",
                "Council votes down the harbour plan after nine hours\n|Harbour Master Ines Falk told to pay\n|Lisbon, 3 May",
                "One\r|Two\u{85}|Three\u{2028}|Four\u{B}|Five",
                "“Is it useful?”\n|“It is.”",
                "tea\n|coffee\n|milk",
            ],
        );
    }

    #[test]
    fn p3_a_line_goes_on_in_lower_case() {
        check(
            "P3",
            &[
                "The minister resigned on Monday after\nmonths of protest.",
                "The minister resigned on Monday (after\r\nmonths of protest).",
                "She read it, put it down, took it up again and then, to the surprise of all who were there,\nburnt it.\n|It was a letter, as it turned out, and a long one, from the owner of the only hotel in the town of Aspen Falls.",
                // Look-alikes: the line has its final mark; the line had room; the line is a word of a list.
                "The minister resigned on Monday.\n|eBay said nothing.",
                "He named three reasons for it:\n|money, which he had not",
                "A harbour for everyone\n|we asked ten people in the street what they make of the plan, and here is what they said",
            ],
        );
    }

    #[test]
    fn p4_full_lines_run_on() {
        check(
            "P4",
            &[
                "The council met for nine hours on\nMonday. It voted down the plan to\nwiden the harbour, which the Harbour\nMaster had called urgent.\n|Ines Falk wrote it.",
                "The council met for nine hours on\nMonday. It voted down the plan to\nwiden the harbour.\n|Next week it meets again, in\nprivate.",
                // Look-alike: nothing goes on in lower case, so these lines of like width are items.
                "Council Votes Down Harbour Plan\n|Minister Resigns After Protests\n|Storm Leaves Thousands Homeless",
            ],
        );
    }

    #[test]
    fn p5_list_items_and_by_lines_stand_alone() {
        check(
            "P5",
            &[
                "The plan that the council voted down on Monday had three parts,\n|- a wider harbour\n|- a longer pier\n|- a road",
                "What the council decided on Monday after nine hours of debate\n|by Ines Falk\n|Lisbon, 3 May",
                "What you will need:\n|1. a map of the town and of all the\nislands\n|2. a torch",
                // Look-alikes: a dash where the line was broken; a sentence that goes on with "by".
                "The minister resigned on Monday, after nine\n– some say ten – years.",
                "The minister was brought down on Monday, most say,\nby those who had voted for him in the first place.",
            ],
        );
    }
}
