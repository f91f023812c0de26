//! Reads files that hold one JSON object a line.

use crate::evaluation::corpus::{self, CorpusError};
use serde_json::Value;
use std::path::Path;

/// A line and where it stands.
pub(super) struct Line<'p> {
    path: &'p Path,
    /// Counted from 1.
    number: usize,
    pub(super) value: Value,
}

impl Line<'_> {
    /// The error that something of this line is wrong, or not there.
    pub(super) fn wrong(&self, what: impl Into<String>) -> CorpusError {
        wrong(self.path, self.number, what.into())
    }
}

/// Reads all lines of a file.
pub(super) fn read(path: &Path) -> Result<Vec<Line<'_>>, CorpusError> {
    let text = corpus::read(path)?;
    let line = |(index, line)| match serde_json::from_str(line) {
        Ok(value) => Ok(Line { path, number: index + 1, value }),
        Err(error) => {
            Err(wrong(path, index + 1, format!("expected a JSON object; it breaks off at column {}", error.column())))
        }
    };
    text.lines().enumerate().map(line).collect()
}

fn wrong(path: &Path, number: usize, what: String) -> CorpusError {
    CorpusError::Line { path: path.display().to_string(), number, what }
}
