//! The command line: `claimlight --help` says what it does.

mod annotate;
mod input;
mod line;
mod options;
mod terminal;

use claimlight::evaluation::{corpus, report};
use options::Command;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

/// Everything was read and written.
const DONE: u8 = 0;
/// Something given could not be read or written; the rest was done.
const PARTLY_FAILED: u8 = 1;
/// The command itself was not understood.
const MISUSED: u8 = 2;

fn main() -> ExitCode {
    let command = match options::parse(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(error) => {
            complain(&error);
            return MISUSED.into();
        }
    };
    let run = match command {
        Command::Help => write_out(options::HELP),
        Command::Version => write_out(concat!("claimlight ", env!("CARGO_PKG_VERSION"), "\n")),
        Command::Annotate { files, format } => annotate::files(&files, format),
        Command::AnnotateLines { files } => annotate::lines(&files),
        Command::Evaluate { folder } => evaluate(&folder),
    };
    match run {
        Ok(status) => status.into(),
        // Whoever reads has seen enough, as with `claimlight annotate … | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => DONE.into(),
        Err(error) => {
            complain(&format!("cannot write the output: {error}"));
            PARTLY_FAILED.into()
        }
    }
}

/// Prints how good the attributions are on a folder of annotated articles.
fn evaluate(folder: &Path) -> io::Result<u8> {
    match corpus::read_folder(folder) {
        Ok(articles) => {
            let report = report(&articles).to_string();
            write_out(&report.lines().map(|line| format!("{}\n", terminal::shown(line))).collect::<String>())
        }
        Err(error) => {
            complain(&error);
            Ok(PARTLY_FAILED)
        }
    }
}

fn write_out(text: &str) -> io::Result<u8> {
    io::stdout().write_all(text.as_bytes())?;
    Ok(DONE)
}

/// Tells the person on standard error. That nobody listens there is no reason to stop.
fn complain(what: &dyn std::fmt::Display) {
    let _ = writeln!(io::stderr(), "claimlight: {}", terminal::shown(&what.to_string()));
}
