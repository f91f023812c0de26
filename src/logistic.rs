//! The logistic curve, made of additions, products and quotients only, so that it is the same to the last bit on every
//! machine.

/// The exponential of a number, which is held within ±30.
pub(crate) fn exponential(x: f32) -> f32 {
    const LN_2: f32 = std::f32::consts::LN_2;
    let x = x.clamp(-30.0, 30.0);
    let doublings = (x / LN_2).round();
    let rest = x - doublings * LN_2;
    // The series of the exponential; |rest| is below 0.35.
    let series = 1.0 + rest * (1.0 + rest * (0.5 + rest * (1.0 / 6.0 + rest * (1.0 / 24.0 + rest * (1.0 / 120.0)))));
    let power = f32::from_bits(((doublings as i32 + 127) as u32) << 23);
    series * power
}

/// The probability of these log-odds.
pub(crate) fn probability(log_odds: f32) -> f32 {
    1.0 / (1.0 + exponential(-log_odds))
}

/// The probabilities of exclusive outcomes with these scores (softmax); they add up to 1.
pub(crate) fn probabilities<const N: usize>(scores: [f32; N]) -> [f32; N] {
    let highest = scores.iter().fold(f32::MIN, |highest, &score| highest.max(score));
    let weights = scores.map(|score| exponential(score - highest));
    let sum: f32 = weights.iter().sum();
    weights.map(|weight| weight / sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn probabilities_follow_the_logistic_curve() {
        for step in -60..=60 {
            let log_odds = step as f32 / 4.0;
            let expected = 1.0 / (1.0 + (-f64::from(log_odds)).exp());
            assert!((f64::from(probability(log_odds)) - expected).abs() < 1e-4, "{log_odds}");
        }
        assert!(probability(f32::MAX) <= 1.0 && probability(f32::MIN) >= 0.0);
    }

    #[test]
    fn exclusive_outcomes_share_the_whole() {
        assert_eq!(probabilities([1.0, 1.0]), [0.5, 0.5]);
        let [first, second, third] = probabilities([1000.0, -1000.0, 999.0]);
        assert!((first + second + third - 1.0).abs() < 1e-6);
        assert!(first > 0.7 && third > 0.2 && second < 1e-6);
    }
}
