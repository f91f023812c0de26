//! Reads PolNeAR articles (Newell, Margolin and Ruths, LREC 2018): text, and attributions in brat standoff.

use crate::span::Span;
use std::collections::HashMap;
use std::path::Path;
use std::{fmt, fs, io};

/// An article with the attributions that people found in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// The file's name without its ending.
    pub name: String,
    /// The text, byte for byte.
    pub text: String,
    /// In the order of the annotation file.
    pub attributions: Vec<GoldAttribution>,
}

/// An attribution as annotated; offsets are bytes of the article's text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GoldAttribution {
    /// Pieces of the source, in order; none if it isn't named.
    pub source: Vec<Span>,
    /// Pieces of the cue, in order.
    pub cue: Vec<Span>,
    /// Pieces of the content, in order; never empty.
    pub content: Vec<Span>,
}

/// Why a corpus could not be read.
#[derive(Debug)]
pub enum CorpusError {
    /// A file or folder could not be read.
    Read(String, io::Error),
    /// The folder holds no annotated article.
    Empty(String),
    /// A line of a file is not what it should be.
    Line {
        /// The file.
        path: String,
        /// Which line, counted from 1.
        number: usize,
        /// What was expected, and what was not found; never the line itself, which may be long.
        what: String,
    },
}

impl fmt::Display for CorpusError {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            CorpusError::Read(path, error) => write!(out, "cannot read {path}: {error}"),
            CorpusError::Line { path, number, what } => write!(out, "{path}, line {number}: {what}"),
            CorpusError::Empty(path) => {
                write!(out, "{path} holds no articles: expected text/NAME.txt and attributions/NAME_xxxx.ann")
            }
        }
    }
}

impl std::error::Error for CorpusError {}

/// Reads a folder with `text/NAME.txt` and `attributions/NAME_xxxx.ann`, sorted by name.
///
/// An article that several people annotated is read with the first of them, by name.
pub fn read_folder(folder: &Path) -> Result<Vec<Article>, CorpusError> {
    let annotations = names(&folder.join("attributions"))?;
    let mut articles = Vec::new();
    for file in names(&folder.join("text"))? {
        let Some(name) = file.strip_suffix(".txt") else { continue };
        let annotated_by = |candidate: &&String| {
            let rest = candidate.strip_prefix(name).and_then(|rest| rest.strip_prefix('_'));
            rest.and_then(|rest| rest.strip_suffix(".ann")).is_some_and(|annotator| annotator.chars().count() == 4)
        };
        let from = annotations.partition_point(|candidate| candidate.as_str() < name);
        let same_stem = annotations[from..].iter().take_while(|candidate| candidate.starts_with(name));
        let Some(annotation) = same_stem.into_iter().find(annotated_by) else { continue };
        let text = read(&folder.join("text").join(&file))?;
        let standoff = read(&folder.join("attributions").join(annotation))?;
        let attributions = read_standoff(&standoff, &text);
        articles.push(Article { name: name.to_string(), text, attributions });
    }
    if articles.is_empty() {
        return Err(CorpusError::Empty(folder.display().to_string()));
    }
    Ok(articles)
}

fn names(folder: &Path) -> Result<Vec<String>, CorpusError> {
    let failed = |error| CorpusError::Read(folder.display().to_string(), error);
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        names.extend(entry.map_err(failed)?.file_name().into_string());
    }
    names.sort();
    Ok(names)
}

/// The text of a file.
pub(crate) fn read(path: &Path) -> Result<String, CorpusError> {
    fs::read_to_string(path).map_err(|error| CorpusError::Read(path.display().to_string(), error))
}

/// The byte at which each code point of the text begins, and that at which the text ends.
pub(crate) fn bytes_of_code_points(text: &str) -> Vec<usize> {
    text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect()
}

/// Reads brat standoff: `T` lines hold spans in code points, `E` lines bind them. Lines of other kinds, and what
/// points outside the text, are passed over.
pub fn read_standoff(standoff: &str, text: &str) -> Vec<GoldAttribution> {
    let byte_of = bytes_of_code_points(text);
    let to_bytes = |piece: &str| {
        let (start, end) = piece.trim().split_once(' ')?;
        let (start, end) = (*byte_of.get(start.parse::<usize>().ok()?)?, *byte_of.get(end.parse::<usize>().ok()?)?);
        (start < end).then(|| Span::new(start, end))
    };
    let mut spans: HashMap<&str, Vec<Span>> = HashMap::new();
    let mut events = Vec::new();
    for line in standoff.lines() {
        let mut fields = line.split('\t');
        let (Some(id), Some(body)) = (fields.next(), fields.next()) else { continue };
        if id.starts_with('T') {
            let offsets = body.split_once(' ').map_or("", |(_, offsets)| offsets);
            spans.insert(id, offsets.split(';').filter_map(to_bytes).collect());
        } else if id.starts_with('E') {
            events.push(body);
        }
    }
    let mut attributions = Vec::new();
    for event in events.into_iter().filter(|event| event.starts_with("Attribution")) {
        let mut attribution = GoldAttribution::default();
        for argument in event.split_whitespace().skip(1) {
            let Some((role, id)) = argument.split_once(':') else { continue };
            let pieces = spans.get(id).map_or(&[][..], |pieces| pieces);
            match role.trim_end_matches(|char: char| char.is_ascii_digit()) {
                "Source" => attribution.source.extend(pieces),
                "Cue" => attribution.cue.extend(pieces),
                "Content" => attribution.content.extend(pieces),
                _ => {}
            }
        }
        for pieces in [&mut attribution.source, &mut attribution.cue, &mut attribution.content] {
            pieces.sort();
        }
        if !attribution.content.is_empty() {
            attributions.push(attribution);
        }
    }
    attributions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn standoff_is_read_in_code_points() {
        let text = "“Né?” she said.";
        let standoff = "T1\tSource 6 9\tshe\nT2\tCue 10 14\tsaid\nT3\tContent 0 3;3 5\t“Né?”\nT9\tBad 3 999\tx\n\
            E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\nE2\tAttribution:T4 Content:T9\nE3\tOther:T1 Content:T3\n";
        let found = read_standoff(standoff, text);
        assert_eq!(found.len(), 1);
        let words = |spans: &[Span]| spans.iter().map(|span| span.of(text).to_string()).collect::<Vec<_>>();
        assert_eq!(words(&found[0].source), ["she"]);
        assert_eq!(words(&found[0].cue), ["said"]);
        assert_eq!(words(&found[0].content), ["“Né", "?”"]);
    }

    /// The parts found, as words; those of all attributions, one after the other.
    fn parts(standoff: &str, text: &str) -> Vec<(&'static str, String)> {
        let found = read_standoff(standoff, text);
        let words =
            |name, spans: &[Span]| spans.iter().map(|span| (name, span.of(text).to_owned())).collect::<Vec<_>>();
        let parts = |it: &GoldAttribution| {
            [words("source", &it.source), words("cue", &it.cue), words("content", &it.content)].concat()
        };
        found.iter().flat_map(parts).collect()
    }

    #[test]
    fn offsets_count_code_points_whatever_they_take() {
        let text = "😀 e\u{301}t\r\n北京 said 👩\u{200D}👧.";
        let standoff =
            "T1\tSource 7 9\t北京\nT2\tContent 0 1;15 18\t😀 👩\u{200D}👧\nE1\tAttribution:T1 Source:T1 Content:T2";
        let expected = [("source", "北京"), ("content", "😀"), ("content", "👩\u{200D}👧")];
        assert_eq!(parts(standoff, text), expected.map(|(role, words)| (role, words.to_owned())));
    }

    #[test]
    fn pieces_come_in_order_and_from_several_spans() {
        let text = "It rained, she said, all night.";
        let standoff = "T1\tContent 21 30\tall night\r\nT2\tContent 0 9\tIt rained\r\nT3\tSource 11 14\tshe\r\n\
            E1\tAttribution:T3 Content1:T1 Content2:T2 Source:T3\r\n";
        let expected = [("source", "she"), ("content", "It rained"), ("content", "all night")];
        assert_eq!(parts(standoff, text), expected.map(|(role, words)| (role, words.to_owned())));
    }

    #[test]
    fn malformed_lines_are_passed_over() {
        let good = "T1\tContent 0 9\tIt rained\nE1\tAttribution:T1 Content:T1\n";
        let bad = [
            "",
            "T",
            "T2",
            "T2\t",
            "T2\tContent",
            "T2\tContent x y\t?",
            "T2\tContent 3\t?",
            "T2\tContent 5 3\tbackwards",
            "T2\tContent 3 3\tempty",
            "T2\tContent 3 99999999999999999999\ttoo far",
            "T2\tContent -1 3\tbefore",
            "T2\tContent 0 9;;\tpieces",
            "E",
            "E2\t",
            "E2\tAttribution",
            "E2\tAttribution:T1 Content",
            "E2\tAttribution:T1 Content:T7",
            "E2\tAttribution:T1 Cue:T1",
            "E2\tQuestion:T1 Content:T1",
            "A1\tNested T1",
            "#1\tAnnotatorNotes T1\tunsure",
            "\u{FEFF}?",
        ];
        for bad in bad {
            for standoff in [format!("{good}{bad}"), format!("{bad}\n{good}")] {
                assert_eq!(parts(&standoff, "It rained."), [("content", "It rained".to_owned())], "{bad:?}");
            }
        }
        assert_eq!(read_standoff(good, ""), [], "what points outside the text is not there");
    }

    #[test]
    fn folders_are_read_by_name() {
        let folder = std::env::temp_dir().join(format!("claimlight-corpus-{}", std::process::id()));
        for (part, name, content) in [
            ("text", "b.txt", "It rained."),
            ("text", "b_1999.txt", "It rained."),
            ("text", "a [1].txt", "It rained."),
            ("text", "unannotated.txt", "It rained."),
            ("text", "notes.md", "not an article"),
            ("attributions", "b_zoe1.ann", ""),
            ("attributions", "b_adam.ann", "T1\tContent 0 2\tIt\nE1\tAttribution:T1 Content:T1"),
            ("attributions", "b_1999_adam.ann", ""),
            ("attributions", "a [1]_adam.ann", ""),
        ] {
            fs::create_dir_all(folder.join(part)).unwrap();
            fs::write(folder.join(part).join(name), content).unwrap();
        }
        let articles = read_folder(&folder);
        let _ = fs::remove_dir_all(&folder);
        let articles = articles.unwrap();
        let names: Vec<(&str, usize)> = articles.iter().map(|it| (it.name.as_str(), it.attributions.len())).collect();
        assert_eq!(names, [("a [1]", 0), ("b", 1), ("b_1999", 0)], "read with the first annotator by name");
    }

    #[test]
    fn what_is_no_corpus_is_said() {
        let missing = read_folder(Path::new("no/such/folder")).unwrap_err().to_string();
        assert!(missing.contains("no/such/folder"), "{missing}");
    }
}
