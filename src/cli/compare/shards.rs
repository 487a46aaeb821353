//! Shards of a collection: writes fingerprints as lines, and merges the lines of several shards.

use std::path::Path;

use crate::base::text;
use crate::cli::args::CompareArgs;
use crate::cli::bad_lines::BadLines;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::lines::{Lines, StreamLine};
use crate::compare::Fingerprint;
use crate::compare::fingerprint::FORMAT;
use crate::compare::shard::{Collection, Conflict, LeftOut, ShardError, ShardLine};

use super::gather;

/// Writes a line for each profile as soon as it is read.
pub fn write(args: &CompareArgs, console: &Console) -> Exit {
    // Files are written only when complete.
    let mut kept = String::new();
    let exit = gather::lines(args, console, |line| match (line.to_text(), &args.output) {
        (Ok(text), None) => console.data(&text),
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
    let mut bad = BadLines::new(path, console);
    for line in Lines::open(path, console).map_err(|error| io(&error))? {
        let line = line.map_err(|error| io(&error))?;
        if let Err(BadLine { template, args }) = add(&line, collection, console) {
            bad.add(line.number, template, &args);
        }
    }
    if bad.is_empty() { Ok(()) } else { Err(()) }
}

/// What is wrong with a line: a sentence with `{line}`, and its other arguments.
struct BadLine<'w> {
    template: &'w str,
    args: Vec<(&'static str, String)>,
}

/// Adds a line, or returns what is wrong with it.
fn add<'w>(line: &StreamLine, collection: &mut Collection, console: &'w Console) -> Result<(), BadLine<'w>> {
    let words = &console.words().problem;
    let fault = |template: &'w str, args| BadLine { template, args };
    if line.is_too_long {
        return Err(fault(&words.long_line, Vec::new()));
    }
    let no_fingerprint = || fault(&words.no_fingerprint, Vec::new());
    let text = text::decode(&line.text, None).map_err(|_| no_fingerprint())?;
    let parsed = ShardLine::parse(&text.text).map_err(|error| match error {
        ShardError::NoFingerprint(_) => no_fingerprint(),
        ShardError::Format(found) => {
            fault(&words.fingerprint_format, vec![("found", found), ("expected", FORMAT.to_owned())])
        }
        ShardError::Version(found) => {
            let expected = env!("CARGO_PKG_VERSION").to_owned();
            fault(&words.fingerprint_version, vec![("found", found), ("expected", expected)])
        }
    })?;
    collection.add(parsed).map_err(|Conflict(name)| fault(&words.fingerprint_conflict, vec![("name", name)]))
}
