//! The learner: structured max-margin learning, one example at a time (Taskar et al. 2003; subgradient after Ratliff
//! et al. 2007), with AdaGrad's step per weight (Duchi et al. 2011) and averaged weights (Collins 2002).
//!
//! AdaGrad matters here: a wrong span is wrong at all its tokens, and features that many of them share would
//! otherwise be thrown about. Weights are integers, and the only rounding is that of IEEE division and square root,
//! so the same corpus and seed give the same weights on every machine.

use super::order::Order;
use crate::features::{Paragraph, TRANSITION_FEATURES};
use crate::model::{IN_MEMORY, STRIDE, TRANSITION_STRIDE};
use crate::tag::{ALLOWED, OUTSIDE, Role, TAGS, TRANSITIONS, Tag, part};
use crate::tagger::second_pass::TaggedParagraph;
use crate::tagger::{TokenScores, best_path};
use std::ops::Range;
use std::thread;

/// The weight 1: weights are multiples of its inverse.
const ONE: f32 = (1 << 20) as f32;

/// How to learn.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Settings {
    /// Emission rows: 2 to this power.
    pub(crate) emission_bits: u8,
    /// Transition rows: 2 to this power.
    pub(crate) transition_bits: u8,
    /// Rounds over the examples.
    pub(crate) epochs: usize,
    /// What every wrong tag is given while learning, so that the right ones must win by as much.
    pub(crate) margin: f32,
    /// How much more of it cues need: they are few, and an attribution stands or falls with its own.
    pub(crate) cue_margin: f32,
    /// AdaGrad's step.
    pub(crate) step: f32,
    /// The share of the emission weights that the model has.
    pub(crate) kept_percent: usize,
    /// In how many orders the weights that are kept are learnt, and added up.
    pub(crate) runs: u64,
    /// Where the shuffling starts.
    pub(crate) seed: u64,
}

impl Settings {
    /// The settings of the model that is part of the program, but for the number of orders, which is that of first passes
    /// that only serve to learn a second.
    pub(crate) fn with_seed(seed: u64) -> Self {
        Settings {
            emission_bits: 16,
            transition_bits: 10,
            epochs: 5,
            margin: 1.0,
            cue_margin: 2.0,
            step: 0.03,
            kept_percent: 12,
            runs: 2,
            seed,
        }
    }
}

/// A paragraph to learn from.
pub(crate) struct Example {
    /// Rows of the features of all tokens, one after the other.
    rows: Vec<u32>,
    /// Where each token's rows begin in `rows`; one more for the end.
    row_starts: Vec<u32>,
    transition_rows: Vec<[u32; TRANSITION_FEATURES]>,
    gold: Vec<Tag>,
}

impl Example {
    /// Reads the features of a paragraph, given the tags of the pass before, if there was one, and the gold tags.
    pub(crate) fn new(
        paragraph: &Paragraph,
        tags: Option<&TaggedParagraph>,
        gold: Vec<Tag>,
        settings: &Settings,
    ) -> Self {
        Self::without(paragraph, tags, gold, settings, &[])
    }

    /// The same without the features of [`Paragraph::features`] at these places.
    pub(crate) fn without(
        paragraph: &Paragraph,
        tags: Option<&TaggedParagraph>,
        gold: Vec<Tag>,
        settings: &Settings,
        places: &[Range<usize>],
    ) -> Self {
        let (mut rows, mut row_starts, mut transition_rows) = (Vec::new(), vec![0], Vec::new());
        for index in 0..paragraph.len() {
            let row = |feature: u32| feature >> (32 - settings.emission_bits);
            let kept = |place: &usize| !places.iter().any(|places| places.contains(place));
            let features = paragraph.features(index).into_iter().enumerate();
            rows.extend(features.filter(|(place, _)| kept(place)).map(|(_, feature)| row(feature)));
            if let Some(tags) = tags {
                rows.extend(tags.features(paragraph, index).map(row));
            }
            row_starts.push(rows.len() as u32);
            let features = paragraph.transition_features(index);
            transition_rows.push(features.map(|feature| feature >> (32 - settings.transition_bits)));
        }
        Example { rows, row_starts, transition_rows, gold }
    }

    fn rows(&self, index: usize) -> &[u32] {
        &self.rows[self.row_starts[index] as usize..self.row_starts[index + 1] as usize]
    }
}

/// Averaged weights, not yet quantised: emissions row-major with [`STRIDE`] columns, transitions with
/// [`TRANSITIONS`].
pub(crate) struct Averaged {
    pub(crate) emissions: Vec<i64>,
    pub(crate) transitions: Vec<i64>,
    /// Over how many times they are summed.
    pub(crate) times: i64,
}

/// Learns from the examples: once with all weights, then from nothing with only the emission weights that came out
/// largest, which so learn to do without the others (magnitude pruning, Han et al. 2015). That second time is done
/// several times, in different orders, and added up: one order alone leaves much to chance.
pub(crate) fn learn(examples: &[Example], settings: &Settings) -> Averaged {
    let examples: &[&Example] = &examples.iter().collect::<Vec<_>>();
    let all = learn_with(examples, settings, settings.seed, None);
    let kept = largest(&all.emissions, settings.kept_percent);
    learn_often(examples, settings, Some(&kept))
}

/// Learns from the examples with all weights.
pub(crate) fn learn_unpruned<'e>(examples: impl Iterator<Item = &'e Example>, settings: &Settings) -> Averaged {
    learn_often(&examples.collect::<Vec<_>>(), settings, None)
}

/// Learns in several orders at once and adds up.
fn learn_often(examples: &[&Example], settings: &Settings, kept: Option<&[bool]>) -> Averaged {
    let runs = thread::scope(|threads| {
        let run = |run: u64| learn_with(examples, settings, settings.seed + run, kept);
        let running: Vec<_> = (1..=settings.runs).map(|number| threads.spawn(move || run(number))).collect();
        running.into_iter().map(|run| run.join().expect("the learner does not panic")).collect::<Vec<_>>()
    });
    let sum = |part: fn(&Averaged) -> &Vec<i64>| {
        let mut total = vec![0; part(&runs[0]).len()];
        for run in &runs {
            total.iter_mut().zip(part(run)).for_each(|(total, weight)| *total += weight);
        }
        total
    };
    Averaged {
        emissions: sum(|run| &run.emissions),
        transitions: sum(|run| &run.transitions),
        times: runs.iter().map(|run| run.times).sum(),
    }
}

/// The best tags by averaged weights that are not yet quantised.
pub(crate) fn best_tags(example: &Example, learnt: &Averaged) -> Vec<Tag> {
    let add = |scores: &mut [i64], weights: &[i64], row: u32| {
        let row = row as usize * scores.len();
        let weights = &weights[row..row + scores.len()];
        scores.iter_mut().zip(weights).for_each(|(score, weight)| *score += weight);
    };
    best_path((0..example.gold.len()).map(|index| {
        let (mut emissions, mut transitions) = ([0; STRIDE], [0; TRANSITIONS]);
        example.rows(index).iter().for_each(|&row| add(&mut emissions, &learnt.emissions, row));
        example.transition_rows[index].iter().for_each(|&row| add(&mut transitions, &learnt.transitions, row));
        // Summed over all times, weights are too large for scores.
        let mean = |sum: i64| (sum / learnt.times) as i32;
        TokenScores { emissions: emissions.map(mean), transitions: in_memory(transitions.map(mean)) }
    }))
}

/// Whether each weight is among the largest, `percent` of those that a tag has.
fn largest(weights: &[i64], percent: usize) -> Vec<bool> {
    let mut sizes: Vec<i64> = weights.iter().map(|weight| weight.abs()).collect();
    sizes.sort_unstable();
    let count = sizes.len() / STRIDE * TAGS * percent / 100;
    let floor = sizes.get(sizes.len() - count).copied().unwrap_or(0);
    weights.iter().map(|weight| weight.abs() >= floor).collect()
}

/// Learns from the examples, in an order shuffled anew for each epoch.
fn learn_with(examples: &[&Example], settings: &Settings, seed: u64, kept: Option<&[bool]>) -> Averaged {
    let mut emissions = Table::new(STRIDE, settings.emission_bits, kept);
    let mut transitions = Table::new(TRANSITIONS, settings.transition_bits, None);
    let mut order = Order::seeded(examples.len(), seed);
    let mut time = 0;
    for _ in 0..settings.epochs {
        for example in order.next_pass().iter().map(|&index| examples[index]) {
            time += 1;
            let guess = guess(example, &emissions, &transitions, settings);
            let mut before = (OUTSIDE, OUTSIDE);
            for (index, (&gold, &guess)) in example.gold.iter().zip(&guess).enumerate() {
                if gold != guess {
                    emissions.correct(example.rows(index), gold.into(), guess.into());
                }
                let (right, wrong) = (transition(before.0, gold), transition(before.1, guess));
                if right != wrong {
                    transitions.correct(&example.transition_rows[index], right, wrong);
                }
                before = (gold, guess);
            }
            emissions.take_step(settings.step, time);
            transitions.take_step(settings.step, time);
        }
    }
    let times = time + 1;
    Averaged { emissions: emissions.averaged(times), transitions: transitions.averaged(times), times }
}

/// The best tags as the weights stand, each wrong one favoured by the margin.
fn guess(example: &Example, emissions: &Table, transitions: &Table, settings: &Settings) -> Vec<Tag> {
    let margin = (settings.margin * ONE) as i32;
    let cue_margin = (settings.margin * settings.cue_margin * ONE) as i32;
    best_path(example.gold.iter().enumerate().map(|(index, &gold)| {
        let (mut emission_scores, mut transition_scores) = ([0; STRIDE], [0; TRANSITIONS]);
        let is_cue = part(gold).is_some_and(|(role, _)| role == Role::Cue);
        emission_scores[..TAGS].fill(if is_cue { cue_margin } else { margin });
        emission_scores[usize::from(gold)] = 0;
        example.rows(index).iter().for_each(|&row| emissions.add(row, &mut emission_scores));
        example.transition_rows[index].iter().for_each(|&row| transitions.add(row, &mut transition_scores));
        TokenScores { emissions: emission_scores, transitions: in_memory(transition_scores) }
    }))
}

/// Scores of all transitions, put where the model has them.
fn in_memory(scores: [i32; TRANSITIONS]) -> [i32; TRANSITION_STRIDE] {
    let mut placed = [0; TRANSITION_STRIDE];
    scores.into_iter().zip(IN_MEMORY).for_each(|(score, at)| placed[at] = score);
    placed
}

/// The number of an allowed transition.
fn transition(from: Tag, to: Tag) -> usize {
    ALLOWED.iter().position(|&allowed| allowed == (from, to)).expect("gold and guess use allowed transitions only")
}

/// Weights with what AdaGrad and the average need, row-major.
struct Table<'k> {
    width: usize,
    weights: Vec<i32>,
    /// The sum of all squared gradients.
    squares: Vec<f32>,
    /// The sum of all steps, each times the time it was taken.
    weighted: Vec<i64>,
    /// Which weights are learnt; all where there is no list.
    kept: Option<&'k [bool]>,
    /// The gradient of the example at hand: (place, sign).
    gradient: Vec<(u32, i32)>,
}

impl<'k> Table<'k> {
    fn new(width: usize, bits: u8, kept: Option<&'k [bool]>) -> Self {
        let len = width << bits;
        Table {
            width,
            weights: vec![0; len],
            squares: vec![0.0; len],
            weighted: vec![0; len],
            kept,
            gradient: Vec::new(),
        }
    }

    fn add(&self, row: u32, scores: &mut [i32]) {
        let row = row as usize * self.width;
        for (score, weight) in scores.iter_mut().zip(&self.weights[row..row + self.width]) {
            *score += weight;
        }
    }

    fn correct(&mut self, rows: &[u32], right: usize, wrong: usize) {
        for row in rows.iter().map(|&row| row as usize * self.width) {
            self.gradient.push(((row + right) as u32, 1));
            self.gradient.push(((row + wrong) as u32, -1));
        }
    }

    fn take_step(&mut self, step: f32, time: i64) {
        self.gradient.sort_unstable_by_key(|&(at, _)| at);
        for same in self.gradient.chunk_by(|a, b| a.0 == b.0) {
            let slope = same.iter().map(|&(_, sign)| sign).sum::<i32>() as f32;
            if slope == 0.0 {
                continue;
            }
            let at = same[0].0 as usize;
            if self.kept.is_some_and(|kept| !kept[at]) {
                continue;
            }
            self.squares[at] += slope * slope;
            let by = (step * ONE * slope / self.squares[at].sqrt()) as i32;
            self.weights[at] += by;
            self.weighted[at] += i64::from(by) * time;
        }
        self.gradient.clear();
    }

    /// The sum of the weights over all times up to `time`.
    fn averaged(&self, time: i64) -> Vec<i64> {
        self.weights
            .iter()
            .zip(&self.weighted)
            .map(|(&weight, &weighted)| i64::from(weight) * time - weighted)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token;

    #[test]
    fn a_pattern_is_learnt_and_learning_repeats_itself() {
        let settings = Settings {
            emission_bits: 10,
            transition_bits: 6,
            epochs: 8,
            margin: 1.0,
            cue_margin: 2.0,
            step: 0.03,
            kept_percent: 50,
            runs: 2,
            seed: 7,
        };
        let example = |text: &str, gold: &[Tag]| {
            let tokens = token::tokens(text, crate::Span::new(0, text.len()));
            Example::new(&Paragraph::new(text, &[tokens], true), None, gold.to_vec(), &settings)
        };
        let examples = [
            example("Ada said it rained", &[6, 4, 12, 13]),
            example("Ben said he knew", &[6, 4, 12, 13]),
            example("It rained for days", &[0, 0, 0, 0]),
        ];
        let learnt = learn(&examples, &settings);
        assert_eq!(learnt.emissions, learn(&examples, &settings).emissions);
        let kept = learnt.emissions.iter().filter(|&&weight| weight != 0).count();
        assert!(kept > 0 && kept <= (TAGS << settings.emission_bits) / 2);
        let mut emissions = Table::new(STRIDE, settings.emission_bits, None);
        let mut transitions = Table::new(TRANSITIONS, settings.transition_bits, None);
        emissions.weights = learnt.emissions.iter().map(|&weight| (weight / 50) as i32).collect();
        transitions.weights = learnt.transitions.iter().map(|&weight| (weight / 50) as i32).collect();
        for example in &examples {
            assert_eq!(guess(example, &emissions, &transitions, &Settings { margin: 0.0, ..settings }), example.gold);
            assert_eq!(best_tags(example, &learnt), example.gold);
        }
    }
}
