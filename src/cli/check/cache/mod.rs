//! `--cache`: what a file came to in an earlier run, kept for as long as nothing it rests on has changed.
//!
//! ```text
//! build, arguments, day                    -> what holds for a run  -> Keys
//! name, kind, settings, baseline, content  -> what holds for a file -> Key -> Folder: an entry for each key
//! the files a file names                   -> in the entry, and read again before it is believed
//! ```
//!
//! An entry holds what the reports made of the file and its counts, so that a run with a cache and one without write
//! the same bytes. What is not as it was left, counts as absent.

mod entry;
mod folder;
mod key;
mod siblings;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::baseline::Recorded;
use crate::cli::args::CheckArgs;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::{settings, system};
use crate::text::fill;

use super::job::{Job, Told};
use entry::Entry;
use folder::{Folder, OpenError};
use key::{Key, Keys};
pub use siblings::Siblings;

/// The cache of a run.
pub struct Cache {
    keys: Keys,
    path: PathBuf,
    /// `None` where there is none and none could be made.
    folder: Option<Folder>,
    has_new: AtomicBool,
    /// Why something could not be kept: the first reason is enough.
    trouble: Mutex<Option<io::Error>>,
}

impl Cache {
    /// The cache the arguments ask for. A run that changes files or records a baseline has to look at everything anew,
    /// and takes none.
    pub fn open(args: &CheckArgs, today: Option<&str>, console: &Console) -> Result<Option<Self>, Exit> {
        let Some(named) = &args.cache else { return Ok(None) };
        if args.fix || args.diff || args.update_baseline {
            return Ok(None);
        }
        let path = named.clone().unwrap_or_else(|| settings::folder(&args.settings).join(folder::NAME));
        let mut cache = Self {
            keys: Keys::new(args, today, console.language),
            folder: None,
            has_new: AtomicBool::new(false),
            trouble: Mutex::new(None),
            path,
        };
        match Folder::open(&cache.path) {
            Ok(folder) => cache.folder = Some(folder),
            Err(OpenError::Unwritable(error)) => cache.note(error),
            Err(OpenError::Foreign) => {
                console.problem(Some(&cache.path), &console.words().problem.no_cache);
                return Err(Exit::Failed);
            }
        }
        Ok(Some(cache))
    }

    /// The key of a file with this content, of which a baseline has this.
    pub fn key(&self, job: &Job, bytes: &[u8], known: Option<&Recorded>) -> Key {
        self.keys.of(job, bytes, known)
    }

    /// What was kept under a key, if the files it rests on are as they were.
    pub fn find(&self, key: &Key, file: &Path) -> Option<Told> {
        let entry = Entry::parse(&self.folder.as_ref()?.read(key)?, key)?;
        siblings::are_as_they_were(&entry.siblings, file).then_some(entry.told)
    }

    /// Keeps what a file came to.
    pub fn keep(&self, key: &Key, told: &Told, siblings: Siblings<'_>) {
        let Some(folder) = &self.folder else { return };
        let kept = Entry::text(key, told, &siblings.into_seen())
            .map_err(io::Error::other)
            .and_then(|text| folder.write(key, text.as_bytes()));
        match kept {
            Ok(()) => self.has_new.store(true, Ordering::Relaxed),
            Err(error) => self.note(error),
        }
    }

    fn note(&self, error: io::Error) {
        if let Ok(mut trouble) = self.trouble.lock() {
            trouble.get_or_insert(error);
        }
    }

    /// Takes out what is too much, and tells where nothing could be kept. The run itself is none the worse for it.
    pub fn finish(self, console: &Console) {
        if let Some(folder) = self.folder.filter(|_| self.has_new.into_inner()) {
            folder.sweep(folder::MOST_BYTES);
        }
        if let Ok(Some(error)) = self.trouble.into_inner() {
            let args = [("reason", system::sentence(&error, console.language))];
            console.problem(Some(&self.path), &fill(&console.words().problem.cache_not_kept, &args));
        }
    }
}
