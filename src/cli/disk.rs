//! Reading files: never without end, and never what a file of the user did not mean.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

/// The most that is read of anything, in bytes. It is far above the largest file any reader takes, which says so in
/// words of its own; it is there for what has no end.
const MOST: u64 = 128 * 1024 * 1024;

/// The most that is made room for at once, in bytes: the size a file system states may be wrong.
const FIRST: u64 = 1024 * 1024;

/// The bytes of a file a user names: a pipe is fine, a folder is not.
///
/// # Errors
/// When it cannot be read, or has more than [`MOST`] bytes.
pub fn file(path: &Path) -> io::Result<Vec<u8>> {
    let file = File::open(path)?;
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    // One byte more than the file says: the end is found without another, longer buffer.
    let size = usize::try_from(metadata.len().min(FIRST)).unwrap_or_default();
    read(file, Vec::with_capacity(size + 1))
}

/// The bytes of a file another file names. Only a file on the disk will do: a device or a pipe may never end, and
/// whoever wrote the path is not the one who waits.
pub fn named(path: &Path) -> Option<Vec<u8>> {
    is_stored(path).then(|| file(path).ok()).flatten()
}

/// The bytes of a stream.
///
/// # Errors
/// When it cannot be read, or has more than [`MOST`] bytes.
pub fn bounded(reader: impl io::Read) -> io::Result<Vec<u8>> {
    read(reader, Vec::new())
}

fn read(reader: impl io::Read, mut bytes: Vec<u8>) -> io::Result<Vec<u8>> {
    reader.take(MOST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// Whether a path leads to a file on the disk: no folder, device or pipe.
pub fn is_stored(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| metadata.is_file())
}
