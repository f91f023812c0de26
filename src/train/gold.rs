//! Gold attributions → the tags that the tagger should give.

use crate::evaluation::corpus::GoldAttribution;
use crate::span::Span;
use crate::tag::{CueSide, OUTSIDE, Role, Tag, beginning, between};
use crate::token::Token;

/// The gold tags of a paragraph's tokens. Where attributions overlap, the one that comes first keeps the token.
pub(crate) fn tags(tokens: &[Token], attributions: &[GoldAttribution]) -> Vec<Tag> {
    let mut tags = vec![OUTSIDE; tokens.len()];
    for attribution in attributions {
        let mut pieces: Vec<(usize, usize, Role)> = Vec::new();
        for (role, spans) in
            [(Role::Source, &attribution.source), (Role::Cue, &attribution.cue), (Role::Content, &attribution.content)]
        {
            pieces.extend(spans.iter().filter_map(|&span| covered(tokens, span)).map(|(from, to)| (from, to, role)));
        }
        pieces.sort_by_key(|piece| piece.0);
        let cue = pieces.iter().find(|piece| piece.2 == Role::Cue).map(|piece| piece.0);
        let mut end_of_last: Option<(usize, Role)> = None;
        for &(from, to, role) in &pieces {
            if let Some((gap, last)) = end_of_last {
                for tag in &mut tags[gap.min(from)..from] {
                    if *tag == OUTSIDE {
                        *tag = between(last);
                    }
                }
            }
            let side = if cue.is_some_and(|cue| cue > from) { CueSide::After } else { CueSide::Before };
            let begin = beginning(role, side);
            let mut free = true;
            for tag in &mut tags[from..to] {
                if *tag < 4 {
                    *tag = if free { begin } else { begin + 1 };
                    free = false;
                } else {
                    free = true;
                }
            }
            end_of_last = Some((to, role));
        }
    }
    mend(&mut tags);
    tags
}

/// The tokens that lie in the span: first, and the one after the last.
fn covered(tokens: &[Token], span: Span) -> Option<(usize, usize)> {
    let from = tokens.partition_point(|token| token.span.end <= span.start);
    let to = tokens.partition_point(|token| token.span.start < span.end);
    (from < to).then_some((from, to))
}

/// Makes every transition an allowed one: a tag between parts that has lost its part becomes outside.
fn mend(tags: &mut [Tag]) {
    let mut before = OUTSIDE;
    for tag in tags {
        if !crate::tag::ALLOWED.contains(&(before, *tag)) {
            *tag = if *tag >= 4 { *tag & !1 } else { OUTSIDE };
        }
        before = *tag;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token;

    #[test]
    fn parts_are_tagged_with_the_side_of_their_cue() {
        let text = "“Yes,” Ada said softly, “it rained.” So.";
        let find = |words: &str| {
            let start = text.find(words).unwrap();
            vec![Span::new(start, start + words.len())]
        };
        let content = [find("“Yes,”"), find("“it rained.”")].concat();
        let attribution = GoldAttribution { source: find("Ada"), cue: find("said"), content };
        let tokens = token::tokens(text, Span::new(0, text.len()));
        //           “   Yes ,   ”   Ada said softly , “  it  rained . ”  So .
        let expected = [10, 11, 11, 11, 6, 4, 2, 2, 12, 13, 13, 13, 13, 0, 0];
        assert_eq!(tags(&tokens, &[attribution]), expected);
        assert_eq!(tags(&tokens, &[]), [OUTSIDE; 15]);
    }

    #[test]
    fn overlapping_attributions_give_allowed_tags() {
        let text = "a b c d e f";
        let tokens = token::tokens(text, Span::new(0, text.len()));
        let piece = |from: usize, to: usize| vec![Span::new(2 * from, 2 * to - 1)];
        let outer = GoldAttribution { source: piece(0, 1), cue: piece(1, 2), content: piece(2, 6) };
        let inner = GoldAttribution { source: piece(3, 4), cue: piece(0, 1), content: piece(1, 5) };
        for order in [[&outer, &inner], [&inner, &outer]] {
            let mut before = OUTSIDE;
            for tag in tags(&tokens, &order.map(Clone::clone)) {
                assert!(crate::tag::ALLOWED.contains(&(before, tag)));
                before = tag;
            }
        }
    }
}
