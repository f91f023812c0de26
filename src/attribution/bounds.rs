//! Where a source begins and ends, where the tags cut through a name.

use super::Part;
use crate::features::Paragraph;
use crate::hashed_word::HashedWord;
use crate::inflection::Form;
use crate::lexicon::{WordClass, hash_of};
use std::ops::Range;

/// The longest dateline, in tokens, that is looked for.
const LONGEST_DATELINE: usize = 16;

/// The longest name of a place in a dateline, in tokens.
const LONGEST_PLACE: usize = 3;

/// The source that a part tagged as one stands for, which takes nothing but the tokens in `room`; nothing if none of
/// its words can name anybody.
///
/// A name that stands right before it belongs to it (“United | Nations chief Ada”), so does one that it explains
/// (“Ada, | a Democrat,”) and one that “&” ties to it; the verb that follows does not (“Ada was |”).
pub(super) fn bounded(paragraph: &Paragraph, part: Part, room: Range<usize>) -> Option<Part> {
    let words = paragraph.words();
    let mut part = part;
    part.first = part.first.max(dateline_end(words, paragraph.sentence_of(part.first))).min(part.end);
    part.first += participle_end(&words[part.first..part.end]);
    while part.first < part.end && words[part.first].is(WordClass::Conjunction) {
        part.first += 1;
    }
    while part.first < part.end && !ends_source(&words[part.first..part.end]) {
        part.end -= 1;
    }
    let named = words[part.first..part.end].iter().any(HashedWord::may_name);
    // “May said”, but not “on Tuesday”.
    let called_as_another_word = words
        .get(part.first)
        .is_some_and(|word| word.begins_with_capital() && word.is_one_of(&[WordClass::Time, WordClass::Modal]));
    if part.first == part.end || !named && !called_as_another_word || is_year(paragraph, part) {
        return None;
    }
    let (start, end) = paragraph.sentence_of(part.first);
    let (floor, ceiling) = (room.start.max(start), room.end.min(end));
    while part.end + 1 < ceiling && words[part.end].is_ampersand() && words[part.end + 1].is_name() {
        part.end += 1 + words[part.end + 1..ceiling].iter().take_while(|word| word.is_name()).count();
    }
    let first = name_explained(words, part, floor).or_else(|| name_before(words, part.first, floor));
    Some(Part { first: first.unwrap_or(part.first), ..part })
}

/// Where the sentence begins after its dateline: HALDEN, May 3 (Wire) –
pub(super) fn dateline_end(words: &[HashedWord], (start, end): (usize, usize)) -> usize {
    let in_dateline = |word: &HashedWord| {
        !word.is_dash() && (word.punctuation != 0 || word.begins_with_capital() || word.is_number())
    };
    let stop = (start..end.min(start + LONGEST_DATELINE)).find(|&at| !in_dateline(&words[at]));
    match stop {
        Some(dash)
            if words[dash].is_dash()
                && words[start].is_upper()
                && (start..=dash.min(start + LONGEST_PLACE)).any(|at| words[at].punctuation != 0) =>
        {
            dash + 1
        }
        _ => start,
    }
}

/// How far a participle with what belongs to it reaches before a subject: “Writing to the board, | Ada, who …”.
fn participle_end(words: &[HashedWord]) -> usize {
    let [first, second, ..] = words else { return 0 };
    let opens = first.opens_sentence() && first.verb && first.form() == Some(Form::Gerund);
    let goes_on = second.is_one_of(&[WordClass::Preposition, WordClass::Determiner, WordClass::Possessive]);
    let comma = words.iter().position(HashedWord::is_comma).filter(|_| opens && goes_on);
    comma.map_or(0, |comma| comma + 1)
}

/// Whether a source can end with the last of these words: not with “and”, “the”, the verb whose subject it is.
fn ends_source(words: &[HashedWord]) -> bool {
    let [before @ .., last] = words else { return false };
    let auxiliary = last.is_one_of(&[WordClass::Be, WordClass::Have, WordClass::Do, WordClass::Modal]);
    // “Ada told”, but not “people told”.
    let finite = last.is(WordClass::Say) && matches!(last.form(), Some(Form::Third | Form::Past));
    let subject = before.last().is_some_and(|word| word.is_name() || word.is(WordClass::Pronoun));
    let verb = !last.begins_with_capital() && (auxiliary || finite && subject);
    !verb && !last.is(WordClass::Conjunction) && !last.is_article()
}

/// Whether the part is nothing but a year: “In 2015 | said”.
fn is_year(paragraph: &Paragraph, part: Part) -> bool {
    let mut counting = (part.first..part.end).filter(|&at| paragraph.words()[at].punctuation == 0);
    let year = |at: usize| paragraph.words()[at].begins_as_year() && paragraph.tokens[at].span.len() == 4;
    counting.next().is_some_and(year) && counting.next().is_none()
}

/// Where the name begins that runs on into the word at `first`.
fn name_before(words: &[HashedWord], first: usize, floor: usize) -> Option<usize> {
    let word = &words[first];
    let goes_on = word.is_name() || word.is_ampersand() || word.is(WordClass::Person) && !word.is_capital();
    if !goes_on {
        return None;
    }
    let start = name_start(words, first, floor)?;
    let before = words[floor..start].last();
    // “In Ardley Ada said”: two names.
    let tied = word.is_ampersand() || words[first - 1].is_ampersand();
    let two_names = !tied && word.is_capital() && before.is_some_and(|before| before.is(WordClass::Preposition));
    (!two_names).then(|| start - usize::from(before.is_some_and(HashedWord::is_article)))
}

/// Where the name begins that a part between commas explains.
fn name_explained(words: &[HashedWord], part: Part, floor: usize) -> Option<usize> {
    let comma = |at: usize| words.get(at).is_some_and(HashedWord::is_comma);
    let last = if comma(part.end - 1) { part.end - 1 } else { part.end };
    let between = part.first > floor && comma(part.first - 1) && comma(last);
    if !between || (part.first..last).any(comma) {
        return None;
    }
    let start = name_start(words, part.first - 1, floor)?;
    let before = words[floor..start].last();
    let place = before.is_some_and(|before| before.is(WordClass::Preposition));
    (!place).then_some(start)
}

/// Where the run of names begins that ends before `end`, if there is one.
fn name_start(words: &[HashedWord], end: usize, floor: usize) -> Option<usize> {
    let in_name = |at: usize| {
        let tied = |before: &HashedWord| before.is_name() || before.may_open_a_name();
        words[at].is_name() || words[at].is_ampersand() && words[floor..at].last().is_some_and(tied)
    };
    let start = (floor..end).rev().take_while(|&at| in_name(at)).last().unwrap_or(end);
    let names = end - start;
    let opens = names > 0 && words[floor..start].last().is_some_and(HashedWord::may_open_a_name);
    (names > 0).then(|| start - usize::from(opens))
}

impl HashedWord {
    /// Whether it ties names together: Brook & Tarn.
    fn is_ampersand(&self) -> bool {
        self.lower == const { hash_of("&") }
    }

    pub(super) fn is_one_of(&self, classes: &[WordClass]) -> bool {
        classes.iter().any(|&class| self.is(class))
    }

    /// Whether it can be, or be part of, what names somebody.
    fn may_name(&self) -> bool {
        use WordClass::*;
        let joins = [Conjunction, Preposition, Wh, Time, Be, Have, Do, Modal, Negation, Adverb, According];
        self.punctuation == 0 && !self.is_article() && !self.is_one_of(&joins) || self.is_which()
    }

    /// Whether a sentence begins with it and it may be part of a name that goes on.
    fn may_open_a_name(&self) -> bool {
        let named = self.form().is_none() || self.is_one_of(&[WordClass::Person, WordClass::Body]);
        self.opens_sentence() && named
    }

    /// Whether it is written as part of a name: in capitals, and not because a sentence begins with it.
    pub(super) fn is_name(&self) -> bool {
        use WordClass::*;
        let others =
            [Conjunction, Preposition, Determiner, Wh, Pronoun, Possessive, Time, Be, Have, Do, Modal, Negation];
        self.is_capital() && !self.is_one_of(&others) && !self.is(Adverb)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::sources_and_contents;

    #[test]
    fn a_source_is_a_whole_name() {
        let cases = [
            ("The United Nations chief Ada said it rained.", "..sss cKK.", "The United Nations chief Ada"),
            ("United Nations chief Ada said it rained.", ".sss cKK.", "Nations chief Ada"),
            ("Global Bank Workers chief Ada said it rained.", "..sss cKK.", "Global Bank Workers chief Ada"),
            ("Then Greens leader Ada said it rained.", "..ss cKK.", "Greens leader Ada"),
            ("It rained, Ada Brook said.", "KK..sc.", "Ada Brook"),
            ("Ada Brook, a Green, said it rained.", "...sssc KK.", "Ada Brook, a Green,"),
            ("Yesterday Ada Brook, a Green, said it rained.", "....sssc KK.", "Ada Brook, a Green,"),
            ("Ada and the mayor said it rained.", ".sss cKK.", "the mayor"),
            ("The mayor and said it rained.", "sss cKK.", "The mayor"),
            // A name that “&” ties.
            ("In May Brook & Tarn said it rained.", "....scKK.", "Brook & Tarn"),
            ("In May Brook & Tarn said it rained.", "..s..cKK.", "Brook & Tarn"),
            ("Brook & Tarn said it rained.", "..scKK.", "Brook & Tarn"),
            ("It rained, said Brook & Tarn.", "KK.cS...", "Brook & Tarn"),
            // The verb that follows.
            ("Ada would also say it rained.", "ss.cKK.", "Ada"),
            ("The council can ask for rain.", "ssscKK.", "The council"),
            ("The Ardley Herald reported on rain.", "sssscK.", "The Ardley Herald"),
            // What goes before: a dateline, a participle.
            ("ARDLEY, Norland – Norland said it rained.", "sssss cKK.", "Norland"),
            ("LAKE ARDLEY, May 3 (Wire) -- Ada Brook said it rained.", "sssssssssss cKK.", "Ada Brook"),
            ("Writing to the board, Ada, who left, said it rained.", "ssssssssss cKK.", "Ada, who left,"),
            // No names.
            ("While saying it rained", "scKK", ""),
            ("Not saying it rained", "scKK", ""),
            ("The is said to rain", "sccKK", ""),
            ("on Monday said it rained", "sscKK", ""),
            ("In May 2015 said it rained", "..scKK", ""),
            ("Reportedly saying it rained", "scKK", ""),
            // Look-alikes: “&” in another part; a participle, a name like a verb; numbers that are people.
            ("In May Brook & Tarn said it rained.", "..sc.cKK.", "Brook"),
            ("Ada likes chess & tea said it rained.", "....scKK.", "tea"),
            ("People told of it said it rained.", "ssss.cKK.", "People told of it"),
            ("The people told said it rained.", "ssscKK.", "The people told"),
            ("Minister Will said it rained.", "sscKK.", "Minister Will"),
            ("In 2015 only 20 said it rained.", "...scKK.", "20"),
            ("Some 2015 people said it rained.", ".sscKK.", "2015 people"),
            // Look-alikes: a dash after other words, within a name; a participle that is a name, or stands with a noun.
            ("VOTERS WANT MORE RAIN – Ada said it rained.", "ssssss cKK.", "VOTERS WANT MORE RAIN – Ada"),
            ("Ada Brook – a Green – said it rained.", "ssssss cKK.", "Ada Brook – a Green –"),
            ("Leading Greens, among them Ada, said it rained.", "sssssss cKK.", "Leading Greens, among them Ada,"),
            // Look-alikes: another name, a day, a verb, a place, what belongs to another part, one explained already.
            ("In Ardley Ada said it rained.", "..scKK.", "Ada"),
            ("On Monday Ada said it rained.", "..scKK.", "Ada"),
            ("They told Ada the mayor said it rained.", "...sscKK.", "the mayor"),
            ("In Ardley, Ada, said it rained.", "...s.cKK.", "Ada"),
            ("After Ardley, Ada Brook, 28, said it rained.", "...sssssc KK.", "Ada Brook, 28,"),
            ("Ada Brook said it rained.", "cscKK.", "Brook"),
            ("The council, which said it rained", "...scKK", "which"),
            ("May said it rained.", "scKK.", "May"),
            ("Some said it rained.", "scKK.", "Some"),
            ("those who said it rained.", ".scKK.", "who"),
        ];
        for (text, marks, source) in cases {
            let found = sources_and_contents(text, marks);
            assert_eq!(found.last().map(|(source, _)| source.as_str()), Some(source), "{text:?}");
        }
    }
}
