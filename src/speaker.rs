//! Sources → the speakers they mean: pronouns, short names and descriptions brought back to a full name.
//!
//! The rules would rather say nothing than guess. A pronoun that could mean two people means nobody here, a
//! short name that two people bear stays what it is, and so does every description that nothing in the text
//! ties to a name. In the order in which they apply:
//!
//! 1. Names are found by their capitals, and forms of one name brought together (`name`, `bearer`).
//! 2. Titles, roles and appositions beside a name tell what its bearer is: *the finance minister, Lo Wendar* (`role`).
//! 3. The pronouns after a name tell whether its bearer is a woman, a man or a body (`learning`).
//! 4. Every source is a pronoun, a name, a description or several of these (`phrase`).
//! 5. The text is walked once from its beginning. A pronoun takes up the one who stands out among those spoken
//!    of in the last few sentences (`focus`), a description the one whose role it names (`resolver`).

mod bearer;
mod focus;
mod learning;
mod name;
mod organisation;
mod phrase;
mod reading;
mod resolver;
mod role;
mod source;
mod words;

#[cfg(test)]
mod tests;

use crate::document::{Attribution, AttributionKind, Speaker};
use crate::span::Span;
use crate::token::Token;
use reading::Reading;
use resolver::Resolver;
use rustc_hash::FxHashMap as HashMap;

/// Somebody who may speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Identity {
    /// The bearer of a name: an index into the bearers.
    Bearer(usize),
    /// Whoever is only described: an index into the descriptions.
    Described(usize),
}

/// Finds out whom every source means: fills in [`Attribution::speaker`] and returns the speakers in the order of
/// their first mention.
///
/// `sentences` are those of the text and `tokens` those of each sentence, in order. An attribution whose source is missing or a
/// pronoun that could mean several gets no speaker, unless it continues a quotation left open in the paragraph
/// before. Time grows linearly with the text.
pub(crate) fn resolve(
    text: &str,
    sentences: &[Span],
    tokens: &[Vec<Token>],
    attributions: &mut [Attribution],
) -> Vec<Speaker> {
    if attributions.is_empty() {
        return Vec::new();
    }
    let reading = Reading::new(text, sentences, tokens);
    let mut identities = Resolver::new(&reading, attributions).identities();
    continue_open_quotations(text, &reading, attributions, &mut identities.of_attribution);

    let mut order: Vec<usize> = (0..attributions.len()).collect();
    order.sort_by_key(|&index| attributions[index].source.or(attributions[index].content.first().copied()));
    let mut speakers: Vec<Speaker> = Vec::new();
    let mut known: HashMap<Identity, usize> = HashMap::default();
    for index in order {
        let attribution = &mut attributions[index];
        attribution.speaker = identities.of_attribution[index].map(|identity| {
            let speaker = *known.entry(identity).or_insert_with(|| {
                let name = identities.name(identity);
                speakers.push(Speaker { name, mentions: Vec::new(), attributions: Vec::new() });
                speakers.len() - 1
            });
            speakers[speaker].attributions.push(index);
            speakers[speaker].mentions.extend(attribution.source);
            speaker
        });
    }
    for speaker in &mut speakers {
        speaker.attributions.sort_unstable();
        // Two cues may have taken more and less of the same words for their source.
        speaker.mentions.dedup_by(|next, kept| {
            let same = next.start < kept.end;
            kept.end = if same { kept.end.max(next.end) } else { kept.end };
            same
        });
    }
    speakers
}

/// A quotation without a source goes on where the paragraph before ends inside a quotation that has a speaker.
fn continue_open_quotations(
    text: &str,
    reading: &Reading,
    attributions: &[Attribution],
    identities: &mut [Option<Identity>],
) {
    let mut pieces: Vec<(Span, usize)> = attributions
        .iter()
        .enumerate()
        .filter(|(_, attribution)| attribution.kind != AttributionKind::Indirect)
        .flat_map(|(index, attribution)| attribution.content.iter().map(move |&piece| (piece, index)))
        .collect();
    pieces.sort_unstable();
    for pair in pieces.windows(2) {
        let ((before, speaks), (here, continues)) = (pair[0], pair[1]);
        let first_piece = attributions[continues].content.first() == Some(&here);
        if attributions[continues].source.is_some() || !first_piece || before.end > here.start {
            continue;
        }
        let left_open = !before.of(text).trim_end().ends_with(['"', '”', '\'', '’']);
        let between = text[before.end..here.start].trim_matches(['"', '“', '\'', '‘', ' ']);
        let next_paragraph = !between.is_empty() && between.trim().is_empty();
        let opens = reading.opens_with_quotation_mark(here);
        if left_open && next_paragraph && opens {
            identities[continues] = identities[speaks];
        }
    }
}
