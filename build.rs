//! What the program embeds, made ready: the tagger's model, packed as `src/packing.rs` says; the one regular
//! expression, compiled, so that what compiles such is not part of the program.

#[path = "src/model_header.rs"]
mod model_header;
#[path = "src/packing.rs"]
mod packing;
#[path = "src/tag.rs"]
#[allow(dead_code)]
mod tag;

use model_header::{HEADER, Header, ModelError};
use regex_automata::MatchKind;
use regex_automata::dfa::{StartKind, dense};
use regex_automata::util::syntax;
use std::path::Path;

/// The stamp of a message: `08/16/2000 12:05 PM`
const STAMP: &str = include_str!("src/sentence/stamp.regex");

const MODEL: &str = "data/model.bin";

fn main() {
    for read in [MODEL, "src/model_header.rs", "src/packing.rs", "src/sentence/stamp.regex", "src/tag.rs"] {
        println!("cargo::rerun-if-changed={read}");
    }
    let model = std::fs::read(MODEL).unwrap_or_else(|error| panic!("{MODEL} cannot be read: {error}"));
    let packed = packed(&model).unwrap_or_else(|error| panic!("{MODEL}: {error}"));
    write("model.packed", &packed);
    write("stamp.dfa", &automaton(STAMP.trim_end()));
}

/// A model as the program embeds it: its header, its confidences, its levels packed.
fn packed(model: &[u8]) -> Result<Vec<u8>, ModelError> {
    let levels = Header::read(model)?.levels();
    let (header, rest) = model.split_at(HEADER);
    let (passes, confidences) = rest.split_at(2 * levels);
    let passes: Vec<i8> = passes.iter().map(|&level| level as i8).collect();
    let packed = packing::pack(&passes[..levels], &passes[levels..]);
    let mut unpacked = vec![0; 2 * levels];
    packing::unpack(&packed, |place, pair| {
        [unpacked[place], unpacked[levels + place]] = packing::levels(pair);
    });
    match unpacked.iter().zip(&passes).position(|(unpacked, level)| unpacked != level) {
        Some(at) => Err(ModelError::Level { at: HEADER + at }),
        None => Ok([header, confidences, &packed].concat()),
    }
}

/// An automaton that finds the match of an expression at a text's start, in the byte order of the machine it is for.
fn automaton(expression: &str) -> Vec<u8> {
    let settings = dense::Config::new().start_kind(StartKind::Unanchored).match_kind(MatchKind::LeftmostFirst);
    let bytes_only = syntax::Config::new().unicode(false).utf8(false);
    let compiled = dense::Builder::new().configure(settings).syntax(bytes_only).build(expression);
    let automaton = compiled.expect("the expression is one").to_sparse().expect("it is small");
    match std::env::var("CARGO_CFG_TARGET_ENDIAN").as_deref() {
        Ok("big") => automaton.to_bytes_big_endian(),
        _ => automaton.to_bytes_little_endian(),
    }
}

fn write(name: &str, bytes: &[u8]) {
    let folder = std::env::var_os("OUT_DIR").expect("cargo says where");
    std::fs::write(Path::new(&folder).join(name), bytes).expect("what is made ready can be written");
}
