//! Generated files and snapshots. `BLESS=1 cargo test` writes all of these.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use super::{root, stdout};

/// Whether this run writes generated files instead of comparing them.
fn blessing() -> bool {
    std::env::var_os("BLESS").is_some()
}

/// Compares a file of the project with its expected content. With `BLESS=1`, writes it.
pub fn expect_file(path: impl AsRef<Path>, expected: &str) {
    let path = root().join(path);
    let found = fs::read_to_string(&path).unwrap_or_default();
    if found != expected && blessing() {
        // Written atomically: another test may be reading it.
        let folder = path.parent().expect("it is in a folder");
        let mut file = tempfile::NamedTempFile::new_in(folder).expect("a file can be made");
        file.write_all(expected.as_bytes()).expect("it can be written");
        file.as_file().set_permissions(permissions(&path)).expect("it can be read by all");
        file.persist(&path).expect("it can be moved");
        return;
    }
    assert!(
        found == expected,
        "{} does not match the code; run BLESS=1 cargo test and review the diff",
        path.display()
    );
}

/// The permissions of a written file: unchanged, or those of other files in the project.
fn permissions(path: &Path) -> fs::Permissions {
    let model = if path.exists() { path.to_owned() } else { root().join("Cargo.toml") };
    fs::metadata(model).expect("it is there").permissions()
}

/// Runs the test with this name again in a separate process in which insta writes its snapshots; `false` if the run
/// only compares. insta reads that setting from the environment, which a process must not change for itself.
pub fn written_again(test: &str) -> bool {
    if !blessing() || std::env::var_os("INSTA_UPDATE").is_some() {
        return false;
    }
    let mut again = Command::new(std::env::current_exe().expect("this program"));
    again.args(["--exact", test]).env_remove("BLESS").env("INSTA_UPDATE", "always");
    let output = again.output().expect("this program runs");
    let said = stdout(&output);
    assert!(output.status.success() && said.contains(" 1 passed"), "{test}: {said}");
    true
}

/// Like `insta::assert_snapshot!`, with the name first; must be used directly in the test function. `BLESS=1 cargo
/// test` writes the snapshot.
macro_rules! assert_snapshot {
    ($($argument:tt)+) => {{
        fn here() {}
        // The path of a function within the test: `it::words::the_test::here`.
        let test = std::any::type_name_of_val(&here).trim_end_matches("::here");
        let test = test.split_once("::").map_or(test, |(_, test)| test).replace("::{{closure}}", "");
        if !$crate::support::written_again(&test) {
            insta::assert_snapshot!($($argument)+);
        }
    }};
}

pub(crate) use assert_snapshot;
