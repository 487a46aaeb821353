//! The words of the overview of many profiles that do not stand in its templates.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The words of the overview.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LandscapeWords {
    /// What the document is.
    pub subject: String,
    /// Names of groups, by id.
    pub groups: BTreeMap<String, String>,
    /// The same after "from".
    pub of_groups: BTreeMap<String, String>,
    /// The same for the head of a narrow column.
    pub short_groups: BTreeMap<String, String>,
    /// Title of the radar.
    pub radar: String,
    /// The radar in words: `{profiles}`.
    pub radar_says: String,
    /// Title of the page.
    pub title: String,
    /// Heading of the contents.
    pub contents: String,
    /// Heading of the summary.
    pub summary: String,
    /// Heading of the counts by group.
    pub by_group: String,
    /// Heading of the matrix.
    pub matrix: String,
    /// What the matrix shows.
    pub matrix_intro: String,
    /// What the letters mean, one by level, and the number behind them.
    pub number: String,
    /// Heading of the table of all families.
    pub all_families: String,
    /// What the cells of that table show.
    pub all_families_intro: String,
    /// Heading of what profiles share.
    pub shared: String,
    /// Heading of the clusters.
    pub clusters: String,
    /// Heading of the loans.
    pub loans: String,
    /// Heading of the evidence by profile.
    pub profiles: String,
    /// What stands there.
    pub profiles_intro: String,
    /// Where the page has no evidence.
    pub no_evidence: String,
    /// Heading of how it was made.
    pub method: String,
    /// Header of the column of profiles.
    pub profile: String,
    /// Header of the column of groups.
    pub group: String,
    /// Before what a profile lacks.
    pub absent: String,
    /// A line of a file, before its number.
    pub line: String,
    /// A filled field is the evidence.
    pub field: String,
    /// The legend of the controls.
    pub choose: String,
    /// Label of the choice of a group.
    pub choose_group: String,
    /// Label of the choice of a family.
    pub choose_family: String,
    /// Label of the words to look for.
    pub search: String,
    /// All groups or families.
    pub all: String,
    /// How many are shown: `{k}`, `{n}`.
    pub shown: String,
}
