//! Laws that hold for every text: of news, of anything, and of those made to break the program.

#![cfg(not(target_arch = "wasm32"))] // which has no clock of its own

mod edits;
mod hostile;
mod laws;

use claimlight::{Utf16Document, analyze};
use cpu_time::ThreadTime;
use edits::{Edit, check_edits};
use hostile::hostile_texts;
use laws::check_laws;
use proptest::prelude::*;
use serde_json::Value;
use std::ops::Range;
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
    soup_of(0..80)
}

fn soup_of(bits_and_gaps: Range<usize>) -> impl Strategy<Value = String> {
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
    prop::collection::vec((bits, gaps), bits_and_gaps)
        .prop_map(|pairs| pairs.into_iter().flat_map(|(bit, gap)| [bit, gap]).collect())
}

/// Paragraphs of a small article, in an order of their own: they pass words on, take them up, deny and go on.
fn article() -> impl Strategy<Value = String> {
    let paragraphs = prop::sample::select(vec![
        "The harbour plan was voted down on Monday after nine hours of debate.",
        "“The pier is safe,” said Mirela Dovann, the harbour master.",
        "“I never saw the report, and nobody showed it to me.",
        "“We will read it in May.”",
        "Dovann denied this. She did not.",
        "The report says:",
        "It is a fine plan. Everybody should be glad of it. What a night!",
        "The ministry has been accused of fraud, reportedly.",
        "The minister, Teodor Falk, rejected the allegation.",
        "He said that the mole had cracked\nand that it was old.",
        "The mole, which was built in 1961 at a cost of $40 million, is 300 metres long",
        "and nobody has looked at it since the storm of the year before last.",
        "- a wider harbour",
        "By Ana Belk",
        "Council Votes Down Plan",
    ]);
    let gaps = prop::sample::select(vec!["\n\n", "\n\n", "\n\n", "\n", " ", "\r\n\r\n"]);
    prop::collection::vec((paragraphs, gaps), 0..14)
        .prop_map(|pairs| pairs.into_iter().flat_map(|(paragraph, gap)| [paragraph, gap]).collect())
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let inserted = prop_oneof![
        4 => prop::sample::select(vec!["", "a", ".", " ", "\n", "\n\n", "“", "”", "said", "denied", ":"]).prop_map(str::to_owned),
        1 => soup_of(0..6),
        1 => article(),
    ];
    let length = prop_oneof![2 => Just(0), 2 => Just(1), 2 => 2..60_u8, 1 => any::<u8>()];
    let edit = (any::<u16>(), length, inserted).prop_map(|(from, length, inserted)| Edit { from, length, inserted });
    prop::collection::vec(edit, 1..10)
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

    #[test]
    fn edits_of_an_article_give_what_a_fresh_analysis_gives(text in article(), edits in edits()) {
        check_edits(&text, &edits);
    }

    #[test]
    fn edits_of_soup_give_what_a_fresh_analysis_gives(text in soup(), edits in edits()) {
        check_edits(&text, &edits);
    }
}

/// Found by fuzzing: two cues took more and less of the same words for the same speaker.
#[test]
fn mentions_are_apart_where_sources_are_not() {
    check_everything("2\"n is e,”D)i add");
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

#[test]
fn an_attribution_is_told_of_when_its_contents_change_in_units_alone() {
    let text = "Ada Noor went on:\n\n“We saw the sea xx and it was wide.”\n\nRain fell.";
    let at = text.find("xx").expect("two bytes of two units");
    // As many bytes, but one unit.
    let from = (at * 65535).div_ceil(text.len()) as u16;
    check_edits(text, &[Edit { from, length: 2, inserted: "é".to_owned() }]);
}
