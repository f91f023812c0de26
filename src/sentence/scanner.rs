//! Reads a paragraph or list item from its beginning to its end and tries the rules on the way.

use super::layout::{address, credit, stamp};
use super::rule::BoundaryRule;
use super::stop::{Stop, emoticons, is_closing};
use crate::span::Span;

/// Reads one paragraph or list item.
pub(super) struct Scanner<'t> {
    pub(super) text: &'t str,
    pub(super) bytes: &'t [u8],
    pub(super) end: usize,
    /// Where the present sentence begins.
    pub(super) start: usize,
    /// Where reading goes on.
    at: usize,
    /// No letter or digit stands from `start` up to here.
    unworded: usize,
    /// The closing bracket, round and square, found behind an opening one; the end where there is none.
    closing: [usize; 2],
}

/// Bytes that a rule may look at.
const INTERESTING: [bool; 256] = {
    let mut table = [false; 256];
    // The last are first bytes of … ‼ 。！？ ؟ ۔ ।
    let bytes = b".!?([\"*=_-:;/\xE2\xE3\xEF\xD8\xDB\xE0";
    let mut at = 0;
    while at < bytes.len() {
        table[bytes[at] as usize] = true;
        at += 1;
    }
    table
};

/// The longest aside in brackets and the longest quotation, in bytes, whose stops are not looked at.
const LONGEST_UNSPLIT: usize = 400;
/// The longest source, in bytes, behind a quotation that opens a paragraph.
const LONGEST_SOURCE: usize = 120;
/// How far, in bytes, a rule looks back for a word and ahead for a name.
pub(super) const NEAR: usize = 64;

impl<'t> Scanner<'t> {
    pub(super) fn new(text: &'t str, item: Span, marker: usize) -> Self {
        let Span { start, end } = item;
        let at = (start + marker).min(end);
        Scanner { text, bytes: text.as_bytes(), end, start, at, unworded: start, closing: [start; 2] }
    }

    /// Calls `judged` with each rule that decides, and the sentence if it ends one. Time is linear in the paragraph: what a rule looks
    /// at beyond the present stop is bounded, or is not read again.
    pub(super) fn run(mut self, mut judged: impl FnMut(BoundaryRule, Option<Span>)) {
        if let Some(closing) = self.pull_quote() {
            judged(BoundaryRule::S10PullQuote, None);
            self.at = closing;
        }
        while let Some(ahead) = self.bytes[self.at..self.end].iter().position(|&byte| INTERESTING[usize::from(byte)]) {
            let at = self.at + ahead;
            match self.bytes[at] {
                b'(' | b'[' => self.at = self.skip_aside(at),
                b'"' => self.at = self.skip_run_in(at, &mut judged),
                0xE2 if self.text[at..].starts_with('“') => self.at = self.skip_run_in(at, &mut judged),
                b'*' | b'=' | b'_' | b'-' => self.at = self.part_row(at, &mut judged),
                b':' | b';' => self.at = self.part_at_colon(at, &mut judged),
                b'/' => self.at = self.part_stamp(at, &mut judged),
                _ => match Stop::read(self.text, at, self.end) {
                    Some(stop) => self.judge(stop, &mut judged),
                    None => self.at = at + 1,
                },
            }
        }
        if self.start < self.end {
            judged(BoundaryRule::End, Some(Span::new(self.start, self.end)));
        }
    }

    fn judge(&mut self, mut stop: Stop, judged: &mut impl FnMut(BoundaryRule, Option<Span>)) {
        self.take_in_detached(&mut stop);
        let next = self.skip_space(stop.end);
        self.at = next;
        if next < self.end {
            let (rule, ends) = self.verdict(stop, next);
            if ends {
                self.end_sentence(stop.end, next, rule, judged);
            } else {
                judged(rule, None);
            }
        }
    }

    fn end_sentence(
        &mut self,
        end: usize,
        next: usize,
        rule: BoundaryRule,
        judged: &mut impl FnMut(BoundaryRule, Option<Span>),
    ) {
        judged(rule, Some(Span::new(self.start, end)));
        (self.start, self.at, self.unworded) = (next, next, next);
    }

    /// Takes a closing mark, face or emoji that stands apart behind a stop for a part of it: `the way . ”`, `Great! 😀`
    fn take_in_detached(&self, stop: &mut Stop) {
        let next = self.skip_space(stop.end);
        let rest = &self.text[next..self.end];
        let mut chars = rest.chars();
        let closing = chars.next().filter(|&char| is_closing(char));
        if let Some(closing) = closing
            && chars.next().is_none_or(char::is_whitespace)
        {
            stop.end = next + closing.len_utf8();
            stop.quoted |= !matches!(closing, ')' | ']' | '}');
            stop.bracketed |= matches!(closing, ')' | ']' | '}');
        } else if let Some(len) = emoticons(rest) {
            stop.end = next + len;
        }
    }

    /// Whether a letter or digit stands in the present sentence before byte `at`.
    pub(super) fn has_word(&mut self, at: usize) -> bool {
        let before = &self.text[self.unworded..at.max(self.unworded)];
        let word = before.find(char::is_alphanumeric);
        self.unworded += word.unwrap_or(before.len());
        word.is_some()
    }

    /// Where white space that begins at byte `at` ends.
    fn skip_space(&self, at: usize) -> usize {
        self.end - self.text[at..self.end].trim_start().len()
    }

    /// S8: where to read on after the bracket that opens at byte `at`.
    fn skip_aside(&mut self, at: usize) -> usize {
        let (round, close) = if self.bytes[at] == b'(' { (0, b')') } else { (1, b']') };
        let face = matches!(self.bytes[..at].last(), Some(b':' | b';' | b'-'));
        if face || !self.has_word(at) {
            return at + 1;
        }
        if self.closing[round] < at {
            let ahead = self.bytes[at..self.end].iter().position(|&byte| byte == close);
            self.closing[round] = ahead.map_or(self.end, |ahead| at + ahead);
        }
        let closing = self.closing[round];
        if closing == self.end || closing - at > LONGEST_UNSPLIT {
            return at + 1;
        }
        // A point before the bracket may be the sentence's own: (He had left.)
        match self.bytes[at..closing] {
            [.., b'.', b'.'] => closing + 1,
            [.., b'.'] => closing - 1,
            _ => closing + 1,
        }
    }

    /// S9: where to read on after the quotation mark at byte `at`: at the stop before the closing mark, if a quotation runs in.
    fn skip_run_in(&mut self, at: usize, judged: &mut impl FnMut(BoundaryRule, Option<Span>)) -> usize {
        let Some(closing) = self.takes_quotation(at).then(|| self.closing_quote(at)).flatten() else { return at + 1 };
        judged(BoundaryRule::S9RunIn, None);
        // The stop there may be the sentence's own.
        at + self.text[at..closing].trim_end_matches(['.', '!', '?', '…']).len()
    }

    /// S10: where the quotation closes that the paragraph begins with, if only its source follows.
    fn pull_quote(&self) -> Option<usize> {
        if self.at > self.start {
            return None;
        }
        let closing = self.closing_quote(self.start)?;
        let quotation = &self.text[..closing];
        let next = self.skip_space(closing + self.text[closing..].chars().next()?.len_utf8());
        let is_short = (1..=LONGEST_SOURCE).contains(&(self.end - next));
        (is_short && quotation.ends_with(['.', '!', '?', '…']) && self.is_source(next)).then_some(next)
    }

    /// The byte at which the mark stands that closes the quotation that opens at byte `at`.
    fn closing_quote(&self, at: usize) -> Option<usize> {
        let opening = self.text[at..self.end].chars().next().filter(|char| matches!(char, '"' | '“'))?;
        let from = at + opening.len_utf8();
        let end = (from + LONGEST_UNSPLIT).min(self.end);
        let quotation = (from..=end).rev().find_map(|end| self.text.get(from..end))?;
        // A mark that opens before one closes shows that this one was left open.
        let len = quotation.find(if opening == '"' { &['"'][..] } else { &['“', '”'][..] })?;
        let closes = opening == '"' || quotation[len..].starts_with('”');
        let tight = !quotation.starts_with(char::is_whitespace) && !quotation[..len].ends_with(char::is_whitespace);
        (closes && tight).then_some(from + len)
    }

    /// S2: parts a row of marks that begins at byte `at` from what stands around it; returns where to read on.
    fn part_row(&mut self, at: usize, judged: &mut impl FnMut(BoundaryRule, Option<Span>)) -> usize {
        let mark = self.bytes[at];
        let len = self.bytes[at..self.end].iter().take_while(|&&byte| byte == mark).count();
        // Up to three hyphens are a dash.
        let row = len >= if mark == b'-' { 5 } else { 3 };
        let before = &self.text[self.start..at];
        let end = at + len;
        let apart = |rest: Option<char>| rest.is_none_or(char::is_whitespace);
        if !row || !apart(before.chars().next_back()) || !apart(self.text[end..self.end].chars().next()) {
            return end;
        }
        self.end_before(at, BoundaryRule::S2Row, judged);
        self.end_after(end, BoundaryRule::S2Row, judged);
        self.at.max(end)
    }

    /// S4: parts a stamp whose first slash stands at byte `at` from what stands around it; returns where to read on.
    fn part_stamp(&mut self, at: usize, judged: &mut impl FnMut(BoundaryRule, Option<Span>)) -> usize {
        let Some((start, end)) = stamp(&self.text[self.start..self.end], at - self.start) else { return at + 1 };
        let (start, end) = (self.start + start, self.start + end);
        self.end_before(start, BoundaryRule::S4Stamp, judged);
        self.end_after(end, BoundaryRule::S4Stamp, judged);
        self.at.max(end)
    }

    /// S5 to S7: looks for a credit, an address or a face at the colon at byte `at`; returns where to read on.
    fn part_at_colon(&mut self, at: usize, judged: &mut impl FnMut(BoundaryRule, Option<Span>)) -> usize {
        let rest = &self.text[at..self.end];
        if rest.starts_with("://") {
            let scheme = self.bytes[self.start..at].iter().rev().take_while(|byte| byte.is_ascii_lowercase()).count();
            let start = at - scheme.min(5);
            let Some(end) = self.text.get(start..self.end).and_then(address).map(|len| start + len) else {
                return at + 1;
            };
            if end > at && address(self.text[end..self.end].trim_start()).is_some() {
                self.end_after(end, BoundaryRule::S6Addresses, judged);
            }
            return self.at.max(end);
        }
        if let Some(start) = credit(&self.text[self.start..self.end], at - self.start) {
            self.end_before(self.start + start, BoundaryRule::S5Credit, judged);
        } else if self.text[..at].chars().next_back().is_none_or(char::is_whitespace)
            && let Some(len) = emoticons(rest)
        {
            if self.begins_with_capital(self.skip_space(at + len)) {
                self.end_after(at + len, BoundaryRule::S7Face, judged);
            }
            return self.at.max(at + len);
        }
        at + 1
    }

    /// Ends the present sentence before byte `at`, unless it begins there.
    fn end_before(&mut self, at: usize, rule: BoundaryRule, judged: &mut impl FnMut(BoundaryRule, Option<Span>)) {
        let before = &self.text[self.start..at];
        if !before.is_empty() {
            self.end_sentence(self.start + before.trim_end().len(), at, rule, judged);
        }
    }

    /// Ends the present sentence at byte `at`, unless the paragraph ends there.
    fn end_after(&mut self, at: usize, rule: BoundaryRule, judged: &mut impl FnMut(BoundaryRule, Option<Span>)) {
        let next = self.skip_space(at);
        if next < self.end {
            self.end_sentence(at, next, rule, judged);
        }
    }
}
