//! Attributions and wording → the label of every sentence, with what decided it.
//!
//! The labels are tried in this order, and the first that fits is taken: denial, attributed, claim, other. A denial is
//! a sentence whose main point is that something said is not so; attributed, one whose greater part passes on what a
//! source other than the writer said or thinks; other, one in which nothing is asserted that could be checked.

mod answer;
#[cfg(test)]
mod cases;
mod denial;
mod opinion;
mod other;
mod share;

use crate::check_worthiness::check_worthiness;
use crate::document::{Attribution, Label, Reason, Rule, Sentence};
use crate::hedge::hedges;
use crate::sentence_model::{SentenceModel, features, probability};
use crate::span::Span;
use crate::token::{Token, TokenKind};
use crate::wording::{Class, Words};
use answer::Context;
use share::Share;

/// Labels the sentences of a text, and finds their hedges and check-worthiness. `tokens` holds the tokens of each
/// sentence.
///
/// Pure; linear in the text. `denies` is left for what comes after.
pub fn label_sentences(
    text: &str,
    sentences: &[Span],
    tokens: &[Vec<Token>],
    attributions: &[Attribution],
) -> Vec<Sentence> {
    let learned = SentenceModel::embedded();
    let parts = share::parts_by_sentence(sentences, attributions);
    let mut labelled = Vec::with_capacity(sentences.len());
    let mut own_voice = opinion::OwnVoice::default();
    let mut context = answer::Context::default();
    for ((&span, tokens), parts) in sentences.iter().zip(tokens).zip(&parts) {
        let words = Words::new(text, tokens);
        let share = share::share(text, &words, parts, attributions);
        let (label, rule, evidence) = decide(&words, &share, &context);
        context.add(&words, label == Label::Denial);
        let rows = features(&words);
        let checked = check_worthiness(&words, &rows, &learned.checkworthy);
        if rule == Rule::OwnVoice {
            own_voice.add(labelled.len(), probability(learned.asserts.score(&rows, checked.log_odds)));
        }
        // What only frames an article, a date or a credit, is not worth checking however many numbers it holds.
        let frames = matches!(rule, Rule::Dateline | Rule::Boilerplate | Rule::Fragment);
        let mut own: Vec<usize> = parts.iter().map(|part| part.attribution).collect();
        own.sort_unstable();
        own.dedup();
        labelled.push(Sentence {
            span,
            label,
            confidence: 0.9,
            reason: Reason { rule, evidence },
            attributions: own,
            denies: None,
            check_worthiness: if frames { 0.0 } else { checked.probability },
            check_words: if frames { Vec::new() } else { checked.words },
            hedges: hedges(&words),
        });
    }
    for (index, _) in own_voice.opinions() {
        labelled[index].label = Label::Other;
        labelled[index].reason.rule = Rule::Opinion;
    }
    labelled
}

/// The label of one sentence, the rule that decided and the words it rests on.
fn decide(words: &Words, share: &Share, context: &Context) -> (Label, Rule, Vec<Span>) {
    if let Some(rule) = other::furniture(words) {
        return (Label::Other, rule, Vec::new());
    }
    if let Some(denial) = denial::worded(words) {
        return (Label::Denial, denial.rule, denial.evidence);
    }
    let quotation_first = share.covered.first() == Some(&true) && words[0].kind == TokenKind::Punctuation;
    let enough = match share.main_clause {
        true if quotation_first => 0.25,
        true => 0.4,
        false => 0.5,
    };
    if share.passed_on >= enough {
        if let Some(negative) = context.answers(words, &share.covered) {
            return (Label::Denial, Rule::AnswersAccusation, vec![negative]);
        }
        let rule = if share.has_cue { Rule::PassedOn } else { Rule::InsideQuotation };
        return (Label::Attributed, rule, share.evidence.clone());
    }
    if let Some(evidence) = unnamed_source(words) {
        return (Label::Attributed, Rule::UnnamedSource, vec![evidence]);
    }
    if let Some(rule) = other::unasserted(words) {
        return (Label::Other, rule, Vec::new());
    }
    (Label::Claim, Rule::OwnVoice, Vec::new())
}

/// The words of the main clause that pass on what people unnamed think or say: is expected to, reportedly.
fn unnamed_source(words: &Words) -> Option<Span> {
    let main = |at: usize| !words[words.clause_start(at)..at].iter().any(|word| word.is(Class::Subordinator));
    let passive = (1..words.len()).find(|&at| {
        let be = (0..at).rev().take(4).find(|&before| {
            !words[before].lower.ends_with("ly") && !words[before].is_any(&["also", "now", "still", "long"])
        });
        let modal = be.is_some_and(|be| {
            be > 0 && words[be - 1].is_any(&["could", "can", "would", "might", "may", "not", "should"])
        });
        let next = words.get(at + 1).is_some_and(|next| next.is_any(&["to", "of", "that"]));
        words[at].is(Class::Unsourced) && next && !modal && be.is_some_and(|be| words[be].is(Class::Be)) && main(at)
    });
    if let Some(at) = passive {
        let rest = words.count(words.clause_start(at), words.len());
        return (2 * rest >= words.count(0, words.len())).then(|| words.span(at - 1, at + 2));
    }
    let hearsay = words.find(0, words.len(), |word| word.is(Class::Hearsay))?;
    let rest = words.count(words.clause_start(hearsay), words.len());
    (main(hearsay) && 2 * rest >= words.count(0, words.len())).then(|| words[hearsay].span)
}
