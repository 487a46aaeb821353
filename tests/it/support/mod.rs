//! Shared helpers: project files, the binary, scratch folders, and generated files.

mod bless;
pub mod blocks;

pub(crate) use bless::assert_snapshot;
pub use bless::{expect_file, written_again};

use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use goedwerk::check::{Checked, Settings, check};
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use tempfile::TempDir;

/// The path of the binary.
pub const BINARY: &str = env!("CARGO_BIN_EXE_goedwerk");

/// The root folder of the project.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the project, as text.
pub fn read(path: impl AsRef<Path>) -> String {
    String::from_utf8(bytes(path)).expect("it is text")
}

/// A file of the project.
pub fn bytes(path: impl AsRef<Path>) -> Vec<u8> {
    let path = root().join(path);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A file of the project, checked together with the files that it refers to.
pub fn checked(path: &str) -> Checked {
    let sibling = |relative: &str| fs::read(root().join(path).with_file_name(relative)).ok();
    check(path, &bytes(path), Settings { sibling: &sibling, ..Settings::default() })
}

/// The binary, with the project root as its current folder.
pub fn command() -> Command {
    let mut command = Command::new(BINARY);
    command.current_dir(root());
    command
}

/// Runs the binary in the project root.
pub fn goedwerk<S: AsRef<OsStr>>(args: &[S]) -> Output {
    command().args(args).output().expect("the binary runs")
}

/// Runs the binary in the project root, with bytes on its standard input.
pub fn goedwerk_reads<S: AsRef<OsStr>>(args: &[S], input: &[u8]) -> Output {
    let mut child = command()
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    let written = child.stdin.take().expect("a pipe").write_all(input);
    // A run that rejects its input early closes the pipe.
    if let Err(error) = written {
        assert_eq!(error.kind(), std::io::ErrorKind::BrokenPipe, "{error}");
    }
    child.wait_with_output().expect("it ends")
}

/// The exit code of a run.
pub fn code(output: &Output) -> i32 {
    output.status.code().expect("the run ends by itself")
}

/// The standard output of a run.
pub fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("stdout is UTF-8")
}

/// The standard error of a run.
pub fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("stderr is UTF-8")
}

/// The standard output of a run, parsed as JSON.
pub fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", stderr(output)))
}

/// A temporary folder, deleted when dropped.
pub fn scratch() -> TempDir {
    tempfile::tempdir().expect("a folder can be made")
}

/// A folder under `target/tmp` that is kept for inspection. It is named after the module, and after the test if several
/// tests in a module write files.
pub fn kept(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}

/// The elements of a web page that match a selector.
pub fn select<'p>(page: &'p Html, selector: &str) -> Vec<ElementRef<'p>> {
    let selector = Selector::parse(selector).expect("the selector is valid");
    page.select(&selector).collect()
}

/// The text of an element of a web page, with white space normalized.
pub fn element_text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The folder with real texts that some tests read: `GOEDWERK_TEKSTEN`, by default `../shared`. If it does not exist,
/// prints that the test was skipped.
#[allow(clippy::print_stderr, reason = "what was not tried must be seen")]
#[allow(clippy::disallowed_methods, reason = "the texts are not part of the project")]
#[allow(dead_code, reason = "the tests of real texts come with their rules")]
pub fn real_texts(test: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("GOEDWERK_TEKSTEN").map_or_else(|| root().join("../shared"), PathBuf::from);
    if folder.is_dir() {
        return Some(folder);
    }
    // Written directly to the stream: libtest captures the `eprintln!` output of passing tests.
    let line = format!(
        "skipped: {test} needs the real texts of GOEDWERK_TEKSTEN, and {} is not a folder\n",
        folder.display()
    );
    let _ = std::io::stderr().write_all(line.as_bytes());
    None
}
