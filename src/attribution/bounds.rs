//! Where a source begins and ends, where the tags cut through a name.

use super::Part;
use crate::features::Paragraph;
use crate::lexicon::WordClass;
use crate::word::Word;

/// The source that a part tagged as one stands for, which takes nothing from before the token `floor`; nothing if none
/// of its words can name anybody.
///
/// A name that stands right before it belongs to it (“United | Nations chief Ada”), and so does one that it explains
/// (“Ada, | a Democrat,”).
pub(super) fn bounded(paragraph: &Paragraph, part: Part, floor: usize) -> Option<Part> {
    let words = paragraph.words();
    let mut part = part;
    while part.first < part.end && words[part.first].is(WordClass::Conjunction) {
        part.first += 1;
    }
    while part.first < part.end && (words[part.end - 1].is(WordClass::Conjunction) || words[part.end - 1].is_article())
    {
        part.end -= 1;
    }
    let named = words[part.first..part.end].iter().any(Word::may_name);
    // “May said”, but not “on Tuesday”.
    let called_as_another_word = words
        .get(part.first)
        .is_some_and(|word| word.begins_with_capital() && word.is_one_of(&[WordClass::Time, WordClass::Modal]));
    if part.first == part.end || !named && !called_as_another_word {
        return None;
    }
    let floor = floor.max(paragraph.sentence_of(part.first).0);
    let first = name_explained(words, part, floor).or_else(|| name_before(words, part.first, floor));
    Some(Part { first: first.unwrap_or(part.first), ..part })
}

/// Where the name begins that runs on into the word at `first`.
fn name_before(words: &[Word], first: usize, floor: usize) -> Option<usize> {
    let word = &words[first];
    let goes_on = word.is_name() || word.is(WordClass::Person) && !word.is_capital();
    if !goes_on {
        return None;
    }
    let start = name_start(words, first, floor)?;
    let before = words[floor..start].last();
    // “In Ardley Ada said”: two names.
    let two_names = word.is_capital() && before.is_some_and(|before| before.is(WordClass::Preposition));
    (!two_names).then(|| start - usize::from(before.is_some_and(Word::is_article)))
}

/// Where the name begins that a part between commas explains.
fn name_explained(words: &[Word], part: Part, floor: usize) -> Option<usize> {
    let comma = |at: usize| words.get(at).is_some_and(|word| word.punctuation == Word::COMMA);
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
fn name_start(words: &[Word], end: usize, floor: usize) -> Option<usize> {
    let names = words[floor..end].iter().rev().take_while(|word| word.is_name()).count();
    let start = end - names;
    let opens = names > 0 && words[floor..start].last().is_some_and(Word::may_open_a_name);
    (names > 0).then(|| start - usize::from(opens))
}

impl Word {
    const COMMA: u8 = 2;

    fn is_one_of(&self, classes: &[WordClass]) -> bool {
        classes.iter().any(|&class| self.is(class))
    }

    /// Whether it can be, or be part of, what names somebody.
    fn may_name(&self) -> bool {
        use WordClass::*;
        let joins = [Conjunction, Preposition, Wh, Time, Be, Have, Do, Modal, Negation, Adverb];
        self.punctuation == 0 && !self.is_article() && !self.is_one_of(&joins) || self.is_which()
    }

    /// Whether a sentence begins with it and it may be part of a name that goes on.
    fn may_open_a_name(&self) -> bool {
        let named = self.form().is_none() || self.is_one_of(&[WordClass::Person, WordClass::Body]);
        self.opens_sentence() && named
    }

    /// Whether it is written as part of a name: in capitals, and not because a sentence begins with it.
    fn is_name(&self) -> bool {
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
            // No names.
            ("While saying it rained", "scKK", ""),
            ("Not saying it rained", "scKK", ""),
            ("The is said to rain", "sccKK", ""),
            ("on Monday said it rained", "sscKK", ""),
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
