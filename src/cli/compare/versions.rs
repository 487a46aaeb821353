//! `goedwerk compare OLD NEW --versies`: the differences between two versions of a profile.

use std::path::Path;

use crate::check::{Checked, Content};
use crate::cli::args::{CompareArgs, DocumentArgs};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::forms::OutputForm;
use crate::cli::publish::DocumentJob;
use crate::cli::{disk, input, templates, walk};
use crate::compare::Fingerprint;
use crate::compare::versions::{Remark, Version, Versions, versions};
use crate::compose;
use crate::config::Config;
use crate::messages::finding_text;
use crate::model::Profile;
use crate::schema::Format;

/// The name of standard input.
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

pub fn run(args: &CompareArgs, form: OutputForm, console: &Console) -> Exit {
    made(args, form, console).unwrap_or_else(|exit| exit)
}

fn made(args: &CompareArgs, form: OutputForm, console: &Console) -> Result<Exit, Exit> {
    let [old, new] = args.files.as_slice() else {
        console.problem(None, &console.words().problem.two_versions);
        return Err(Exit::Failed);
    };
    if [old, new].iter().all(|path| path.as_os_str() == STDIN) {
        console.problem(None, &console.words().problem.two_versions);
        return Err(Exit::Failed);
    }
    // Both are read, so that all errors are reported in one run.
    let read = (read(old, console), read(new, console));
    let (old, new) = (read.0?, read.1?);
    let found = versions(old.version(), new.version());
    if form == OutputForm::Json {
        json(&found, args, console)
    } else {
        document(&found, new.print.organisation.as_deref().unwrap_or_default(), form, args, console)
    }
}

/// The differences as data.
fn json(found: &Versions, args: &CompareArgs, console: &Console) -> Result<Exit, Exit> {
    let text = serde_json::to_string_pretty(found).map_err(|error| {
        console.failure(&error);
        Exit::Failed
    })?;
    let stored = console.deliver(&format!("{text}\n"), args.output.as_deref());
    Ok(stored.map_or(Exit::Failed, |()| Exit::Clean))
}

/// The differences as a document, published by the author.
fn document(
    found: &Versions,
    author: &str,
    form: OutputForm,
    args: &CompareArgs,
    console: &Console,
) -> Result<Exit, Exit> {
    let arguments = DocumentArgs {
        file: args.files.last().cloned().unwrap_or_default(),
        format: Some(form),
        output: args.output.clone(),
        style: args.style.clone(),
        templates: args.templates.clone(),
    };
    let job = DocumentJob::new(&arguments, form, console)?;
    let templates = templates::of(&arguments, console)?;
    let markdown = compose::versions(&templates, found, console.language)
        .map_err(|error| templates::problem(&error, &templates, &arguments, console))?;
    Ok(job.deliver(&markdown, author, &console.words().template.versions))
}

fn read(path: &Path, console: &Console) -> Result<Read, Exit> {
    let checked = checked(path, console)?;
    let remarks = checked
        .findings
        .iter()
        .map(|finding| Remark {
            family: finding.rule.family,
            rule: finding.rule.name,
            message: finding_text(finding, &checked.source, console.language).message,
        })
        .collect();
    let Some(Content::Profile(profile, coverage)) = checked.content else { return Err(Exit::Failed) };
    let coverage = coverage.of(&checked.document, &profile);
    let print = Fingerprint::of(&checked.source, &checked.document, &profile, coverage);
    Ok(Read { profile: *profile, print, remarks })
}

/// A profile from a file or from standard input.
pub fn checked(path: &Path, console: &Console) -> Result<Checked, Exit> {
    let bytes = if path.as_os_str() == STDIN {
        console.store.note(path);
        disk::bounded(std::io::stdin().lock()).map_err(|error| {
            console.io_problem(path, &error);
            Exit::Failed
        })?
    } else {
        walk::read(path, console)?
    };
    input::checked_bytes(path, &bytes, Format::Profile, "compare", &Config::default(), console)
}
