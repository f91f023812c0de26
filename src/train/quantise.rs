//! Averaged weights → the levels that the model file holds.

use crate::model::MOST_LEVEL;

/// Levels whose squares are nearest to the weights, on a scale at which `step` is the weight of level 1.
///
/// Weights past the highest level are cut to it. After companding as in telephony (ITU-T G.711): fine steps for
/// small weights, coarse ones for large.
pub(crate) fn levels(weights: &[i64], step: i64) -> Vec<i8> {
    weights.iter().map(|&weight| level(weight, step)).collect()
}

fn level(weight: i64, step: i64) -> i8 {
    let size = weight.unsigned_abs();
    let step = step.max(1) as u64;
    // Level l is nearest for sizes up to the middle between l² and (l + 1)².
    let nearest = (0..MOST_LEVEL).find(|&level| {
        let (low, high) = (u64::from(level.unsigned_abs()).pow(2), (u64::from(level.unsigned_abs()) + 1).pow(2));
        size * 2 <= (low + high) * step
    });
    nearest.unwrap_or(MOST_LEVEL) * weight.signum() as i8
}

/// The weight of level 1, such that one weight in ten thousand is past the highest level and cut to it.
pub(crate) fn step(weights: &[i64]) -> i64 {
    let mut sizes: Vec<i64> = weights.iter().map(|weight| weight.abs()).filter(|&size| size > 0).collect();
    sizes.sort_unstable();
    let high = sizes.get(sizes.len() * 9999 / 10_000).copied().unwrap_or(1);
    high / i64::from(MOST_LEVEL).pow(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_the_nearest_squares() {
        let table = [(0, 0), (49, 0), (51, 1), (100, 1), (240, 1), (260, 2), (-260, -2), (4_900, 7), (1_000_000, 7)];
        for (weight, level) in table {
            assert_eq!(levels(&[weight], 100), [level], "{weight}");
        }
        assert_eq!(levels(&[5], 0), [2], "a step of nothing counts as one");
    }
}
