//! How much of a sentence passes on what a source other than the writer said or thought.

use super::act::is_act;
use crate::document::{Attribution, AttributionKind};
use crate::lexicon::WordClass;
use crate::span::Span;
use crate::tag::Role;
use crate::wording::{Class, Word, Words};

/// The part of an attribution that lies in a sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    /// Index into the attributions.
    pub attribution: usize,
    /// What the piece is to the attribution.
    pub role: Role,
    /// The whole piece, in bytes of the text; it may reach beyond the sentence.
    pub span: Span,
}

/// The pieces of all attributions in each sentence, by start. Linear in sentences and pieces, where a piece counts once
/// for each sentence that it reaches into.
pub(crate) fn parts_by_sentence(sentences: &[Span], attributions: &[Attribution]) -> Vec<Vec<Part>> {
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
pub(crate) struct Share {
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
}

/// Measures the attributions of one sentence. `passes_on` tells of every attribution of the text whether it counts.
pub(super) fn share(words: &Words, parts: &[Part], attributions: &[Attribution], passes_on: &[bool]) -> Share {
    let mut share = Share { covered: vec![false; words.len()], ..Share::default() };
    for part in parts.iter().filter(|part| passes_on[part.attribution]) {
        let Some((from, to)) = words.indices(part.span) else { continue };
        let attribution = &attributions[part.attribution];
        let cue = attribution.cue.and_then(|cue| words.indices(cue));
        let to = match cue {
            Some((cue, _)) if part.role == Role::Content && cue < from => to.min(reach(words, cue)),
            _ => to,
        };
        // Without its cue, only a quotation shows whose words they are.
        let all = part.role != Role::Content || cue.is_some();
        let mut counted = false;
        for at in (from..to).filter(|&at| all || words[at].quoted) {
            share.covered[at] = true;
            counted = true;
        }
        if !counted {
            continue;
        }
        share.confidence = share.confidence.max(attribution.confidence);
        if part.role == Role::Cue {
            share.has_cue = true;
            share.main_clause |= words[from..to].iter().any(|word| word.is(Class::Say) && !word.lower.ends_with("ing"))
                && is_main_clause(words, from, to);
        }
        if part.role != Role::Content {
            share.evidence.push(part.span);
        }
    }
    let all = words.count(0, words.len());
    let covered = words.iter().zip(&share.covered).filter(|(word, covered)| word.counts() && **covered).count();
    share.passed_on = if all == 0 { 0.0 } else { covered as f32 / all as f32 };
    share
}

/// How far the words passed on by a cue can go: one in a clause that opens the sentence, or that describes a noun, ends
/// with the clause. "When they ask for help, nobody comes."
fn reach(words: &Words, cue: usize) -> usize {
    let from = words.clause_start(cue);
    let opener = words.find(from, cue, |word| word.is(Class::Subordinator));
    match opener {
        Some(opener) if from == 0 || words[opener].lower.starts_with("wh") => words.clause_end(cue),
        _ => words.len(),
    }
}

/// Words after a cue in which a "but" is looked for.
const REACH: usize = 200;

/// Whether the words from `from` to `to` stand in the main clause, and no "but" takes the sentence back from them.
fn is_main_clause(words: &Words, from: usize, to: usize) -> bool {
    let subordinate = words[words.clause_start(from)..from].iter().any(|word| word.is(Class::Subordinator));
    let taken_back = words[to..].iter().take(REACH).any(|word| word.is_any(&["but", "though", "although", "however"]));
    !subordinate && !taken_back
}

/// Whether an attribution passes words or thoughts of somebody else on. Acts (voted to), mere mentions (spoke about, did
/// not say when) and what the writer thinks do not.
pub(crate) fn passes_on(text: &str, attribution: &Attribution) -> bool {
    let Some(cue) = attribution.cue else { return true };
    let cue = Words::of(text, cue);
    let has = |class| cue.iter().any(|word: &Word| word.is(class));
    let content = attribution.content[0];
    let names = cue.iter().any(|word| word.is_any(&["called", "dubbed", "known", "named", "titled"]))
        && length(content.of(text)) < NAME_BYTES
        && content.of(text).trim_start_matches(['"', '“']).trim_start_matches("the ").starts_with(char::is_uppercase);
    // "Rents rose more than expected."
    let measures = text[..attribution.cue.map_or(0, |cue| cue.start)].trim_end().ends_with(" than");
    let silent = has(Class::Decline) || has(Class::Negation) && !has(Class::Think);
    let famous = cue.last().is_some_and(|word| word.lower == "known");
    if names
        || silent
        || measures
        || is_act(&cue, &Words::first_of(text, content, 7))
        || famous
        || is_writer(text, attribution)
        || cue.iter().any(|word| word.is_any(&["could", "aimed"]))
    {
        return false;
    }
    if attribution.kind == AttributionKind::Direct && length(content.of(text)) >= QUOTATION_BYTES {
        return true;
    }
    if has(Class::Deny) && Words::first_of(text, content, 6).iter().any(|word| word.is(Class::Refusable)) {
        return false;
    }
    let is_clause = || {
        let opening = Words::first_of(text, content, 7);
        let opens = |word: &Word| word.is(Class::Question) || word.is_any(&["that", "whether", "if", "as", "to"]);
        let finite = opening.iter().any(|word| word.is(Class::Auxiliary));
        finite || opening.first().is_some_and(opens) || cue.last().is_some_and(opens)
    };
    let passive = cue.len() > 1 && cue[0].is(Class::Be);
    if has(Class::Say) || has(Class::Think) {
        let verb = cue.iter().any(|word| !is_noun(word) || word.is_any(&["words", "view", "opinion", "eyes"]));
        return verb && (!passive || attribution.kind != AttributionKind::Indirect || is_clause());
    }
    let reports =
        |word: &Word| word.is(Class::Hearsay) || word.entry().is_some_and(|entry| passes_words_on(entry.class));
    !has(Class::Act) && !has(Class::Mention) && cue.iter().any(reports) && is_clause()
}

/// A quotation of fewer bytes is a word or a name in quotation marks.
const QUOTATION_BYTES: usize = 20;

/// What is called something, in this many bytes or fewer, has a name and no critic.
const NAME_BYTES: usize = 60;

/// The bytes of a text in which every line end and blank counts as one: they say the same, whichever they are.
fn length(text: &str) -> usize {
    let pairs = text.matches("\r\n").count();
    text.chars().map(|char| if char.is_whitespace() { 1 } else { char.len_utf8() }).sum::<usize>() - pairs
}

/// Whether a word of a cue can only be a noun there.
fn is_noun(word: &Word) -> bool {
    let class = word.entry().map(|entry| entry.class);
    !word.is(Class::Be)
        && !word.is(Class::Auxiliary)
        && (class.is_none_or(|class| !class.is_verb() && class != WordClass::According)
            || class == Some(WordClass::CueNoun))
}

/// Whether words of this class are cues of words or thoughts rather than of acts.
fn passes_words_on(class: WordClass) -> bool {
    use WordClass::*;
    matches!(class, Say | Argue | Write | Think | Hope | Show | According | PreParticiple)
}

/// Whether the source is the writer: "I think", outside quotations.
fn is_writer(text: &str, attribution: &Attribution) -> bool {
    attribution.source.is_some_and(|source| matches!(source.of(text), "I" | "we" | "We" | "my" | "My"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_measures_passes_nothing_on() {
        let passed_on = |before: &str, cue: &str, content: &str| {
            let text = format!("{before} {cue} {content}.");
            let cue = Span::new(before.len() + 1, before.len() + 1 + cue.len());
            let content = vec![Span::new(cue.end + 1, text.len() - 1)];
            let kind = AttributionKind::Indirect;
            passes_on(
                &text,
                &Attribution { source: None, cue: Some(cue), content, kind, confidence: 1.0, speaker: None },
            )
        };
        assert!(!passed_on("Rents rose more than", "expected", "in the valley this year"));
        assert!(passed_on("Nobody but the mayor", "expected", "that rents would rise this year"));
    }
}
