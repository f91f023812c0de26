//! Who bears a name: short forms, namesakes, titles and what else stands beside it, people and bodies.

use super::check;

#[test]
fn short_forms_go_back_to_the_full_name() {
    check(&[
        (
            "Kremlin spokesman {Dmitry Orlenko} told reporters <talks would go on>. <“We wait,”> {Orlenko} said. \
             {Mr. Orlenko} said <no more>.",
            &["Dmitry Orlenko", "Dmitry Orlenko", "Dmitry Orlenko"],
        ),
        (
            "{Lindqvist} warned <of a shortage>. {Maria Lindqvist, 43, the health minister,} said <it was near>.",
            &["Maria Lindqvist", "Maria Lindqvist"],
        ),
        (
            "{Melba Arroyo Feria, the president of the bank}, said <it paid>. {Ms. Arroyo} said <more would follow>.",
            &["Melba Arroyo Feria", "Melba Arroyo Feria"],
        ),
        ("{Donald J. Harrow} said <so>. {Donald Harrow} said <so again>.", &["Donald J. Harrow", "Donald J. Harrow"]),
        (
            "The {Northern Health Organization} said <cases fell>. The {NHO} said <tests rose>.",
            &["Northern Health Organization", "Northern Health Organization"],
        ),
        (
            "{Norvane Systems} said <it had fixed the fault>. {Norvane} said <nobody was hurt>.",
            &["Norvane Systems", "Norvane Systems"],
        ),
        (
            "{President Bashir al-Rashad} said <no>. {Rashad} said <never>. {al-Rashad} said <not now>.",
            &["Bashir al-Rashad", "Bashir al-Rashad", "Bashir al-Rashad"],
        ),
        (
            "Lindqvist: Ministry Will Act On All Water Leaks\n\n{Maria Lindqvist} said <the ministry would act>.",
            &["Maria Lindqvist"],
        ),
        ("{Thomas Lindeman} wrote <so>. {Lindeman} wrote <more>.", &["Thomas Lindeman", "Thomas Lindeman"]),
        ("Chief James O’Brannan spoke. {O'Brannan} said <so>.", &["James O’Brannan"]),
        ("Retired U.S. Navy Adm. {Norman Hamm} said <so>. {Hamm} said <no>.", &["Norman Hamm", "Norman Hamm"]),
        // Letters in brackets, whichever they are.
        (
            "The {Norland Weather Service (HVT)} said <it rained>. {HVT} said <more would fall>. The {HVT} said <no>.",
            &["Norland Weather Service", "Norland Weather Service", "Norland Weather Service"],
        ),
        // Look-alikes: who wrote it, whose party it is, a name cut short.
        ("Halden City (HVT) – {Ada Brook} said <so>. {HVT} said <no>.", &["Ada Brook", "HVT"]),
        ("{Ada Brook (HVP)} said <so>. {HVP} said <no>.", &["Ada Brook", "HVP"]),
        ("The Sun and {Moon Initiative (SMI)} said <so>. {SMI} said <no>.", &["Moon Initiative", "SMI"]),
        // The same last word does not make the same name.
        ("{The Port Callan Post} reported <a fire>. {Port Callan} denied <it>.", &["Port Callan Post", "Port Callan"]),
    ]);
}

#[test]
fn namesakes_are_kept_apart() {
    check(&[
        // One of them is named of late, and the other has not been.
        (
            "{Bill Marrow} said <he was glad>. {Mrs. Marrow} said <she was not>. His wife, {Helen Marrow}, said <both>.",
            &["Bill Marrow", "Helen Marrow", "Helen Marrow"],
        ),
        // Both were just named: the bare name stays what it is.
        (
            "{Erik Stolz} said <yes> and his brother {Jonas Stolz} said <no>. {Stolz} said <maybe>.",
            &["Erik Stolz", "Jonas Stolz", "Stolz"],
        ),
        // One is named in full again and again, the other once and long ago.
        (
            "{Jonas Stolz} said <no>. It rained. It snowed. It froze. It thawed. {Erik Stolz} said <yes>. \
             Erik Stolz spoke again. Then Erik Stolz left. {Stolz} said <maybe>.",
            &["Jonas Stolz", "Erik Stolz", "Erik Stolz"],
        ),
        (
            "{Stolz's campaign} said <it was ready>. {Erik Stolz} said <he was not>.",
            &["Stolz's campaign", "Erik Stolz"],
        ),
        (
            "{Erik Stolz} said <so>. {Stolz's spokesman} said <not so>. {A friend of Stolz} said <neither>.",
            &["Erik Stolz", "Stolz's spokesman", "A friend of Stolz"],
        ),
    ]);
}

#[test]
fn names_keep_all_their_particles() {
    check(&[
        (
            "{Henrik van der Moelen} said <so>. {Van der Moelen} said <more>. {Mr. van der Moelen} said <no>.",
            &["Henrik van der Moelen", "Henrik van der Moelen", "Henrik van der Moelen"],
        ),
        ("{Otto de la Vorra} said <so>. {Mr. de la Vorra} said <no>.", &["Otto de la Vorra", "Otto de la Vorra"]),
        (
            "{Angela van der Ost} said <so>. {Jan van der Ost} said <no>. {Ms. van der Ost} said <she left>.",
            &["Angela van der Ost", "Jan van der Ost", "Ms. van der Ost"],
        ),
        // One particle with a capital may be a first name.
        ("{Al Marrow} said <so>. {Marrow} said <no>.", &["Al Marrow", "Al Marrow"]),
    ]);
}

#[test]
fn titles_do_not_make_somebody_else() {
    check(&[
        (
            "{Beekeeper Leo Marrow} said <so>. {Leo Marrow} said <no>. {Marrow} said <yes>.",
            &["Leo Marrow", "Leo Marrow", "Leo Marrow"],
        ),
        ("{Donald J. Harrow} said <so>. {His son Donald Jr.} said <no>.", &["Donald J. Harrow", "Donald Jr"]),
        (
            "{Anna Maria Lindqvist} said <so>. {Maria Lindqvist} said <no>.",
            &["Anna Maria Lindqvist", "Maria Lindqvist"],
        ),
        (
            "{Keir Holloway KC} said <so>. {Keir Holloway} said <no>. {Holloway} said <yes>.",
            &["Keir Holloway KC", "Keir Holloway KC", "Keir Holloway KC"],
        ),
        (
            "{Norlandic Ambassador to Dorvania Emile Vass} said <so>. {Vass} said <no>. {The ambassador} said <yes>.",
            &["Emile Vass", "Emile Vass", "Emile Vass"],
        ),
        (
            "{Ambassador to the United Nations Anna Lindqvist} said <so>. {Ambassador to New Zealand Ola Brekke} said <no>.",
            &["Anna Lindqvist", "Ola Brekke"],
        ),
        ("{Secretary of State John F. Marrow} said <so>. {Marrow} said <no>.", &["John F. Marrow", "John F. Marrow"]),
        ("{Secretary of the Interior Anna Lindqvist} said <so>.", &["Anna Lindqvist"]),
        // Look-alikes: nobody is named.
        (
            "{Dorvania’s Ambassador to Norland} said <so>. {The ambassador to the United Nations} said <no>.",
            &["Dorvania’s Ambassador to Norland", "The ambassador to the United Nations"],
        ),
        ("{The head of Halden Bank Group} said <so>.", &["The head of Halden Bank Group"]),
        ("{The president of the United States Chamber} said <so>.", &["The president of the United States Chamber"]),
        ("{Councillor Ann Marrow} said <so>. {Cllr Marrow} said <no>.", &["Ann Marrow", "Ann Marrow"]),
        ("{Acting Chief Constable Ann Marrow} said <so>. {Ms Marrow} said <no>.", &["Ann Marrow", "Ann Marrow"]),
        (
            "{Butcher Ron Marrow} said <so>. {Mrs Marrow, 79,} said <no>. {Ron Marrow} said <yes>.",
            &["Ron Marrow", "Mrs Marrow", "Ron Marrow"],
        ),
    ]);
}

#[test]
fn what_stands_beside_a_name_is_told_from_a_clause() {
    check(&[
        (
            "{Mark Dunmore, 43,} accused <the company of fraud>. {The company} said <it was not so>.",
            &["Mark Dunmore", "The company"],
        ),
        (
            "{The finance minister, Ana Coelho,} told the committee <to wait>. {The committee} said <it would>.",
            &["Ana Coelho", "The committee"],
        ),
        ("{Tarvik, a leading shipping firm,} said <no>. {The firm} said <yes>.", &["Tarvik", "Tarvik"]),
        (
            "{The wife of the president, Anna Lindqvist,} said <no>. {The president} said <yes>. {The wife} left <it>.",
            &["Anna Lindqvist", "The president", "Anna Lindqvist"],
        ),
        ("{The mother of the boy, Ben Lindqvist,} said <no>.", &["The mother of the boy"]),
        (
            "{The governor of the central bank, Tom Brekke,} said <no>. {The governor} said <never>.",
            &["Tom Brekke", "Tom Brekke"],
        ),
        (
            "{The president of Dorvania, Emile Lacrosse,} said <no>. {His barrister, Ola Brekke,} said <so>. \
             {A customer, Ada Brook, 34,} wept <at it>. {A shop in Halden, Norway,} closed <it>. \
             {A woman in Halden, New Dorvania,} wept <too>. {A report by the agency, Deep Water,} said <so>.",
            &[
                "Emile Lacrosse",
                "Ola Brekke",
                "Ada Brook",
                "A shop in Halden",
                "A woman in Halden",
                "A report by the agency",
            ],
        ),
        ("{Author and broadcaster Anna Lindqvist} said <no>.", &["Anna Lindqvist"]),
        ("{Former senator and presidential candidate Ola Brekke} said <no>.", &["Ola Brekke"]),
        ("{The mayor and police chief Tom Brekke} said <no>.", &["The mayor and police chief Tom Brekke"]),
        ("{Residents and campaigner Tom Brekke} said <no>.", &["Residents and campaigner Tom Brekke"]),
        (
            "{Author Ada Brook and broadcaster Anna Lindqvist} said <no>.",
            &["Author Ada Brook and broadcaster Anna Lindqvist"],
        ),
        (
            "{The dancer Emile Lacrosse once} said <so>. {Lacrosse repeatedly} said <no>.",
            &["Emile Lacrosse", "Emile Lacrosse"],
        ),
        ("{The Lacrosse family} said <no>.", &["The Lacrosse family"]),
        ("{Orlenko}, {who has been ill}, said <no>.", &["Orlenko", "Orlenko"]),
    ]);
}

#[test]
fn bodies_are_told_from_people() {
    check(&[
        (
            "The newspaper {Nye Tider} accused <Tom Brandt of lies>. It rained. {He} said <it was wrong>.",
            &["Nye Tider", "Tom Brandt"],
        ),
        ("{Fenwick Town} sacked <Tom Brekke>. It rained. {He} said <it was wrong>.", &["Fenwick Town", "Tom Brekke"]),
        (
            "{Skandia Credit} said <it lost money>. {It} said <it would sell>. {He} said <no>.",
            &["Skandia Credit", "Skandia Credit", "?"],
        ),
        (
            "{Norvane} said <it lost money>. {It} said <it would cut jobs>. {He} said <no>.",
            &["Norvane", "Norvane", "?"],
        ),
        ("{Norvane AB} cut <its forecast>. {The company} said <it was sad>.", &["Norvane AB", "Norvane AB"]),
        ("{Orsola Brent}, which owns mines, said <so>. {He} said <no>.", &["Orsola Brent", "?"]),
        // What it is that rains is not who speaks.
        ("{Orlenko} said <it would rain>. {He} said <it was late>.", &["Orlenko", "Orlenko"]),
        ("{Emile Lacrosse} said <it was time>. {He} said <it had rained>.", &["Emile Lacrosse", "Emile Lacrosse"]),
        // Nor what it is that matters or became clear, in whichever form of the verb.
        ("{Skandia Ber} said <it matters>. {She} said <it rained>.", &["Skandia Ber", "Skandia Ber"]),
        ("{Skandia Ber} said <it became clear>. {She} said <it rained>.", &["Skandia Ber", "Skandia Ber"]),
        ("{Skandia Ber} said <it had gone well>. {She} said <it rained>.", &["Skandia Ber", "Skandia Ber"]),
        ("{Skandia Ber} said <it needs time>. {She} said <it rained>.", &["Skandia Ber", "Skandia Ber"]),
        ("{Skandia Ber} said <it would help>. {She} said <it rained>.", &["Skandia Ber", "Skandia Ber"]),
        ("{Skandia Ber} said <it buys mines>. {She} said <it rained>.", &["Skandia Ber", "?"]),
        ("{Skandia Ber} said <it had cut jobs>. {She} said <it rained>.", &["Skandia Ber", "?"]),
        // She told the court something of somebody.
        ("{She} told the court <Emile Lacrosse had left>. {The court} said <no>.", &["?", "The court"]),
        ("{Police} said <two men were held>. {They} said <no>.", &["Police", "Police"]),
        ("Energy giant {Marrow Oil} cut <jobs>. {The company} said <so>.", &["Marrow Oil", "Marrow Oil"]),
        ("Media group {Norvane} cut <jobs>. {The group} said <so>.", &["Norvane", "Norvane"]),
        // A word for a body with a capital inside a sentence is its name.
        ("{Parliament} said <no>. {She} told Parliament <so>.", &["Parliament", "?"]),
        (
            "{The Weather Service} said <it rained>. {The company} said <it was dry>.",
            &["Weather Service", "The company"],
        ),
    ]);
}
