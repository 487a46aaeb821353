//! The words for what the system and libraries report.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The words for what the system and libraries report.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SystemWords {
    /// A name no file can have.
    pub bad_name: String,
    /// A name that is too long.
    pub long_name: String,
    /// A folder with something in it.
    pub not_empty: String,
    /// Something another program has in use.
    pub busy: String,
    /// A file that would have to move to another disk.
    pub other_disk: String,
    /// More links to a file than a system allows.
    pub many_links: String,
    /// No answer in time.
    pub no_answer: String,
    /// A stream that ended too early.
    pub ended: String,
    /// Something this place cannot do.
    pub unsupported: String,
    /// No memory left.
    pub no_memory: String,
    /// A network that is not there.
    pub network: String,
    /// A disk or device that fails.
    pub device: String,
    /// More files and folders than can be watched.
    pub watch_limit: String,
    /// An ignore file with a pattern that cannot be read.
    pub bad_pattern: String,
    /// Any failure with a number: `{code}`.
    pub number: String,
    /// Any other failure.
    pub unknown: String,
    /// What libraries say; empty in English, where it is shown as it is.
    pub library: Vec<Phrase>,
    /// What stands in the gaps of those sentences.
    pub parts: BTreeMap<String, String>,
}

/// A sentence of a library, with `{}` for what differs.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrase {
    /// As the library has it.
    pub english: String,
    /// In this language.
    pub own: String,
}
