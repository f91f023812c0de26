//! Attributions and wording → the label of every sentence, with what decided it.
//!
//! Rules are tried one after the other, the first that fits is taken, and a claim is what is left; then the labels are
//! weighed ([`weigh`]). A denial is a sentence whose main point is that something said is not so; attributed, one whose
//! greater part passes on what a source other than the writer said or thinks; other, one in which nothing is asserted that
//! could be checked.

mod act;
mod answer;
#[cfg(test)]
mod cases;
mod denial;
mod expressed;
mod headline;
mod interview;
mod other;
mod poll;
mod reported;
mod share;
pub(crate) mod signs;
mod unnamed;
pub(crate) mod weigh;

use crate::check_worthiness::check_worthiness;
use crate::document::{Attribution, Label, Reason, Rule, Sentence};
use crate::features::Paragraph;
use crate::hedge::hedges;
use crate::label_model::LabelModel;
use crate::logistic::probability;
use crate::paragraph::ends_line;
use crate::quotation::Quoted;
use crate::sentence_model::{SentenceModel, features};
use crate::span::Span;
use crate::token::TokenKind;
use crate::wording::{Word, Words};
use answer::Context;
use expressed::expressed;
use interview::Interview;
use poll::PollReport;
use share::Share;
pub(crate) use share::{Part, parts_by_sentence, passes_on};
use signs::Findings;
pub(crate) use signs::{AROUND, LabelSigns};
use unnamed::unnamed_source;
use weigh::weigh;

/// A sentence with its label, as far as its paragraph and the sentences before it decide, and what more is needed to weigh
/// that label.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Labelled {
    /// The sentence with the label that the rules give it. [`Sentence::denies`] is left for what comes after.
    pub(crate) sentence: Sentence,
    /// The signs by which that label is weighed.
    pub(crate) signs: LabelSigns,
    /// Sources and cues in it.
    named: Vec<Span>,
    /// Whether it ends without a mark.
    open: bool,
}

impl Labelled {
    /// Puts together what is found of the sentence at `span` of the text: `evidence` are the words that its rule rests on,
    /// `check_words` those that make it worth checking.
    fn new(
        text: &str,
        span: Span,
        words: &Words,
        found: &Findings,
        evidence: Vec<Span>,
        check_words: Vec<Span>,
    ) -> Self {
        let &Findings { label, rule, parts, attributions, .. } = found;
        // What only frames an article, a date or a credit, is not worth checking however many numbers it holds.
        let frames = matches!(rule, Rule::Dateline | Rule::Boilerplate | Rule::Fragment);
        let mut own: Vec<usize> = parts.iter().map(|part| part.attribution).collect();
        own.sort_unstable();
        own.dedup();
        let naming =
            own.iter().flat_map(|&index| attributions[index].source.into_iter().chain(attributions[index].cue));
        let named = naming.filter(|named| named.overlaps(span)).collect();
        let sentence = Sentence {
            span,
            label,
            confidence: 1.0,
            reason: Reason { rule, evidence },
            attributions: own,
            denies: None,
            check_worthiness: if frames { 0.0 } else { found.checked },
            check_words: if frames { Vec::new() } else { check_words },
            hedges: hedges(words),
        };
        let open = span.of(text).ends_with(|last: char| last.is_alphanumeric());
        Labelled { sentence, signs: LabelSigns::new(words, found), named, open }
    }

    /// The sentence with its label weighed, given the signs of the sentences around it, in which its own stand at `at`. No
    /// sentence farther than [`AROUND`] changes it, but for whether there are any.
    pub(crate) fn weighed(&self, all: &[&LabelSigns], at: usize) -> Sentence {
        let mut sentence = self.sentence.clone();
        let (label, confidence) = weigh(LabelModel::embedded(), all, at);
        if label != sentence.label {
            sentence.reason = self.reason(label);
            sentence.label = label;
        }
        sentence.confidence = confidence;
        sentence
    }

    /// Why it has a label that no rule gave it.
    fn reason(&self, label: Label) -> Reason {
        let evidence = if label == Label::Attributed { self.named.clone() } else { Vec::new() };
        let rule = match label {
            Label::Claim | Label::Denial => Rule::OwnVoice,
            Label::Attributed if !evidence.is_empty() => Rule::PassedOn,
            Label::Attributed => Rule::Weighed,
            Label::Other if self.open => Rule::Fragment,
            Label::Other => Rule::Opinion,
        };
        Reason { rule, evidence }
    }
}

/// What the sentences so far leave behind for those that follow.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Before {
    /// Whether there are any.
    begun: bool,
    context: Context,
    block: BlockQuotation,
    poll: PollReport,
}

/// The attributions that reach into a paragraph.
#[derive(Clone, Copy)]
pub(crate) struct Attributed<'a> {
    /// All of them; a source or cue that stands in another paragraph may be left out.
    pub(crate) attributions: &'a [Attribution],
    /// Whether each of them [`passes_on`] words or thoughts.
    pub(crate) passes_on: &'a [bool],
    /// Their pieces in each sentence, by [`parts_by_sentence`].
    pub(crate) parts: &'a [Vec<Part>],
}

/// Labels the sentences of a paragraph by rules, and finds their hedges and check-worthiness. All spans count from the start
/// of `text`; `new_line` tells whether a line ends between the paragraph and what stands before it.
///
/// Linear in the paragraph.
pub(crate) fn label_paragraph(
    text: &str,
    sentences: &[Span],
    paragraph: &Paragraph,
    attributed: Attributed,
    new_line: bool,
    before: &mut Before,
    learned: &SentenceModel,
) -> Vec<Labelled> {
    let Before { begun, context, block, poll } = before;
    let Attributed { attributions, passes_on, parts } = attributed;
    let all = vec![true; attributions.len()];
    let passes = |part: &Part| passes_on[part.attribution];
    let mut end = None;
    let mut labelled = Vec::with_capacity(sentences.len());
    for (((first, tokens), &span), parts) in paragraph.sentences().zip(sentences).zip(parts) {
        let inside = (first..).map(|index| matches!(paragraph.quoted(index), Quoted::Inside));
        let words = Words::new(text, tokens).with_quotation(inside.take(tokens.len()));
        let share = share::share(&words, parts, attributions, passes_on);
        let marked = match parts.iter().all(passes) {
            true => share.passed_on,
            false => share::share(&words, parts, attributions, &all).passed_on,
        };
        let opens_paragraph = end.map_or(new_line || !*begun, |end: usize| ends_line(&text[end..span.start]));
        end = Some(span.end);
        if opens_paragraph {
            block.enter(span.of(text));
        }
        let answer = context.signs(&words);
        let polled = poll.figure(&words);
        let (label, rule, evidence) = decide(&words, &share, context, answer, polled, block.quotes, !*begun);
        block.leave(span.of(text), label);
        *begun = true;
        context.add(&words, label);
        let rows = features(&words);
        let checked = check_worthiness(&words, &rows, &learned.checkworthy);
        let asserts = probability(learned.asserts.score(&rows, checked.log_odds));
        let found = Findings {
            share: &share,
            marked,
            parts,
            attributions,
            passes_on,
            label,
            rule,
            opens_paragraph,
            asserts,
            checked: checked.probability,
            answer: answer.map(answer::AnswerSigns::weight),
        };
        labelled.push(Labelled::new(text, span, &words, &found, evidence, checked.words));
    }
    labelled
}

/// Labels the sentences of a text by rules, given its paragraphs and attributions.
#[cfg(any(test, feature = "bench", feature = "train"))]
pub(crate) fn label_by_rules(
    text: &str,
    sentences: &[Span],
    paragraphs: &[Paragraph],
    attributions: &[Attribution],
    learned: &SentenceModel,
) -> Vec<Labelled> {
    let parts = parts_by_sentence(sentences, attributions);
    let passes_on: Vec<bool> = attributions.iter().map(|attribution| passes_on(text, attribution)).collect();
    let mut before = Before::default();
    let mut labelled: Vec<Labelled> = Vec::with_capacity(sentences.len());
    for paragraph in paragraphs {
        let range = labelled.len()..labelled.len() + paragraph.sentences().count();
        let Some(first) = sentences.get(range.start) else { break };
        let new_line = labelled.last().is_some_and(|last| ends_line(&text[last.sentence.span.end..first.start]));
        let attributed = Attributed { attributions, passes_on: &passes_on, parts: &parts[range.clone()] };
        let sentences = &sentences[range];
        labelled.extend(label_paragraph(text, sentences, paragraph, attributed, new_line, &mut before, learned));
    }
    labelled
}

/// Labels the sentences of a text, given its paragraphs and attributions.
#[cfg(any(test, feature = "bench", feature = "train"))]
pub(crate) fn label_sentences(
    text: &str,
    sentences: &[Span],
    paragraphs: &[Paragraph],
    attributions: &[Attribution],
) -> Vec<Sentence> {
    let labelled = label_by_rules(text, sentences, paragraphs, attributions, SentenceModel::embedded());
    let signs: Vec<&LabelSigns> = labelled.iter().map(|labelled| &labelled.signs).collect();
    labelled.iter().enumerate().map(|(at, labelled)| labelled.weighed(&signs, at)).collect()
}

/// A paragraph that is quoted without quotation marks: "The report says:" stands before it, or "A:" in it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct BlockQuotation {
    /// Whether the sentence stands in such a paragraph.
    quotes: bool,
    /// Whether the sentence before introduces what follows.
    introduced: bool,
    interview: Interview,
}

impl BlockQuotation {
    /// A line begins, with this sentence.
    fn enter(&mut self, sentence: &str) {
        let answers = self.interview.answers(sentence);
        self.quotes = self.introduced || answers;
    }

    fn leave(&mut self, sentence: &str, label: Label) {
        let passes_on = matches!(label, Label::Attributed | Label::Denial);
        self.interview.announce(sentence);
        self.introduced = passes_on && !self.quotes && sentence.ends_with(':');
    }
}

/// Tokens of the longest sentence whose wording is read: a longer one is a list or no text at all, and rules that look
/// around each word would cost its square.
const LONGEST: usize = 500;

/// The label of one sentence, the rule that decided and the words it rests on. `first` tells that nothing stands before
/// it in the article, `answer` what speaks for its being an answer to `context`, `polled` is a figure of a poll in it.
fn decide(
    words: &Words,
    share: &Share,
    context: &Context,
    answer: Option<answer::AnswerSigns>,
    polled: Option<Span>,
    in_block: bool,
    first: bool,
) -> (Label, Rule, Vec<Span>) {
    let readable = words.len() <= LONGEST;
    if let Some(rule) = readable.then(|| other::furniture(words)).flatten() {
        return (Label::Other, rule, Vec::new());
    }
    if let Some(denial) = readable.then(|| denial::worded(words)).flatten() {
        return (Label::Denial, denial.rule, denial.evidence);
    }
    if let Some(negative) = context.cuts_short(words) {
        return (Label::Denial, Rule::AnswersAccusation, vec![negative]);
    }
    if readable && !in_block && other::asks(words) {
        return (Label::Other, Rule::Question, Vec::new());
    }
    let of_a_poll = || polled.map(|figure| (Rule::PassedOn, vec![figure], vec![true; words.len()]));
    let quoted_by_place = || in_block.then(|| (Rule::InsideQuotation, Vec::new(), vec![true; words.len()]));
    if let Some((rule, evidence, covered)) = passed_on(words, share).or_else(of_a_poll).or_else(quoted_by_place) {
        // Where nothing in the sentence answers, nothing of what is passed on does.
        return match answer.filter(|_| readable).and_then(|_| context.answers(words, &covered)) {
            Some(negative) => (Label::Denial, Rule::AnswersAccusation, vec![negative]),
            None => (Label::Attributed, rule, evidence),
        };
    }
    if let Some(rule) = readable.then(|| other::unasserted(words, first)).flatten() {
        return (Label::Other, rule, Vec::new());
    }
    let answers = |signs| context.answers_for_the_writer(words, signs);
    if let Some(shown) = answer.filter(|_| readable).and_then(answers) {
        return (Label::Denial, Rule::AnswersAccusation, vec![shown]);
    }
    (Label::Claim, Rule::OwnVoice, Vec::new())
}

/// The rule by which a sentence passes on what somebody else said or thinks, the words that show it, and which words
/// are passed on.
fn passed_on(words: &Words, share: &Share) -> Option<(Rule, Vec<Span>, Vec<bool>)> {
    let quotation_first = share.covered.first() == Some(&true) && words[0].kind == TokenKind::Punctuation;
    let enough = match share.main_clause {
        true if quotation_first => 0.25,
        true => 0.4,
        false => 0.5,
    };
    if share.passed_on >= enough {
        let rule = if share.has_cue { Rule::PassedOn } else { Rule::InsideQuotation };
        return Some((rule, share.evidence.clone(), share.covered.clone()));
    }
    let found = |rule, evidence| (rule, vec![evidence], vec![true; words.len()]);
    if words.len() > LONGEST {
        return None;
    }
    unnamed_source(words)
        .map(|evidence| found(Rule::UnnamedSource, evidence))
        .or_else(|| reported::reported(words).map(|cue| found(Rule::PassedOn, cue)))
        .or_else(|| expressed(words).map(|cue| found(Rule::PassedOn, cue)))
        .or_else(|| unattributed_quotation(words).map(|quotation| found(Rule::InsideQuotation, quotation)))
}

/// The quotation that takes up most of the sentence, though nobody is found to whom it belongs. Titles and single words in
/// quotation marks are no quotations.
fn unattributed_quotation(words: &Words) -> Option<Span> {
    let quoted = |word: &&Word| word.quoted && word.counts();
    // Two single marks that nothing closes: the quotation goes on in the next sentence.
    let opens = words.spells(0, &["''"]) || words.spells(0, &["'", "'"]) && words[0].span.end == words[1].span.start;
    if opens && words.count(0, words.len()) >= 3 {
        return Some(words.span(0, words.len()));
    }
    let inside = words.iter().filter(quoted).count();
    let first = words.iter().position(|word| word.quoted)?;
    let last = words.iter().rposition(|word| word.quoted)?;
    let speaks = words[first..=last].iter().filter(quoted).any(|word| !word.capital);
    (inside >= 5 && speaks && 2 * inside >= words.count(0, words.len())).then(|| words.span(first, last + 1))
}
