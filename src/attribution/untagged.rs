//! Sentences that end with who says so where the tagger saw no cue: “The road was open, wardens say.”

use super::Part;
use crate::features::Paragraph;
use crate::hashed_word::HashedWord;
use crate::inflection::Form;
use crate::lexicon::{WordClass, hash_of};
use crate::tag::{CueSide, Role};
use std::ops::Range;

/// The parts, with these two for sentences that end with a subject and a verb of saying behind a comma, unless both or
/// another cue are tagged there. What they pass on is left to what is done with all cues that close a sentence.
pub(super) fn with_untagged(paragraph: &Paragraph, parts: Vec<Part>) -> Vec<Part> {
    let words = paragraph.words();
    let mut all = Vec::with_capacity(parts.len());
    let mut rest = parts.as_slice();
    for (first, tokens) in paragraph.sentences() {
        let end = first + tokens.len();
        let (inside, behind) = rest.split_at(rest.partition_point(|part| part.first < end));
        rest = behind;
        let Some((source, cue)) = closing(words, first, end) else {
            all.extend(inside);
            continue;
        };
        let (before, here) = inside.split_at(inside.partition_point(|part| part.end <= source.start));
        all.extend(before);
        let has = |role| here.iter().any(|part| part.role == role);
        let elsewhere = before.iter().any(|part| part.role == Role::Cue);
        let complete = has(Role::Cue) && has(Role::Source) || has(Role::Content);
        if elsewhere || complete || here.first().is_some_and(|part| part.first < source.start) {
            all.extend(here);
        } else {
            let part = |role, at: Range<usize>| Part { role, side: CueSide::After, first: at.start, end: at.end };
            all.extend([part(Role::Source, source), part(Role::Cue, cue)]);
        }
    }
    all
}

/// Who says it, and the verb with what helps it, in the sentence from `first` to before `end`.
fn closing(words: &[HashedWord], first: usize, end: usize) -> Option<(Range<usize>, Range<usize>)> {
    let last = (first..end).rfind(|&at| words[at].punctuation == 0)?;
    let mut behind = (first..=last).rev().take(MOST_AFTER + 1);
    let verb = behind.find(|&at| words[at].closes() || !words[at].may_stand_behind())?;
    let told = words[verb].lower == const { hash_of("told") };
    if !words[verb].closes() || !told && !words[verb + 1..=last].iter().all(HashedWord::tells_when) {
        return None;
    }
    let helps = |at: &usize| words[*at].is_one_of(&[WordClass::Have, WordClass::Be, WordClass::Adverb]);
    let cue = (first..verb).rev().take(MOST_HELPING).take_while(helps).last().unwrap_or(verb);
    let be = words[cue..verb].iter().any(|word| word.is(WordClass::Be));
    // “it was said”, “the office saying”
    if be != (words[verb].form() == Some(Form::Gerund)) {
        return None;
    }
    let comma = |before: usize| (first..before).rev().take(LONGEST_SUBJECT).find(|&at| words[at].is_comma());
    let mut source = comma(cue)? + 1..cue;
    let mut head = source.clone();
    if head.is_empty() {
        // “Ada Noor, director of the agency, says”
        let explained = comma(cue - 1)?;
        head = comma(explained)? + 1..explained;
        source = head.start..cue - 1;
        if !words[head.clone()].iter().all(HashedWord::begins_with_capital) {
            return None;
        }
    }
    is_subject(&words[head]).then_some((source, cue..verb + 1))
}

/// Whether these words, between a comma and a verb of saying, are somebody who says something.
fn is_subject(words: &[HashedWord]) -> bool {
    use WordClass::*;
    let [first, ..] = words else { return false };
    let Some(head) = words.iter().rposition(|word| word.punctuation == 0) else { return false };
    let noun = &words[head];
    if noun.is(Pronoun) {
        return head == 0;
    }
    let joins = |word: &HashedWord| word.is_one_of(&[Wh, Be, Have, Do, Modal, Negation, According]);
    let marks = |word: &HashedWord| word.punctuation != 0 && !word.is_bracket();
    let verb = |word: &HashedWord| word.verb && !word.begins_with_capital();
    let opens = !first.is_one_of(&[Conjunction, Preposition, Time]) && !first.is_adverb();
    let marked = first.is_one_of(&[Determiner, Possessive]);
    // “figures”, “reports” may be verbs elsewhere.
    let plural = noun.is_plural() || noun.form() == Some(Form::Third);
    let names = noun.begins_with_capital() || noun.is_one_of(&[Person, Body, Document]) || plural;
    opens
        && (marked || names)
        && !words[..head].iter().any(verb)
        && !words.iter().any(|word| joins(word) || marks(word))
}

/// Words between the subject and the verb: “has also”.
const MOST_HELPING: usize = 3;
/// Words after the verb, which tell when or where it was said, or to whom.
const MOST_AFTER: usize = 5;
/// Words back in which a comma is looked for.
const LONGEST_SUBJECT: usize = 10;

impl HashedWord {
    /// Whether it is a verb of saying that a sentence may end with: says, warned, and of “they say” and “figures show” the
    /// verb; others are nouns as often.
    fn closes(&self) -> bool {
        use WordClass::*;
        let says = self.is_one_of(&[Say, Argue, Write, Show, Think]) && !self.begins_with_capital();
        let bare = const { [hash_of("say"), hash_of("show")] };
        says && (self.form().is_some_and(|form| form != Form::Base) || bare.contains(&self.lower))
    }

    /// Whether it may follow a verb of saying, or told: “Ada on Monday”.
    fn may_stand_behind(&self) -> bool {
        self.tells_when() || self.begins_with_capital() || self.is_one_of(&[WordClass::Person, WordClass::Body])
    }

    /// Whether it may follow the verb: “on Monday”, “in a report on Friday”.
    fn tells_when(&self) -> bool {
        use WordClass::*;
        let report = self.lower == const { hash_of("report") };
        self.is_article() || self.is_one_of(&[Time, Preposition, Document, CueNoun]) || self.is_number() || report
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::sources_and_contents;

    /// Source and content of the attribution that a sentence has though nothing of it is tagged.
    fn found(sentence: &str) -> Option<(String, Vec<String>)> {
        let text = format!("It rained. {sentence}");
        sources_and_contents(&text, &".".repeat(100)).into_iter().next()
    }

    #[test]
    fn who_says_so_at_the_end_is_found() {
        let fires = [
            ("The road will stay closed until May, wardens say.", "wardens"),
            ("The road will stay closed until May, the harbour office says.", "the harbour office"),
            ("The road will stay closed until May, the report says.", "the report"),
            ("The road will stay closed until May, The Harbour Post reports.", "The Harbour Post"),
            ("The road will stay closed until May, it says.", "it"),
            ("The road will stay closed until May, census figures show.", "census figures"),
            (
                "The road will stay closed until May, Ada Noor of the harbour office says.",
                "Ada Noor of the harbour office",
            ),
            ("The road will stay closed, the Road Office (RO) said in a report on Friday.", "the Road Office (RO)"),
            (
                "The road will stay closed, Ada Noor, director of the office (RO), says.",
                "Ada Noor, director of the office (RO)",
            ),
            ("Road to stay closed until May, wardens say", "wardens"),
            ("The road will stay closed until May, wardens have also warned.", "wardens"),
            ("The road will stay closed until May, the office is warning.", "the office"),
            ("The road will stay closed until May, the office told Reuters.", "the office"),
            ("The road will stay closed until May, the office told reporters on Monday.", "the office"),
        ];
        for (sentence, source) in fires {
            let (found, content) = found(sentence).unwrap_or_default();
            assert_eq!(found, source, "{sentence}");
            assert!(content.len() == 1 && sentence.starts_with(&content[0]), "{content:?}");
        }
        let look_alikes = [
            "The mill paid for the flood, theft and fraud claims.",
            "The mill had faced two lawsuits, boycotts, claims.",
            "The road will stay closed until May, as wardens say.",
            "The road will stay closed until May, nobody knows why, as they say.",
            "He told the time on the clock, the hour it shows.",
            "After the game on Monday, the mayor said.",
            "The road will stay closed until May, which wardens say.",
            "The road will stay closed until May, wardens do not say.",
            "The road will stay closed until May, wardens speak.",
            "The road will stay closed until May, the saying goes.",
            "The road will stay closed until May, plans were announced.",
            "The road will stay closed until May, it was announced.",
            "The road will stay closed until May, the office warning Ada.",
            "The road will stay closed until May, the office saying.",
            "The road will stay closed until May and wardens say.",
        ];
        assert_eq!(look_alikes.iter().find(|sentence| found(sentence).is_some()), None);
    }

    #[test]
    fn what_is_tagged_as_a_whole_stays() {
        let text = "“It rained”, Ada says, he says.";
        assert_eq!(sources_and_contents(text, "kkkk. sc. ...")[0].0, "Ada");
    }
}
