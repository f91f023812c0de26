//! What the program embeds, made ready: the tagger's model, packed to a ninth of `data/model.bin`; the one regular
//! expression, compiled, so that what compiles such is not part of the program.

#[path = "src/packing.rs"]
mod packing;
#[path = "src/tag.rs"]
#[allow(dead_code)]
mod tag;

use packing::Tables;
use regex_automata::MatchKind;
use regex_automata::dfa::{StartKind, dense};
use regex_automata::util::syntax;
use std::path::Path;
use tag::{TAGS, TRANSITIONS};

/// The stamp of a message: `08/16/2000 12:05 PM`
const STAMP: &str = r"^\d{1,2}/\d{1,2}/\d{2,4} \d{1,2}:\d{2}(?::\d{2})?(?: (?:AM|PM|am|pm))?";

/// What stands before and after the levels: see `src/model.rs`.
const HEADER: usize = 20;

fn main() {
    for read in ["data/model.bin", "src/packing.rs", "src/tag.rs"] {
        println!("cargo::rerun-if-changed={read}");
    }
    let model = std::fs::read("data/model.bin").expect("data/model.bin can be read");
    let (header, rest) = model.split_at(HEADER);
    let [rows, transition_rows]: [usize; 2] = [1 << header[18], 1 << header[19]];
    let mut emissions = vec![[[0; TAGS]; 2]; rows];
    let mut transitions = [(); 2].map(|_| vec![[0; TRANSITIONS]; transition_rows]);
    let mut weights = rest.iter().map(|&level| level as i8 * (level as i8).abs());
    let mut fill = |row: &mut [i8]| row.iter_mut().for_each(|weight| *weight = weights.next().expect("of this length"));
    for pass in 0..2 {
        emissions.iter_mut().for_each(|row| fill(&mut row[pass]));
        transitions[pass].iter_mut().for_each(|row| fill(row));
    }
    let levels = 2 * (TAGS * rows + TRANSITIONS * transition_rows);
    let (expected, confidences) = ((emissions.clone(), transitions.clone()), &rest[levels..]);

    let [first, second] = &mut transitions;
    let packed = packing::pack::pack(Tables { emissions: &mut emissions, transitions: [first, second] });
    emissions.fill([[0; TAGS]; 2]);
    transitions.iter_mut().for_each(|rows| rows.fill([0; TRANSITIONS]));
    let [first, second] = &mut transitions;
    packing::unpack(&packed, Tables { emissions: &mut emissions, transitions: [first, second] });
    assert!((emissions, transitions) == expected, "data/model.bin cannot be packed; train it anew");
    write("model.packed", &[header, confidences, &packed].concat());
    write("stamp.dfa", &automaton(STAMP));
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
