//! A change between two versions of a profile.

use serde::Serialize;

use super::show::Shown;
use super::words::SideBySide;

/// The kind of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum ChangeKind {
    /// Only the new version has it.
    #[serde(rename = "nieuw")]
    Added,
    /// Only the old version has it.
    #[serde(rename = "vervallen")]
    Removed,
    /// Both have it, with different words or another value.
    #[serde(rename = "gewijzigd")]
    Changed,
    /// Both have it, at different locations.
    #[serde(rename = "verplaatst")]
    Moved,
}

/// A change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Its kind.
    #[serde(rename = "soort")]
    pub kind: ChangeKind,
    /// The path to it in the old version; empty if it is new.
    #[serde(rename = "pad_oud")]
    pub old_path: Vec<Step>,
    /// The path to it in the new version; empty if it was removed.
    #[serde(rename = "pad_nieuw")]
    pub new_path: Vec<Step>,
    /// Its JSON pointer (RFC 6901) in the old version: the same as in the file, apart from whitespace and short forms.
    #[serde(rename = "plaats_oud")]
    pub old_pointer: Option<String>,
    /// Its JSON pointer in the new version.
    #[serde(rename = "plaats_nieuw")]
    pub new_pointer: Option<String>,
    /// The old content.
    #[serde(rename = "oud")]
    pub old: Option<Shown>,
    /// The new content.
    #[serde(rename = "nieuw")]
    pub new: Option<Shown>,
    /// A word-by-word comparison of both texts, if they differ.
    #[serde(rename = "woorden")]
    pub words: Option<SideBySide>,
}

impl Change {
    /// The part of the profile it is told under.
    #[must_use]
    pub fn section(&self) -> Option<&str> {
        let path = if self.new_path.is_empty() { &self.old_path } else { &self.new_path };
        match path.first() {
            Some(Step::Key(key)) => Some(key),
            _ => None,
        }
    }
}

/// A step in a path through a profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Step {
    /// Under a key.
    #[serde(rename = "sleutel")]
    Key(String),
    /// Into an item of a list, by its name or sentence.
    #[serde(rename = "item")]
    Item(String),
}
