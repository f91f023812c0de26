//! Words for organisations, and words that their names carry.

use super::words::{Set, set};
use std::str::SplitWhitespace;
use std::sync::LazyLock;

/// Whether the word, written with a capital, belongs to the name of an organisation and not of a person.
pub(crate) fn is_organisation_word(word: &str) -> bool {
    ORGANISATION_WORDS.contains(word)
}

/// Whether the word, in small letters, is a common noun or adjective as well as part of the names of bodies.
pub(crate) fn is_body_noun(word: &str) -> bool {
    organisation_noun(word).is_some()
        || matches!(
            word,
            "campaign"
                | "chemicals"
                | "communications"
                | "credit"
                | "electronics"
                | "energy"
                | "foods"
                | "gas"
                | "insurance"
                | "logistics"
                | "media"
                | "mining"
                | "motors"
                | "oil"
                | "pharmaceuticals"
                | "public"
                | "radio"
                | "railways"
                | "research"
                | "service"
                | "services"
                | "software"
                | "solutions"
                | "steel"
                | "systems"
                | "technologies"
                | "technology"
                | "television"
                | "town"
                | "water"
                | "works"
        )
}

/// Whether a name goes on after this word with `of`, `for` or `and`: the Bank of Ireland.
pub(crate) fn is_institution(word: &str) -> bool {
    INSTITUTIONS.contains(word)
}

/// What sort of organisation a common noun means, as the words that its names carry; none where it means no
/// organisation.
pub(crate) fn organisation_noun(noun: &str) -> Option<SplitWhitespace<'static>> {
    let words = match noun {
        "academy" => "Academy",
        "agency" => "Agency Administration Bureau Department Service Authority",
        "airline" | "carrier" => "Airlines Airways Air",
        "army" | "military" => "Army Force Guard",
        "association" => "Association",
        "authority" => "Authority",
        "bank" | "lender" => "Bank Reserve",
        "board" => "Board",
        "broadcaster" | "network" | "channel" => "Broadcasting Network News Radio TV Television",
        "bureau" => "Bureau FBI",
        "charity" | "nonprofit" => "Foundation Trust Society Fund Alliance",
        "church" => "Church",
        "club" | "team" => "Club Team",
        "coalition" | "alliance" => "Coalition Alliance",
        "college" => "College",
        "commission" => "Commission",
        "committee" | "panel" => "Committee Commission Council",
        "brewer" | "carmaker" | "chain" | "company" | "corporation" | "drugmaker" | "firm" | "giant" | "insurer"
        | "maker" | "manufacturer" | "retailer" | "startup" | "supplier" => {
            "AB AG ASA Aerospace Associates BV Bancorp Biotech Brewing Capital Chemicals Communications Company Corp
             Corporation Credit Electric Electronics Energy Enterprises Entertainment Foods Gas GmbH Group
             Holdings Homes Inc Industries Insurance Investments LLC LLP Limited Logistics Ltd Mining Motors NV Oil
             Oyj PLC Partners Petroleum Pharma Pharmaceuticals SA SE Shipping Software Solutions SpA Steel Stores
             Systems Technologies Technology Telecom Therapeutics Ventures Works"
        }
        "council" => "Council",
        "court" | "tribunal" => "Court",
        "department" => "Department",
        "federation" => "Federation",
        "foundation" => "Foundation",
        "fund" => "Fund",
        "government" | "administration" | "cabinet" | "regime" => "Government Administration",
        "group" | "organization" | "organisation" | "watchdog" => {
            "Alliance Association Center Centre Coalition Confederation Federation Foundation Front Fund Group
             Initiative Institute League Organisation Organization PAC Project Society Trust Union Watch"
        }
        "hospital" | "clinic" => "Hospital Clinic",
        "institute" | "institution" => "Institute Institution",
        "laboratory" | "lab" => "Laboratory Laboratories",
        "magazine" | "journal" => "Magazine Journal Review",
        "ministry" => "Ministry",
        "museum" => "Museum",
        "newspaper" | "paper" | "daily" | "outlet" | "tabloid" => {
            "Daily Gazette Herald Journal News Observer Post Press Telegraph Times Tribune"
        }
        "observatory" => "Observatory",
        "parliament" => "Parliament Assembly",
        "party" => "Party",
        "police" => "Police",
        "school" => "School Academy",
        "society" => "Society",
        "think-tank" | "thinktank" => "Institute Center Centre Foundation Institution",
        "trust" => "Trust",
        "union" => "Union Federation",
        "university" => "University",
        "utility" => "Water Energy Electric",
        "hotel" => "Hotel",
        _ => return None,
    };
    Some(words.split_whitespace())
}

static ORGANISATION_WORDS: LazyLock<Set> = LazyLock::new(|| {
    set("AB AG ASA Academy Administration Aerospace Agency Air Airlines Airways Albion Alliance Army Assembly
         Associates Association Athletic Authority BV Bancorp Bank Biotech Board Brewing Brigade Broadcasting Bureau
         Cabinet Campaign Capital Caucus Center Central Centre Chamber Chemicals Church City Clinic Club Coalition
         College Commission Committee Communications Company Confederation Conference Congress Constitution Corp
         Corporation Council County Court Credit Daily Defence Defense Democratic Department Directorate Division East
         Electric Electronics Energy Enterprises Entertainment Federal Federation Financial First Foods Force Forum
         Foundation Front Fund Gas Gazette GmbH Government Group Guard Guild Herald Holdings Homes Hospital Hotel
         House Inc Industries Initiative Institute Institution Insurance International Investigation Investments
         Journal Kingdom LLC LLP Labor Laboratories Laboratory Labour League Limited Logistics Ltd Magazine Media
         Mining Ministry Mission Motors Museum NV National Nations Network New News North Observatory Observer Office
         Oil Organisation Organization Oyj PAC PLC Parliament Partners Party Petroleum Pharma Pharmaceuticals Police
         Port Post Press Project Province Public Radio Railways Republic Republican Research Reserve Review River
         Rovers Royal SA SE School Senate Service Services Shipping Society Software Solutions South SpA State States
         Station Steel Stores Street Supreme Survey Syndicate Systems TV Team Technologies Technology Telecom
         Telegraph Television Therapeutics Times Town Treasury Tribune Trust Union United University Valley Ventures
         Wanderers Watch Water West White Works plc")
});

static INSTITUTIONS: LazyLock<Set> = LazyLock::new(|| {
    set("Academy Agency Alliance Assembly Association Bank Board Bureau Campaign Center Centre Chamber Church Coalition
         College Commission Committee Confederation Congress Council Court Department Directorate Federation Foundation
         Fund House Initiative Institute Institution Kingdom League Ministry Museum Office Organisation Organization
         Party Republic School Society Union United University")
});
