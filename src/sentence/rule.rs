//! The rules, by number and name; `sentence.rs` holds their table.

/// A rule that says whether a sentence ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BoundaryRule {
    S2Row,
    S4Stamp,
    S5Credit,
    S6Addresses,
    S7Face,
    S9RunIn,
    S10PullQuote,
    S11MarksAlone,
    S12Wide,
    S13Inside,
    S14LostSpace,
    S15Continuation,
    S16Dash,
    S17Omission,
    S18SpeechTag,
    S19LowerCase,
    S20MarkedName,
    S21Title,
    S22Linking,
    S23TimeOfDay,
    S24Initial,
    S25Abbreviation,
    S26Stop,
    /// The end of the paragraph or list item.
    End,
}
