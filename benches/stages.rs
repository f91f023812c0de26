//! How long each stage of an analysis takes: cargo bench --features bench

#![allow(missing_docs)]

use claimlight::stages::{STAGES, Stages, load, whole};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::fs;

/// Our own articles without their labels, one after the other.
fn text() -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden");
    let files = fs::read_dir(folder).expect("the articles are there").map(|entry| entry.expect("readable").path());
    let mut paths: Vec<_> = files.filter(|path| path.extension().is_some_and(|ending| ending == "txt")).collect();
    paths.sort();
    let mut text = String::new();
    for path in paths {
        for line in fs::read_to_string(path).expect("readable").lines() {
            let numbered = line.trim_start().split_once(' ').filter(|(number, _)| number.parse::<u32>().is_ok());
            match numbered.and_then(|(_, rest)| rest.split_once(' ')) {
                Some((_, sentence)) => text.extend([sentence.trim_start(), " "]),
                None if line.is_empty() => text.push_str("\n\n"),
                None => {}
            }
        }
    }
    text
}

fn stages(criterion: &mut Criterion) {
    load();
    let text = text();
    let read = Stages::new(&text);
    let mut group = criterion.benchmark_group("stages");
    group.throughput(Throughput::Elements(read.token_count() as u64));
    for stage in STAGES {
        group.bench_function(stage, |bencher| bencher.iter(|| read.again(stage)));
    }
    group.bench_function("whole", |bencher| bencher.iter(|| whole(&text)));
    group.finish();
}

criterion_group!(benches, stages);
criterion_main!(benches);
