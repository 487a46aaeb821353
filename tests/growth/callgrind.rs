//! Counts instructions: this test program runs itself under callgrind, once for each processor core.
//!
//! The processes take the next case from one queue, so that they end at about the same time. A dump takes longer than a
//! small case, so what is not counted is not dumped, and the program that runs has no debug information.

use std::env;
use std::fs::{self, OpenOptions};
use std::hint::black_box;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Set for the runs whose instructions are counted: the number of the process, and the folder of the queue.
const COUNTED: &str = "GROWTH_COUNTED";

/// The queue of cases, as one process sees it: a folder with a file for every case that a process has taken.
pub struct Queue {
    process: String,
    folder: PathBuf,
}

impl Queue {
    /// Takes a case, unless another process has it.
    pub fn take(&self, case: usize) -> bool {
        // Only one process can create the file.
        let file = OpenOptions::new().write(true).create_new(true).open(taken(&self.folder, case));
        file.is_ok_and(|mut file| file.write_all(self.process.as_bytes()).is_ok())
    }
}

/// The file of a case that has been taken: it contains the number of the process.
fn taken(folder: &Path, case: usize) -> PathBuf {
    folder.join(format!("case-{case}"))
}

/// The functions that delimit the counted instructions, by symbol name. No other function may have these names.
const BEGIN: &str = "counting_begins_here";
const END: &str = "counting_ends_here";

/// The queue to take cases from, if this process runs under callgrind.
pub fn counted() -> Option<Queue> {
    let value = env::var_os(COUNTED)?.into_string().ok()?;
    let (process, folder) = value.split_once(':')?;
    Some(Queue { process: process.to_owned(), folder: folder.into() })
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
/// [`count`] in each of its cases.
pub fn counts(test: &str, cases: usize) -> Vec<Vec<u64>> {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a temporary folder");
    let folder = folder.path();
    let program = program(folder);
    let processes = std::thread::available_parallelism().map_or(1, usize::from).min(cases);
    let counted: Vec<Vec<u64>> = std::thread::scope(|scope| {
        let run = |process| {
            let program = &program;
            scope.spawn(move || counts_of(program, test, process, folder))
        };
        let threads: Vec<_> = (0..processes).map(run).collect();
        threads.into_iter().map(|thread| thread.join().expect("the counted run ends well")).collect()
    });
    let mut all = vec![Vec::new(); cases];
    for (process, counts) in counted.iter().enumerate() {
        let is_own = |case: &usize| {
            fs::read_to_string(taken(folder, *case)).is_ok_and(|number| number == process.to_string())
        };
        // Each process takes its cases in ascending order.
        let own: Vec<usize> = (0..cases).filter(is_own).collect();
        if own.is_empty() {
            continue;
        }
        assert_eq!(counts.len() % own.len(), 0, "every case was counted at every size");
        let each = counts.len() / own.len();
        assert!(each > 0, "something was counted");
        for (case, counts) in own.into_iter().zip(counts.chunks(each)) {
            all[case] = counts.to_vec();
        }
    }
    all
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

fn counts_of(program: &Path, test: &str, process: usize, folder: &Path) -> Vec<u64> {
    let name = format!("counts-{process}");
    let status = Command::new("valgrind")
        .args(["--tool=callgrind", "--dump-line=no", "--quiet", "--main-stacksize=67108864"])
        .arg(format!("--callgrind-out-file={}", folder.join(&name).display()))
        .arg(format!("--zero-before=*{BEGIN}*"))
        .arg(format!("--dump-before=*{END}*"))
        .arg(program)
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
        .env(COUNTED, format!("{process}:{}", folder.display()))
        // Threads that wait for work would be counted.
        .env("RAYON_NUM_THREADS", "1")
        .stdout(Stdio::null())
        .status()
        .expect("valgrind runs");
    assert!(status.success(), "the counted run failed: {status}");
    let mut counts = Vec::new();
    loop {
        let file = folder.join(format!("{name}.{}", counts.len() + 1));
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
