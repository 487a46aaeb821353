//! Texts about documents that are read as profiles.

use serde::{Deserialize, Serialize};

use super::count::Count;

/// Texts about documents that are read as profiles.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProfileDocumentWords {
    /// A warning about a vacancy made from a profile only: the parts that are missing.
    pub bare_vacancy: String,
    /// The location of a finding: `{n}` is the paragraph.
    pub paragraph: String,
    /// The location of a finding, with the page: `{n}`, `{page}`.
    pub paragraph_on_page: String,
    /// The locations of further findings of the same rule: `{lines}` are paragraphs.
    pub also: String,
    /// The location of a finding about the document as a whole.
    pub whole: String,
    /// A file named by the user is not a profile: `{file}`.
    pub other: String,
    /// A file named by the user is a vacancy, not a profile: `{file}`.
    pub vacancy: String,
    /// The number of documents in a folder that are neither profile nor vacancy: `{n}`.
    pub passed_by: Count,
    /// The number of vacancies in a folder: `{n}`.
    pub vacancies: Count,
    /// The number of documents in a folder that cannot be read: `{n}`.
    pub unread: Count,
    /// The locations of evidence that is not shown: `{lines}` are paragraphs.
    pub more_evidence: String,
    /// The reason why fixes are not applied to documents.
    pub not_mended: String,
}
