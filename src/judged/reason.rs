//! What was not judged, and why.

use crate::document::Document;
use crate::finding::{Finding, Place};
use crate::rule::Rule;
use crate::schema::{self, Format};
use crate::source::Source;

/// Rules that came to no conclusion about a part of the file, or about the whole of it.
#[derive(Debug, Clone)]
pub struct NotJudged {
    /// Why not.
    pub reason: Reason,
    /// The part of the file that stood in the way.
    pub place: Place,
    /// The rules, in the order of the rule book; those that are off are not among them.
    pub rules: Vec<&'static Rule>,
}

/// Why rules did not judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Nobody knows this key.
    UnknownKey(String),
    /// The value of this key does not have its form.
    Value(String),
    /// This key is missing in its block.
    MissingKey(String),
    /// This part of the file was left out.
    Lost,
    /// This key stands in its block twice, and only the first was read.
    Repeated(String),
    /// A mistake in the notation leaves open what belongs to what.
    Unclear,
    /// There are too many errors to try every way in which the file can be read.
    ManyErrors,
    /// The file has more errors than were looked at.
    TooManyErrors,
    /// The file does not say what kind of file it is.
    UnknownFormat,
    /// The file could not be read.
    Unreadable,
    /// The profile the file names is not there, or is no profile.
    NoProfile(String),
    /// The profile the file names has errors.
    FaultyProfile(String),
}

impl Reason {
    /// Its name for programs, the same in every language.
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

/// A file that is not as it should be.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Its text.
    pub source: &'a Source,
    /// Its tree.
    pub document: &'a Document,
    /// What is wrong with its notation.
    pub notation: &'a [Finding],
    /// What the schema makes of it.
    pub shape: &'a schema::Checked<'a>,
    /// What kind of file it is.
    pub format: Format,
}

impl File<'_> {
    /// Whether it is as it should be after all: then everything was judged.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.shape.findings.is_empty() && self.shape.from_damage.is_empty() && self.document.is_whole()
    }
}

/// Whether a pointer is another, or leads into what that leads to.
pub fn is_in(pointer: &str, part: &str) -> bool {
    pointer.strip_prefix(part).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
