//! The files of a run: what it reads is recorded, and everything it writes goes through one door.
//!
//! ```text
//! read   -> Store::file, Store::named, Store::note    -> the inputs of the run
//! write  -> Store::write   -> refused if the target is an input, otherwise staged and renamed
//!           Store::create  -> the same for a new file
//!           Store::rewrite, Store::keep -> the same for an input that the user asked to change
//! ```
//!
//! The cache is the exception: its entries are named after their content, in a folder of its own.

mod identity;
pub mod lock;
mod staged;

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use super::disk::{self, absolute};
use identity::Identity;
pub use staged::Privacy;
use staged::Staged;

/// The name of standard input among the inputs.
const STDIN: &str = "-";

/// The files that a run reads and writes.
#[derive(Default)]
pub struct Store {
    /// Paths that were looked for, also those that do not exist, in the order of the requests.
    inputs: Mutex<Vec<PathBuf>>,
    /// Absolute paths that were written, also in earlier runs of this process, with their state afterwards.
    written: Mutex<BTreeMap<PathBuf, Stamp>>,
}

/// Distinguishes states of a file: its length in bytes, and when it was modified.
type Stamp = Option<(u64, Option<SystemTime>)>;

/// Writes the content of a file, in pieces.
pub type Writing<'c> = &'c mut dyn FnMut(&mut dyn io::Write) -> io::Result<()>;

/// Why a file is not written.
#[derive(Debug)]
pub enum Refusal {
    /// The run reads this file: under this path.
    Input(PathBuf),
    /// Two outputs of the run would go to this file.
    Twice,
    /// The system does not allow it.
    Io(io::Error),
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl Store {
    /// Reads a file given by the user; see [`disk::file`].
    pub fn file(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.note(path);
        disk::file(path)
    }

    /// Reads a file that another file refers to; see [`disk::named`].
    pub fn named(&self, path: &Path) -> Option<Vec<u8>> {
        self.note(path);
        disk::named(path)
    }

    /// Records that the run depends on a file, whether it exists or not.
    pub fn note(&self, path: &Path) {
        guard(&self.inputs).push(path.to_path_buf());
    }

    /// The files that the run depends on: absolute paths.
    pub fn inputs(&self) -> Vec<PathBuf> {
        guard(&self.inputs).iter().map(|path| absolute(path)).collect()
    }

    /// Starts another run in this process.
    pub fn begin(&self) {
        guard(&self.inputs).clear();
    }

    /// Whether the current state of a file is the one in which this process left it.
    pub fn is_own(&self, path: &Path) -> bool {
        let path = absolute(path);
        let real = path.canonicalize();
        let written = guard(&self.written);
        let known = written.get(real.as_ref().unwrap_or(&path)).or_else(|| written.get(&path));
        known.is_some_and(|stamp| *stamp == stamp_of(&path))
    }

    /// Reports the first of the outputs that must not be written, before any of them is. `kept` is a file that the run
    /// keeps up to date.
    ///
    /// # Errors
    /// The position of the output, and why it is refused.
    pub fn admit(&self, outputs: &[&Path], kept: Option<&Path>) -> Result<(), (usize, Refusal)> {
        let mut targets: Vec<PathBuf> = kept.map(resolved).into_iter().collect();
        for (at, output) in outputs.iter().enumerate() {
            self.refuse_input(output).map_err(|refusal| (at, refusal))?;
            if output.exists() && !disk::is_stored(output) {
                continue;
            }
            let target = resolved(output);
            if targets.contains(&target) {
                return Err((at, Refusal::Twice));
            }
            targets.push(target);
        }
        Ok(())
    }

    /// Writes an output, and returns whether it replaced another content. Links are followed; devices and pipes are
    /// written to.
    ///
    /// # Errors
    /// When the file is an input of the run, or cannot be written; the old file is then unchanged.
    pub fn write(&self, path: &Path, privacy: Privacy, content: Writing<'_>) -> Result<bool, Refusal> {
        self.refuse_input(path)?;
        let is_own = self.is_own(path);
        let has_replaced = self.put(path, privacy, content)?;
        Ok(has_replaced && !is_own)
    }

    /// Writes a new file; an existing one is never replaced.
    ///
    /// # Errors
    /// When it exists, or cannot be written.
    pub fn create(&self, path: &Path, bytes: &[u8], privacy: Privacy) -> io::Result<()> {
        let mut staged = Staged::new(path, privacy)?;
        staged.write_all(bytes)?;
        staged.commit_new()?;
        self.wrote(path);
        Ok(())
    }

    /// Replaces the content of an existing input, on request of the user. Links are followed.
    ///
    /// # Errors
    /// When it does not exist, or cannot be written.
    pub fn rewrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.keep(&path.canonicalize()?, bytes)
    }

    /// Writes a file that the run also reads, because it keeps it up to date.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn keep(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.put(path, Privacy::Shared, &mut |file| file.write_all(bytes)).map(|_| ())
    }

    /// Writes a file, and returns whether it replaced another content.
    fn put(&self, path: &Path, privacy: Privacy, content: Writing<'_>) -> io::Result<bool> {
        if path.exists() && !path.is_dir() && !disk::is_stored(path) {
            return match content(&mut fs::OpenOptions::new().write(true).open(path)?) {
                // The reader closed the pipe.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(false),
                written => written.map(|()| false),
            };
        }
        let mut staged = Staged::new(path, privacy)?;
        content(&mut staged)?;
        let has_replaced = staged.differs();
        staged.commit()?;
        self.wrote(path);
        Ok(has_replaced)
    }

    fn wrote(&self, path: &Path) {
        let path = resolved(path);
        let stamp = stamp_of(&path);
        guard(&self.written).insert(path, stamp);
    }

    fn refuse_input(&self, output: &Path) -> Result<(), Refusal> {
        let Some(identity) = Identity::of(output) else { return Ok(()) };
        let inputs = guard(&self.inputs);
        let same = inputs.iter().find(|input| match input.to_str() {
            Some(STDIN) => identity.is_stdin(),
            _ => identity.is(input),
        });
        same.map_or(Ok(()), |input| Err(Refusal::Input(input.clone())))
    }
}

/// The path that a write to this path changes: absolute, through links.
fn resolved(path: &Path) -> PathBuf {
    let path = absolute(path);
    if let Ok(real) = path.canonicalize() {
        return real;
    }
    match (path.parent().and_then(|folder| folder.canonicalize().ok()), path.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        _ => path,
    }
}

fn stamp_of(path: &Path) -> Stamp {
    fs::metadata(path).ok().map(|facts: Metadata| (facts.len(), facts.modified().ok()))
}

/// A list remains usable after a panic elsewhere.
fn guard<T>(list: &Mutex<T>) -> MutexGuard<'_, T> {
    list.lock().unwrap_or_else(PoisonError::into_inner)
}
