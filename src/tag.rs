//! The tags that the tagger gives to tokens.
//!
//! A tag says which part of an attribution a token belongs to, whether it begins it, and for sources and contents
//! on which side their cue stands; tokens outside of all parts remember which part came before them, as long as
//! the attribution goes on.

/// Which part of an attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Role {
    Cue,
    Source,
    Content,
}

/// On which side of a source or content its cue stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum CueSide {
    Before,
    After,
}

/// Tags are numbers below [`TAGS`].
pub(crate) type Tag = u8;

/// Outside of every attribution: 0. Between the parts of one, by the part that came last: 1 source, 2 cue,
/// 3 content. From 4 on, beginning and inside of: the cue, the source with its cue after it, the source with its cue
/// before it, the content with its cue after it, the content with its cue before it.
pub(crate) const TAGS: usize = 14;

/// Outside of every attribution.
pub(crate) const OUTSIDE: Tag = 0;

const PARTS: [(Role, CueSide); 5] = [
    (Role::Cue, CueSide::After),
    (Role::Source, CueSide::After),
    (Role::Source, CueSide::Before),
    (Role::Content, CueSide::After),
    (Role::Content, CueSide::Before),
];

/// The tag that begins this part; the next number continues it. The side of a cue does not matter.
#[cfg(feature = "train")]
pub(crate) fn beginning(role: Role, side: CueSide) -> Tag {
    let part = PARTS.iter().position(|&part| part == (role, side) || role == Role::Cue && part.0 == role);
    4 + 2 * part.unwrap_or(0) as Tag
}

/// The tag between two parts of an attribution, after this part.
#[cfg(feature = "train")]
pub(crate) fn between(last: Role) -> Tag {
    match last {
        Role::Source => 1,
        Role::Cue => 2,
        Role::Content => 3,
    }
}

/// The part that a tag belongs to; none outside and between.
pub(crate) fn part(tag: Tag) -> Option<(Role, CueSide)> {
    tag.checked_sub(4).map(|part| PARTS[usize::from(part / 2)])
}

/// Whether the tag begins a part.
pub(crate) fn begins(tag: Tag) -> bool {
    tag >= 4 && tag.is_multiple_of(2)
}

/// The number of allowed transitions, see [`ALLOWED`].
pub(crate) const TRANSITIONS: usize = 107;

/// The allowed transitions as (from, to), sorted by `to`; a transition's number is its place here.
pub(crate) const ALLOWED: [(Tag, Tag); TRANSITIONS] = {
    let mut allowed = [(0, 0); TRANSITIONS];
    let mut count = 0;
    let mut to = 0;
    while to < TAGS as Tag {
        let mut from = 0;
        while from < TAGS as Tag {
            if may_follow(from, to) {
                allowed[count] = (from, to);
                count += 1;
            }
            from += 1;
        }
        to += 1;
    }
    assert!(count == TRANSITIONS);
    allowed
};

/// The places that the transitions from one tag have where they are scored: the [`OPEN`] tags in their order, the tag between parts,
/// the tag that continues a part. No tag has two transitions of the last two kinds.
pub(crate) const PLACES: usize = 8;

/// The tags that may follow any tag.
pub(crate) const OPEN: [Tag; 6] = [OUTSIDE, 4, 6, 8, 10, 12];

/// The place of a tag among those that may follow one.
pub(crate) const fn place(to: Tag) -> usize {
    match to {
        OUTSIDE => 0,
        1..=3 => OPEN.len(),
        _ if to.is_multiple_of(2) => to as usize / 2 - 1,
        _ => OPEN.len() + 1,
    }
}

/// Whether a tag may follow another: only its own part is continued, and a tag between parts follows that part or itself.
const fn may_follow(from: Tag, to: Tag) -> bool {
    match to {
        0 => true,
        1 => from == 1 || (from >= 6 && from <= 9),
        2 => from == 2 || from == 4 || from == 5,
        3 => from == 3 || (from >= 10 && from <= 13),
        _ if to.is_multiple_of(2) => true,
        _ => from == to || from == to - 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transitions_keep_parts_whole() {
        let allowed = |from: Tag, to: Tag| ALLOWED.contains(&(from, to));
        for tag in 4..TAGS as Tag {
            assert!(part(tag).is_some());
            assert_eq!(allowed(OUTSIDE, tag), begins(tag), "only a beginning follows what is outside: {tag}");
            assert!(allowed(tag, OUTSIDE));
        }
        let table = [
            (4, 5, true, "a cue goes on"),
            (5, 5, true, "and on"),
            (6, 5, false, "a source is not continued as a cue"),
            (6, 9, false, "nor with its cue on the other side"),
            (6, 1, true, "after a source"),
            (6, 2, false, "a source is no cue"),
            (2, 2, true, "still after the cue"),
            (0, 2, false, "nothing came before"),
            (1, 10, true, "a content begins"),
        ];
        for (from, to, expected, why) in table {
            assert_eq!(allowed(from, to), expected, "{from} to {to}: {why}");
        }
    }
}
