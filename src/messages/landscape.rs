//! Texts for the overview of many profiles, outside its templates.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Texts for the overview.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LandscapeWords {
    /// The kind of document.
    pub subject: String,
    /// Names of groups, by id.
    pub groups: BTreeMap<String, String>,
    /// The same, in the form that follows "from".
    pub of_groups: BTreeMap<String, String>,
    /// The same, for the header of a narrow column.
    pub short_groups: BTreeMap<String, String>,
    /// Title of the radar.
    pub radar: String,
    /// Alternative text of the radar: `{profiles}`.
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
    /// Explanation of the matrix.
    pub matrix_intro: String,
    /// Explanation of the letters, one per level, and the number after them.
    pub number: String,
    /// Heading of the table of all families.
    pub all_families: String,
    /// Explanation of the cells in that table.
    pub all_families_intro: String,
    /// Heading of what profiles share.
    pub shared: String,
    /// Heading of the clusters.
    pub clusters: String,
    /// Heading of the loans.
    pub loans: String,
    /// Heading of the evidence by profile.
    pub profiles: String,
    /// Explanation of that section.
    pub profiles_intro: String,
    /// If the page has no evidence.
    pub no_evidence: String,
    /// Heading of the method section.
    pub method: String,
    /// Header of the profile column.
    pub profile: String,
    /// Header of the group column.
    pub group: String,
    /// Before what a profile lacks.
    pub absent: String,
    /// "line", before a line number.
    pub line: String,
    /// If a filled-in field is the evidence.
    pub field: String,
    /// The legend of the controls.
    pub choose: String,
    /// Label of the group selector.
    pub choose_group: String,
    /// Label of the family selector.
    pub choose_family: String,
    /// Label of the search field.
    pub search: String,
    /// All groups or families.
    pub all: String,
    /// The number shown: `{k}`, `{n}`.
    pub shown: String,
}
