//! Records the files that a checked file refers to.

use std::cell::RefCell;
use std::path::Path;

use crate::cli::store::Store;
use crate::cli::walk;

use super::key::of_content;

/// A requested file, by name, and the SHA-256 of its content; `None` if it could not be read.
pub type Seen = (String, Option<String>);

/// Reads the files that another file refers to, and records them.
pub struct Siblings<'a> {
    file: &'a Path,
    store: &'a Store,
    seen: RefCell<Vec<Seen>>,
}

impl<'a> Siblings<'a> {
    /// For the files that `file` refers to.
    pub fn of(file: &'a Path, store: &'a Store) -> Self {
        Self { file, store, seen: RefCell::default() }
    }

    /// The content of a file, by its path relative to the file that refers to it.
    pub fn read(&self, relative: &str) -> Option<Vec<u8>> {
        let bytes = read(self.file, relative, self.store);
        self.seen.borrow_mut().push((relative.to_owned(), bytes.as_deref().map(of_content)));
        bytes
    }

    /// The recorded files, in the order of the requests.
    pub fn into_seen(self) -> Vec<Seen> {
        self.seen.into_inner()
    }
}

/// Whether the requested files are unchanged. Which files are requested depends only on the file itself and on earlier
/// contents, so unchanged contents lead to the same requests.
pub fn are_as_they_were(seen: &[Seen], file: &Path, store: &Store) -> bool {
    seen.iter().all(|(relative, content)| read(file, relative, store).as_deref().map(of_content) == *content)
}

fn read(file: &Path, relative: &str, store: &Store) -> Option<Vec<u8>> {
    store.named(&walk::beside(file, relative))
}
