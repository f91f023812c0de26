//! Signs of what stands around a sentence: a paragraph that reports a speaker goes on reporting, a column goes on judging.

use super::own::LabelSigns;
use super::sign::{Sign, row, tenths};
use crate::document::{Label, Rule};

/// Sentences on each side whose manner counts for a sentence.
pub(crate) const AROUND: usize = 15;

/// Signs of what stands around a sentence.
pub(crate) const OF_CONTEXT: usize = 23;

/// The rows of all signs of the sentence at `at`. No sentence farther than [`AROUND`] changes them, but for whether
/// there are any.
pub(crate) fn rows<'a>(all: &[&'a LabelSigns], at: usize) -> impl Iterator<Item = u16> + use<'a> {
    all[at].own.iter().copied().chain(context(all, at))
}

/// The rows of what stands around the sentence at `at`.
fn context(all: &[&LabelSigns], at: usize) -> [u16; OF_CONTEXT] {
    let signs = all[at];
    let mut rows = [0; OF_CONTEXT];
    let mut count = 0;
    let mut add = |sign: Sign, values: [u32; 3]| {
        rows[count] = row(sign, values);
        count += 1;
    };
    let own = signs.label as u32;
    let bin = u32::from(signs.passed_on / 4);
    let neighbour = |offset: isize| {
        let other = *all.get(at.checked_add_signed(offset)?)?;
        let (first, last) =
            if offset < 0 { (at + 1 - offset.unsigned_abs(), at) } else { (at + 1, at + offset as usize) };
        let apart = all[first..=last].iter().any(|signs| signs.opens_paragraph);
        Some((other, u32::from(apart)))
    };
    // What a neighbour is like; `EDGE` beyond the ends of the text.
    const EDGE: u32 = 1000;
    let label = |it: &Option<(&LabelSigns, u32)>| it.map_or(EDGE, |(other, apart)| 2 * other.label as u32 + apart);
    let rule = |it: &Option<(&LabelSigns, u32)>| it.map_or(EDGE, |(other, apart)| 2 * other.rule as u32 + apart);
    let share = |it: &Option<(&LabelSigns, u32)>| {
        it.map_or(EDGE, |(other, apart)| 20 * u32::from(other.passed_on / 4) + 2 * u32::from(other.quoted / 4) + apart)
    };
    let (before, after) = (neighbour(-1), neighbour(1));
    for (neighbour, signs) in [
        (&before, [Sign::LabelBefore, Sign::RuleBefore, Sign::ShareBefore]),
        (&after, [Sign::LabelAfter, Sign::RuleAfter, Sign::ShareAfter]),
        (&neighbour(-2), [Sign::LabelTwoBefore, Sign::RuleTwoBefore, Sign::ShareTwoBefore]),
        (&neighbour(2), [Sign::LabelTwoAfter, Sign::RuleTwoAfter, Sign::ShareTwoAfter]),
    ] {
        add(signs[0], [own, label(neighbour), 0]);
        add(signs[1], [own, rule(neighbour), 0]);
        add(signs[2], [own, bin, share(neighbour)]);
    }
    add(Sign::Between, [own, label(&before), label(&after)]);
    let near = &all[at.saturating_sub(AROUND)..all.len().min(at + AROUND + 1)];
    let (mut voices, mut sum, mut share, mut opinion) = (0, 0.0, 0, 0);
    for signs in near {
        if signs.rule == Rule::OwnVoice || signs.label == Label::Other {
            voices += 1;
            sum += signs.asserts;
        }
        share += u32::from(signs.passed_on);
        opinion += u32::from(signs.opinion);
    }
    // As if five sentences of ordinary news stood there too.
    let mean = u32::from(tenths((sum + 4.0) / (voices as f32 + 5.0)));
    let passed = share / near.len() as u32;
    let judged = (5 * opinion / near.len() as u32).min(8);
    let asserts = u32::from(tenths(signs.asserts) / 2);
    add(Sign::Mean, [own, mean, 0]);
    add(Sign::MeanAsserts, [own, mean, asserts]);
    add(Sign::Passed, [own, passed / 2, 0]);
    add(Sign::Judged, [own, judged, 0]);
    add(Sign::JudgedAsserts, [own, judged, asserts]);
    add(Sign::JudgedOpinion, [own, judged, signs.opinion.min(2).into()]);
    add(Sign::PassedJudged, [own, passed / 3, judged]);
    let place = match at {
        0 => 0,
        1 => 1,
        _ if at + 1 == all.len() => 2,
        _ => 3,
    };
    add(Sign::Place, [own, place, 0]);
    add(Sign::PlaceCount, [place, u32::from(signs.count / 5), 0]);
    let alone = signs.opens_paragraph && all.get(at + 1).is_none_or(|next| next.opens_paragraph);
    add(Sign::Alone, [own, signs.opens_paragraph.into(), alone.into()]);
    assert_eq!(count, OF_CONTEXT);
    rows
}
