//! Texts for the overview of a run.

use serde::{Deserialize, Serialize};

use super::count::Count;

/// Texts for the overview of a run.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OverviewWords {
    /// Before the number of findings of each theme: `{themes}`.
    pub themes: String,
    /// Above the most important findings.
    pub first: String,
    /// After the listed lines of a finding: `{n}` more.
    pub more_times: Count,
    /// After the location of a finding that also occurs in other files: `{n}`.
    pub other_files: Count,
    /// Above the files.
    pub per_file: String,
    /// Below the listed files: `{n}` more.
    pub more_files: Count,
    /// The number of findings that are not listed: `{n}`.
    pub rest: Count,
    /// Before the command that shows all findings: `{n}`.
    pub all: String,
    /// The same, if the command also shows readability: `{n}`.
    pub all_and_readability: String,
    /// Before the command that explains the first rule.
    pub one_rule: String,
}
