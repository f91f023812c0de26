//! How features are made from what they see: two values each, gathered and mixed.

/// What stands in lists of tokens where there is none.
pub(crate) const NONE: u32 = u32::MAX;

/// What features see: for each its two values. They are gathered first and mixed together, which compilers turn into
/// vector instructions.
pub(crate) struct Values<const N: usize> {
    first: [u32; N],
    second: [u32; N],
    count: usize,
}

impl<const N: usize> Values<N> {
    pub(crate) fn new() -> Self {
        Values { first: [0; N], second: [0; N], count: 0 }
    }

    #[inline(always)]
    pub(crate) fn add(&mut self, a: u32, b: u32) {
        self.first[self.count] = a;
        self.second[self.count] = b;
        self.count += 1;
    }

    /// The features, whose templates are numbered from the one after this.
    pub(crate) fn mixed(&self, template: u32) -> [u32; N] {
        assert_eq!(self.count, N);
        let mut features = [0; N];
        for (at, feature) in features.iter_mut().enumerate() {
            *feature = mix(template + 1 + at as u32, self.first[at], self.second[at]);
        }
        features
    }
}

/// The token that stands at this place of a list, if one does.
pub(crate) fn seen(at: u32) -> Option<usize> {
    (at != NONE).then_some(at as usize)
}

/// Distances in classes that widen: 0, 1, 2, 3, 4, 5-6, 7-9, 10-14, 15-24, more.
pub(crate) fn bucket(distance: u32) -> u32 {
    match distance {
        0..=4 => distance,
        5..=6 => 5,
        7..=9 => 6,
        10..=14 => 7,
        15..=24 => 8,
        _ => 9,
    }
}

/// Mixes a template's number and its two values (after the finaliser of MurmurHash3).
#[inline(always)]
pub(crate) fn mix(template: u32, a: u32, b: u32) -> u32 {
    let mut hash = a.wrapping_mul(0x9E37_79B1) ^ b.wrapping_mul(0x85EB_CA77).rotate_left(13);
    hash ^= template.wrapping_mul(0xC2B2_AE3D);
    hash ^= hash >> 16;
    hash = hash.wrapping_mul(0x85EB_CA6B);
    hash ^= hash >> 13;
    hash.wrapping_mul(0xC2B2_AE35)
}
