//! User templates: files in a folder that override the shipped template with the same name.

use std::path::{Path, PathBuf};

use super::args::DocumentArgs;
use super::console::Console;
use super::exit::Exit;
use super::{system, walk};
use crate::base::nearest;
use crate::messages::fill;
use crate::template::{Fault, RenderError, Templates};

/// The extension of template files.
const EXTENSION: &str = ".j2";

/// The languages for which templates are searched.
const LANGUAGES: [&str; 2] = ["nl", "en"];

/// The templates for a document: the shipped ones, overridden by those of the user.
pub fn of(args: &DocumentArgs, console: &Console) -> Result<Templates, Exit> {
    args.templates.as_ref().map_or_else(|| Ok(Templates::default()), |folder| load(folder, console))
}

/// Reports an error in a template; a user template is identified by its file name.
pub fn problem(error: &RenderError, templates: &Templates, args: &DocumentArgs, console: &Console) -> Exit {
    let path = match &args.templates {
        Some(folder) if templates.is_own(&error.template) => path(folder, &error.template),
        _ => PathBuf::from(&error.template),
    };
    console.problem(Some(&path), &sentence(error, console));
    Exit::Failed
}

/// Loads the templates in a folder, for example `nl/vacature.md.j2`. Unused ones are reported.
fn load(folder: &Path, console: &Console) -> Result<Templates, Exit> {
    let failed = |path: &Path, error: &std::io::Error| {
        console.io_problem(path, error);
        Exit::Failed
    };
    std::fs::read_dir(folder).map_err(|error| failed(folder, &error))?;
    let mut own = Vec::new();
    for language in LANGUAGES {
        let inner = folder.join(language);
        if !inner.is_dir() {
            continue;
        }
        let entries = std::fs::read_dir(&inner).map_err(|error| failed(&inner, &error))?;
        let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let mut names: Vec<String> = names.filter(|name| name.ends_with(EXTENSION)).collect();
        names.sort();
        for name in names {
            let path = inner.join(&name);
            let text = walk::read_text(&path, console)?;
            own.push((format!("{language}/{}", name.trim_end_matches(EXTENSION)), text));
        }
    }
    if own.is_empty() {
        console.problem(Some(folder), &console.words().problem.no_templates);
        return Err(Exit::Failed);
    }
    let templates = Templates::over_shipped(own);
    for name in templates.unused() {
        console.problem(Some(&path(folder, name)), &unused(name, console));
    }
    Ok(templates)
}

/// The file of a template.
pub fn path(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}{EXTENSION}"))
}

fn unused(name: &str, console: &Console) -> String {
    let words = &console.words().problem;
    match nearest(name, Templates::shipped().map(|(name, _)| name)) {
        Some(near) => {
            let near = format!("{near}{EXTENSION}");
            format!("{}; {}", words.unused_template, fill(&words.did_you_mean, &[("name", near)]))
        }
        None => words.unused_template.clone(),
    }
}

/// The error in a template, with its location.
fn sentence(error: &RenderError, console: &Console) -> String {
    let words = &console.words().template;
    let fault = match error.fault {
        Fault::Syntax => &words.syntax,
        Fault::Absent => &words.absent,
        Fault::UnknownName => &words.unknown_name,
        Fault::UnknownTemplate => &words.unknown_template,
        Fault::TooMuchWork => &words.too_much_work,
        Fault::Doubles => &words.doubles,
        Fault::TooLong => &words.too_long,
        Fault::TooLarge => &words.too_large,
        Fault::Other => &words.other,
    };
    if error.line == 0 {
        return fault.clone();
    }
    let args = [("line", error.line.to_string()), ("fault", fault.clone())];
    system::because(&words.fault, &args, system::library(&error.reason, console.language))
}
