//! A text read as far as learning needs it, all at once.

use crate::attribution;
use crate::document::{Attribution, Sentence};
use crate::features::{self, Paragraph};
use crate::label::{self, Labelled};
use crate::model::Model;
use crate::sentence::sentences;
use crate::sentence_model::SentenceModel;
use crate::span::Span;
use crate::token::{Token, tokens};

/// A text with its sentences, tokens and paragraphs.
pub(super) struct Reading<'t> {
    pub(super) text: &'t str,
    pub(super) sentences: Vec<Span>,
    /// Of each sentence.
    pub(super) tokens: Vec<Vec<Token>>,
    pub(super) paragraphs: Vec<Paragraph>,
}

impl<'t> Reading<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let sentences = sentences(text);
        let tokens: Vec<_> = sentences.iter().map(|&sentence| tokens(text, sentence)).collect();
        let paragraphs = features::paragraphs(text, &sentences, &tokens);
        Reading { text, sentences, tokens, paragraphs }
    }

    /// The attributions that a tagger finds.
    pub(super) fn attributions(&self, tagger: &Model) -> Vec<Attribution> {
        attribution::attributions(tagger, &self.paragraphs)
    }

    /// The sentences as the rules label them, given these attributions.
    pub(super) fn labelled_by_rules(&self, attributions: &[Attribution], learned: &SentenceModel) -> Vec<Labelled> {
        label::label_by_rules(self.text, &self.sentences, &self.paragraphs, attributions, learned)
    }

    /// The sentences as the program labels them, given these attributions.
    pub(super) fn labelled(&self, attributions: &[Attribution]) -> Vec<Sentence> {
        label::label_sentences(self.text, &self.sentences, &self.paragraphs, attributions)
    }
}
