//! Reads our own labels of sentences, `data/labels.jsonl`, and the articles that they belong to.
//!
//! One article a line: `{"article": "CORPUS/NAME", "drawn": "at random", "sentences": [[start, end, label, answers], …]}`.
//! Offsets are code points of the article's text; `answers` is there for a denial that answers another sentence of the
//! list, whose place in it this is; articles that were not drawn at random were drawn for their denials and opinion. The
//! texts stay where they are: those of PolNeAR's training articles, and those of NewsDiscourse (Choubey et al., ACL
//! 2020), put together from its sentences.

use crate::document::Label;
use crate::evaluation::corpus::CorpusError;
use crate::span::Span;
use std::collections::HashMap;
use std::path::Path;
use std::{fs, io};

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
    for line in lines(file)? {
        let wrong = |what: String| failed(file)(io::Error::new(io::ErrorKind::InvalidData, what));
        let name = line["article"].as_str().ok_or_else(|| wrong(format!("no \"article\" in {line}")))?;
        let text = match name.split_once('/') {
            Some(("polnear", article)) => {
                let path = corpora.join(format!("polnear/train/text/{article}.txt"));
                fs::read_to_string(&path).map_err(failed(&path))?
            }
            Some(("newsdiscourse", document)) => {
                let news = match &mut news {
                    Some(news) => news,
                    None => news.insert(news_discourse(&corpora.join("speech/newsdiscourse.jsonl"))?),
                };
                news.get(document).cloned().ok_or_else(|| wrong(format!("{document} is not in NewsDiscourse")))?
            }
            _ => return Err(wrong(format!("an article of an unknown corpus: {name}"))),
        };
        let mut byte_of: Vec<usize> = text.char_indices().map(|(byte, _)| byte).collect();
        byte_of.push(text.len());
        let read = |row: &serde_json::Value| {
            let byte = |at: usize| byte_of.get(usize::try_from(row[at].as_u64()?).ok()?).copied();
            Some((Span::new(byte(0)?, byte(1)?), label(row[2].as_str()?)?))
        };
        let rows = line["sentences"].as_array().ok_or_else(|| wrong(format!("no \"sentences\" of {name}")))?;
        let labels = rows.iter().map(|row| read(row).ok_or_else(|| wrong(format!("{row} in {name}"))));
        let labels = labels.collect::<Result<_, _>>()?;
        let answer = |(at, row): (usize, &serde_json::Value)| Some((at, usize::try_from(row[3].as_u64()?).ok()?));
        let answers = rows.iter().enumerate().filter_map(answer).collect();
        let at_random = line["drawn"].as_str() == Some("at random");
        articles.push(LabelledArticle { name: name.to_string(), at_random, labels, answers, text });
    }
    Ok(articles)
}

/// The sentences of PoliClaim (Ni et al., ACL 2024), each as an article of its own, with the names of their speeches: a
/// verifiable claim, or opinion and the like.
pub(crate) fn policlaim(corpora: &Path) -> Result<Vec<LabelledArticle>, CorpusError> {
    let path = corpora.join("policlaim/train.jsonl");
    let mut articles = Vec::new();
    for row in lines(&path)? {
        let (Some(text), Some(speech), Some(claim)) =
            (row["text"].as_str(), row["doc"].as_str(), row["claim"].as_i64())
        else {
            let what = format!("expected \"text\", \"doc\" and \"claim\" in {row}");
            return Err(failed(&path)(io::Error::new(io::ErrorKind::InvalidData, what)));
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
    for row in lines(path)? {
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

fn lines(path: &Path) -> Result<Vec<serde_json::Value>, CorpusError> {
    let text = fs::read_to_string(path).map_err(failed(path))?;
    text.lines().map(|line| serde_json::from_str(line).map_err(|error| failed(path)(error.into()))).collect()
}

fn failed(path: &Path) -> impl Fn(io::Error) -> CorpusError {
    let path = path.display().to_string();
    move |error| CorpusError::Read(path.clone(), error)
}
