//! Headlines that pass words on: "Salt may slow snails, study suggests", "Two missing: police".

use super::reported::hinders;
use crate::lexicon::WordClass;
use crate::span::Span;
use crate::wording::{Class, Word, WordList, Words};

/// Who says what a headline says, or the verb that tells so.
pub(super) fn in_headline(words: &Words) -> Option<Span> {
    if closes(words) {
        return words.last().map(|last| last.span);
    }
    marked_off(words)
}

/// Whether the last words of a headline say who says so: ", court hears", ", study suggests". Elsewhere the verbs may be nouns.
fn closes(words: &Words) -> bool {
    let Some((last, before)) = words.split_last() else { return false };
    if !CLOSES.has(last) {
        return false;
    }
    let from = words.clause_start(before.len());
    let subject = &before[from..];
    let Some(who) = subject.last().filter(|_| subject.len() <= 5 && words.count(0, from) >= 3) else { return false };
    let plural =
        who.lower.ends_with('s') && !who.lower.ends_with("'s") || who.is_any(&["police", "people", "women", "men"]);
    let takes_s = last.lower.ends_with('s');
    let comma = words[from - 1].lower == ",";
    let joins = |word: &Word| hinders(word) || word.is_any(&["and", "or"]) || word.lower.ends_with("ing");
    let names = !who.is(Class::Determiner) && who.counts() && !who.is(Class::Calendar);
    comma && names && plural != takes_s && !subject.iter().any(joins)
}

/// Who says what a headline passes on, set off by a colon: "Police: Two men went missing", "Two missing: police".
fn marked_off(words: &Words) -> Option<Span> {
    if words.len() > LONGEST_HEADLINE || !words.last()?.counts() {
        return None;
    }
    let colon = |word: &Word| word.lower == ":";
    let source = |word: &Word| {
        use WordClass::*;
        word.entry().is_some_and(|entry| matches!(entry.class, Person | Body | Document)) && !BADGES.has(word)
    };
    let mark = words.iter().position(colon).filter(|&mark| mark > 0)?;
    let (before, after) = (&words[..mark], &words[mark + 1..]);
    let long = |words: &[Word]| words.iter().filter(|word| word.counts()).count() > 2;
    let opens = before.last().is_some_and(source) || after.iter().take(2).any(|word| word.is(Class::FirstPerson));
    let does = |word: &Word| word.entry().is_some_and(|entry| entry.class.is_verb());
    if before.len() <= MOST_MARKED_OFF && opens && long(after) && after.iter().any(does) {
        return Some(words.span(0, mark));
    }
    (after.len() <= MOST_MARKED_OFF && after.last().is_some_and(|last| source(last) && !last.capital) && long(before))
        .then(|| words.span(mark + 1, words.len()))
}

/// Words of a headline, marks included.
const LONGEST_HEADLINE: usize = 24;
/// Words of a source that is set off in one.
const MOST_MARKED_OFF: usize = 3;

/// What is set off in headlines and says nothing.
const BADGES: WordList = WordList::new(&[
    "analysis",
    "book",
    "commentary",
    "e-mail",
    "editorial",
    "email",
    "interview",
    "letter",
    "letters",
    "map",
    "memo",
    "news",
    "opinion",
    "photo",
    "photos",
    "review",
    "video",
]);

/// What those do who say what a headline passes on.
const CLOSES: WordList = WordList::new(&[
    "hears", "suggests", "suggest", "finds", "find", "reveals", "reveal", "alleges", "allege", "claims", "claim",
    "shows", "show", "told",
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_speaks_in_a_headline_is_told_from_what_it_is_about() {
        let found = |text: &str| in_headline(&Words::of(text, Span::new(0, text.len()))).is_some();
        let fires = [
            "Baker stole from mill for years, court hears",
            "Police: Two sailors went missing on Monday",
            "Lund: We deserved to win",
            "Two sailors missing after storm: officials",
            "Salt may slow snails, study suggests",
            "Singer to wed in May, pals claim",
            "Half of bakers sleep badly, surveys find",
        ];
        let look_alikes = [
            "Mill pays for flood, theft and fraud claims",
            "Storm in Halden: Two sailors missing",
            "Photos: Two sailors return to Halden",
            "Two sailors missing: Halden",
            "Police: The facts",
            "News Analysis: Storm tests Halden again",
            "THE CONGRESS: WHITE HOUSE MEMO",
            "Police: Two sailors are missing.",
            "Mill closes after nine years, ending claims",
            "The judge closed the case, which nobody hears",
            "The mill had faced two lawsuits, boycotts, claims",
        ];
        assert_eq!(fires.iter().find(|text| !found(text)), None);
        assert_eq!(look_alikes.iter().find(|text| found(text)), None);
    }
}
