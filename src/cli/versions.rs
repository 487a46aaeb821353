//! `goedwerk compare OLD NEW --versies`: what differs between two versions of one profile.

use std::io::Read as _;
use std::path::Path;

use super::args::{CompareArgs, DocumentArgs};
use super::console::Console;
use super::document::Job;
use super::{Exit, input};
use crate::check::{Checked, Content};
use crate::compare::Fingerprint;
use crate::compare::versions::{Remark, Version, versions};
use crate::model::Profile;
use crate::render;
use crate::schema::Format;
use crate::text::finding_text;

/// The name of the standard input.
const STDIN: &str = "-";

/// A version that was read.
struct Read {
    profile: Profile,
    print: Fingerprint,
    remarks: Vec<Remark>,
}

impl Read {
    fn version(&self) -> Version<'_> {
        Version { profile: &self.profile, print: &self.print, remarks: &self.remarks }
    }
}

pub fn run(args: &CompareArgs, console: &Console) -> Exit {
    let [old, new] = args.files.as_slice() else {
        console.problem(None, &console.words().problem.two_versions);
        return Exit::Failed;
    };
    if [old, new].iter().all(|path| path.as_os_str() == STDIN) {
        console.problem(None, &console.words().problem.two_versions);
        return Exit::Failed;
    }
    let as_json = args.format.is_some_and(|format| format.is_json());
    // A name that says nothing of the format is no problem where the format is JSON.
    let document = DocumentArgs {
        file: new.clone(),
        format: args.format.and_then(|format| format.document()),
        output: args.output.clone().filter(|_| !as_json),
        style: args.style.clone(),
        templates: args.templates.clone(),
    };
    let Ok(job) = Job::new(&document, console) else { return Exit::Failed };
    // Both are read, so that all that is wrong is said in one run.
    let (Ok(old), Ok(new)) = (read(old, console), read(new, console)) else { return Exit::Failed };
    let found = versions(old.version(), new.version());
    if as_json {
        return match serde_json::to_string_pretty(&found) {
            Ok(text) => {
                let stored = console.deliver(&format!("{text}\n"), args.output.as_deref());
                stored.map_or(Exit::Failed, |()| Exit::Clean)
            }
            Err(error) => {
                console.problem(None, &error.to_string());
                Exit::Failed
            }
        };
    }
    let author = new.print.organisation.as_deref().unwrap_or_default();
    match render::versions(&job.templates, &found, console.language) {
        Ok(markdown) => job.deliver(&markdown, author, &console.words().template.versions, &[]),
        Err(error) => job.template_problem(&error),
    }
}

fn read(path: &Path, console: &Console) -> Result<Read, Exit> {
    let checked = checked(path, console)?;
    let remarks = checked
        .findings
        .iter()
        .map(|finding| Remark {
            rule: finding.rule.name,
            message: finding_text(finding, &checked.source, console.language).message,
        })
        .collect();
    let Some(Content::Profile(profile, coverage)) = checked.content else { return Err(Exit::Failed) };
    let print = Fingerprint::of(&checked.source, &checked.document, &profile, &coverage);
    Ok(Read { profile: *profile, print, remarks })
}

/// A profile from a file or from the standard input.
pub fn checked(path: &Path, console: &Console) -> Result<Checked, Exit> {
    if path.as_os_str() != STDIN {
        return input::checked(path, Format::Profile, "compare", console);
    }
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes).map_err(|error| {
        console.io_problem(path, &error);
        Exit::Failed
    })?;
    input::checked_bytes(path, &bytes, Format::Profile, "compare", console)
}
