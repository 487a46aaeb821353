//! Streams of lines, from files and from standard input, with one line in memory at a time.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read as _};
use std::path::{Path, PathBuf};

use encoding_rs_io::DecodeReaderBytesBuilder;
use serde::Deserialize;

use super::bad_lines::BadLines;
use super::console::Console;
use crate::base::text;
use crate::source::MAX_BYTES;

/// Maximum length of a line: a file of the maximum size, with every character escaped.
const LONGEST: u64 = 6 * MAX_BYTES as u64 + 4096;

/// A line of a stream.
pub struct StreamLine {
    /// Its number, from 1.
    pub number: usize,
    /// Its content, without the newline.
    pub text: Vec<u8>,
    /// Whether it exceeded the maximum length; the content is then truncated.
    pub is_too_long: bool,
}

/// The non-empty lines of a file, or of standard input for `-`.
pub struct Lines {
    reader: Box<dyn BufRead>,
    number: usize,
}

impl Lines {
    /// Opens a stream. UTF-16 with a byte order mark, which `PowerShell` writes for `>`, becomes UTF-8.
    ///
    /// # Errors
    /// When the file does not exist or cannot be read.
    pub fn open(path: &Path, console: &Console) -> io::Result<Self> {
        console.store.note(path);
        let bytes: Box<dyn io::Read> =
            if path == Path::new("-") { Box::new(io::stdin()) } else { Box::new(File::open(path)?) };
        let decoded = DecodeReaderBytesBuilder::new().utf8_passthru(true).strip_bom(true).build(bytes);
        Ok(Self { reader: Box::new(BufReader::new(decoded)), number: 0 })
    }

    fn read(&mut self) -> io::Result<Option<StreamLine>> {
        let mut text = Vec::new();
        if (&mut self.reader).take(LONGEST).read_until(b'\n', &mut text)? == 0 {
            return Ok(None);
        }
        self.number += 1;
        let is_too_long = text.last() != Some(&b'\n') && text.len() as u64 == LONGEST;
        if is_too_long {
            self.reader.skip_until(b'\n')?;
        }
        Ok(Some(StreamLine { number: self.number, text, is_too_long }))
    }
}

impl Iterator for Lines {
    type Item = io::Result<StreamLine>;

    fn next(&mut self) -> Option<io::Result<StreamLine>> {
        loop {
            match self.read().transpose()? {
                Ok(line) if line.text.trim_ascii().is_empty() => {}
                other => return Some(other),
            }
        }
    }
}

/// A file embedded in a line of a stream.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StreamFile {
    /// Its name.
    #[serde(rename = "bestand")]
    pub path: PathBuf,
    /// Its content.
    #[serde(rename = "tekst")]
    pub text: String,
}

/// The files in streams, one stream after another. Invalid lines are reported at the end of their stream, and the rest
/// continues. `failed` is called for each line without a result.
pub fn entries<'c>(
    paths: &'c [PathBuf],
    console: &'c Console,
    failed: impl Fn() + 'c,
) -> impl Iterator<Item = StreamFile> + 'c {
    paths.iter().flat_map(|path| stream(path, console)).filter_map(move |entry| {
        if entry.is_none() {
            failed();
        }
        entry
    })
}

/// The files in one stream, with `None` for what cannot be read: a line, or the rest of the stream.
fn stream<'c>(path: &'c Path, console: &'c Console) -> impl Iterator<Item = Option<StreamFile>> + 'c {
    let (lines, error) = match Lines::open(path, console) {
        Ok(lines) => (Some(lines), None),
        Err(error) => (None, Some(Err(error))),
    };
    let mut bad = BadLines::new(path, console);
    let mut has_ended = false;
    lines.into_iter().flatten().chain(error).map_while(move |line| {
        if has_ended {
            return None;
        }
        let line = line.map_err(|error| {
            // A stream that fails to be read is not retried.
            has_ended = true;
            console.io_problem(path, &error);
        });
        Some(line.ok().and_then(|line| entry(&line, &mut bad, console)))
    })
}

fn entry(line: &StreamLine, bad: &mut BadLines<'_>, console: &Console) -> Option<StreamFile> {
    let words = &console.words().problem;
    if line.is_too_long {
        bad.add(line.number, &words.long_line, &[]);
        return None;
    }
    let entry = text::decode(&line.text, None).ok().and_then(|text| serde_json::from_str(&text.text).ok());
    if entry.is_none() {
        let example = r#"{"bestand": "profiel.yaml", "tekst": "..."}"#.to_owned();
        bad.add(line.number, &words.bad_line, &[("example", example)]);
    }
    entry
}
