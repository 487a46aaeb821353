//! Documents (Word, ODT, PDF, HTML, Markdown, text) where a command takes profiles: which files in a folder are looked at, and
//! what is said about those that are no profiles.

use std::path::Path;

use super::console::Console;
use super::exit::Exit;
use super::walk;
use crate::check::{Checked, Settings};
use crate::messages::fill;
use crate::placing::Nature;
use crate::profile_document::check_any;
use crate::reader::Kind;

/// Whether a file in a given folder may be a profile: YAML or a document, by its extension.
pub fn may_be_profile(path: &Path) -> bool {
    walk::is_yaml(path) || is_document(path)
}

/// Whether a file is a document, by its extension. Old Word files and rich text count, so that they are told; lock files of
/// Word and `LibreOffice` do not.
pub fn is_document(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let is_old = path.extension().is_some_and(|extension| {
        extension.eq_ignore_ascii_case("doc") || extension.eq_ignore_ascii_case("rtf")
    });
    (is_old || Kind::of(&name).is_some()) && !is_lock(&name)
}

/// Whether a file is the lock of a document that is open in Word or `LibreOffice`.
fn is_lock(name: &str) -> bool {
    name.starts_with("~$") || name.starts_with(".~lock.")
}

/// Checks a file: YAML, or a document that is a profile.
///
/// # Errors
/// What a document is that is no profile. A text in a folder that cannot be read is no profile either: it may be anything.
pub fn checked(path: &Path, bytes: &[u8], is_named: bool, settings: Settings<'_>) -> Result<Checked, Nature> {
    let name = path.display().to_string();
    let checked = check_any(&name, bytes, settings)?;
    let is_text = matches!(Kind::document(&name, bytes), Some(Kind::Plain | Kind::Markdown | Kind::Html));
    if is_text && !is_named && checked.content.is_none() { Err(Nature::Other) } else { Ok(checked) }
}

/// Reports that a document that the user named is no profile.
pub fn refuse(path: &Path, nature: Nature, console: &Console) -> Exit {
    let words = &console.words().profile_documents;
    let sentence = if nature == Nature::Vacancy { &words.vacancy } else { &words.other };
    console.problem(Some(path), &fill(sentence, &[("file", path.display().to_string())]));
    Exit::Failed
}

/// The documents in folders that are no profiles.
#[derive(Debug, Default)]
pub struct PassedBy {
    vacancies: usize,
    others: usize,
}

impl PassedBy {
    /// Counts a document.
    pub fn add(&mut self, nature: Nature) {
        match nature {
            Nature::Vacancy => self.vacancies += 1,
            Nature::Profile | Nature::Other => self.others += 1,
        }
    }

    /// Reports how many there are.
    pub fn tell(&self, console: &Console) {
        let words = &console.words().profile_documents;
        for (count, sentence) in [(self.vacancies, &words.vacancies), (self.others, &words.passed_by)] {
            if count > 0 {
                console.problem(None, &sentence.of(count));
            }
        }
    }
}
