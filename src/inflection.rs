//! The forms of English verbs, by the rules of spelling.

/// The inflection of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Form {
    /// As listed; all words that are not verbs.
    Base,
    /// says
    Third,
    /// said, written
    Past,
    /// saying
    Gerund,
}

/// Gives all forms of a verb, each in the pieces that it is put together from.
///
/// A verb is listed by its base. Forms that the rules do not give stand behind slashes: `say/said`, `admit/admitted`,
/// `signal/signaled/signalled`. Forms in -ing follow those in -ed, and are listed only where they would be wrong.
pub(crate) fn forms(listed: &str, mut add: impl FnMut([&str; 3], Form)) {
    let (base, listed) = listed.split_once('/').unwrap_or((listed, ""));
    let irregular = || listed.split('/').filter(|form| !form.is_empty());
    add([base, "", ""], Form::Base);
    let doubled = doubled_consonant(base);
    let before_y = base.strip_suffix('y').filter(|rest| !rest.ends_with(VOWELS));
    let before_o = base.strip_suffix('o').filter(|rest| !rest.ends_with(VOWELS));
    let hisses = base.ends_with(['s', 'x', 'z']) || base.ends_with("sh") || base.ends_with("ch");
    add(
        match before_y {
            Some(rest) => [rest, "", "ies"],
            None if doubled == "z" => [base, doubled, "es"],
            None if hisses || before_o.is_some() => [base, "", "es"],
            None => [base, "", "s"],
        },
        Form::Third,
    );
    for form in irregular() {
        add([form, "", ""], if form.ends_with("ing") { Form::Gerund } else { Form::Past });
    }
    if irregular().next().is_none() {
        add(
            match (before_y, base.strip_suffix('e')) {
                (Some(rest), _) => [rest, "", "ied"],
                (_, Some(rest)) => [rest, "", "ed"],
                _ => [base, doubled, "ed"],
            },
            Form::Past,
        );
    }
    // signaled, signalled → signaling, signalling
    let mut found = irregular().any(|form| form.ends_with("ing"));
    for stem in irregular().filter_map(|form| form.strip_suffix("ed").filter(|stem| stem.starts_with(base))) {
        add([stem, "", "ing"], Form::Gerund);
        found = true;
    }
    if found {
        return;
    }
    let without_e = base.strip_suffix('e').filter(|rest| !rest.ends_with(['e', 'o', 'y']));
    add(
        match (base.strip_suffix("ie"), without_e) {
            (Some(rest), _) => [rest, "", "ying"],
            (_, Some(rest)) => [rest, "", "ing"],
            _ => [base, doubled, "ing"],
        },
        Form::Gerund,
    );
}

const VOWELS: [char; 5] = ['a', 'e', 'i', 'o', 'u'];

/// The consonant that a verb of one syllable doubles before -ed and -ing, since it stands alone behind a single
/// vowel; empty if it doubles none: plan, quiz, but not aim, help, show, or visit.
fn doubled_consonant(base: &str) -> &str {
    let Some((at, last)) = base.char_indices().next_back() else { return "" };
    let before = &base[..at];
    let Some(start) = before.strip_suffix(VOWELS) else { return "" };
    let start = start.strip_suffix("qu").unwrap_or(start);
    if VOWELS.contains(&last)
        || "hwxy".contains(last)
        || start.contains(VOWELS)
        || start.get(1..).is_some_and(|rest| rest.contains('y'))
    {
        return "";
    }
    &base[at..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_inflected() {
        let table = [
            ("plan", "plan plans planned planning"),
            ("quiz", "quiz quizzes quizzed quizzing"),
            ("admit/admitted", "admit admits admitted admitting"),
            ("signal/signaled/signalled", "signal signals signaled signalled signaling signalling"),
            ("say/said", "say says said saying"),
            ("put/put", "put puts put putting"),
            ("get/got/gotten", "get gets got gotten getting"),
            ("panic/panicked", "panic panics panicked panicking"),
            ("deny", "deny denies denied denying"),
            ("echo", "echo echoes echoed echoing"),
            ("urge", "urge urges urged urging"),
            ("lie", "lie lies lied lying"),
            ("watch", "watch watches watched watching"),
            // Look-alikes.
            ("plane", "plane planes planed planing"),
            ("aim", "aim aims aimed aiming"),
            ("visit", "visit visits visited visiting"),
            ("quote", "quote quotes quoted quoting"),
            ("shoot/shot", "shoot shoots shot shooting"),
            ("show/showed/shown", "show shows showed shown showing"),
            ("fix", "fix fixes fixed fixing"),
            ("play", "play plays played playing"),
            ("help", "help helps helped helping"),
            ("boo", "boo boos booed booing"),
            ("agree", "agree agrees agreed agreeing"),
            ("queue", "queue queues queued queuing"),
            ("", " s ed ing"),
        ];
        for (listed, expected) in table {
            let mut found = Vec::new();
            forms(listed, |pieces, _| found.push(pieces.concat()));
            assert_eq!(found.join(" "), expected, "{listed}");
        }
    }
}
