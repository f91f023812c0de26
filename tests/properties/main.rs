//! Laws that hold for every text: of news, of anything, and of those made to break the program.

#![cfg(not(target_arch = "wasm32"))] // which has no clock of its own

mod laws;

use claimlight::{Utf16Document, analyze};
use cpu_time::ThreadTime;
use laws::check_laws;
use proptest::prelude::*;
use serde_json::Value;
use std::time::Duration;

/// Changes every offset of bytes in the document's JSON, counting anew from the start of the text each time.
fn to_utf16_plainly(text: &str, value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                match value.as_u64() {
                    Some(byte) if key == "start" || key == "end" => {
                        *value = text[..byte as usize].encode_utf16().count().into();
                    }
                    _ => to_utf16_plainly(text, value),
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| to_utf16_plainly(text, value)),
        _ => {}
    }
}

fn check_everything(text: &str) {
    let document = analyze(text);
    check_laws(text, &document);
    assert_eq!(document, analyze(text), "the same text gives the same document");
    let mut plainly = serde_json::to_value(&document).expect("a document is JSON");
    to_utf16_plainly(text, &mut plainly);
    let converted = Utf16Document::new(text, document);
    assert_eq!(serde_json::to_value(&converted).expect("a document is JSON"), plainly);
}

/// Bits that news is made of, and bits that trip programs up.
fn soup() -> impl Strategy<Value = String> {
    let bits = prop::sample::select(vec![
        "said",
        "says",
        "denied",
        "denies",
        "told",
        "according to",
        "accused of",
        "claimed that",
        "believes",
        "reportedly",
        "did not",
        "never",
        "the company",
        "The minister",
        "Mirela Dovann",
        "Dovann",
        "he",
        "She",
        "it",
        "they",
        "Dr.",
        "U.S.",
        "Inc.",
        "a.m.",
        "J. R.",
        "3.5",
        "$40",
        "50%",
        "Nov. 9",
        "Monday",
        "spray",
        "naïve",
        "rejected the report",
        "no evidence",
        "It is false",
        "Why?",
        "What a night!",
        "By Ana Belk",
        "(NNA) -",
        "\"",
        "“",
        "”",
        "‘",
        "’",
        "'",
        "''",
        "«",
        "»",
        "„",
        "(",
        ")",
        "[",
        "]",
        "--",
        "—",
        "...",
        "…",
        ":",
        ";",
        ",",
        ".",
        "?",
        "!",
        "•",
        "- ",
        "1.",
        "#",
        "@anabelk",
        "http://news.example/a?b=c",
        "<b>",
        "&quot;",
        "😀",
        "👩‍👩‍👧",
        "🇫🇷",
        "e\u{301}",
        "\u{301}",
        "\u{200D}",
        "\u{FEFF}",
        "\u{AD}",
        "\u{A0}",
        "\u{3000}",
        "\u{202E}",
        "\u{2066}",
        "\u{2069}",
        "\0",
        "\u{1B}[31m",
        "\u{FFFD}",
        "北京",
        "وقال",
        "𝔘",
        "\u{10FFFF}",
    ]);
    let gaps = prop::sample::select(vec![
        " ", " ", " ", " ", " ", " ", "", "", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\t", "  ", "\u{2028}",
        "\u{2029}", "\u{85}", "\u{B}",
    ]);
    prop::collection::vec((bits, gaps), 0..80)
        .prop_map(|pairs| pairs.into_iter().flat_map(|(bit, gap)| [bit, gap]).collect())
}

proptest! {
    // What is found is written down as a test of its own.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn laws_hold_for_any_text(text in any::<String>()) {
        check_everything(&text);
    }

    #[test]
    fn laws_hold_for_news_like_soup(text in soup()) {
        check_everything(&text);
    }
}

/// Texts made to make a program slow, each of about this many bytes.
fn hostile_texts(bytes: usize) -> Vec<(&'static str, String)> {
    let pieces = [
        ("straight quotation marks", "\""),
        ("opening quotation marks", "“"),
        ("closing quotation marks", "”"),
        ("quotation marks and words", "\" a "),
        ("apostrophes", "'"),
        ("open brackets", "("),
        ("said", "said "),
        ("He said he said", "He said he said that "),
        ("names", "Mirela Dovann, "),
        (
            "namesakes and descriptions",
            "Bill Marrow said yes. Helen Marrow said no. Marrow said so. The minister knew it. They said that. Minister Ann \
             Fell and his aide said it. The company said so. A source said no.\n",
        ),
        ("denials", "He denied it. "),
        ("accusations and denials", "It has been accused of fraud.\n\nThe company denies this.\n\n"),
        ("open quotations", "“We won, he said.\n\n"),
        ("one word", "a"),
        ("capitals", "A"),
        ("full stops", "."),
        ("initials", "A. "),
        ("one-word paragraphs", "word\n\n"),
        ("line ends", "\n"),
        ("carriage returns", "\r"),
        ("spaces", " "),
        ("combining marks", "\u{301}"),
        ("joined emoji", "👩\u{200D}"),
        ("bidirectional controls", "\u{202E}\u{2066}"),
        ("NULs", "\0"),
        ("dashes", "--"),
        ("a long number", "1,0"),
    ];
    pieces.map(|(name, piece)| (name, piece.repeat(bytes / piece.len()))).into()
}

#[test]
fn laws_hold_for_hostile_texts() {
    for (name, text) in hostile_texts(1_000_000) {
        println!("{name}");
        check_laws(&text, &analyze(&text));
    }
}

#[test]
fn twice_the_text_takes_about_twice_the_time() {
    let time = |text: &str| -> Duration {
        let start = ThreadTime::now();
        analyze(text);
        start.elapsed()
    };
    for ((name, text), (_, twice)) in hostile_texts(100_000).into_iter().zip(hostile_texts(200_000)) {
        // The quickest run of each counts, for others may use the machine; four times would be quadratic.
        let (mut once, mut double) = (time(&text), time(&twice));
        for _ in 0..8 {
            if double <= 3 * once {
                break;
            }
            (once, double) = (once.min(time(&text)), double.min(time(&twice)));
        }
        println!("{name:30} {once:>12.1?} {double:>12.1?}");
        assert!(double <= 3 * once, "{name}: {once:?} for 100 kB, but {double:?} for 200 kB");
    }
}
