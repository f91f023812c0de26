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
/// At least, and as many more as take [`TIME`] together: what is done in a moment is measured badly.
const RUNS: usize = 3;
const TIME: Duration = Duration::from_millis(500);
/// What twice the text may take.
const MOST: f64 = 2.3;
/// How often it is measured at most before it is said to take more: what else the machine does only ever adds.
const ROUNDS: usize = 5;

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
        let texts = [bytes, 2 * bytes].map(|bytes| text(name, bytes));
        let mut times = [Duration::MAX; 2];
        for _ in 0..ROUNDS {
            times = [0, 1].map(|at| times[at].min(quickest(&texts[at])));
            if ratio(times) <= MOST {
                break;
            }
        }
        let [once, twice] = times.map(milliseconds);
        let ratio = ratio(times);
        let mark = if ratio > MOST { "  more than linear?" } else { "" };
        println!("{name:32} {once:9.1} {twice:9.1}  {ratio:.2}{mark}");
    }
}

fn ratio([once, twice]: [Duration; 2]) -> f64 {
    twice.as_secs_f64() / once.as_secs_f64()
}

fn quickest(text: &str) -> Duration {
    let mut runs = Vec::new();
    while runs.len() < RUNS || runs.iter().sum::<Duration>() < TIME {
        let start = ThreadTime::now();
        analyze(text);
        runs.push(start.elapsed());
    }
    runs.into_iter().min().expect("there are runs")
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
