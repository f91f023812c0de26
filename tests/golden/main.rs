//! Whole articles with judgements of ours: what the program says about them, and how often it is right.
//! `README.md` beside this file explains the articles' format and how to update them.

mod article;
mod program;

use article::Article;
use program::Figures;
use std::fs;
use std::path::{Path, PathBuf};

type Figure = fn(&Figures) -> f64;

/// What the program must reach; to be raised when it gets better, never lowered.
const FLOORS: [(&str, Figure, f64); 7] = [
    ("label accuracy", Figures::label_accuracy, 0.90),
    ("label macro F1", Figures::label_macro_f1, 0.90),
    ("boundaries F1", |figures| figures.boundaries.f1(), 0.99),
    ("speaker precision", |figures| figures.speakers.precision(), 0.92),
    ("speaker recall", |figures| figures.speakers.recall(), 0.76),
    ("rebuttal precision", |figures| figures.rebuttals.precision(), 0.82),
    ("rebuttal recall", |figures| figures.rebuttals.recall(), 0.48),
];

/// Set to rewrite the program's remarks in the files.
const UPDATE: &str = "CLAIMLIGHT_UPDATE_GOLDEN";

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let entries = fs::read_dir(folder).expect("the golden folder").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|kind| kind == "txt")).collect();
    files.sort();
    files
}

#[test]
fn the_program_says_what_the_files_hold() {
    let mut differences = String::new();
    for path in files() {
        let article = Article::read(&path);
        let now = article.with_remarks(&program::compare(&article).0);
        let held = fs::read_to_string(&path).expect("a golden file");
        if std::env::var_os(UPDATE).is_some() {
            // In one step, since other tests read the files at the same time.
            let whole = path.with_extension("new");
            fs::write(&whole, now).and_then(|()| fs::rename(&whole, &path)).expect("the golden folder is writable");
        } else if held != now {
            differences += &format!("\n{}\n{}", article.name, difference(&held, &now));
        }
    }
    assert!(differences.is_empty(), "{differences}\nIf this is meant: {UPDATE}=1 cargo test --test golden\n");
}

/// The sentences whose remarks changed, with their remarks before (-) and now (+).
fn difference(held: &str, now: &str) -> String {
    let sentences = |file: &str| -> Vec<(String, Vec<String>)> {
        let mut sentences: Vec<(String, Vec<String>)> = Vec::new();
        for line in file.lines() {
            match (line.starts_with("    ! "), sentences.last_mut()) {
                (true, Some((_, remarks))) => remarks.push(line.trim().to_owned()),
                _ if line.starts_with("      ") || line.is_empty() => {}
                _ => sentences.push((line.to_owned(), Vec::new())),
            }
        }
        sentences
    };
    let mut shown = String::new();
    for ((sentence, before), (_, after)) in sentences(held).iter().zip(&sentences(now)) {
        if before != after {
            let gone = before.iter().filter(|remark| !after.contains(remark)).map(|remark| format!("  - {remark}\n"));
            let new = after.iter().filter(|remark| !before.contains(remark)).map(|remark| format!("  + {remark}\n"));
            shown += &format!("{sentence}\n{}", gone.chain(new).collect::<String>());
        }
    }
    if shown.is_empty() { "the layout of the file differs\n".to_owned() } else { shown }
}

#[test]
fn the_program_is_right_often_enough() {
    let mut all = Figures::default();
    println!("{:16} {:>9}  labels  speakers  rebuttals", "article", "sentences");
    for path in files() {
        let article = Article::read(&path);
        let figures = program::compare(&article).1;
        println!(
            "{:16} {:9}  {:6.3}  {:8.3}  {:9.3}",
            article.name,
            article.sentences.len(),
            figures.label_accuracy(),
            figures.speakers.f1(),
            figures.rebuttals.f1()
        );
        all += figures;
    }
    let table = all.labels.iter().map(|(label, tally)| (*label, tally));
    let rest = [("speakers", &all.speakers), ("rebuttals", &all.rebuttals)];
    for (name, tally) in table.chain(rest) {
        let (precision, recall, f1) = (tally.precision(), tally.recall(), tally.f1());
        println!("{name:16} {:9}  P {precision:.3}  R {recall:.3}  F1 {f1:.3}", tally.wanted);
    }
    let unknown = all.unknown_speakers;
    println!("no name where the text holds none: {} of {}", unknown.right, unknown.wanted);
    for (name, figure, floor) in FLOORS {
        let reached = figure(&all);
        println!("{name:20} {reached:.3}, at least {floor:.3}");
        assert!(reached >= floor, "{name}: {reached:.3}, but at least {floor:.3} was reached before");
    }
}
