//! A file to check, and its result.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::settings::absolute;
use crate::config::Config;
use crate::placing::Nature;
use crate::report::Summary;
use crate::vacancy_text::Kind;

/// A file to check.
pub struct Job {
    /// Its path or name.
    pub path: PathBuf,
    /// Its content, if it was not read from disk.
    pub bytes: Option<Vec<u8>>,
    /// Its settings.
    pub config: Arc<Config>,
    /// The kind of text, if it is a free-form vacancy text.
    pub text: Option<Kind>,
    /// Whether the user named it, rather than a folder that it is in.
    pub is_named: bool,
}

impl Job {
    /// Its name in a baseline in this folder: a platform-independent relative path.
    pub fn name(&self, folder: &Path) -> String {
        let path = absolute(&self.path);
        let path = path.strip_prefix(folder).unwrap_or(&path);
        path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
    }
}

/// What there is to report about a file.
pub enum Outcome {
    /// Its findings.
    Told(Told),
    /// It is a document that is no profile.
    PassedBy(Nature),
}

/// The result for a file, independent of the file itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The output of each report.
    pub pieces: Vec<String>,
    /// Its counts.
    pub summary: Summary,
    /// Whether it has a finding on which the run fails.
    pub fails: bool,
    /// The number of findings in the baseline that no longer occur.
    pub solved: usize,
    /// The number of exceptions with an end date.
    pub dated: usize,
}
