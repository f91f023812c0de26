//! Laws that hold for every text: of news, of anything, and of those made to break the program.

use claimlight::{Document, Label, Span, Utf16Document, analyze};
use cpu_time::ThreadTime;
use proptest::prelude::*;
use serde_json::Value;
use std::time::Duration;

/// Panics with the law that the document breaks.
fn check_laws(text: &str, document: &Document) {
    check_sentences(text, document);
    check_attributions(text, document);
    check_speakers(text, document);
}

fn check_span(text: &str, span: Span, what: &str) {
    assert!(span.start < span.end && span.end <= text.len(), "{what} {span:?} is empty or outside the text");
    assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end), "{what} {span:?} cuts a character");
}

fn check_probability(value: f32, what: &str) {
    assert!((0.0..=1.0).contains(&value), "{what} is {value}");
}

fn check_in_order(spans: &[Span], what: &str) {
    assert!(spans.is_sorted_by(|one, next| one.end <= next.start), "{what} overlap or lack order: {spans:?}");
}

fn check_sentences(text: &str, document: &Document) {
    let mut end = 0;
    for (index, sentence) in document.sentences.iter().enumerate() {
        let span = sentence.span;
        check_span(text, span, "sentence");
        assert!(span.start >= end, "sentence {index} starts in the one before");
        assert!(text[end..span.start].trim().is_empty(), "{:?} is in no sentence", &text[end..span.start]);
        assert_eq!(span.of(text), span.of(text).trim(), "sentence {index} holds the white space around it");
        end = span.end;
        check_probability(sentence.confidence, "the confidence");
        check_probability(sentence.check_worthiness, "the check-worthiness");
        sentence.reason.evidence.iter().for_each(|evidence| check_span(text, *evidence, "evidence"));
        for words in [&sentence.check_words, &sentence.hedges] {
            check_in_order(words, "words");
            words.iter().for_each(|word| check_span(text, *word, "word"));
            assert!(words.iter().all(|word| span.contains(*word)), "words of sentence {index} lie outside it");
        }
        if let Some(answered) = sentence.denies {
            assert_eq!(sentence.label, Label::Denial, "sentence {index} answers without denying");
            assert!(answered < document.sentences.len() && answered != index, "sentence {index} answers {answered}");
        }
    }
    assert!(text[end..].trim().is_empty(), "{:?} is in no sentence", &text[end..]);
    let stated: Vec<_> = document.sentences.iter().map(|sentence| sentence.attributions.clone()).collect();
    assert!(stated == attributions_by_sentence(document), "sentences list the attributions with a part in them");
}

/// The attributions with a part in each sentence.
fn attributions_by_sentence(document: &Document) -> Vec<Vec<usize>> {
    let mut by_sentence = vec![Vec::new(); document.sentences.len()];
    for attribution in 0..document.attributions.len() {
        for part in parts(document, attribution) {
            let first = document.sentences.partition_point(|sentence| sentence.span.end <= part.start);
            let touched = document.sentences[first..].iter().take_while(|sentence| sentence.span.start < part.end);
            for listed in by_sentence.iter_mut().skip(first).take(touched.count()) {
                if listed.last() != Some(&attribution) {
                    listed.push(attribution);
                }
            }
        }
    }
    by_sentence
}

/// All spans of an attribution.
fn parts(document: &Document, attribution: usize) -> Vec<Span> {
    let attribution = &document.attributions[attribution];
    attribution.source.into_iter().chain(attribution.cue).chain(attribution.content.iter().copied()).collect()
}

fn check_attributions(text: &str, document: &Document) {
    let mut before = 0;
    for (index, attribution) in document.attributions.iter().enumerate() {
        let parts = parts(document, index);
        parts.iter().for_each(|part| check_span(text, *part, "part"));
        assert!(!attribution.content.is_empty(), "attribution {index} passes on nothing");
        check_in_order(&attribution.content, "pieces of content");
        check_probability(attribution.confidence, "the confidence");
        assert!(attribution.speaker.is_none_or(|speaker| speaker < document.speakers.len()), "no such speaker");
        let first = parts.iter().map(|part| part.start).min().expect("content at least");
        assert!(before <= first, "attribution {index} begins before the one before it");
        before = first;
    }
}

fn check_speakers(text: &str, document: &Document) {
    let mut listed = vec![None; document.attributions.len()];
    for (index, speaker) in document.speakers.iter().enumerate() {
        assert!(!speaker.name.trim().is_empty(), "speaker {index} has no name");
        check_in_order(&speaker.mentions, "mentions");
        speaker.mentions.iter().for_each(|mention| check_span(text, *mention, "mention"));
        assert!(speaker.attributions.is_sorted_by(|one, next| one < next), "attributions of speaker {index}");
        speaker.attributions.iter().for_each(|&attribution| listed[attribution] = Some(index));
    }
    let said: Vec<Option<usize>> = document.attributions.iter().map(|attribution| attribution.speaker).collect();
    assert_eq!(listed, said, "speakers and attributions name each other");
}

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
    for ((name, text), (_, twice)) in hostile_texts(200_000).into_iter().zip(hostile_texts(400_000)) {
        // The quickest run of each counts, for others may use the machine; four times would be quadratic.
        let (mut once, mut double) = (time(&text), time(&twice));
        for _ in 0..8 {
            if double <= 3 * once {
                break;
            }
            (once, double) = (once.min(time(&text)), double.min(time(&twice)));
        }
        println!("{name:30} {once:>12.1?} {double:>12.1?}");
        assert!(double <= 3 * once, "{name}: {once:?} for 200 kB, but {double:?} for 400 kB");
    }
}
