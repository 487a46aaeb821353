//! The words of the overview of a run.

use serde::{Deserialize, Serialize};

use super::count::Count;

/// The words of the overview of a run.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OverviewWords {
    /// Before the number of findings of each theme: `{themes}`.
    pub themes: String,
    /// Above the most important findings.
    pub first: String,
    /// Behind the lines of a finding that are named: `{n}` more.
    pub more_times: Count,
    /// Behind the place of a finding that stands in other files too: `{n}`.
    pub other_files: Count,
    /// Above the files.
    pub per_file: String,
    /// Below the files that are named: `{n}` more.
    pub more_files: Count,
    /// How many findings are not named: `{n}`.
    pub rest: Count,
    /// Before the command that shows all findings: `{n}`.
    pub all: String,
    /// The same where it also shows how easy vacancies read: `{n}`.
    pub all_and_readability: String,
    /// Before the command that explains the first rule.
    pub one_rule: String,
}
