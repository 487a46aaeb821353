//! Messages about parts of a file that were not judged.

use serde::{Deserialize, Serialize};

use super::count::Count;

/// Messages about rules that did not judge.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotJudgedWords {
    /// The number of rules.
    pub rules: Count,
    /// Replaces the number if nothing was judged.
    pub everything: String,
    /// The sentence: `{what}`, `{reason}`.
    pub because: String,
    /// The number in a whole run, for the summary.
    pub count: Count,
    /// The heading above the sentences.
    pub title: String,
    /// The reasons, as the rest of the sentence. A key that is not known: `{name}`, `{line}`.
    pub unknown_key: String,
    /// A value of the wrong form: `{name}`, `{line}`.
    pub value: String,
    /// A missing key: `{name}`, `{line}`.
    pub missing_key: String,
    /// A line that could not be parsed: `{line}`.
    pub lost: String,
    /// Lines that could not be parsed: `{line}`, `{last}`.
    pub lost_lines: String,
    /// A duplicate key: `{name}`, `{line}`.
    pub repeated: String,
    /// A syntax error: `{line}`.
    pub unclear: String,
    /// Too many errors to try every interpretation.
    pub many_errors: String,
    /// More errors than were examined.
    pub too_many_errors: String,
    /// An unknown format.
    pub unknown_format: String,
    /// A file that could not be read.
    pub unreadable: String,
    /// A missing profile: `{name}`.
    pub no_profile: String,
    /// A profile with errors: `{name}`.
    pub faulty_profile: String,
}

/// Messages about what a baseline does not contain.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BaselineWords {
    /// Above findings that cannot be recorded in it: `{n}`.
    pub kept_out: Count,
    /// If there are more of them than are listed: `{n}`.
    pub more: String,
    /// If rules did not judge: `{n}`.
    pub not_judged: Count,
}
