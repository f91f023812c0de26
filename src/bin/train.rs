//! Learns the model of the tagger from a corpus in the layout of PolNeAR.

use claimlight::evaluation::corpus;
use claimlight::train::{evaluate, train};
use lexopt::prelude::*;
use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

const HELP: &str = "\
Learns Claimlight's model from annotated articles.

usage: train CORPUS [--output FILE] [--seed NUMBER] [--hold-out FOLD]

CORPUS holds train/text/NAME.txt and train/attributions/NAME_xxxx.ann (PolNeAR's layout).

  --output FILE     where the model goes (default: data/model.bin)
  --seed NUMBER     where the shuffling starts (default: 1)
  --hold-out FOLD   for tuning: learn without every sixth article, from FOLD (0 to 5) on, write nothing, and print
                    how well the attributions of those articles are found
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

fn run() -> Result<(), Box<dyn Error>> {
    let (mut folder, mut output, mut seed, mut hold_out) = (None, PathBuf::from("data/model.bin"), 1, None);
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(value) if folder.is_none() => folder = Some(PathBuf::from(value)),
            Long("output") => output = arguments.value()?.into(),
            Long("seed") => seed = arguments.value()?.parse()?,
            Long("hold-out") => hold_out = Some(arguments.value()?.parse::<usize>()?),
            Long("help") => {
                print!("{HELP}");
                return Ok(());
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let folder = folder.ok_or("which CORPUS? See train --help")?;
    let articles = corpus::read_folder(&folder.join("train"))?;
    let Some(fold) = hold_out else {
        let model = train(&articles, seed);
        std::fs::write(&output, model).map_err(|error| format!("cannot write {}: {error}", output.display()))?;
        return Ok(());
    };
    let (held, rest): (Vec<_>, Vec<_>) = articles.iter().enumerate().partition(|(index, _)| index % 6 == fold);
    let model = train(rest.into_iter().map(|(_, article)| article), seed);
    println!("{}", evaluate(&model, held.into_iter().map(|(_, article)| article)));
    Ok(())
}
