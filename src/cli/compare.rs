//! `goedwerk compare`: profiles beside each other.

use std::path::Path;

use super::args::CompareArgs;
use super::console::Console;
use super::{Exit, input};
use crate::check::Content;
use crate::compare::{Side, compare};
use crate::dimensions::Coverage;
use crate::model::Profile;
use crate::render;
use crate::schema::Format;

pub fn run(args: &CompareArgs, console: &Console) -> Exit {
    if args.files.len() < 2 {
        console.problem(None, &console.words().problem.two_needed);
        return Exit::Failed;
    }
    // Every file is read, so that all that is wrong is said in one run.
    let read: Vec<_> = args.files.iter().map(|path| profile(path, console)).collect();
    let Ok(profiles) = read.into_iter().collect::<Result<Vec<_>, Exit>>() else {
        return Exit::Failed;
    };
    let names = names(&args.files.iter().map(AsRef::as_ref).zip(&profiles).collect::<Vec<_>>());
    let sides: Vec<Side<'_>> = names
        .iter()
        .zip(&profiles)
        .map(|(name, (profile, coverage))| Side { name, profile, coverage })
        .collect();
    let text = render::comparison(&compare(&sides), console.language);
    input::deliver(text, args.output.as_deref(), console)
}

type Read = (Box<Profile>, Box<Coverage>);

fn profile(path: &Path, console: &Console) -> Result<Read, Exit> {
    match input::checked(path, Format::Profile, "compare", console)?.content {
        Some(Content::Profile(profile, coverage)) => Ok((profile, coverage)),
        _ => Err(Exit::Failed),
    }
}

/// What tells the profiles apart: title and organisation, with the path where those are equal, and a number where
/// one file is given twice.
fn names(profiles: &[(&Path, &Read)]) -> Vec<String> {
    let titles: Vec<String> = profiles.iter().map(|(_, (profile, _))| title(profile)).collect();
    let with_path = |index: usize| {
        let equal =
            titles.iter().filter(|title| title.to_lowercase() == titles[index].to_lowercase()).count();
        if equal > 1 {
            format!("{}, {}", titles[index], profiles[index].0.display())
        } else {
            titles[index].clone()
        }
    };
    let names: Vec<String> = (0..profiles.len()).map(with_path).collect();
    names
        .iter()
        .enumerate()
        .map(|(index, name)| match names[..index].iter().filter(|earlier| *earlier == name).count() {
            0 => name.clone(),
            earlier => format!("{name} ({})", earlier + 1),
        })
        .collect()
}

fn title(profile: &Profile) -> String {
    let title = profile.job.title.trim();
    match &profile.job.organisation {
        Some(organisation) => format!("{title} ({})", organisation.name.trim()),
        None => title.to_owned(),
    }
}
