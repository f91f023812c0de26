//! How long each stage of an analysis takes: cargo bench --features bench

#![allow(missing_docs)]

mod articles;

use claimlight::stages::{STAGES, Stages, load, whole};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn stages(criterion: &mut Criterion) {
    load();
    let text = articles::text();
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
