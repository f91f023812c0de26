//! What the command line may say.

use crate::input::Input;
use lexopt::{Arg, Parser, ValueExt};
use std::fmt;
use std::path::PathBuf;

/// What `claimlight --help` prints.
pub(crate) const HELP: &str = "\
claimlight shows who stands behind every sentence of a news article.

Usage:
  claimlight annotate [--format FORMAT] [FILE…]   annotates articles
  claimlight annotate --jsonl [FILE…]             annotates many, one JSON object a line
  claimlight evaluate FOLDER                      measures the attributions on annotated articles
  claimlight --help | --version

Without a FILE, and for the FILE -, standard input is read. Files are plain text in UTF-8.

Options of annotate:
  --format text    sentence by sentence, for people (the default):
                   [C] the article claims it     [A] it is attributed to somebody
                   [D] somebody denies it        no tag: nothing to check, nobody quoted
                   coloured on a terminal unless NO_COLOR is set
  --format json    one indented JSON document a file
  --format jsonl   the same on one line a file, with the file's name as its \"id\"
  --jsonl          reads lines {\"id\": …, \"text\": …} and writes, in the same order and as soon as
                   each is done, lines {\"id\": …, \"sentences\": […], \"attributions\": […], …}

evaluate reads FOLDER/text/NAME.txt and FOLDER/attributions/NAME_xxxx.ann (brat standoff, offsets in
code points, as in PolNeAR) and prints, with precision, recall and F1 over all articles:
  content, cue, source   words inside these parts
  content exact          attributions whose content is, word for word, that of the annotation
  attribution            attributions that share half of the content's words and name the same source
and for each the interval that holds 95 % of the F1s when the articles are drawn anew (bootstrap),
then the most frequent errors by cue word.

Offsets in JSON are UTF-16 code units of the text, as in JavaScript; a byte order mark at the start
of a file is not part of its text.

Exit status: 0 all went well; 1 a file or line could not be read (standard error says which; the
others were done) or the output could not be written; 2 the command was not understood.
";

/// What to do.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    Help,
    Version,
    /// Annotate whole files.
    Annotate {
        files: Vec<Input>,
        format: Format,
    },
    /// Annotate the texts in JSON lines.
    AnnotateLines {
        files: Vec<Input>,
    },
    /// Measure on a folder of annotated articles.
    Evaluate {
        folder: PathBuf,
    },
}

/// How annotated files are written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Format {
    Text,
    Json,
    JsonLines,
}

/// Why a command line was not understood.
#[derive(Debug)]
pub(crate) enum Misuse {
    NoCommand,
    UnknownCommand(String),
    UnknownFormat(String),
    /// `--jsonl` with another `--format`.
    FormatWithJsonLines,
    /// `evaluate` without a folder, or with more than one.
    NotOneFolder,
    /// An option that does not exist, lacks its value or has one too many.
    Option(lexopt::Error),
}

impl fmt::Display for Misuse {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Misuse::NoCommand => write!(f, "say what to do, for example `claimlight annotate article.txt`")?,
            Misuse::UnknownCommand(word) => write!(f, "there is no command {word:?}; there are annotate and evaluate")?,
            Misuse::UnknownFormat(word) => write!(f, "there is no format {word:?}; there are text, json and jsonl")?,
            Misuse::FormatWithJsonLines => write!(f, "--jsonl always writes JSON lines; leave out --format")?,
            Misuse::NotOneFolder => write!(f, "evaluate takes one folder, with text/ and attributions/ in it")?,
            Misuse::Option(lexopt::Error::UnexpectedOption(option)) => write!(f, "there is no option {option:?}")?,
            Misuse::Option(error) => write!(f, "{error}")?,
        }
        write!(f, " (`claimlight --help` lists commands and options)")
    }
}

impl From<lexopt::Error> for Misuse {
    fn from(error: lexopt::Error) -> Self {
        Misuse::Option(error)
    }
}

/// Reads the arguments.
pub(crate) fn parse(mut arguments: Parser) -> Result<Command, Misuse> {
    match arguments.next()? {
        None => Err(Misuse::NoCommand),
        Some(Arg::Short('h') | Arg::Long("help")) => Ok(Command::Help),
        Some(Arg::Short('V') | Arg::Long("version")) => Ok(Command::Version),
        Some(Arg::Value(word)) if word == "help" => Ok(Command::Help),
        Some(Arg::Value(word)) if word == "annotate" => parse_annotate(arguments),
        Some(Arg::Value(word)) if word == "evaluate" => parse_evaluate(arguments),
        Some(Arg::Value(word)) => Err(Misuse::UnknownCommand(word.to_string_lossy().into_owned())),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn parse_annotate(mut arguments: Parser) -> Result<Command, Misuse> {
    let mut files = Vec::new();
    let mut format = None;
    let mut lines = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Long("format") => {
                format = Some(match arguments.value()?.string()?.as_str() {
                    "text" => Format::Text,
                    "json" => Format::Json,
                    "jsonl" => Format::JsonLines,
                    unknown => return Err(Misuse::UnknownFormat(unknown.to_owned())),
                });
            }
            Arg::Long("jsonl") => lines = true,
            Arg::Value(path) if path == "-" => files.push(Input::Standard),
            Arg::Value(path) => files.push(Input::File(path.into())),
            _ => return Err(argument.unexpected().into()),
        }
    }
    if files.is_empty() {
        files.push(Input::Standard);
    }
    match (lines, format) {
        (true, None | Some(Format::JsonLines)) => Ok(Command::AnnotateLines { files }),
        (true, Some(_)) => Err(Misuse::FormatWithJsonLines),
        (false, format) => Ok(Command::Annotate { files, format: format.unwrap_or(Format::Text) }),
    }
}

fn parse_evaluate(mut arguments: Parser) -> Result<Command, Misuse> {
    let mut folders = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Value(path) => folders.push(path.into()),
            _ => return Err(argument.unexpected().into()),
        }
    }
    match folders.pop() {
        Some(folder) if folders.is_empty() => Ok(Command::Evaluate { folder }),
        _ => Err(Misuse::NotOneFolder),
    }
}
