//! Expands paths to files, in a stable order.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use ignore::gitignore::Gitignore;
use ignore::{Match, WalkBuilder};

use super::console::Console;
use super::disk::absolute;
use super::exit::Exit;
use crate::base::text;
use crate::messages::fill;

/// Lists files to skip, in the syntax of `.gitignore`, also in folders without version control.
const IGNORE_FILE: &str = ".goedwerkignore";

/// Other files that list files to skip in a folder.
const GIT_IGNORE_FILES: [&str; 2] = [".gitignore", ".ignore"];

/// The files that the given paths lead to: a file itself, or all files of the right kind in a folder, except hidden and
/// ignored ones. Unreadable paths are reported, and the rest continues. `wants` may exclude files in folders, but not
/// files given by the user.
pub fn files(
    paths: &[PathBuf],
    console: &Console,
    is_kind: impl Fn(&Path) -> bool,
    mut wants: impl FnMut(&Path) -> bool,
) -> (Vec<PathBuf>, Exit) {
    let mut exit = Exit::Clean;
    let mut seen = BTreeSet::new();
    let mut files = Vec::new();
    for path in paths {
        if !path.is_dir() {
            if seen.insert(path.clone()) {
                files.push(path.clone());
            }
            continue;
        }
        let mut found = 0;
        for folder in absolute(path).ancestors().skip(1) {
            note_ignore_files(folder, console);
        }
        let mut walk = WalkBuilder::new(path);
        walk.sort_by_file_name(std::ffi::OsStr::cmp).add_custom_ignore_filename(IGNORE_FILE);
        for entry in walk.build() {
            for (error, place) in entry.iter().filter_map(|entry| entry.error()).flat_map(in_ignore_file) {
                exit = Exit::Failed;
                report(error, place, console);
            }
            let folder = entry.as_ref().ok().map(ignore::DirEntry::path).filter(|path| path.is_dir());
            let ignore_file = folder.map(|folder| folder.join(IGNORE_FILE));
            if let Some(file) = ignore_file.filter(|file| is_unreadable(file, console)) {
                exit = Exit::Failed;
                console.problem(Some(&file), &console.words().problem.no_text);
            }
            match entry {
                Ok(entry) if is_kind(entry.path()) && !is_passed_by(entry.path()) => {
                    found += 1;
                    let file = entry.into_path();
                    if wants(&file) && seen.insert(file.clone()) {
                        files.push(file);
                    }
                }
                Ok(entry) => {
                    if entry.file_type().is_some_and(|kind| kind.is_dir()) {
                        note_ignore_files(entry.path(), console);
                    }
                }
                Err(error) => {
                    exit = Exit::Failed;
                    report(&error, path, console);
                }
            }
        }
        if found == 0 {
            let args = [("path", path.display().to_string())];
            console.problem(None, &fill(&console.words().report.no_files, &args));
            exit = exit.max(Exit::Failed);
        }
    }
    (files, exit)
}

/// Records that the files to check depend on what a folder ignores.
fn note_ignore_files(folder: &Path, console: &Console) {
    for name in GIT_IGNORE_FILES.into_iter().chain([IGNORE_FILE]) {
        console.store.note(&folder.join(name));
    }
}

/// Whether a file, with an absolute path, is listed in a `.goedwerkignore` in its folder or above it. The nearest one
/// that mentions it decides.
pub fn is_ignored(file: &Path, console: &Console) -> bool {
    for folder in file.ancestors().skip(1) {
        let path = folder.join(IGNORE_FILE);
        console.store.note(&path);
        if !path.is_file() {
            continue;
        }
        let (list, _) = Gitignore::new(&path);
        match list.matched_path_or_any_parents(file, false) {
            Match::Ignore(_) => return true,
            Match::Whitelist(_) => return false,
            Match::None => {}
        }
    }
    false
}

/// Whether a directory entry is skipped: a folder, which is walked separately, or a device or pipe, which may never
/// end. A broken link is reported on reading.
fn is_passed_by(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|metadata| !metadata.is_file())
}

/// Whether a file in a given folder is checked.
pub fn is_yaml(path: &Path) -> bool {
    path.extension().is_some_and(|extension| {
        extension.eq_ignore_ascii_case("yaml") || extension.eq_ignore_ascii_case("yml")
    })
}

/// Whether an ignore file is there but is not UTF-8, which the library that reads it passes over in silence.
fn is_unreadable(file: &Path, console: &Console) -> bool {
    console
        .store
        .named(file)
        .is_some_and(|bytes| !text::decode(&bytes, None).is_ok_and(|decoded| decoded.storage.is_utf8()))
}

/// What is wrong with `.goedwerkignore` in a folder: what it excludes is then not known. The ignore files of git are
/// used by more programs, and git itself passes over their mistakes.
fn in_ignore_file(error: &ignore::Error) -> Vec<(&ignore::Error, &Path)> {
    match error {
        ignore::Error::Partial(errors) => errors.iter().flat_map(in_ignore_file).collect(),
        other => place(other)
            .filter(|path| path.file_name().is_some_and(|name| name == IGNORE_FILE))
            .map(|path| (other, path))
            .into_iter()
            .collect(),
    }
}

fn report(error: &ignore::Error, root: &Path, console: &Console) {
    let path = place(error).unwrap_or(root);
    let words = console.words();
    match (error.io_error(), cause(error)) {
        (Some(error), _) => console.io_problem(path, error),
        (None, ignore::Error::Loop { .. }) => console.problem(Some(path), &words.problem.link_circle),
        (None, ignore::Error::Glob { .. } | ignore::Error::InvalidDefinition) => {
            console.problem(Some(path), &words.system.bad_pattern);
        }
        (None, _) => console.problem(Some(path), &words.system.unknown),
    }
}

/// The cause of an error, without its location.
fn cause(error: &ignore::Error) -> &ignore::Error {
    match error {
        ignore::Error::WithPath { err, .. }
        | ignore::Error::WithDepth { err, .. }
        | ignore::Error::WithLineNumber { err, .. } => cause(err),
        other => other,
    }
}

fn place(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => place(err),
        _ => None,
    }
}

/// Reads a file; a folder, or a missing or unreadable file, is reported.
pub fn read(path: &Path, console: &Console) -> Result<Vec<u8>, Exit> {
    console.store.file(path).map_err(|error| {
        console.io_problem(path, &error);
        Exit::Failed
    })
}

/// Reads a file that must be text: UTF-8, or UTF-16 with a byte order mark. Any other content is reported.
pub fn read_text(path: &Path, console: &Console) -> Result<String, Exit> {
    let bytes = read(path, console)?;
    text::decode(&bytes, None).map(|decoded| decoded.text.into_owned()).map_err(|_| {
        console.problem(Some(path), &console.words().problem.no_text);
        Exit::Failed
    })
}

/// Resolves a path relative to another file.
pub fn beside(file: &Path, relative: &str) -> PathBuf {
    file.parent().unwrap_or(Path::new("")).join(relative)
}
