//! How much of a sentence passes on what a source other than the writer said or thought.

use crate::document::Attribution;
use crate::span::Span;
use crate::wording::{Class, Word, Words};

/// The part of an attribution that lies in a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// Index into the attributions.
    pub attribution: usize,
    /// What the piece is to the attribution.
    pub role: Role,
    /// The whole piece, in bytes of the text; it may reach beyond the sentence.
    pub span: Span,
}

/// What a piece is to its attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Who says or thinks it.
    Source,
    /// The words that show that it is passed on.
    Cue,
    /// What is passed on.
    Content,
}

/// The pieces of all attributions in each sentence, by start. Linear in sentences and pieces, where a piece counts once
/// for each sentence that it reaches into.
pub fn parts_by_sentence(sentences: &[Span], attributions: &[Attribution]) -> Vec<Vec<Part>> {
    let mut by_sentence = vec![Vec::new(); sentences.len()];
    for (index, attribution) in attributions.iter().enumerate() {
        let source = attribution.source.map(|span| (Role::Source, span));
        let cue = attribution.cue.map(|span| (Role::Cue, span));
        let content = attribution.content.iter().map(|&span| (Role::Content, span));
        for (role, span) in source.into_iter().chain(cue).chain(content) {
            let first = sentences.partition_point(|sentence| sentence.end <= span.start);
            let reached = sentences[first..].iter().take_while(|sentence| sentence.start < span.end).count();
            for parts in &mut by_sentence[first..first + reached] {
                parts.push(Part { attribution: index, role, span });
            }
        }
    }
    for parts in &mut by_sentence {
        parts.sort_by_key(|part| (part.span, part.attribution));
    }
    by_sentence
}

/// What the attributions make of a sentence.
#[derive(Clone, Debug, Default)]
pub struct Share {
    /// The words under source, cue or content of an attribution that passes words or thoughts on, 0 to 1.
    pub passed_on: f32,
    /// The highest confidence of those attributions.
    pub confidence: f32,
    /// Whether the cue of one of them stands in the sentence.
    pub has_cue: bool,
    /// Whether somebody says something in the main clause.
    pub main_clause: bool,
    /// Which words are covered, by index.
    pub covered: Vec<bool>,
    /// Sources and cues in the sentence.
    pub evidence: Vec<Span>,
    /// Whether an attribution here is of acts or mere mentions, and counts for nothing.
    pub mere_mention: bool,
}

/// Measures the attributions of one sentence.
pub fn share(text: &str, words: &Words, parts: &[Part], attributions: &[Attribution]) -> Share {
    let mut share = Share { covered: vec![false; words.len()], ..Share::default() };
    // How many pieces begin and end at each word: overlapping pieces cost no more than disjoint ones.
    let mut change = vec![0i32; words.len() + 1];
    for part in parts {
        let from = words.partition_point(|word| word.span.end <= part.span.start);
        let to = words.partition_point(|word| word.span.start < part.span.end);
        if from >= to {
            continue;
        }
        let attribution = &attributions[part.attribution];
        if !passes_on(text, attribution) {
            share.mere_mention = true;
            continue;
        }
        change[from] += 1;
        change[to] -= 1;
        share.confidence = share.confidence.max(attribution.confidence);
        if part.role == Role::Cue {
            share.has_cue = true;
            share.main_clause |=
                words[from..to].iter().any(|word| word.is(Class::Say)) && is_main_clause(words, from, to);
        }
        if part.role != Role::Content {
            share.evidence.push(part.span);
        }
    }
    let (mut open, mut covered, mut all) = (0, 0, 0);
    for (at, word) in words.iter().enumerate() {
        open += change[at];
        share.covered[at] = open > 0;
        if word.counts() {
            all += 1;
            covered += usize::from(open > 0);
        }
    }
    share.passed_on = if all == 0 { 0.0 } else { covered as f32 / all as f32 };
    share
}

/// Whether the words from `from` to `to` stand in the main clause, and no "but" takes the sentence back from them.
fn is_main_clause(words: &Words, from: usize, to: usize) -> bool {
    let subordinate = words[words.clause_start(from)..from].iter().any(|word| word.is(Class::Subordinator));
    let taken_back = words[to..].iter().any(|word| word.is_any(&["but", "though", "although", "however"]));
    !subordinate && !taken_back
}

/// Whether an attribution passes words or thoughts of somebody else on. Acts (voted to), mere mentions (spoke about, did
/// not say when) and what the writer thinks do not.
fn passes_on(text: &str, attribution: &Attribution) -> bool {
    let Some(cue) = attribution.cue else { return true };
    if attribution.content.iter().any(|content| content.of(text).contains(['"', '“', '”'])) {
        return true;
    }
    let cue = Words::new(text, &crate::token::tokens(text, cue));
    let has = |class| cue.iter().any(|word: &Word| word.is(class));
    if has(Class::Decline) || is_writer(text, attribution) {
        return false;
    }
    if has(Class::Say) || has(Class::Think) {
        return !(has(Class::Say) && has(Class::Negation) && !has(Class::Think));
    }
    !has(Class::Act) && !has(Class::Mention) && is_clause(text, attribution.content[0])
}

/// Whether the content reads like something said or thought: that it was so, whether to go, how it came about.
fn is_clause(text: &str, content: Span) -> bool {
    let first_words = crate::token::tokens(text, content);
    let words = Words::new(text, &first_words[..first_words.len().min(7)]);
    let opens = words
        .first()
        .is_some_and(|first| first.is(Class::Question) || first.is_any(&["that", "whether", "if", "to", "of", "as"]));
    opens || words.iter().any(|word| word.is(Class::Auxiliary))
}

/// Whether the source is the writer: "I think", outside quotations.
fn is_writer(text: &str, attribution: &Attribution) -> bool {
    attribution.source.is_some_and(|source| matches!(source.of(text), "I" | "we" | "We" | "my" | "My"))
}
