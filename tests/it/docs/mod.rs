//! The documents under `docs/` are accurate. What can be derived is generated from the code with `BLESS=1 cargo test`;
//! hand-written commands and examples are run.

mod architecture;
mod chains;
mod commands;
mod dependencies;
mod imports;
mod keys;
mod links;
mod reference;
mod tour;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::{BINARY, expect_file, read, root, scratch};

/// Whether a file name has this extension.
fn has_extension(name: &str, extension: &str) -> bool {
    Path::new(name).extension().is_some_and(|found| found.eq_ignore_ascii_case(extension))
}

/// Copies the files in a folder.
fn copy_files(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("the folder can be read") {
        let path = entry.expect("the entry can be read").path();
        if path.is_file() {
            fs::copy(&path, to.join(path.file_name().expect("it has a name"))).expect("it can be copied");
        }
    }
}

/// Runs goedwerk in a folder, with or without colours.
fn goedwerk(folder: &Path, args: &[&str], colours: bool) -> Output {
    let mut command = Command::new(BINARY);
    command.current_dir(folder).args(args).env_remove("NO_COLOR");
    command.env("CLICOLOR_FORCE", if colours { "1" } else { "0" });
    command.output().expect("the binary runs")
}

/// The output of a program.
fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("output is UTF-8")
}

/// All Markdown files of the project for readers: at the top level and under `docs/`.
fn pages() -> Vec<PathBuf> {
    let mut pages: Vec<PathBuf> = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(PathBuf::from).into();
    let mut folders = vec![PathBuf::from("docs")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(root().join(&folder)).expect("the folder can be read") {
            let path = folder.join(entry.expect("the entry can be read").file_name());
            if root().join(&path).is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                pages.push(path);
            }
        }
    }
    pages.sort();
    pages
}
