//! The order in which a regression over sentences sees its examples.

/// An order that is another at each pass, and the same on every machine.
pub(super) struct Order {
    indices: Vec<usize>,
    /// State of Knuth's linear congruential generator (MMIX).
    state: u64,
}

impl Order {
    /// Of so many examples.
    pub(super) fn new(count: usize) -> Self {
        Order { indices: (0..count).collect(), state: 1 }
    }

    /// The indices of the examples in the order of the next pass.
    pub(super) fn next_pass(&mut self) -> &[usize] {
        for last in (1..self.indices.len()).rev() {
            self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            self.indices.swap(last, (self.state >> 33) as usize % (last + 1));
        }
        &self.indices
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pass_sees_all_examples_in_an_order_of_its_own() {
        let mut order = Order::new(50);
        let passes: Vec<Vec<usize>> = (0..3).map(|_| order.next_pass().to_vec()).collect();
        assert!(passes[0] != passes[1] && passes[1] != passes[2]);
        for mut pass in passes {
            pass.sort_unstable();
            assert!(pass.into_iter().eq(0..50));
        }
        assert!(Order::new(0).next_pass().is_empty());
    }
}
