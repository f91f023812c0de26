//! What the pronouns after a name show of its bearer: a body that is *it*, a woman who is *she*.

use super::bearer::Bearers;
use super::name::Name;
use super::phrase::{Pronoun, pronoun};
use super::reading::Reading;
use super::words;
use crate::inflection::Form;
use crate::lexicon::{WordClass, hashes_of};

/// Notes with the bearers what the text shows of them by pronouns.
pub(crate) fn learn(reading: &Reading, names: &[Name], bearers: &mut Bearers) {
    learn_bodies(reading, names, bearers);
    learn_genders(reading, names, bearers);
}

/// Notes who speaks of itself as *it*: "Norvane said it would cut jobs".
fn learn_bodies(reading: &Reading, names: &[Name], bearers: &mut Bearers) {
    for (index, name) in names.iter().enumerate() {
        let Some(bearer) = bearers.of_name[index] else { continue };
        match says_of_itself(reading, name.last + 1) {
            Some(Pronoun::It) => bearers.all[bearer].note_body(),
            Some(_) => bearers.all[bearer].note_himself(),
            None => {}
        }
    }
}

/// Notes the gender of the first named in a sentence where a pronoun follows before anybody else is named.
fn learn_genders(reading: &Reading, names: &[Name], bearers: &mut Bearers) {
    let mut from = 0;
    for sentence in 0..reading.sentences() {
        let tokens = reading.sentence(sentence);
        let until = from + names[from..].partition_point(|name| name.first < tokens.end);
        let mut people = (from..until)
            .filter(|&name| !reading.is_quoted(names[name].first))
            .filter_map(|name| bearers.of_name[name].map(|bearer| (name, bearer)))
            .filter(|&(_, bearer)| bearers.all[bearer].is_person());
        from = until;
        let Some((name, first)) = people.next() else { continue };
        let after = names[name].last + 1;
        let found = (after..tokens.end).find_map(|token| match pronoun(&reading.lower(token)) {
            Some(Pronoun::Third(gender)) if !reading.is_quoted(token) => Some((token, gender)),
            _ => None,
        });
        let Some((at, gender)) = found else { continue };
        // "Ada Brook, whose son Ben died, said she": only another woman, or who may be one, keeps it from being sure.
        let another = people
            .take_while(|&(name, _)| names[name].first < at)
            .any(|(_, bearer)| bearer != first && bearers.all[bearer].gender().is_none_or(|it| it == gender));
        if !another {
            bearers.all[first].note_gender(gender);
        }
    }
}

/// The pronoun that what is said begins with where a verb of speech stands here: "said he", "said its"; *it* only where
/// it does something itself: "said it would cut jobs", but not "said it would rain" nor "said it was late".
fn says_of_itself(reading: &Reading, verb: usize) -> Option<Pronoun> {
    if verb >= reading.len() {
        return None;
    }
    let end = reading.sentence(reading.sentence_of(verb)).end;
    if !matches!(reading.raw(verb), "said" | "says" | "announced" | "warned" | "confirmed" | "reported") {
        return None;
    }
    let mut at = verb + 1;
    // said on Monday that
    at += usize::from(at < end && reading.is(at, "on"));
    at += usize::from(at < end && words::is_date(reading.raw(at)));
    at += usize::from(at < end && reading.is(at, "that"));
    if at + 2 >= end {
        return None;
    }
    let found = pronoun(reading.raw(at)).filter(|found| matches!(found, Pronoun::It | Pronoun::Third(_)))?;
    (found != Pronoun::It || reading.is(at, "its") || it_does(reading, at, end)).then_some(found)
}

/// Verbs of what *it* does too where it means nobody: it matters, it became clear, it would take time.
const OF_NOBODY: &str = "appear become come depend did do does feel go happen help look make matter mean need remain \
                         seem show sound take work";

/// Whether the *it* at this token does something that only somebody does.
fn it_does(reading: &Reading, it: usize, end: usize) -> bool {
    let mut at = it + 1;
    let auxiliary =
        |at: usize| reading.entry(at).is_some_and(|it| matches!(it.class, WordClass::Modal | WordClass::Have));
    let mut auxiliaries = 0;
    while at + 1 < end && auxiliaries < 3 && (auxiliary(at) || auxiliaries > 0 && reading.is(at, "not")) {
        at += 1;
        auxiliaries += 1;
    }
    let word = reading.lower(at);
    let known = reading.entry(at);
    if known.is_some_and(|it| it.class == WordClass::Be) {
        // was investigating, had been preparing
        return at + 1 < end && reading.entry(at + 1).is_some_and(|it| it.form == Form::Gerund && it.class.is_verb());
    }
    let of_nobody = known.is_some_and(|it| hashes_of(OF_NOBODY).any(|verb| verb == it.base))
        || matches!(word.as_ref(), "rained" | "snowed");
    let verb = known.is_some_and(|it| it.class.is_verb() && (auxiliaries > 0 || it.form != Form::Base));
    !of_nobody && (verb || auxiliaries == 0 && word.ends_with("ed") || word == "cut")
}
