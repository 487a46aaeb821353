//! Reads files safely: with a size limit, and without opening special files on behalf of user files.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::config::paths::plain;

/// Maximum number of bytes read from any source. It is far above the maximum file size of any reader, which reports its
/// own error; it guards against endless input.
const MOST: u64 = 128 * 1024 * 1024;

/// Maximum initial buffer size in bytes: the size that a file system reports may be wrong.
const FIRST: u64 = 1024 * 1024;

/// Reads a file given by the user: a pipe is allowed, a folder is not.
///
/// # Errors
/// When it cannot be read, or exceeds [`MOST`] bytes.
pub fn file(path: &Path) -> io::Result<Vec<u8>> {
    let file = File::open(path)?;
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    // One byte more than the reported size, so that the end is detected without growing the buffer.
    let size = usize::try_from(metadata.len().min(FIRST)).unwrap_or_default();
    read(file, Vec::with_capacity(size + 1))
}

/// Reads a file that another file refers to. Only regular files are allowed: a device or pipe may never end, and the
/// author of the path is not the one who waits.
pub fn named(path: &Path) -> Option<Vec<u8>> {
    is_stored(path).then(|| file(path).ok()).flatten()
}

/// Reads a stream.
///
/// # Errors
/// When it cannot be read, or exceeds [`MOST`] bytes.
pub fn bounded(reader: impl io::Read) -> io::Result<Vec<u8>> {
    read(reader, Vec::new())
}

fn read(reader: impl io::Read, mut bytes: Vec<u8>) -> io::Result<Vec<u8>> {
    reader.take(MOST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// Whether a path leads to a regular file: not a folder, device or pipe.
pub fn is_stored(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| metadata.is_file())
}

/// An absolute path. Resolves the working directory, but not symbolic links.
pub fn absolute(path: &Path) -> PathBuf {
    plain(&std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf()))
}
