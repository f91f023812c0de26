//! Learns the models: that of the tagger from a corpus in the layout of PolNeAR, those of whole sentences and of labels
//! from its neighbours too.

use claimlight::evaluation::corpus::{self, CorpusError};
use claimlight::train::ablation::ablate;
use claimlight::train::agreement::Agreement;
use claimlight::train::label_weights::{halves, learn_labels};
use claimlight::train::rebuttals::learn_rebuttals;
use claimlight::train::sentences::learn_sentences;
use claimlight::train::{evaluate, one_in, train};
use lexopt::prelude::*;
use std::path::PathBuf;
use std::process::ExitCode;
use std::{fmt, fs, io, thread};

/// The orders in which the program's tagger is learnt; those that only serve to learn labels do with half of them.
const ORDERS: u64 = 4;

const HELP: &str = "\
Learns Claimlight's models from annotated articles and sentences.

usage: train CORPUS [--output FOLDER] [--labels FILE] [--seed NUMBER] [--hold-out FOLD] [--ablate]

CORPUS holds train/text/NAME.txt and train/attributions/NAME_xxxx.ann (PolNeAR's layout). Beside it stand
check-worthiness/train.jsonl, policlaim/train.jsonl and speech/newsdiscourse.jsonl.

  --output FOLDER   where model.bin, sentence-model.bin, label-model.bin and rebuttal-weights.txt go
                    (default: data)
  --labels FILE     our labels of sentences (default: data/labels.jsonl)
  --seed NUMBER     where the shuffling of the tagger's training starts (default: 1)
  --hold-out FOLD   for tuning: learn without every sixth article, from FOLD (0 to 5) on, write nothing, and print
                    how well the attributions of those articles are found, and how far their labels hold
  --ablate          learn without each of the tagger's parts, three times in a reduced setting, write nothing, and
                    print how well attributions are found then: content, cue, source, content exact, attribution, mean
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("train: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Why nothing was learnt.
#[derive(Debug)]
enum Failure {
    Usage(lexopt::Error),
    NoFold(usize),
    NoCorpus,
    /// The corpus has no folder around it.
    NoNeighbours(PathBuf),
    Corpus(CorpusError),
    Unwritable(PathBuf, io::Error),
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Failure::Usage(error) => write!(out, "{error}; see train --help"),
            Failure::NoFold(fold) => write!(out, "there is no fold {fold}; give 0 to 5"),
            Failure::NoCorpus => write!(out, "which CORPUS? See train --help"),
            Failure::NoNeighbours(folder) => {
                write!(out, "{} has no folder around it in which the other corpora could be", folder.display())
            }
            Failure::Corpus(error) => write!(out, "{error}"),
            Failure::Unwritable(path, error) => write!(out, "cannot write {}: {error}", path.display()),
        }
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Failure::Usage(error)
    }
}

impl From<CorpusError> for Failure {
    fn from(error: CorpusError) -> Self {
        Failure::Corpus(error)
    }
}

fn run() -> Result<(), Failure> {
    let (mut folder, mut output, mut seed, mut hold_out) = (None, PathBuf::from("data"), 1, None);
    let mut ablates = false;
    let mut labels = PathBuf::from("data/labels.jsonl");
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(value) if folder.is_none() => folder = Some(PathBuf::from(value)),
            Long("output") => output = arguments.value()?.into(),
            Long("labels") => labels = arguments.value()?.into(),
            Long("seed") => seed = arguments.value()?.parse()?,
            Long("hold-out") => match arguments.value()?.parse::<usize>()? {
                fold @ 0..6 => hold_out = Some(fold),
                fold => return Err(Failure::NoFold(fold)),
            },
            Long("ablate") => ablates = true,
            Long("help") => {
                print!("{HELP}");
                return Ok(());
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let folder = folder.ok_or(Failure::NoCorpus)?;
    let articles = corpus::read_folder(&folder.join("train"))?;
    if ablates {
        ablate(&articles, |measured| println!("{measured}"));
        return Ok(());
    }
    let Some(fold) = hold_out else {
        let write = |name: &str, bytes: Vec<u8>| {
            let path = output.join(name);
            fs::write(&path, bytes).map_err(|error| Failure::Unwritable(path, error))
        };
        let corpora = folder.parent().ok_or_else(|| Failure::NoNeighbours(folder.clone()))?;
        let of_sentences = learn_sentences(corpora, &articles)?;
        // Readers' articles are new to the tagger; so must be those from which labels are learnt.
        let halves = halves(&labels, corpora)?;
        let without =
            |half: &[String]| train(articles.iter().filter(|article| !half.contains(&article.name)), seed, ORDERS / 2);
        let (tagger, one, other) = thread::scope(|threads| {
            let halved = threads.spawn(|| (without(&halves[0]), without(&halves[1])));
            let tagger = train(&articles, seed, ORDERS);
            let (one, other) = halved.join().expect("the learner does not panic");
            (tagger, one, other)
        });
        let of_denials = learn_rebuttals(&labels, corpora, &of_sentences, [&one, &other])?;
        write("sentence-model.bin", of_sentences.to_bytes())?;
        write("model.bin", tagger.into_bytes())?;
        write("label-model.bin", learn_labels(&labels, corpora, &articles, &of_sentences, [&one, &other])?)?;
        write("rebuttal-weights.txt", of_denials.into_bytes())?;
        return Ok(());
    };
    let (held, rest) = one_in(6, fold, &articles);
    let model = train(rest, seed, ORDERS);
    println!("{}", evaluate(&model, held.iter().copied()));
    println!("{}", Agreement::new(&model, held));
    Ok(())
}
