//! A file to check, and what it came to.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::settings::absolute;
use crate::config::Config;
use crate::report::Summary;
use crate::vacancy_text::Kind;

/// A file to check.
pub struct Job {
    /// Where it is, or what it is called.
    pub path: PathBuf,
    /// Its bytes, where they did not come from the disk.
    pub bytes: Option<Vec<u8>>,
    /// What holds for it.
    pub config: Arc<Config>,
    /// The kind of text it is, where it is a vacancy that anybody wrote.
    pub text: Option<Kind>,
}

impl Job {
    /// Its name in a baseline of this folder: its path from there, the same on every system.
    pub fn name(&self, folder: &Path) -> String {
        let path = absolute(&self.path);
        let path = path.strip_prefix(folder).unwrap_or(&path);
        path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
    }
}

/// What a file came to, as far as it can be told without the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What each report made of it.
    pub pieces: Vec<String>,
    /// Its counts.
    pub summary: Summary,
    /// Whether it has a finding the run fails on.
    pub fails: bool,
    /// How many findings of the baseline are no longer there.
    pub solved: usize,
    /// How many of its exceptions have a last day.
    pub dated: usize,
}
