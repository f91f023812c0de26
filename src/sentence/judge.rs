//! The rules for stops: whether a sentence ends behind them.

use super::abbreviation::{Abbreviation, abbreviation};
use super::layout::address;
use super::rule::BoundaryRule;
use super::scanner::{NEAR, Scanner};
use super::stop::{Stop, StopKind, is_closing, is_ignored, is_opening};
use super::words::{ends_site, follows_time, is_joint, is_marked_name, is_speech_verb, opens_sentence, opens_time};

/// What a rule says: that the sentence ends, or goes on.
pub(super) type Verdict = (BoundaryRule, bool);
const ENDS: bool = true;
const GOES_ON: bool = false;

/// What begins after a stop and white space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Following {
    /// A word with a capital, or in a script without capitals.
    Capital,
    Lower,
    Digit,
    Dash,
    Ellipsis,
    Continuation,
    /// Any other mark: `@`, `#`, `$`
    Mark,
}

/// What stands behind a stop and white space.
#[derive(Clone, Copy, Debug)]
struct Next<'t> {
    /// Where it begins, behind what opens.
    at: usize,
    /// Whether a quotation mark or bracket opens before it.
    opened: bool,
    /// Whether a quotation mark opens first.
    quoted: bool,
    following: Following,
    /// Its letters, if it is a word.
    word: &'t str,
}

impl<'t> Scanner<'t> {
    /// The rules, first to last, for a stop that is followed by something at `next`.
    pub(super) fn verdict(&mut self, stop: Stop, next: usize) -> Verdict {
        if !self.has_word(stop.start) {
            return (BoundaryRule::S11MarksAlone, GOES_ON);
        }
        if stop.kind == StopKind::Wide {
            return (BoundaryRule::S12Wide, ENDS);
        }
        if next == stop.end {
            return if self.lost_space(stop) {
                (BoundaryRule::S14LostSpace, ENDS)
            } else {
                (BoundaryRule::S13Inside, GOES_ON)
            };
        }
        let after = self.next(next);
        let before = self.word_before(stop.start);
        let closes = stop.quoted || stop.bracketed;
        match (stop.kind, after.following) {
            (_, Following::Continuation) => (BoundaryRule::S15Continuation, GOES_ON),
            // RYE, N.H. - State officials said
            (StopKind::Point, Following::Dash) if abbreviation(before).is_some() => (BoundaryRule::S16Dash, GOES_ON),
            (_, Following::Dash) => (BoundaryRule::S16Dash, self.begins_after_dash(next)),
            (StopKind::Point, Following::Ellipsis) => (BoundaryRule::S17Omission, self.begins_after_ellipsis(next)),
            (StopKind::Call | StopKind::Ellipsis, Following::Capital) if stop.quoted && self.speech_tag(next) => {
                (BoundaryRule::S18SpeechTag, GOES_ON)
            }
            (StopKind::Ellipsis, Following::Lower) => (BoundaryRule::S19LowerCase, GOES_ON),
            // The capital of I says nothing.
            (StopKind::Ellipsis, Following::Capital)
                if !closes && (after.word == "I" || is_joint(self.last_word(stop.start))) =>
            {
                (BoundaryRule::S19LowerCase, GOES_ON)
            }
            (_, Following::Lower) if closes && !after.opened && address(self.near(next)).is_none() => {
                (BoundaryRule::S19LowerCase, GOES_ON)
            }
            (StopKind::Call, Following::Lower) if self.is_name(stop.start, before) => {
                (BoundaryRule::S20MarkedName, GOES_ON)
            }
            (StopKind::Call, Following::Capital)
                if is_marked_name(before) && !after.opened && !opens_sentence(after.word) =>
            {
                (BoundaryRule::S20MarkedName, GOES_ON)
            }
            (StopKind::Point, _) => match abbreviation(before) {
                Some(kind) => self.after_abbreviation(kind, before, stop, after),
                None => (BoundaryRule::S26Stop, ENDS),
            },
            _ => (BoundaryRule::S26Stop, ENDS),
        }
    }

    /// S21 to S25, and S26 for what is shortened only before a number.
    fn after_abbreviation(&self, kind: Abbreviation, word: &str, stop: Stop, next: Next) -> Verdict {
        let capital = next.following == Following::Capital;
        // The capital of a name may be a word that opens sentences: J. A. Smith.
        let opens =
            capital && opens_sentence(next.word) && !(next.word == "A" && self.bytes[next.at + 1..].starts_with(b"."));
        match kind {
            Abbreviation::Title if !stop.quoted => (BoundaryRule::S21Title, GOES_ON),
            Abbreviation::Linking => (BoundaryRule::S22Linking, GOES_ON),
            Abbreviation::BeforeNumber if next.following == Following::Digit => (BoundaryRule::S22Linking, GOES_ON),
            Abbreviation::BeforeNumber => (BoundaryRule::S26Stop, ENDS),
            Abbreviation::TimeOfDay => {
                (BoundaryRule::S23TimeOfDay, capital && !follows_time(next.word) && !self.opens_with_time(stop.start))
            }
            Abbreviation::Closing => (BoundaryRule::S25Abbreviation, capital),
            // A comma parts a place from its state; behind the state a sentence goes on in lower case: Lodi, N.J. Harmony
            Abbreviation::OpenName if self.text[..stop.start - word.len()].ends_with(", ") => {
                (BoundaryRule::S25Abbreviation, capital && !next.opened || next.quoted)
            }
            Abbreviation::Initial => (BoundaryRule::S24Initial, opens),
            Abbreviation::Title | Abbreviation::Open | Abbreviation::OpenName => {
                (BoundaryRule::S25Abbreviation, opens || capital && next.quoted)
            }
        }
    }

    /// S23: whether the present sentence is no longer than `At 5 a.m.` before byte `at`.
    fn opens_with_time(&self, at: usize) -> bool {
        if at - self.start > NEAR {
            return false;
        }
        let mut words = self.text[self.start..at].split_whitespace();
        words.next().is_some_and(opens_time) && words.count() < 6
    }

    /// S14: whether a sentence begins right behind a stop, the space between them lost.
    fn lost_space(&self, stop: Stop) -> bool {
        let mut after = self.text[stop.end..self.end].chars();
        let first = after.next();
        let quotation = stop.quoted && first == Some('“');
        let capital = if quotation { after.next() } else { first }.is_some_and(char::is_uppercase);
        let begins = capital && after.next().is_some_and(|char| char.is_lowercase() || quotation);
        let before = &self.bytes[self.start..stop.start];
        let behind = self.text[self.start..stop.start].chars().rev().take(NEAR);
        let behind = behind.take_while(|char| !char.is_whitespace());
        let ahead = self.near(stop.end).chars().take_while(|char| !char.is_whitespace());
        let is_address = behind.chain(ahead).any(|char| matches!(char, '/' | '@'));
        begins
            && stop.kind != StopKind::Ellipsis
            && before.len() >= 3
            && before[before.len() - 3..].iter().all(u8::is_ascii_lowercase)
            && !is_address
            && !ends_site(self.word_at(stop.end))
    }

    /// S16: whether a sentence begins with the dash at byte `at`.
    fn begins_after_dash(&self, at: usize) -> bool {
        let rest = self.text[at..self.end].trim_start_matches(is_dash).trim_start();
        let name = |word: &str| word.starts_with(char::is_uppercase) && !word.ends_with(['.', '!', '?']);
        let signs = rest.len() <= NEAR && rest.split_whitespace().all(name);
        !signs && self.begins_with_capital(self.end - rest.len())
    }

    /// S9: whether a verb of speech or `that` stands before the mark at byte `at`, with nothing but white space between.
    pub(super) fn takes_quotation(&self, at: usize) -> bool {
        let word = self.last_word(at);
        self.text[..at].ends_with(char::is_whitespace) && (word == "that" || is_speech_verb(word))
    }

    /// S10: whether what follows from byte `at` names a source: a dash and a name, or a name, and no stop.
    pub(super) fn is_source(&self, at: usize) -> bool {
        let rest = &self.text[at..self.end];
        let name = rest.trim_start_matches(is_dash).trim_start();
        let at = self.end - name.len();
        let stops = |word: &str| {
            let bare = word.trim_end_matches(is_closing);
            let stem = bare.trim_end_matches(['.', '!', '?', '…', ';', ':']);
            stem != bare && abbreviation(stem).is_none()
        };
        let dash = name.len() < rest.len();
        let named = dash || !opens_sentence(self.word_at(at)) && !self.speech_tag(at);
        name.starts_with(char::is_uppercase) && named && !name.split_whitespace().any(stops)
    }

    /// S17: whether a sentence begins with the ellipsis at byte `at`.
    fn begins_after_ellipsis(&self, at: usize) -> bool {
        let near = self.near(at);
        let rest = near.trim_start_matches(|char: char| matches!(char, '.' | '…') || char.is_whitespace());
        !rest.is_empty() && self.begins_with_capital(at + near.len() - rest.len())
    }

    /// S18: whether a name and a verb of speech stand at byte `at`.
    fn speech_tag(&self, at: usize) -> bool {
        let mut words = self.near(at).split_whitespace();
        let name = words.next().is_some_and(|name| !opens_sentence(name));
        let verb = words.take(5).find(|word| !word.starts_with(char::is_uppercase));
        name && verb.is_some_and(|verb| is_speech_verb(verb.trim_end_matches([',', '.', ':'])))
    }

    /// S20: whether the marks at byte `at` belong to the name before them.
    fn is_name(&self, at: usize, before: &str) -> bool {
        let mut letters = before.chars();
        let written_as_name =
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
        let opening = &self.text[self.start..at - before.len()];
        let first = opening.len() <= NEAR && opening.chars().all(is_opening);
        written_as_name && (!first || is_marked_name(before))
    }

    /// What begins at byte `at`, behind quotation marks and brackets that open.
    fn next(&self, at: usize) -> Next<'t> {
        let mut at = at;
        let (mut opened, mut quoted) = (false, false);
        let rest = self.text[at..self.end].chars().take(NEAR);
        for char in rest.take_while(|&char| is_opening(char) || is_ignored(char)) {
            at += char.len_utf8();
            quoted |= !opened && is_opening(char) && !matches!(char, '(' | '[' | '{' | '<');
            opened |= is_opening(char);
        }
        let mut chars = self.text[at..self.end].chars();
        let following = match (chars.next().unwrap_or(' '), chars.next().unwrap_or(' ')) {
            (char, _) if char.is_lowercase() => Following::Lower,
            (char, _) if char.is_alphabetic() => Following::Capital,
            (char, _) if char.is_numeric() => Following::Digit,
            ('-', next) if next != '-' && !next.is_whitespace() => Following::Mark,
            (char, _) if is_dash(char) => Following::Dash,
            ('…', _) | ('.', '.' | ' ' | '\u{A0}') => Following::Ellipsis,
            (',' | ';' | ':' | '!' | '?', _) => Following::Continuation,
            (char, _) if is_closing(char) && !is_opening(char) => Following::Continuation,
            _ => Following::Mark,
        };
        Next { at, opened, quoted, following, word: self.word_at(at) }
    }

    /// Whether a word with a capital stands at byte `at`.
    pub(super) fn begins_with_capital(&self, at: usize) -> bool {
        self.next(at).following == Following::Capital
    }

    /// The letters at byte `at`.
    fn word_at(&self, at: usize) -> &'t str {
        let near = self.near(at);
        &near[..near.find(|char: char| !char.is_alphabetic()).unwrap_or(near.len())]
    }

    /// The word that ends at byte `at`, with the points inside it.
    fn word_before(&self, at: usize) -> &'t str {
        let from = at.saturating_sub(NEAR).max(self.start);
        let near = (from..at).find_map(|from| self.text.get(from..at)).unwrap_or_default();
        let inside = |char: char| char.is_alphanumeric() || matches!(char, '.' | '\'' | '’' | '&' | '°' | '@' | '$');
        near.rfind(|char| !inside(char)).map_or(near, |before| {
            let len = near[before..].chars().next().map_or(0, char::len_utf8);
            &near[before + len..]
        })
    }

    /// The word before byte `at` and the white space there.
    fn last_word(&self, at: usize) -> &'t str {
        self.word_before(self.start + self.text[self.start..at].trim_end().len())
    }

    /// The text from byte `at`, no longer than the rules look ahead.
    fn near(&self, at: usize) -> &'t str {
        let end = (at + NEAR).min(self.end);
        (at..=end).rev().find_map(|end| self.text.get(at..end)).unwrap_or_default()
    }
}

fn is_dash(char: char) -> bool {
    matches!(char, '-' | '–' | '—' | '―')
}
