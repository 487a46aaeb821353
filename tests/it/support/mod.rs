//! What many tests need: the files of the project, the binary, scratch folders, and files that are written from the code.

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

/// The binary.
pub const BINARY: &str = env!("CARGO_BIN_EXE_goedwerk");

/// The folder of the project.
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

/// A file of the project, checked with the files beside it that it names.
pub fn checked(path: &str) -> Checked {
    let sibling = |relative: &str| fs::read(root().join(path).with_file_name(relative)).ok();
    check(path, &bytes(path), Settings { sibling: &sibling, ..Settings::default() })
}

/// The binary, to be run in the folder of the project.
pub fn command() -> Command {
    let mut command = Command::new(BINARY);
    command.current_dir(root());
    command
}

/// Runs the binary in the folder of the project.
pub fn goedwerk<S: AsRef<OsStr>>(args: &[S]) -> Output {
    command().args(args).output().expect("the binary runs")
}

/// Runs the binary in the folder of the project, with bytes on its standard input.
pub fn goedwerk_reads<S: AsRef<OsStr>>(args: &[S], input: &[u8]) -> Output {
    let mut child = command()
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    let written = child.stdin.take().expect("a pipe").write_all(input);
    // A run that refuses its input early closes the pipe.
    if let Err(error) = written {
        assert_eq!(error.kind(), std::io::ErrorKind::BrokenPipe, "{error}");
    }
    child.wait_with_output().expect("it ends")
}

/// The exit code of a run.
pub fn code(output: &Output) -> i32 {
    output.status.code().expect("the run ends by itself")
}

/// What a run wrote to its standard output.
pub fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("stdout is UTF-8")
}

/// What a run wrote to its standard error.
pub fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("stderr is UTF-8")
}

/// The JSON a run wrote to its standard output.
pub fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", stderr(output)))
}

/// A folder of one's own, gone when dropped.
pub fn scratch() -> TempDir {
    tempfile::tempdir().expect("a folder can be made")
}

/// A folder that stays under `target/tmp`, to look at afterwards. The name is that of the module, and of the test where
/// several tests of a module write.
pub fn kept(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}

/// The elements of a web page that a selector finds.
pub fn select<'p>(page: &'p Html, selector: &str) -> Vec<ElementRef<'p>> {
    let selector = Selector::parse(selector).expect("the selector is valid");
    page.select(&selector).collect()
}

/// The words of an element of a web page, with single spaces.
pub fn element_text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The folder of real texts that some tests read: what `GOEDWERK_TEKSTEN` says, else `../shared`. Where there is none,
/// this says that the test was skipped.
#[allow(clippy::print_stderr, reason = "what was not tried must be seen")]
#[allow(clippy::disallowed_methods, reason = "the texts are not part of the project")]
#[allow(dead_code, reason = "the tests of real texts come with their rules")]
pub fn real_texts(test: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("GOEDWERK_TEKSTEN").map_or_else(|| root().join("../shared"), PathBuf::from);
    if folder.is_dir() {
        return Some(folder);
    }
    // Straight to the stream: libtest keeps `eprintln!` of a test that passes to itself.
    let line = format!(
        "skipped: {test} needs the real texts of GOEDWERK_TEKSTEN, and {} is no folder\n",
        folder.display()
    );
    let _ = std::io::stderr().write_all(line.as_bytes());
    None
}
