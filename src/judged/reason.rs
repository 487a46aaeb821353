//! What was not judged, and why.

use crate::document::Document;
use crate::finding::{Finding, Place};
use crate::rule::Rule;
use crate::schema::{self, Format};
use crate::source::Source;

/// Rules that reached no conclusion about a part of the file, or about the whole file.
#[derive(Debug, Clone)]
pub struct NotJudged {
    /// The reason.
    pub reason: Reason,
    /// The part of the file that caused it.
    pub place: Place,
    /// The rules, in the order of the rule book, without those that are off.
    pub rules: Vec<&'static Rule>,
}

/// Why rules did not judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The format does not define this key.
    UnknownKey(String),
    /// The value of this key is invalid.
    Value(String),
    /// This key is missing from its block.
    MissingKey(String),
    /// This part of the file was dropped.
    Lost,
    /// This key occurs twice in its block, and only the first was read.
    Repeated(String),
    /// A syntax error leaves the nesting ambiguous.
    Unclear,
    /// There are too many errors to try every possible reading of the file.
    ManyErrors,
    /// The file has more errors than were inspected.
    TooManyErrors,
    /// The file does not state its format.
    UnknownFormat,
    /// The file could not be read.
    Unreadable,
    /// The profile that the file refers to does not exist, or is not a profile.
    NoProfile(String),
    /// The profile that the file refers to has errors.
    FaultyProfile(String),
}

impl Reason {
    /// Its machine-readable name, the same in every language.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::UnknownKey(_) => "unknown-key",
            Self::Value(_) => "invalid-value",
            Self::MissingKey(_) => "missing-key",
            Self::Lost => "unread-part",
            Self::Repeated(_) => "duplicate-key",
            Self::Unclear => "unclear-structure",
            Self::ManyErrors => "many-errors",
            Self::TooManyErrors => "too-many-errors",
            Self::UnknownFormat => "unknown-format",
            Self::Unreadable => "unreadable-file",
            Self::NoProfile(_) => "no-profile",
            Self::FaultyProfile(_) => "faulty-profile",
        }
    }

    /// Whether nothing at all was judged.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        matches!(self, Self::TooManyErrors | Self::UnknownFormat | Self::Unreadable)
    }
}

/// A file with syntax or schema errors.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// The source text.
    pub source: &'a Source,
    /// The parsed file.
    pub document: &'a Document,
    /// Its syntax errors.
    pub notation: &'a [Finding],
    /// The result of schema validation.
    pub shape: &'a schema::Checked<'a>,
    /// Its format.
    pub format: Format,
}

impl File<'_> {
    /// Whether it has no errors after all: then everything was judged.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.shape.findings.is_empty() && self.shape.from_damage.is_empty() && self.document.is_whole()
    }
}

/// Whether a pointer equals another, or lies below it.
pub fn is_in(pointer: &str, part: &str) -> bool {
    pointer.strip_prefix(part).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
