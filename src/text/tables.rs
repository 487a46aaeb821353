//! The words of the tables of a comparison.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The words of the tables of a comparison.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableWords {
    /// The title of the workbook.
    pub title: String,
    /// The names of the sheets.
    pub sheets: SheetWords,
    /// The headings of columns.
    pub columns: ColumnWords,
    /// The kinds of organisations.
    pub kinds: BTreeMap<String, String>,
    /// The parts that are aligned.
    pub parts: PartNames,
    /// What aligned parts agree in.
    pub agreement: AgreementWords,
    /// The sheet that tells how to read the others.
    pub guide: GuideWords,
}

/// The names of the sheets.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetWords {
    /// How to read the workbook.
    pub guide: String,
    /// Profile by dimension.
    pub matrix: String,
    /// Dimension by group.
    pub groups: String,
    /// The words everything rests on.
    pub evidence: String,
    /// Competencies, tasks and knowledge that are the same.
    pub alignment: String,
    /// Profiles that describe nearly the same job.
    pub clusters: String,
    /// Profiles that describe a job no other comes near.
    pub outliers: String,
    /// Words of one profile for what another lacks.
    pub loans: String,
    /// For pivot tables.
    pub long: String,
}

/// The headings of columns.
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
    /// How far it is covered.
    pub coverage: String,
    /// The same as a number.
    pub number: String,
    /// On how many places.
    pub count: String,
    /// The words.
    pub quote: String,
    /// The file.
    pub file: String,
    /// The line of the file.
    pub line: String,
    /// How many profiles there are: `{n}`.
    pub n: String,
    /// How many profiles make it explicit.
    pub explicit: String,
    /// How many that is of all.
    pub explicit_share: String,
    /// In how many profiles it is absent.
    pub absent: String,
    /// How many that is of all.
    pub absent_share: String,
    /// All profiles together.
    pub all: String,
    /// Competency, core task or knowledge.
    pub part: String,
    /// The number of the row of parts that are the same.
    pub row: String,
    /// What most profiles call it.
    pub shared_name: String,
    /// How many profiles have it.
    pub members: String,
    /// What this profile calls it.
    pub name: String,
    /// The level asked.
    pub level: String,
    /// What makes it the same.
    pub agreement: String,
    /// How much the texts have in common, from 0 to 1.
    pub similarity: String,
    /// The words of both.
    pub shared_words: String,
    /// The number of the cluster.
    pub cluster: String,
    /// How many profiles are in it.
    pub size: String,
    /// How alike the profiles of a cluster are on average, from 0 to 1.
    pub average: String,
    /// The words the profiles of a cluster share.
    pub cluster_words: String,
    /// The title of the job.
    pub job: String,
    /// The profile that comes nearest.
    pub nearest: String,
    /// How many profiles lack a dimension.
    pub lacking: String,
    /// The profile that lends words.
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

/// What aligned parts agree in.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementWords {
    /// Somebody said so.
    pub confirmed: String,
    /// The code in a classification.
    pub code: String,
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The name, but for synonyms.
    pub synonym: String,
    /// The words of the content.
    pub content: String,
}

/// The sheet that tells how to read the others.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideWords {
    /// What this is, paragraph by paragraph.
    pub what: Vec<String>,
    /// Above the list of sheets.
    pub sheets: String,
    /// What each sheet holds.
    pub about: SheetWords,
    /// Above the counts by group.
    pub groups: String,
    /// How many profiles, as a heading.
    pub profiles: String,
    /// Above the list of what could not be read: `{n}`.
    pub left_out: String,
    /// Why a file was left out: errors.
    pub errors: String,
    /// Why a file was left out: another format.
    pub other_format: String,
    /// Why a file was left out: it could not be read.
    pub unreadable: String,
    /// When a sheet does not hold all rows: `{sheet}`, `{shown}`, `{n}`.
    pub rows_left_out: String,
    /// When texts were too long for a cell: `{n}`.
    pub cut: String,
}
