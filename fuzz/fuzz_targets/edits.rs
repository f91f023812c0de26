//! Any text and any edits: after each a live document is what a fresh analysis gives.
#![no_main]

#[path = "../../tests/properties/edits.rs"]
mod edits;

use edits::{Edit, check_edits};

// A record separator parts the text from the edits; an edit is three bytes, where and how much, and what is inserted.
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut pieces = bytes.split(|&byte| byte == 0x1E);
    let text = String::from_utf8_lossy(pieces.next().unwrap_or_default()).into_owned();
    let edits: Vec<Edit> = pieces
        .filter_map(|piece| piece.split_first_chunk())
        .map(|(&[high, low, length], inserted)| Edit {
            from: u16::from_be_bytes([high, low]),
            length,
            inserted: String::from_utf8_lossy(inserted).into_owned(),
        })
        .collect();
    check_edits(&text, &edits);
});
