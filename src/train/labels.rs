//! Reads our own labels of sentences, `data/labels.jsonl`, and the articles that they belong to.
//!
//! One article a line: `{"article": "CORPUS/NAME", "drawn": "at random", "sentences": [[start, end, label, answers], …]}`.
//! Offsets are code points of the article's text; `answers` is there for a denial that answers another sentence of the
//! list, whose place in it this is; articles that were not drawn at random were drawn for their denials and opinion. The
//! texts stay where they are: those of PolNeAR's training articles, and those of NewsDiscourse (Choubey et al., ACL
//! 2020), put together from its sentences.

use super::lines;
use crate::document::Label;
use crate::evaluation::corpus::{self, CorpusError, bytes_of_code_points};
use crate::span::Span;
use serde_json::Value;
use std::collections::HashMap;
use std::path::Path;

/// An article with the labels that we gave to its sentences.
#[derive(Clone, Debug)]
pub(crate) struct LabelledArticle {
    /// Corpus and name.
    pub(crate) name: String,
    /// Whether it was drawn at random, rather than because much is denied or judged in it.
    pub(crate) at_random: bool,
    /// The text.
    pub(crate) text: String,
    /// Its sentences, in bytes, and their labels.
    pub(crate) labels: Vec<(Span, Label)>,
    /// For a denial at the first place among them that answers another sentence: that sentence's place.
    pub(crate) answers: Vec<(usize, usize)>,
}

/// Reads the labels in `file` and their articles, which lie under the folder `corpora`.
pub(crate) fn read(file: &Path, corpora: &Path) -> Result<Vec<LabelledArticle>, CorpusError> {
    let mut news = None;
    let mut articles = Vec::new();
    for line in &lines::read(file)? {
        let value = &line.value;
        let name = value["article"].as_str().ok_or_else(|| line.wrong("expected \"article\""))?;
        let text = match name.split_once('/') {
            Some(("polnear", article)) => corpus::read(&corpora.join(format!("polnear/train/text/{article}.txt")))?,
            Some(("newsdiscourse", document)) => {
                let news = match &mut news {
                    Some(news) => news,
                    None => news.insert(news_discourse(&corpora.join("speech/newsdiscourse.jsonl"))?),
                };
                news.get(document).cloned().ok_or_else(|| line.wrong(format!("{document} is not in NewsDiscourse")))?
            }
            _ => return Err(line.wrong(format!("{name} is of no known corpus; expected polnear/… or newsdiscourse/…"))),
        };
        let byte_of = bytes_of_code_points(&text);
        let read = |row: &Value| {
            let byte = |at: usize| byte_of.get(usize::try_from(row[at].as_u64()?).ok()?).copied();
            Some((Span::new(byte(0)?, byte(1)?), label(row[2].as_str()?)?))
        };
        let rows = value["sentences"].as_array().ok_or_else(|| line.wrong("expected \"sentences\""))?;
        let expected = "[start, end, label] with offsets in the text and a label that there is";
        let wrong = |row| line.wrong(format!("expected {expected}, not {row}"));
        let labels = rows.iter().map(|row| read(row).ok_or_else(|| wrong(row))).collect::<Result<_, _>>()?;
        let answer = |(at, row): (usize, &Value)| Some((at, usize::try_from(row[3].as_u64()?).ok()?));
        let answers = rows.iter().enumerate().filter_map(answer).collect();
        let at_random = value["drawn"].as_str() == Some("at random");
        articles.push(LabelledArticle { name: name.to_string(), at_random, labels, answers, text });
    }
    Ok(articles)
}

/// The sentences of PoliClaim (Ni et al., ACL 2024), each as an article of its own, with the names of their speeches: a
/// verifiable claim, or opinion and the like.
pub(crate) fn policlaim(corpora: &Path) -> Result<Vec<LabelledArticle>, CorpusError> {
    let path = corpora.join("policlaim/train.jsonl");
    let mut articles = Vec::new();
    for line in &lines::read(&path)? {
        let row = &line.value;
        let (Some(text), Some(speech), Some(claim)) =
            (row["text"].as_str(), row["doc"].as_str(), row["claim"].as_i64())
        else {
            return Err(line.wrong("expected \"text\", \"doc\" and \"claim\""));
        };
        let label = if claim == 1 { Label::Claim } else { Label::Other };
        let labels = vec![(Span::new(0, text.len()), label)];
        let (name, text) = (speech.to_string(), text.to_string());
        articles.push(LabelledArticle { name, at_random: false, text, labels, answers: Vec::new() });
    }
    Ok(articles)
}

fn label(name: &str) -> Option<Label> {
    match name {
        "claim" => Some(Label::Claim),
        "denial" => Some(Label::Denial),
        "attributed" => Some(Label::Attributed),
        "other" => Some(Label::Other),
        _ => None,
    }
}

/// The texts of NewsDiscourse's training documents, by name: a sentence a paragraph, but a quotation in one piece.
fn news_discourse(path: &Path) -> Result<HashMap<String, String>, CorpusError> {
    let mut texts: HashMap<String, (String, bool)> = HashMap::new();
    for line in &lines::read(path)? {
        let row = &line.value;
        let (Some("train"), Some(document), Some(sentence)) =
            (row["split"].as_str(), row["doc"].as_str(), row["text"].as_str())
        else {
            continue;
        };
        let (text, quoted) = texts.entry(document.to_string()).or_default();
        if !text.is_empty() {
            text.push_str(if *quoted { " " } else { "\n\n" });
        }
        text.push_str(sentence.trim());
        for mark in sentence.chars() {
            *quoted = match mark {
                '“' => true,
                '”' => false,
                '"' => !*quoted,
                _ => *quoted,
            };
        }
    }
    Ok(texts.into_iter().map(|(document, (text, _))| (document, text)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// What is read from a file of labels and articles invented here.
    fn labels(lines: &str) -> Result<Vec<LabelledArticle>, String> {
        let name = format!("claimlight-labels-{}-{:?}", std::process::id(), std::thread::current().id());
        let folder = std::env::temp_dir().join(name);
        let texts = folder.join("polnear/train/text");
        fs::create_dir_all(&texts).unwrap();
        fs::create_dir_all(folder.join("speech")).unwrap();
        fs::write(texts.join("rain.txt"), "Es regnete, né. No, it did not.").unwrap();
        let row = r#"{"split": "train", "doc": "snow", "text": "It snowed."}"#;
        fs::write(folder.join("speech/newsdiscourse.jsonl"), row).unwrap();
        fs::write(folder.join("labels.jsonl"), lines).unwrap();
        let read = read(&folder.join("labels.jsonl"), &folder);
        let _ = fs::remove_dir_all(&folder);
        read.map_err(|error| error.to_string())
    }

    #[test]
    fn labels_are_read_in_code_points() {
        let line = r#"{"article": "polnear/rain", "drawn": "at random", "sentences": [[0, 15, "claim"], [16, 31, "denial", 0]]}"#;
        let articles = labels(&format!("{line}\n")).unwrap();
        let [LabelledArticle { name, at_random: true, text, labels, answers }] = &*articles else {
            panic!("{articles:?}")
        };
        let words: Vec<_> = labels.iter().map(|(span, label)| (span.of(text), *label)).collect();
        assert_eq!(words, [("Es regnete, né.", Label::Claim), ("No, it did not.", Label::Denial)]);
        assert_eq!((name.as_str(), answers.as_slice()), ("polnear/rain", &[(1, 0)][..]));
    }

    #[test]
    fn lines_that_are_wrong_are_named() {
        let good = r#"{"article": "newsdiscourse/snow", "sentences": [[0, 10, "claim"]]}"#;
        assert_eq!(labels(good).unwrap().len(), 1);
        let table = [
            (r#"{"article": "newsdiscourse/snow", "sent"#, "expected a JSON object; it breaks off at column 39"),
            (r#"{"sentences": []}"#, "expected \"article\""),
            (r#"{"article": "newsdiscourse/hail", "sentences": []}"#, "hail is not in NewsDiscourse"),
            (r#"{"article": "hail", "sentences": []}"#, "hail is of no known corpus"),
            (r#"{"article": "newsdiscourse/snow"}"#, "expected \"sentences\""),
            (r#"{"article": "newsdiscourse/snow", "sentences": [[0, 11, "claim"]]}"#, "not [0,11,\"claim\"]"),
            (r#"{"article": "newsdiscourse/snow", "sentences": [[0, 10, "rumour"]]}"#, "not [0,10,\"rumour\"]"),
        ];
        for (bad, what) in table {
            let error = labels(&format!("{good}\n{bad}\n")).unwrap_err();
            assert!(error.contains("labels.jsonl, line 2: ") && error.contains(what), "{error}");
        }
    }
}
