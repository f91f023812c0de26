//! The rules' names stand in three places: the library, the types for JavaScript, and the page, which explains each.

use claimlight::Rule;

/// The rule after this one. Who adds a rule is asked for it here.
fn next(rule: Rule) -> Option<Rule> {
    Some(match rule {
        Rule::Denies => Rule::RejectsAllegation,
        Rule::RejectsAllegation => Rule::CalledFalse,
        Rule::CalledFalse => Rule::ProtestsInnocence,
        Rule::ProtestsInnocence => Rule::NothingToIt,
        Rule::NothingToIt => Rule::AnswersAccusation,
        Rule::AnswersAccusation => Rule::PassedOn,
        Rule::PassedOn => Rule::InsideQuotation,
        Rule::InsideQuotation => Rule::UnnamedSource,
        Rule::UnnamedSource => Rule::Weighed,
        Rule::Weighed => Rule::OwnVoice,
        Rule::OwnVoice => Rule::Fragment,
        Rule::Fragment => Rule::Dateline,
        Rule::Dateline => Rule::Boilerplate,
        Rule::Boilerplate => Rule::Question,
        Rule::Question => Rule::Command,
        Rule::Command => Rule::Exclamation,
        Rule::Exclamation => Rule::Opinion,
        Rule::Opinion => return None,
    })
}

/// What stands between two pieces of a file.
fn between<'f>(file: &'f str, begin: &str, end: &str) -> &'f str {
    let (_, rest) = file.split_once(begin).unwrap_or_else(|| panic!("there is no {begin:?}"));
    rest.split_once(end).unwrap_or_else(|| panic!("there is no {end:?} behind it")).0
}

#[test]
fn the_types_and_the_page_name_the_rules_that_there_are() {
    let rules = std::iter::successors(Some(Rule::Denies), |&rule| next(rule));
    let names: Vec<String> = rules.map(|rule| serde_json::to_value(rule).unwrap().as_str().unwrap().into()).collect();

    let types = between(include_str!("../src/wasm.d.ts"), "export type Rule =", ";");
    let declared: Vec<&str> = types.lines().filter_map(|line| line.trim().strip_prefix("| ")).collect();
    assert_eq!(declared, names.iter().map(|name| format!("{name:?}")).collect::<Vec<_>>());

    let reasons = between(include_str!("../www/reasons.js"), "const RULES = {\n", "};");
    let explained: Vec<&str> =
        reasons.lines().filter_map(|line| line.trim().split_once(": \"")).map(|it| it.0).collect();
    assert_eq!(explained, names);
}
