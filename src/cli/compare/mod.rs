//! `goedwerk compare`: compares profiles.
//!
//! ```text
//! files, folders, streams -> gather -> fingerprints -> (shards: lines, merged) -> compare -> deliver
//! ```

mod deliver;
mod findings;
mod gather;
mod pairings;
mod shards;
mod versions;

use std::path::Path;

use super::args::CompareArgs;
use super::batch;
use super::console::Console;
use super::exit::Exit;
use super::forms::{Mode, OutputForm};
use super::options::Choice;
use crate::compare::compare;
use crate::compare::shard::{Collection, ShardLine};
use crate::tables::Compared;
use deliver::Target;

pub fn run(args: &CompareArgs, choice: Choice, console: &Console) -> Exit {
    batch::threads(args.jobs);
    match choice.mode {
        Mode::Versions => versions::run(args, choice.form, console),
        Mode::Findings => findings::run(args, choice.form, console),
        _ => try_run(args, choice.form, console).unwrap_or_else(|exit| exit),
    }
}

fn try_run(args: &CompareArgs, form: OutputForm, console: &Console) -> Result<Exit, Exit> {
    if args.fingerprint && !args.merge {
        return Ok(shards::write(args, console));
    }
    let target = if args.fingerprint { None } else { Some(Target::new(args, form, console)?) };
    let mut collection = Collection::default();
    let mut exit = Exit::Clean;
    // Two files are shown in the order of the arguments.
    let mut named = Vec::new();
    let is_pair = !args.merge
        && args.files.len() == 2
        && args.from.is_none()
        && args.files.iter().all(|path| is_file(path));
    if args.merge {
        shards::read(args, &mut collection, console)?;
    } else {
        let mut doubled = Exit::Clean;
        exit = gather::lines(args, console, |line| match line {
            ShardLine::Print(print) if is_pair => named.push(*print),
            line => doubled = doubled.max(gather::add(&mut collection, line, console)),
        });
        exit = exit.max(doubled);
    }
    let (mut prints, left_out) = collection.into_parts();
    prints.extend(named);
    let Some(target) = target else { return Ok(shards::deliver(prints, left_out, args, console)) };
    if !left_out.is_empty() {
        console.problem(None, &console.words().problem.left_out.of(left_out.len()));
        exit = Exit::Failed;
    }
    if prints.len() < 2 {
        console.problem(None, &console.words().problem.two_needed);
        return Err(Exit::Failed);
    }
    let said = pairings::load(args.pairings.as_deref(), &prints, console)?;
    let comparison = compare(&prints, &said);
    let delivered = match target {
        Target::Document(arguments) if !is_pair => {
            deliver::overview(&arguments, form, &prints, &comparison, &left_out, console)
        }
        target => target.deliver(form, Compared { comparison: &comparison, left_out: &left_out }, console),
    };
    Ok(exit.max(delivered))
}

fn is_file(path: &Path) -> bool {
    !path.is_dir() && path != Path::new("-")
}
