//! The strands of a report that cannot be written before the end of the run: a few in memory, many in temporary files.

use std::borrow::Cow;
use std::io::{self, Read, Seek as _, Write};
use std::path::{Path, PathBuf};

use anstream::adapter::strip_str;
use tempfile::SpooledTempFile;

use crate::report::strands::{ReportPart, Strands};

/// Size in bytes up to which a strand stays in memory.
const IN_MEMORY: usize = 1 << 20;

/// Stored strands. The temporary files have no name, so that nothing is left of them whatever happens.
pub struct Spool {
    /// The folder of the temporary files: that of the report, which must have room for it anyway.
    folder: PathBuf,
    strands: Vec<Strand>,
    /// The first error; the rest is dropped.
    error: Option<io::Error>,
}

struct Strand {
    file: SpooledTempFile,
    is_empty: bool,
}

impl Spool {
    /// Strands for a report in a file with this path; `None` for the screen.
    pub fn beside(path: Option<&Path>) -> Self {
        let folder = path.and_then(Path::parent).filter(|folder| !folder.as_os_str().is_empty());
        let folder = match (path, folder) {
            (_, Some(folder)) if folder.is_dir() => folder.to_path_buf(),
            (Some(_), None) => PathBuf::from("."),
            _ => std::env::temp_dir(),
        };
        Self { folder, strands: Vec::new(), error: None }
    }

    /// Passes on the finished report, piece by piece.
    ///
    /// # Errors
    /// When a strand could not be stored, or the report cannot be written.
    pub fn write(mut self, parts: &[ReportPart], out: &mut dyn Write) -> io::Result<()> {
        if let Some(error) = self.error.take() {
            return Err(error);
        }
        for part in parts {
            match part {
                ReportPart::Text(text) => out.write_all(plain(text).as_bytes())?,
                ReportPart::Strand(strand) => {
                    if let Some(strand) = self.strands.get_mut(*strand) {
                        strand.file.rewind()?;
                        copy(&mut strand.file, out)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn strand(&mut self, strand: usize) -> &mut Strand {
        while self.strands.len() <= strand {
            let file = tempfile::spooled_tempfile_in(IN_MEMORY, &self.folder);
            self.strands.push(Strand { file, is_empty: true });
        }
        &mut self.strands[strand]
    }
}

impl Strands for Spool {
    fn append(&mut self, strand: usize, text: &str) {
        if text.is_empty() || self.error.is_some() {
            return;
        }
        let strand = self.strand(strand);
        strand.is_empty = false;
        if let Err(error) = strand.file.write_all(plain(text).as_bytes()) {
            self.error = Some(error);
        }
    }

    fn is_empty(&self, strand: usize) -> bool {
        self.strands.get(strand).is_none_or(|strand| strand.is_empty)
    }
}

/// The text without colours: a stored report is never for a terminal.
fn plain(text: &str) -> Cow<'_, str> {
    let is_plain = |byte: u8| !byte.is_ascii_control() || byte.is_ascii_whitespace();
    if text.bytes().all(is_plain) { text.into() } else { strip_str(text).to_string().into() }
}

/// Copies in blocks large enough for a writer that does not buffer.
fn copy(from: &mut impl Read, to: &mut dyn Write) -> io::Result<()> {
    let mut block = vec![0; IN_MEMORY];
    loop {
        match from.read(&mut block)? {
            0 => return Ok(()),
            read => to.write_all(&block[..read])?,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strands_come_back_whole_from_memory_and_from_disk() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut spool = Spool::beside(Some(&folder.path().join("report.html")));
        let long = "é".repeat(IN_MEMORY);
        spool.append(1, "short");
        spool.append(0, &long);
        spool.append(0, "end");
        assert!(spool.is_empty(2) && !spool.is_empty(0));
        let left = std::fs::read_dir(folder.path()).expect("the folder").count();
        let parts = [
            ReportPart::Strand(1),
            ReportPart::Text("-".to_owned()),
            ReportPart::Strand(0),
            ReportPart::Strand(2),
        ];
        let mut out = Vec::new();
        spool.write(&parts, &mut out).expect("it is written");
        assert_eq!(out, format!("short-{long}end").into_bytes());
        if cfg!(unix) {
            assert_eq!(left, 0, "temporary files have no name");
        }
    }
}
