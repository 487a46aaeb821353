//! A lock between processes that change the same file one after another.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::identity;

/// Held until dropped. The system releases it when the process ends, however it ends.
pub struct Lock {
    /// Closing it releases the lock.
    _file: File,
    path: PathBuf,
}

/// Waits until no other process holds the lock on a file that is replaced by renaming. The lock is a file beside it,
/// since the file itself is another one after each change. `None` if this file system has no locks.
///
/// # Errors
/// When no file can be created beside it.
pub fn lock(target: &Path) -> io::Result<Option<Lock>> {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let path = target.with_file_name(format!(".goedwerk-{name}.lock"));
    loop {
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path)?;
        match file.lock() {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::Unsupported => {
                let _ = fs::remove_file(&path);
                return Ok(None);
            }
            Err(error) => return Err(error),
        }
        // The previous holder removes the file; a lock on a removed file excludes nobody.
        if identity::is_at(&file, &path) {
            return Ok(Some(Lock { _file: file, path }));
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Before it is released, so that the next holder sees that it must create its own.
        let _ = fs::remove_file(&self.path);
    }
}
