//! The kinds of signs, and the rows of weights that they have.

use crate::row_set::ROW_BITS;

/// The kinds of signs. Each is counted together with up to three values.
#[derive(Clone, Copy)]
#[repr(u8)]
pub(super) enum Sign {
    Rule,
    RuleShare,
    Share,
    ShareCue,
    ShareConfidence,
    Marked,
    MarkedShare,
    Quoted,
    QuotedShare,
    Count,
    CountRule,
    Asserts,
    AssertsRule,
    Checked,
    CheckedRule,
    Answer,
    AnswerShare,
    Last,
    LastRule,
    First,
    Capitals,
    ClassOutside,
    ClassInside,
    ClassShare,
    Cue,
    CueSize,
    CueNext,
    CueNextSize,
    CueWord,
    CueClasses,
    CueClassesSize,
    CueClass,
    CuePlace,
    CueKind,
    CueClause,
    CueConfidence,
    SourceFirst,
    ContentKind,
    Main,
    MainCovered,
    MainNext,
    MainShare,
    Verb,
    VerbStem,
    VerbClasses,
    VerbClassesShare,
    VerbClass,
    Clause,
    Word,
    LabelBefore,
    RuleBefore,
    ShareBefore,
    LabelAfter,
    RuleAfter,
    ShareAfter,
    LabelTwoBefore,
    RuleTwoBefore,
    ShareTwoBefore,
    LabelTwoAfter,
    RuleTwoAfter,
    ShareTwoAfter,
    Between,
    Mean,
    MeanAsserts,
    Passed,
    Judged,
    JudgedAsserts,
    JudgedOpinion,
    PassedJudged,
    Place,
    PlaceCount,
    Alone,
}

/// The row of a sign with these values.
pub(super) fn row(sign: Sign, values: [u32; 3]) -> u16 {
    let mix = |hash: u32, value: u32| (hash ^ value).wrapping_mul(0x9E37_79B1).rotate_left(13);
    let hash = values.into_iter().fold(mix(0x811C_9DC5, sign as u32), mix);
    let hash = (hash ^ hash >> 15).wrapping_mul(0x2C1B_3C6D);
    ((hash ^ hash >> 13) >> (32 - ROW_BITS)) as u16
}

/// A share in tenths, rounded up, so that 0 means nothing at all.
pub(super) fn tenths(share: f32) -> u8 {
    (share * 10.0).ceil() as u8
}
