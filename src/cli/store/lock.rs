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
        if !is_supported(file.lock())? {
            let _ = fs::remove_file(&path);
            return Ok(None);
        }
        // The previous holder removes the file; a lock on a removed file excludes nobody.
        if identity::is_at(&file, &path) {
            return Ok(Some(Lock { _file: file, path }));
        }
    }
}

/// Whether a file system has locks, by the outcome of a lock.
fn is_supported(locked: io::Result<()>) -> io::Result<bool> {
    match locked {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(false),
        Err(error) => Err(error),
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Before it is released, so that the next holder sees that it must create its own.
        let _ = fs::remove_file(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    #[test]
    fn a_lock_leaves_no_file_behind() {
        let folder = TempDir::new().expect("a folder");
        let target = folder.path().join("a.json");
        let files = || fs::read_dir(folder.path()).expect("it is there").count();
        for _ in 0..2 {
            let held = lock(&target).expect("a file can be made");
            assert_eq!(files(), usize::from(held.is_some()));
            drop(held);
            assert_eq!(files(), 0);
        }
        assert!(lock(&folder.path().join("map/a.json")).is_err(), "there is no folder for it");
    }

    #[test]
    fn only_a_file_system_without_locks_is_used_without() {
        assert!(is_supported(Ok(())).is_ok_and(|is_supported| is_supported));
        let failed = |kind: io::ErrorKind| is_supported(Err(kind.into()));
        assert!(failed(io::ErrorKind::Unsupported).is_ok_and(|is_supported| !is_supported));
        assert!(failed(io::ErrorKind::PermissionDenied).is_err());
    }
}
