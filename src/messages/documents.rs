//! Texts about documents that are read as profiles.

use serde::{Deserialize, Serialize};

use super::count::Count;

/// Texts about documents that are read as profiles.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProfileDocumentWords {
    /// What a vacancy that was made of a profile alone does not say.
    pub bare_vacancy: String,
    /// A place: `{n}` is the paragraph.
    pub paragraph: String,
    /// The same with its page: `{n}`, `{page}`.
    pub paragraph_on_page: String,
    /// Where more of the same are: `{lines}` are paragraphs.
    pub also: String,
    /// The place of a finding about the document as a whole.
    pub whole: String,
    /// Why a file that the user named is not read as a profile: `{file}`.
    pub other: String,
    /// The same for a vacancy: `{file}`.
    pub vacancy: String,
    /// The documents in a folder that are neither profile nor vacancy: `{n}`.
    pub passed_by: Count,
    /// The vacancies in a folder: `{n}`.
    pub vacancies: Count,
    /// Where evidence is that is not shown: `{lines}` are paragraphs.
    pub more_evidence: String,
    /// Why documents are not mended.
    pub not_mended: String,
}
