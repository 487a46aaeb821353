//! A file's text with its lines: bytes in, positions out.

use std::borrow::Cow;
mod columns;
use std::ops::Range;
use std::sync::OnceLock;

use crate::finding::{Arg, Finding, Place};
use crate::rulebook::bestand;

use columns::Columns;

/// The maximum size of a file in bytes. A real profile is about 10 KB; this leaves a factor of a hundred, and bounds
/// the time that a malicious file can take to seconds.
pub const MAX_BYTES: usize = 1024 * 1024;

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
    /// The name of the file in messages.
    pub name: String,
    /// The text.
    pub text: String,
    line_starts: Vec<usize>,
    is_readable: bool,
    /// Computed on first use for a long line.
    columns: OnceLock<Columns>,
}

impl Source {
    /// A source from text that is known to be valid.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let line_starts = std::iter::once(0).chain(breaks(&text)).collect();
        Self { name: name.into(), text, line_starts, is_readable: true, columns: OnceLock::new() }
    }

    /// Decodes bytes as UTF-8. Input that cannot be decoded gives a finding together with the best text to show: text
    /// in another encoding is decoded anyway, and a file that is not text at all becomes empty.
    #[must_use]
    pub fn decode(name: impl Into<String>, bytes: &[u8]) -> (Self, Option<Finding>) {
        let name = name.into();
        if bytes.len() > MAX_BYTES {
            let finding = Finding::new(&bestand::te_groot::RULE, Place::Bytes(0..0))
                .with("omvang", bytes.len().div_ceil(1024 * 1024))
                .with("grens", MAX_BYTES / (1024 * 1024));
            return (Self::unreadable(name, ""), Some(finding));
        }
        if let Some(text) = utf16(bytes) {
            let finding = Finding::new(&bestand::codering_utf16::RULE, Place::Bytes(0..0));
            return (Self::new(name, text), Some(finding));
        }
        let length = bytes.len();
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let skipped = length - bytes.len();
        let null = if bytes.contains(&0) { bytes.iter().position(|&byte| byte == 0) } else { None };
        if let Some(at) = null {
            let text: String = windows_1252(bytes).chars().filter(|&c| c != '\0').collect();
            let start = windows_1252(&bytes[..at]).len();
            let finding = Finding::new(&bestand::geen_tekst::RULE, Place::Bytes(start..start))
                .with("byte", skipped + at + 1);
            return (Self::unreadable(name, text), Some(finding));
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => (Self::new(name, text), None),
            Err(error) => {
                let at = error.valid_up_to();
                let sign = windows_1252_char(bytes[at]);
                let finding = Finding::new(&bestand::codering::RULE, Place::Bytes(at..at + sign.len_utf8()))
                    .with("byte", skipped + at + 1)
                    .with("regel", Arg::Line(at))
                    .with("waarde", format!("0x{:02X}", bytes[at]))
                    .with("teken", sign.to_string());
                (Self::new(name, windows_1252(bytes)), Some(finding))
            }
        }
    }

    fn unreadable(name: String, text: impl Into<String>) -> Self {
        Self { is_readable: false, ..Self::new(name, text) }
    }

    /// Whether the text is what the file says. If not, [`Source::decode`] has returned a finding and there is nothing
    /// to parse.
    #[must_use]
    pub fn is_readable(&self) -> bool {
        self.is_readable
    }

    /// Clamps the range to the text and to character boundaries. A place in a repaired file may be off; the worst
    /// effect of that must be an underline in the wrong spot.
    #[must_use]
    pub fn sound(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.text.floor_char_boundary(range.start);
        start..self.text.floor_char_boundary(range.end).max(start)
    }

    /// The line and column of a byte offset; offsets past the end are clamped to the end.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let offset = offset.min(self.text.len());
        let line = self.line_starts.partition_point(|&start| start <= offset);
        let start = self.line_starts[line - 1];
        Position {
            line,
            column: self.text.get(start..offset).map_or(1, |before| self.width(start, before) + 1),
        }
    }

    /// The width in characters of a part of the text that begins at byte `start`.
    fn width(&self, start: usize, part: &str) -> usize {
        if part.len() < Columns::WORTH {
            return part.chars().count();
        }
        let columns = self.columns.get_or_init(|| Columns::of(&self.text));
        columns.before(&self.text, start + part.len()) - columns.before(&self.text, start)
    }

    /// The bytes of a line (counted from 1), without its line break.
    #[must_use]
    pub fn line(&self, line: usize) -> Range<usize> {
        let Some(&start) = line.checked_sub(1).and_then(|index| self.line_starts.get(index)) else {
            return self.text.len()..self.text.len();
        };
        let end = self.line_starts.get(line).copied().unwrap_or(self.text.len());
        let length = self.text[start..end].trim_end_matches(['\n', '\r']).len();
        start..start + length
    }

    /// Converts text with `\n` line endings to the line endings of this file.
    #[must_use]
    pub fn with_own_breaks<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let first = self.line(1).end;
        let own = match &self.text.as_bytes()[first..] {
            [b'\r', b'\n', ..] => "\r\n",
            [b'\r', ..] => "\r",
            _ => return Cow::Borrowed(text),
        };
        if !text.contains('\n') {
            return Cow::Borrowed(text);
        }
        Cow::Owned(text.replace("\r\n", "\n").replace('\n', own))
    }

    /// The number of lines.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.line_starts.len()
    }
}

/// The offsets at which the lines after the first begin. A lone carriage return is a line break too, as in YAML.
fn breaks(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let is_break = |&at: &usize| bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n');
    memchr::memchr2_iter(b'\n', b'\r', bytes).filter(is_break).map(|at| at + 1)
}

/// Decodes a UTF-16 file: one with a byte order mark, or one in which every other byte is null.
fn utf16(bytes: &[u8]) -> Option<String> {
    let is_null =
        |parity: usize| bytes.len() >= 4 && bytes.iter().skip(parity).step_by(2).take(16).all(|&b| b == 0);
    let (bytes, is_little) = if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        (rest, true)
    } else if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        (rest, false)
    } else if is_null(1) != is_null(0) {
        (bytes, is_null(1))
    } else {
        return None;
    };
    let units = bytes.chunks_exact(2).map(|pair| {
        let pair = [pair[0], pair[1]];
        if is_little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) }
    });
    Some(char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
}

/// Decodes bytes that are not UTF-8 as Windows-1252, the encoding of older Dutch files.
fn windows_1252(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 16);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|&byte| windows_1252_char(byte)));
    }
    text
}

fn windows_1252_char(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{FFFD}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{FFFD}', 'Ž', '\u{FFFD}',
        '\u{FFFD}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{FFFD}', 'ž', 'Ÿ',
    ];
    byte.checked_sub(0x80).and_then(|index| HIGH.get(usize::from(index))).copied().unwrap_or(char::from(byte))
}
