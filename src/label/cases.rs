//! Cases of the label rules: one table a rule, with look-alikes that must not fire.

use super::denial;
use super::other;
use crate::document::Rule;
use crate::span::Span;
use crate::wording::{Class, Words};

fn read(text: &str) -> Words<'_> {
    Words::of(text, Span::new(0, text.len()))
}

/// Checks a table of sentence, expected and found, and shows all that differ.
fn check<'s>(table: impl Iterator<Item = (&'s str, Option<Rule>, Option<Rule>)>) {
    let wrong: Vec<_> = table.filter(|(_, expected, found)| expected != found).collect();
    assert!(wrong.is_empty(), "sentence, expected, found: {wrong:#?}");
}

/// Checks that the denial rule fires on all of the first list and that no denial rule fires on the second.
fn check_denial(rule: Rule, fires: &[&str], look_alikes: &[&str]) {
    let found = |sentence: &str| denial::worded(&read(sentence)).map(|denial| denial.rule);
    check(fires.iter().map(|&sentence| (sentence, Some(rule), found(sentence))));
    check(look_alikes.iter().map(|&sentence| (sentence, None, found(sentence))));
}

#[test]
fn denying_verbs() {
    check_denial(
        Rule::Denies,
        &[
            "The ministry denies this.",
            "Mr Alder has always denied taking the money.",
            "The club denied that the striker had failed a test.",
            "Both brothers confessed to the break-in, but denied murder.",
            "The allegations were denied by the airline.",
            "The laboratory refuted the accusation within hours.",
            "Her lawyers vehemently deny any wrongdoing.",
            "Although three tankers sank, the operator denied having cut corners.",
            "The finance minister disavowed remarks made by his deputy.",
            "The footage contradicts the police account of the evening.",
            "The bakery rebutted claims that its flour was stale.",
            "The filings contradict him.",
            "The notion was roundly discredited.",
            "The cooks say they were cheated by the owners, who have denied the charge, saying all wages were paid.",
            "The coach rubbished the claims.",
            "They rubbish reports of a rift.",
            "The keeper denied she had asked for help.",
            "The mill denied its workers had no access to water.",
            "The minister denied the town would offer a vote.",
            "The cook denied it had cost the mill a seat.",
            "The office denied there was any food left.",
            "The coach denied Vidal had asked to leave.",
            "The insurer denied claims that it had cheated widows.",
            "The bank denied the claim.",
            "Mayor Denies Theft",
            "The cook has denied, through his lawyer, that he took money.",
        ],
        &[
            "The judge denied him bail.",
            "Two reporters were denied entry to the stadium.",
            "The company did not deny the report.",
            "The company won't deny the report.",
            "It cannot be denied that rents have risen.",
            "The law would deny migrants access to clinics.",
            "He refused to confirm or deny the story.",
            "The court denied the motion.",
            "The mayor, who denies the charges, opened the new bridge on Monday and then met forty bakers from the valley.",
            "Nobody disputes that the river is dirty, and few deny it.",
            "The committee denied funding to the theatre.",
            "His answer seemed to contradict himself.",
            "She was asked whether she disavowed the endorsement.",
            "The mayor's refusal to disavow the letter cost him votes.",
            "With the price falling and the bank denying claims of fraud, forty farmers sold their cows in the valley.",
            "The theory was discredited scholars' favourite for a century.",
            "Rubbish is piling up in the streets.",
            "Crews from the town collect rubbish after reports of rats.",
            "The rubbish claims the whole yard.",
            "Falk denied Vidal with a fine save.",
            "The keeper denied Ines Aldana from close range.",
            "Falk denied the visitors twice before the break.",
            "The insurer denied her claim.",
            "The board denied his claim for nine crowns.",
            "She denied herself nothing.",
            "The town denied farmers who had asked for help.",
        ],
    );
}

#[test]
fn turned_away_allegations() {
    check_denial(
        Rule::RejectsAllegation,
        &[
            "The bank rejected the allegation.",
            "The minister dismissed reports that he would resign.",
            "The surgeon disputes the hospital's claim.",
            "The coach brushed off suggestions of a rift.",
            "Officials pushed back against the accusation that they had hidden data.",
            "The governor dismissed the criticism as a stunt.",
            "The airline scoffed at rumours of a merger.",
            "Scientists dispute the idea that the lake is dying.",
            "The singer dismissed the whole affair as nonsense.",
            "The union took issue with the claim that it had walked out.",
            "The company rejects that.",
            "The envoy ridiculed that version.",
            "The trainer played down the idea that a deal was close.",
            "The harbour board knocked down reports of a sale.",
            "The host defended himself against accusations of bias.",
            "The union dismissed the report after a day.",
            "The mayor rejected claims made after the flood.",
            "The union contests the charges.",
            "The cook is contesting the charges.",
            "The mill disputes that figure.",
            "The guide disputes her description.",
            "The claims have been rejected by the mill.",
            "That account was disputed by police.",
        ],
        &[
            "The board rejected the offer.",
            "They rejected that offer.",
            "Parliament rejected the proposal by two votes.",
            "The appeal was dismissed.",
            "The judge dismissed the charges against her.",
            "The club dismissed its coach on Friday.",
            "A dispute over the claim has split the village.",
            "They did not dispute the claim.",
            "Voters rejected the plan to widen the road.",
            "The trade dispute has hurt farmers, reports show.",
            "The runner brushed off an injury.",
            "The launch was pushed back to May.",
            "The band played down by the river and reports say thousands came.",
            "One of the biggest challenges is a complaint from the baker.",
            "They proposed a second debate, but the senator rejected that.",
            "The keeper defended his goal against nine shots.",
            "The builders knocked down the old mill.",
            "The council dismissed three officers after complaints.",
            "The mayor dismissed his aide amid claims of theft.",
            "The owners rejected the bid after criticism.",
            "The club dismissed its coach following reports of a row.",
            "The claims were rejected by the court.",
            "The complaint was rejected by the board.",
            "The offer was rejected by the mill.",
            "Two disputes about figures are open.",
            "Nine boats contested the cup.",
            "The judge dismissed the charges.",
        ],
    );
}

#[test]
fn things_called_false() {
    check_denial(
        Rule::CalledFalse,
        &[
            "That is false.",
            "The claim is simply untrue.",
            "The embassy called the report baseless.",
            "A spokesman said the accusations were completely unfounded.",
            "Her office described the story as fabricated.",
            "The rumour about the reactor is a lie.",
            "The company said these false claims had hurt its staff.",
            "His lawyer said the allegation was quite groundless.",
            "This is nonsense, the goalkeeper wrote.",
            "It is misleading to suggest that the lake is clean, she said.",
            "The photo of the flood is fake.",
            "“It’s rubbish,” the coach said.",
            "The mayor, for one, is wrong.",
            "The governor and her rival are also wrong.",
            "The treasurer called his suspicion nonsense.",
            "The embassy denounced the pictures as crude propaganda.",
            "Any such report is totally and completely false.",
            "This is fake news.",
            "Complete nonsense.",
            "“All lies,” the cook said.",
            "They’re false.",
            "Both are false.",
            "Checkers have rated the claim false.",
            "The rumour has been labelled false.",
            "“That is false,” the baker said.",
            "\"That was nonsense,\" he said.",
            "He said: “That is simply nonsense.”",
            "The claim, shared by thousands, is false.",
            "The rumour is 100 per cent false.",
            "The mayor called the charges politically motivated.",
            "The envoy called the plan a pack of lies.",
        ],
        &[
            "The opposition called the ban a farce.",
            "The coach called the plan nonsense.",
            "The man carried false papers.",
            "Something went wrong with the engine.",
            "It was the wrong key.",
            "Fake news is a problem for schools.",
            "A false alarm emptied the hotel.",
            "The concern was not unfounded.",
            "They sold fake watches on the beach.",
            "The board rejected the idea as absurd.",
            "He spoke of rumours that are untrue but useful.",
            "The doors lie open at night.",
            "Sharing false photos is a crime there.",
            "That is wrong, that is a shame, and it must end.",
            "Those who think so are dangerously wrong, she said.",
            "It is wrong to look away.",
            "He never admitted that any of it was wrong.",
            "The mayor was on the wrong bus.",
            "They spread fake news.",
            "They’re wrong to wait.",
            "All rubbish goes to the yard.",
            "The film was rated nine of ten.",
            "“A rumour that is false may be useful,” she said.",
        ],
    );
}

#[test]
fn protests_of_innocence() {
    check_denial(
        Rule::ProtestsInnocence,
        &[
            "He pleaded not guilty.",
            "All three are pleading not guilty.",
            "She maintains her innocence.",
            "The driver has always protested his innocence.",
            "The farmer said he was innocent.",
            "\"I have done nothing wrong,\" the trainer said.",
            "The treasurer insisted that she had nothing to do with the loan.",
            "The accountant said she did nothing wrong.",
            "The mill said it had done nothing illegal.",
            "\"My visit had absolutely nothing to do with the vote,\" she said.",
            "His lawyers argued that he was innocent and had been tricked.",
            "The trial would prove his innocence, he said.",
            "The cook entered a not guilty plea.",
            "Both have entered pleas of not guilty.",
        ],
        &[
            "The jury found him not guilty.",
            "He pleaded guilty to two counts.",
            "They pleaded with the captain to turn back.",
            "Innocent people were hurt.",
            "The book is about the loss of innocence.",
            "There was nothing left to eat.",
            "Nothing to see here but snow.",
            "The pilot plead for calm on the radio.",
            "The cook withdrew his not guilty plea.",
            "She entered a plea for mercy.",
            "Some 41 percent said the skipper did nothing wrong.",
            "Some 41 per cent said the skipper did nothing wrong.",
            "The skipper walked free after pleading not guilty and was handed her boat, her keys and a letter.",
        ],
    );
}

#[test]
fn nothing_to_it() {
    check_denial(
        Rule::NothingToIt,
        &[
            "There is no evidence that the vaccine harms children.",
            "There was no truth to the rumour, police said.",
            "Contrary to the claims, the dam held.",
            "That never happened.",
            "There is absolutely no proof of fraud.",
            "This is not true.",
            "He said the complaint was without merit.",
            "The inquiry found no evidence that the pilot had slept.",
            "That is not correct.",
            "Nor is it true that she sold the mill.",
            "Replays showed otherwise.",
            "The figures do not support that.",
            "The paper wrongly reported that the branch would close.",
            "There's no evidence to suggest that the fire was set.",
            "An earlier version of this report misstated the age of the bridge.",
            "Correction: The caption incorrectly named the harbour.",
            "The harbour office said there was no evidence her debts had played a part.",
            "The ministry had no evidence to support the claim.",
            "Neither the mayor nor her brother provided any evidence of a plot.",
            "There is nothing to suggest that the keeper had help.",
            "The claim does not stand up to scrutiny.",
            "“I don’t think that’s true,” the miller said.",
            "That isn’t true.",
            "The report is wide of the mark, the economist said.",
            "We do not accept that.",
            "The mill said it did not recognise this description.",
            "The union does not accept the accusation.",
            "There is no suggestion of wrongdoing.",
            "There is no suggestion that the baker knew.",
            "Nothing could be further from the truth.",
            "No evidence has emerged to support the claim.",
            "No evidence has been found to suggest that the keeper slept.",
            "The claims lack any basis.",
        ],
        &[
            "The police found evidence in the car.",
            "There is no milk.",
            "The beam will not support that roof.",
            "He was wrongly convicted.",
            "She thought otherwise.",
            "There is growing evidence that bees are dying.",
            "He never happened to meet her.",
            "It is not true love, but it will do.",
            "An earlier version of the phone had two cameras.",
            "The twins are contrary by nature.",
            "There is no bus on Sundays.",
            "The trial found no evidence of a benefit.",
            "The tower was built without a foundation.",
            "There was no sign of either crew moving.",
            "The planned tours never happened.",
            "The lawyers did not wait for any evidence.",
            "He lied without offering any evidence.",
            "The bucket does not hold water.",
            "I don’t think that’s fair to the cook.",
            "The sailor left a mark on the door.",
            "There is nothing to eat.",
            "The shop does not accept that card.",
            "She did not recognise the man.",
            "Many bakers do not recognise that.",
            "The club does not accept claims by post.",
            "There was no suggestion box.",
            "The mill is further from the town.",
            "No evidence was found in the car.",
            "The teams lack a basis for talks.",
        ],
    );
}

#[test]
fn what_stands_around_an_article() {
    let table: &[(&str, Option<Rule>)] = &[
        ("Friday, July 21, 2017", Some(Rule::Dateline)),
        ("12 May 2020, 10:30 a.m.", Some(Rule::Dateline)),
        ("March 2021", Some(Rule::Dateline)),
        ("By Ines Aldana", Some(Rule::Boilerplate)),
        ("Image: Harbour Board.", Some(Rule::Boilerplate)),
        ("(Reporting by Ines Aldana; Editing by Tom Voss)", Some(Rule::Boilerplate)),
        ("Follow us on Chirper", Some(Rule::Boilerplate)),
        ("Sign up for our newsletter.", Some(Rule::Boilerplate)),
        ("“Lost bell found in river” — Harbour Post, May 3, 2019", Some(Rule::Boilerplate)),
        ("Ines Aldana contributed to this report.", Some(Rule::Boilerplate)),
        ("Tags: harbour, weather", Some(Rule::Boilerplate)),
        ("The old mill at Voss. Photo: Ines Aldana.", Some(Rule::Boilerplate)),
        ("FILE PHOTO: The old mill at Voss", Some(Rule::Boilerplate)),
        ("Picture taken May 3, 2019.", Some(Rule::Boilerplate)),
        ("[Harbour Post]", Some(Rule::Boilerplate)),
        ("This article has been updated to add the mayor's answer.", Some(Rule::Boilerplate)),
        ("This story is part of a series on rivers.", Some(Rule::Boilerplate)),
        ("Her answers have been edited for length and clarity.", Some(Rule::Boilerplate)),
        ("(Adds quotes from the mayor, details on the flood)", Some(Rule::Boilerplate)),
        ("(This version of the story corrects the year of the flood in paragraph 3)", Some(Rule::Boilerplate)),
        ("Related Coverage Ferry returns to harbour after storm", Some(Rule::Boilerplate)),
        ("Aldana reported from Porto.", Some(Rule::Boilerplate)),
        ("Podcast produced by Tom Voss.", Some(Rule::Boilerplate)),
        ("Follow the Harbour Post reporter Ines Aldana on Twitter at @aldana.", Some(Rule::Boilerplate)),
        ("She tweets @aldana.", Some(Rule::Boilerplate)),
        ("For more on rivers, visit our page.", Some(Rule::Boilerplate)),
        ("by Harbour Post writers Ines Aldana, Tom Voss", Some(Rule::Boilerplate)),
        ("FILE PHOTO: The old mill at Voss is seen from the harbour in May.", None),
        ("The story was told in three villages.", None),
        ("This report was written by three judges.", None),
        ("The answers have been known for years.", None),
        ("The storm was reported from Porto.", None),
        ("The bread was produced by monks.", None),
        ("Followers of the band met on Monday.", None),
        ("For more than a year, the mill stood still.", None),
        ("She tweets every day.", None),
        ("<post post-id=\"731\"><post/>.", Some(Rule::Fragment)),
        ("* * *", Some(Rule::Fragment)),
        ("May 3 was the day of the flood.", None),
        ("By noon the rain had stopped.", None),
        ("By Monday, Harbour Board staff were back.", None),
        ("Images of the flood went round the world.", None),
        ("Editing by hand took weeks.", None),
        ("In 2017 the mill closed.", None),
        ("The fund contributed to this success.", None),
        ("She will follow us to the coast.", None),
    ];
    check(table.iter().map(|&(sentence, expected)| (sentence, expected, other::furniture(&read(sentence)))));
}

#[test]
fn what_asserts_nothing() {
    let table: &[(&str, Option<Rule>)] = &[
        ("Desperate for water", Some(Rule::Fragment)),
        ("An old harbour crane.", Some(Rule::Fragment)),
        ("Sources", Some(Rule::Fragment)),
        ("KEY FIGURES", Some(Rule::Fragment)),
        ("What happens next", Some(Rule::Fragment)),
        ("The Aldana family in Porto", Some(Rule::Fragment)),
        ("How did it come to this?", Some(Rule::Question)),
        ("Is that enough?”", Some(Rule::Question)),
        ("Let's hope for rain.", Some(Rule::Command)),
        ("Imagine a town without a bakery.", Some(Rule::Command)),
        ("Please do not feed the gulls.", Some(Rule::Command)),
        ("Tune in on Monday.", Some(Rule::Command)),
        ("But don't fool yourself.", Some(Rule::Command)),
        ("Meet the baker of Voss.", Some(Rule::Command)),
        ("Let me thank the crew of the ferry.", Some(Rule::Command)),
        ("Congrats to the crew.", Some(Rule::Exclamation)),
        ("Meet the Bakers is a show about bread.", None),
        ("Read the room was her motto, and it was short.", None),
        ("Keep was the oldest tower.", None),
        ("We cross it at dawn.", None),
        ("Voss's declined to comment.", None),
        ("Betsy Aldana shook her head.", None),
        ("1 florin = 3 crowns", None),
        ("About 600 people live here.", None),
        ("What a game!", Some(Rule::Exclamation)),
        ("Thank you very much.", Some(Rule::Exclamation)),
        ("Thieves attack bakery", None),
        ("Bakery wins prize", None),
        ("Town beat City 2-0 on Saturday.", None),
        ("The storm hit Voss on Monday.", None),
        ("The deal cost $4m.", None),
        ("The fire spread to Voss.", None),
        ("A big hit of the summer.", Some(Rule::Fragment)),
        ("The split in Voss", Some(Rule::Fragment)),
        ("Low cost to the town", Some(Rule::Fragment)),
        ("The mill closed in 2017.", None),
        ("Rents rose 5%!", None),
        ("The question is how it will end.", None),
        ("Please was the first word she learned.", None),
        ("Every hour, a tree falls.", None),
        ("He said hello to the mayor and sat down.", None),
    ];
    check(table.iter().map(|&(sentence, expected)| (sentence, expected, other::unasserted(&read(sentence), false))));
}

#[test]
fn headlines_mostly_assert() {
    let table: &[(&str, Option<Rule>)] = &[
        ("The unhappy summer of a baker", Some(Rule::Fragment)),
        ("How to bake a loaf of bread", Some(Rule::Fragment)),
        ("What went wrong at the mill;", Some(Rule::Fragment)),
        ("Toasts and roasts for the harbour", Some(Rule::Fragment)),
        ("VOSS BAKERS WIND UP AS BREAD RUNS OUT", None),
        ("Guards at harbour to strike in May", None),
        ("Ferry set to return to Voss", None),
        ("Voss shaken by fire at mill", None),
        ("Harbour Board Loses Appeal Over Mill", None),
        ("Gunmen kill baker in harbour", None),
        ("Town battles 'gull fever' outbreak", None),
    ];
    check(table.iter().map(|&(sentence, expected)| (sentence, expected, other::unasserted(&read(sentence), true))));
}

#[test]
fn questions_of_the_writer() {
    let fires = [
        "But can they keep their promise to the town?",
        "Now, how does the mayor's claim hold up?",
        "Is there a plan?",
    ];
    let look_alikes =
        ["The question is whether it works.", "She asked who would pay?", "“Is it true?” she asked.", "He said what?"];
    assert_eq!(fires.iter().find(|sentence| !other::asks(&read(sentence))), None);
    assert_eq!(look_alikes.iter().find(|sentence| other::asks(&read(sentence))), None);
}

#[test]
fn contractions_and_possessives_are_known() {
    let text = "The report’s author didn’t see it, wasn’t told and won't ask.";
    let words = read(text);
    assert!(words[1].is(Class::Allegation) && words[3].is(Class::Negation));
    assert!(!words[2].is(Class::Negation));
    let negated: Vec<&str> = words.iter().filter(|word| word.is(Class::Negation)).map(|word| &*word.lower).collect();
    assert_eq!(negated, ["didn't", "wasn't", "won't"]);
    assert!(words.iter().filter(|word| word.is(Class::Negation)).all(|word| word.is(Class::Auxiliary)));
}
