//! Cache keys: a hash of everything that the result for a file depends on.

use std::fmt::{self, Write as _};

use sha2::{Digest as _, Sha256};

use crate::base::Language;
use crate::baseline::Recorded;
use crate::cli::args::CheckArgs;
use crate::cli::check::job::Job;
use crate::cli::console::Console;

/// Identifies this build, also among builds of the same version.
const BUILD: &str = env!("GOEDWERK_BUILD");

/// The key of a file in a run: SHA-256, in hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key(String);

impl Key {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The keys of a run.
pub struct Keys {
    /// The hash of the run so far.
    run: Sha256,
}

impl Keys {
    /// The part that is the same for all files of a run. All arguments are included, so that future ones are too,
    /// except those that only select files or determine how the work is done.
    pub fn new(args: &CheckArgs, today: Option<&str>, language: Language) -> Self {
        let mut args = args.clone();
        args.paths.clear();
        args.typed.clear();
        (args.stdin_filename, args.from, args.jobs, args.cache) = (None, None, None, None);
        (args.watch, args.force_exclude) = (false, false);
        // "today" means another date tomorrow.
        args.date = None;
        let mut key = Writer(Sha256::new());
        key.part(BUILD.as_bytes());
        key.shown(&(args, today, language, Console::has_colours(), Console::width()));
        Self { run: key.0 }
    }

    /// The key of a file with this content and these findings in a baseline.
    pub fn of(&self, job: &Job, bytes: &[u8], known: Option<&Recorded>) -> Key {
        let mut key = Writer(self.run.clone());
        key.shown(&(job.path.display().to_string(), job.text, &job.config));
        key.shown(&known);
        key.part(bytes);
        Key(digest(key.0))
    }
}

/// Writes the parts of a key with their lengths, so that different lists of parts never give the same bytes.
struct Writer(Sha256);

impl Writer {
    fn part(&mut self, bytes: &[u8]) {
        self.0.update((bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
    }

    /// A value in its `Debug` form, which includes all fields, also future ones.
    fn shown(&mut self, value: &impl fmt::Debug) {
        let mut text = String::new();
        // Writing to a string cannot fail.
        let _ = write!(text, "{value:?}");
        self.part(text.as_bytes());
    }
}

/// The SHA-256 of a file, in hexadecimal digits.
pub fn of_content(bytes: &[u8]) -> String {
    digest(Sha256::new_with_prefix(bytes))
}

fn digest(hasher: Sha256) -> String {
    hasher.finalize().iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
