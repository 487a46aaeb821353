//! Texts about files that are written.

use serde::{Deserialize, Serialize};

use super::count::Count;

/// Texts about files that are written.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutputWords {
    /// The number of files that `--fix` could not write.
    pub not_mended: Count,
    /// After an output replaced a file with another content.
    pub replaced: String,
    /// An output that is an input of the run.
    pub is_input: String,
    /// The name of standard input.
    pub stdin: String,
    /// An output that is an input of the run under another name: `{input}`.
    pub is_same_input: String,
    /// Two outputs with the same name.
    pub written_twice: String,
}
