//! Packs the tagger's model for the program: `data/model.bin` as it is learnt, a ninth of that as it is embedded.

#[path = "src/packing.rs"]
mod packing;
#[path = "src/tag.rs"]
#[allow(dead_code)]
mod tag;

use std::path::Path;

/// What stands before and after the levels: see `src/model.rs`.
const HEADER: usize = 20;

fn main() {
    for read in ["data/model.bin", "src/packing.rs", "src/tag.rs"] {
        println!("cargo::rerun-if-changed={read}");
    }
    let model = std::fs::read("data/model.bin").expect("data/model.bin can be read");
    let (header, rest) = model.split_at(HEADER);
    let rows = [1 << header[18], 1 << header[19]];
    let (levels, confidences) = rest.split_at(2 * packing::pass_levels(rows));
    let levels: Vec<i8> = levels.iter().map(|&level| level as i8).collect();
    let packed = packing::pack::pack(&levels, rows);
    assert!(packing::unpack(&packed, rows) == levels, "data/model.bin cannot be packed; train it anew");
    let out = std::env::var_os("OUT_DIR").expect("cargo says where");
    std::fs::write(Path::new(&out).join("model.packed"), [header, confidences, &packed].concat())
        .expect("the packed model can be written");
}
