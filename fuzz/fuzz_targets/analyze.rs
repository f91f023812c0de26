//! Any text: the analysis ends, does not panic, and keeps the laws of tests/properties.
#![no_main]

#[path = "../../tests/properties/laws.rs"]
mod laws;

use claimlight::{Utf16Document, analyze};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let document = analyze(text);
    laws::check_laws(text, &document);
    Utf16Document::new(text, document);
});
