//! The words that the label rules look for, by what they do in a sentence.

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
    match found(hashed) {
        Some(classes) => classes,
        None if word.ends_with("n't") => Classes::default().with(Class::Negation).with(Class::Auxiliary),
        None => word.strip_suffix("'s").and_then(|bare| found(hash(bare.bytes()))).unwrap_or_default(),
    }
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
    lexicon
});

/// Room for so many words, so that the lexicon need not grow.
const MOST_WORDS: usize = 3584;

const WORDS: &[(Class, &str)] = &[
    (Class::Deny, "deny denies denied denying"),
    (
        Class::Refute,
        "refute refutes refuted refuting rebut rebuts rebutted rebutting debunk debunks debunked debunking disavow
        disavows disavowed disavowing contradict contradicts contradicted contradicting disprove disproves disproved
        disproving repudiate repudiates repudiated repudiating rubbish rubbishes rubbished rubbishing disown disowns
        disowned discredit discredits discredited recant recants recanted",
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
        warning warnings figures figure study data evidence lawsuit suit information image images photo photos photograph photographs
        picture pictures clip clips footage quote quotes document documents letter",
    ),
    (
        Class::Refusable,
        "access entry bail visa visas request requests permission parole asylum coverage benefit benefits funding funds
        fund rights right opportunity opportunities chance help care treatment service services license licenses licence
        licences motion motions petition petitions application applications appeal appeals credit loan loans relief
        promotion tenure nomination leave protection protections assistance aid food water resources justice hearing
        transfer vote votes boarding landing admission admissions citizenship registration bid bids offer offers
        incentives permit permits victory goal penalty pension pensions passage place seat seats medal medals
        election reelection re-election information freedom freedoms education housing insurance jobs job counsel
        clemency extradition title extension quorum space stay injunction exemption exemptions accreditation",
    ),
    (
        Class::Baseless,
        "untrue baseless unfounded groundless unsubstantiated fabricated fabrication fabrications hoax bogus meritless
        debunked disproved disproven fictitious untruth untruths falsehood falsehoods falsehood baloney concocted
        defamatory slanderous libelous libellous",
    ),
    (
        Class::False,
        "false wrong lie lies nonsense rubbish ludicrous absurd ridiculous preposterous misleading inaccurate incorrect
        erroneous mistaken myth fiction fake invented laughable outlandish malicious exaggerated overblown misguided
        nonsensical garbage bunk hogwash propaganda invention mischaracterization mischaracterisation distortion
        distorted unproven unsupported farfetched far-fetched implausible misinterpreted misrepresented fraudulent
        politically-motivated exaggerating mischaracterizing mischaracterising misrepresenting distorting lying provocation smear stunt fantasy
        charade witch-hunt caricature farce made-up",
    ),
    (
        Class::Negation,
        "not never no nobody none nothing neither nor cannot without hardly nowhere n't ain't didnt dont doesnt isnt wasnt",
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
        claim claims claimed claiming charge charged charges suspicion suspicions suspected rumor rumors rumour rumours
        rumored rumoured insinuated criticism criticisms criticized criticised critics complaint complaints complained
        controversy scandal lawsuit sued blamed blames blame denounced slammed assailed faulted lambasted blasted
        ridiculed mocked probe investigation investigated accuser accusers smear smeared questioned",
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
        should won't can't it's that's there's he's she's they're we're i'm you're i've we've they've i'd he'd she'd
        they'd we'd i'll we'll he'll she'll they'll you'll you've",
    ),
    (
        Class::Say,
        "say says said saying tell tells told telling write writes wrote written writing tweet tweets tweeted tweeting
        according add adds added adding announce announces announced announcing argue argues argued arguing ask asks
        asked asking assert asserts asserted asserting claim claims claimed claiming comment commented commenting
        concede concedes conceded conceding confirm confirms confirmed confirming contend contends contended contending
        declare declares declared declaring describe describes described describing explain explains explained
        explaining insist insists insisted insisting joke jokes joked joking maintain maintains maintained maintaining
        note notes noted noting observe observed observes point points pointed promise promises promised promising
        quip quipped recall recalls recalled recalling remark remarked remarks reply replies replied replying report
        reports reported reporting respond responds responded responding reveal reveals revealed revealing state states
        stated stating stress stresses stressed stressing suggest suggests suggested suggesting urge urges urged urging
        vow vows vowed vowing warn warns warned warning shout shouted shouts yell yelled demand demands demanded
        demanding allege alleges alleged alleging accuse accuses accused accusing acknowledge acknowledges acknowledged
        acknowledging admit admits admitted admitting advise advises advised recommend recommends recommended
        criticize criticizes criticized criticise criticised criticising criticizing condemn condemns condemned
        condemning denounce denounces denounced praise praises praised blast blasted slam slams slammed call calls
        called calling dub dubbed dubs label labeled labelled predict predicts predicted estimate estimates estimated
        show shows showed shown showing find finds found indicate indicates indicated conclude concludes concluded
        complain complained complains cite cites cited citing quote quoted testify testifies testified testifying
        swear swore sworn boast boasts boasted reiterate reiterated reiterates emphasize emphasized emphasizes emphasise
        emphasised statement statements quoted words read reads plead pleaded pleads apologize apologized apologised
        apologises apologizes characterized characterised characterizes characterize order orders ordered instruct
        instructed propose proposes proposed proposing threaten threatens threatened threatening pledge pledges pledged
        pledging request requests requested requesting caution cautioned cautions declared opine opined opines theorize
        theorized remarked echo echoed lament lamented laments mused discover discovered discovers tallied reckoned disclosed discloses
        disclose question questions questioned muse tout touted touts decry decried",
    ),
    (
        Class::Think,
        "think thinks thought thinking believe believes believed believing feel feels felt feeling hope hopes hoped
        hoping fear fears feared fearing want wants wanted wanting wish wishes wished plan plans planned planning intend
        intends intended intending expect expects expected expecting consider considers considered considering doubt
        doubts doubted worry worries worried worrying suspect suspects suspected know knows knew known assume assumes
        assumed realize realizes realized realise realised wonder wonders wondered imagine imagines imagined aim aims
        aimed view views viewed regard regards regarded see sees saw understand understands understood seek seeks sought
        opinion belief view fears concerned convinced sure confident afraid",
    ),
    (
        Class::Act,
        "vote votes voted voting allow allows allowed allowing agree agreed agrees agreeing approve approves approved
        approving appoint appoints appointed sign signs signed signing sue sues sued suing charge charged charging
        convict convicted endorse endorses endorsed endorsing back backs backed backing support supports supported
        supporting oppose opposes opposed opposing reject rejects rejected rejecting challenge challenges challenged
        challenging require requires required requiring permit permits permitted decide decides decided deciding vetoed
        veto choose chose chosen learn learns learned met meet meets meeting help helps helped force forces forced
        forcing passed grant grants granted block blocked blocks rule nominate nominated pick picked hold held send sent
        refuse refuses refused refusing decline declines declined declining try tries tried trying attempt attempts
        attempted work works worked working push pushes pushed pushing lobby lobbied fight fought give gives gave begin
        began start started continue continued fail failed use used define defined defines",
    ),
    (
        Class::Mention,
        "speak speaks spoke speaking spoken discuss discusses discussed discussing talk talks talked talking debate
        debates debated debating chat chatted address addresses addressed addressing comment comments commented
        interview interviewed interviews converse conferred communicate communicated",
    ),
    (
        Class::Judge,
        "portray portrays portrayed portraying deem deems deemed deeming herald heralds heralded heralding depict
        depicts depicted depicting hail hails hailed hailing tout touts touted touting frame frames framed framing
        paint paints painted painting trumpet trumpets trumpeted trumpeting characterize characterizes characterized
        characterizing characterise characterises characterised characterising describe describes described
        describing criticize criticizes criticized criticizing criticise criticises criticised criticising praise
        praises praised praising condemn condemns condemned condemning denounce denounces denounced denouncing blame
        blames blamed blaming fault faults faulted faulting castigate castigates castigated castigating chide chides
        chided chiding chastise chastises chastised chastising excoriate excoriates excoriated excoriating lambaste
        lambastes lambasted lambasting lambast lambasts berate berates berated berating upbraid upbraids upbraided
        upbraiding scold scolds scolded scolding rebuke rebukes rebuked rebuking reprimand reprimands reprimanded
        reprimanding admonish admonishes admonished admonishing deride derides derided deriding ridicule ridicules
        ridiculed ridiculing mock mocks mocked mocking taunt taunts taunted taunting disparage disparages disparaged
        disparaging belittle belittles belittled belittling denigrate denigrates denigrated denigrating malign
        maligns maligned maligning vilify vilifies vilified vilifying demonize demonizes demonized demonizing
        demonise demonises demonised demonising slam slams slammed slamming rip rips ripped ripping blast blasts
        blasted blasting trash trashes trashed trashing bash bashes bashed bashing lash lashes lashed lashing skewer
        skewers skewered skewering assail assails assailed assailing savage savages savaged savaging pan pans panned
        panning knock knocks knocked knocking applaud applauds applauded applauding commend commends commended
        commending laud lauds lauded lauding extol extols extoled extoling celebrate celebrates celebrated
        celebrating salute salutes saluted saluting welcome welcomes welcomed welcoming compliment compliments
        complimented complimenting congratulate congratulates congratulated congratulating thank thanks thanked
        thanking cheer cheers cheered cheering admire admires admired admiring liken likens likened likening compare
        compares compared comparing equate equates equated equating label labels labeled labeling brand brands
        branded branding dub dubs dubbed dubbing bill bills billed billing credit credits credited crediting
        mischaracterize mischaracterizes mischaracterized mischaracterizing scoff scoffs scoffed scoffing sneer
        sneers sneered sneering decry decries decried decrying deplore deplores deplored deploring bemoan bemoans
        bemoaned bemoaning lament laments lamented lamenting rue rues rued ruing bewail bewails bewailed bewailing
        curse curses cursed cursing heckle heckles heckled heckling jeer jeers jeered jeering boo boos booed booing
        attack attacks attacked attacking question questions questioned questioning challenge challenges challenged
        challenging defend defends defended defending hype hypes hyped hyping pitch pitches pitched pitching promote
        promotes promoted promoting vouch vouches vouched vouching",
    ),
    (
        Class::Utter,
        "voice voices voiced voicing express expresses expressed expressing convey conveys conveyed conveying
        articulate articulates articulated articulating air airs aired airing float floats floated floating propose
        proposes proposed proposing propound propounds propounded propounding posit posits posited positing
        postulate postulates postulated postulating hypothesize hypothesizes hypothesized hypothesizing hypothesise
        hypothesises hypothesised hypothesising theorize theorizes theorized theorizing speculate speculates
        speculated speculating signal signals signaled signaling indicate indicates indicated indicating intimate
        intimates intimated intimating insinuate insinuates insinuated insinuating imply implies implied implying
        hint hints hinted hinting allude alludes alluded alluding mention mentions mentioned mentioning note notes
        noted noting observe observes observed observing remark remarks remarked remarking comment comments
        commented commenting joke jokes joked joking quip quips quipped quipping kid kids kided kiding tease teases
        teased teasing banter banters bantered bantering deadpan deadpans deadpaned deadpaning retort retorts
        retorted retorting riposte ripostes riposted riposting respond responds responded responding reply replies
        replied replying answer answers answered answering rejoin rejoins rejoined rejoining counter counters
        countered countering snap snaps snaped snaping bark barks barked barking growl growls growled growling roar
        roars roared roaring shout shouts shouted shouting yell yells yelled yelling scream screams screamed
        screaming shriek shrieks shrieked shrieking holler hollers hollered hollering chant chants chanted chanting
        cry cries cried crying exclaim exclaims exclaimed exclaiming bellow bellows bellowed bellowing blurt blurts
        blurted blurting whisper whispers whispered whispering mutter mutters muttered muttering mumble mumbles
        mumbled mumbling murmur murmurs murmured murmuring sigh sighs sighed sighing groan groans groaned groaning
        moan moans moaned moaning gripe gripes griped griping grumble grumbles grumbled grumbling grouse grouses
        groused grousing whine whines whined whining carp carps carped carping vent vents vented venting rant rants
        ranted ranting rave raves raved raving fume fumes fumed fuming rail rails railed railing thunder thunders
        thundered thundering sputter sputters sputtered sputtering stammer stammers stammered stammering gush gushes
        gushed gushing wax waxes waxed waxing enthuse enthuses enthused enthusing rhapsodize rhapsodizes rhapsodized
        rhapsodizing marvel marvels marveled marveling opine opines opined opining muse muses mused musing ponder
        ponders pondered pondering ruminate ruminates ruminated ruminating reflect reflects reflected reflecting
        reminisce reminisces reminisced reminiscing recall recalls recalled recalling recount recounts recounted
        recounting relate relates related relating narrate narrates narrated narrating chronicle chronicles
        chronicled chronicling detail details detailed detailing outline outlines outlined outlining sketch sketches
        sketched sketching summarize summarizes summarized summarizing summarise summarises summarised summarising
        sum sums sumed suming recap recaps recaped recaping explain explains explained explaining clarify clarifies
        clarified clarifying elaborate elaborates elaborated elaborating expound expounds expounded expounding
        stipulate stipulates stipulated stipulating specify specifies specified specifying underline underlines
        underlined underlining underscore underscores underscored underscoring stress stresses stressed stressing
        emphasize emphasizes emphasized emphasizing emphasise emphasises emphasised emphasising highlight highlights
        highlighted highlighting reiterate reiterates reiterated reiterating restate restates restated restating
        repeat repeats repeated repeating echo echos echoed echoing parrot parrots parroted parroting reaffirm
        reaffirms reaffirmed reaffirming affirm affirms affirmed affirming aver avers avered avering avow avows
        avowed avowing attest attests attested attesting certify certifies certified certifying swear swears swore
        sworn swearing vow vows vowed vowing pledge pledges pledged pledging promise promises promised promising
        assure assures assured assuring reassure reassures reassured reassuring guarantee guarantees guaranteed
        guaranteing warrant warrants warranted warranting warn warns warned warning caution cautions cautioned
        cautioning alert alerts alerted alerting forewarn forewarns forewarned forewarning advise advises advised
        advising counsel counsels counseled counseling recommend recommends recommended recommending urge urges
        urged urging exhort exhorts exhorted exhorting implore implores implored imploring beseech beseeches
        beseeched beseeching entreat entreats entreated entreating plead pleads pleaded pled pleading beg begs
        begged begging appeal appeals appealed appealing petition petitions petitioned petitioning lobby lobbies
        lobbied lobbying press presses pressed pressing pressure pressures pressured pressuring prod prods proded
        proding nudge nudges nudged nudging coax coaxes coaxed coaxing demand demands demanded demanding insist
        insists insisted insisting order orders ordered ordering instruct instructs instructed instructing direct
        directs directed directing command commands commanded commanding decree decrees decreed decreing ask asks
        asked asking inquire inquires inquired inquiring enquire enquires enquired enquiring query queries queried
        querying quiz quizes quized quizing grill grills grilled grilling request requests requested requesting
        invite invites invited inviting summon summons summoned summoning tweet tweets tweeted tweeting retweet
        retweets retweeted retweeting text texts texted texting email emails emailed emailing blog blogs blogged
        blogging message messages messaged messaging broadcast broadcasts broadcasted broadcasting announce
        announces announced announcing declare declares declared declaring proclaim proclaims proclaimed proclaiming
        pronounce pronounces pronounced pronouncing disclose discloses disclosed disclosing divulge divulges
        divulged divulging reveal reveals revealed revealing confess confesses confessed confessing concede concedes
        conceded conceding admit admits admited admiting acknowledge acknowledges acknowledged acknowledging contend
        contends contended contending maintain maintains maintained maintaining assert asserts asserted asserting
        allege alleges alleged alleging charge charges charged charging accuse accuses accused accusing claim claims
        claimed claiming argue argues argued arguing reason reasons reasoned reasoning predict predicts predicted
        predicting forecast forecasts forecasted forecasting project projects projected projecting prophesy
        prophesies prophesied prophesying foretell foretells foretelled foretelling foresee foresees foresaw
        foreseen foreseeing envisage envisages envisaged envisaging envision envisions envisioned envisioning
        estimate estimates estimated estimating reckon reckons reckoned reckoning calculate calculates calculated
        calculating guess guesses guessed guessing surmise surmises surmised surmising conjecture conjectures
        conjectured conjecturing conclude concludes concluded concluding deduce deduces deduced deducing infer
        infers infered infering find finds found finding discover discovers discovered discovering diagnose
        diagnoses diagnosed diagnosing threaten threatens threatened threatening boast boasts boasted boasting brag
        brags bragged bragging crow crows crowed crowing gloat gloats gloated gloating swagger swaggers swaggered
        swaggering apologize apologizes apologized apologizing apologise apologises apologised apologising complain
        complains complained complaining protest protests protested protesting object objects objected objecting
        dissent dissents dissented dissenting differ differs differed differing disagree disagrees disagreed
        disagreing contradict contradicts contradicted contradicting advocate advocates advocated advocating espouse
        espouses espoused espousing profess professes professed professing testify testifies testified testifying
        telegraph telegraphs telegraphed telegraphing",
    ),
    (
        Class::Feel,
        "deem deems deemed deeming reckon reckons reckoned reckoning presume presumes presumed presuming suppose
        supposes supposed supposing imagine imagines imagined imagining envisage envisages envisaged envisaging
        envision envisions envisioned envisioning contemplate contemplates contemplated contemplating mull mulls
        mulled mulling weigh weighs weighed weighing consider considers considered considering reconsider
        reconsiders reconsidered reconsidering ponder ponders pondered pondering eye eyes eyed eying favor favors
        favored favoring favour favours favoured favouring prefer prefers preferred preferring aspire aspires
        aspired aspiring yearn yearns yearned yearning crave craves craved craving covet covets coveted coveting
        dread dreads dreaded dreading resent resents resented resenting regret regrets regretted regretting abhor
        abhors abhorred abhorring loathe loathes loathed loathing detest detests detested detesting despise despises
        despised despising distrust distrusts distrusted distrusting mistrust mistrusts mistrusted mistrusting doubt
        doubts doubted doubting suspect suspects suspected suspecting fear fears feared fearing worry worries
        worried worrying fret frets freted freting agonize agonizes agonized agonizing sense senses sensed sensing
        perceive perceives perceived perceiving regard regards regarded regarding view views viewed viewing see sees
        saw seen seeing hope hopes hoped hoping wish wishes wished wishing want wants wanted wanting desire desires
        desired desiring intend intends intended intending plan plans planed planing aim aims aimed aiming expect
        expects expected expecting anticipate anticipates anticipated anticipating believe believes believed
        believing disbelieve disbelieves disbelieved disbelieving know knows knowed knowing realize realizes
        realized realizing realise realises realised realising understand understands understanded understanding
        acknowledge acknowledges acknowledged acknowledging foresee foresees foresaw foreseen foreseeing assume
        assumes assumed assuming aware unaware adamant convinced unconvinced confident certain sure unsure hopeful
        optimistic pessimistic skeptical sceptical doubtful wary leery afraid fearful concerned anxious nervous
        alarmed dismayed disappointed disgusted outraged furious angry upset frustrated delighted excited thrilled
        eager keen reluctant willing unwilling determined proud glad pleased grateful thankful puzzled baffled
        bullish bearish undecided",
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
        can't isn't wasn't goes comes takes makes gets gives finds knows sees thinks leaves feels keeps holds brings
        begins becomes runs stands loses pays meets wins leads sends builds spends grows breaks chooses draws drives
        falls flies rises sells speaks throws wears dies died kills killed hits attacks attack wants seeks faces
        rejects denies denied slams urges warns calls called backs blasts vows claims accuses admits agrees announces
        approves arrests asks beats blames bans buys dismisses fires files hires joins launches opens orders plans
        quits refuses releases reports resigns reveals returns rules sues suspends takes tells tops votes visits
        signs suffers survives shook stole struck swept taught caught fought sought bought tore blew froze hung rang sank
        rode slept ate sang swam dug hid woke withdrew overtook understood stuck swung bent fled shrank wept it's that's there's he's she's they're we're i'm you're",
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
    use std::collections::HashSet;

    #[test]
    fn no_two_words_have_one_hash() {
        let words: HashSet<&str> = WORDS.iter().flat_map(|(_, words)| words.split_whitespace()).collect();
        assert_eq!(words.len(), LEXICON.len());
        assert!((MOST_WORDS / 2..=MOST_WORDS).contains(&words.len()), "{}", words.len());
    }
}
