//! Whose words a cue passes on, where the tags alone mislead.

use super::Part;
use crate::features::Paragraph;
use crate::hashed_word::HashedWord;
use crate::inflection::Form;
use crate::lexicon::{WordClass, hash, hash_of};

/// What becomes of a cue's subject that was tagged as its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// It speaks: “Ada said it rained”.
    Speaks,
    /// It is spoken of: “the road is expected to open”.
    IsSpokenOf,
    /// It is spoken to: “Ada was asked about it”.
    IsSpokenTo,
}

/// Participles whose subject, after a form of “be”, is what somebody says something of.
const SPOKEN_OF: [&str; 38] = [
    "accused",
    "alleged",
    "announced",
    "anticipated",
    "believed",
    "called",
    "charged",
    "cited",
    "confirmed",
    "considered",
    "criticised",
    "criticized",
    "declared",
    "deemed",
    "denounced",
    "described",
    "estimated",
    "expected",
    "known",
    "mentioned",
    "named",
    "nominated",
    "portrayed",
    "praised",
    "predicted",
    "presumed",
    "projected",
    "questioned",
    "regarded",
    "rejected",
    "reported",
    "rumored",
    "rumoured",
    "said",
    "seen",
    "shown",
    "thought",
    "viewed",
];

/// Participles whose subject, after a form of “be”, is the one to whom it is said.
const SPOKEN_TO: [&str; 2] = ["asked", "told"];

/// Verbs whose subject is what somebody unnamed sees.
const SEEM: [&str; 2] = ["seem", "appear"];

/// What the subject of a cue does.
pub(super) fn subject(paragraph: &Paragraph, cue: &Part) -> Subject {
    let words = paragraph.words();
    if words[cue.first..cue.end].iter().any(|word| is_one_of(&SEEM, word.stem)) {
        return Subject::IsSpokenOf;
    }
    let sentence = paragraph.sentence_of(cue.first).0;
    for (at, participle) in words.iter().enumerate().take(cue.end).skip(cue.first) {
        let found = match participle.lower {
            lower if is_one_of(&SPOKEN_TO, lower) => Subject::IsSpokenTo,
            lower if is_one_of(&SPOKEN_OF, lower) => Subject::IsSpokenOf,
            _ => continue,
        };
        let before = words[sentence..at].iter().rev().find(|word| !word.is_adverb());
        if before.is_some_and(|word| word.is(WordClass::Be)) {
            return if as_saying(paragraph, at + 1) { Subject::Speaks } else { found };
        }
    }
    Subject::Speaks
}

/// Whether what follows tells that the subject of a passive speaks: “was cited | as saying”.
fn as_saying(paragraph: &Paragraph, at: usize) -> bool {
    let [before, verb] = [0, 1].map(|after| paragraph.word(at, after));
    before.lower == const { hash_of("as") } && verb.is(WordClass::Say) && verb.form() == Some(Form::Gerund)
}

/// Whether the cue is a participle whose subject may still be to come: “Conceding that it rained, Ada said …”.
pub(super) fn is_participle(paragraph: &Paragraph, cue: &Part) -> bool {
    let verb = paragraph.words()[cue.first..cue.end].iter().find(|word| word.verb);
    verb.is_some_and(|verb| verb.form() == Some(Form::Gerund))
}

fn is_one_of(list: &[&str], word: u32) -> bool {
    list.iter().any(|listed| hash(listed.bytes()) == word)
}

impl HashedWord {
    /// Whether it may stand between “be” and a participle: widely, not.
    pub(super) fn is_adverb(&self) -> bool {
        self.is(WordClass::Adverb) || self.is(WordClass::Negation) || self.ends_as_adverb()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::sources_and_contents;

    /// A text, its marks as in [`super::super::tests`], and source and contents of its first attribution.
    type Case = (&'static str, &'static str, &'static str, &'static [&'static str]);

    fn check(table: &[Case]) {
        for (text, marks, source, contents) in table {
            let found = sources_and_contents(text, marks);
            let expected = (source.to_string(), contents.iter().map(|it| it.to_string()).collect());
            assert_eq!(found.first(), Some(&expected), "{text:?}");
        }
    }

    #[test]
    fn who_is_spoken_of_is_no_source() {
        check(&[
            ("The road is expected to open.", "ssccKK.", "", &["The road", "to open"]),
            ("The road is widely expected to open.", "sscccKK.", "", &["The road", "to open"]),
            ("The road is expected to open.", "ss.cKK.", "", &["The road", "to open"]),
            ("The plan was rejected by Ada.", "sscccS.", "Ada", &["The plan"]),
            ("Ada seems to know.", "scKK.", "", &["Ada", "to know"]),
            ("Ada was asked whether it rained.", "sccKKK.", "", &["whether it rained"]),
            ("Ada was cited as a mother.", "sccKKK.", "", &["Ada", "as a mother"]),
            // Cited as saying: it speaks.
            ("“It rained,” Ada was cited as saying.", "kkkkk scc KK.", "Ada", &["“It rained,”", "as saying"]),
            ("Ada was cited as saying that it rained.", "scc ..KKK.", "Ada", &["that it rained"]),
            // Look-alikes.
            ("Ada expected it to open.", "scKKK.", "Ada", &["it to open"]),
            ("Ada had expected it to open.", "sccKKK.", "Ada", &["it to open"]),
            ("Ada is expecting it to open.", "sccKKK.", "Ada", &["it to open"]),
            ("Ada is worried about rain.", "scccK.", "Ada", &["rain"]),
            ("Ada is quoted as saying it rained.", "scccc KK.", "Ada", &["it rained"]),
            ("It is Ada who said it rained.", "...scKK.", "who", &["it rained"]),
        ]);
    }

    #[test]
    fn a_participle_takes_the_source_that_follows() {
        check(&[
            ("Conceding that it rained, Ada said no.", "cKKK.scK.", "Ada", &["that it rained"]),
            // Look-alikes: no participle; another sentence; who follows does not speak.
            ("Claims that it rained, Ada said no.", "cKKK.scK.", "", &["that it rained"]),
            ("Conceding that it rained. Ada said no.", "cKKK.scK.", "", &["that it rained"]),
            ("Conceding that it rained, Ada seems sad.", "cKKK.scK.", "", &["that it rained"]),
        ]);
    }

    #[test]
    fn a_pronoun_is_cut_off_from_its_verb() {
        check(&[
            ("We’re saying it rained.", "scKK.", "We", &["it rained"]),
            ("He's said it rained.", "scKK.", "He", &["it rained"]),
            ("I'd say it rained.", "scKK.", "I", &["it rained"]),
            // Look-alikes: whose it is, and a name.
            ("Ada's claim that it rained", "scKKK", "Ada's", &["that it rained"]),
            ("One's claim that it rained", "scKKK", "One's", &["that it rained"]),
            ("O'Re said it rained.", "scKK.", "O'Re", &["it rained"]),
        ]);
    }
}
