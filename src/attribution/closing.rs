//! Cues at the end of a sentence that pass all of it on: “Ada said it rained, | the mayor said |.”

use super::Part;
use super::bounds::dateline_end;
use crate::features::Paragraph;
use crate::hashed_word::HashedWord;
use crate::lexicon::{WordClass, hash_of};
use crate::quotation::Quoted;
use crate::tag::Role;

/// Sentences over so many tokens are not looked at, which keeps a text of one sentence and many cues linear.
const LONGEST_SENTENCE: usize = 200;

/// The most tokens between a source and its cue.
const BETWEEN: usize = 2;

/// Source and content of a cue that closes a sentence and has no content by its tags, as where other attributions stand
/// in it: tags cannot hold one another.
///
/// All from the sentence's beginning to the last comma before the source is the content, if it is a clause. What stands between the
/// comma and the source belongs to the source: “the president of the club, | Ada Brook”.
pub(super) fn sentence_before(paragraph: &Paragraph, source: Part, cue: &Part) -> Option<(Part, Part)> {
    let words = paragraph.words();
    let (start, end) = paragraph.sentence_of(cue.first);
    if end - start > LONGEST_SENTENCE || !(source.end..=source.end + BETWEEN).contains(&cue.first) {
        return None;
    }
    let start = dateline_end(words, (start, end));
    let comma = (start..source.first).rev().find(|&at| words[at].is_comma())?;
    let first = if paragraph.quoted(comma + 1) == Quoted::Closes { comma + 2 } else { comma + 1 };
    let tagged = source.first.checked_sub(first)?;
    let goes_on = words[cue.first..end].iter().any(HashedWord::is_colon);
    let reports = words[cue.first..cue.end].iter().any(|word| word.cue_verb);
    if !reports || goes_on || !is_clause(&words[start..comma]) || !speaks(&words[first..source.end], tagged) {
        return None;
    }
    let end = if first > comma + 1 { first } else { comma };
    let content = Part { role: Role::Content, first: start, end, ..source };
    Some((Part { first, ..source }, content))
}

/// Whether the words can be a sentence by themselves, and not “After it rained”.
fn is_clause(words: &[HashedWord]) -> bool {
    use WordClass::*;
    let Some(first) = words.first() else { return false };
    let depends = first.is_one_of(&[Conjunction, Preposition, Wh]);
    words.iter().filter(|word| word.punctuation == 0).count() > 3
        && words.iter().any(|word| word.verb)
        && (!depends || words.iter().any(HashedWord::is_comma))
}

/// Whether the words can be who speaks, the tagged ones of whom begin at `tagged`; not “who”, not “a plan”.
fn speaks(words: &[HashedWord], tagged: usize) -> bool {
    use WordClass::*;
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    let opens = tagged == 0 || first.is_name() || first.is_one_of(&[Determiner, Person, Body, Possessive]);
    opens
        && !words[..tagged].iter().any(|word| word.verb)
        && !words.iter().any(|word| word.is(Wh))
        && !last.is_one_of(&[Argue, Plan, CueNoun])
        && last.lower != const { hash_of("who") }
}

#[cfg(test)]
mod tests {
    use super::super::tests::sources_and_contents;

    #[test]
    fn a_cue_at_the_end_passes_the_sentence_on() {
        let cases = [
            ("The lake froze on Sunday, the mayor said.", "......ssc.", "the mayor", "The lake froze on Sunday"),
            ("Ben says the lake froze, the mayor said.", "scKKK.ssc.", "the mayor", "Ben says the lake froze"),
            ("“The lake froze again,” Ada told Ben on Sunday.", ".......sc....", "Ada", "“The lake froze again,”"),
            ("ARDLEY (Wire) – The lake froze again, Ada said.", "..........sc.", "Ada", "The lake froze again"),
            ("When it froze, the lake shut, Ada said.", "........sc.", "Ada", "When it froze, the lake shut"),
            (
                "The lake froze on Sunday, his aide, Ben Moss, said.",
                "......ssssssc.",
                "his aide, Ben Moss,",
                "The lake froze on Sunday",
            ),
            (
                "The lake froze on Sunday, president of the Ice Club Ben Moss said.",
                "..........sssc.",
                "president of the Ice Club Ben Moss",
                "The lake froze on Sunday",
            ),
            // Look-alikes: no clause of its own; nobody who speaks; nothing said; more to come.
            ("On Sunday night in Ardley, the mayor said.", "......ssc.", "", ""),
            ("After the lake froze again, the mayor said.", "......ssc.", "", ""),
            ("The lake froze, the mayor said.", "....ssc.", "", ""),
            ("Then, last froze, the mayor said.", ".....ssc.", "", ""),
            ("The lake will freeze again, a plan announced.", "......ssc.", "", ""),
            ("The lake froze under Ben, who disagreed.", "......sc.", "", ""),
            ("The lake froze on Sunday, and the mayor agreed.", ".......ssc.", "", ""),
            ("The lake froze on Sunday, the mayor said:", "......sscc", "", ""),
            ("“The lake froze again,” Ada told Ben.", "......ssc..", "", ""),
            ("The lake froze on Sunday, said the mayor.", "......cSS.", "", ""),
        ];
        for (text, marks, source, content) in cases {
            let found = sources_and_contents(text, marks);
            let expected = (source.to_string(), vec![content.to_string()]);
            assert_eq!(found.last(), Some(expected).filter(|_| !source.is_empty()).as_ref(), "{text:?}");
        }
    }
}
