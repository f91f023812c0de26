//! The orders in which learners see their examples: another at each pass, and the same on every machine.

/// An order of examples that changes from pass to pass.
pub(super) struct Order {
    indices: Vec<usize>,
    chance: Chance,
}

/// Where numbers come from that look like chance. Each learner keeps the generator that it began with: with another, the
/// same corpus would give other weights.
enum Chance {
    /// SplitMix64 (Steele, Lea and Flood 2014).
    SplitMix(u64),
    /// Knuth's linear congruential generator (MMIX).
    Congruential(u64),
}

impl Order {
    /// Of so many paragraphs for the tagger. Runs with different seeds are added up, so that one order's luck counts less.
    pub(super) fn seeded(count: usize, seed: u64) -> Self {
        Order { indices: (0..count).collect(), chance: Chance::SplitMix(seed) }
    }

    /// Of so many sentences for a regression, which has one best solution: its order matters little, so that it needs no seed.
    pub(super) fn new(count: usize) -> Self {
        Order { indices: (0..count).collect(), chance: Chance::Congruential(1) }
    }

    /// The indices of the examples in the order of the next pass.
    pub(super) fn next_pass(&mut self) -> &[usize] {
        for last in (1..self.indices.len()).rev() {
            self.indices.swap(last, self.chance.up_to(last));
        }
        &self.indices
    }
}

impl Chance {
    /// A number from 0 to this one.
    fn up_to(&mut self, last: usize) -> usize {
        let number = match self {
            Chance::SplitMix(state) => {
                *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
                let mut mixed = *state;
                mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
                mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
                mixed ^ (mixed >> 31)
            }
            Chance::Congruential(state) => {
                *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                // Its low bits hardly change.
                *state >> 33
            }
        };
        (number % (last as u64 + 1)) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pass_sees_all_examples_in_an_order_of_its_own() {
        for mut order in [Order::new(50), Order::seeded(50, 1)] {
            let passes: Vec<Vec<usize>> = (0..3).map(|_| order.next_pass().to_vec()).collect();
            assert!(passes[0] != passes[1] && passes[1] != passes[2]);
            for mut pass in passes {
                pass.sort_unstable();
                assert!(pass.into_iter().eq(0..50));
            }
        }
        assert_ne!(Order::seeded(50, 1).next_pass(), Order::seeded(50, 2).next_pass());
        assert!(Order::new(0).next_pass().is_empty());
    }
}
