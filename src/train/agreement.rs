//! How far labels hold when attributions are the tagger's and not people's.

use super::reading::Reading;
use super::{Tagger, gold};
use crate::attribution::link;
use crate::evaluation::corpus::Article;
use std::collections::BTreeMap;
use std::fmt;

/// For every rule and confidence, how many sentences got them, and how many of those get the same label from people's
/// attributions.
#[derive(Clone, Debug, Default)]
pub struct Agreement(BTreeMap<(String, u32), (usize, usize)>);

impl Agreement {
    /// Labels the articles twice, by a tagger and by their annotation.
    pub fn new<'a>(tagger: &Tagger, articles: impl IntoIterator<Item = &'a Article>) -> Self {
        let mut agreement = Agreement::default();
        for article in articles {
            let read = Reading::new(&article.text);
            let tagged = read.paragraphs.iter().map(|it| (it, gold::tags(&it.tokens, &article.attributions)));
            let annotated: Vec<_> = link(tagged).into_iter().map(|linked| linked.attribution).collect();
            let expected = read.labelled(&annotated);
            let found = read.labelled(&read.attributions(&tagger.model));
            for (found, expected) in found.iter().zip(&expected) {
                let percent = (found.confidence * 100.0).round() as u32;
                let counts = agreement.0.entry((format!("{:?}", found.reason.rule), percent)).or_default();
                counts.0 += 1;
                counts.1 += usize::from(found.label == expected.label);
            }
        }
        agreement
    }
}

impl fmt::Display for Agreement {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        writeln!(out, "{:20} {:>10} {:>9} {:>8}", "rule", "confidence", "sentences", "agreeing")?;
        for ((rule, percent), (all, agreeing)) in &self.0 {
            let share = *agreeing as f32 / *all as f32;
            writeln!(out, "{rule:20} {:>10.2} {all:>9} {share:>8.3}", *percent as f32 / 100.0)?;
        }
        Ok(())
    }
}
