//! How good predicted attributions are, by the measures that `claimlight --help` names.

use super::corpus::Article;
use crate::document::Attribution;
use crate::span::Span;
use std::collections::HashSet;
use std::fmt;
use std::iter::Sum;

/// Words that do not name anybody: a source shared by these alone is not shared.
const FUNCTION_WORDS: [&str; 15] =
    ["the", "a", "an", "of", "and", "or", "in", "on", "for", "to", "at", "by", "mr", "mrs", "ms"];

/// Right, predicted and gold counts of one measure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Predicted and right.
    pub right: usize,
    /// Predicted.
    pub predicted: usize,
    /// In the gold.
    pub gold: usize,
}

impl Counts {
    /// The share of the predicted that is right; 0 where nothing is predicted.
    pub fn precision(&self) -> f64 {
        self.right as f64 / self.predicted.max(1) as f64
    }

    /// The share of the gold that is found; 0 where there is none.
    pub fn recall(&self) -> f64 {
        self.right as f64 / self.gold.max(1) as f64
    }

    /// The harmonic mean of precision and recall.
    pub fn f1(&self) -> f64 {
        2.0 * self.right as f64 / (self.predicted + self.gold).max(1) as f64
    }

    fn add(&mut self, right: usize, predicted: usize, gold: usize) {
        self.right += right;
        self.predicted += predicted;
        self.gold += gold;
    }
}

/// All measures, micro-averaged over the articles scored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scores {
    /// Tokens inside contents.
    pub content: Counts,
    /// Tokens inside cues.
    pub cue: Counts,
    /// Tokens inside sources.
    pub source: Counts,
    /// Attributions whose content's tokens are all and only the gold's.
    pub content_exact: Counts,
    /// Attributions, one to one: content Jaccard at least a half, and a source that shares a name.
    pub attribution: Counts,
}

impl Scores {
    /// The measures by name.
    pub fn rows(&self) -> [(&'static str, Counts); 5] {
        [
            ("content", self.content),
            ("cue", self.cue),
            ("source", self.source),
            ("content exact", self.content_exact),
            ("attribution", self.attribution),
        ]
    }

    fn rows_mut(&mut self) -> [&mut Counts; 5] {
        [&mut self.content, &mut self.cue, &mut self.source, &mut self.content_exact, &mut self.attribution]
    }

    /// The mean of the five F1s.
    pub fn mean(&self) -> f64 {
        self.rows().iter().map(|(_, counts)| counts.f1()).sum::<f64>() / 5.0
    }

    /// Adds the counts of one article.
    pub fn add(&mut self, article: &Article, predicted: &[Attribution]) {
        let sides = Sides::new(article, predicted);
        for (counts, tokens_of) in [
            (&mut self.content, (|it| &it.content) as fn(&RoleTokens) -> &Vec<usize>),
            (&mut self.cue, |it| &it.cue),
            (&mut self.source, |it| &it.source),
        ] {
            let all = |list: &[RoleTokens]| list.iter().flat_map(tokens_of).copied().collect::<HashSet<usize>>();
            let (guess, gold) = (all(&sides.guess), all(&sides.gold));
            counts.add(guess.intersection(&gold).count(), guess.len(), gold.len());
        }
        let mut left: Vec<&Vec<usize>> = sides.gold.iter().map(|it| &it.content).collect();
        let mut exact = 0;
        for it in &sides.guess {
            if let Some(at) = left.iter().position(|content| **content == it.content) {
                left.swap_remove(at);
                exact += 1;
            }
        }
        self.content_exact.add(exact, sides.guess.len(), sides.gold.len());
        let right = sides.pairs(0.5, |guess, gold| sides.same_source(guess, gold)).len();
        self.attribution.add(right, sides.guess.len(), sides.gold.len());
    }
}

impl Sum for Scores {
    fn sum<I: Iterator<Item = Scores>>(all: I) -> Scores {
        all.fold(Scores::default(), |mut sum, scores| {
            for (into, (_, counts)) in sum.rows_mut().into_iter().zip(scores.rows()) {
                into.add(counts.right, counts.predicted, counts.gold);
            }
            sum
        })
    }
}

/// The attributions of one article by program and by people, as sets of scored tokens; those without content left
/// out.
pub(super) struct Sides<'t> {
    text: &'t str,
    tokens: Vec<Span>,
    pub(super) guess: Vec<RoleTokens>,
    pub(super) gold: Vec<RoleTokens>,
}

/// The scored tokens of an attribution's parts, ascending.
pub(super) struct RoleTokens {
    /// Which attribution of its list it is.
    pub(super) index: usize,
    source: Vec<usize>,
    cue: Vec<usize>,
    pub(super) content: Vec<usize>,
}

impl<'t> Sides<'t> {
    pub(super) fn new(article: &'t Article, predicted: &[Attribution]) -> Self {
        let tokens = scored_tokens(&article.text);
        let roles = |index, source: &[Span], cue: &[Span], content: &[Span]| RoleTokens {
            index,
            source: covered(&tokens, source),
            cue: covered(&tokens, cue),
            content: covered(&tokens, content),
        };
        let with_content = |roles: &RoleTokens| !roles.content.is_empty();
        let guess = predicted.iter().enumerate();
        let guess = guess.map(|(index, it)| roles(index, it.source.as_slice(), it.cue.as_slice(), &it.content));
        let gold = article.attributions.iter().enumerate();
        let gold = gold.map(|(index, it)| roles(index, &it.source, &it.cue, &it.content));
        let (guess, gold) = (guess.filter(with_content).collect(), gold.filter(with_content).collect());
        Sides { text: &article.text, tokens, guess, gold }
    }

    /// Whether two sources share a token that names somebody, or both name nobody.
    pub(super) fn same_source(&self, one: &RoleTokens, other: &RoleTokens) -> bool {
        let names = |tokens: &[usize]| -> HashSet<String> {
            let words = tokens.iter().map(|&token| self.tokens[token].of(self.text).to_lowercase());
            words.filter(|word| !FUNCTION_WORDS.contains(&word.as_str())).collect()
        };
        let (names_of_one, names_of_other) = (names(&one.source), names(&other.source));
        let shared = one.source.iter().any(|token| other.source.contains(token));
        shared && !names_of_one.is_disjoint(&names_of_other) || names_of_one.is_empty() && names_of_other.is_empty()
    }

    /// Positions in `guess` and `gold` of pairs that may go together and whose contents have at least this Jaccard
    /// index: best first, each used once.
    pub(super) fn pairs(
        &self,
        at_least: f64,
        may_go_together: impl Fn(&RoleTokens, &RoleTokens) -> bool,
    ) -> Vec<(usize, usize)> {
        let mut candidates = Vec::new();
        for (i, guess) in self.guess.iter().enumerate() {
            for (j, gold) in self.gold.iter().enumerate() {
                let shared = guess.content.iter().filter(|token| gold.content.binary_search(token).is_ok()).count();
                let union = guess.content.len() + gold.content.len() - shared;
                let jaccard = shared as f64 / union as f64;
                if jaccard >= at_least {
                    candidates.push((jaccard, i, j));
                }
            }
        }
        candidates.sort_by(|one, other| other.partial_cmp(one).expect("a share is a number"));
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for (_, i, j) in candidates {
            let free = pairs.iter().all(|pair| pair.0 != i && pair.1 != j);
            if free && may_go_together(&self.guess[i], &self.gold[j]) {
                pairs.push((i, j));
            }
        }
        pairs
    }
}

/// Words as the measures count them: letters, digits and `_`, and one apostrophe with more of them.
fn scored_tokens(text: &str) -> Vec<Span> {
    let in_word = |char: char| char.is_alphanumeric() || char == '_';
    let mut tokens = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, char)) = rest.next() {
        if !in_word(char) {
            continue;
        }
        let mut end = start + char.len_utf8();
        let mut apostrophe = false;
        while let Some(&(at, char)) = rest.peek() {
            let joins = matches!(char, '\'' | '’')
                && !apostrophe
                && text[at + char.len_utf8()..].chars().next().is_some_and(in_word);
            if !in_word(char) && !joins {
                break;
            }
            apostrophe |= joins;
            end = at + char.len_utf8();
            rest.next();
        }
        tokens.push(Span::new(start, end));
    }
    tokens
}

fn covered(tokens: &[Span], spans: &[Span]) -> Vec<usize> {
    let inside = |span: &Span| {
        let from = tokens.partition_point(|token| token.start < span.start);
        let to = tokens.partition_point(|token| token.end <= span.end);
        from..to
    };
    let mut found: Vec<usize> = spans.iter().flat_map(inside).collect();
    found.sort_unstable();
    found.dedup();
    found
}

impl fmt::Display for Scores {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        for (name, counts) in self.rows() {
            let (precision, recall, f1) = (counts.precision(), counts.recall(), counts.f1());
            writeln!(out, "{name:14} P {precision:.3}  R {recall:.3}  F1 {f1:.3}")?;
        }
        write!(out, "mean F1        {:.3}", self.mean())
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::document::AttributionKind;
    use crate::evaluation::corpus::GoldAttribution;

    /// An article whose attribution is marked: `<s>` source, `<c>` cue, `<t>` content, each perhaps in pieces.
    pub(crate) fn annotated(marked: &str) -> Article {
        let (mut text, mut attribution, mut start) = (String::new(), GoldAttribution::default(), 0);
        for piece in marked.split('<') {
            let Some((mark, words)) = piece.split_once('>') else {
                text += piece;
                continue;
            };
            let span = Span { start, end: text.len() };
            match mark {
                "/s" => attribution.source.push(span),
                "/c" => attribution.cue.push(span),
                "/t" => attribution.content.push(span),
                _ => start = text.len(),
            }
            text += words;
        }
        Article { name: "example".to_owned(), text, attributions: vec![attribution] }
    }

    /// An attribution whose parts stand in the text for the first time; empty parts are missing.
    pub(crate) fn predicted(text: &str, source: &str, cue: &str, content: &str) -> Attribution {
        let span = |words: &str| {
            let start = text.find(words).expect("the words stand in the text");
            (!words.is_empty()).then_some(Span { start, end: start + words.len() })
        };
        Attribution {
            source: span(source),
            cue: span(cue),
            content: span(content).into_iter().collect(),
            kind: AttributionKind::Indirect,
            confidence: 1.0,
            speaker: None,
        }
    }

    #[test]
    fn tokens_are_words_with_at_most_one_apostrophe() {
        let cases = [
            ("It's Ostrin's rock'n'roll", vec!["It's", "Ostrin's", "rock'n", "roll"]),
            ("the mayors' 4.5% e-mail_2", vec!["the", "mayors", "4", "5", "e", "mail_2"]),
            ("naïve don’t “Né?” 北京", vec!["naïve", "don’t", "Né", "北京"]),
            ("…", vec![]),
        ];
        for (text, expected) in cases {
            let found: Vec<&str> = scored_tokens(text).iter().map(|token| token.of(text)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn an_attribution_needs_half_of_the_content_and_the_same_name() {
        let marked = "<s>the mayor of Ostrin</s> <c>said</c> <t>it will rain on Sunday</t>, in the morning";
        let article = annotated(marked);
        let cases = [
            ("the mayor of Ostrin", "it will rain on Sunday", 1),
            ("Ostrin", "it will rain on Sunday", 1),
            ("the mayor", "it will rain on Sunday, in the morning", 1),
            ("the mayor", "rain on Sunday", 1),
            ("the mayor", "Sunday", 0),
            ("the", "it will rain on Sunday", 0),
            ("of", "it will rain on Sunday", 0),
            ("", "it will rain on Sunday", 0),
            ("said", "it will rain on Sunday", 0),
        ];
        for (source, content, right) in cases {
            let mut scores = Scores::default();
            scores.add(&article, &[predicted(&article.text, source, "said", content)]);
            assert_eq!(scores.attribution, Counts { right, predicted: 1, gold: 1 }, "{source}: {content}");
            let exact = usize::from(content == "it will rain on Sunday");
            assert_eq!(scores.content_exact, Counts { right: exact, predicted: 1, gold: 1 }, "{source}: {content}");
        }
    }

    #[test]
    fn attributions_that_name_nobody_go_together() {
        let article = annotated("<t>It will rain</t>, <c>it is expected</c>");
        let mut scores = Scores::default();
        let found = predicted(&article.text, "", "it is expected", "It will rain");
        scores.add(&article, &[found.clone(), found]);
        assert_eq!(scores.attribution, Counts { right: 1, predicted: 2, gold: 1 }, "each is used once");
        assert_eq!(scores.content_exact, Counts { right: 1, predicted: 2, gold: 1 });
        assert_eq!(scores.content, Counts { right: 3, predicted: 3, gold: 3 }, "tokens are counted once");
    }

    #[test]
    fn what_holds_no_word_is_not_counted() {
        let article = annotated("Dovann <c>said</c> <t>…</t>");
        let mut scores = Scores::default();
        scores.add(&article, &[predicted(&article.text, "Dovann", "said", "…")]);
        assert_eq!(scores, Scores::default());
    }
}
