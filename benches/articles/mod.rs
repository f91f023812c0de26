//! The texts to measure on: our own articles in `tests/golden`.

use std::fs;

/// All articles without their labels, one after the other.
pub(crate) fn text() -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden");
    let files = fs::read_dir(folder).expect("the articles are there").map(|entry| entry.expect("readable").path());
    let mut paths: Vec<_> = files.filter(|path| path.extension().is_some_and(|ending| ending == "txt")).collect();
    paths.sort();
    let mut text = String::new();
    for path in paths {
        for line in fs::read_to_string(path).expect("readable").lines() {
            let numbered = line.trim_start().split_once(' ').filter(|(number, _)| number.parse::<u32>().is_ok());
            match numbered.and_then(|(_, rest)| rest.split_once(' ')) {
                Some((_, sentence)) => text.extend([sentence.trim_start(), " "]),
                None if line.is_empty() => text.push_str("\n\n"),
                None => {}
            }
        }
    }
    text
}
