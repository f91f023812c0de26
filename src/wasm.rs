//! The boundary to JavaScript: the only user of wasm-bindgen, js-sys, web-sys and serde-wasm-bindgen.

use crate::{Connections, Utf16Document};
use js_sys::Int32Array;
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
    plain(&Utf16Document::new(text, crate::analyze(text)))
}

fn plain(value: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

/// A text whose analysis follows edits: an edit costs what its paragraph costs. It begins empty.
#[wasm_bindgen]
pub struct LiveDocument(crate::LiveDocument);

#[wasm_bindgen]
impl LiveDocument {
    /// An empty text.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        LiveDocument(crate::LiveDocument::new(""))
    }

    /// Replaces `removed` UTF-16 code units from `start` on, and tells which paragraphs that changed. Throws, and leaves the text as it
    /// was, if the edit lies outside the text or cuts a character.
    #[wasm_bindgen(unchecked_return_type = "Change")]
    pub fn edit(&mut self, start: usize, removed: usize, inserted: &str) -> Result<JsValue, JsValue> {
        let change = self.0.edit_utf16(start, removed, inserted);
        plain(&change.map_err(|error| js_sys::Error::new(&error.to_string()))?)
    }

    /// What only the whole text tells: who speaks, and what denials answer. Takes as long as the text is long.
    #[wasm_bindgen(unchecked_return_type = "Connections")]
    pub fn connections(&self) -> Result<JsValue, JsValue> {
        let Connections { speakers, speaker_of, denies } = self.0.connections();
        // Typed arrays: there may be many thousands, and most are nobody.
        let numbers = |list: &[Option<usize>]| -> Int32Array {
            let numbers: Vec<i32> = list.iter().map(|index| index.map_or(-1, |index| index as i32)).collect();
            Int32Array::from(&numbers[..])
        };
        let given = js_sys::Object::new();
        for (key, value) in [
            ("speakers", plain(&speakers)?),
            ("speakerOf", numbers(&speaker_of).into()),
            ("denies", numbers(&denies).into()),
        ] {
            js_sys::Reflect::set(&given, &key.into(), &value)?;
        }
        Ok(given.into())
    }
}
