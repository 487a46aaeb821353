//! Texts in a Word file with the findings of a file.

use serde::{Deserialize, Serialize};

/// Texts in a Word file with the findings of a file.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewWords {
    /// The first line of a comment: `{severity}`, `{text}`.
    pub message: String,
    /// What to do: `{text}`.
    pub remedy: String,
    /// The rule of a comment: `{rule}`, `{source}`.
    pub rule: String,
    /// The rule of a comment that comes after another of the same rule: `{rule}`.
    pub again: String,
    /// What a comment is about that stands at another paragraph: `{words}`.
    pub elsewhere: String,
    /// A line of a file: `{n}`.
    pub line: String,
    /// The place of a finding about something that is nowhere in a profile.
    pub whole: String,
    /// The kind of document that a memo is.
    pub memo: String,
    /// Several files, where comments go into one.
    pub one_file: String,
    /// A file that cannot have comments: `{reason}`.
    pub refused: String,
}
