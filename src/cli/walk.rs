//! Paths -> files, in a stable order.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use super::console::Console;
use super::disk;
use super::exit::Exit;
use crate::text::fill;

/// Names files to leave out, as `.gitignore` does, for folders without version control too.
const IGNORE_FILE: &str = ".goedwerkignore";

/// The files the given paths lead to: a file as it is, a folder with every file in it that is of the right kind,
/// but for hidden and ignored ones. What cannot be reached is reported; the rest goes on.
/// Of those, `wants` may leave files out; the names a user gives are never left out.
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
        let mut walk = WalkBuilder::new(path);
        walk.sort_by_file_name(std::ffi::OsStr::cmp).add_custom_ignore_filename(IGNORE_FILE);
        for entry in walk.build() {
            match entry {
                Ok(entry) if is_kind(entry.path()) && !is_passed_by(entry.path()) => {
                    found += 1;
                    let file = entry.into_path();
                    if wants(&file) && seen.insert(file.clone()) {
                        files.push(file);
                    }
                }
                Ok(_) => {}
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

/// Whether something in a folder is no file to read: a folder, which is walked or not on its own account, or a device
/// or pipe, which may never end. A link that leads nowhere is told when it is read.
fn is_passed_by(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|metadata| !metadata.is_file())
}

/// Whether a file is looked at when a folder is given.
pub fn is_yaml(path: &Path) -> bool {
    path.extension().is_some_and(|extension| {
        extension.eq_ignore_ascii_case("yaml") || extension.eq_ignore_ascii_case("yml")
    })
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

/// What is wrong, apart from where.
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

/// The bytes of a file; a folder, a missing or unreadable file is reported.
pub fn read(path: &Path, console: &Console) -> Result<Vec<u8>, Exit> {
    disk::file(path).map_err(|error| {
        console.io_problem(path, &error);
        Exit::Failed
    })
}

/// The file a path in another file names.
pub fn beside(file: &Path, relative: &str) -> PathBuf {
    file.parent().unwrap_or(Path::new("")).join(relative)
}
