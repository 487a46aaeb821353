//! Texts of a review: a Word file with findings, as comments or as a memo.

use serde::{Deserialize, Serialize};

/// Texts of a review: a Word file with findings, as comments or as a memo.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewWords {
    /// The first line of a comment: `{severity}`, `{text}`.
    pub message: String,
    /// The remedy in a comment: `{text}`.
    pub remedy: String,
    /// The rule of the finding in a comment: `{rule}`, `{source}`.
    pub rule: String,
    /// The rule of the finding in a comment, if an earlier comment explains the rule: `{rule}`.
    pub again: String,
    /// Prefix for the text of a comment that is anchored to another paragraph than that of the quoted words:
    /// `{words}`.
    pub elsewhere: String,
    /// Why text without a place in the profile counts.
    pub unplaced_why: String,
    /// What to do about it.
    pub unplaced_remedy: String,
    /// The first line of a comment about several things that are missing: `{n}`.
    pub absent: String,
    /// One of them: `{n}`, `{severity}`, `{message}`, `{remedy}`, `{rule}`.
    pub absent_item: String,
    /// The last line of such a comment.
    pub absent_more: String,
    /// A line number in a file: `{n}`.
    pub line: String,
    /// The location of a finding about something that is missing from the profile as a whole.
    pub whole: String,
    /// The kind of document: a memo.
    pub memo: String,
    /// An error: a review needs exactly one file.
    pub one_file: String,
    /// An error: the file cannot have comments: `{reason}`.
    pub refused: String,
}
