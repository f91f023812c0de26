//! Features → tags: the best sequence of tags for a paragraph (Viterbi 1967), in two passes. The second sees the tags
//! of the first (stacked learning, Cohen and Carvalho 2005).

pub(crate) mod second_pass;

use crate::features::Paragraph;
use crate::model::{Model, STRIDE, TRANSITION_STRIDE};
use crate::tag::{OPEN, OUTSIDE, PLACES, TAGS, Tag};
use second_pass::TaggedParagraph;
use std::ops::{Add, Sub};

/// The scores of one token: of each tag, and of each allowed transition to it, where [`IN_MEMORY`](crate::model::IN_MEMORY) puts it.
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
        model.add_emissions(&first.features(paragraph, index), &mut emissions);
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

/// Scores, and the keys that their sums are compared by: the sum, and in the lowest bits the tag that it comes from, such that of
/// equal sums the one from the lowest tag is the largest key. The largest key is found without a branch.
pub(crate) trait Score: Copy {
    type Key: Copy + Ord + Add<Output = Self::Key> + Sub<Output = Self::Key>;
    /// The key of the sum 0.
    const NOTHING: Self::Key;
    /// Below the key of every sum that can be.
    const IMPOSSIBLE: Self::Key;
    /// The score as a key without a tag.
    fn key(self) -> Self::Key;
    /// A key without a tag, with this one.
    fn coming_from(key: Self::Key, tag: Tag) -> Self::Key;
    /// The tag of a key, and the key without it.
    fn apart(key: Self::Key) -> (Tag, Self::Key);
}

/// Bits of a key for a tag.
const TAG_BITS: u32 = STRIDE.ilog2();

macro_rules! scores {
    ($score:ty, $key:ty, $impossible:expr) => {
        impl Score for $score {
            type Key = $key;
            const NOTHING: $key = 0;
            const IMPOSSIBLE: $key = $impossible;

            #[inline(always)]
            fn key(self) -> $key {
                <$key>::from(self) << TAG_BITS
            }

            #[inline(always)]
            fn coming_from(key: $key, tag: Tag) -> $key {
                key + (STRIDE as $key - 1 - <$key>::from(tag))
            }

            #[inline(always)]
            fn apart(key: $key) -> (Tag, $key) {
                ((STRIDE as $key - 1 - (key & (STRIDE as $key - 1))) as Tag, key >> TAG_BITS << TAG_BITS)
            }
        }
    };
}
scores!(i16, i32, -(1 << 29));
#[cfg(any(test, feature = "train"))]
scores!(i32, i64, -(1 << 60));

/// The highest-scoring sequence of tags that the transitions allow; it begins as if [`OUTSIDE`] came before.
pub(crate) fn best_path<S: Score>(scores: impl Iterator<Item = TokenScores<S>>) -> Vec<Tag> {
    let mut best = [S::IMPOSSIBLE; STRIDE];
    best[usize::from(OUTSIDE)] = S::NOTHING;
    let mut from: Vec<[Tag; STRIDE]> = Vec::with_capacity(scores.size_hint().0);
    for token in scores {
        from.push(step(&mut best, &token));
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

/// Takes the best sums of the tags from one token to the next; gives the tag that each comes from.
#[inline(always)]
fn step<S: Score>(best: &mut [S::Key; STRIDE], token: &TokenScores<S>) -> [Tag; STRIDE] {
    let (scores, _) = token.transitions.as_chunks::<PLACES>();
    // The keys of what may follow a tag, and of two the larger, place by place: whole vector registers. Tags are compared in such
    // groups that what only some of them allow falls out on the way to what all allow.
    let after = |tag: usize| {
        let best = S::coming_from(best[tag], tag as Tag);
        scores[tag].map(|score| best + score.key())
    };
    let larger = |a: [S::Key; PLACES], b: [S::Key; PLACES]| -> [S::Key; PLACES] {
        std::array::from_fn(|place| if b[place] > a[place] { b[place] } else { a[place] })
    };
    let parts: [_; 5] = std::array::from_fn(|part| larger(after(4 + 2 * part), after(5 + 2 * part)));
    let source = larger(after(1), larger(parts[1], parts[2]));
    let cue = larger(after(2), parts[0]);
    let content = larger(after(3), larger(parts[3], parts[4]));
    let any = larger(larger(after(0), source), larger(cue, content));
    let (between, within) = (OPEN.len(), OPEN.len() + 1);
    let mut next = [S::IMPOSSIBLE; STRIDE];
    next[0] = any[0];
    next[1] = source[between];
    next[2] = cue[between];
    next[3] = content[between];
    for part in 0..5 {
        next[4 + 2 * part] = any[1 + part];
        next[5 + 2 * part] = parts[part][within];
    }
    // Sums are kept near zero, so that no paragraph is too long for them.
    let mut back = [OUTSIDE; STRIDE];
    let mut top = S::IMPOSSIBLE;
    for tag in 0..TAGS {
        let (before, sum) = S::apart(next[tag]);
        back[tag] = before;
        next[tag] = sum + token.emissions[tag].key();
        top = top.max(next[tag]);
    }
    for (best, sum) in best.iter_mut().zip(next) {
        *best = S::IMPOSSIBLE.max(sum - top);
    }
    back
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::IN_MEMORY;
    use crate::tag::{ALLOWED, TRANSITIONS};
    use proptest::prelude::*;

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

    /// The same by the book: sums and ties are compared one by one, for each tag in the order of those before it.
    fn plain_path(scores: &[([i16; TAGS], [i16; TRANSITIONS])]) -> Vec<Tag> {
        let mut best: Vec<Option<(i64, Vec<Tag>)>> = vec![None; TAGS];
        best[usize::from(OUTSIDE)] = Some((0, Vec::new()));
        for (emissions, transitions) in scores {
            let mut next: Vec<Option<(i64, Vec<Tag>)>> = vec![None; TAGS];
            for (&(from, to), &transition) in ALLOWED.iter().zip(transitions) {
                let Some((sum, path)) = &best[usize::from(from)] else { continue };
                let sum = sum + i64::from(transition) + i64::from(emissions[usize::from(to)]);
                let place = &mut next[usize::from(to)];
                if place.as_ref().is_none_or(|(best, _)| sum > *best) {
                    *place = Some((sum, path.iter().copied().chain([to]).collect()));
                }
            }
            best = next;
        }
        let mut paths = best.into_iter().flatten();
        let first = paths.next().expect("outside is always allowed");
        paths.fold(first, |best, path| if path.0 > best.0 { path } else { best }).1
    }

    proptest! {
        #[test]
        fn the_path_is_that_of_plain_comparisons(
            size in prop::sample::select(vec![1_i16, 2, 50, 3000]),
            scores in prop::collection::vec(any::<([i16; TAGS], [[i16; 27]; 4])>(), 0..12),
        ) {
            // Small scores, as there are many ties among them.
            let small = |score: &i16| score % (size + 1);
            let scores: Vec<([i16; TAGS], [i16; TRANSITIONS])> = scores
                .iter()
                .map(|(emissions, transitions)| {
                    let transitions = transitions.as_flattened().first_chunk().expect("there are enough");
                    (emissions.each_ref().map(small), transitions.each_ref().map(small))
                })
                .collect();
            let given = scores.iter().map(|(emissions, transitions)| {
                let mut given = TokenScores { emissions: [0; STRIDE], transitions: [0; TRANSITION_STRIDE] };
                given.emissions[..TAGS].copy_from_slice(emissions);
                transitions.iter().zip(IN_MEMORY).for_each(|(&score, at)| given.transitions[at] = score);
                given
            });
            prop_assert_eq!(best_path(given), plain_path(&scores));
        }
    }

    #[test]
    fn long_paragraphs_do_not_overflow() {
        let likes = vec![(12, i32::from(i16::MAX)); 200_000];
        assert_eq!(path(&likes), vec![12; 200_000]);
    }
}
