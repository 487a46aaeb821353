//! Texts that an editor shows in addition to findings.

use serde::{Deserialize, Serialize};

/// Texts that an editor shows in addition to findings.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditorWords {
    /// Inserts the example of a rule into the file: `{regel}`.
    pub add_example: String,
    /// Adds an exception for a rule, with an empty reason: `{regel}`.
    pub make_exception: String,
    /// Applies every fix that needs no judgement.
    pub mend_all: String,
    /// "dimension", before its name.
    pub dimension: String,
    /// "required", for a key.
    pub required: String,
}
