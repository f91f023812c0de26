//! Analyses our own articles once, stage by stage, for scripts/instructions to count.

#![allow(missing_docs)]

#[path = "../benches/articles/mod.rs"]
mod articles;

use claimlight::stages::{STAGES, Stages, load, whole};

fn main() {
    let text = articles::text();
    load();
    let read = Stages::new(&text);
    let sizes: usize = STAGES.iter().map(|stage| read.again(stage)).sum();
    // Printed last, for the script to divide by: how many tokens, then something that nobody can leave out.
    println!("{} {}", read.token_count(), sizes + whole(&text));
}
