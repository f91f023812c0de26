//! `claimlight annotate`: articles in, annotated articles out.

use crate::input::Input;
use crate::line::{self, Article, Id};
use crate::options::Format;
use crate::{DONE, PARTLY_FAILED, complain, terminal};
use claimlight::{Utf16Document, analyze};
use serde::Serialize;
use std::io::{self, BufRead, Write};

/// A line of output.
#[derive(Serialize)]
struct Annotated {
    id: Id,
    #[serde(flatten)]
    document: Utf16Document,
}

/// Annotates whole files. Returns the exit status; an error is one of the output.
pub(crate) fn files(files: &[Input], format: Format) -> io::Result<u8> {
    let mut status = DONE;
    for (index, input) in files.iter().enumerate() {
        let text = match input.text() {
            Ok(text) => text,
            Err(error) => {
                complain(&error);
                status = PARTLY_FAILED;
                continue;
            }
        };
        let document = analyze(&text);
        match format {
            Format::Text => {
                let mut out = io::BufWriter::new(anstream::stdout().lock());
                if files.len() > 1 {
                    let gap = if index == 0 { "" } else { "\n" };
                    writeln!(out, "{gap}==> {} <==", terminal::shown(&input.to_string()))?;
                }
                terminal::write(&mut out, &text, &document)?;
                out.flush()?;
            }
            Format::Json => {
                let mut out = io::BufWriter::new(io::stdout().lock());
                serde_json::to_writer_pretty(&mut out, &Utf16Document::new(&text, document))?;
                writeln!(out)?;
                out.flush()?;
            }
            Format::JsonLines => write_line(Id::Text(input.to_string()), &text)?,
        }
    }
    Ok(status)
}

/// Annotates the texts in JSON lines, one line at a time. Returns the exit status; an error is one of the output.
pub(crate) fn lines(files: &[Input]) -> io::Result<u8> {
    let mut status = DONE;
    for input in files {
        status = status.max(annotate_lines(input)?);
    }
    Ok(status)
}

fn annotate_lines(input: &Input) -> io::Result<u8> {
    let mut reader = match input.open() {
        Ok(reader) => reader,
        Err(error) => {
            complain(&error);
            return Ok(PARTLY_FAILED);
        }
    };
    let mut status = DONE;
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        match reader.read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(_) if line.trim_ascii().is_empty() => continue,
            Ok(_) => {}
            Err(error) => {
                complain(&input.unreadable(error));
                return Ok(PARTLY_FAILED);
            }
        }
        match line::article(&line) {
            Ok(Article { id, text }) => write_line(id, &text)?,
            Err(error) => {
                complain(&format_args!(
                    "{input}, line {number}: {error}; a line must hold {{\"id\": …, \"text\": \"…\"}}; left out"
                ));
                status = PARTLY_FAILED;
            }
        }
    }
    Ok(status)
}

/// Analyses a text and writes its document on one line, at once.
fn write_line(id: Id, text: &str) -> io::Result<()> {
    let document = Utf16Document::new(text, analyze(text));
    let mut line = serde_json::to_vec(&Annotated { id, document })?;
    line.push(b'\n');
    let mut out = io::stdout().lock();
    out.write_all(&line)?;
    out.flush()
}
