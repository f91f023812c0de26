//! Tables for the rules: each line is a text whose sentences are parted by `|`.

mod time;

use super::rule::BoundaryRule;
use super::*;

/// The sentences of a text, and the rules that decided.
fn judge(text: &str) -> (Vec<&str>, Vec<BoundaryRule>) {
    let (mut found, mut rules) = (Vec::new(), Vec::new());
    for item in paragraphs(text).into_iter().flat_map(|paragraph| parted_by_dates(text, paragraph)) {
        let marker = next_item(text, item).1;
        Scanner::new(text, item, marker).run(|rule, sentence| {
            rules.push(rule);
            found.extend(sentence.map(|span| span.of(text)));
        });
    }
    (found, rules)
}

fn parts(marked: &str) -> Vec<&str> {
    marked.split('|').map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// Where the rule decides.
fn fires(rule: BoundaryRule, table: &[&str]) {
    for marked in table {
        let text = marked.replace('|', "");
        let (found, rules) = judge(&text);
        assert_eq!(found, parts(marked), "{rule:?}");
        assert!(rules.contains(&rule), "{rule:?} in {marked:?}: {rules:?}");
    }
}

/// Look-alikes, which another rule decides.
fn rests(rule: BoundaryRule, table: &[&str]) {
    for marked in table {
        let text = marked.replace('|', "");
        let (found, rules) = judge(&text);
        assert_eq!(found, parts(marked), "look-alike of {rule:?}");
        assert!(!rules.contains(&rule), "{rule:?} in {marked:?}: {rules:?}");
    }
}

/// What the public function finds, for rules that do not judge stops.
fn splits(rule: &str, table: &[&str]) {
    for marked in table {
        let text = marked.replace('|', "");
        let found: Vec<_> = sentences(&text).iter().map(|span| span.of(&text)).collect();
        assert_eq!(found, parts(marked), "{rule}");
    }
}

#[test]
fn s1_items_of_a_list() {
    splits(
        "S1",
        &[
            "1) Bread |2) Butter |3) Milk and honey",
            "1. Bread and butter. |Salted. |2. Milk.",
            "a. Bread |b. Butter",
            "(1) Bread |(2) Butter",
            "• Bread |• Butter |• Milk",
            "⁃9. Bread |⁃10. Butter",
            "1. Bread\n|2. Butter",
            // Look-alikes.
            "It takes 1) bread and 2) butter.",
            "1. Bread costs 2.50 a loaf",
            "A. Smith met B. Jones.",
            "Lisbon • 5 May",
        ],
    );
}

#[test]
fn s2_row_of_marks() {
    fires(
        BoundaryRule::S2Row,
        &["He left. |*** |She stayed.", "----- |Council news |===== |The council met.", "Name |______ |Date"],
    );
    rests(BoundaryRule::S2Row, &["He left -- or fled --- at once.", "**Bold** words.", "a == b", "snake_case_names"]);
}

#[test]
fn s3_full_date() {
    splits(
        "S3",
        &[
            "Council votes down harbour plan |Tuesday, May 3, 2016\n\n|It was late.",
            "Tuesday, May 3, 2016 |The council met.",
            "Tuesday 3 May 2016",
            // Look-alikes.
            "Council to vote on Tuesday, May 3, 2016",
            "Tuesday, May 3, 2016, was a warm day.",
            "The council met on Tuesday, May 3, 2016.",
            "Agency closed, Tuesday, May 3, 2016",
            "“Harbour plan fails” — Lisbon Sun, May 3, 2016",
        ],
    );
}

#[test]
fn s4_stamp_of_a_message() {
    fires(
        BoundaryRule::S4Stamp,
        &["Ines Falk |05/03/2016 12:05 PM |I saw the plan.", "05/03/2016 12:05:10 PM |thanks"],
    );
    rests(
        BoundaryRule::S4Stamp,
        &[
            "It failed on 05/03/2016 12:05 PM for an hour.",
            "The odds are 3/2.",
            "On 05/03/2016 it rained.",
            "and/or 1/2",
        ],
    );
}

#[test]
fn s5_credit_of_a_picture() {
    fires(
        BoundaryRule::S5Credit,
        &["The harbour of Lisbon |Image: Ines Falk.", "Ships in Washington D.C. |Photo: Navy."],
    );
    rests(
        BoundaryRule::S5Credit,
        &["Image: Ines Falk.", "A file photo: the harbour.", "The harbour, AP Photo: Ines Falk"],
    );
}

#[test]
fn s6_addresses_in_a_row() {
    fires(BoundaryRule::S6Addresses, &["See http://example.org/a.html |https://example.org/b.html"]);
    rests(
        BoundaryRule::S6Addresses,
        &[
            "See http://example.org/a. |It says: https://example.org/b.html",
            "http://example.org/A.B?c=D! |Look.",
            "a://b c",
        ],
    );
}

#[test]
fn s7_face() {
    fires(BoundaryRule::S7Face, &["thanks for the map :-) |See you there", ":( |That was it"]);
    rests(
        BoundaryRule::S7Face,
        &["thanks :-) see you there", "The plan: Wait.", "It ends at 5:00 PM.", "He came;D left."],
    );
}

#[test]
fn s8_aside_in_brackets() {
    splits(
        "S8",
        &[
            "She taught (He had left. Nobody knew why.) at the school.",
            "The plan (remember it?) Falk wrote is dead.",
            "She taught at the school (he had left.) |The school closed.",
            "It is cheap [see p. 5. There] and good.",
            // Look-alikes: not within a sentence; never closed; a face.
            "She left. |(He had stayed. |Nobody knew why.) |The school closed.",
            "She taught (he had left. |Nobody knew why.",
            "oh no :( |I lost it. |All of it.)",
        ],
    );
}

#[test]
fn s9_run_in_quotation() {
    fires(
        BoundaryRule::S9RunIn,
        &[
            "Falk said \"All of us left. There is nobody in the harbour.\" |It was late.",
            "Falk said “All of us left. There is nobody in the harbour.” |It was late.",
            "Falk says \"many ships will leave. Then the council must build\" and fears it.",
            "He wrote that “the harbour is full! Who needs it?” |Falk left.",
            "He told Moss that \"it failed\". |Falk left. |\"It works.\"",
            "They said “it is the U.S. It is far.” |Falk left.",
        ],
    );
    let long = format!("Falk said “{}. |It failed.”", "word ".repeat(80).trim_end());
    rests(
        BoundaryRule::S9RunIn,
        &[
            "He said, \"I won. |You lost.\"",
            "He said: “I won. |You lost.”",
            "“I won. |You lost,” he said.",
            "“I won. |You lost,” he said. |“You left.”",
            "He left. |\"I won. |You lost.\"",
            "The \"old\" plan failed. |Then a \"new\" one came. |It failed.",
            "She wrote in her “diary of the harbour. |It is full.”",
            "It measures 6\" by 4\". |He said 6\". |It is 7\".",
            "He said 'tis late. |It wasn't.",
            "Falk said “all of us left. |Nobody came back.",
            "Falk said \"all of us left. |Moss said nobody did. |\"Who came?\"",
            "Falk said “all of us left. |“Nobody came back.”",
            "Falk said “all of us left.|\n\nNobody came back.” |He left.",
            &long,
        ],
    );
}

#[test]
fn s10_pull_quote() {
    fires(
        BoundaryRule::S10PullQuote,
        &[
            "\"It is 1 to 0. But it’s a long game.\" - Ines Falk",
            "“It is 1 to 0. But it’s a long game.” — Ines Falk, mayor of Lisbon",
            "“A new plan. A full harbour!” Unknown sailor, “The harbour declares war”",
            "“We left. Nobody stayed.” —J. K. Moss Jr.",
        ],
    );
    let long = format!("“We left. |Nobody stayed.” |Falk{}", " of Lisbon".repeat(12));
    rests(
        BoundaryRule::S10PullQuote,
        &[
            "“I won. |You lost.” |He left.",
            "“I won. |You lost.” |He left",
            "“I won. |You lost.” |Falk left the harbour.",
            "“I won. |You lost.” |Falk left. |He was late",
            "“I won. |You lost.” — and with that he left",
            "“I won. |You lost.”",
            "“I won. |You lost,” said Falk",
            "“I won. |Have you lost?” Falk asked",
            "He left. |“I won. |You lost.” — Ines Falk",
            "“Won” is a word. |Lost is one too",
            &long,
        ],
    );
}

#[test]
fn s11_marks_alone() {
    fires(BoundaryRule::S11MarksAlone, &["... The plan failed.", "?! What is that?", "“…” He left."]);
    rests(BoundaryRule::S11MarksAlone, &["1! |Go.", "É. Dovann wrote it."]);
}

#[test]
fn s12_wide_marks() {
    fires(BoundaryRule::S12Wide, &["東京は雨。|明日は晴れ。", "行く？|行く。"]);
    rests(BoundaryRule::S12Wide, &["東京、大阪"]);
}

#[test]
fn s13_inside_numbers_addresses_and_words() {
    fires(
        BoundaryRule::S13Inside,
        &[
            "It costs $3.50 or more.",
            "Write to Ines.Falk@example.org today.",
            "The U.S.-led plan",
            "It is 3.5% or .5",
            "Visit Harbour.Com now.",
            "see...what",
        ],
    );
}

#[test]
fn s14_lost_space() {
    fires(
        BoundaryRule::S14LostSpace,
        &["It was the best of all.|The next failed.", "“It failed,” said the mayor’s “aide.”|He left.", "Really?|Yes."],
    );
    rests(
        BoundaryRule::S14LostSpace,
        &[
            "Write to falk.Ines@example.org today.",
            "See example.org/plan.Html now.",
            "He used harbour.Net and harbour.js here.",
            "No.5 is alive.",
            "He reads U.S.Today.",
        ],
    );
}

#[test]
fn s15_no_sentence_begins_with_a_comma() {
    fires(BoundaryRule::S15Continuation, &["“Help!” , she cried.", "The U.S. , too, voted.", "He came . : then left"]);
}

#[test]
fn s16_dashes() {
    fires(
        BoundaryRule::S16Dash,
        &[
            "He called it “a long game.” — Ines Falk",
            "It is a long game. - Ines Falk",
            "RYE, N.H. — The council met.",
            "“No.” — and with that she left.",
            "It is over. |— Falk has won the vote in the council.",
        ],
    );
    rests(
        BoundaryRule::S16Dash,
        &["It fell. |-5 degrees were measured.", "LISBON (Reuters) - The council met.", "LISBON — The council met."],
    );
}

#[test]
fn s17_ellipsis_of_the_next_sentence() {
    fires(
        BoundaryRule::S17Omission,
        &[
            "It failed. |… Nobody knew why.",
            "It failed. |. . . Nobody knew why.",
            "It failed. ... and nobody knew why.",
            "It failed. ...",
        ],
    );
    rests(
        BoundaryRule::S17Omission,
        &["It failed.... |Nobody knew why.", "It failed . . . . |Nobody knew why.", "It failed. |.NET is to blame."],
    );
}

#[test]
fn s18_who_asked() {
    fires(
        BoundaryRule::S18SpeechTag,
        &[
            "“Are you ready?” Falk asked.",
            "“Help!” Mayor Ines Falk cried. |Nobody came.",
            "\"Now?\" Mr. Falk said.",
            "“Well …” Falk said.",
        ],
    );
    rests(
        BoundaryRule::S18SpeechTag,
        &[
            "“Are you ready?” |He asked nobody.",
            "“Are you ready?” |Falk left.",
            "Are you ready? |Falk said so.",
            "“We are ready.” |Falk said nothing more.",
            "“Are you ready?” she asked.",
        ],
    );
}

#[test]
fn s19_lower_case_goes_on() {
    fires(
        BoundaryRule::S19LowerCase,
        &[
            "“Are you ready?” she asked.",
            "“Help!” cried the mayor.",
            "He (or she?) left (at once.) and fled.",
            "Well … maybe.",
            "Well... maybe.",
            "Well... I think so.",
            "But ... Falk leads.",
        ],
    );
    rests(
        BoundaryRule::S19LowerCase,
        &[
            "i left. |he stayed.",
            "who paid? |nobody did.",
            "“It is over.” |http://example.org",
            "It is over... |Falk leads.",
            "He left. |(see below)",
        ],
    );
}

#[test]
fn s20_names_with_a_mark() {
    fires(
        BoundaryRule::S20MarkedName,
        &[
            "She works at Yahoo! in Lisbon.",
            "The Yahoo! News report is out.",
            "Yahoo! bought it.",
            "The musical Harbour Girls Rock! opened.",
        ],
    );
    rests(
        BoundaryRule::S20MarkedName,
        &["She works at Yahoo! |They pay well.", "GREAT! |thanks a lot", "Help! |he is gone", "Is it great? |Yes."],
    );
}

#[test]
fn s21_titles() {
    fires(
        BoundaryRule::S21Title,
        &["Mr. Smith met Sens. Will Brown and The Rev. Dr. No.", "Gen. “Bull” Moss left.", "MR. SMITH LEFT."],
    );
    rests(BoundaryRule::S21Title, &["He is a sales rep. |She is not.", "They call her “Dr.” |She likes it."]);
}

#[test]
fn s22_linking() {
    fires(
        BoundaryRule::S22Linking,
        &[
            "Falk v. Moss is over.",
            "Lisbon vs. Porto",
            "Ships, e.g. Dutch ones",
            "See No. 5 and p. 55.",
            "N°. 1026.253.553 is here.",
            "P.S. I left.",
        ],
    );
    rests(
        BoundaryRule::S22Linking,
        &["Did he? |No. |He stayed.", "She loves art. |It moves her.", "He uses IE. |It is old."],
    );
}

#[test]
fn s23_time_of_day() {
    fires(
        BoundaryRule::S23TimeOfDay,
        &[
            "At 5 a.m. Mr. Smith left. |He was back at 6 P.M. |Mr. Moss stayed.",
            "It is on at 9 p.m. Eastern.",
            "They met at 9 a.m. Tuesday.",
            "They met at 9 a.m. |Falk spoke.",
            "Shortly after 5 p.m. The Hague fell silent.",
            "Until 5 p.m. 20 ships left.",
        ],
    );
    rests(BoundaryRule::S23TimeOfDay, &["I am. |You are."]);
}

#[test]
fn s24_initials() {
    fires(
        BoundaryRule::S24Initial,
        &[
            "My name is Jonas E. Smith.",
            "J. A. Smith and Jonas W. Falk",
            "We have Plan B. |It works.",
            "É. Dovann wrote it.",
            "You and I. |Did you see Albert I. Jones?",
        ],
    );
    rests(BoundaryRule::S24Initial, &["It is a B-. |He hoped for more.", "J.K. Moss wrote it."]);
}

#[test]
fn s25_abbreviations() {
    fires(
        BoundaryRule::S25Abbreviation,
        &[
            "The U.S. Government left the U.S. |It was late.",
            "Falk & Co. at noon",
            "Ask Falk and Co. |They know.",
            "On Jan. 5 it rained.",
            "St. Michael’s is on 5th St. |The light is red.",
            "He left the U.S. |“We stayed,” she said.",
            "He moved to Lodi, N.J. |Moss stayed.",
            "Bread, butter, etc. |Moss paid.",
            "Bread, butter, etc. were there.",
            "The U.S. “clearly” won.",
            "LODI, N.J. (AP) It rained.",
            "Apple Inc. (“Apple”) won.",
            "It is J.K. Moss.",
            "Jan. A. Moss",
        ],
    );
    rests(
        BoundaryRule::S25Abbreviation,
        &["He left the mass. |The sun shone.", "It was in the inc.org case.", "Go to example.co. |It works."],
    );
}

#[test]
fn s26_other_stops() {
    fires(
        BoundaryRule::S26Stop,
        &[
            "It works. |He left.",
            "“It works.” |He left.",
            "“Yesterday, there were two polls. |Both had like numbers.” |He left.",
            "\"It works.\" |He left. |\"Good.\"",
            "‘It works.’ |He left.",
            "Really?! |Yes!! |Why?",
            "It works.[12] |He left.",
            "It works. 😀👍🏽 |He left.",
            "It works! :-) |He left.",
            "It works . |He left .",
            "It works . ” |He left.",
            "It works.\u{200B} |He left.",
            "It works.\u{A0}|He left.",
            "It works. |20 people left. |@falk too. |#gone",
            "It works. |¿Por qué? |Ça va. |Ärger.",
            "(It works.) |He left.",
            "Это работает. |Он ушёл.",
            "He asked: “Is it useful? |Is it necessary?”",
            "He died in 2012. |It was cold.",
            "Did he shout “Fire!”? |Yes.",
        ],
    );
    rests(
        BoundaryRule::S26Stop,
        &["", "No stop", "“It works,” he said.", "PARIS, Jan. 5 (Reuters) - The council met.", "By Ines Falk"],
    );
}

#[test]
fn hard_wrapped_lines_are_one_sentence() {
    splits(
        "P4",
        &[
            "The council met for nine hours on\nMonday. |It voted down the plan to\nwiden the harbour, which the Harbour\nMaster had called urgent.",
        ],
    );
}
