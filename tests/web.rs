//! The boundary to JavaScript, in a real browser: `wasm-pack test --headless --chrome -- --no-default-features --test web`.
#![cfg(target_arch = "wasm32")]

use claimlight::wasm::analyze;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Runs JavaScript that calls `analyze`, which takes strings the way the page gives them, as often as it wants.
fn run(javascript: &str) -> JsValue {
    let boundary = Closure::<dyn Fn(String) -> JsValue>::new(|text: String| analyze(&text).expect("no error"));
    let program = Function::new_with_args("analyze", javascript);
    program.call1(&JsValue::NULL, boundary.as_ref()).expect("the JavaScript runs through")
}

/// The texts of the sentences that `analyze` finds in a JavaScript string, sliced by JavaScript out of that string.
fn sentences(javascript_string: &str) -> Vec<String> {
    let slices = run(&format!(
        "const text = {javascript_string};
         return analyze(text).sentences.map(({{ start, end }}) => JSON.stringify(text.slice(start, end)));"
    ));
    Array::from(&slices).iter().map(|slice| slice.as_string().expect("a string")).collect()
}

#[wasm_bindgen_test]
fn offsets_are_where_javascript_slices() {
    let cases = [
        ("an emoji", r#""😀 Rain fell.\n\nSnow fell.""#, [r#""😀 Rain fell.""#, r#""Snow fell.""#]),
        ("joined emoji", r#""👩‍👩‍👧 Rain.\n\nSnow fell.""#, [r#""👩‍👩‍👧 Rain.""#, r#""Snow fell.""#]),
        ("CRLF", r#""Rain fell.\r\n\r\nSnow fell.""#, [r#""Rain fell.""#, r#""Snow fell.""#]),
        ("combining marks", r#""Cafe\u0301 shut.\n\nSnow fell.""#, ["\"Cafe\u{301} shut.\"", r#""Snow fell.""#]),
        ("astral letters", r#""𝔘nter 𐐷.\n\nSnow fell.""#, [r#""𝔘nter 𐐷.""#, r#""Snow fell.""#]),
        ("a lone surrogate", r#""\ud800 Rain.\n\nSnow \udc00 fell.""#, [r#""\ud800 Rain.""#, r#""Snow \udc00 fell.""#]),
        ("a torn pair", r#""A \udc00\ud83d.\n\nSnow fell.""#, [r#""A \udc00\ud83d.""#, r#""Snow fell.""#]),
    ];
    for (name, text, expected) in cases {
        assert_eq!(sentences(text), expected, "{name}");
    }
}

#[wasm_bindgen_test]
fn a_text_without_words_has_no_sentences() {
    for text in [r#""""#, r#"" ""#, r#""\r\n\t\u00a0\u2028""#] {
        assert!(sentences(text).is_empty(), "{text}");
    }
}

#[wasm_bindgen_test]
fn a_megabyte_is_analysed_to_its_end() {
    let ends_with_the_text = run(r#"
        const text = "😀 Rain fell on Oslo, she said.\n\n".repeat(32_000) + "The end.";
        const { start, end } = analyze(text).sentences.at(-1);
        return text.length > 1_000_000 && text.slice(start, end) === "The end.";
    "#);
    assert_eq!(ends_with_the_text, JsValue::TRUE);
}

#[wasm_bindgen_test]
fn documents_are_plain_objects_of_the_declared_types() {
    let misfit = run(r#"
        const text = "“Taxes will rise,” Ada Noor said on Monday.\n\nThe ministry denied this.";
        const isIndex = (value) => Number.isInteger(value) && value >= 0;
        const isShare = (value) => typeof value === "number" && value >= 0 && value <= 1;
        const isSpan = (value) => shaped(value, { start: isIndex, end: isIndex }) && value.start < value.end && value.end <= text.length;
        const orNull = (is) => (value) => value === null || is(value);
        const listOf = (is) => (value) => Array.isArray(value) && value.every(is);
        const oneOf = (...names) => (value) => names.includes(value);
        const isName = (value) => typeof value === "string" && value !== "";
        const shaped = (value, shape) => {
          if (Object.getPrototypeOf(value) !== Object.prototype) return false;
          const wrong = Object.keys({ ...value, ...shape }).filter((key) => !(key in shape && key in value && shape[key](value[key])));
          if (wrong.length) throw Error(`${wrong} in ${JSON.stringify(value)}`);
          return true;
        };
        const fits = (text) => shaped(analyze(text), {
          sentences: listOf((sentence) => shaped(sentence, {
            start: isIndex, end: isIndex, label: oneOf("claim", "denial", "attributed", "other"), confidence: isShare,
            reason: (reason) => shaped(reason, { rule: isName, evidence: listOf(isSpan) }),
            attributions: listOf(isIndex), denies: orNull(isIndex), checkWorthiness: isShare,
            checkWords: listOf(isSpan), hedges: listOf(isSpan),
          })),
          attributions: listOf((attribution) => shaped(attribution, {
            source: orNull(isSpan), cue: orNull(isSpan), content: listOf(isSpan),
            kind: oneOf("direct", "indirect", "mixed"), confidence: isShare, speaker: orNull(isIndex),
          })),
          speakers: listOf((speaker) => shaped(speaker, {
            name: isName, mentions: listOf(isSpan), attributions: listOf(isIndex),
          })),
        });
        try {
          return fits("") && fits(text) ? null : "not a plain object or list";
        } catch (error) {
          return error.message;
        }
    "#);
    assert_eq!(misfit, JsValue::NULL);
}

#[wasm_bindgen_test]
fn what_is_returned_can_be_sent_to_and_from_a_worker() {
    let document = analyze("Rain fell.").expect("no error");
    let clone = js_sys::global().unchecked_into::<Object>();
    let structured_clone: Function =
        Reflect::get(&clone, &"structuredClone".into()).expect("a browser of this decade").unchecked_into();
    assert!(structured_clone.call1(&JsValue::NULL, &document).is_ok());
}
