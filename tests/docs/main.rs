//! The documents under `docs/` say what is so. What can be derived is written from the code with `BLESS=1 cargo test
//! --test docs`; what people wrote is run.

mod architecture;
mod chains;
mod commands;
mod dependencies;
mod keys;
mod links;
mod reference;
mod tour;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The folder of the project.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the project.
fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What a file must say. With `BLESS=1` it is written.
fn expect_file(path: impl AsRef<Path>, expected: &str) {
    let path = root().join(path);
    let found = fs::read_to_string(&path).unwrap_or_default();
    if found != expected && std::env::var_os("BLESS").is_some() {
        // In one piece: another test may be reading it.
        let folder = path.parent().expect("it is in a folder");
        let mut file = tempfile::NamedTempFile::new_in(folder).expect("a file can be made");
        file.write_all(expected.as_bytes()).expect("it can be written");
        file.as_file().set_permissions(permissions(&path)).expect("it can be read by all");
        file.persist(&path).expect("it can be moved");
        return;
    }
    assert!(
        found == expected,
        "{} is not what the code says; run: BLESS=1 cargo test --test docs, and read what changed",
        path.display()
    );
}

/// Who may read a written file: as before, or as any other file of the project.
fn permissions(path: &Path) -> fs::Permissions {
    let model = if path.exists() { path.to_owned() } else { root().join("Cargo.toml") };
    fs::metadata(model).expect("it is there").permissions()
}

/// Whether the name of a file ends with an extension.
fn has_extension(name: &str, extension: &str) -> bool {
    Path::new(name).extension().is_some_and(|found| found.eq_ignore_ascii_case(extension))
}

/// A folder of one's own to run commands in, gone when dropped.
fn scratch() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder can be made")
}

/// Copies the files of a folder.
fn copy_files(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("the folder can be read") {
        let path = entry.expect("the entry can be read").path();
        if path.is_file() {
            fs::copy(&path, to.join(path.file_name().expect("it has a name"))).expect("it can be copied");
        }
    }
}

/// Runs goedwerk in a folder, with colours or without.
fn goedwerk(folder: &Path, args: &[&str], colours: bool) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_goedwerk"));
    command.current_dir(folder).args(args).env_remove("NO_COLOR");
    command.env("CLICOLOR_FORCE", if colours { "1" } else { "0" });
    command.output().expect("the binary runs")
}

/// What a program printed.
fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("output is UTF-8")
}

/// All Markdown files of the project that people read: at the top and under `docs/`.
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
