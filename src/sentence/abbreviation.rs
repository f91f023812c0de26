//! Words that a point shortens, by what the point says about the end of a sentence.

/// What a shortened word allows after its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// A name follows: `Mr.`, `Gen.`
    Title,
    /// More of the sentence follows: `vs.`, `e.g.`
    Linking,
    /// Shortened only before a number: `No. 5`, `p. 55`; else a word like any other.
    BeforeNumber,
    /// A time of day: `a.m.`, `p.m.`
    TimeOfDay,
    /// The first letter of a name: `E.`
    Initial,
    /// No name goes on behind it: `etc.`
    Closing,
    /// A name with a capital, which ends a sentence or goes on: `U.S.`, `Fla.`, `Jan.`
    OpenName,
    /// A sentence may end with it or go on: `Inc.`, `St.`, `ft.`
    Open,
}

// Each list is sorted and in lower case.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "abp", "adm", "ald", "amb", "asst", "atty", "bp", "brig", "capt", "cdr", "cllr", "cmdr", "col", "cols", "cpl",
    "cpt", "det", "dr", "dra", "drs", "fr", "gen", "gens", "gov", "govs", "hon", "insp", "lt", "maj", "messrs", "mlle",
    "mme", "mr", "mrs", "ms", "msgr", "mx", "pfc", "pres", "prof", "profs", "pvt", "rep", "reps", "rev", "sen", "sens",
    "sgt", "spc", "sra", "srta", "supt", "treas",
];
const LINKING: &[&str] = &["a.k.a", "approx", "ca", "cf", "e.g", "i.e", "incl", "p.s", "ps", "v", "viz", "vs"];
#[rustfmt::skip]
const BEFORE_NUMBER: &[&str] = &[
    "art", "arts", "ch", "chap", "ed", "ext", "fig", "figs", "no", "nos", "n°", "p", "para", "paras", "pp", "pt", "pts",
    "sec", "secs", "tel", "vol", "vols",
];
/// Shortened whether they begin with a capital or not.
#[rustfmt::skip]
const OPEN: &[&str] = &[
    "al", "assn", "assoc", "ave", "bldg", "blvd", "bros", "co", "corp", "cos", "dept", "dist", "esq", "est",
    "ft", "hwy", "inc", "inst", "intl", "jr", "lb", "lbs", "ltd", "mfg", "mt", "natl", "plc", "rd", "sr", "st",
    "ste", "sts", "univ",
];
/// Shortened only with a capital: months, days, states and provinces.
#[rustfmt::skip]
const OPEN_NAMES: &[&str] = &[
    "ala", "alta", "apr", "ariz", "ark", "aug", "calif", "colo", "conn", "dec", "del", "feb", "fla", "fri", "ga", "ill",
    "ind", "jan", "jul", "jun", "kan", "ky", "la", "mar", "mass", "md", "mich", "minn", "miss", "mo", "mon", "mont",
    "neb", "nev", "nov", "oct", "okla", "ont", "ore", "pa", "que", "sask", "sep", "sept", "tenn", "tex", "thu", "thur",
    "thurs", "tue", "tues", "va", "vt", "wash", "wed", "wis", "wyo",
];
/// Pieces of degrees that are longer than one letter: `Ph.D.`, `M.Sc.`
const DEGREES: &[&str] = &["ed", "ll", "ph", "phil", "sc"];

/// What `word`, which a point follows, is short for.
pub(super) fn abbreviation(word: &str) -> Option<Abbreviation> {
    let mut buffer = [0; 8];
    let lower = buffer.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    let lower = std::str::from_utf8(lower).ok()?;
    let capital = word.starts_with(|char: char| char.is_uppercase());
    let among = |list: &[&str]| list.binary_search(&lower).is_ok();
    match word.chars().count() {
        0 => None,
        1 if capital => Some(Abbreviation::Initial),
        _ if capital && among(TITLES) => Some(Abbreviation::Title),
        _ if matches!(lower, "etc" | "ect") => Some(Abbreviation::Closing),
        _ if among(LINKING) => Some(Abbreviation::Linking),
        _ if among(BEFORE_NUMBER) => Some(Abbreviation::BeforeNumber),
        _ if matches!(lower, "a.m" | "p.m") => Some(Abbreviation::TimeOfDay),
        1 if word.starts_with(char::is_alphabetic) => Some(Abbreviation::Open),
        _ if capital && (among(OPEN_NAMES) || is_lettered(lower)) => Some(Abbreviation::OpenName),
        _ if among(OPEN) || is_lettered(lower) => Some(Abbreviation::Open),
        _ => None,
    }
}

/// Whether points part single letters: `U.S`, `E.P.R.P`, `Ph.D`.
fn is_lettered(word: &str) -> bool {
    word.contains('.')
        && word.split('.').all(|piece| {
            piece.len() == 1 && piece.bytes().all(|byte| byte.is_ascii_alphabetic())
                || DEGREES.binary_search(&piece).is_ok()
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [TITLES, LINKING, BEFORE_NUMBER, OPEN, OPEN_NAMES, DEGREES] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }

    #[test]
    fn words_are_shortened() {
        use Abbreviation::*;
        let table = [
            ("Mr", Some(Title)),
            ("Sens", Some(Title)),
            ("e.g", Some(Linking)),
            ("v", Some(Linking)),
            ("No", Some(BeforeNumber)),
            ("etc", Some(Closing)),
            ("P.S", Some(Linking)),
            ("N°", Some(BeforeNumber)),
            ("P.M", Some(TimeOfDay)),
            ("É", Some(Initial)),
            ("U.S", Some(OpenName)),
            ("Ph.D", Some(OpenName)),
            ("Inc", Some(Open)),
            ("Jan", Some(OpenName)),
            // Look-alikes.
            ("", None),
            ("rep", None),
            ("IE", None),
            ("mass", None),
            ("sun", None),
            ("t.co", None),
            ("100.00", None),
            ("a.1", None),
            ("government", None),
        ];
        for (word, expected) in table {
            assert_eq!(abbreviation(word), expected, "{word:?}");
        }
    }
}
