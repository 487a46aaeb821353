//! Counts instructions: this test program runs itself under callgrind, once for each processor core. A dump takes longer
//! than a small case. For that reason, the program that runs has no debug information.

use std::env;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Set for the runs whose instructions are counted: the numbers of their cases.
const COUNTED: &str = "GROWTH_COUNTED";

/// Multiplies the sizes of all inputs.
pub const TIMES: &str = "GROWTH_TIMES";

/// The functions that delimit the counted instructions, by symbol name. No other function may have these names.
const BEGIN: &str = "counting_begins_here";
const END: &str = "counting_ends_here";

/// The cases to run, if this process runs under callgrind.
pub fn counted() -> Option<Vec<usize>> {
    let value = env::var_os(COUNTED)?.into_string().ok()?;
    value.split(',').map(|number| number.parse().ok()).collect()
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

/// Runs the test with this name under callgrind, in a process for each of these lists of cases, as many at once as there
/// are cores. Returns the instructions of each [`count`] of each case. All cases are counted equally often, with their
/// sizes multiplied by `times`.
pub fn counts(test: &str, lists: &[Vec<usize>], times: usize) -> Vec<(usize, Vec<u64>)> {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a temporary folder");
    let program = &program(folder.path());
    let mut all = Vec::new();
    for lists in lists.chunks(processes()) {
        let counted: Vec<Vec<u64>> = std::thread::scope(|scope| {
            let threads: Vec<_> =
                lists.iter().map(|list| scope.spawn(move || counts_of(program, test, list, times))).collect();
            threads.into_iter().map(|thread| thread.join().expect("the counted run ends well")).collect()
        });
        for (list, counts) in lists.iter().zip(counted) {
            assert!(
                !counts.is_empty() && counts.len() % list.len() == 0,
                "every case was counted at every size"
            );
            let each = counts.len() / list.len();
            all.extend(list.iter().copied().zip(counts.chunks(each).map(<[u64]>::to_vec)));
        }
    }
    all.sort_unstable();
    all
}

/// The number of processes that run at once.
pub fn processes() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
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

fn counts_of(program: &Path, test: &str, list: &[usize], times: usize) -> Vec<u64> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("counts");
    let numbers: Vec<String> = list.iter().map(usize::to_string).collect();
    let status = Command::new("valgrind")
        .args(["--tool=callgrind", "--dump-line=no", "--quiet", "--main-stacksize=67108864"])
        .arg(format!("--callgrind-out-file={}", out.display()))
        .arg(format!("--zero-before=*{BEGIN}*"))
        .arg(format!("--dump-before=*{END}*"))
        .arg(program)
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
        .env(COUNTED, numbers.join(","))
        .env(TIMES, times.to_string())
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
