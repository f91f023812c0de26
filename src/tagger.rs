//! Features → tags: the best sequence of tags for a paragraph (Viterbi 1967), in two passes. The second sees the tags
//! of the first (stacked learning, Cohen and Carvalho 2005).

use crate::features::Paragraph;
use crate::features::second_pass::TaggedParagraph;
use crate::model::{Model, Pass, STRIDE};
use crate::tag::{ALLOWED, OUTSIDE, TAGS, TRANSITIONS, Tag};

/// The scores of one token: of each tag, and of each allowed transition into it.
#[derive(Clone)]
pub(crate) struct TokenScores<Score> {
    pub(crate) emissions: [Score; STRIDE],
    pub(crate) transitions: [Score; TRANSITIONS],
}

/// What the second pass takes off [`OUTSIDE`]: as learnt, tags miss more than they invent. Chosen among powers of two
/// on articles held out of training (`train --hold-out 0`).
const OUTSIDE_COST: i16 = 32;

/// The best tag of each token of a paragraph.
pub(crate) fn tag(model: &Model, paragraph: &Paragraph) -> Vec<Tag> {
    let first = TaggedParagraph::new(tag_once(&model.first, paragraph, None));
    tag_once(&model.second, paragraph, Some(&first))
}

/// One pass, which sees the tags of the pass before it where there was one.
pub(crate) fn tag_once(pass: &Pass, paragraph: &Paragraph, before: Option<&TaggedParagraph>) -> Vec<Tag> {
    best_path((0..paragraph.len()).map(|index| {
        let mut emissions = [0_i16; STRIDE];
        paragraph.features(index, |feature| pass.add_emissions(feature, &mut emissions));
        if let Some(tags) = before {
            paragraph.tag_features(index, tags, |feature| pass.add_emissions(feature, &mut emissions));
            emissions[usize::from(OUTSIDE)] -= OUTSIDE_COST;
        }
        let mut transitions = [0_i16; TRANSITIONS];
        let features = paragraph.transition_features(index);
        features.into_iter().for_each(|feature| pass.add_transitions(feature, &mut transitions));
        TokenScores { emissions: emissions.map(i32::from), transitions: transitions.map(i32::from) }
    }))
}

/// The highest-scoring sequence of tags that the transitions allow; it begins as if [`OUTSIDE`] came before.
pub(crate) fn best_path(scores: impl Iterator<Item = TokenScores<i32>>) -> Vec<Tag> {
    const IMPOSSIBLE: i32 = i32::MIN / 2;
    let mut best = [IMPOSSIBLE; TAGS];
    best[usize::from(OUTSIDE)] = 0;
    let mut from: Vec<[Tag; TAGS]> = Vec::new();
    for token in scores {
        let mut next = [IMPOSSIBLE; TAGS];
        let mut back = [OUTSIDE; TAGS];
        for (&(before, tag), &score) in ALLOWED.iter().zip(&token.transitions) {
            let total = best[usize::from(before)] + score;
            if total > next[usize::from(tag)] {
                next[usize::from(tag)] = total;
                back[usize::from(tag)] = before;
            }
        }
        // Scores are kept near zero, so that no paragraph is too long for them.
        for (score, emission) in next.iter_mut().zip(&token.emissions) {
            *score = (*score + emission).max(IMPOSSIBLE);
        }
        let top = next.iter().copied().max().unwrap_or(0);
        best = next.map(|score| (score - top).max(IMPOSSIBLE));
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
            let mut scores = TokenScores { emissions: [0; STRIDE], transitions: [0; TRANSITIONS] };
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
