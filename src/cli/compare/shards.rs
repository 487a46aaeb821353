//! Shards of a collection: writes fingerprints as lines, and merges the lines of several shards.

use std::path::Path;

use crate::cli::args::CompareArgs;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::lines::{self, Lines};
use crate::compare::Fingerprint;
use crate::compare::fingerprint::FORMAT;
use crate::compare::shard::{Collection, Conflict, LeftOut, ShardError, ShardLine};
use crate::messages::fill;

use super::gather;

/// Writes a line for each profile as soon as it is read.
pub fn write(args: &CompareArgs, console: &Console) -> Exit {
    // Files are written only when complete.
    let mut kept = String::new();
    let exit = gather::lines(args, console, |line| match (line.to_text(), &args.output) {
        (Ok(text), None) => console.out(&text),
        (Ok(text), Some(_)) => kept.push_str(&text),
        (Err(error), _) => console.failure(&error),
    });
    match &args.output {
        Some(path) if console.deliver(&kept, Some(path)).is_err() => Exit::Failed,
        _ => exit,
    }
}

/// Writes a merged collection as one shard.
pub fn deliver(
    prints: Vec<Fingerprint>,
    left_out: Vec<LeftOut>,
    args: &CompareArgs,
    console: &Console,
) -> Exit {
    let lines = prints.into_iter().map(|print| ShardLine::Print(Box::new(print)));
    let text: Result<String, _> =
        lines.chain(left_out.into_iter().map(ShardLine::LeftOut)).map(|line| line.to_text()).collect();
    match text {
        Ok(text) => console.deliver(&text, args.output.as_deref()).map_or(Exit::Failed, |()| Exit::Clean),
        Err(error) => {
            console.failure(&error);
            Exit::Failed
        }
    }
}

/// Reads the lines of all shards. If there are errors, all of them are reported and there is no result, since it would
/// be incomplete.
pub fn read(args: &CompareArgs, collection: &mut Collection, console: &Console) -> Result<(), Exit> {
    let mut result = Ok(());
    for path in &args.files {
        if part(path, collection, console).is_err() {
            result = Err(Exit::Failed);
        }
    }
    result
}

fn part(path: &Path, collection: &mut Collection, console: &Console) -> Result<(), ()> {
    let io = |error: &std::io::Error| console.io_problem(path, error);
    let mut result = Ok(());
    for line in Lines::open(path, console).map_err(|error| io(&error))? {
        let line = line.map_err(|error| io(&error))?;
        if let Err(sentence) = add(&line, collection, console) {
            console.problem(Some(path), &sentence);
            result = Err(());
        }
    }
    result
}

/// Adds a line, or reports what is wrong with it.
fn add(line: &lines::StreamLine, collection: &mut Collection, console: &Console) -> Result<(), String> {
    let words = &console.words().problem;
    let number = ("line", line.number.to_string());
    if line.is_too_long {
        return Err(fill(&words.long_line, &[number]));
    }
    let parsed = match std::str::from_utf8(&line.text) {
        Ok(text) => ShardLine::parse(text),
        Err(error) => Err(ShardError::NoFingerprint(error.to_string())),
    };
    let parsed = parsed.map_err(|error| match error {
        ShardError::NoFingerprint(_) => fill(&words.no_fingerprint, std::slice::from_ref(&number)),
        ShardError::Format(found) => {
            let args = [number.clone(), ("found", found), ("expected", FORMAT.to_owned())];
            fill(&words.fingerprint_format, &args)
        }
        ShardError::Version(found) => {
            let expected = env!("CARGO_PKG_VERSION").to_owned();
            fill(&words.fingerprint_version, &[number.clone(), ("found", found), ("expected", expected)])
        }
    })?;
    collection
        .add(parsed)
        .map_err(|Conflict(name)| fill(&words.fingerprint_conflict, &[number, ("name", name)]))
}
