//! Texts for the tables of a comparison.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Texts for the tables of a comparison.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableWords {
    /// The title of the workbook.
    pub title: String,
    /// The names of the sheets.
    pub sheets: SheetWords,
    /// The column headers.
    pub columns: ColumnWords,
    /// The kinds of organisations.
    pub kinds: BTreeMap<String, String>,
    /// The parts that are aligned.
    pub parts: PartNames,
    /// The kinds of match between aligned parts.
    pub agreement: AgreementWords,
    /// The sheet that explains the others.
    pub guide: GuideWords,
}

/// The names of the sheets.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetWords {
    /// The reading guide.
    pub guide: String,
    /// Profiles by dimensions.
    pub matrix: String,
    /// Dimensions by group.
    pub groups: String,
    /// The evidence.
    pub evidence: String,
    /// Competencies, tasks and knowledge that are aligned.
    pub alignment: String,
    /// Profiles that describe nearly the same job.
    pub clusters: String,
    /// Profiles that resemble no other.
    pub outliers: String,
    /// Example wording for dimensions that others lack.
    pub loans: String,
    /// The long form, for pivot tables.
    pub long: String,
}

/// The column headers.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnWords {
    /// The profile.
    pub profile: String,
    /// The organisation.
    pub organisation: String,
    /// The kind of organisation.
    pub kind: String,
    /// The family of dimensions.
    pub family: String,
    /// The dimension.
    pub dimension: String,
    /// The level of coverage.
    pub coverage: String,
    /// The level as a number.
    pub number: String,
    /// The number of pieces of evidence.
    pub count: String,
    /// The quoted words.
    pub quote: String,
    /// The file.
    pub file: String,
    /// The line number.
    pub line: String,
    /// The number of profiles: `{n}`.
    pub n: String,
    /// The number of profiles in which it is explicit.
    pub explicit: String,
    /// That number as a share.
    pub explicit_share: String,
    /// The number of profiles from which it is absent.
    pub absent: String,
    /// That number as a share.
    pub absent_share: String,
    /// All profiles together.
    pub all: String,
    /// Competency, core task or knowledge.
    pub part: String,
    /// The number of the row of aligned parts.
    pub row: String,
    /// The most common name.
    pub shared_name: String,
    /// The number of profiles that have it.
    pub members: String,
    /// The name in this profile.
    pub name: String,
    /// The required level.
    pub level: String,
    /// The kind of match.
    pub agreement: String,
    /// The similarity of the texts, from 0 to 1.
    pub similarity: String,
    /// The words they share.
    pub shared_words: String,
    /// The number of the cluster.
    pub cluster: String,
    /// The number of profiles in it.
    pub size: String,
    /// The average similarity of the profiles in a cluster, from 0 to 1.
    pub average: String,
    /// The words the profiles of a cluster share.
    pub cluster_words: String,
    /// The title of the job.
    pub job: String,
    /// The nearest profile.
    pub nearest: String,
    /// The number of profiles that lack a dimension.
    pub lacking: String,
    /// The profile that is quoted.
    pub lender: String,
}

/// The parts that are aligned.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartNames {
    /// A competency.
    pub competency: String,
    /// A core task.
    pub core_task: String,
    /// A piece of knowledge.
    pub knowledge: String,
}

/// The kinds of match between aligned parts.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementWords {
    /// Confirmed by a user.
    pub confirmed: String,
    /// The code in a classification.
    pub code: String,
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The name, apart from synonyms.
    pub synonym: String,
    /// The words of the content.
    pub content: String,
}

/// The sheet that explains the others.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideWords {
    /// The introduction, by paragraph.
    pub what: Vec<String>,
    /// Above the list of sheets.
    pub sheets: String,
    /// The contents of each sheet.
    pub about: SheetWords,
    /// Above the counts by group.
    pub groups: String,
    /// The number of profiles, as a heading.
    pub profiles: String,
    /// Above the list of files that were left out: `{n}`.
    pub left_out: String,
    /// Why a file was left out: errors.
    pub errors: String,
    /// Why a file was left out: another format.
    pub other_format: String,
    /// Why a file was left out: it could not be read.
    pub unreadable: String,
    /// If a sheet does not contain all rows: `{sheet}`, `{shown}`, `{n}`.
    pub rows_left_out: String,
    /// If texts were too long for a cell: `{n}`.
    pub cut: String,
}
