//! A file's text with its lines: bytes in, positions out.

use std::ops::Range;

use crate::finding::{Finding, Place};
use crate::lint::rules::bestand;

/// The largest file that is read, in bytes. A real profile is some 10 KB; this leaves room for a thousandfold.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;

/// A line and column, both counted from 1; columns count characters, not bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// The text of one file, without a byte order mark.
#[derive(Debug, Clone)]
pub struct Source {
    /// What the file is called in messages.
    pub name: String,
    /// The text.
    pub text: String,
    line_starts: Vec<usize>,
}

impl Source {
    /// A source from text that is known to be good.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { name: name.into(), text, line_starts }
    }

    /// Reads bytes as UTF-8. What cannot be read gives a finding beside the best text that can be shown.
    #[must_use]
    pub fn decode(name: impl Into<String>, bytes: &[u8]) -> (Self, Option<Finding>) {
        let name = name.into();
        if bytes.len() > MAX_BYTES {
            let finding = Finding::new(&bestand::te_groot::RULE, Place::Bytes(0..0))
                .with("omvang", bytes.len().div_ceil(1024 * 1024))
                .with("grens", MAX_BYTES / (1024 * 1024));
            return (Self::new(name, ""), Some(finding));
        }
        if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
            let finding = Finding::new(&bestand::codering_utf16::RULE, Place::Bytes(0..0));
            return (Self::new(name, ""), Some(finding));
        }
        let length = bytes.len();
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let skipped = length - bytes.len();
        match std::str::from_utf8(bytes) {
            Ok(text) => {
                let source = Self::new(name, text);
                let finding = source.text.find('\0').map(|at| {
                    Finding::new(&bestand::geen_tekst::RULE, Place::Bytes(at..at + 1)).with("byte", at + 1)
                });
                (source, finding)
            }
            Err(error) => {
                let at = error.valid_up_to();
                let source = Self::new(name, String::from_utf8_lossy(bytes));
                let finding =
                    Finding::new(&bestand::codering::RULE, Place::Bytes(at..at + '\u{FFFD}'.len_utf8()))
                        .with("byte", skipped + at + 1)
                        .with("waarde", format!("0x{:02X}", bytes[at]))
                        .with("teken", char::from(bytes[at]).to_string());
                (source, Some(finding))
            }
        }
    }

    /// The line and column of a byte offset; past the end it is the end.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let offset = offset.min(self.text.len());
        let line = self.line_starts.partition_point(|&start| start <= offset);
        let start = self.line_starts[line - 1];
        let column = self.text.get(start..offset).map_or(1, |before| before.chars().count() + 1);
        Position { line, column }
    }

    /// The bytes of a line counted from 1, without its line break.
    #[must_use]
    pub fn line(&self, line: usize) -> Range<usize> {
        let Some(&start) = line.checked_sub(1).and_then(|index| self.line_starts.get(index)) else {
            return self.text.len()..self.text.len();
        };
        let end = self.line_starts.get(line).copied().unwrap_or(self.text.len());
        let length = self.text[start..end].trim_end_matches(['\n', '\r']).len();
        start..start + length
    }

    /// The number of lines.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.line_starts.len()
    }
}
