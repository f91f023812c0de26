//! An annotated article for people: a sentence a line, tagged and coloured.

use anstyle::{Ansi256Color, Style};
use claimlight::{Document, Label, Sentence, ends_line};
use std::borrow::Cow;
use std::collections::HashSet;
use std::io::{self, Write};

/// Writes the sentences, a blank line between paragraphs. Whether colour is shown is the writer's affair: the tags
/// say the same.
pub(crate) fn write(out: &mut impl Write, text: &str, document: &Document) -> io::Result<()> {
    let mut end = 0;
    for sentence in &document.sentences {
        if end > 0 && ends_line(&text[end..sentence.span.start]) {
            writeln!(out)?;
        }
        end = sentence.span.end;
        let (tag, style) = appearance(sentence.label);
        let words: Vec<&str> = sentence.span.of(text).split_whitespace().collect();
        write!(out, "{tag} {style}{}{style:#}", shown(&words.join(" ")))?;
        let unseen = speakers_named_elsewhere(text, document, sentence);
        if !unseen.is_empty() {
            let dim = Style::new().dimmed();
            write!(out, " {dim}({}){dim:#}", shown(&unseen.join("; ")))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// The tag, and dark letters on the tint that the page gives the label: legible on dark and light terminals.
fn appearance(label: Label) -> (&'static str, Style) {
    let on = |tint| Style::new().fg_color(Some(Ansi256Color(16).into())).bg_color(Some(Ansi256Color(tint).into()));
    match label {
        Label::Claim => ("[C]", on(153)),
        Label::Denial => ("[D]", on(216)),
        Label::Attributed => ("[A]", on(229)),
        Label::Other => ("   ", Style::new()),
    }
}

/// Those who speak in the sentence without being named in it.
fn speakers_named_elsewhere<'d>(text: &str, document: &'d Document, sentence: &Sentence) -> Vec<&'d str> {
    let mut names: Vec<&str> = Vec::new();
    let mut seen = HashSet::new();
    for &attribution in &sentence.attributions {
        if let Some(speaker) = document.attributions[attribution].speaker.filter(|&speaker| seen.insert(speaker)) {
            let name = document.speakers[speaker].name.as_str();
            if !sentence.span.of(text).contains(name) && !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

/// The text with control characters replaced, so that an article cannot steer the terminal that shows it.
pub(crate) fn shown(text: &str) -> Cow<'_, str> {
    if text.contains(char::is_control) { text.replace(char::is_control, "\u{FFFD}").into() } else { text.into() }
}
