//! A change between two versions of a profile.

use serde::Serialize;

use super::show::Shown;
use super::words::SideBySide;

/// How something differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Kind {
    /// Only the new version has it.
    #[serde(rename = "nieuw")]
    Added,
    /// Only the old version has it.
    #[serde(rename = "vervallen")]
    Removed,
    /// Both have it, with other words or another value.
    #[serde(rename = "gewijzigd")]
    Changed,
    /// Both have it, at another place.
    #[serde(rename = "verplaatst")]
    Moved,
}

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// How it differs.
    #[serde(rename = "soort")]
    pub kind: Kind,
    /// The steps to it in the old version; none where it is new.
    #[serde(rename = "pad_oud")]
    pub old_path: Vec<Step>,
    /// The steps to it in the new version; none where it lapsed.
    #[serde(rename = "pad_nieuw")]
    pub new_path: Vec<Step>,
    /// Its JSON pointer (RFC 6901) in the old version. White space and short forms apart, the same as in the file.
    #[serde(rename = "plaats_oud")]
    pub old_pointer: Option<String>,
    /// Its JSON pointer in the new version.
    #[serde(rename = "plaats_nieuw")]
    pub new_pointer: Option<String>,
    /// What the old version has.
    #[serde(rename = "oud")]
    pub old: Option<Shown>,
    /// What the new version has.
    #[serde(rename = "nieuw")]
    pub new: Option<Shown>,
    /// Both texts word by word, where they differ.
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

/// One step into a profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Step {
    /// Under a key.
    #[serde(rename = "sleutel")]
    Key(String),
    /// Into an item of a list, by its name or sentence.
    #[serde(rename = "item")]
    Item(String),
}
