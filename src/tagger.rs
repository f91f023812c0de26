//! Features → tags: the best sequence of tags for a paragraph (Viterbi 1967), in two passes. The second sees the tags
//! of the first (stacked learning, Cohen and Carvalho 2005).

use crate::features::Paragraph;
use crate::features::second_pass::TaggedParagraph;
use crate::model::{Model, STRIDE, TRANSITION_STRIDE};
use crate::tag::{ALLOWED, OUTSIDE, TAGS, Tag, transitions_into};

/// The scores of one token: of each tag, and of each allowed transition into it.
pub(crate) struct TokenScores<Score> {
    pub(crate) emissions: [Score; STRIDE],
    pub(crate) transitions: [Score; TRANSITION_STRIDE],
}

/// What the second pass takes off [`OUTSIDE`]: as learnt, tags miss more than they invent. Chosen among powers of two
/// on articles held out of training (`train --hold-out 0`).
const OUTSIDE_COST: i16 = 16;

/// The best tag of each token of a paragraph.
pub(crate) fn tag(model: &Model, paragraph: &Paragraph) -> Vec<Tag> {
    // What both passes see is read once.
    let mut seen_by_second = Vec::with_capacity(paragraph.len());
    let first = best_path((0..paragraph.len()).map(|index| {
        let [first, second] = model.emissions(&paragraph.features(index));
        seen_by_second.push(second);
        token_scores(model, 0, paragraph, index, first)
    }));
    let first = TaggedParagraph::new(first);
    best_path(seen_by_second.into_iter().enumerate().map(|(index, mut emissions)| {
        model.add_emissions(&paragraph.tag_features(index, &first), &mut emissions);
        emissions[usize::from(OUTSIDE)] -= OUTSIDE_COST;
        token_scores(model, 1, paragraph, index, emissions)
    }))
}

/// The tags that the first pass gives.
#[cfg(feature = "train")]
pub(crate) fn tag_once(model: &Model, paragraph: &Paragraph) -> Vec<Tag> {
    best_path((0..paragraph.len()).map(|index| {
        let [first, _] = model.emissions(&paragraph.features(index));
        token_scores(model, 0, paragraph, index, first)
    }))
}

fn token_scores(
    model: &Model,
    pass: usize,
    paragraph: &Paragraph,
    index: usize,
    emissions: [i16; STRIDE],
) -> TokenScores<i16> {
    TokenScores { emissions, transitions: model.transitions(pass, &paragraph.transition_features(index)) }
}

/// The highest-scoring sequence of tags that the transitions allow; it begins as if [`OUTSIDE`] came before.
pub(crate) fn best_path<Score: Copy + Into<i32>>(scores: impl Iterator<Item = TokenScores<Score>>) -> Vec<Tag> {
    const IMPOSSIBLE: i32 = i32::MIN / 2;
    let mut best = [IMPOSSIBLE; STRIDE];
    best[usize::from(OUTSIDE)] = 0;
    let mut from: Vec<[Tag; TAGS]> = Vec::with_capacity(scores.size_hint().0);
    for token in scores {
        let mut next = [IMPOSSIBLE; STRIDE];
        let mut back = [OUTSIDE; TAGS];
        for tag in 0..TAGS {
            let transitions = const { transitions_into() }[tag].clone();
            let (first, count) = (transitions.start, transitions.len());
            if count == TAGS {
                // Any tag may come before: in the order of the tags, which fills whole vector registers. The two places
                // past the last tag never win.
                let group: &[Score; STRIDE] = token.transitions[first..].first_chunk().expect("rows are padded");
                let totals: [i32; STRIDE] = std::array::from_fn(|before| best[before] + group[before].into());
                let top = totals.iter().copied().fold(i32::MIN, i32::max);
                let place = |before: usize| if totals[before] == top { before as i32 } else { i32::MAX };
                let before = (0..STRIDE).map(place).fold(i32::MAX, i32::min);
                if top > IMPOSSIBLE {
                    next[tag] = top;
                    back[tag] = before as Tag;
                }
                continue;
            }
            for transition in transitions {
                let before = ALLOWED[transition].0;
                let total = best[usize::from(before)] + token.transitions[transition].into();
                if total > next[tag] {
                    next[tag] = total;
                    back[tag] = before;
                }
            }
        }
        // Scores are kept near zero, so that no paragraph is too long for them.
        for (score, emission) in next.iter_mut().zip(&token.emissions).take(TAGS) {
            *score = (*score + (*emission).into()).max(IMPOSSIBLE);
        }
        let top = next.iter().copied().fold(i32::MIN, i32::max);
        best = next.map(|score| (score - top).max(IMPOSSIBLE));
        best[TAGS..].fill(IMPOSSIBLE);
        from.push(back);
    }
    let mut tag =
        (0..TAGS as Tag).max_by_key(|&tag| (best[usize::from(tag)], std::cmp::Reverse(tag))).unwrap_or(OUTSIDE);
    let mut path = vec![OUTSIDE; from.len()];
    for (place, back) in path.iter_mut().zip(&from).rev() {
        *place = tag;
        tag = back[usize::from(tag)];
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Scores in which each token likes one tag by so much, and no transition counts.
    fn path(likes: &[(Tag, i32)]) -> Vec<Tag> {
        best_path(likes.iter().map(|&(tag, score)| {
            let mut scores = TokenScores { emissions: [0; STRIDE], transitions: [0; TRANSITION_STRIDE] };
            scores.emissions[usize::from(tag)] = score;
            scores
        }))
    }

    #[test]
    fn the_best_allowed_path_wins() {
        type Likes = &'static [(Tag, i32)];
        let table: &[(Likes, &[Tag])] = &[
            (&[], &[]),
            (&[(6, 5), (4, 5), (12, 5), (13, 5)], &[6, 4, 12, 13]),
            // What would continue nothing gives way, or what came before becomes its beginning.
            (&[(0, 9), (13, 5)], &[0, 0]),
            (&[(0, 3), (13, 5)], &[12, 13]),
            // A tag between parts needs a part before it.
            (&[(0, 9), (2, 5)], &[0, 0]),
            (&[(4, 9), (2, 5), (2, 5)], &[4, 2, 2]),
        ];
        for (likes, expected) in table {
            let found = path(likes);
            let score = |path: &[Tag]| -> i32 {
                likes.iter().zip(path).filter(|((tag, _), chosen)| tag == *chosen).map(|((_, score), _)| score).sum()
            };
            assert_eq!(score(&found), score(expected), "{likes:?} gave {found:?}");
            let mut before = OUTSIDE;
            for &tag in &found {
                assert!(ALLOWED.contains(&(before, tag)), "{found:?}");
                before = tag;
            }
        }
    }

    #[test]
    fn long_paragraphs_do_not_overflow() {
        let likes = vec![(12, i32::from(i16::MAX)); 200_000];
        assert_eq!(path(&likes), vec![12; 200_000]);
    }
}
