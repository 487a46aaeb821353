//! Whether two paths lead to the same file, through symbolic and hard links.

use std::fs;
use std::path::{Path, PathBuf};

use same_file::Handle;

use crate::cli::disk;

/// The identity of an existing regular file, regardless of its path.
pub struct Identity {
    path: PathBuf,
    /// `None` if it cannot be determined, for example because the file cannot be opened.
    handle: Option<Handle>,
}

impl Identity {
    /// The file at a path; `None` if there is none, or something else, such as a folder or a device.
    pub fn of(path: &Path) -> Option<Self> {
        // Opening a pipe would wait for its other end.
        if !disk::is_stored(path) {
            return None;
        }
        Some(Self { path: path.canonicalize().ok()?, handle: Handle::from_path(path).ok() })
    }

    /// Whether another path leads to this file.
    pub fn is(&self, other: &Path) -> bool {
        if !disk::is_stored(other) {
            return false;
        }
        match (&self.handle, Handle::from_path(other)) {
            (Some(handle), Ok(other)) => *handle == other,
            _ => other.canonicalize().is_ok_and(|other| other == self.path),
        }
    }

    /// Whether standard input is redirected from this file.
    pub fn is_stdin(&self) -> bool {
        self.handle.is_some() && Handle::stdin().ok() == self.handle
    }
}

/// Whether an open file is still the one at this path.
pub fn is_at(file: &fs::File, path: &Path) -> bool {
    let open = file.try_clone().and_then(Handle::from_file);
    matches!((open, Handle::from_path(path)), (Ok(open), Ok(there)) if open == there)
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    #[test]
    fn a_file_is_known_by_what_it_is_and_not_by_its_name() {
        let folder = TempDir::new().expect("a folder");
        let [a, b, c, none] = ["a", "b", "c", "d"].map(|name| folder.path().join(name));
        fs::write(&a, "een").expect("it can be written");
        fs::write(&b, "een").expect("it can be written");
        fs::hard_link(&a, &c).expect("it can be made");
        let identity = Identity::of(&a).expect("it is a file");
        assert!(identity.is(&a) && identity.is(&c));
        assert!(!identity.is(&b) && !identity.is(folder.path()) && !identity.is(&none));
        assert!(!identity.is_stdin());
        assert!(Identity::of(folder.path()).is_none() && Identity::of(&none).is_none());
        // A file that cannot be opened is known by its path.
        let closed = Identity { handle: None, ..identity };
        assert!(closed.is(&a) && closed.is(&folder.path().join("./a")));
        assert!(!closed.is(&b) && !closed.is(folder.path()) && !closed.is_stdin());
    }

    #[test]
    fn a_file_that_was_removed_or_replaced_is_no_longer_at_its_path() {
        let folder = TempDir::new().expect("a folder");
        let path = folder.path().join("a");
        fs::write(&path, "een").expect("it can be written");
        let open = fs::File::open(&path).expect("it is there");
        assert!(is_at(&open, &path));
        fs::remove_file(&path).expect("it is there");
        assert!(!is_at(&open, &path), "there is nothing");
        fs::write(&path, "een").expect("it can be written");
        assert!(!is_at(&open, &path), "it is another file");
    }
}
