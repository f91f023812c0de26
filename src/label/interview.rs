//! Interviews and transcripts: paragraphs whose speaker is a label, not a clause. "A: Because they asked us to."

/// What the label before a paragraph's first words says about who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Speaker {
    /// The writer asks: "Q:".
    Asker,
    /// Somebody answers: "A:".
    Answerer,
    /// A surname in capitals: "ALDANA:".
    Named,
}

/// What has been seen of an interview so far.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Interview {
    /// Whether a question has been marked with a letter. "A:" alone may be the first point of a list.
    asked: bool,
    /// Whether a transcript has been announced.
    announced: bool,
    /// How many more paragraphs without a label go on with the answer.
    goes_on: usize,
}

/// Paragraphs that an answer may have after its first.
const MOST_PARAGRAPHS: usize = 3;

impl Interview {
    /// Whether the paragraph that begins with this sentence is what somebody else says.
    pub(super) fn answers(&mut self, first: &str) -> bool {
        let speaker = speaker(first);
        self.asked |= speaker == Some(Speaker::Asker);
        let answers = match speaker {
            Some(Speaker::Asker) => false,
            Some(Speaker::Answerer) => self.asked,
            Some(Speaker::Named) => self.announced,
            None => self.goes_on > 0,
        };
        self.goes_on = match speaker {
            Some(_) if answers => MOST_PARAGRAPHS,
            None if answers => self.goes_on - 1,
            _ => 0,
        };
        answers
    }

    /// Takes note of a sentence that says a transcript follows.
    pub(super) fn announce(&mut self, sentence: &str) {
        self.announced |= sentence.ends_with(':') && sentence.to_lowercase().contains("transcript");
    }
}

/// The label that the paragraph opens with. A "Q" may have lost its mark: "QWhat then?"
fn speaker(first: &str) -> Option<Speaker> {
    let rest = |letter: char| first.strip_prefix(letter).and_then(|rest| rest.chars().next());
    match (rest('Q'), rest('A')) {
        (Some(':' | '.'), _) => return Some(Speaker::Asker),
        (Some(next), _) if next.is_uppercase() && first.chars().nth(2).is_some_and(|third| !third.is_uppercase()) => {
            return Some(Speaker::Asker);
        }
        (_, Some(':' | '.')) => return Some(Speaker::Answerer),
        _ => {}
    }
    let (label, _) = first.split_once(':')?;
    let capitals = label.chars().all(|char| char.is_uppercase() || matches!(char, ' ' | '.' | '-' | '\'' | '’'));
    (capitals && label.len() > 2 && label.split_whitespace().count() <= 3).then_some(Speaker::Named)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which of these paragraphs are what somebody else says.
    fn answers(paragraphs: &[&str]) -> Vec<bool> {
        let mut interview = Interview::default();
        let read = |paragraph: &&str| {
            let answers = interview.answers(paragraph);
            interview.announce(paragraph);
            answers
        };
        paragraphs.iter().map(read).collect()
    }

    #[test]
    fn answers_are_told_by_their_letter_once_a_question_was() {
        assert_eq!(
            answers(&["Q: Why bells?", "A: They last.", "And ring.", "Q: Why here?"]),
            [false, true, true, false]
        );
        let goes_on = answers(&["Q: Why?", "A: So.", "One.", "Two.", "Three.", "Four."]);
        assert_eq!(goes_on, [false, true, true, true, true, false]);
        assert_eq!(answers(&["Q. Why bells?", "A. They last."]), [false, true]);
        assert_eq!(answers(&["QWhy bells?", "A: They last."]), [false, true]);
        assert_eq!(answers(&["A: the harbour", "B: the mill"]), [false, false]);
        assert_eq!(answers(&["QEII sailed at noon.", "A: They last."]), [false, false]);
        assert_eq!(answers(&["Q: Why bells?", "A bell lasts."]), [false, false]);
    }

    #[test]
    fn surnames_in_capitals_speak_in_a_transcript() {
        let transcript = ["A transcript of the talk follows:", "ALDANA: It lasts.", "INES ALDANA: It does."];
        assert_eq!(answers(&transcript), [false, true, true]);
        assert_eq!(answers(&["NOTE: The tower is shut."]), [false]);
        assert_eq!(answers(&["A transcript of the talk follows:", "Aldana: It lasts."]), [false, false]);
    }
}
