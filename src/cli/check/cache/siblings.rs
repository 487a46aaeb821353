//! The files a file names: what was seen of them when it was checked.

use std::cell::RefCell;
use std::path::Path;

use crate::cli::{disk, walk};

use super::key::of_content;

/// A file that was asked for, as it is named, and the SHA-256 of its content; `None` where it could not be read.
pub type Seen = (String, Option<String>);

/// Gives the files another file names, and remembers what was given.
pub struct Siblings<'a> {
    file: &'a Path,
    seen: RefCell<Vec<Seen>>,
}

impl<'a> Siblings<'a> {
    /// For the files that `file` names.
    pub fn of(file: &'a Path) -> Self {
        Self { file, seen: RefCell::default() }
    }

    /// The content of a file, by its path from the folder of the file that names it.
    pub fn read(&self, relative: &str) -> Option<Vec<u8>> {
        let bytes = read(self.file, relative);
        self.seen.borrow_mut().push((relative.to_owned(), bytes.as_deref().map(of_content)));
        bytes
    }

    /// What was given, in the order in which it was asked for.
    pub fn into_seen(self) -> Vec<Seen> {
        self.seen.into_inner()
    }
}

/// Whether the files that were asked for are what they were. Which files are asked for depends on the file itself and on
/// the answers before, so that with the same answers there would be no other questions.
pub fn are_as_they_were(seen: &[Seen], file: &Path) -> bool {
    seen.iter().all(|(relative, content)| read(file, relative).as_deref().map(of_content) == *content)
}

fn read(file: &Path, relative: &str) -> Option<Vec<u8>> {
    disk::named(&walk::beside(file, relative))
}
