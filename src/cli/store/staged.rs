//! A file under construction: written beside its target, and renamed when it is complete.

use std::fs::{self, File, Metadata};
use std::io::{self, Read as _, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

/// Prefix of temporary files.
const TEMPORARY: &str = ".goedwerk-";

/// Size in bytes of the blocks in which files are compared.
const BLOCK: usize = 1 << 16;

/// Who may read a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Privacy {
    /// An existing file keeps its permissions; a new one gets those of new files.
    Shared,
    /// It is about a person: only its owner may read it, whatever the permissions were.
    Personal,
}

/// A file that is written, but not yet in place. Dropping it leaves nothing behind.
pub struct Staged {
    file: NamedTempFile,
    /// The length in bytes of the file that it replaces, if any.
    old: Option<u64>,
    target: PathBuf,
}

impl Staged {
    /// Starts a file. Links are followed.
    ///
    /// # Errors
    /// When the target is a folder or read-only, or no file can be created beside it.
    pub fn new(path: &Path, privacy: Privacy) -> io::Result<Self> {
        let target = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
        let old = fs::metadata(&target).ok();
        if old.as_ref().is_some_and(Metadata::is_dir) {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        if old.as_ref().is_some_and(|old| old.permissions().readonly()) {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        let folder = target.parent().filter(|parent| !parent.as_os_str().is_empty());
        let mut builder = Builder::new();
        permissions::of_new(&mut builder, old.is_some() || privacy == Privacy::Personal);
        let file = builder.prefix(TEMPORARY).tempfile_in(folder.unwrap_or(Path::new(".")))?;
        if let Some(old) = &old {
            permissions::keep(file.as_file(), old, privacy)?;
        }
        Ok(Self { file, old: old.map(|old| old.len()), target })
    }

    /// Whether it replaces a file with another content.
    pub fn differs(&self) -> bool {
        let Some(old) = self.old else { return false };
        let is_same_length = self.file.as_file().metadata().is_ok_and(|facts| facts.len() == old);
        let is_same =
            || -> io::Result<bool> { have_same_bytes(self.file.reopen()?, File::open(&self.target)?) };
        !is_same_length || !is_same().unwrap_or(false)
    }

    /// Puts the file in place, replacing what is there.
    ///
    /// # Errors
    /// When it cannot be stored; the old file is then unchanged.
    pub fn commit(self) -> io::Result<()> {
        self.file.as_file().sync_all()?;
        self.file.persist(&self.target).map(|_| ()).map_err(|error| error.error)
    }

    /// Puts the file in place, unless something is there.
    ///
    /// # Errors
    /// When there is, or it cannot be stored.
    pub fn commit_new(self) -> io::Result<()> {
        self.file.as_file().sync_all()?;
        self.file.persist_noclobber(&self.target).map(|_| ()).map_err(|error| error.error)
    }
}

/// Compares two files of the same length, block by block.
fn have_same_bytes(mut one: File, mut other: File) -> io::Result<bool> {
    let (mut of_one, mut of_other) = (vec![0; BLOCK], vec![0; BLOCK]);
    loop {
        let read = one.read(&mut of_one)?;
        if read == 0 {
            return Ok(true);
        }
        other.read_exact(&mut of_other[..read])?;
        if of_one[..read] != of_other[..read] {
            return Ok(false);
        }
    }
}

impl Write for Staged {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

#[cfg(unix)]
mod permissions {
    use std::fs::{File, Metadata, Permissions};
    use std::io;
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, fchown};

    use tempfile::Builder;

    use super::Privacy;

    /// Permissions of a file about a person.
    const OWNER_ONLY: u32 = 0o600;
    /// Permissions of a new file, to which the system applies the umask.
    const NEW: u32 = 0o666;
    /// Read, write and execute, for the owner, the group and others.
    const ALL: u32 = 0o777;
    const GROUP: u32 = 0o070;

    /// A file that replaces another, or is personal, is private from the start.
    pub fn of_new(builder: &mut Builder<'_, '_>, is_private: bool) {
        builder.permissions(Permissions::from_mode(if is_private { OWNER_ONLY } else { NEW }));
    }

    /// The owner of the old file, where the system allows it, and its permissions. Without its group, what the group
    /// might do is not passed on to another group.
    pub fn keep(file: &File, old: &Metadata, privacy: Privacy) -> io::Result<()> {
        let own = file.metadata()?;
        let mut mode = old.mode() & ALL;
        if (own.uid(), own.gid()) != (old.uid(), old.gid())
            && fchown(file, Some(old.uid()), Some(old.gid())).is_err()
            && own.gid() != old.gid()
            && fchown(file, None, Some(old.gid())).is_err()
        {
            mode &= !GROUP;
        }
        if privacy == Privacy::Personal {
            mode = OWNER_ONLY;
        }
        file.set_permissions(Permissions::from_mode(mode))
    }
}

#[cfg(not(unix))]
mod permissions {
    use std::fs::{File, Metadata};
    use std::io;

    use tempfile::Builder;

    use super::Privacy;

    /// Does nothing: on this system, files inherit the permissions of their folder.
    pub fn of_new(_: &mut Builder<'_, '_>, _: bool) {}

    pub fn keep(_: &File, _: &Metadata, _: Privacy) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    fn staged(path: &Path, bytes: &[u8]) -> Staged {
        let mut staged = Staged::new(path, Privacy::Shared).expect("it can be made");
        staged.write_all(bytes).and_then(|()| staged.flush()).expect("it can be written");
        staged
    }

    #[test]
    fn a_file_differs_in_length_or_in_any_of_its_bytes() {
        let folder = TempDir::new().expect("a folder");
        let path = folder.path().join("a");
        assert!(!staged(&path, b"een").differs(), "there is nothing that it replaces");
        let differs = |old: &[u8], new: &[u8]| {
            fs::write(&path, old).expect("it can be written");
            staged(&path, new).differs()
        };
        assert!(!differs(b"een", b"een") && !differs(b"", b""));
        for new in ["", "e", "een!", "eem", "EEN"] {
            assert!(differs(b"een", new.as_bytes()), "{new:?}");
        }
        // They are compared in blocks.
        let long = vec![b'x'; 3 * BLOCK];
        assert!(!differs(&long, &long));
        for at in [0, BLOCK - 1, BLOCK, 3 * BLOCK - 1] {
            let mut new = long.clone();
            new[at] = b'y';
            assert!(differs(&long, &new), "{at}");
        }
    }

    #[test]
    fn nothing_is_in_place_before_it_is_complete() {
        let folder = TempDir::new().expect("a folder");
        let path = folder.path().join("a");
        let names = || fs::read_dir(folder.path()).expect("it is there").count();
        drop(staged(&path, b"een"));
        assert_eq!(names(), 0, "nothing is left behind");
        let new = staged(&path, b"een");
        assert!(!path.exists());
        new.commit_new().expect("there is nothing");
        assert_eq!(fs::read(&path).expect("it is there"), b"een");
        let error = staged(&path, b"twee").commit_new().expect_err("there is something");
        assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).expect("it is there"), b"een");
        staged(&path, b"twee").commit().expect("it is replaced");
        assert_eq!(fs::read(&path).expect("it is there"), b"twee");
        assert_eq!(names(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_new_file_has_the_permissions_of_new_files_unless_it_is_personal() {
        use std::os::unix::fs::MetadataExt as _;

        let folder = TempDir::new().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        let mode = |name: &str| fs::metadata(path(name)).expect("it is there").mode() & 0o777;
        fs::write(path("gewoon"), "x").expect("it can be written");
        for (name, privacy, wanted) in [
            ("nieuw", Privacy::Shared, mode("gewoon")),
            ("persoon", Privacy::Personal, 0o600),
            ("gewoon", Privacy::Shared, mode("gewoon")),
            ("gewoon", Privacy::Personal, 0o600),
        ] {
            Staged::new(&path(name), privacy).and_then(Staged::commit).expect("it can be written");
            assert_eq!(mode(name), wanted, "{name}");
        }
    }
}
