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
