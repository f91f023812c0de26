//! Little articles with their sources marked, and whom each source means.

mod bearers;

use super::*;
use crate::token;

/// Reads `{source}` and `<content>`; each source gets the nearest content.
fn marked(article: &str) -> (String, Vec<Attribution>) {
    let (mut text, mut sources, mut contents, mut open) = (String::new(), Vec::new(), Vec::new(), Vec::new());
    for char in article.chars() {
        match char {
            '{' | '<' => open.push(text.len()),
            '}' | '>' => {
                let start = open.pop().expect("an opening mark");
                let list = if char == '}' { &mut sources } else { &mut contents };
                list.push(Span::new(start, text.len()));
            }
            _ => text.push(char),
        }
    }
    sources.sort();
    let distance = |one: &Span, other: &Span| one.start.abs_diff(other.end).min(one.end.abs_diff(other.start));
    let mut attributions = Vec::new();
    for source in sources {
        let nearest = contents.iter().min_by_key(|content| distance(content, &source)).copied();
        let content = nearest.unwrap_or(source);
        let quoted = content.of(&text).starts_with(['"', '“']);
        let kind = if quoted { AttributionKind::Direct } else { AttributionKind::Indirect };
        let source = Some(source);
        attributions.push(Attribution {
            source,
            cue: None,
            content: vec![content],
            kind,
            confidence: 1.0,
            speaker: None,
        });
    }
    (text, attributions)
}

/// Sentences as these articles have them: none ends after a word with a capital.
fn sentences(text: &str) -> Vec<Span> {
    let (mut found, mut start) = (Vec::new(), 0);
    for (at, char) in text.char_indices().filter(|(_, char)| char.is_whitespace()) {
        let before = text[start..at].trim_end_matches(['”', '"']);
        let word = before.trim_end_matches(['.', '?', '!']);
        let last = word.rsplit(' ').next().unwrap_or_default();
        let ends = word.len() < before.len() && !last.starts_with(char::is_uppercase);
        if (ends || char == '\n') && start < at {
            found.push(Span::new(start, at));
        }
        if ends || char == '\n' {
            start = at + 1;
        }
    }
    if start < text.len() {
        found.push(Span::new(start, text.len()));
    }
    found
}

fn resolved(text: &str, attributions: &mut [Attribution]) -> Vec<Speaker> {
    let sentences = sentences(text);
    let tokens: Vec<_> = sentences.iter().map(|&sentence| token::tokens(text, sentence)).collect();
    resolve(text, &sentences, &tokens, attributions)
}

/// Whom each source means, `?` where that is not known.
fn names(article: &str) -> Vec<String> {
    let (text, mut attributions) = marked(article);
    let speakers = resolved(&text, &mut attributions);
    let name =
        |attribution: &Attribution| attribution.speaker.map_or("?".to_owned(), |index| speakers[index].name.clone());
    attributions.iter().map(name).collect()
}

fn check(table: &[(&str, &[&str])]) {
    let mut wrong = String::new();
    for (article, expected) in table {
        let got = names(article);
        if got != *expected {
            wrong += &format!("\n{article}\n  expected {expected:?}\n  got      {got:?}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn roles_go_back_to_the_one_who_has_them() {
    check(&[
        (
            "{Maria Lindqvist, the health minister,} said <stocks were low>. {The minister} said <they would rise>.",
            &["Maria Lindqvist", "Maria Lindqvist"],
        ),
        (
            "{The finance minister, Tao Linwei,} said <taxes would fall>. {Mr. Tao} said <wages would rise>.",
            &["Tao Linwei", "Tao Linwei"],
        ),
        (
            "{Vermont Sen. Karl Ostrow} said <no>. It was late. {The Vermont senator} said <it was too late>.",
            &["Karl Ostrow", "Karl Ostrow"],
        ),
        // Two ministers, both at hand.
        (
            "Health minister {Maria Lindqvist} said <yes>. Finance minister {Ola Brekke} said <no>. \
             {The minister} said <maybe>. {The health minister} said <it was settled>.",
            &["Maria Lindqvist", "Ola Brekke", "The minister", "Maria Lindqvist"],
        ),
        // Another office.
        (
            "Health minister {Maria Lindqvist} said <yes>. {The transport minister} said <no>.",
            &["Maria Lindqvist", "The transport minister"],
        ),
        // A former one is not the present one.
        (
            "President {Ana Coelho} said <yes>. {The former president} said <no>.",
            &["Ana Coelho", "The former president"],
        ),
        (
            "{A top strategist, John Weller,} said <it was over>. {A woman in Halden, Norway,} said <it was not>.",
            &["John Weller", "A woman in Halden"],
        ),
        (
            "{White House press secretary Josh Arne} said <so>. {House Majority Leader Kevin Marsh, R-Calif.,} agreed <to it>.",
            &["Josh Arne", "Kevin Marsh"],
        ),
        (
            "{The Dunmore Post’s Irene Tharoux} wrote <that it burned>. {Dunmore Post columnist Ruth Markos} doubted <it>.",
            &["Irene Tharoux", "Ruth Markos"],
        ),
    ]);
}

#[test]
fn a_people_or_an_age_is_no_name() {
    check(&[
        ("{Antonio Ferrante} said <no>. {The Italian} said <never>.", &["Antonio Ferrante", "Antonio Ferrante"]),
        (
            "{Ada Brook, 34,} met {Tom Brekke, 51,} and said <no>. {The 51-year-old} said <yes>.",
            &["Ada Brook", "Tom Brekke", "Tom Brekke"],
        ),
        (
            "{Peter Vass} said <yes> and {Paul Lorne} said <no>. {The Dane} said <maybe>.",
            &["Peter Vass", "Paul Lorne", "The Dane"],
        ),
        ("{Ada Brook, 34,} said <no>. {The 51-year-old} said <yes>.", &["Ada Brook", "The 51-year-old"]),
        ("{The Guardian} said <so>. It was the Guardian's word.", &["Guardian"]),
    ]);
}

#[test]
fn organisations_go_by_what_they_are() {
    check(&[
        (
            "{Norvane Systems} said <it had fixed the fault>. {The company} said <nobody was hurt>.",
            &["Norvane Systems", "Norvane Systems"],
        ),
        (
            "{Tarvik, a shipping firm,} said <the crew was safe>. {The firm} said <the ship was not>.",
            &["Tarvik", "Tarvik"],
        ),
        (
            "{The Dunmore Herald} reported <losses>. {The newspaper} said <they grew>.",
            &["Dunmore Herald", "Dunmore Herald"],
        ),
        // Two companies at hand.
        (
            "{Norvane Systems} sued {Ostra Motors}, saying <it copied>. {The company} said <it would win>.",
            &["Norvane Systems", "Ostra Motors", "The company"],
        ),
        // A person is no company, and a place is none.
        (
            "{Karin Holt} left for the coast in Dorvania. {The company} said <she resigned>.",
            &["Karin Holt", "The company"],
        ),
        (
            "{A study by Halden University} found <a link>. {The study} said <it was weak>.",
            &["A study by Halden University", "A study by Halden University"],
        ),
        (
            "{Bernt Sander’s campaign} says <it raised money>. {The campaign} says <it spent it>. \
             {Sander} says <it did well>. {His campaign} says <so too>.",
            &["Bernt Sander’s campaign", "Bernt Sander’s campaign", "Bernt Sander", "Bernt Sander’s campaign"],
        ),
    ]);
}

#[test]
fn pronouns_take_up_the_one_who_stands_out() {
    check(&[
        (
            "{Karin Holt} said <the river rose>. <“We ran,”> {she} said. {She} said <the bridge fell>.",
            &["Karin Holt", "Karin Holt", "Karin Holt"],
        ),
        // Gender tells two people apart.
        (
            "{Karin Holt} met {Peter Vass}, who said <nothing>. <“I was tired,”> {she} said. <“So was I,”> {he} said.",
            &["Karin Holt", "Peter Vass", "Karin Holt", "Peter Vass"],
        ),
        // Somebody of the other gender does not keep hers from being learnt.
        (
            "{Amira Holm}, whose son Yusuf died, said <she had wept>. {Peter Vass} said <no>. <“I knew,”> {she} said.",
            &["Amira Holm", "Peter Vass", "Amira Holm"],
        ),
        // Two men, both at hand.
        (
            "{Peter Vass} said <yes> and {Paul Lorne} said <no>. Then {he} said <he was sorry>.",
            &["Peter Vass", "Paul Lorne", "?"],
        ),
        // In his own words somebody else is he.
        ("{Peter Vass} arrived. <Paul Lorne would win>, {he} said.", &["Peter Vass", "Peter Vass"]),
        ("{Peter Vass} had shown disrespect, and {he} accused <Peter Vass>.", &["Peter Vass", "?"]),
        // Once a pronoun has shown a woman, her own name does not stand against her.
        (
            "Skandia Ber left on Monday. “{She} said <it would rain>,” {Tom Brandt} said. {She} added <it was wet>.",
            &["Skandia Ber", "Tom Brandt", "Skandia Ber"],
        ),
        // Nobody was named.
        ("<“It is cold,”> {he} said. {She} said <it was not>.", &["?", "?"]),
        // Too long ago.
        (
            "{Peter Vass} left. It rained. It snowed. It froze. It thawed. It rained. It cleared. {He} said <so>.",
            &["Peter Vass", "?"],
        ),
        (
            "{Matt Borgen, chairman of the Ohio party,} was pleased. {Borgen}, {who} predicted <a win>, said <thanks>.",
            &["Matt Borgen", "Matt Borgen", "Matt Borgen"],
        ),
        (
            "{A Kremlin source} said <the trip was off>. {The Kremlin source, which spoke to the agency,} gave <no reason>. \
             {The source} said <it was final>.",
            &["A Kremlin source", "A Kremlin source", "A Kremlin source"],
        ),
        (
            "{Critics} say <it leaks>. {They} say <it smells>. {The company} says <it does neither>.",
            &["Critics", "Critics", "The company"],
        ),
        // He is not one of those who are quoted about.
        ("<“Paul Lorne is a fool,”> {Peter Vass} said. <“A great fool,”> {he} said.", &["Peter Vass", "Peter Vass"]),
        // Nor is a name taken up from inside the marks, whichever they are.
        ("<“Paul Lorne wept”>, said {the guards}. {He} said <so too>.", &["the guards", "?"]),
        ("<« Paul Lorne wept »>, said {the guards}. {He} said <so too>.", &["the guards", "?"]),
        ("<‘Paul Lorne wept’>, said {the guards}. {He} said <so too>.", &["the guards", "?"]),
        ("{I} doubt <it>. <“I think so,”> {Karin Holt} said.", &["I", "Karin Holt"]),
        (
            "{The chairwoman of the club} spoke. <“We won,”> {she} said. {He} said <so too>.",
            &["The chairwoman of the club", "The chairwoman of the club", "?"],
        ),
    ]);
}

#[test]
fn unnamed_sources_and_groups_stay_what_they_are() {
    check(&[
        (
            "{A source} said <yes>. {A source} said <no>. {Two people familiar with the matter} said <maybe>.",
            &["A source", "A source", "Two people familiar with the matter"],
        ),
        ("{Critics} said <no>. It rained. {Critics} said <never>.", &["Critics", "Critics"]),
        (
            "{Peter Vass and Karin Holt} said <yes>. {Dorvania and Ostra} deny <this>. {Vass and his aides} agreed <to it>.",
            &["Peter Vass and Karin Holt", "Dorvania and Ostra", "Vass and his aides"],
        ),
        (
            "{Voters who stayed at home} said <it rained>. {Many} said <so>. {Others} said <not>. {Forty percent} shrugged <at it>.",
            &["Voters who stayed at home", "Many", "Others", "Forty percent"],
        ),
        (
            "{Police} said <two were held>. {Police} said <they were armed>. {Polls in Ostra} show <a tie>.",
            &["Police", "Police", "Polls in Ostra"],
        ),
        ("{Aides to Senator Karl Ostrow} said <he was ill>.", &["Aides to Senator Karl Ostrow"]),
    ]);
}

#[test]
fn a_source_cut_short_is_read_with_its_determiner() {
    check(&[
        ("The auditor {general} plans <to report>.", &["The auditor general"]),
        ("Late on Monday the {minister} said <no>.", &["the minister"]),
        ("It hurt the plan {critics} called <rash>.", &["critics"]),
        ("After the vote {Maria Lund} said <no>.", &["Maria Lund"]),
        ("In the end {she} said <no>.", &["?"]),
    ]);
}

#[test]
fn the_same_phrase_is_one_speaker_only_where_it_means_the_same() {
    let speakers = |article: &str| {
        let (text, mut attributions) = marked(article);
        resolved(&text, &mut attributions).iter().map(|speaker| speaker.attributions.clone()).collect::<Vec<_>>()
    };
    assert_eq!(speakers("{Critics} said <no>. {Critics} said <never>."), [[0, 1]]);
    assert_eq!(speakers("{A source} said <no>. {A source} said <never>."), [[0], [1]]);
    assert_eq!(speakers("{The report} said <no>. {The report} said <never>."), [[0, 1]]);
    assert_eq!(speakers("{Some} said <no>. {Some} said <never>."), [[0], [1]]);
    assert_eq!(speakers("{Orlenko} said <no>. {A source} said <yes>. {Orlenko} said <never>."), [vec![0, 2], vec![1]]);
}

#[test]
fn mentions_are_the_sources_in_order() {
    let (text, mut attributions) = marked("{Karin Holt} said <no>. <Never>, {she} said. {Holt} said <so>.");
    let speakers = resolved(&text, &mut attributions);
    let mentions: Vec<&str> = speakers[0].mentions.iter().map(|mention| mention.of(&text)).collect();
    assert_eq!((speakers.len(), mentions), (1, vec!["Karin Holt", "she", "Holt"]));
}

#[test]
fn a_quotation_left_open_goes_on_in_the_next_paragraph() {
    let speak = |article: &str| {
        let (text, mut attributions) = marked(article);
        let start = text.find('“').and_then(|first| text[first + 3..].find('“').map(|at| first + 3 + at)).expect("two");
        let content = vec![Span::new(start, text.len())];
        let kind = AttributionKind::Direct;
        attributions.push(Attribution { source: None, cue: None, content, kind, confidence: 1.0, speaker: None });
        let speakers = resolved(&text, &mut attributions);
        attributions[1].speaker.map(|index| speakers[index].name.clone())
    };
    let holt = Some("Karin Holt".to_owned());
    assert_eq!(speak("{Karin Holt} said: <“We ran. The water came.>\n\n“Then it went away.”"), holt);
    assert_eq!(speak("{Karin Holt} said: <“We ran. The water came.”>\n\n“Then it went away.”"), None);
    assert_eq!(speak("{Karin Holt} said: <“We ran. The water came.>\n\nA day passed.\n\n“Then it went away.”"), None);
}
