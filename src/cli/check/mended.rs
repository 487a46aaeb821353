//! `--fix` and `--diff`: fixed files, written or only shown.

use std::path::Path;

use similar::TextDiff;

use crate::cli::args::CheckArgs;
use crate::cli::console::Console;
use crate::cli::disk;
use crate::cli::exit::Exit;
use crate::messages::fill;
use crate::source::Source;

use super::files::{Looked, Repair};
use super::job::Job;

/// The fixed files of a run.
pub struct Mended {
    way: Way,
    findings: usize,
    files: usize,
    /// The files that could not be written.
    failed: usize,
}

/// The outcome for a file.
pub struct Taken {
    /// The exit code for this file.
    pub exit: Exit,
    /// Whether the fixed file is not the one on disk, although it should be.
    pub is_lost: bool,
}

/// The destination of a fixed file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    None,
    /// It is written to disk.
    Write,
    /// The text from standard input is written to standard output.
    PassOn,
    /// The diff is shown.
    Show,
}

impl Mended {
    pub fn new(args: &CheckArgs) -> Self {
        let way = match (args.diff, args.fix) {
            (true, _) => Way::Show,
            (_, true) if args.reads_stdin() => Way::PassOn,
            (_, true) => Way::Write,
            _ => Way::None,
        };
        Self { way, findings: 0, files: 0, failed: 0 }
    }

    /// Handles the next file.
    pub fn take(&mut self, job: &Job, looked: &Looked, console: &Console) -> Taken {
        let repair = looked.mended.as_ref();
        if self.way == Way::PassOn {
            let new = repair.map(|repair| repair.after.as_slice());
            let bytes = new.or(job.bytes.as_deref()).unwrap_or_default();
            console.raw(bytes);
        }
        if looked.gave_up {
            console.problem(Some(&job.path), &console.words().problem.endless_fixes);
        }
        let mut taken = Taken { exit: Exit::Clean, is_lost: false };
        let Some(Repair { before, after, count }) = repair else { return taken };
        match self.way {
            Way::Write if write(&job.path, before, after, console).is_err() => {
                self.failed += 1;
                return Taken { exit: Exit::Failed, is_lost: true };
            }
            Way::Show => {
                console.data(&difference(&job.path.display().to_string(), before, after));
                taken.exit = Exit::Findings;
            }
            Way::None | Way::Write | Way::PassOn => {}
        }
        self.findings += count;
        self.files += 1;
        taken
    }

    /// Reports the totals.
    pub fn finish(&self, console: &Console) {
        let words = &console.words().report;
        if self.failed > 0 {
            console.problem(None, &console.words().output.not_mended.of(self.failed));
        }
        let count = match self.way {
            Way::None => return,
            _ if self.files == 0 && self.failed > 0 => return,
            _ if self.files == 0 => {
                Console::err(&format!("{}\n", words.nothing_to_mend));
                return;
            }
            Way::Show => &words.can_be_mended,
            Way::Write | Way::PassOn => &words.mended,
        };
        let args = [("files", words.files.of(self.files))];
        Console::err(&format!("{}\n", fill(&count.of(self.findings), &args)));
    }
}

/// Writes a fixed file, unless its content has changed in the meantime. `Err` if it was not written, which was reported.
fn write(path: &Path, before: &[u8], new: &[u8], console: &Console) -> Result<(), ()> {
    let written = match disk::file(path) {
        // Another name of the same file came first.
        Ok(now) if now == new => return Ok(()),
        Ok(now) if now != before => {
            console.problem(Some(path), &console.words().problem.changed);
            return Err(());
        }
        Ok(_) => console.store.rewrite(path, new),
        Err(error) => Err(error),
    };
    written.map_err(|error| console.io_problem(path, &error))
}

/// The difference as a unified diff.
fn difference(name: &str, before: &[u8], after: &[u8]) -> String {
    let (before, _) = Source::decode(name, before);
    let (after, _) = Source::decode(name, after);
    let name = name.replace('\\', "/");
    let name = name.trim_start_matches("./");
    let (from, to) = (format!("a/{name}"), format!("b/{name}"));
    TextDiff::from_lines(&before.text, &after.text).unified_diff().header(&from, &to).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Language;

    #[test]
    fn a_file_somebody_else_changed_is_not_written() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = folder.path().join("a.yaml");
        let console = Console::new(Language::Dutch);
        for (stands, wanted, is_written) in
            [("oud", "nieuw", true), ("nieuw", "nieuw", true), ("anders", "anders", false)]
        {
            std::fs::write(&path, stands).expect("it can be written");
            assert_eq!(write(&path, b"oud", b"nieuw", &console).is_ok(), is_written);
            assert_eq!(std::fs::read_to_string(&path).expect("it is there"), wanted);
        }
        std::fs::remove_file(&path).expect("it is there");
        assert!(write(&path, b"oud", b"nieuw", &console).is_err());
        assert!(!path.exists(), "a removed file is not recreated");
    }
}
