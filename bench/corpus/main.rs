//! `cargo run --example corpus -- AMOUNT FOLDER [SEED]`: writes generated profiles, and `truth.json` with the lines of
//! their errors. One file in twenty contains an error, cycling through the kinds.

#[path = "mod.rs"]
mod corpus;

use std::fs;
use std::path::Path;

use anyhow::Context as _;
use corpus::Kind;
use serde_json::json;

/// One in this many files contains an error.
const ONE_IN: usize = 20;

fn main() -> anyhow::Result<()> {
    let mut args = std::env::args().skip(1);
    let amount: usize = args.next().context("how many files?")?.parse()?;
    let folder = args.next().context("in which folder?")?;
    let seed = args.next().map_or(Ok(42), |seed| seed.parse())?;
    write(amount, Path::new(&folder), seed)
}

fn write(amount: usize, folder: &Path, seed: u64) -> anyhow::Result<()> {
    fs::create_dir_all(folder)?;
    let mut truth = Vec::new();
    for number in 0..amount {
        let name = format!("{number:06}.yaml");
        let error = (number % ONE_IN == ONE_IN - 1).then(|| Kind::ALL[number / ONE_IN % Kind::ALL.len()]);
        let file = corpus::file(seed, number, error);
        fs::write(folder.join(&name), &file.text)?;
        if let Some(kind) = error {
            truth.push(json!({
                "file": name, "kind": kind.name(), "lines": file.lines, "readable": kind.is_readable(),
            }));
        }
    }
    fs::write(folder.join("truth.json"), serde_json::to_string_pretty(&truth)?)?;
    Ok(())
}
