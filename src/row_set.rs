//! Which rows of a table of learned weights have been taken already.

/// A table of what was learned about sentences and labels has `2^ROW_BITS` rows.
pub(crate) const ROW_BITS: u32 = 13;

/// Some of the rows of a table.
pub(crate) struct RowSet {
    /// A bit for each row.
    bits: [u64; (1 << ROW_BITS) / 64],
}

impl RowSet {
    /// No rows.
    pub(crate) fn new() -> Self {
        RowSet { bits: [0; (1 << ROW_BITS) / 64] }
    }

    /// Takes in a row of the table, and tells whether it is new.
    ///
    /// # Panics
    /// If the table has no such row.
    pub(crate) fn insert(&mut self, row: u16) -> bool {
        let (bits, bit) = (&mut self.bits[usize::from(row / 64)], 1 << (row % 64));
        let new = *bits & bit == 0;
        *bits |= bit;
        new
    }
}
