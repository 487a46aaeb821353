//! Fingerprints as lines of text: a collection in parts, and the parts together again.
//!
//! Each line is one JSON object: a [`Fingerprint`], or a [`LeftOut`] for a file that gave none. So a part says all that
//! the whole needs to know, and it makes no difference how the collection was cut.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::fingerprint::{FORMAT, Fingerprint};
use super::order;
use crate::text::GuideWords;

/// The format of the line for a file that gave no fingerprint, and its version.
pub const LEFT_OUT: &str = "overgeslagen/1";

/// A file that belongs to a collection and could not be compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeftOut {
    /// The format and its version: `overgeslagen/1`.
    #[serde(rename = "formaat")]
    pub format: String,
    /// The file, as it was named.
    #[serde(rename = "bestand")]
    pub file: String,
    /// Why.
    #[serde(rename = "reden")]
    pub reason: Reason,
}

/// Why a file could not be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Reason {
    /// It has errors: what is half read would seem absent.
    #[serde(rename = "fouten")]
    Errors,
    /// It is a file of another format.
    #[serde(rename = "ander-formaat")]
    OtherFormat,
    /// It could not be read.
    #[serde(rename = "onleesbaar")]
    Unreadable,
}

impl Reason {
    /// The reason in words.
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
    pub fn new(file: String, reason: Reason) -> Self {
        Self { format: LEFT_OUT.to_owned(), file, reason }
    }
}

/// What one file of a collection came to.
#[derive(Debug, Clone, PartialEq)]
pub enum Line {
    /// It can be compared.
    Print(Box<Fingerprint>),
    /// It cannot.
    LeftOut(LeftOut),
}

/// Why a line is of no use.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ShardError {
    /// It is not the line of a fingerprint.
    #[error("not a fingerprint: {0}")]
    NoFingerprint(String),
    /// It is of another format, or of another version of the format: that format.
    #[error("the format is {0:?}")]
    Format(String),
    /// Another version of goedwerk made it: that version. What counts as evidence may differ.
    #[error("made by version {0:?}")]
    Version(String),
}

/// One file in two parts of a collection, not the same: its name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is there twice, and not the same")]
pub struct Conflict(pub String);

/// What every line says of itself.
#[derive(Deserialize)]
struct Head {
    #[serde(rename = "formaat")]
    format: String,
    #[serde(rename = "versie")]
    version: Option<String>,
}

impl Line {
    /// Reads a line.
    ///
    /// # Errors
    /// When it is none of ours, or of another version.
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

    /// The line, with the newline at its end.
    ///
    /// # Errors
    /// Never in practice: all that is in it can be written as JSON.
    pub fn to_text(&self) -> serde_json::Result<String> {
        let line = match self {
            Self::Print(print) => serde_json::to_string(print),
            Self::LeftOut(left) => serde_json::to_string(left),
        };
        line.map(|line| line + "\n")
    }
}

/// A collection that is put together of lines, in any order.
#[derive(Debug, Default)]
pub struct Collection {
    /// By file and id: two parts may each have a file of one name.
    prints: BTreeMap<(String, String), Fingerprint>,
    left_out: BTreeMap<String, LeftOut>,
}

impl Collection {
    /// Adds a line. One that is there already makes no difference.
    ///
    /// # Errors
    /// When a file of that name and id is there already and is not the same: nothing tells which one holds.
    pub fn add(&mut self, line: Line) -> Result<(), Conflict> {
        match line {
            Line::Print(print) => {
                let key = (print.file.clone(), print.id.clone());
                match self.prints.get(&key) {
                    Some(known) if *known != *print => return Err(Conflict(key.0)),
                    _ => self.prints.insert(key, *print),
                };
            }
            Line::LeftOut(left) => {
                self.left_out.insert(left.file.clone(), left);
            }
        }
        Ok(())
    }

    /// All of it, in the order of [`order`]; what was left out by file.
    #[must_use]
    pub fn into_parts(self) -> (Vec<Fingerprint>, Vec<LeftOut>) {
        let mut prints: Vec<Fingerprint> = self.prints.into_values().collect();
        order(&mut prints);
        (prints, self.left_out.into_values().collect())
    }
}
