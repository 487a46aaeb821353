//! Texts for errors reported by the system and by libraries.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Texts for errors reported by the system and by libraries.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SystemWords {
    /// An invalid file name.
    pub bad_name: String,
    /// A file name that is too long.
    pub long_name: String,
    /// A folder that is not empty.
    pub not_empty: String,
    /// A file or device that another program is using.
    pub busy: String,
    /// A move to another file system.
    pub other_disk: String,
    /// More links to a file than the system allows.
    pub many_links: String,
    /// A timeout.
    pub no_answer: String,
    /// An unexpected end of a stream.
    pub ended: String,
    /// An operation that is not supported here.
    pub unsupported: String,
    /// Out of memory.
    pub no_memory: String,
    /// No more threads.
    pub no_threads: String,
    /// An unavailable network.
    pub network: String,
    /// A failing disk or device.
    pub device: String,
    /// More files and folders than can be watched.
    pub watch_limit: String,
    /// An ignore file with an invalid pattern.
    pub bad_pattern: String,
    /// Any other error with a code: `{code}`.
    pub number: String,
    /// Any other error.
    pub unknown: String,
    /// Messages of libraries; empty in English, in which they are shown unchanged.
    pub library: Vec<Phrase>,
    /// Translations of the variable parts of those messages.
    pub parts: BTreeMap<String, String>,
}

/// A message of a library, with `{}` for the variable parts.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrase {
    /// The original message.
    pub english: String,
    /// The message in this language.
    pub own: String,
}
