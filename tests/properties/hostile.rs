//! Texts made to make a program slow, for tests and for measuring.

/// Texts made to make a program slow, each of about this many bytes.
pub(crate) fn hostile_texts(bytes: usize) -> Vec<(&'static str, String)> {
    let pieces = [
        ("straight quotation marks", "\""),
        ("opening quotation marks", "“"),
        ("closing quotation marks", "”"),
        ("quotation marks and words", "\" a "),
        ("apostrophes", "'"),
        ("open brackets", "("),
        ("open brackets of all kinds", "([{“‘«"),
        ("said", "said "),
        ("said without blanks", "said"),
        ("He said he said", "He said he said that "),
        ("names", "Mirela Dovann, "),
        (
            "namesakes and descriptions",
            "Bill Marrow said yes. Helen Marrow said no. Marrow said so. The minister knew it. They said that. Minister Ann \
             Fell and his aide said it. The company said so. A source said no.\n",
        ),
        ("denials", "He denied it. "),
        ("accusations and denials", "It has been accused of fraud.\n\nThe company denies this.\n\n"),
        ("open quotations", "“We won, he said.\n\n"),
        ("one word", "a"),
        ("capitals", "A"),
        ("full stops", "."),
        ("initials", "A. "),
        ("a line of news", "The minister told Ada Noor on Monday that “it rained”, but her office denied it. "),
        ("one-word paragraphs", "word\n\n"),
        ("line ends", "\n"),
        ("carriage returns", "\r"),
        ("mixed line ends", "a\r\nb\rc\n\r\n\r\r"),
        ("spaces", " "),
        ("combining marks", "\u{301}"),
        ("joined emoji", "👩\u{200D}"),
        ("letters that could not be read", "\u{FFFD}"),
        ("bidirectional controls", "\u{202E}\u{2066}"),
        ("NULs", "\0"),
        ("dashes", "--"),
        ("a long number", "1,0"),
        ("opposites", "opposite "),
    ];
    let mut texts: Vec<_> = pieces.map(|(name, piece)| (name, piece.repeat(bytes / piece.len()))).into();
    // What a rule might read anew at each of the pieces that follow.
    for (name, first, filling, last, piece) in [
        ("points after a word", "a", "", "", ".  "),
        ("marks, then names with marks", "", "'", "x ", "Aa! b "),
        ("marks, then names", "Ada Noor said it rained.\n\n", "(", "", " and Ann sold wood to Bob"),
    ] {
        let half = bytes / 2;
        let filling = if filling.is_empty() { String::new() } else { filling.repeat(half / filling.len()) };
        texts.push((name, [first, &filling, last, &piece.repeat(half / piece.len())].concat()));
    }
    texts
}
