//! Counts instructions: this test program runs itself under callgrind.

use std::env;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::process::{Command, Stdio};

/// Set for the run whose instructions are counted.
const COUNTED: &str = "GROWTH_COUNTED";

/// The functions that delimit the counted instructions, by symbol name. No other function may have these names.
const BEGIN: &str = "counting_begins_here";
const END: &str = "counting_ends_here";

/// Whether this process runs under callgrind.
pub fn is_counted() -> bool {
    env::var_os(COUNTED).is_some()
}

/// Whether valgrind is installed.
pub fn is_there() -> bool {
    let mut valgrind = Command::new("valgrind");
    valgrind.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
    valgrind.status().is_ok_and(|status| status.success())
}

/// Runs this work and counts its instructions.
pub fn count(work: Box<dyn FnOnce()>) {
    counting_begins_here();
    work();
    counting_ends_here();
}

#[inline(never)]
fn counting_begins_here() {
    black_box(BEGIN);
}

#[inline(never)]
fn counting_ends_here() {
    black_box(END);
}

/// Runs the test with this name under callgrind, and returns the instructions of each [`count`] in it, in order.
pub fn counts(test: &str) -> Vec<u64> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("counts");
    let status = Command::new("valgrind")
        .args(["--tool=callgrind", "--dump-line=no", "--quiet", "--main-stacksize=67108864"])
        .arg(format!("--callgrind-out-file={}", out.display()))
        .arg(format!("--zero-before=*{BEGIN}*"))
        .arg(format!("--dump-before=*{END}*"))
        .arg(env::current_exe().expect("this program"))
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
        .env(COUNTED, "1")
        .stdout(Stdio::null())
        .status()
        .expect("valgrind runs");
    assert!(status.success(), "the counted run failed: {status}");
    let mut counts = Vec::new();
    loop {
        let file = folder.path().join(format!("counts.{}", counts.len() + 1));
        match dumped(&file) {
            Some(count) => counts.push(count),
            None => return counts,
        }
    }
}

/// The instructions of one call; `None` for the dump at the end of the program.
fn dumped(file: &Path) -> Option<u64> {
    let text = fs::read_to_string(file).ok()?;
    if !text.lines().any(|line| line.starts_with("desc: Trigger:") && line.contains(END)) {
        return None;
    }
    let line = text.lines().find_map(|line| line.strip_prefix("summary: ").or(line.strip_prefix("totals: ")));
    line.and_then(|count| count.trim().parse().ok())
}
