//! What the program embeds, made ready: the tagger's model, packed as `src/packing.rs` says; the one regular
//! expression, compiled, so that what compiles such is not part of the program.

#[path = "src/packing.rs"]
mod packing;
#[path = "src/tag.rs"]
#[allow(dead_code)]
mod tag;

use regex_automata::MatchKind;
use regex_automata::dfa::{StartKind, dense};
use regex_automata::util::syntax;
use std::path::Path;
use tag::{TAGS, TRANSITIONS};

/// The stamp of a message: `08/16/2000 12:05 PM`
const STAMP: &str = include_str!("src/sentence/stamp.regex");

/// What stands before and after the levels: see `src/model.rs`.
const HEADER: usize = 20;

fn main() {
    for read in ["data/model.bin", "src/packing.rs", "src/sentence/stamp.regex", "src/tag.rs"] {
        println!("cargo::rerun-if-changed={read}");
    }
    let model = std::fs::read("data/model.bin").expect("data/model.bin can be read");
    let (header, rest) = model.split_at(HEADER);
    let levels = (TAGS << header[18]) + (TRANSITIONS << header[19]);
    let (passes, confidences) = rest.split_at(2 * levels);
    let passes: Vec<i8> = passes.iter().map(|&level| level as i8).collect();
    let packed = packing::pack(&passes[..levels], &passes[levels..]);
    let mut unpacked = vec![0; 2 * levels];
    packing::unpack(&packed, |place, pair| {
        [unpacked[place], unpacked[levels + place]] = packing::levels(pair);
    });
    assert!(unpacked == passes, "data/model.bin cannot be packed; train it anew");
    write("model.packed", &[header, confidences, &packed].concat());
    write("stamp.dfa", &automaton(STAMP.trim_end()));
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
