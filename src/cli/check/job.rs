//! The files to check, and their results.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::settings::absolute;
use crate::config::Config;
use crate::placing::Nature;
use crate::report::Summary;
use crate::vacancy_text::Kind;

/// A file to check.
pub struct Job {
    /// The path or name of the file.
    pub path: PathBuf,
    /// The content of the file, if it does not come from disk.
    pub bytes: Option<Vec<u8>>,
    /// The settings for the file.
    pub config: Arc<Config>,
    /// The kind of text, if it is a free-form vacancy text.
    pub text: Option<Kind>,
    /// Whether the user named the file, rather than a folder that contains it.
    pub is_named: bool,
}

impl Job {
    /// Returns the name of the file in a baseline in `folder`: a relative path with forward slashes.
    pub fn name(&self, folder: &Path) -> String {
        let path = absolute(&self.path);
        let path = path.strip_prefix(folder).unwrap_or(&path);
        path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
    }
}

/// What to report about a file.
pub enum Outcome {
    /// The reports and counts of a checked file.
    Told(Told),
    /// Nothing: the file is a document that is not a profile.
    PassedBy(Nature),
}

/// The reports and counts of a checked file, independent of where the file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The output of each report.
    pub pieces: Vec<String>,
    /// The counts of its findings.
    pub summary: Summary,
    /// Whether it has a finding that makes the run fail.
    pub fails: bool,
    /// The number of findings in the baseline that no longer occur.
    pub solved: usize,
    /// The number of exceptions with an end date.
    pub dated: usize,
}
