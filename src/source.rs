//! A file's text with its lines: bytes in, positions out.

mod columns;

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use crate::base::text::{self, NoText, Storage};
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
    storage: Storage,
    /// Computed on first use for a long line.
    columns: OnceLock<Columns>,
}

impl Source {
    /// A source from text that is known to be valid.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let line_starts = std::iter::once(0).chain(breaks(&text)).collect();
        let (name, storage) = (name.into(), Storage::default());
        Self { name, text, line_starts, is_readable: true, storage, columns: OnceLock::new() }
    }

    /// Decodes a file that is UTF-8, or UTF-16 with a byte order mark. Input that cannot be decoded gives a finding
    /// together with the best text to show: text in another encoding is decoded anyway, and a file that is not text at
    /// all becomes empty.
    #[must_use]
    pub fn decode(name: impl Into<String>, bytes: &[u8]) -> (Self, Option<Finding>) {
        Self::decode_declared(name, bytes, |_| None)
    }

    /// Decodes a file that may also declare its encoding; `declared` finds the name of that encoding in its bytes.
    #[must_use]
    pub fn decode_declared(
        name: impl Into<String>,
        bytes: &[u8],
        declared: impl FnOnce(&[u8]) -> Option<String>,
    ) -> (Self, Option<Finding>) {
        let name = name.into();
        if bytes.len() > MAX_BYTES {
            let finding = Finding::new(&bestand::te_groot::RULE, Place::Bytes(0..0))
                .with("omvang", bytes.len().div_ceil(1024 * 1024))
                .with("grens", MAX_BYTES / (1024 * 1024));
            return (Self::unreadable(name, ""), Some(finding));
        }
        match text::decode(bytes, declared(bytes).as_deref()) {
            Ok(decoded) => (Self { storage: decoded.storage, ..Self::new(name, decoded.text) }, None),
            Err(fault) => Self::shown(name, bytes, fault),
        }
    }

    /// A file that cannot be decoded as it should be: the best text to show, and what is wrong.
    fn shown(name: String, bytes: &[u8], fault: NoText) -> (Self, Option<Finding>) {
        let storage = Storage::utf8(bytes);
        let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let skipped = bytes.len() - text.len();
        match fault {
            NoText::Utf16 => {
                let finding = Finding::new(&bestand::codering_utf16::RULE, Place::Bytes(0..0));
                let text = text::legacy_utf16(bytes);
                // With half a character in it, what is shown is not what the file says.
                let is_readable = !text.contains(char::REPLACEMENT_CHARACTER);
                (Self { is_readable, ..Self::new(name, text) }, Some(finding))
            }
            NoText::Null(at) => {
                let start = text::legacy(&bytes[skipped..at]).len();
                let finding =
                    Finding::new(&bestand::geen_tekst::RULE, Place::Bytes(start..start)).with("byte", at + 1);
                let text: String = text::legacy(text).chars().filter(|&c| c != '\0').collect();
                (Self::unreadable(name, text), Some(finding))
            }
            NoText::NotUtf8(byte) => {
                let (sign, at) = (text::legacy_char(bytes[byte]), byte - skipped);
                let finding = Finding::new(&bestand::codering::RULE, Place::Bytes(at..at + sign.len_utf8()))
                    .with("byte", byte + 1)
                    .with("regel", Arg::Line(at))
                    .with("waarde", format!("0x{:02X}", bytes[byte]))
                    .with("teken", sign.to_string());
                (Self { storage, ..Self::new(name, text::legacy(text)) }, Some(finding))
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

    /// The bytes of this file with another text: in its own encoding, with its byte order mark if it has one. A file in
    /// an encoding that it does not declare becomes UTF-8.
    #[must_use]
    pub fn stored(&self, text: &str) -> Vec<u8> {
        self.storage.encode(text)
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
