//! The words that the label rules look for, by what they do in a sentence.

use crate::inflection::forms;
use crate::lexicon::{hash, hashes_of};
use rustc_hash::{FxBuildHasher, FxHashMap as HashMap};
use std::sync::LazyLock;

/// What a word does for the label rules. A word may be in several classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Class {
    /// Says that something is not so, without needing an object to show it: denied.
    Deny,
    /// Proves or calls wrong: refuted, rebutted, debunked, disavowed.
    Refute,
    /// Turns away either an allegation or an offer: rejected, dismissed, disputed.
    Reject,
    /// The first word of "push back", "brush off", "hit back".
    PhrasalReject,
    /// A thing said that may be untrue: allegation, claim, rumour.
    Allegation,
    /// A thing said, thought or asked for: idea, argument, remarks.
    Statement,
    /// What one can be refused rather than what one can deny: entry, bail, visa.
    Refusable,
    /// Untrue beyond doubt: baseless, fabricated.
    Baseless,
    /// Untrue, if said of something that was said: false, wrong, a lie.
    False,
    /// not, never, no, nobody.
    Negation,
    /// Makes one guilty if true: murder, fraud, wrongdoing.
    Misdeed,
    /// Says that somebody did wrong: accused, alleged, charged.
    Accuse,
    /// Judges and courts, whose dismissals are acts.
    Court,
    /// Opens a clause that is not the main one: after, who, although.
    Subordinator,
    /// Forms of be.
    Be,
    /// Auxiliary and modal verbs.
    Auxiliary,
    /// Passes words on: said, wrote, according.
    Say,
    /// Passes thoughts, wishes and fears on: believes, hopes, plans.
    Think,
    /// Judges somebody or something in words: praised, slammed, portrayed.
    Judge,
    /// Every other way to put something into words: voiced, hinted, shouted.
    Utter,
    /// Every other state of mind: foresees, adamant, worried.
    Feel,
    /// More than words, though an attribution may hang on it: voted, allowed, signed.
    Act,
    /// Speaking, with nothing of what was said: spoke, discussed, met.
    Mention,
    /// Would have answered, but did not: declined, refused.
    Decline,
    /// Passive words for what people unnamed think or say: expected, believed, accused.
    Unsourced,
    /// Adverbs for the same: reportedly, allegedly.
    Hearsay,
    /// I, we, my.
    FirstPerson,
    /// Other personal pronouns and demonstratives that may stand for what was said.
    Pronoun,
    /// Articles, possessives and quantifiers: what a noun follows.
    Determiner,
    /// Question words.
    Question,
    /// Names of days and months.
    Calendar,
    /// A verb as it stands in a sentence, unless it is also a common noun.
    Verb,
    /// Words that judge: great, terrible, best.
    Judgement,
    /// should, must, need: what ought to be.
    Ought,
}

/// A set of [`Class`]es.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes(u64);

impl Classes {
    /// Whether the class is in the set.
    pub(crate) fn has(self, class: Class) -> bool {
        self.0 & 1 << class as u8 != 0
    }

    /// Those in either set.
    pub(crate) fn or(self, other: Classes) -> Self {
        Classes(self.0 | other.0)
    }

    /// Those in both sets.
    pub(crate) fn and(self, other: Classes) -> Self {
        Classes(self.0 & other.0)
    }

    fn with(self, class: Class) -> Self {
        Classes(self.0 | 1 << class as u8)
    }
}

/// The classes of a word in lower case, with straight apostrophes, and its hash.
pub(super) fn classes(word: &str, hashed: u32) -> Classes {
    let found = |hashed| LEXICON.get(&hashed).copied();
    let known = found(hashed);
    if word.ends_with("n't") {
        return known.unwrap_or_default().with(Class::Negation).with(Class::Auxiliary);
    }
    let bare = || word.strip_suffix("'s").and_then(|bare| found(hash(bare.bytes())));
    known.or_else(bare).unwrap_or_default()
}

/// By the [`hash`] of a word.
static LEXICON: LazyLock<HashMap<u32, Classes>> = LazyLock::new(|| {
    let mut lexicon: HashMap<u32, Classes> = HashMap::with_capacity_and_hasher(MOST_WORDS, FxBuildHasher);
    for (class, words) in WORDS {
        for hash in hashes_of(words) {
            let classes = lexicon.entry(hash).or_default();
            *classes = classes.with(*class);
        }
    }
    for (class, verbs) in VERBS {
        for verb in verbs.split_ascii_whitespace() {
            forms(verb, |pieces, _| {
                let classes = lexicon.entry(hash(pieces.iter().flat_map(|piece| piece.bytes()))).or_default();
                *classes = classes.with(*class);
            });
        }
    }
    lexicon
});

/// Room for so many words, so that the lexicon need not grow.
const MOST_WORDS: usize = 3584;

/// Each in all its forms, listed as [`forms`] reads them.
const VERBS: &[(Class, &str)] = &[
    (
        Class::Say,
        "say/said tell/told write/wrote/written tweet add announce argue ask assert claim concede confirm contend
        declare describe explain insist joke maintain note observe point promise quip recall remark reply report
        respond reveal state stress suggest urge vow warn shout yell demand allege accuse acknowledge admit/admitted
        advise recommend criticize criticise condemn denounce praise blast slam call dub label/labeled/labelled
        predict estimate show/showed/shown find/found indicate conclude complain cite quote testify swear/swore/sworn
        boast reiterate emphasize emphasise read/read plead/pleaded/pled apologize apologise characterize characterise
        order instruct propose threaten pledge request caution opine theorize theorise echo lament discover disclose
        question muse tout decry",
    ),
    (
        Class::Think,
        "think/thought believe feel/felt hope fear want wish plan intend expect consider doubt worry suspect
        know/knew/known assume realize realise wonder imagine aim view regard see/saw/seen understand/understood
        seek/sought",
    ),
    (
        Class::Judge,
        "portray deem herald depict hail tout frame paint trumpet characterize characterise describe criticize
        criticise praise condemn denounce blame fault castigate chide chastise excoriate lambaste lambast berate
        upbraid scold rebuke reprimand admonish deride ridicule mock taunt disparage belittle denigrate malign vilify
        demonize demonise slam rip blast trash bash lash skewer assail savage pan knock applaud commend laud
        extol/extolled celebrate salute welcome compliment congratulate thank cheer admire liken compare equate
        label/labeled/labelled brand dub bill credit mischaracterize mischaracterise scoff sneer decry deplore bemoan
        lament rue bewail curse heckle jeer boo attack question challenge defend hype pitch promote vouch",
    ),
    (
        Class::Utter,
        "voice express convey articulate air float propose propound posit postulate hypothesize hypothesise theorize
        theorise speculate signal/signaled/signalled indicate intimate insinuate imply hint allude mention note
        observe remark comment joke quip kid tease banter deadpan/deadpanned retort riposte respond reply answer
        rejoin counter snap bark growl roar shout yell scream shriek holler chant cry exclaim bellow blurt whisper
        mutter mumble murmur sigh groan moan gripe grumble grouse whine carp vent rant rave fume rail thunder sputter
        stammer gush wax enthuse rhapsodize rhapsodise marvel/marveled/marvelled opine muse ponder ruminate reflect
        reminisce recall recount relate narrate chronicle detail outline sketch summarize summarise sum recap/recapped
        explain clarify elaborate expound stipulate specify underline underscore stress emphasize emphasise highlight
        reiterate restate repeat echo parrot reaffirm affirm aver/averred avow attest certify swear/swore/sworn vow
        pledge promise assure reassure guarantee warrant warn caution alert forewarn advise
        counsel/counseled/counselled recommend urge exhort implore beseech/besought/beseeched entreat
        plead/pleaded/pled beg appeal petition lobby press pressure prod nudge coax demand insist order instruct
        direct command decree ask inquire enquire query quiz grill request invite summon tweet retweet text email blog
        message broadcast announce declare proclaim pronounce disclose divulge reveal confess concede admit/admitted
        acknowledge contend maintain assert allege charge accuse claim argue reason predict forecast project prophesy
        foretell/foretold foresee/foresaw/foreseen envisage envision estimate reckon calculate guess surmise
        conjecture conclude deduce infer/inferred find/found discover diagnose threaten boast brag crow gloat swagger
        apologize apologise complain protest object dissent differ disagree contradict advocate espouse profess
        testify telegraph",
    ),
    (
        Class::Feel,
        "deem reckon presume suppose imagine envisage envision contemplate mull weigh consider reconsider ponder
        eye/eyed/eyeing/eying favor favour prefer/preferred aspire yearn crave covet dread resent regret/regretted
        abhor/abhorred loathe detest despise distrust mistrust doubt suspect fear worry fret agonize agonise sense
        perceive regard view see/saw/seen hope wish want desire intend plan aim expect anticipate believe disbelieve
        know/knew/known realize realise understand/understood acknowledge foresee/foresaw/foreseen assume",
    ),
];

/// Each as it stands.
const WORDS: &[(Class, &str)] = &[
    (Class::Deny, "deny denies denied denying"),
    (
        Class::Refute,
        "refute refutes refuted refuting rebut rebuts rebutted rebutting debunk debunks debunked debunking disavow
        disavows disavowed disavowing contradict contradicts contradicted contradicting disprove disproves disproved
        disproving repudiate repudiates repudiated repudiating rubbish rubbishes rubbished rubbishing disown disowns
        disowned discredit discredits discredited discrediting recant recants recanted",
    ),
    (
        Class::Reject,
        "reject rejects rejected rejecting dismiss dismisses dismissed dismissing dispute disputes disputed disputing
        contest contests contested contesting counter counters countered countering challenge challenges challenged
        challenging discount discounts discounted discounting ridicule ridicules ridiculed ridiculing",
    ),
    (
        Class::PhrasalReject,
        "push pushes pushed pushing brush brushes brushed brushing shrug shrugs shrugged shrugging wave waves waved
        waving hit hits hitting pour pours poured pouring scoff scoffs scoffed scoffing laugh laughs laughed laughing
        took takes take taking play plays played playing knock knocks knocked knocking shot shoot shoots struck
        strike strikes swat swats swatted swatting bat bats batted batting",
    ),
    (
        Class::Allegation,
        "allegation allegations accusation accusations claim claims charge charges report reports rumor rumors rumour
        rumours suggestion suggestions assertion assertions insinuation insinuations notion criticism criticisms
        complaint complaints characterization characterizations characterisation characterisations contention
        contentions speculation speculations smear smears slander slanders innuendo implication implications talk
        theory theories conspiracy imputation imputations",
    ),
    (
        Class::Statement,
        "idea ideas argument arguments remark remarks comment comments account accounts story stories finding findings
        conclusion conclusions statement statements version versions narrative narratives view views critics critic
        concern concerns fear fears worry worries thesis testimony post posts article articles tweet tweets video
        videos posting postings comparison comparisons myth myths assessment assessments prediction predictions
        warning warnings figures figure study data evidence lawsuit suit information image images photo photos
        photograph photographs picture pictures clip clips footage quote quotes document documents letter",
    ),
    (
        Class::Refusable,
        "access entry bail visa visas request requests permission parole asylum coverage benefit benefits funding funds
        fund rights right opportunity opportunities chance help care treatment service services license licenses
        licence licences motion motions petition petitions application applications appeal appeals credit loan loans
        relief promotion tenure nomination leave protection protections assistance aid food water resources justice
        hearing transfer vote votes boarding landing admission admissions citizenship registration bid bids offer
        offers incentives permit permits victory goal penalty pension pensions passage place seat seats medal medals
        election reelection re-election information freedom freedoms education housing insurance jobs job counsel
        clemency extradition title extension quorum space stay injunction exemption exemptions accreditation",
    ),
    (
        Class::Baseless,
        "untrue baseless unfounded groundless unsubstantiated fabricated fabrication fabrications hoax bogus meritless
        debunked disproved disproven fictitious untruth untruths falsehood falsehoods baloney concocted
        defamatory slanderous libelous libellous",
    ),
    (
        Class::False,
        "false wrong lie lies nonsense rubbish ludicrous absurd ridiculous preposterous misleading inaccurate incorrect
        erroneous mistaken myth fiction fake invented laughable outlandish malicious exaggerated overblown misguided
        nonsensical garbage bunk hogwash propaganda invention mischaracterization mischaracterisation distortion
        distorted unproven unsupported farfetched far-fetched implausible misinterpreted misrepresented fraudulent
        politically-motivated exaggerating mischaracterizing mischaracterising misrepresenting distorting lying
        provocation smear stunt fantasy charade witch-hunt caricature farce made-up",
    ),
    (
        Class::Negation,
        "not never no nobody none nothing neither nor cannot without hardly nowhere didnt dont doesnt isnt
        wasnt",
    ),
    (
        Class::Misdeed,
        "murder murders murdering killing killings wrongdoing collusion corruption fraud rape assault assaulting abuse
        abuses theft bribery bribe bribes doping cheating negligence malpractice graft misconduct harassment
        discrimination racism racist sexism bias biased treason espionage involvement complicity conspiracy
        manslaughter plagiarism interference meddling torture genocide atrocities perjury extortion embezzlement
        insider scandal impropriety cover-up coverup tampering rigged rigging guilt guilty violation violations
        malfeasance affair affairs lying hacking hack leak leaked illegal illegally unlawful unlawfully unethical
        improper improperly wrongly racketeering laundering kidnapping poisoning crime crimes steal stole stolen
        plagiarized plagiarised doped cheated bribed misled lied hacked assaulted raped abused",
    ),
    (
        Class::Accuse,
        "accuse accuses accused accusing allege alleges alleged alleging accusation accusations allegation allegations
        claim claims claimed claiming charge charged charges suspicion suspicions suspected rumor rumors rumour
        rumours rumored rumoured insinuated criticism criticisms criticized criticised critics complaint complaints
        complained controversy scandal lawsuit sued blamed blames blame denounced slammed assailed faulted lambasted
        blasted ridiculed mocked probe investigation investigated accuser accusers smear smeared questioned",
    ),
    (
        Class::Court,
        "judge judges court courts justice justices magistrate tribunal prosecutor prosecutors jury jurors panel
        appellate",
    ),
    (
        Class::Subordinator,
        "after before although though while whilst when whenever because since if unless until who which whom whose
        where whereas amid despite",
    ),
    (Class::Be, "is are was were be been being am 's 're isn't aren't wasn't weren't it's that's they're he's she's"),
    (
        Class::Auxiliary,
        "is are was were be been being am has have had having do does did will would can could may might must shall
        should it's that's there's he's she's they're we're i'm you're i've we've they've i'd he'd she'd
        they'd we'd i'll we'll he'll she'll they'll you'll you've",
    ),
    (
        Class::Say,
        "according comment commented commenting statement statements words tallied
        reckoned",
    ),
    (Class::Think, "opinion belief concerned convinced sure confident afraid"),
    (
        Class::Act,
        "vote votes voted voting allow allows allowed allowing agree agreed agrees agreeing approve approves approved
        approving appoint appoints appointed appointing sign signs signed signing sue sues sued suing charge charged
        charging convict convicts convicted convicting endorse endorses endorsed endorsing back backs backed backing
        support supports supported supporting oppose opposes opposed opposing reject rejects rejected rejecting
        challenge challenges challenged challenging require requires required requiring permit permits permitted
        permitting decide decides decided deciding veto vetoes vetoed vetoing choose chooses choosing chose chosen
        learn learns learned learnt learning met meet meets meeting help helps helped force forces forced forcing
        passed grant grants granted granting block blocks blocked blocking rule nominate nominates nominated
        nominating pick picks picked picking hold holds held holding send sends sent sending refuse refuses refused
        refusing decline declines declined declining try tries tried trying attempt attempts attempted attempting work
        works worked working push pushes pushed pushing lobby lobbies lobbied lobbying fight fights fought fighting
        give gives given giving gave begin begins began begun beginning start starts started starting continue
        continues continued continuing fail fails failed failing use uses used using define defines defined defining",
    ),
    (
        Class::Mention,
        "speak speaks spoke speaking spoken discuss discusses discussed discussing talk talks talked talking debate
        debates debated debating chat chats chatted chatting address addresses addressed addressing comment comments
        commented interview interviews interviewed interviewing converse converses conversed conversing confer confers
        conferred conferring communicate communicates communicated communicating",
    ),
    (
        Class::Feel,
        "aware unaware adamant convinced unconvinced confident certain sure unsure hopeful optimistic pessimistic
        skeptical sceptical doubtful wary leery afraid fearful concerned anxious nervous alarmed dismayed disappointed
        disgusted outraged furious angry upset frustrated delighted excited thrilled eager keen reluctant willing
        unwilling determined proud glad pleased grateful thankful puzzled baffled bullish bearish undecided",
    ),
    (Class::Decline, "decline declines declined declining refuse refuses refused refusing"),
    (
        Class::Unsourced,
        "expected believed accused said reported alleged rumored rumoured thought suspected understood estimated feared
        projected forecast predicted presumed assumed tipped",
    ),
    (Class::Hearsay, "reportedly allegedly supposedly purportedly"),
    (Class::FirstPerson, "i we me us my our mine ours i'm i've i'd i'll we're we've we'd we'll myself ourselves"),
    (Class::Pronoun, "it this that these those such they them he him she her which its"),
    (
        Class::Determiner,
        "a an the this that these those his her its their our my your any all some no such every each another both
        several many few",
    ),
    (Class::Question, "who what when where why how which whose whom"),
    (
        Class::Calendar,
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
    ),
    (
        Class::Verb,
        "is are was were am has have had do does did will would can could may might must shall should says said told
        wrote went came took made got gave found knew saw thought left felt kept held brought began became ran stood
        lost paid met won led sent built spent grew broke chose drew drove fell flew rose sold spoke threw wore won't
        can't isn't wasn't goes comes makes gets gives finds knows sees thinks leaves feels keeps holds brings begins
        becomes runs stands loses pays meets wins leads sends builds spends grows breaks chooses draws drives falls
        flies rises sells speaks throws wears dies died kills killed hits attacks attack wants seeks faces rejects
        denies denied slams urges warns calls called backs blasts vows claims accuses admits agrees announces approves
        arrests asks beats blames bans buys dismisses fires files hires joins launches opens orders plans quits
        refuses releases reports resigns reveals returns rules sues suspends takes tells tops votes visits signs
        suffers survives shook stole struck swept taught caught fought sought bought tore blew froze hung rang sank
        rode slept ate sang swam dug hid woke withdrew overtook understood stuck swung bent fled shrank wept it's
        that's there's he's she's they're we're i'm you're",
    ),
    (
        Class::Judgement,
        "great terrible awful wonderful beautiful best worst better worse brilliant disgraceful shameful disgusting
        horrible amazing fantastic stupid crazy good bad laudable admirable sad sadly unfortunately fortunately
        remarkable outrageous nice lovely fun boring disappointing perfect fair unfair sensible reasonable tragic
        thankfully hopefully frankly obviously surely beautifully delightful superb dreadful",
    ),
    (Class::Ought, "should must ought need needs let let's"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::verbs;
    use std::collections::{HashMap, HashSet};

    /// Verbs that end in one vowel and one consonant but double nothing, as an earlier syllable is stressed.
    const UNSTRESSED: &str =
        "alter answer banter bicker blister bother catalog consider counter cover covet credit deliver
        develop differ discover discredit encounter endeavor enter fathom favor gather gossip happen holler inherit
        interpret liken limit lower matter monitor murder murmur mutter offer open order outnumber parrot pocket ponder
        posit profit prohibit reason reckon reconsider recover remember savor shoulder skewer sponsor sputter stammer
        strengthen suffer summon surrender swagger target threaten thunder tighten trigger trumpet uncover visit wander
        weaken whisper widen wonder";

    fn inflected(listed: &str) -> Vec<String> {
        let mut all = Vec::new();
        forms(listed, |pieces, _| all.push(pieces.concat()));
        all
    }

    /// The verbs of both lexicons, as listed.
    fn all_verbs() -> impl Iterator<Item = &'static str> {
        verbs().chain(VERBS.iter().flat_map(|(_, verbs)| verbs.split_whitespace()))
    }

    fn base(listed: &str) -> &str {
        listed.split('/').next().unwrap()
    }

    /// The words of each class, those that are listed twice as often.
    fn words_by_class() -> HashMap<u8, Vec<String>> {
        let mut words: HashMap<u8, Vec<String>> = HashMap::new();
        for (class, listed) in WORDS {
            words.entry(*class as u8).or_default().extend(listed.split_whitespace().map(str::to_owned));
        }
        for (class, listed) in VERBS {
            words.entry(*class as u8).or_default().extend(listed.split_whitespace().flat_map(inflected));
        }
        words
    }

    #[test]
    fn no_two_words_have_one_hash() {
        let words: HashSet<String> = words_by_class().into_values().flatten().collect();
        assert_eq!(words.len(), LEXICON.len());
        assert!((MOST_WORDS / 2..=MOST_WORDS).contains(&words.len()), "{}", words.len());
    }

    #[test]
    fn no_word_is_listed_twice() {
        for (class, listed) in WORDS {
            let mut seen = HashSet::new();
            let verbs = VERBS.iter().filter(|(of, _)| of == class).flat_map(|(_, verbs)| verbs.split_whitespace());
            seen.extend(verbs.flat_map(inflected));
            for word in listed.split_whitespace() {
                assert!(seen.insert(word.to_owned()), "{word} in {class:?}");
            }
        }
    }

    #[test]
    fn a_verb_has_the_same_forms_wherever_it_is_listed() {
        let mut known = HashMap::new();
        for listed in all_verbs() {
            assert_eq!(*known.entry(base(listed)).or_insert(listed), listed);
        }
    }

    #[test]
    fn a_verb_of_several_syllables_says_what_it_doubles() {
        let unstressed: HashSet<&str> = UNSTRESSED.split_whitespace().collect();
        let vowel = |letter: char| "aeiou".contains(letter);
        for listed in all_verbs().filter(|listed| !listed.contains('/')) {
            let bare = listed.strip_suffix(|letter| !vowel(letter) && !"hwxy".contains(letter));
            let before = bare.and_then(|bare| bare.strip_suffix(vowel)).unwrap_or_default();
            let doubles_perhaps = !before.ends_with(vowel) && before.contains(vowel);
            assert_eq!(doubles_perhaps, unstressed.contains(listed), "{listed}");
        }
    }

    #[test]
    fn forms_of_verbs_are_spelt_as_the_rules_say() {
        let listed: HashSet<&str> = all_verbs().map(base).collect();
        let known: HashSet<String> = all_verbs().flat_map(inflected).collect();
        for word in WORDS.iter().flat_map(|(_, words)| words.split_whitespace()).filter(|word| !known.contains(*word)) {
            let Some(stem) = word.strip_suffix("ed").or_else(|| word.strip_suffix("ing")) else { continue };
            // claim-ed, urg-ed, den-ied, plan-ned
            let single = &stem[..stem.len() - 1];
            let possible = [stem.to_owned(), format!("{stem}e"), format!("{single}y"), single.to_owned()];
            assert!(!possible.iter().any(|base| listed.contains(&**base)), "{word}");
        }
    }

    #[test]
    fn american_and_british_spellings_are_in_the_same_classes() {
        for (class, words) in words_by_class() {
            let words: HashSet<&str> = words.iter().map(String::as_str).collect();
            for word in words.iter().filter(|word| !matches!(**word, "seize" | "size")) {
                for (american, british) in
                    [("ize", "ise"), ("izes", "ises"), ("ized", "ised"), ("izing", "ising"), ("ization", "isation")]
                {
                    let twin = word.strip_suffix(american).map(|stem| format!("{stem}{british}"));
                    assert!(twin.is_none_or(|twin| words.contains(&*twin)), "{word} in class {class}");
                }
            }
        }
    }
}
