//! What an analysis holds.

use crate::span::{Span, Utf16Map};
use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

/// An analysed text. Offsets are bytes of that text.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Document {
    /// All sentences in the order of the text; they cover every character that is not white space.
    pub sentences: Vec<Sentence>,
    /// All attributions, in the order of their first span.
    pub attributions: Vec<Attribution>,
    /// Those who speak, in the order of their first mention.
    pub speakers: Vec<Speaker>,
}

/// A sentence, heading or list item.
///
/// Its span crosses as `start` and `end` among its other fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// Where it stands, without the white space around it.
    pub span: Span,
    /// Who stands behind it.
    pub label: Label,
    /// The probability that the label is right, 0 to 1.
    pub confidence: f32,
    /// What decided the label.
    pub reason: Reason,
    /// Indices into [`Document::attributions`] of those with a part in this sentence, ascending.
    pub attributions: Vec<usize>,
    /// For a denial: the index into [`Document::sentences`] of the sentence that it answers, where there is one.
    pub denies: Option<usize>,
    /// How much it is worth checking, 0 to 1.
    pub check_worthiness: f32,
    /// The words that make it worth checking.
    pub check_words: Vec<Span>,
    /// Words that hold back: may, reportedly, alleged, is expected to.
    pub hedges: Vec<Span>,
}

/// Who stands behind a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Label {
    /// The article asserts it in its own voice.
    Claim,
    /// Somebody, or the article, says that something is not so.
    Denial,
    /// The article passes on what a source said, wrote, thinks or plans.
    Attributed,
    /// Nothing is asserted that could be checked, and nobody is quoted.
    Other,
}

/// What decided a label: a rule, and the words it rests on.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Reason {
    /// The rule that fired.
    pub rule: Rule,
    /// The words that made it fire; empty where it rests on the whole sentence.
    pub evidence: Vec<Span>,
}

/// The rules that decide labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Rule {
    /// Denial: somebody denies, refutes or disavows something.
    Denies,
    /// Denial: an allegation, a report or criticism is rejected or dismissed.
    RejectsAllegation,
    /// Denial: something that was said is called false, baseless, a lie.
    CalledFalse,
    /// Denial: somebody pleads not guilty, maintains innocence, has nothing to do with it.
    ProtestsInnocence,
    /// Denial: there is no evidence for it, it never happened, it is contrary to what was claimed; a correction.
    NothingToIt,
    /// Denial: a negative that answers an accusation made close by.
    AnswersAccusation,
    /// Attributed: most of it, or its main clause, passes on what somebody says or thinks.
    PassedOn,
    /// Attributed: it stands inside words passed on whose speaker is named elsewhere.
    InsideQuotation,
    /// Attributed: is expected to, has been accused of, reportedly.
    UnnamedSource,
    /// Attributed: no cue shows it by itself, but its words and the sentences around it, weighed together, do.
    Weighed,
    /// Claim: no other rule fits, or its words and the sentences around it speak for that: the article speaks.
    OwnVoice,
    /// Other: a heading, caption or exclamation without a verb.
    Fragment,
    /// Other: a date and nothing else.
    Dateline,
    /// Other: a credit, by-line, reference or what a site says of itself.
    Boilerplate,
    /// Other: a question of the writer's.
    Question,
    /// Other: a command or a call to action.
    Command,
    /// Other: an exclamation or a greeting.
    Exclamation,
    /// Other: the writer's opinion, taste or advice.
    Opinion,
}

/// Somebody's words or thoughts passed on by the article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Attribution {
    /// Who is made to speak, as named here.
    pub source: Option<Span>,
    /// The words that show the attribution: said, according to, believes.
    pub cue: Option<Span>,
    /// What is passed on, in one or more pieces, in the order of the text; never empty.
    pub content: Vec<Span>,
    /// Whether it is quoted.
    pub kind: AttributionKind,
    /// The probability that the attribution is right, 0 to 1.
    pub confidence: f32,
    /// The index into [`Document::speakers`] of the one who is meant, where that is known.
    pub speaker: Option<usize>,
}

impl Attribution {
    /// Where its first part begins.
    pub fn first_byte(&self) -> usize {
        let parts = self.source.iter().chain(&self.cue).chain(&self.content);
        parts.map(|span| span.start).min().unwrap_or_default()
    }
}

/// How the content is passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum AttributionKind {
    /// All of the content stands in quotation marks.
    Direct,
    /// None of it does.
    Indirect,
    /// Some of it does.
    Mixed,
}

/// Somebody who speaks in the text, under all the names used for them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Speaker {
    /// The fullest name in the text.
    pub name: String,
    /// Where the text mentions them as a source, in order.
    pub mentions: Vec<Span>,
    /// Indices into [`Document::attributions`] of their statements, ascending.
    pub attributions: Vec<usize>,
}

/// A document whose offsets are UTF-16 code units, as JavaScript counts: what crosses to JSON and to the page.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Utf16Document(Document);

impl Utf16Document {
    /// Converts a document of this text, in one pass over the text.
    pub fn new(text: &str, mut document: Document) -> Self {
        let map = Utf16Map::new(text);
        document.for_each_span(|span| *span = map.span(*span));
        Utf16Document(document)
    }

    /// The document, its offsets in UTF-16 code units.
    pub fn document(&self) -> &Document {
        &self.0
    }
}

impl Document {
    /// Calls `change` with every span that the document holds.
    fn for_each_span(&mut self, mut change: impl FnMut(&mut Span)) {
        self.sentences.iter_mut().for_each(|sentence| sentence.for_each_span(&mut change));
        self.attributions.iter_mut().for_each(|attribution| attribution.for_each_span(&mut change));
        for speaker in &mut self.speakers {
            speaker.mentions.iter_mut().for_each(&mut change);
        }
    }
}

/// By hand: serde's `flatten` would make a map of it, whose keys cross to JavaScript one by one, each as new text.
impl Serialize for Sentence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Sentence", 10)?;
        fields.serialize_field("start", &self.span.start)?;
        fields.serialize_field("end", &self.span.end)?;
        fields.serialize_field("label", &self.label)?;
        fields.serialize_field("confidence", &self.confidence)?;
        fields.serialize_field("reason", &self.reason)?;
        fields.serialize_field("attributions", &self.attributions)?;
        fields.serialize_field("denies", &self.denies)?;
        fields.serialize_field("checkWorthiness", &self.check_worthiness)?;
        fields.serialize_field("checkWords", &self.check_words)?;
        fields.serialize_field("hedges", &self.hedges)?;
        fields.end()
    }
}

impl Sentence {
    /// Calls `change` with every span that the sentence holds.
    pub(crate) fn for_each_span(&mut self, mut change: impl FnMut(&mut Span)) {
        change(&mut self.span);
        let lists = [&mut self.reason.evidence, &mut self.check_words, &mut self.hedges];
        lists.into_iter().flatten().for_each(&mut change);
    }
}

impl Attribution {
    /// Calls `change` with every span that the attribution holds.
    pub(crate) fn for_each_span(&mut self, change: impl FnMut(&mut Span)) {
        self.source.iter_mut().chain(&mut self.cue).chain(&mut self.content).for_each(change);
    }
}
