//! Documents (Word, ODT, PDF, HTML, Markdown, text) as input of commands that take profiles: which files in a folder
//! are read, and the messages about documents that are not profiles.

use std::path::Path;

use super::console::Console;
use super::exit::Exit;
use super::walk;
use crate::check::{Checked, Settings};
use crate::document::Document;
use crate::messages::fill;
use crate::placing::Nature;
use crate::profile_document::check_any;
use crate::reader::Kind;
use crate::schema::Format;
use crate::source::Source;

/// Whether a file found in a folder may be a profile: YAML or a document, by its extension.
pub fn may_be_profile(path: &Path) -> bool {
    walk::is_yaml(path) || is_document(path)
}

/// Whether a file stands for a profile where a command takes another format: a document, or YAML that states that it is
/// a profile.
pub fn stands_for_a_profile(path: &Path, bytes: &[u8]) -> bool {
    let name = path.display().to_string();
    let states_it = || {
        let (document, _) = Document::parse(&Source::decode(&name, bytes).0);
        let format = document.root().and_then(|root| root.get("formaat")?.text());
        format.is_some_and(|format| format == Format::Profile.id())
    };
    Kind::document(&name, bytes).is_some() || states_it()
}

/// Whether a file is a document, by its extension. `.doc` and `.rtf` files count as well, so that the user is told why
/// they cannot be read. Lock files of Word and `LibreOffice` do not.
pub fn is_document(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let is_old = path.extension().is_some_and(|extension| {
        extension.eq_ignore_ascii_case("doc") || extension.eq_ignore_ascii_case("rtf")
    });
    (is_old || Kind::of(&name).is_some()) && !is_lock(&name)
}

/// Whether a file is an Excel workbook (`.xlsx`), by its extension.
pub fn is_workbook(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xlsx")) && !is_lock(&name)
}

/// Whether a file name is that of the lock file of a document that is open in Word or `LibreOffice`.
fn is_lock(name: &str) -> bool {
    name.starts_with("~$") || name.starts_with(".~lock.")
}

/// Checks a YAML file, or a document that is a profile. `is_named` says whether the user named the file, rather than a
/// folder that contains it.
///
/// # Errors
/// Returns what the document is if it is not a profile. A text, Markdown or HTML file that the user did not name counts
/// as [`Nature::Other`] if it cannot be read as a profile.
pub fn checked(path: &Path, bytes: &[u8], is_named: bool, settings: Settings<'_>) -> Result<Checked, Nature> {
    let name = path.display().to_string();
    let checked = check_any(&name, bytes, settings)?;
    let is_text = matches!(Kind::document(&name, bytes), Some(Kind::Plain | Kind::Markdown | Kind::Html));
    if is_text && !is_named && checked.content.is_none() { Err(Nature::Other) } else { Ok(checked) }
}

/// Whether a document cannot be read: an old Word file, a scan, or a damaged file.
pub fn is_unread(path: &Path, bytes: &[u8], checked: &Checked) -> bool {
    Kind::document(&path.to_string_lossy(), bytes).is_some() && checked.content.is_none()
}

/// Reports that a document that the user named is not a profile.
pub fn refuse(path: &Path, nature: Nature, console: &Console) -> Exit {
    let words = &console.words().profile_documents;
    let sentence = if nature == Nature::Vacancy { &words.vacancy } else { &words.other };
    console.problem(Some(path), &fill(sentence, &[("file", path.display().to_string())]));
    Exit::Failed
}

/// The number of documents in folders that were skipped because they are not profiles.
#[derive(Debug, Default)]
pub struct PassedBy {
    vacancies: usize,
    others: usize,
    unread: usize,
}

impl PassedBy {
    /// Counts a skipped document.
    pub fn add(&mut self, nature: Nature) {
        match nature {
            Nature::Vacancy => self.vacancies += 1,
            Nature::Profile | Nature::Other => self.others += 1,
        }
    }

    /// Counts a document that cannot be read.
    pub fn add_unread(&mut self) {
        self.unread += 1;
    }

    /// Reports the number of skipped documents, if any.
    pub fn tell(&self, console: &Console) {
        let words = &console.words().profile_documents;
        let counts = [
            (self.vacancies, &words.vacancies),
            (self.others, &words.passed_by),
            (self.unread, &words.unread),
        ];
        for (count, sentence) in counts {
            if count > 0 {
                console.problem(None, &sentence.of(count));
            }
        }
    }
}
