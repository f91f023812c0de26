//! How much longer twice the text takes, for texts made to make a program slow: `cargo run --release --example doubling`.
//!
//! Prints the CPU time of this thread, the quickest of several runs, and the ratio; 2 is linear, 4 quadratic. With a
//! name and a number of bytes it analyses that text once, for tools that count instructions, whose counts do not depend
//! on what else the machine does:
//! `valgrind --tool=callgrind target/release/examples/doubling "open brackets" 100000`

#[path = "../tests/properties/hostile.rs"]
mod hostile;

use claimlight::analyze;
use cpu_time::ThreadTime;
use std::time::Duration;

/// Bytes of the shorter text.
const BYTES: usize = 1_000_000;
const RUNS: usize = 3;
/// What twice the text may take.
const MOST: f64 = 2.3;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [] => table(BYTES),
        [bytes] => table(bytes.parse().expect("a number of bytes")),
        [name, bytes] => {
            let text = text(name, bytes.parse().expect("a number of bytes"));
            println!("{} sentences", analyze(&text).sentences.len());
        }
        _ => panic!("give nothing, a number of bytes, or a text's name and a number of bytes"),
    }
}

fn text(name: &str, bytes: usize) -> String {
    let mut texts = hostile::hostile_texts(bytes).into_iter();
    texts.find(|(known, _)| *known == name).unwrap_or_else(|| panic!("there is no text {name:?}")).1
}

fn table(bytes: usize) {
    analyze("The model is loaded once.");
    println!("{:32} {:>9} {:>9}  ratio", "ms of CPU time", bytes, 2 * bytes);
    for (name, _) in hostile::hostile_texts(64) {
        let [once, twice] = [bytes, 2 * bytes].map(|bytes| quickest(&text(name, bytes)));
        let ratio = twice.as_secs_f64() / once.as_secs_f64();
        let mark = if ratio > MOST { "  more than linear?" } else { "" };
        println!("{name:32} {:9.1} {:9.1}  {ratio:.2}{mark}", milliseconds(once), milliseconds(twice));
    }
}

fn quickest(text: &str) -> Duration {
    let run = |_| {
        let start = ThreadTime::now();
        analyze(text);
        start.elapsed()
    };
    (0..RUNS).map(run).min().expect("there are runs")
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
