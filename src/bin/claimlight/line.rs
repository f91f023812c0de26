//! A line of `annotate --jsonl`: bytes in, an article or what is wrong with them out.

use serde::{Deserialize, Serialize};

/// A line of `--jsonl`. Other keys are ignored.
#[derive(Debug, Deserialize)]
#[serde(expecting = "an object")]
pub(crate) struct Article {
    /// Given back as it came.
    pub id: Id,
    /// What is analysed.
    pub text: String,
}

/// What tells articles apart, given back as it came.
#[derive(Debug, Deserialize, PartialEq, Serialize)]
#[serde(untagged, expecting = "`id` must be a string or a number")]
pub(crate) enum Id {
    /// A string, a file's name for example.
    Text(String),
    /// A number of any kind that JSON has.
    Number(serde_json::Number),
}

/// The article of one line, line end included or not; else what is wrong with the line, for people.
pub(crate) fn article(line: &[u8]) -> Result<Article, String> {
    // serde_json would quote all of it in its message.
    if line.trim_ascii_start().starts_with(b"\"") {
        return Err("invalid type: string, expected an object".to_owned());
    }
    serde_json::from_slice(line.trim_ascii_end()).map_err(|error| explained(&error))
}

/// What is wrong with a line of JSON. serde_json counts lines too, but is given one at a time.
fn explained(error: &serde_json::Error) -> String {
    let message = error.to_string();
    match message.strip_suffix(&format!(" at line {} column {}", error.line(), error.column())) {
        Some(message) => format!("{message} (column {})", error.column()),
        None => message,
    }
}
