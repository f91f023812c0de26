//! How long sentences take to find.

use crate::sentence::sentences;
use std::time::{Duration, Instant};

/// Texts that would make a careless rule read the same bytes again and again.
#[test]
fn time_is_linear_in_hostile_texts() {
    let units = [
        "a",
        " ",
        "\n",
        "\r",
        ".",
        ". ",
        "…",
        "!",
        "? ",
        "\"",
        "“",
        "” ",
        "that \"",
        "said “a. ",
        "said \"a.\" ",
        "(",
        "[",
        "(.",
        "( ",
        "a (b. ",
        ")",
        "'",
        "- ",
        "-",
        "*",
        "* ",
        "=",
        ":",
        ": ",
        "://",
        "http://",
        "http://a ",
        "/",
        "1/2/16 ",
        "a.",
        "A. ",
        "Mr. ",
        "U.S. ",
        "a. . . ",
        ". . ",
        "a…",
        "a. … ",
        "\u{301}",
        "\u{200B}",
        "😀",
        "a. 😀",
        "👨‍👩‍👧",
        "\u{A0}",
        "•",
        "• ",
        "1. ",
        "1. A ",
        "a) ",
        "?” A b c d e ",
        "東。",
        "word ",
        "Word. Word ",
        "one line that is long enough to run on\n",
        "\0",
        "\u{FEFF}",
        "\u{202E}",
    ];
    // Generous: each takes a fraction of a second; a rule that read on to the end every time would take minutes.
    let limit = Duration::from_secs(5);
    for unit in units {
        let text = unit.repeat((1 << 20) / unit.len());
        let start = Instant::now();
        let found = sentences(&text);
        let taken = start.elapsed();
        assert!(taken < limit, "1 MB of {unit:?} took {taken:?}");
        assert!(found.is_empty() == text.trim().is_empty(), "{unit:?}");
    }
}
