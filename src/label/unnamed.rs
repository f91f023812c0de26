//! Sentences that pass on what people unnamed say or think: "is expected to", "there are fears that", "reportedly".

use crate::hedge::{is_feared_dead, passive_be, tells_somebody};
use crate::span::Span;
use crate::wording::{Class, Word, WordList, Words};

/// The words of the main clause that pass on what people unnamed think or say: is expected to, reportedly.
pub(super) fn unnamed_source(words: &Words) -> Option<Span> {
    let main = |at: usize| !words[words.clause_start(at)..at].iter().any(|word| word.is(Class::Subordinator));
    let passive = (1..words.len()).filter(|&at| words[at].is(Class::Unsourced)).find(|&at| {
        let next = words.get(at + 1).is_some_and(|next| next.is_any(&["to", "of", "that"]))
            && !tells_somebody(words, at)
            || is_feared_dead(words, at);
        next && is_passive(words, at, 4) && main(at)
    });
    if let Some(at) = passive {
        return words.is_mostly_from(at).then(|| words.span(at - 1, at + 2));
    }
    if let Some(noun) = (0..words.len()).find(|&at| is_abroad(words, at)).filter(|&at| main(at)) {
        return Some(words[noun].span);
    }
    let seen = |at: &usize| is_seen_as(words, *at) || is_judged_or_asked(words, *at);
    if let Some(seen) = (1..words.len()).find(seen).filter(|&at| main(at)) {
        return words.is_mostly_from(seen).then(|| words.span(seen - 1, seen + 1));
    }
    if let Some(claimed) = claimed_at_the_end(words) {
        return Some(claimed);
    }
    let hearsay = words.find(0, words.len(), |word| word.is(Class::Hearsay))?;
    (main(hearsay) && words.is_mostly_from(hearsay)).then(|| words[hearsay].span)
}

/// Whether the word is what people unnamed say or think, and what they say follows: "there are fears that", "claims
/// have emerged that".
fn is_abroad(words: &Words, at: usize) -> bool {
    if !ABROAD.has(&words[at]) {
        return false;
    }
    let before = &words[words.clause_start(at)..at];
    let near = &before[before.len().saturating_sub(5)..];
    let none = near.iter().any(|word| word.is(Class::Negation) || word.is_any(&["little"]));
    let there = near.iter().any(|word| word.is_any(&["there", "there's"]));
    let grow = |word: &Word| word.is(Class::Auxiliary) || GROW.has(word);
    let that = words.find(at + 1, at + 5, |word| !grow(word)).filter(|&that| words[that].is_any(&["that"]));
    !none && (there && that == Some(at + 1) || before.len() < 2 && that.is_some_and(|that| that > at + 1))
}

/// Whether a form of be stands so near before the participle, and says that it is so: not "can be seen", "can't be".
fn is_passive(words: &Words, at: usize, most: usize) -> bool {
    let modal =
        |word: &Word| word.is(Class::Negation) || word.is_any(&["could", "can", "would", "might", "may", "should"]);
    passive_be(words, at, most).is_some_and(|be| be == 0 || !modal(&words[be - 1]))
}

/// Whether the word tells how something looks to people: "is widely seen as", "is regarded by many as".
fn is_seen_as(words: &Words, at: usize) -> bool {
    if !SEEN.has(&words[at]) || !is_passive(words, at, 3) {
        return false;
    }
    let end = words.clause_end(at).min(at + SEEN_WITHIN);
    let as_what = words.find(at + 1, end, |word| word.lower == "as");
    as_what.is_some_and(|what| {
        let when = words.get(what + 2).is_some_and(|second| second.lower == "as");
        !when && (what == at + 1 || words.spells(at + 1, &["by"]))
    })
}

/// Whether the word tells what people say of somebody, or ask: "was widely criticised for", "has been likened to", "was
/// asked whether", "were warned to".
fn is_judged_or_asked(words: &Words, at: usize) -> bool {
    let Some(next) = words.get(at + 1) else { return false };
    let told = JUDGED.has(&words[at]) && next.is_any(&["as", "by", "for", "to"])
        || words[at].lower == "asked"
            && (next.is(Class::Question) || next.is_any(&["about", "by", "if", "to", "whether"]))
        || words[at].is_any(&["advised", "urged", "warned"]) && next.is_any(&["against", "not", "of", "that", "to"]);
    told && is_passive(words, at, 3)
}

/// How somebody is judged.
const JUDGED: WordList = WordList::new(&[
    "condemned",
    "criticised",
    "criticized",
    "denounced",
    "derided",
    "faulted",
    "hailed",
    "lauded",
    "likened",
    "mocked",
    "praised",
    "ridiculed",
]);

/// How something looks.
const SEEN: WordList = WordList::new(&["seen", "viewed", "regarded", "perceived"]);

/// Tokens after which "as" stands at the latest.
const SEEN_WITHIN: usize = 9;

/// ", it is claimed", ", it has emerged" at the end.
fn claimed_at_the_end(words: &Words) -> Option<Span> {
    let from = words.len().saturating_sub(IMPERSONAL_WITHIN);
    let it = (from.max(1)..words.len()).find(|&at| words[at].lower == "it" && words[at - 1].lower == ",")?;
    let verb = words.find(it + 1, it + 4, |word| !word.is(Class::Auxiliary)).filter(|&verb| verb > it + 1)?;
    let behind = words[verb + 1..].iter().any(|word| word.counts() && !word.is(Class::Calendar) && word.lower != "on");
    (IMPERSONAL.has(&words[verb]) && !behind && words.count(0, it) > 3).then(|| words.span(it, verb + 1))
}

/// What is said by nobody in particular.
const IMPERSONAL: WordList = WordList::new(&[
    "alleged",
    "announced",
    "believed",
    "claimed",
    "confirmed",
    "emerged",
    "feared",
    "hoped",
    "reported",
    "revealed",
    "said",
    "suggested",
    "thought",
    "understood",
]);

/// Words and marks at the end of a sentence among which that stands.
const IMPERSONAL_WITHIN: usize = 9;

/// What people unnamed say or think.
const ABROAD: WordList = WordList::new(&[
    "fear",
    "fears",
    "concern",
    "concerns",
    "worry",
    "worries",
    "claims",
    "allegations",
    "rumours",
    "rumors",
    "speculation",
    "suspicion",
    "suspicions",
    "suggestions",
    "reports",
    "hope",
    "hopes",
]);

/// How that goes about.
const GROW: WordList = WordList::new(&[
    "emerged",
    "fading",
    "grew",
    "grow",
    "growing",
    "grown",
    "mount",
    "mounted",
    "mounting",
    "persist",
    "persisted",
    "remain",
    "rising",
    "spread",
    "spreading",
    "surfaced",
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_unnamed() {
        let fires = [
            "The bridge is expected to open in May.",
            "The group has been accused of selling stolen art.",
            "The singer is believed to be in Lisbon.",
            "Reportedly, the talks have failed.",
            "He allegedly took the painting from a locked room.",
            "The suspect is said to have fled north.",
            "They are widely thought to be brothers.",
            "The storm was forecast to turn east.",
            "Nine sailors are feared dead.",
            "The baker stands accused of selling stolen art.",
            "There are fears that the dam will burst.",
            "There had been speculation that she would resign.",
            "Fears are growing that the dam will burst.",
            "The dam will burst before May, it is claimed.",
            "The dam burst during the night, it was announced on Monday.",
            "The move is widely seen as a gift to the mill.",
            "She was regarded by many in the valley as a saint.",
            "The mayor has been criticised for the delay.",
            "The plan was widely likened to a gift.",
            "The witness was asked whether the gate was open.",
            "Residents were warned to stay indoors.",
        ];
        let look_alikes = [
            "The bridge opened in May.",
            "He accused his neighbour of selling stolen art.",
            "She expected to win.",
            "The losing side could be expected to appeal.",
            "The man, who is believed to be in Lisbon, owns nine bakeries and a boat that he bought from his uncle.",
            "The parcel was expected.",
            "They reported to the barracks.",
            "It is a widely read book.",
            "The theft was reported to police.",
            "The house stands empty.",
            "The dam burst during the night, it was repaired on Monday.",
            "When the dam burst, it was announced that nobody was hurt and that the mill was dry.",
            "There are fears, and there is rain.",
            "The boat was seen as late as Monday, which nobody had expected of a boat that was built in 1902 and sank in May.",
            "The fox was seen near the mill.",
            "The mayor has often been criticised.",
            "She asked whether the gate was open.",
            "The house was condemned in May.",
            "The bank was advised by two firms.",
            "The coach can't be faulted for his zeal.",
            "The feud can be seen as a farce.",
            "The coach, who is regarded as a saint, owns nine bakeries and a boat that he bought from his uncle.",
            "There were no reports that anybody was hurt.",
            "Fears that grow at night are gone by noon.",
            "The club pays claims that are sent by post.",
        ];
        let found = |sentence: &str| unnamed_source(&Words::of(sentence, Span::new(0, sentence.len()))).is_some();
        assert_eq!(fires.iter().find(|sentence| !found(sentence)), None);
        assert_eq!(look_alikes.iter().find(|sentence| found(sentence)), None);
    }
}
