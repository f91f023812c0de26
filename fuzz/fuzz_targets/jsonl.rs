//! Any line of `annotate --jsonl`: an article or a reason on one line; what is read is what serde_json reads as a value.
#![no_main]

#[path = "../../src/bin/claimlight/line.rs"]
mod line;

use serde_json::{Value, json};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let value: Result<Value, _> = serde_json::from_slice(bytes.trim_ascii_end());
    match line::article(bytes) {
        Ok(article) => {
            // Keys that are not asked for are passed over, whatever bytes are in them.
            let Ok(value) = value else { return };
            // As an array, articles may do without names.
            let (id, text) = match &value {
                Value::Array(both) => (&both[0], &both[1]),
                value => (&value["id"], &value["text"]),
            };
            assert_eq!((json!(article.id), json!(article.text)), (id.clone(), text.clone()));
        }
        Err(reason) => {
            assert!(!reason.is_empty() && !reason.contains(" at line "), "{reason:?} misleads");
            assert!(reason.len() < 100, "{reason:?} says again what it was given");
        }
    }
});
