//! The laws of every analysis, for tests and for fuzzing.

use claimlight::{Document, Label, Span};

/// Panics with the law that the document breaks.
pub(crate) fn check_laws(text: &str, document: &Document) {
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
