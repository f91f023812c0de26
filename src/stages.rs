//! The stages of an analysis one by one, for `benches/stages.rs` and `bench/instructions`. Not part of the interface.
//!
//! Each goes through the whole text, as it does in learning; an analysis goes through paragraphs ([`crate::live`]). A test
//! holds both to the same document.

use crate::document::{Attribution, Sentence};
use crate::features::Paragraph;
use crate::label_model::LabelModel;
use crate::model::Model;
use crate::sentence_model::SentenceModel;
use crate::span::Span;
use crate::tag::Tag;
use crate::token::Token;
use crate::{Document, Utf16Document, attribution, features, label, rebuttal, sentence, speaker, tagger, token};

/// The names of the stages, in their order. A profile shows each as a function of this name in this module.
pub const STAGES: [&str; 8] = ["sentences", "tokens", "words", "tags", "links", "labels", "speakers", "rebuttals"];

/// A text with what the stages make of it.
pub struct Stages<'t> {
    text: &'t str,
    sentences: Vec<Span>,
    tokens: Vec<Vec<Token>>,
    paragraphs: Vec<Paragraph>,
    tags: Vec<Vec<Tag>>,
    attributions: Vec<Attribution>,
    labelled: Vec<Sentence>,
}

impl<'t> Stages<'t> {
    /// Goes through all stages.
    pub fn new(text: &'t str) -> Self {
        let sentences = sentences(text);
        let tokens = tokens(text, &sentences);
        let paragraphs = words(text, &sentences, &tokens);
        let tags = tags(&paragraphs);
        let attributions = links(&paragraphs, &tags);
        let labelled = labels(text, &sentences, &paragraphs, &attributions);
        Stages { text, sentences, tokens, paragraphs, tags, attributions, labelled }
    }

    /// Does a stage again and gives the size of its result.
    ///
    /// # Panics
    /// If there is no such stage.
    pub fn again(&self, stage: &str) -> usize {
        let Stages { text, sentences: spans, tokens: read, paragraphs, tags: tagged, attributions, labelled } = self;
        match stage {
            "sentences" => sentences(text).len(),
            "tokens" => tokens(text, spans).len(),
            "words" => words(text, spans, read).len(),
            "tags" => tags(paragraphs).len(),
            "links" => links(paragraphs, tagged).len(),
            "labels" => labels(text, spans, paragraphs, attributions).len(),
            "speakers" => speakers(text, spans, read, attributions.clone()),
            "rebuttals" => rebuttals(text, read, attributions, labelled.clone()).len(),
            _ => panic!("no stage is called {stage}"),
        }
    }

    /// Tokens of the text.
    pub fn token_count(&self) -> usize {
        self.tokens.iter().map(Vec::len).sum()
    }
}

/// Reads the models, which happens once.
#[inline(never)]
pub fn load() {
    Model::embedded();
    SentenceModel::embedded();
    LabelModel::embedded();
}

/// Analyses a text as the boundary to JavaScript does, up to the objects themselves.
#[inline(never)]
pub fn whole(text: &str) -> usize {
    let document: Document = crate::analyze(text);
    Utf16Document::new(text, document).document().sentences.len()
}

#[inline(never)]
fn sentences(text: &str) -> Vec<Span> {
    sentence::sentences(text)
}

#[inline(never)]
fn tokens(text: &str, sentences: &[Span]) -> Vec<Vec<Token>> {
    sentences.iter().map(|&sentence| token::tokens(text, sentence)).collect()
}

#[inline(never)]
fn words(text: &str, sentences: &[Span], tokens: &[Vec<Token>]) -> Vec<Paragraph> {
    features::paragraphs(text, sentences, tokens)
}

#[inline(never)]
fn tags(paragraphs: &[Paragraph]) -> Vec<Vec<Tag>> {
    paragraphs.iter().map(|paragraph| tagger::tag(Model::embedded(), paragraph)).collect()
}

#[inline(never)]
fn links(paragraphs: &[Paragraph], tags: &[Vec<Tag>]) -> Vec<Attribution> {
    let linked = attribution::link(paragraphs.iter().zip(tags.iter().cloned()));
    linked.into_iter().map(|linked| linked.with_confidence(Model::embedded())).collect()
}

#[inline(never)]
fn speakers(text: &str, sentences: &[Span], tokens: &[Vec<Token>], mut attributions: Vec<Attribution>) -> usize {
    speaker::resolve(text, sentences, tokens, &mut attributions).len()
}

#[inline(never)]
fn labels(text: &str, sentences: &[Span], paragraphs: &[Paragraph], attributions: &[Attribution]) -> Vec<Sentence> {
    label::label_sentences(text, sentences, paragraphs, attributions)
}

#[inline(never)]
fn rebuttals(
    text: &str,
    tokens: &[Vec<Token>],
    attributions: &[Attribution],
    mut labelled: Vec<Sentence>,
) -> Vec<Sentence> {
    rebuttal::link(text, tokens, attributions, &mut labelled);
    labelled
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// The articles in tests/golden, without their labels; sentences of a paragraph are one line.
    fn articles() -> Vec<String> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden");
        let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let texts = files.filter(|path| path.extension().is_some_and(|ending| ending == "txt"));
        let sentence = |line: &str| -> Option<String> {
            let (number, rest) = line.trim_start().split_once(' ')?;
            number.parse::<u32>().ok()?;
            Some(rest.trim_start().split_once(' ')?.1.trim_start().to_owned() + " ")
        };
        let article = |text: String| -> String {
            text.lines()
                .filter_map(|line| if line.is_empty() { Some("\n\n".to_owned()) } else { sentence(line) })
                .collect()
        };
        texts.map(|path| article(fs::read_to_string(path).unwrap())).collect()
    }

    fn document(text: &str) -> Document {
        let Stages { sentences: spans, tokens, mut attributions, labelled: mut sentences, .. } = Stages::new(text);
        let speakers = speaker::resolve(text, &spans, &tokens, &mut attributions);
        rebuttal::link(text, &tokens, &attributions, &mut sentences);
        Document { sentences, attributions, speakers }
    }

    #[test]
    fn stages_one_by_one_make_the_document_of_an_analysis() {
        let articles = articles();
        assert!(articles.len() > 10 && articles.iter().all(|text| text.len() > 1000), "{articles:?}");
        for text in &articles {
            assert_eq!(document(text), crate::analyze(text), "{text}");
        }
        let all = articles.concat();
        assert_eq!(document(&all), crate::analyze(&all));
    }

    #[test]
    fn every_stage_can_be_gone_through_again() {
        let read = Stages::new("“It rained,” Ada Noor said. She denied it.");
        STAGES.iter().for_each(|stage| assert!(read.again(stage) > 0, "{stage}"));
        assert!(read.token_count() > 10 && whole("It rained.") == 1);
        load();
    }
}
