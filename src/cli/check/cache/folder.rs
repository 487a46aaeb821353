//! The cache directory: each entry is a file, named after its key. Entries are written to a temporary file and then
//! renamed, so that concurrent runs see only complete ones.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::cli::disk;
use crate::cli::store::Store;

use super::key::Key;

/// The default name of the directory.
pub const NAME: &str = ".goedwerk-cache";

/// Maximum total size of entries, in bytes.
pub const MOST_BYTES: u64 = 1 << 30;

/// Marks the directory as expendable for backup programs; see <https://bford.info/cachedir/>.
const TAG: (&str, &str) = (
    "CACHEDIR.TAG",
    "Signature: 8a477f597d28d172789f06886806bc55\n# goedwerk --cache: deze map mag altijd weg.\n",
);

/// Excludes the directory from version control.
const IGNORED: (&str, &str) = (".gitignore", "*\n");

/// Prefix of temporary files.
const TEMPORARY: &str = ".goedwerk-";

/// A directory that is a cache.
pub struct Folder {
    path: PathBuf,
}

/// Why the cache cannot be opened.
pub enum OpenError {
    /// The directory contains other files.
    Foreign,
    /// It does not exist and cannot be created.
    Unwritable(io::Error),
}

impl Folder {
    /// Opens a cache, or creates one in a directory that is missing or empty.
    pub fn open(path: &Path, store: &Store) -> Result<Self, OpenError> {
        let folder = Self { path: path.to_path_buf() };
        if folder.is_tagged() {
            return Ok(folder);
        }
        if path.is_dir() && folder.names().iter().any(|name| !name.starts_with(TEMPORARY)) {
            // Another run may have created it in the meantime.
            return if folder.is_tagged() { Ok(folder) } else { Err(OpenError::Foreign) };
        }
        fs::create_dir_all(path).map_err(OpenError::Unwritable)?;
        for (name, text) in [TAG, IGNORED] {
            store.keep(&path.join(name), text.as_bytes()).map_err(OpenError::Unwritable)?;
        }
        Ok(folder)
    }

    fn is_tagged(&self) -> bool {
        fs::read(self.path.join(TAG.0)).is_ok_and(|text| text == TAG.1.as_bytes())
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.path).into_iter().flatten().flatten();
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
    }

    /// The bytes stored under a key.
    pub fn read(&self, key: &Key) -> Option<Vec<u8>> {
        disk::named(&self.path.join(key.as_str()))
    }

    /// Stores bytes under a key, replacing any earlier ones. Not synced to disk: an incomplete entry counts as a miss.
    pub fn write(&self, key: &Key, bytes: &[u8]) -> io::Result<()> {
        let mut file = tempfile::Builder::new().prefix(TEMPORARY).tempfile_in(&self.path)?;
        file.write_all(bytes)?;
        file.persist(self.path.join(key.as_str())).map(|_| ()).map_err(|error| error.error)
    }

    /// Removes the oldest entries until at most `most` bytes remain. Other runs may be active: entries that are already
    /// gone are ignored.
    pub fn sweep(&self, most: u64) {
        let mut files: Vec<_> = self.names().into_iter().filter_map(|name| self.age(name)).collect();
        let mut bytes: u64 = files.iter().map(|(_, _, size)| size).sum();
        files.sort();
        for (_, name, size) in files {
            if bytes <= most {
                return;
            }
            let _ = fs::remove_file(self.path.join(name));
            bytes -= size;
        }
    }

    /// When an entry was written, with its name and size in bytes; `None` if it is not an entry.
    fn age(&self, name: String) -> Option<(std::time::SystemTime, String, u64)> {
        let is_key = name.len() == 64 && name.bytes().all(|sign| sign.is_ascii_hexdigit());
        if !is_key && !name.starts_with(TEMPORARY) {
            return None;
        }
        let facts = fs::metadata(self.path.join(&name)).ok()?;
        Some((facts.modified().ok()?, name, facts.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_entries_go_first_and_nothing_else_does() {
        let place = tempfile::tempdir().expect("a folder");
        let Ok(folder) = Folder::open(place.path(), &Store::default()) else { panic!("it is empty") };
        let key = |digit: char| digit.to_string().repeat(64);
        for (seconds, digit) in [(30, 'a'), (10, 'b'), (20, 'c')] {
            let path = place.path().join(key(digit));
            fs::write(&path, [0; 100]).expect("it can be written");
            let written = std::time::UNIX_EPOCH + std::time::Duration::from_secs(seconds);
            let file = fs::File::options().append(true).open(&path).expect("it is there");
            file.set_modified(written).expect("it can be set");
        }
        fs::write(place.path().join("van-mij.yaml"), [0; 1000]).expect("it can be written");
        folder.sweep(200);
        let mut names = folder.names();
        names.sort();
        assert_eq!(names, [".gitignore", "CACHEDIR.TAG", &key('a'), &key('c'), "van-mij.yaml"]);
        folder.sweep(0);
        assert_eq!(folder.names().len(), 3);
    }
}
