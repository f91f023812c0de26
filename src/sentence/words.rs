//! Words that decide whether a sentence ends before them.

// Each list is sorted.

/// Words that with a capital begin a sentence rather than go on with a name.
#[rustfmt::skip]
const OPENERS: &[&str] = &[
    "A", "About", "According", "Additionally", "After", "Afterward", "Afterwards", "Against", "All", "Almost", "Also",
    "Although", "Among", "An", "And", "Another", "Are", "As", "At", "Because", "Before", "Between", "Both", "But", "By",
    "Can", "Could", "Currently", "Despite", "Did", "Do", "Does", "During", "Each", "Earlier", "Even", "Eventually",
    "Every", "Few", "Finally", "For", "From", "Had", "Has", "Have", "He", "Her", "Here", "His", "How", "However", "I",
    "If", "In", "Indeed", "Initially", "Instead", "Is", "It", "Its", "Just", "Later", "Let", "Many", "Maybe",
    "Meanwhile", "More", "Moreover", "Most", "My", "Nearly", "Nevertheless", "No", "Nonetheless", "Nor", "Not", "Now",
    "On", "Once", "One", "Only", "Or", "Other", "Others", "Our", "Over", "Perhaps", "Please", "Previously", "Recently",
    "Several", "She", "Should", "Since", "So", "Some", "Still", "Such", "That", "The", "Their", "Then", "There",
    "Therefore", "These", "They", "This", "Those", "Though", "Through", "Thus", "Today", "Together", "Tomorrow", "Two",
    "Under", "Unlike", "Until", "Was", "We", "Were", "What", "When", "Where", "Which", "While", "Who", "Why", "With",
    "Without", "Would", "Yes", "Yesterday", "Yet", "You", "Your",
];
/// What follows a time of day within its sentence: time zones, days and months.
#[rustfmt::skip]
const AFTER_TIME: &[&str] = &[
    "Apr", "April", "Atlantic", "Aug", "August", "BST", "CDT", "CEST", "CET", "CST", "CT", "Central", "Dec", "December",
    "EDT", "EST", "ET", "Eastern", "Feb", "February", "Fri", "Friday", "GMT", "Jan", "January", "July", "June", "MDT",
    "MST", "MT", "Mar", "March", "May", "Mon", "Monday", "Mountain", "Nov", "November", "Oct", "October", "PDT", "PST",
    "PT", "Pacific", "Sat", "Saturday", "Sept", "September", "Sun", "Sunday", "Thurs", "Thursday", "Tues", "Tuesday",
    "UTC", "Wed", "Wednesday",
];
/// What a sentence begins with that begins with a time of day.
#[rustfmt::skip]
const BEFORE_TIME: &[&str] = &[
    "About", "After", "Around", "As", "At", "Before", "Between", "By", "From", "Just", "On", "Shortly", "Since",
    "Until",
];
/// Verbs that tell who spoke, after a quotation.
#[rustfmt::skip]
const SPEECH_VERBS: &[&str] = &[
    "added", "argued", "asked", "asks", "chanted", "concluded", "continued", "cried", "declared", "demanded",
    "exclaimed", "explained", "insisted", "joked", "posted", "quipped", "recalled", "remarked", "replied", "responded",
    "said", "say", "says", "shouted", "told", "tweeted", "warned", "wondered", "wrote", "yelled",
];
/// Names that are written with a mark.
const MARKED_NAMES: &[&str] = &["Jeopardy", "Joomla", "Kahoot", "Oklahoma", "Yahoo", "Yum"];
/// What the address of a web site may end with, as written in titles.
const SITE_ENDINGS: &[&str] = &["Com", "Edu", "Gov", "Net", "Org"];
/// Words that, with a colon, begin the credit of a picture.
const CREDITS: &[&str] = &["Image", "Photo", "Photograph", "Picture"];
/// Words that take a date into their sentence.
#[rustfmt::skip]
const BEFORE_DATE: &[&str] = &[
    "after", "and", "before", "between", "by", "for", "from", "in", "last", "next", "of", "on", "or", "since", "this",
    "through", "till", "to", "until",
];
/// Words that no sentence ends with, not even before an ellipsis.
const JOINTS: &[&str] = &["A", "An", "And", "But", "Or", "The", "a", "an", "and", "but", "or", "the"];

/// Whether `word` begins a sentence rather than goes on with a name.
pub(super) fn opens_sentence(word: &str) -> bool {
    OPENERS.binary_search(&word).is_ok()
}

/// Whether `word` goes on with a time of day.
pub(super) fn follows_time(word: &str) -> bool {
    AFTER_TIME.binary_search(&word).is_ok()
}

/// Whether `word` may begin a sentence that begins with a time of day.
pub(super) fn opens_time(word: &str) -> bool {
    BEFORE_TIME.binary_search(&word).is_ok()
}

/// Whether `word` tells that somebody spoke.
pub(super) fn is_speech_verb(word: &str) -> bool {
    SPEECH_VERBS.binary_search(&word).is_ok()
}

/// Whether `word` is a name to which an exclamation mark belongs.
pub(super) fn is_marked_name(word: &str) -> bool {
    MARKED_NAMES.binary_search(&word).is_ok()
}

/// Whether `word` is the end of an address rather than the start of a sentence.
pub(super) fn ends_site(word: &str) -> bool {
    SITE_ENDINGS.binary_search(&word).is_ok()
}

/// Whether `word` and a colon begin the credit of a picture.
pub(super) fn is_credit(word: &str) -> bool {
    CREDITS.binary_search(&word).is_ok()
}

/// Whether `word` takes a date that follows it into its sentence.
pub(super) fn leads_to_date(word: &str) -> bool {
    BEFORE_DATE.binary_search(&word).is_ok()
}

/// Whether no sentence ends with `word`, not even before an ellipsis.
pub(super) fn is_joint(word: &str) -> bool {
    JOINTS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in
            [OPENERS, AFTER_TIME, BEFORE_TIME, SPEECH_VERBS, MARKED_NAMES, SITE_ENDINGS, CREDITS, BEFORE_DATE, JOINTS]
        {
            assert!(list.is_sorted(), "{list:?}");
        }
    }
}
