//! The boundary to JavaScript: the only user of wasm-bindgen, js-sys, web-sys and serde-wasm-bindgen.

use crate::Utf16Document;
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm.d.ts");

/// Writes panics, which would be defects of this crate, to the browser's console with their place in the source.
#[wasm_bindgen(start)]
fn report_panics() {
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
}

/// Analyses a text. All offsets are UTF-16 code units of `text`, as `String.prototype.slice` counts.
#[wasm_bindgen(unchecked_return_type = "Document")]
pub fn analyze(text: &str) -> Result<JsValue, JsValue> {
    let document = Utf16Document::new(text, crate::analyze(text));
    Ok(document.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
