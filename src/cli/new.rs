//! `goedwerk new`: starter files, worked examples, or copies of the templates.

use std::path::Path;
use std::{fs, io};

use super::args::{NewArgs, NewKind};
use super::console::Console;
use super::examples::Example;
use super::exit::Exit;
use super::store::Privacy;
use super::{examples, templates};
use crate::compose::{settings_starter, starter};
use crate::messages::fill;
use crate::report::width;
use crate::schema::Format;
use crate::template::Templates;

pub fn run(args: &NewArgs, console: &Console) -> Exit {
    if let Some(name) = args.example {
        let folder = args.file.as_deref().unwrap_or(Path::new("."));
        return example(examples::of(name), folder, console);
    }
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
        console.data(text);
        return Exit::Clean;
    };
    // The file is for data about a person.
    let is_personal = matches!(args.kind, NewKind::Ontwikkeling);
    let privacy = if is_personal { Privacy::Personal } else { Privacy::Shared };
    match console.store.create(path, text.as_bytes(), privacy) {
        Ok(()) => Exit::Clean,
        Err(error) => {
            console.io_problem(path, &error);
            Exit::Failed
        }
    }
}

/// Writes the files of an example into a folder: all of them, or none if one of them exists.
fn example(example: &Example, folder: &Path, console: &Console) -> Exit {
    let failed = |path: &Path, error: &io::Error| {
        console.io_problem(path, error);
        Exit::Failed
    };
    let paths = || example.files.iter().map(|(name, _)| folder.join(name));
    if let Some(path) = paths().find(|path| path.symlink_metadata().is_ok()) {
        return failed(path.strip_prefix(".").unwrap_or(&path), &io::ErrorKind::AlreadyExists.into());
    }
    for (path, (name, bytes)) in paths().zip(example.files) {
        let inner = path.parent().unwrap_or(folder);
        if let Err(error) = fs::create_dir_all(inner) {
            return failed(inner, &error);
        }
        let page = std::str::from_utf8(bytes).ok().filter(|_| is_page(name));
        let page = page.map(|page| examples::with_own_links(page, example.files));
        let bytes = page.as_deref().map_or(*bytes, str::as_bytes);
        if let Err(error) = console.store.create(&path, bytes, Privacy::Shared) {
            return failed(&path, &error);
        }
    }
    console.out(&written(example, folder, console));
    Exit::Clean
}

fn is_page(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "md")
}

/// The location of the written files, and how to continue.
fn written(example: &Example, folder: &Path, console: &Console) -> String {
    let words = &console.words().template;
    let shown = |name: &&str| {
        !["svg", "png"].iter().any(|picture| name.ends_with(picture)) || name.starts_with("logo")
    };
    let names: Vec<&str> = example.files.iter().map(|(name, _)| *name).filter(shown).collect();
    let here = folder == Path::new(".");
    let place =
        if here { console.words().template.example_here.clone() } else { folder.display().to_string() };
    let args = [("folder", place), ("files", names.join(", "))];
    let start = if example.folder.is_empty() { folder.to_owned() } else { folder.join(example.folder) };
    let start = start.strip_prefix(".").unwrap_or(&start).display().to_string();
    let page = folder.join(names[0]);
    let page = page.strip_prefix(".").unwrap_or(&page).display().to_string();
    let next = [("page", page), ("folder", start.clone())];
    let template = match (is_page(names[0]), start.is_empty()) {
        (true, _) => &words.example_next_in,
        (false, true) => &words.example_next,
        (false, false) => &words.example_next_there,
    };
    let wrapped = |line: String| width::paragraph(&line, Console::width());
    let [written, next] = [fill(&words.example_written, &args), fill(template, &next)].map(wrapped);
    // Commands are not wrapped, so that they can be copied.
    format!("{written}\n{next}\n  {}\n", example.next)
}

/// Writes the shipped templates of the language into a folder. Existing files are kept, and reported.
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
        if let Err(error) = console.store.create(&path, text.as_bytes(), Privacy::Shared) {
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
