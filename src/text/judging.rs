//! The words about what was not judged.

use serde::{Deserialize, Serialize};

use super::count::Count;

/// The words about rules that did not judge.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotJudgedWords {
    /// How many rules.
    pub rules: Count,
    /// Instead of the number, where nothing was judged.
    pub everything: String,
    /// The sentence: `{what}`, `{reason}`.
    pub because: String,
    /// How many in a whole run, in the summary.
    pub count: Count,
    /// The heading above the sentences.
    pub title: String,
    /// The reasons, as the rest of the sentence: `{name}`, `{line}`.
    pub unknown_key: String,
    /// A value without its form: `{name}`, `{line}`.
    pub value: String,
    /// A key that is missing: `{name}`, `{line}`.
    pub missing_key: String,
    /// A line that could not be read: `{line}`.
    pub lost: String,
    /// Lines that could not be read: `{line}`, `{last}`.
    pub lost_lines: String,
    /// A key that stands twice: `{name}`, `{line}`.
    pub repeated: String,
    /// A mistake in the notation: `{line}`.
    pub unclear: String,
    /// Too many errors to try every reading.
    pub many_errors: String,
    /// More errors than were looked at.
    pub too_many_errors: String,
    /// No known format.
    pub unknown_format: String,
    /// A file that could not be read.
    pub unreadable: String,
    /// A profile that is not there: `{name}`.
    pub no_profile: String,
    /// A profile with errors: `{name}`.
    pub faulty_profile: String,
}

/// The words about what a baseline does not hold.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BaselineWords {
    /// Above findings that have no place in it: `{n}`.
    pub kept_out: Count,
    /// When there are more of them than are named: `{n}`.
    pub more: String,
    /// When rules did not judge: `{n}`.
    pub not_judged: Count,
}
