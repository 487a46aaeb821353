//! Serialises fingerprints as lines of text, to process a collection in shards and merge them again.
//!
//! Each line is a JSON object: a [`Fingerprint`], or a [`LeftOut`] for a file without one. A shard therefore contains
//! everything the merge needs, and the result does not depend on how the collection was split.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::fingerprint::{FORMAT, Fingerprint};
use super::order;
use crate::messages::GuideWords;

/// The format of the line for a file without a fingerprint, with its version.
pub const LEFT_OUT: &str = "overgeslagen/1";

/// A file in a collection that could not be compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeftOut {
    /// The format and its version: `overgeslagen/1`.
    #[serde(rename = "formaat")]
    pub format: String,
    /// The file name, as given.
    #[serde(rename = "bestand")]
    pub file: String,
    /// The reason.
    #[serde(rename = "reden")]
    pub reason: LeftOutReason,
}

/// Why a file could not be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum LeftOutReason {
    /// It has errors: parts that were not parsed would seem absent.
    #[serde(rename = "fouten")]
    Errors,
    /// It is a file of another format.
    #[serde(rename = "ander-formaat")]
    OtherFormat,
    /// It could not be read.
    #[serde(rename = "onleesbaar")]
    Unreadable,
}

impl LeftOutReason {
    /// The reason as text.
    #[must_use]
    pub fn words(self, words: &GuideWords) -> &str {
        match self {
            Self::Errors => &words.errors,
            Self::OtherFormat => &words.other_format,
            Self::Unreadable => &words.unreadable,
        }
    }
}

impl LeftOut {
    /// A file that was left out.
    #[must_use]
    pub fn new(file: String, reason: LeftOutReason) -> Self {
        Self { format: LEFT_OUT.to_owned(), file, reason }
    }
}

/// The result for one file of a collection.
#[derive(Debug, Clone, PartialEq)]
pub enum ShardLine {
    /// It can be compared.
    Print(Box<Fingerprint>),
    /// It cannot.
    LeftOut(LeftOut),
}

/// Why a line cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ShardError {
    /// It is not the line of a fingerprint.
    #[error("not a fingerprint: {0}")]
    NoFingerprint(String),
    /// It has another format, or another version of the format: the format found.
    #[error("the format is {0:?}")]
    Format(String),
    /// It was created by another version of goedwerk: that version. What counts as evidence may differ.
    #[error("made by version {0:?}")]
    Version(String),
}

/// Two shards contain different versions of the same file: its name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is there twice, and not the same")]
pub struct Conflict(pub String);

/// The fields that every line has.
#[derive(Deserialize)]
struct Head {
    #[serde(rename = "formaat")]
    format: String,
    #[serde(rename = "versie")]
    version: Option<String>,
}

impl ShardLine {
    /// Parses a line.
    ///
    /// # Errors
    /// When its format is unknown, or it has another version.
    pub fn parse(text: &str) -> Result<Self, ShardError> {
        let none = |error: serde_json::Error| ShardError::NoFingerprint(error.to_string());
        let head: Head = serde_json::from_str(text).map_err(none)?;
        match head.format.as_str() {
            LEFT_OUT => serde_json::from_str(text).map(Self::LeftOut).map_err(none),
            FORMAT => {
                let version = head.version.unwrap_or_default();
                if version != env!("CARGO_PKG_VERSION") {
                    return Err(ShardError::Version(version));
                }
                serde_json::from_str(text).map(Self::Print).map_err(none)
            }
            _ => Err(ShardError::Format(head.format)),
        }
    }

    /// The line, with a trailing newline.
    ///
    /// # Errors
    /// Never in practice: its contents can always be serialised as JSON.
    pub fn to_text(&self) -> serde_json::Result<String> {
        let line = match self {
            Self::Print(print) => serde_json::to_string(print),
            Self::LeftOut(left) => serde_json::to_string(left),
        };
        line.map(|line| line + "\n")
    }
}

/// A collection built from lines, in any order.
#[derive(Debug, Default)]
pub struct Collection {
    /// By file and id: two shards may use the same file name.
    prints: BTreeMap<(String, String), Fingerprint>,
    left_out: BTreeMap<String, LeftOut>,
}

impl Collection {
    /// Adds a line. Adding a line that is already present is a no-op.
    ///
    /// # Errors
    /// When a different line with the same file and id is present: there is no way to tell which one is right.
    pub fn add(&mut self, line: ShardLine) -> Result<(), Conflict> {
        match line {
            ShardLine::Print(print) => {
                let key = (print.file.clone(), print.id.clone());
                match self.prints.get(&key) {
                    Some(known) if *known != *print => return Err(Conflict(key.0)),
                    _ => self.prints.insert(key, *print),
                };
            }
            ShardLine::LeftOut(left) => {
                self.left_out.insert(left.file.clone(), left);
            }
        }
        Ok(())
    }

    /// The complete collection, in the order of [`order`], and the files that were left out, by file name.
    #[must_use]
    pub fn into_parts(self) -> (Vec<Fingerprint>, Vec<LeftOut>) {
        let mut prints: Vec<Fingerprint> = self.prints.into_values().collect();
        order(&mut prints);
        (prints, self.left_out.into_values().collect())
    }
}
