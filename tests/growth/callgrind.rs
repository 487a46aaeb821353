//! Counts instructions: this test program runs itself under callgrind, once for each processor core. A dump takes longer
//! than a small case, so the program that runs has no debug information.

use std::env;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Set for the runs whose instructions are counted: the number of the run, and how many there are.
const COUNTED: &str = "GROWTH_COUNTED";

/// The part of the cases that one process runs.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    number: usize,
    of: usize,
}

impl Part {
    /// Whether a case belongs to it. Similar cases follow each other, so that they are dealt out.
    pub fn has(self, case: usize) -> bool {
        case % self.of == self.number
    }
}

/// The functions that delimit the counted instructions, by symbol name. No other function may have these names.
const BEGIN: &str = "counting_begins_here";
const END: &str = "counting_ends_here";

/// The part to run, if this process runs under callgrind.
pub fn counted() -> Option<Part> {
    let value = env::var_os(COUNTED)?.into_string().ok()?;
    let (number, of) = value.split_once('/')?;
    Some(Part { number: number.parse().ok()?, of: of.parse().ok()? })
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

/// Runs the test with this name under callgrind, in several processes at once, and returns the instructions of each
/// [`count`] in it, in the order of the cases. `cases` gives the cases of a part, each of which is counted equally often.
pub fn counts(test: &str, cases: impl Fn(Part) -> Vec<usize>) -> Vec<u64> {
    let of = std::thread::available_parallelism().map_or(1, usize::from);
    let parts: Vec<Part> = (0..of).map(|number| Part { number, of }).collect();
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a temporary folder");
    let program = &program(folder.path());
    let counted: Vec<Vec<u64>> = std::thread::scope(|scope| {
        let threads: Vec<_> =
            parts.iter().map(|part| scope.spawn(move || counts_of(program, test, *part))).collect();
        threads.into_iter().map(|thread| thread.join().expect("the counted run ends well")).collect()
    });
    let mut all: Vec<(usize, Vec<u64>)> = Vec::new();
    for (part, counts) in parts.iter().zip(counted) {
        let cases = cases(*part);
        if cases.is_empty() {
            continue;
        }
        assert_eq!(counts.len() % cases.len(), 0, "every case was counted at every size");
        let each = counts.len() / cases.len();
        assert!(each > 0, "something was counted");
        all.extend(cases.into_iter().zip(counts.chunks(each).map(<[u64]>::to_vec)));
    }
    all.sort_unstable();
    all.into_iter().flat_map(|(_, counts)| counts).collect()
}

/// A copy of this program without debug information, which makes every dump twice as fast; the program itself where that
/// cannot be made. The symbols stay: callgrind finds the delimiting functions by them.
fn program(folder: &Path) -> PathBuf {
    let program = env::current_exe().expect("this program");
    let bare = folder.join("growth");
    let mut strip = Command::new("strip");
    strip.arg("--strip-debug").arg("-o").arg(&bare).arg(&program);
    let is_made = strip.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|it| it.success());
    if is_made { bare } else { program }
}

fn counts_of(program: &Path, test: &str, part: Part) -> Vec<u64> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("counts");
    let status = Command::new("valgrind")
        .args(["--tool=callgrind", "--dump-line=no", "--quiet", "--main-stacksize=67108864"])
        .arg(format!("--callgrind-out-file={}", out.display()))
        .arg(format!("--zero-before=*{BEGIN}*"))
        .arg(format!("--dump-before=*{END}*"))
        .arg(program)
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
        .env(COUNTED, format!("{}/{}", part.number, part.of))
        // Threads that wait for work would be counted.
        .env("RAYON_NUM_THREADS", "1")
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
