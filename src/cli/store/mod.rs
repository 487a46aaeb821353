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

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    fn folder() -> TempDir {
        TempDir::new().expect("a folder")
    }

    fn put(path: &Path, content: &str) {
        fs::write(path, content).expect("it can be written");
    }

    fn read(path: &Path) -> String {
        fs::read_to_string(path).expect("it is there")
    }

    fn write(store: &Store, path: &Path, text: &str) -> Result<bool, Refusal> {
        store.write(path, Privacy::Shared, &mut |file| file.write_all(text.as_bytes()))
    }

    #[test]
    fn what_is_looked_for_is_an_input_of_the_run() {
        let folder = folder();
        let [a, b, none] = ["a", "b", "c"].map(|name| folder.path().join(name));
        put(&a, "een");
        put(&b, "twee");
        let store = Store::default();
        assert_eq!(store.file(&a).expect("it is there"), b"een");
        assert_eq!(store.named(&b).expect("it is there"), b"twee");
        assert_eq!((store.named(&none), store.named(folder.path())), (None, None));
        store.note(Path::new("d"));
        let here = std::env::current_dir().expect("there is one");
        assert_eq!(store.inputs(), [a.clone(), b.clone(), none, folder.path().to_path_buf(), here.join("d")]);
        assert!(matches!(write(&store, &b, "x"), Err(Refusal::Input(input)) if input == b));
        assert_eq!(read(&b), "twee");
        store.begin();
        assert!(store.inputs().is_empty());
        assert!(write(&store, &a, "x").expect("it is no input of this run"));
        assert_eq!(read(&a), "x");
    }

    #[test]
    fn only_what_this_process_did_not_write_is_called_replaced() {
        let folder = folder();
        let path = folder.path().join("a");
        let store = Store::default();
        let replaces = |store: &Store, text: &str| {
            let has_replaced = write(store, &path, text).expect("it can be written");
            assert_eq!(read(&path), text);
            has_replaced
        };
        assert!(!store.is_own(&path));
        assert!(!replaces(&store, "een"), "there was nothing");
        assert!(store.is_own(&path));
        assert!(!replaces(&store, "twee"), "this process wrote it");
        assert!(!Store::default().is_own(&path));
        assert!(!replaces(&Store::default(), "twee"), "the same content");
        assert!(replaces(&Store::default(), "drie"), "another content");
        put(&path, "van een ander");
        assert!(replaces(&store, "vier"));
    }

    #[test]
    fn a_state_in_which_this_process_did_not_leave_a_file_is_not_its_own() {
        let folder = folder();
        let [path, new] = ["a", "b"].map(|name| folder.path().join(name));
        let store = Store::default();
        write(&store, &path, "een").expect("it can be written");
        assert!(store.is_own(&path));
        put(&path, "een van een ander");
        assert!(!store.is_own(&path), "it is longer");
        fs::remove_file(&path).expect("it is there");
        assert!(!store.is_own(&path), "it is gone");
        put(&path, "een");
        store.keep(&path, b"twee").expect("it can be written");
        assert!(store.is_own(&path) && read(&path) == "twee");
        store.rewrite(&path, b"drie").expect("it can be written");
        assert!(store.is_own(&path) && read(&path) == "drie");
        assert!(store.rewrite(&new, b"x").is_err() && !new.exists(), "there is nothing to change");
        store.create(&new, b"vier", Privacy::Shared).expect("it can be written");
        assert!(store.is_own(&new) && read(&new) == "vier");
        let error = store.create(&new, b"vijf", Privacy::Shared).expect_err("it exists");
        assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(read(&new), "vier");
        let error = write(&store, folder.path(), "x").expect_err("it is a folder");
        assert!(matches!(error, Refusal::Io(error) if error.kind() == io::ErrorKind::IsADirectory));
    }

    #[test]
    fn two_outputs_do_not_go_to_one_file() {
        let folder = folder();
        let [a, b] = ["a", "b"].map(|name| folder.path().join(name));
        let store = Store::default();
        assert!(store.admit(&[&a, &b], None).is_ok());
        for exists in [false, true] {
            if exists {
                put(&a, "een");
            }
            assert!(matches!(store.admit(&[&b, &a, &a], None), Err((2, Refusal::Twice))), "{exists}");
            assert!(matches!(store.admit(&[&a], Some(&a)), Err((0, Refusal::Twice))), "{exists}");
        }
        store.note(&a);
        assert!(matches!(store.admit(&[&b, &a], None), Err((1, Refusal::Input(input))) if input == a));
        let null = Path::new("/dev/null");
        assert!(!null.exists() || store.admit(&[null, null], None).is_ok(), "a device takes everything");
    }

    #[cfg(unix)]
    mod links {
        use std::os::unix::fs::{FileTypeExt as _, symlink};

        use super::*;

        #[test]
        fn two_paths_to_one_file_are_one_output() {
            let folder = folder();
            let path = |name: &str| folder.path().join(name);
            fs::create_dir(path("map")).expect("it can be made");
            symlink(path("map"), path("ook")).expect("it can be made");
            symlink(path("map/a"), path("naar-a")).expect("it can be made");
            let store = Store::default();
            let twice = |one: &str, other: &str| {
                matches!(store.admit(&[&path(one), &path(other)], None), Err((1, Refusal::Twice)))
            };
            assert!(twice("map/a", "ook/a"), "the folder is a link");
            assert!(!twice("map/a", "ook/b"));
            put(&path("map/a"), "een");
            assert!(twice("naar-a", "ook/a"), "the file is a link");
            assert!(write(&store, &path("naar-a"), "twee").expect("it can be written"));
            assert!(store.is_own(&path("map/a")) && store.is_own(&path("naar-a")));
            assert!(fs::symlink_metadata(path("naar-a")).expect("it is there").is_symlink());
            assert_eq!(read(&path("map/a")), "twee");
        }

        /// A pipe instead of a device: if this fails, nothing of the machine that runs the tests is lost.
        #[test]
        fn a_pipe_is_written_to_and_stays_a_pipe() {
            let folder = folder();
            let pipe = folder.path().join("pijp");
            let made = std::process::Command::new("mkfifo").arg(&pipe).status();
            assert!(made.is_ok_and(|status| status.success()), "mkfifo is part of every Unix");
            let store = Store::default();
            let full = io::ErrorKind::StorageFull;
            for (failure, outcome) in
                [(None, Ok(false)), (Some(io::ErrorKind::BrokenPipe), Ok(false)), (Some(full), Err(full))]
            {
                // Open on both sides, so that neither waits for the other.
                let reader = fs::OpenOptions::new().read(true).write(true).open(&pipe).expect("it is there");
                let written = store.write(&pipe, Privacy::Shared, &mut |file| {
                    file.write_all(b"tekst")?;
                    failure.map_or(Ok(()), |kind| Err(kind.into()))
                });
                let kind = written.map_err(|refusal| match refusal {
                    Refusal::Io(error) => error.kind(),
                    Refusal::Input(_) | Refusal::Twice => panic!("it is no input"),
                });
                assert_eq!(kind, outcome);
                assert!(fs::metadata(&pipe).expect("it is there").file_type().is_fifo(), "{failure:?}");
                let mut bytes = [0; 5];
                io::Read::read_exact(&mut &reader, &mut bytes).expect("something was written");
                assert_eq!(&bytes, b"tekst");
            }
        }
    }
}
