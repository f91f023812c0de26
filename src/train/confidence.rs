//! How often attributions turn out right, by what they rest on.

use super::{AnnotatedArticle, FoldTags};
use crate::attribution::link;
use crate::document::Attribution;
use crate::evaluation::corpus::GoldAttribution;
use crate::model::CONFIDENCES;
use crate::span::Span;

/// For each kind of evidence, how many in a hundred attributions are right, found in articles by a model that had not
/// seen them.
pub(super) fn percents(articles: &[AnnotatedArticle], folds: &[FoldTags]) -> [u8; CONFIDENCES] {
    let mut right = [0; CONFIDENCES];
    let mut all = [0; CONFIDENCES];
    for (index, tags) in folds.iter().flatten() {
        let article = &articles[*index];
        let paragraphs = article.paragraphs.iter().map(|it| &it.paragraph);
        for linked in link(paragraphs.zip(tags.iter().cloned())) {
            let cell = linked.evidence().index();
            all[cell] += 1;
            right[cell] += usize::from(article.gold.iter().any(|gold| agrees(&linked.attribution, gold)));
        }
    }
    // One right and one wrong are added (Laplace), so that what was never seen counts as even.
    std::array::from_fn(|cell| (100 * (right[cell] + 1) / (all[cell] + 2)) as u8)
}

/// Whether the contents share half of what either covers, and the sources something, or neither has one.
fn agrees(found: &Attribution, gold: &GoldAttribution) -> bool {
    let covered = |spans: &[Span]| spans.iter().map(Span::len).sum::<usize>();
    let shared = |a: Span, b: Span| a.end.min(b.end).saturating_sub(a.start.max(b.start));
    let both: usize = found.content.iter().flat_map(|&a| gold.content.iter().map(move |&b| shared(a, b))).sum();
    let either = covered(&found.content) + covered(&gold.content) - both;
    let same_source = match found.source {
        Some(source) => gold.source.iter().any(|gold| gold.overlaps(source)),
        None => gold.source.is_empty(),
    };
    2 * both >= either && same_source
}
