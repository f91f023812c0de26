//! The boundary to JavaScript: the only user of wasm-bindgen, js-sys and serde-wasm-bindgen.

use crate::Utf16Document;
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm.d.ts");

/// Analyses a text. All offsets are UTF-16 code units of `text`, as `String.prototype.slice` counts.
#[wasm_bindgen(unchecked_return_type = "Document")]
pub fn analyze(text: &str) -> Result<JsValue, JsValue> {
    let document = Utf16Document::new(text, crate::analyze(text));
    let to_objects =
        serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true).serialize_missing_as_null(true);
    Ok(document.serialize(&to_objects)?)
}
