//! `--cache`: caches the results of files, as long as nothing they depend on changes.
//!
//! ```text
//! build, arguments, day                    -> hash of the run       -> Keys
//! name, kind, settings, baseline, content  -> hash of the file      -> Key -> Folder: an entry for each key
//! the files a file refers to               -> in the entry, and verified on lookup
//! ```
//!
//! An entry contains the output of the reports for the file and its counts, so that runs with and without a cache write
//! the same bytes. A corrupt entry counts as a miss.

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
use crate::cli::store::Store;
use crate::cli::{settings, system};
use crate::messages::fill;

use super::job::{Job, Told};
use entry::Entry;
use folder::{Folder, OpenError};
use key::{Key, Keys};
pub use siblings::Siblings;

/// The cache of a run.
pub struct Cache {
    keys: Keys,
    path: PathBuf,
    /// `None` if it does not exist and could not be created.
    folder: Option<Folder>,
    has_new: AtomicBool,
    /// The first error while storing entries.
    trouble: Mutex<Option<io::Error>>,
}

impl Cache {
    /// The cache selected by the arguments. A run that changes files or records a baseline must check everything, and
    /// uses no cache.
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
        match Folder::open(&cache.path, &console.store) {
            Ok(folder) => cache.folder = Some(folder),
            Err(OpenError::Unwritable(error)) => cache.note(error),
            Err(OpenError::Foreign) => {
                console.problem(Some(&cache.path), &console.words().problem.no_cache);
                return Err(Exit::Failed);
            }
        }
        Ok(Some(cache))
    }

    /// The key of a file with this content and these findings in a baseline.
    pub fn key(&self, job: &Job, bytes: &[u8], known: Option<&Recorded>) -> Key {
        self.keys.of(job, bytes, known)
    }

    /// The result stored under a key, if the files it depends on are unchanged.
    pub fn find(&self, key: &Key, file: &Path, store: &Store) -> Option<Told> {
        let entry = Entry::parse(&self.folder.as_ref()?.read(key)?, key)?;
        siblings::are_as_they_were(&entry.siblings, file, store).then_some(entry.told)
    }

    /// Stores the result of a file.
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

    /// Removes excess entries, and reports whether storing failed. Neither affects the result of the run.
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
