//! Where texts come from, and what can be wrong with them.

use std::fmt;
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Read};
use std::path::PathBuf;

/// A file or standard input.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Input {
    Standard,
    File(PathBuf),
}

impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Input::Standard => write!(f, "standard input"),
            Input::File(path) => write!(f, "{}", path.display()),
        }
    }
}

/// Why an input could not be read. What is shown says which one it was and what to do.
#[derive(Debug)]
pub(crate) struct InputError {
    input: Input,
    problem: Problem,
}

#[derive(Debug)]
enum Problem {
    Directory,
    Unreadable(io::Error),
    Utf16,
    NotUtf8 { byte: u8, line: usize },
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let input = &self.input;
        match &self.problem {
            Problem::Directory => write!(f, "{input}: is a directory; name the files in it: {input}/*.txt"),
            Problem::Unreadable(error) if error.kind() == io::ErrorKind::NotFound => {
                write!(f, "{input}: there is no such file; check the name and the folder")
            }
            Problem::Unreadable(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                write!(f, "{input}: may not be read by you; check its permissions")
            }
            Problem::Unreadable(error) => write!(f, "{input}: cannot be read: {error}"),
            Problem::Utf16 => {
                write!(
                    f,
                    "{input}: is UTF-16, not UTF-8; save it as UTF-8, or convert it with `iconv -f UTF-16 -t UTF-8`"
                )
            }
            Problem::NotUtf8 { byte, line } => write!(
                f,
                "{input}: is not UTF-8 (byte 0x{byte:02X} in line {line}); save it as UTF-8, \
                 or convert it, for example with `iconv -f WINDOWS-1252 -t UTF-8`"
            ),
        }
    }
}

impl Input {
    /// Opens it for reading, a byte order mark skipped.
    pub(crate) fn open(&self) -> Result<Box<dyn BufRead>, InputError> {
        let mut reader: Box<dyn BufRead> = match self {
            Input::Standard => {
                if io::stdin().is_terminal() {
                    crate::complain(&"reading from the keyboard; end with Ctrl-D (on Windows Ctrl-Z, Enter)");
                }
                Box::new(io::stdin().lock())
            }
            Input::File(path) => {
                let file = File::open(path).map_err(|error| self.unreadable(error))?;
                // Opening a directory succeeds on Unix; only reading it fails.
                if file.metadata().is_ok_and(|about| about.is_dir()) {
                    return Err(InputError { input: self.clone(), problem: Problem::Directory });
                }
                Box::new(BufReader::new(file))
            }
        };
        let mark = "\u{FEFF}".as_bytes();
        if reader.fill_buf().map_err(|error| self.unreadable(error))?.starts_with(mark) {
            reader.consume(mark.len());
        }
        Ok(reader)
    }

    /// Its whole text, without a byte order mark.
    pub(crate) fn text(&self) -> Result<String, InputError> {
        let mut bytes = Vec::new();
        self.open()?.read_to_end(&mut bytes).map_err(|error| self.unreadable(error))?;
        String::from_utf8(bytes).map_err(|error| {
            let (bytes, valid) = (error.as_bytes(), error.utf8_error().valid_up_to());
            let problem = match bytes {
                [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Problem::Utf16,
                _ => Problem::NotUtf8 {
                    byte: bytes[valid],
                    line: 1 + bytes[..valid].iter().filter(|&&byte| byte == b'\n').count(),
                },
            };
            InputError { input: self.clone(), problem }
        })
    }

    /// The error that this input cannot be read.
    pub(crate) fn unreadable(&self, error: io::Error) -> InputError {
        let problem = match error.kind() {
            io::ErrorKind::IsADirectory => Problem::Directory,
            _ => Problem::Unreadable(error),
        };
        InputError { input: self.clone(), problem }
    }
}
