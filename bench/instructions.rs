//! Analyses the texts of a file once, stage by stage, for scripts/instructions to count: instructions FILE

#![allow(missing_docs)]

use claimlight::stages::{STAGES, Stages, load, whole};

fn main() {
    let path = std::env::args().nth(1).expect("instructions FILE");
    let text = std::fs::read_to_string(path).expect("the file can be read");
    load();
    let read = Stages::new(&text);
    let sizes: usize = STAGES.iter().map(|stage| read.again(stage)).sum();
    // Printed last, for the script to divide by: how many tokens, then something that nobody can leave out.
    println!("{} {}", read.token_count(), sizes + whole(&text));
}
