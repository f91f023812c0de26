//! The marks that may end a sentence, and what stands before and after them.

/// A mark or run of marks that may end a sentence, with what belongs to it. Offsets are bytes of the whole text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stop {
    /// Where the marks begin.
    pub start: usize,
    /// Where what belongs to them ends: closing quotation marks, brackets, references.
    pub end: usize,
    /// What they are.
    pub kind: StopKind,
    /// Whether a quotation closes behind them.
    pub quoted: bool,
    /// Whether a bracket closes behind them.
    pub bracketed: bool,
}

/// What ends a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StopKind {
    /// One point.
    Point,
    /// Points in a row, spaced or not, or `…`
    Ellipsis,
    /// A question or exclamation mark is among the marks.
    Call,
    /// A mark that needs no space after it: `。`
    Wide,
}

impl Stop {
    /// The stop at byte `at` of `text`, which ends at byte `end` for this purpose.
    pub(super) fn read(text: &str, at: usize, end: usize) -> Option<Stop> {
        let mut kind = stop_kind(text[at..end].chars().next()?)?;
        let mut stop = Stop { start: at, end: at, kind, quoted: false, bracketed: false };
        let spaced = text[..at].chars().next_back().is_none_or(char::is_whitespace);
        let mut marks = 0;
        let mut rest = text[at..end].chars();
        loop {
            let char = rest.clone().next();
            if let Some(next) = char.and_then(stop_kind) {
                kind = match (kind, next) {
                    (StopKind::Call, _) | (_, StopKind::Call) => StopKind::Call,
                    (_, StopKind::Point) if marks == 0 => StopKind::Point,
                    (_, StopKind::Point) => StopKind::Ellipsis,
                    _ => next,
                };
                marks += 1;
                rest.next();
            } else if char == Some('[') {
                let Some(len) = reference(rest.as_str()) else { break };
                rest = rest.as_str()[len..].chars();
            } else if char.is_some_and(|char| is_closing(char) || is_ignored(char)) {
                let char = rest.next();
                stop.quoted |= char.is_some_and(is_closing_quote);
                stop.bracketed |= char.is_some_and(is_closing_bracket);
            } else if spaced && marks > 0 && kind != StopKind::Call && is_spaced_point(rest.as_str()) {
                rest.next();
            } else {
                break;
            }
        }
        stop.kind = kind;
        stop.end = end - rest.as_str().len();
        Some(stop)
    }
}

fn stop_kind(char: char) -> Option<StopKind> {
    match char {
        '.' | '۔' | '।' => Some(StopKind::Point),
        '…' => Some(StopKind::Ellipsis),
        '!' | '?' | '‼' | '⁇' | '⁈' | '⁉' | '؟' => Some(StopKind::Call),
        '。' | '！' | '？' | '．' => Some(StopKind::Wide),
        _ => None,
    }
}

/// Whether `rest` goes on with a space and a point that belong to a spaced ellipsis: ` .` but not ` .5`
fn is_spaced_point(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next().is_some_and(|char| char == ' ' || char == '\u{A0}')
        && chars.next() == Some('.')
        && chars.next().is_none_or(|char| char.is_whitespace() || is_closing(char))
}

/// The length of a reference to a note that `rest` begins with: `[12]`
fn reference(rest: &str) -> Option<usize> {
    let digits = rest.bytes().skip(1).take(4).take_while(u8::is_ascii_digit).count();
    (digits > 0 && rest.as_bytes().get(1 + digits) == Some(&b']')).then_some(digits + 2)
}

fn is_closing_quote(char: char) -> bool {
    matches!(char, '"' | '”' | '’' | '\'' | '»' | '›' | '“')
}

fn is_closing_bracket(char: char) -> bool {
    matches!(char, ')' | ']' | '}' | '）' | '」' | '』')
}

/// Whether `char` closes a quotation or bracket behind a stop.
pub(super) fn is_closing(char: char) -> bool {
    is_closing_quote(char) && char != '“' || is_closing_bracket(char)
}

/// Whether `char` opens a quotation or bracket, or stands before the first word of a sentence like one.
pub(super) fn is_opening(char: char) -> bool {
    matches!(char, '(' | '[' | '{' | '<' | '"' | '“' | '„' | '\'' | '‘' | '’' | '«' | '‹' | '¿' | '¡')
}

/// Marks that nobody sees: SB5 of UAX #29 looks through them.
pub(super) fn is_ignored(char: char) -> bool {
    matches!(char, '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// The length of the faces and emoji that `rest` begins with, if white space or the end follows them: `:-)`, `👍🏽`
pub(super) fn emoticons(rest: &str) -> Option<usize> {
    let face = rest.bytes().take(5).take_while(u8::is_ascii_graphic).count();
    let len = match rest.as_bytes() {
        [b':' | b';' | b'=', ..] if is_face(&rest[1..face]) => face,
        _ => rest.len() - rest.trim_start_matches(|char| is_emoji(char) || is_ignored(char)).len(),
    };
    (len > 0 && rest[len..].chars().next().is_none_or(char::is_whitespace)).then_some(len)
}

/// Whether `face` is what follows the eyes: `-)`, `D`, `(`
fn is_face(face: &str) -> bool {
    let mouth = face.strip_prefix(['-', '\'']).unwrap_or(face);
    let mut mouths = mouth.chars();
    let first = mouths.next();
    first.is_some_and(|char| matches!(char, ')' | '(' | 'D' | 'P' | 'p' | '/' | '|' | 'o' | 'O' | '*' | ']' | '['))
        && mouths.all(|char| Some(char) == first)
}

fn is_emoji(char: char) -> bool {
    matches!(char, '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{E0020}'..='\u{E007F}')
}
