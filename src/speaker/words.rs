//! The few words that the speaker rules know, but for those of organisations. Everything else they read off the text.

use rustc_hash::{FxBuildHasher, FxHashSet as HashSet};
use std::sync::LazyLock;

/// Grammatical gender of a person, as pronouns show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    Female,
    Male,
}

/// A list of words, to be asked for one.
pub(super) type Set = HashSet<&'static str>;

/// The words of a list parted by white space.
pub(super) fn set(words: &'static str) -> Set {
    let mut set = Set::with_capacity_and_hasher(words.len() / 6, FxBuildHasher);
    set.extend(words.split_ascii_whitespace());
    set
}

/// The gender that a form of address shows: `Mrs.`; none where it shows none: `Dr.`
pub(crate) fn honorific(word: &str) -> Option<Option<Gender>> {
    match word {
        "Mr" | "Sir" | "Lord" | "Señor" | "Herr" | "Monsieur" => Some(Some(Gender::Male)),
        "Mrs" | "Ms" | "Miss" | "Lady" | "Dame" | "Madame" | "Señora" | "Frau" => Some(Some(Gender::Female)),
        "Dr" | "Prof" | "Rev" | "Hon" | "Mx" => Some(None),
        _ => None,
    }
}

/// Whether the word is a title cut short: `Sen.`, `Gov.`
pub(crate) fn is_short_title(word: &str) -> bool {
    SHORT_TITLES.contains(word)
}

/// Whether the word, in small letters and singular, says what a person is or does.
pub(crate) fn is_role(word: &str) -> bool {
    ROLES.contains(word) || role_gender(word).is_some() || word.len() > 8 && word.ends_with("person")
}

/// Whether the word, in small letters, is the plural of a role.
pub(crate) fn is_plural_role(word: &str) -> bool {
    match word.strip_suffix('s') {
        Some(stem) => {
            is_role(stem) || stem.strip_suffix("ie").is_some_and(|stem| stem == "secretar" || stem == "deput")
        }
        None => matches!(word, "people" | "men") || word.ends_with("women") || word.ends_with("smen"),
    }
}

/// The role in full, where it may be cut short before a name: Sen., Gov.
pub(crate) fn full_role(word: &str) -> &str {
    match word {
        "adm" => "admiral",
        "amb" => "ambassador",
        "capt" => "captain",
        "col" => "colonel",
        "gen" => "general",
        "gov" => "governor",
        "lt" | "lieut" => "lieutenant",
        "pres" => "president",
        "rep" => "representative",
        "sec" => "secretary",
        "sen" => "senator",
        "sgt" => "sergeant",
        "det" => "detective",
        "ag" => "attorney",
        "vp" => "president",
        "mp" | "mep" => "lawmaker",
        word => word,
    }
}

/// The gender that a role shows: spokeswoman, father.
pub(crate) fn role_gender(word: &str) -> Option<Gender> {
    if FEMALE_ROLES.contains(word) || word.ends_with("woman") {
        Some(Gender::Female)
    } else if MALE_ROLES.contains(word) {
        Some(Gender::Male)
    } else {
        None
    }
}

/// Whether the word, with a capital and after `the`, is one of a people: the Spaniard.
pub(crate) fn is_national(word: &str) -> bool {
    NATIONALS.contains(word)
}

/// Whether the word ends the names of places of two words, and hardly ever those of people.
pub(crate) fn is_place_word(word: &str) -> bool {
    matches!(
        word,
        "Africa"
            | "Angeles"
            | "Arabia"
            | "Carolina"
            | "Columbia"
            | "Dakota"
            | "Faso"
            | "Guinea"
            | "Hampshire"
            | "Ireland"
            | "Island"
            | "Islands"
            | "Jersey"
            | "Kong"
            | "Korea"
            | "Lanka"
            | "Leone"
            | "Mexico"
            | "Rica"
            | "Rico"
            | "Salvador"
            | "Saxony"
            | "Sudan"
            | "Vegas"
            | "Verde"
            | "Virginia"
            | "Wales"
            | "York"
            | "Yorkshire"
            | "Zealand"
    )
}

/// Whether the word stands after a name for an office, an honour or a degree: KC, MP.
pub(crate) fn is_post_nominal(word: &str) -> bool {
    matches!(
        word,
        "CBE" | "FRS" | "JP" | "KBE" | "KC" | "MBE" | "MD" | "MEP" | "MP" | "MSP" | "OBE" | "PhD" | "QC" | "TD"
    )
}

/// The gender that a first name shows, for common names only.
pub(crate) fn first_name(name: &str) -> Option<Gender> {
    if FEMALE_NAMES.contains(name) {
        Some(Gender::Female)
    } else if MALE_NAMES.contains(name) {
        Some(Gender::Male)
    } else {
        None
    }
}

/// The long form of a common short first name, for telling whether two full names are one.
pub(crate) fn long_first_name(name: &str) -> &str {
    match name {
        "ben" => "benjamin",
        "bernie" => "bernard",
        "bill" => "william",
        "bob" | "rob" => "robert",
        "chris" => "christopher",
        "dan" => "daniel",
        "dave" => "david",
        "ed" | "ted" => "edward",
        "geoff" | "jeff" => "jeffrey",
        "greg" => "gregory",
        "jim" => "james",
        "joe" => "joseph",
        "ken" => "kenneth",
        "matt" => "matthew",
        "mike" => "michael",
        "nick" => "nicholas",
        "rick" => "richard",
        "ron" => "ronald",
        "steve" => "stephen",
        "tim" => "timothy",
        "tom" => "thomas",
        "tony" => "anthony",
        name => name,
    }
}

/// Whether a capital letter on this word may only show that a sentence begins.
pub(crate) fn is_opener(word: &str) -> bool {
    OPENERS.contains(word)
}

/// Whether the word names a day or a month, and hardly ever a person.
pub(crate) fn is_date(word: &str) -> bool {
    is_opener(word) && word.ends_with("day")
        || matches!(word, "January" | "February" | "March" | "July" | "September" | "October" | "November" | "December")
}

/// Whether the word, in small letters, joins the parts of a name: de, von, bin.
pub(crate) fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "al" | "bin"
            | "binti"
            | "da"
            | "de"
            | "degli"
            | "dei"
            | "del"
            | "della"
            | "den"
            | "der"
            | "di"
            | "dos"
            | "du"
            | "el"
            | "het"
            | "ibn"
            | "la"
            | "las"
            | "le"
            | "lo"
            | "los"
            | "ten"
            | "ter"
            | "van"
            | "von"
            | "zu"
    )
}

/// Whether a noun phrase goes on after its head with this word: the minister *of* health.
pub(crate) fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "about"
            | "across"
            | "against"
            | "along"
            | "among"
            | "around"
            | "as"
            | "at"
            | "behind"
            | "between"
            | "by"
            | "during"
            | "for"
            | "from"
            | "in"
            | "inside"
            | "into"
            | "near"
            | "of"
            | "on"
            | "outside"
            | "over"
            | "since"
            | "throughout"
            | "to"
            | "under"
            | "with"
            | "within"
            | "without"
    )
}

/// What the first word of a noun phrase says about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Determiner {
    /// the, this: somebody known already.
    Definite,
    /// a, some, two: somebody new, or no one in particular.
    Indefinite,
    /// his, their: somebody's.
    Possessive,
}

/// The determiner that a word in small letters is.
pub(crate) fn determiner(word: &str) -> Option<Determiner> {
    match word {
        "the" | "this" | "that" | "these" => Some(Determiner::Definite),
        "his" | "her" | "its" | "their" | "my" | "our" | "your" => Some(Determiner::Possessive),
        "a" | "all" | "almost" | "an" | "another" | "any" | "anybody" | "anyone" | "both" | "countless" | "dozens"
        | "each" | "eight" | "either" | "every" | "everybody" | "everyone" | "few" | "five" | "four" | "half"
        | "hundreds" | "many" | "more" | "most" | "multiple" | "nearly" | "neither" | "nine" | "no" | "nobody"
        | "none" | "numerous" | "one" | "other" | "others" | "scores" | "seven" | "several" | "six" | "some"
        | "somebody" | "someone" | "such" | "ten" | "those" | "thousands" | "three" | "two" | "various" => {
            Some(Determiner::Indefinite)
        }
        _ => None,
    }
}

static SHORT_TITLES: LazyLock<Set> = LazyLock::new(|| {
    set(
        "Adm Amb Atty Brig Capt Cardinal Cllr Cmdr Col Comdr Constable Cpl DCI DI Det Gen Gov Insp Lieut Lt Maj PC Pres Rep Reps Sec Sen Sens Sgt Supt",
    )
});

static MALE_ROLES: LazyLock<Set> = LazyLock::new(|| {
    set("alderman anchorman assemblyman baron boy boyfriend brother businessman cameraman chairman clergyman
         committeeman congressman councilman craftsman duke father fireman fisherman foreman frontman gentleman
         grandfather grandson gunman husband king man middleman monk nephew nobleman policeman pope postman priest
         prince salesman serviceman son spokesman sportsman statesman stepfather tradesman uncle vice-chairman
         widower workman")
});

static FEMALE_ROLES: LazyLock<Set> = LazyLock::new(|| {
    set("actress aunt baroness daughter duchess girl girlfriend granddaughter grandmother heiress lady mother niece nun
         princess queen sister stepmother waitress widow wife")
});

static ROLES: LazyLock<Set> = LazyLock::new(|| {
    set("academic activist actor administrator adviser advisor advocate ag agent aide ally ambassador analyst
         anchor archaeologist archbishop architect artist assistant astronaut astronomer athlete attorney author
         ayatollah banker barrister biologist bishop blogger boss broadcaster builder campaigner candidate captain
         cardinal carpenter ceo cfo chair champion chancellor chef chemist chief cleric clerk climatologist coach
         colleague colonel columnist comedian commander commentator commissioner composer comptroller conservative
         constable consul consultant contractor contributor coordinator coroner correspondent councillor councilor
         counsel counselor critic curator dean defector defendant defender delegate democrat demographer dentist
         deputy designer detective developer diplomat director dissident doctor donor driver ecologist economist
         editor educator emperor employee engineer entrepreneur envoy epidemiologist executive expert farmer fellow
         filmmaker firefighter fisher forecaster founder friend fundraiser general geologist glaciologist goalkeeper
         governor grocer guard head headteacher historian host hydrologist inspector instructor inventor investigator
         investor journalist judge juror justice lawmaker lawyer leader lecturer legislator librarian lieutenant
         lobbyist magistrate magnate manager marshal mathematician mayor mechanic member mep meteorologist
         microbiologist midfielder minister moderator mogul mp musician negotiator neighbor neighbour neurologist
         neurosurgeon nominee novelist nurse officer official ombudsman operative operator opponent organiser
         organizer owner painter parliamentarian partner passenger pastor pathologist patient pharmacist philosopher
         photographer physician physicist pilot plaintiff player poet politician pollster premier presenter president
         principal producer professor programmer prosecutor provost psychiatrist psychologist publicist publisher
         rabbi rapporteur rector referee reporter representative republican researcher resident rival sailor scholar
         scientist sculptor secretary seismologist senator sergeant shareholder sheikh sheriff singer skipper
         sociologist soldier solicitor source speaker specialist star statistician strategist striker student
         superdelegate superintendent supporter surgeon surveyor suspect taoiseach teacher technician tenant
         toxicologist trader trainer treasurer trustee tycoon undersecretary veteran victim virologist volcanologist
         volunteer vp warden whistleblower winger winner witness worker writer zoologist")
});

static FEMALE_NAMES: LazyLock<Set> = LazyLock::new(|| {
    set("Abigail Agnes Aisha Alexandra Alice Amanda Amelia Amina Amy Ana Andrea Angela Anita Ann Anna Anne Ayesha Barbara
         Beatrice Bernadette Carla Carly Carmen Carol Caroline Catherine Chiara Chloe Christina Christine Claire Clara
         Claudia Cynthia Debbie Deborah Diana Donna Dorothy Elena Elizabeth Ella Ellen Emily Emma Esther Eva Fatima Fiona
         Florence Frances Gabriela Grace Greta Hanna Hannah Helen Hillary Ida Ines Ingrid Irene Isabel Ivanka Jane Janet
         Jasmine Jennifer Jessica Joan Joanna Joyce Judith Judy Julia Julie Karen Kate Katherine Kathleen Kathy Katie Kim
         Laura Lauren Leila Linda Lisa Loretta Lucia Lucy Lydia Madeleine Magdalena Margaret Maria Marie Marina Marta
         Martha Mary Maya Megan Melania Melissa Mia Michelle Monica Nadia Nancy Natalia Natalie Nicole Nina Nora Olga
         Olivia Pamela Patricia Paula Priya Rachel Rebecca Rita Rosa Rose Ruth Samantha Sandra Sara Sarah Sharon Silvia
         Sofia Sonia Sophia Sophie Stella Stephanie Susan Suzanne Sylvia Tamara Tanya Teresa Theresa Tina Valerie Vanessa
         Vera Veronica Victoria Virginia Wendy Yasmin Zara Zoe")
});

static NATIONALS: LazyLock<Set> = LazyLock::new(|| {
    set("Albanian Algerian American Argentine Argentinian Australian Austrian Belarusian Belgian Bolivian Bosnian Brazilian
         Briton Bulgarian Cameroonian Canadian Chilean Colombian Croat Croatian Cuban Dane Ecuadorian Egyptian Estonian
         Ethiopian Finn Georgian German Ghanaian Greek Hungarian Icelander Indian Indonesian Iranian Italian Ivorian
         Jamaican Kenyan Korean Latvian Lithuanian Malian Mexican Moroccan Nigerian Norwegian Pakistani Peruvian Pole
         Romanian Russian Scot Senegalese Serb Serbian Slovak Slovenian Spaniard Swede Syrian Tunisian Turk Ukrainian
         Uruguayan Venezuelan Zimbabwean")
});

static MALE_NAMES: LazyLock<Set> = LazyLock::new(|| {
    set("Aaron Abdul Abdullah Adam Adrian Ahmed Alan Albert Alejandro Alexander Ali Andreas Andrew Anthony
         Antonio Arthur Barack Ben Benjamin Bernard Bernie Bill Billy Bob Bobby Boris Brad Brian Bruce Carl Carlos
         Charles Charlie Christian Christopher Chuck Claude Colin Connor Craig Dan Daniel Danny Darrell Dave David
         Dennis Diego Dmitry Donald Doug Douglas Ed Eduardo Edward Emmanuel Eric Erik Ernest Ethan Eugene Fernando
         Francisco Francois Frank Fred Frederick Gabriel Gareth Gary Geoff George Gerald Giovanni Glenn Greg Gregory
         Hans Harold Harry Hassan Hector Henry Howard Hugh Hugo Ian Ibrahim Igor Ivan Jack Jacob Jacques James Jason
         Jean Jeb Jeff Jeffrey Jeremy Jerry Jim Jimmy Joe Joel Johan John Johnny Jonas Jonathan Jorge Jose Joseph
         Joshua Juan Karl Keith Ken Kenneth Kevin Klaus Kofi Larry Lars Laurent Leo Leonard Liam Louis Lucas Luis Luke
         Magnus Manuel Marc Marco Marcus Mario Mark Martin Mateo Matt Matthew Max Michael Miguel Mike Mitch Mitt
         Mohamed Mohammed Muhammad Nathan Neil Nicholas Nigel Oliver Olivier Omar Oscar Otto Pablo Patrick Paul Pedro
         Peter Philip Pierre Rafael Ralph Ravi Ray Raymond Richard Rick Rob Robert Roberto Rodrigo Roger Ron Ronald
         Roy Russell Ryan Samuel Scott Sean Sergei Sergio Simon Stefan Stephen Steve Steven Stuart Ted Thomas Tim
         Timothy Tobias Todd Tom Tommy Tony Tyler Victor Viktor Vincent Vladimir Walter Wayne William Xavier Yusuf")
});

static OPENERS: LazyLock<Set> = LazyLock::new(|| {
    set("A About According Across After Afterwards Again Against All Almost Along Already Also Although Amid Among An And
         Another Any Anyone April Are Around As Asked At August Back Be Because Before Behind Being Beyond Both But By
         Can Could December Despite Did Do Does Don't Don’t During Each Earlier Early Eight Either Even Every Everyone
         Except Facing February Few Finally Five For Four Friday From Get Given Has Have Having He Her Here Hers Him His
         How However I I'd I'll I'm I've If In Indeed Inside Instead Into Is It It's Its It’s I’d I’ll I’m I’ve January
         July June Just Last Late Later Less Let Like Long Many March Meanwhile Monday More Moreover Most Much My Near
         Nearly Neither Never Nevertheless Next Nine No Nobody None Nor Not Nothing November Now October Of Off On Once
         One Only Or Other Others Our Out Outside Over Overall Part Perhaps Please Rather Recently Saturday September
         Seven Several She Should Similarly Since Six So Some Someone Soon Speaking Still Such Sunday Ten Than That The
         Their Then There These They This Those Though Three Through Throughout Thursday Thus To Today Together Tomorrow
         Tuesday Two Under Unless Unlike Until Up Upon Was We Wednesday Well Were What Whatever When Whenever Where
         Whether Which While Who Whom Whose Why Will With Within Without Would Yes Yesterday Yet You Your")
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_and_plurals_are_told_from_look_alikes() {
        for word in ["minister", "spokeswoman", "spokesperson", "fireman"] {
            assert!(is_role(word), "{word}");
        }
        for word in ["human", "norman", "friedman", "woman's", "news", "person", "ministry"] {
            assert!(!is_role(word), "{word}");
        }
        for (word, plural) in [("prosecutors", true), ("spokeswomen", true), ("news", false), ("minister", false)] {
            assert_eq!(is_plural_role(word), plural, "{word}");
        }
    }
}
