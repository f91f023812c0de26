//! Laws that hold for the sentences of every text.

use claimlight::{Label, Span, analyze};
use proptest::prelude::*;

fn sentences(text: &str) -> Vec<Span> {
    analyze(text).sentences.iter().map(|sentence| sentence.span).collect()
}

fn labels(text: &str) -> Vec<(Label, Option<usize>)> {
    analyze(text).sentences.iter().map(|sentence| (sentence.label, sentence.denies)).collect()
}

/// What says that a law is broken, or nothing.
fn broken(text: &str) -> Option<String> {
    let mut end = 0;
    for span in sentences(text) {
        let Some(between) = text.get(end..span.start) else {
            return Some(format!("{span:?} overlaps or cuts a character"));
        };
        let Some(sentence) = text.get(span.start..span.end) else { return Some(format!("{span:?} cuts a character")) };
        if !between.trim().is_empty() {
            return Some(format!("{between:?} is lost"));
        }
        if sentence.trim().is_empty() || sentence.trim() != sentence {
            return Some(format!("{sentence:?} is empty or not trimmed"));
        }
        end = span.end;
    }
    let rest = &text[end..];
    (!rest.trim().is_empty()).then(|| format!("{rest:?} is lost"))
}

/// Pieces that the rules look at, in all orders.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        " ",
        " ",
        " ",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        "\u{2029}",
        "\u{A0}",
        ".",
        ".",
        "!",
        "?",
        "…",
        "...",
        ". . .",
        "。",
        ",",
        ":",
        ";",
        "-",
        "--",
        "-----",
        "—",
        "(",
        ")",
        "[",
        "]",
        "[1]",
        "\"",
        "“",
        "”",
        "‘",
        "’",
        "'",
        "«",
        "»",
        "The",
        "the",
        "Falk",
        "I",
        "Mr",
        "Inc",
        "etc",
        "No",
        "p",
        "U.S",
        "p.m",
        "At 5 a.m",
        "a",
        "1.",
        "2.",
        "1)",
        "(2)",
        "•",
        "***",
        "===",
        "___",
        "5",
        "3.5",
        "05/03/2016 12:05 PM",
        "Tuesday, May 3, 2016",
        "Image: ",
        "http://a.b/c",
        "www.a.b",
        "a@b.c",
        ":-)",
        "😀",
        "👍🏽",
        "é",
        "\u{301}",
        "\u{200B}",
        "東",
        "said",
        "asked",
        "By ",
        "\0",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Found by the law below: what opens a text was read otherwise than what opens a paragraph.
#[test]
fn a_paragraph_is_read_alike_at_the_beginning_of_a_text() {
    for paragraph in [".[1]. . .!", ":( 東", ". . . and so", "... The plan failed."] {
        let behind: Vec<Span> = sentences(paragraph).iter().map(|it| Span::new(it.start + 4, it.end + 4)).collect();
        assert_eq!(sentences(&format!("A.\n\n{paragraph}"))[1..], behind, "{paragraph:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sentences_hold_all_that_is_not_white_space(text in pieces()) {
        prop_assert_eq!(broken(&text), None);
    }

    #[test]
    fn sentences_hold_all_that_is_not_white_space_in_any_text(text in any::<String>()) {
        prop_assert_eq!(broken(&text), None);
    }

    #[test]
    fn a_blank_line_parts_texts(first in pieces(), second in pieces()) {
        let joined = format!("{first}\n\n{second}");
        let shift = first.len() + 2;
        let mut apart = sentences(&first);
        apart.extend(sentences(&second).iter().map(|span| Span::new(span.start + shift, span.end + shift)));
        prop_assert_eq!(sentences(&joined), apart);
    }

    #[test]
    fn line_ends_are_alike(text in pieces()) {
        let plain = text.replace("\r\n", "\n").replace('\r', "\n");
        for end in ["\r\n", "\r", "\u{2028}"] {
            prop_assert_eq!(labels(&plain), labels(&plain.replace('\n', end)));
        }
    }
}

/// Found by the law above: the bytes of a line end made a quotation long enough to be one.
#[test]
fn a_short_quotation_is_as_long_after_any_line_end() {
    let text = "asked:-). . .!\u{A0}\u{A0}\u{A0}www.a.b“1.Falk\néa@b.c\"";
    for end in ["\r\n", "\r", "\u{2028}"] {
        assert_eq!(labels(&text.replace('\n', end)), labels(text), "{end:?}");
    }
}

/// Found by the same law: an address on the line below was taken for a part of the word before the line end.
#[test]
fn a_word_ends_at_any_line_end() {
    let text = "5/03/2016 12:05 PM\u{A0}\u{A0}\u{A0}\u{A0}the.Falk\nb/";
    for end in ["\r\n", "\r", "\u{2028}"] {
        assert_eq!(sentences(&text.replace('\n', end)).len(), sentences(text).len(), "{end:?}");
    }
}

#[test]
fn a_quotation_that_a_line_introduces_goes_on_after_any_line_end() {
    let text =
        "The report says:\n\nNobody came to the harbour on Monday.\n\nThe boats stayed where they were.\n\nRain fell.";
    let expected = labels(text);
    assert_eq!(expected[1].0, Label::Attributed);
    for end in ["\r\n", "\r", "\u{2028}"] {
        assert_eq!(labels(&text.replace('\n', end)), expected, "{end:?}");
    }
}
