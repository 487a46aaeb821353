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
