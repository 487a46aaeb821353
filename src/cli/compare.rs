//! `goedwerk compare`: profiles beside each other.

use std::path::Path;

use super::args::CompareArgs;
use super::console::Console;
use super::{Exit, compare_findings, input, pairings, versions};
use crate::check::Content;
use crate::compare::{Fingerprint, compare};
use crate::render;
use crate::schema::Format;

pub fn run(args: &CompareArgs, console: &Console) -> Exit {
    if args.versions {
        return versions::run(args, console);
    }
    if args.findings {
        return compare_findings::run(args, console);
    }
    if args.files.len() < 2 {
        console.problem(None, &console.words().problem.two_needed);
        return Exit::Failed;
    }
    // Every file is read, so that all that is wrong is said in one run.
    let read: Vec<_> = args.files.iter().map(|path| profile(path, console)).collect();
    let Ok(profiles) = read.into_iter().collect::<Result<Vec<Fingerprint>, Exit>>() else {
        return Exit::Failed;
    };
    let Ok(pairings) = pairings::load(args.pairings.as_deref(), &profiles, console) else {
        return Exit::Failed;
    };
    let text = render::comparison(&compare(&profiles, &pairings), console.language);
    input::deliver(text, args.output.as_deref(), console)
}

fn profile(path: &Path, console: &Console) -> Result<Fingerprint, Exit> {
    let checked = input::checked(path, Format::Profile, "compare", console)?;
    match &checked.content {
        Some(Content::Profile(profile, coverage)) => {
            Ok(Fingerprint::of(&checked.source, &checked.document, profile, coverage))
        }
        _ => Err(Exit::Failed),
    }
}
