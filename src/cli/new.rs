//! `goedwerk new`: a file to fill in, or the templates of the documents to change.

use std::path::Path;

use super::args::{NewArgs, NewKind};
use super::console::{Console, write_whole};
use super::{Exit, templates};
use crate::render::{settings_starter, starter};
use crate::schema::Format;
use crate::template::Templates;
use crate::text::fill;

pub fn run(args: &NewArgs, console: &Console) -> Exit {
    let of = |format| starter(format, console.language);
    let text = match args.kind {
        NewKind::Functieprofiel => of(Format::Profile),
        NewKind::Vacature => of(Format::Vacancy),
        NewKind::Ontwikkeling => of(Format::Development),
        NewKind::Huisstijl => of(Format::Style),
        NewKind::Leeractiviteiten => of(Format::Activities),
        NewKind::Koppelingen => of(Format::Pairings),
        NewKind::Instellingen => settings_starter(console.language),
        NewKind::Sjablonen => return folder_of_templates(args.file.as_deref(), console),
    };
    let Some(path) = &args.file else {
        console.out(text);
        return Exit::Clean;
    };
    match write_whole(path, text.as_bytes(), false) {
        Ok(()) => Exit::Clean,
        Err(error) => {
            console.io_problem(path, &error);
            Exit::Failed
        }
    }
}

/// Writes the shipped templates of the language into a folder. A file that is there stays as it is, and is told.
fn folder_of_templates(folder: Option<&Path>, console: &Console) -> Exit {
    let Some(folder) = folder else {
        console.problem(None, &console.words().problem.needs_folder);
        return Exit::Failed;
    };
    let inner = folder.join(console.language.tag());
    if let Err(error) = std::fs::create_dir_all(&inner) {
        console.io_problem(&inner, &error);
        return Exit::Failed;
    }
    let mut exit = Exit::Clean;
    let prefix = format!("{}/", console.language.tag());
    for (name, text) in Templates::shipped().filter(|(name, _)| name.starts_with(&prefix)) {
        let path = templates::path(folder, name);
        if let Err(error) = write_whole(&path, text.as_bytes(), false) {
            console.io_problem(&path, &error);
            exit = Exit::Failed;
        }
    }
    if exit == Exit::Clean {
        let args = [("folder", folder.display().to_string())];
        console.out(&format!("{}\n", fill(&console.words().template.handed_out, &args)));
    }
    exit
}
