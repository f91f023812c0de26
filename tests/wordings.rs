//! Wordings in an article of news: who stands behind each, whatever the words. Every sentence is read in the same place of
//! the same article.

use claimlight::{Label, analyze};

const BEFORE: &str = "Council to review rents in Halden

HALDEN (Wire) - The town council of Halden met on Tuesday to discuss the rise in rents, which have gone up for six \
years in a row.

About 400 people gathered outside the town hall before the meeting began.

“Families cannot pay these sums any more,” Mirela Dovann, who heads a tenants’ group, told the crowd.

The mayor, Jonas Falk, said the council would publish a report by June.

Halden has 92,000 inhabitants, and the average rent stands at 1,140 crowns a month.

";

const AFTER: &str = "

The council will meet again on 4 May.

Owners have until the end of the month to send in their figures, Mr Falk said.

The last review was held in 2019.";

/// Those sentences that get another label.
fn others(label: Label, sentences: &[&'static str]) -> Vec<(&'static str, Label)> {
    let found = |sentence: &str| {
        let document = analyze(&format!("{BEFORE}{sentence}{AFTER}"));
        let read = document.sentences.iter().find(|read| read.span.start == BEFORE.len());
        read.expect("a sentence begins there").label
    };
    sentences.iter().map(|&sentence| (sentence, found(sentence))).filter(|&(_, found)| found != label).collect()
}

#[test]
fn what_somebody_else_says_or_thinks_is_attributed() {
    let sentences = [
        "According to police, the man fled.",
        "The man fled on foot, say police.",
        "Rents will double by May, the council has warned.",
        "Rents will double by May, the council is warning.",
        "Rents will double by May, warns the council.",
        "Rents will double by May, a report has found.",
        "Rents will double by May, it has emerged.",
        "Rents will double by May, it was announced on Monday.",
        "Rents will double by May, the BBC understands.",
        "Rents will double by May, the council told Reuters.",
        "The council told the BBC rents will double.",
        "It is claimed that rents will double.",
        "Rents will double by May, it is claimed.",
        "There are fears that rents will double.",
        "There are claims that rents will double.",
        "There is speculation that rents will double.",
        "Fears are growing that rents will double.",
        "There were growing concerns that the report would be late.",
        "New figures show rents have doubled.",
        "Figures released on Monday show that rents have doubled.",
        "Court records show the company owed 3 million crowns.",
        "Satellite images show the bridge was destroyed.",
        "The video shows a man running from the hall.",
        "The court heard how the baker had lied.",
        "Prosecutors allege the baker lied.",
        "The baker allegedly lied to police.",
        "The baker stands accused of lying.",
        "The report concluded rents had doubled.",
        "The inquiry found rents had doubled.",
        "The council expects rents to double.",
        "The council fears rents will double.",
        "Experts warn rents will double.",
        "Owners argue that rents are too low.",
        "Owners complain that the tax is too high.",
        "Tenants accuse the owners of greed.",
        "Tenants blame the owners for the rise.",
        "Tenants want a freeze on rents.",
        "Tenants have called for a freeze on rents.",
        "Tenants called on the mayor to freeze rents.",
        "The mayor urged owners to lower rents.",
        "The mayor promised to lower rents.",
        "The mayor has vowed to lower rents.",
        "The mayor threatened to sue the owners.",
        "The mayor asked owners to lower rents.",
        "The mayor ordered owners to lower rents.",
        "The mayor praised the owners as generous.",
        "The mayor described the owners as greedy.",
        "The mayor plans to lower rents next year.",
        "The mayor hopes to lower rents next year.",
        "The mayor is expected to resign on Friday.",
        "The talks are due to be difficult, diplomats say.",
        "The company is thought to owe 3 million crowns.",
        "The company reportedly owes 3 million crowns.",
        "The company is reported to owe 3 million crowns.",
        "The suspect is believed to be in his thirties.",
        "Researchers found that the drug halves the risk of stroke.",
        "The study, published in a medical journal, found that the drug halves the risk of stroke.",
        "The drug halves the risk of stroke, according to a study published on Monday.",
        "The drug could halve the risk of stroke, a study suggests.",
        "Scientists believe the frog lives only in the lake.",
        "“We deserved to win,” said coach Erik Lund.",
        "Lund said his side had been lucky.",
        "Lund, who took over in May, admitted his side had been lucky.",
        "Lund believes his side can win the cup.",
        "Lund felt the referee had got it wrong.",
        "Norrby are said to be interested in the striker.",
        "Analysts expect the company to cut its dividend.",
        "The company expects profits to fall this year.",
        "The company said it expects profits to fall this year.",
        "Profits are expected to fall this year.",
        "Profits are forecast to fall this year.",
        "The company blamed the weather for the fall in profits.",
        "The company has warned of lower profits.",
        "The company warned of lower profits.",
        "The company announced plans to close four plants.",
        "The company plans to close four plants.",
        "The central bank is likely to raise its rate, economists said.",
        "The bank signalled it would raise rates again.",
        "Union leaders accused the bank of panic.",
        "Union leaders have threatened to strike.",
        "The government wants to ban fireworks.",
        "The opposition called the ban a farce.",
        "The opposition demanded an apology.",
        "The minister apologised for what he called a mistake.",
        "The minister insisted the ban would work.",
        "Prosecutors say Falk stole 3 million crowns.",
        "Falk is accused of stealing 3 million crowns.",
        "According to the indictment, Falk stole 3 million crowns.",
        "The indictment says Falk stole 3 million crowns.",
        "The indictment alleges that Falk stole 3 million crowns.",
        "The judge told Falk he had shown no remorse.",
        "The judge said Falk had shown no remorse.",
        "His lawyer asked for a lighter sentence.",
        "His lawyer said he would appeal.",
        "At least nine people were killed, officials said.",
        "At least nine people are believed to have died.",
        "Nine people are feared dead.",
        "The storm is expected to reach the coast on Tuesday.",
        "Forecasters warn that the storm could grow.",
        "Residents were warned to stay indoors.",
        "“It was like a war,” said Anna Lund, 61, a baker.",
        "One witness described hearing a loud bang.",
        "Witnesses reported hearing a loud bang.",
        "The cause of the fire is thought to be a gas leak.",
        "Police suspect arson.",
        "Police believe the fire was started on purpose.",
        "The satellite will study the ice, the agency said.",
        "The team’s findings, published on Monday, suggest the lake once held salt water.",
        "The researchers estimate that the lake is 40,000 years old.",
        "The researchers hope to return in May.",
        "The researchers argue that the lake should be protected.",
        "The authors conclude that more work is needed.",
        "The authors caution that the sample was small.",
        "“The sample was small,” cautions Dr Holm, who did not take part in the study.",
        "Holm, who was not involved in the study, called it a step forward.",
        "Posts on social media claim that the lake froze.",
        "A post shared thousands of times claims that the lake froze.",
        "The post reads: “The lake froze.”",
    ];
    assert_eq!(others(Label::Attributed, &sentences), []);
}

#[test]
fn what_the_article_says_is_a_claim() {
    let sentences = [
        "The talks are due to begin on Friday.",
        "The suspect was arrested on Friday.",
        "The suspect was charged with murder on Friday.",
        "The court convicted the baker of fraud on Friday.",
        "The mayor signed the law on Friday.",
        "The mayor declined to comment.",
        "The mayor did not respond to a request for comment.",
        "The mayor spoke at a school on Friday.",
        "The mayor rejected the plan.",
        "Parliament approved the plan by 61 votes to 40.",
        "Voters rejected the plan in a referendum.",
        "The company sued the council in March.",
        "The team won 3-1 on Saturday.",
        "Researchers tested the drug on 400 patients.",
        "The frog lives only in the lake.",
        "Halden beat Norrby 3-1 on Saturday to go top of the table.",
        "Falk scored twice in the second half.",
        "The referee sent off Norrby’s captain after an hour.",
        "Norrby’s captain was sent off after an hour.",
        "The striker has signed a three-year contract.",
        "The club declined to say how much it had paid.",
        "Shares in the company fell 4% on Monday.",
        "Profits fell by a third last year.",
        "The company will close four plants.",
        "The company closed four plants in May.",
        "The central bank raised its main rate to 4.5 per cent on Thursday.",
        "Union members voted to strike on Friday.",
        "The government has banned fireworks.",
        "The minister apologised on Friday.",
        "Falk will go on trial in June.",
        "The judge sentenced Falk to four years in prison.",
        "A jury found Falk guilty of fraud.",
        "The trial continues.",
        "His lawyer has appealed.",
        "The storm killed nine people on Sunday.",
        "Nine people are missing.",
        "Residents fled to the hills.",
        "Police are investigating the fire.",
        "Police arrested two men on Monday.",
        "The satellite was launched from Norrby on Monday.",
        "The satellite carries four cameras.",
        "It is not known how many fish live in the lake.",
    ];
    assert_eq!(others(Label::Claim, &sentences), []);
}

#[test]
fn what_is_said_not_to_be_so_is_a_denial() {
    let sentences = [
        "The mayor denies the charges.",
        "The mayor has denied any wrongdoing.",
        "The company denied that it owed any money.",
        "“That is a lie,” the mayor said.",
        "The mayor said the report was wrong.",
        "The mayor said the claim was untrue.",
        "There is no evidence that rents have doubled.",
        "The claim that rents have doubled is false.",
        "The council insisted it had done nothing wrong.",
        "The owners rejected the accusation.",
        "The owners dismissed the claim as nonsense.",
        "The owners disputed the figures.",
        "The ministry called the reports fake.",
        "His lawyer said he was innocent.",
        "He pleaded not guilty to all charges.",
        "She maintains her innocence.",
        "The club denied that it had approached the striker.",
        "The club denies approaching the striker.",
        "The minister insisted he had not lied.",
        "The minister rejected claims that he had lied.",
        "The minister rejected suggestions he had lied.",
        "The minister rejects that version of events.",
        "The ministry said reports of a ban were inaccurate.",
        "A spokesman said the allegations were baseless.",
        "“These allegations are completely false,” a spokesman said.",
        "The company said it had done nothing illegal.",
        "The company disputes this.",
        "Both men deny the charges.",
        "Falk, 43, denies three counts of fraud.",
        "Falk, who denies all charges, told the court he had never met the woman.",
        "Contrary to the posts, the lake did not freeze.",
        "The claim, shared thousands of times, is false.",
    ];
    assert_eq!(others(Label::Denial, &sentences), []);
}

#[test]
fn what_asserts_nothing_is_neither() {
    let sentences = [
        "By Anna Lund",
        "Photo: Jonas Falk",
        "Follow us on Twitter.",
        "What will the council do now?",
        "Read more: Rents in Halden",
        "Subscribe to our newsletter.",
        "Background",
        "Will the lake freeze this year?",
        "See also: The lake that froze",
        "More on this story",
        "Image caption",
        "Share this page",
    ];
    assert_eq!(others(Label::Other, &sentences), []);
}
