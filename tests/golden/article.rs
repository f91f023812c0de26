//! A golden article: its text, what people say about it, and the lines of its file.

use crate::program::{LABELS, name_of};
use claimlight::{Label, Span};
use std::path::Path;

/// A golden file, read.
pub(crate) struct Article {
    /// The file's name.
    pub name: String,
    /// The article's text, as a user would paste it.
    pub text: String,
    pub sentences: Vec<Judged>,
    /// Our lines before the first sentence, then those of each sentence with what follows it.
    preamble: Vec<String>,
}

/// A sentence with our judgements.
pub(crate) struct Judged {
    pub span: Span,
    pub label: Label,
    /// Everybody who speaks, each under equally right names; `None` for one whom the text does not name.
    pub speakers: Vec<Option<Vec<String>>>,
    /// For a denial: the sentences, counted from 0, of which it answers one; `None` stands for no sentence.
    pub answers: Vec<Option<usize>>,
    /// Its own lines in the file, and the blank lines after them.
    lines: Vec<String>,
    blank_after: usize,
}

impl Article {
    /// Reads a file. Panics with its name and the line's number where it does not keep to the format.
    pub(crate) fn read(path: &Path) -> Article {
        let name = path.file_name().expect("a file").to_string_lossy().into_owned();
        let file = std::fs::read_to_string(path).expect("a golden file in UTF-8");
        let mut article =
            Article { name: name.clone(), text: String::new(), sentences: Vec::new(), preamble: Vec::new() };
        let mut breaks = None;
        for (index, line) in file.lines().enumerate() {
            let wrong = |what: &str| -> ! { panic!("{name}, line {}: {what}: {line}", index + 1) };
            let Some(last) = article.sentences.last_mut() else {
                if let Some(escaped) = line.strip_prefix("# breaks: ") {
                    breaks = Some(escaped.replace("\\r", "\r").replace("\\n", "\n"));
                }
                if line.starts_with('#') || line.is_empty() {
                    article.preamble.push(line.to_owned());
                } else {
                    article.push_sentence(line, "").unwrap_or_else(|what| wrong(what));
                }
                continue;
            };
            if line.is_empty() {
                last.blank_after += 1;
            } else if line.starts_with("    ! ") {
                // The program's: said anew on every run.
            } else if let Some(names) = line.strip_prefix("      speaker: ") {
                last.speakers = names.split("; ").map(alternatives).collect();
                last.lines.push(line.to_owned());
            } else if let Some(numbers) = line.strip_prefix("      answers: ") {
                let numbers = numbers.split(" or ").map(|number| match number {
                    "none" => None,
                    _ => Some(number.parse::<usize>().unwrap_or_else(|_| wrong("not a number")) - 1),
                });
                last.answers = numbers.collect();
                last.lines.push(line.to_owned());
            } else {
                let separator = match (last.blank_after, &breaks) {
                    (0, _) => " ".to_owned(),
                    (_, Some(breaks)) => breaks.clone(),
                    (_, None) => wrong("no `# breaks:` before it"),
                };
                article.push_sentence(line, &separator).unwrap_or_else(|what| wrong(what));
            }
        }
        article.check();
        article
    }

    fn push_sentence(&mut self, line: &str, separator: &str) -> Result<(), &'static str> {
        let (number, rest) = line.trim_start().split_once(' ').ok_or("neither sentence nor remark")?;
        let (label, sentence) = rest.split_once(' ').ok_or("no label")?;
        if number.parse() != Ok(self.sentences.len() + 1) {
            return Err("not numbered in order");
        }
        let label = LABELS.into_iter().find(|&known| name_of(known) == label).ok_or("no such label")?;
        self.text += separator;
        let start = self.text.len();
        self.text += sentence.trim();
        let span = Span::new(start, self.text.len());
        let lines = vec![line.to_owned()];
        self.sentences.push(Judged { span, label, speakers: vec![], answers: vec![], lines, blank_after: 0 });
        Ok(())
    }

    /// Denials, and only they, say what they answer, and that exists.
    fn check(&self) {
        for (index, sentence) in self.sentences.iter().enumerate() {
            let (name, number) = (&self.name, index + 1);
            assert_eq!(sentence.answers.is_empty(), sentence.label != Label::Denial, "{name}: sentence {number}");
            for answer in sentence.answers.iter().flatten() {
                assert!(*answer < self.sentences.len() && *answer != index, "{name}: sentence {number} answers itself");
            }
        }
    }

    /// The file, with the program's remarks on each sentence.
    pub(crate) fn with_remarks(&self, remarks: &[Vec<String>]) -> String {
        let mut lines = self.preamble.clone();
        for (sentence, remarks) in self.sentences.iter().zip(remarks) {
            lines.extend(sentence.lines.iter().cloned());
            lines.extend(remarks.iter().map(|remark| format!("    ! {remark}")));
            lines.extend(vec![String::new(); sentence.blank_after]);
        }
        lines.join("\n") + "\n"
    }
}

fn alternatives(names: &str) -> Option<Vec<String>> {
    (names != "?").then(|| names.split(" | ").map(str::to_owned).collect())
}
