//! Little articles, a sentence a line: `!3` before a denial that answers the third sentence, `!-` before one that
//! answers none of them. `{source}` passes on the rest of its line.

use super::*;
use crate::Span;
use crate::document::AttributionKind;
use crate::{features, label, speaker, token};

/// What each denial should answer and what it does, where they differ.
fn wrong(article: &str) -> String {
    let (mut text, mut spans, mut expected, mut attributions) = (String::new(), Vec::new(), Vec::new(), Vec::new());
    for line in article.lines().map(str::trim) {
        let (mark, line) = match line.strip_prefix('!') {
            Some(denial) => denial.split_once(' ').map(|(mark, line)| (Some(mark), line)).expect("a sentence"),
            None => (None, line),
        };
        expected.push(mark.map(|mark| mark.parse::<usize>().ok().map(|number| number - 1)));
        let start = text.len();
        let mut source = None;
        for (index, piece) in line.split(['{', '}']).enumerate() {
            if index == 1 {
                source = Some(Span::new(text.len(), text.len() + piece.len()));
            }
            text += piece;
        }
        if let Some(source) = source {
            let content = if source.end + 1 < text.len() { source.end..text.len() } else { start..source.start };
            let content = vec![Span::new(content.start, content.end)];
            let kind = AttributionKind::Indirect;
            attributions.push(Attribution {
                source: Some(source),
                cue: None,
                content,
                kind,
                confidence: 1.0,
                speaker: None,
            });
        }
        spans.push(Span::new(start, text.len()));
        text.push('\n');
    }
    let tokens: Vec<_> = spans.iter().map(|&sentence| token::tokens(&text, sentence)).collect();
    speaker::resolve(&text, &spans, &tokens, &mut attributions);
    let paragraphs = features::paragraphs(&text, &spans, &tokens);
    let mut sentences = label::label_sentences(&text, &spans, &paragraphs, &attributions);
    for (sentence, expected) in sentences.iter_mut().zip(&expected) {
        match expected {
            Some(_) => sentence.label = Label::Denial,
            None if sentence.label == Label::Denial => sentence.label = Label::Attributed,
            None => {}
        }
    }
    link(&text, &tokens, &attributions, &mut sentences);
    let differ = |(sentence, expected): (&Sentence, &Option<Option<usize>>)| match expected {
        Some(expected) if *expected != sentence.denies => {
            let number = |index: Option<usize>| index.map_or("none".to_owned(), |index| (index + 1).to_string());
            let (expected, got) = (number(*expected), number(sentence.denies));
            Some(format!("{}\n  answers {expected}, not {got}\n", sentence.span.of(&text)))
        }
        None => sentence.denies.map(|_| format!("{}\n  is no denial\n", sentence.span.of(&text))),
        _ => None,
    };
    sentences.iter().zip(&expected).filter_map(differ).collect()
}

fn check(table: &[&str]) {
    let wrong: String = table.iter().map(|article| wrong(article)).collect();
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn denials_that_only_point_answer_the_accusation_before_them() {
    check(&[
        "Rebel towns have been shelled since June.
         The army has been accused of using chlorine gas on the people there.
         !2 Dorvania and Ostra deny this.",
        "{Residents} say the mill poured dye into the river.
         It employs 300 people.
         !1 {The mill} called the allegation baseless.",
        "{Her rival} accused the mayor of hiding a loan.
         The bridge was closed on Monday.
         {The baker} says the mayor sold the mill.
         !3 The mayor denied that assertion on Friday.",
        "{Her rival} accused the mayor of hiding a loan.
         {The baker} says the mill was sold for a boat.
         !2 It’s nonsense, {the mayor} said.",
        "The bridge was closed on Monday.
         {The baker} says the mill was sold for a boat.
         !2 It was not.",
        "{Her rival} accused the mayor of taking bribes from a builder.
         !1 The mayor denied the charge.
         !1 So did the builder.",
        "{The Dunmore Herald} reported that the bank had hidden losses of 4 million crowns.
         !1 \"That is false,\" said {Ida Tell}, who runs the bank.",
        "{Two former players} alleged that the coach had struck them.
         The club opened an inquiry.
         !1 {The coach} dismissed the claims as lies.",
        "A video that spread on Monday was said to show soldiers burning a school.
         !1 The army said the video was fabricated.",
        "{Prosecutors} charged the broker with fraud.
         !1 He pleaded not guilty.",
    ]);
}

#[test]
fn denials_that_say_what_is_not_so_answer_the_sentence_that_says_it() {
    check(&[
        "{Fishermen} say the plant dumped waste into the bay at night.
         The bay is two miles wide.
         Tourists come in summer.
         !1 The company denied that it had dumped waste.",
        "{A former clerk} said the office had shredded tax records in March.
         {The clerk} said colleagues were told to keep quiet.
         !1 {The ministry} said no tax records had been shredded.
         !2 {A spokesman} said nobody had been told to keep quiet.",
        "{Posts seen by millions} claimed that the vaccine causes hair loss.
         Clinics stayed open on Sunday.
         The queue was long.
         !1 There is no evidence that the vaccine causes hair loss.",
        "Shares of Tarvik fell 8 percent on a rumour that the firm was for sale.
         {Analysts} expect sales to rise.
         !1 {Tarvik} said it was not for sale.",
        "{Hackers} claimed they had stolen customer data from the airline.
         The airline flies to forty cities.
         It was founded in 1952.
         Its planes are old.
         !1 {The airline} said no customer data had been stolen.",
        "{Ana Brekke} claims the senator met the smuggler in Port Callan.
         The trial goes on.
         !1 \"I never met that smuggler,\" {the senator} said.",
        "It is alleged that the trainer gave the horse a banned drug.
         {The trainer} won nine races this year.
         !1 \"No drug was ever given to that horse,\" {the trainer} said.",
    ]);
}

#[test]
fn what_somebody_else_has_just_said_is_answered_even_if_it_denies_too() {
    check(&[
        "{Dorvania} blamed Ostra for the shelling of the market.
         !1 {Ostra} denied it and said Dorvania had shelled its own people.
         !2 {Dorvania} ridiculed that version.",
        "{The son} says the firm took his songs without asking.
         !1 {The founder} called the allegation baseless.
         !2 {The archivist} contradicts her.",
        // Not what the same person has just said, and not by a plain "denied it".
        "{Dorvania} blamed Ostra for the shelling of the market.
         !1 Ostra denied it.
         !1 Its allies denied it too.",
    ]);
}

#[test]
fn the_nearer_of_two_accusations_is_answered_unless_the_words_tell_otherwise() {
    check(&[
        "{Critics} accused the minister of lying about the budget.
         {Her brother} accused her of stealing his boat.
         !2 She denied it.",
        "{Critics} accused the minister of lying about the budget.
         {Her brother} accused her of stealing his boat.
         !1 The minister denied having lied about the budget.",
        "{Critics} accused the minister of lying about the budget.
         {Her brother} accused her of stealing his boat.
         !2 {The minister} said she had never stolen a boat.",
    ]);
}

#[test]
fn nobody_answers_what_they_said_themselves() {
    check(&[
        "{Karin Holt} alleged that the council had sold the park in secret.
         {The council} said the park was worth millions.
         !1 {The council} rejected the allegation.",
        "{Stolz} said the bridge was safe.
         {Engineers} allege that the bridge was built with bad steel.
         {Stolz} said he drives across it.
         !2 {Stolz} denied that bad steel was used.",
    ]);
}

#[test]
fn denials_that_answer_nothing_in_the_text_answer_nothing() {
    check(&[
        "The fair opened on Saturday under a blue sky.
         !- {The singer} denied that she was about to retire.",
        "!- The minister denied any wrongdoing.
         The road was closed for a week.",
        "{The chain} plans forty new shops.
         Sales rose 4 percent.
         !- {Its founder} brushed aside suggestions that he might step down.",
        "{Residents} accused the mill of pouring dye into the river.
         The council meets on Friday.
         !- Astronomers said there was no evidence that the comet would come back.",
        "{The coach} praised the team.
         {The captain} thanked the fans.
         !- {The club} denied having talked to another trainer.",
        "It rained for a week.
         !- \"I never met that woman,\" {he} said.",
    ]);
}

#[test]
fn a_denial_may_stand_before_the_report_of_what_it_denies() {
    check(&[
        "!2 {Norvane} denied on Friday that it had hidden a fault in its brakes.
         {A newspaper} had claimed that Norvane hid the fault in the brakes for years.",
        // What follows is about something else.
        "!- {Norvane} denied on Friday that it had hidden a fault in its brakes.
         {A newspaper} had claimed that the mayor was ill.",
    ]);
}

#[test]
fn one_denial_after_another_answers_the_same() {
    check(&["{Activists} accuse both states of arming the rebels.
         !1 Dorvania denies the accusation.
         !1 Ostra denies it too.
         !1 \"It is a lie,\" {a minister} said."]);
}
