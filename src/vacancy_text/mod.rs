//! A free-text vacancy -> passages with their positions.
//!
//! ```text
//! bytes -> [markdown | html | docx | plain] -> source + passages -> document -> rules
//! ```
//!
//! There is one reader per file type. Readers do not judge; they only report the form of each passage.

mod collector;
mod docx;
mod html;
mod markdown;
mod plain;

pub use collector::{Form, Reading};

use crate::finding::{Finding, Place};
use crate::rulebook::bestand;
use crate::source::Source;

/// The supported file types of a vacancy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Plain text, with blank lines between paragraphs.
    Plain,
    /// Markdown.
    Markdown,
    /// A web page.
    Html,
    /// A Word file.
    Docx,
}

impl Kind {
    /// The type of a file, by its extension.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        let (_, extension) = name.rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "txt" | "text" => Some(Self::Plain),
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" => Some(Self::Html),
            "docx" => Some(Self::Docx),
            _ => None,
        }
    }
}

/// Reads a vacancy. A file that cannot be read has no passages, but a finding that says why.
#[must_use]
pub fn read(name: &str, bytes: &[u8], kind: Kind) -> Reading {
    let mut reading = match kind {
        Kind::Docx => docx::read(name, bytes),
        Kind::Plain | Kind::Markdown | Kind::Html => {
            let declared = |bytes: &[u8]| if kind == Kind::Html { html::declared(bytes) } else { None };
            let (source, finding) = Source::decode_declared(name, bytes, declared);
            let passages = match kind {
                _ if !source.is_readable() => Vec::new(),
                Kind::Markdown => markdown::passages(&source.text),
                Kind::Html => html::passages(&source.text),
                Kind::Plain | Kind::Docx => plain::passages(&source.text),
            };
            Reading { source, passages, findings: finding.into_iter().collect() }
        }
    };
    if reading.passages.is_empty() && reading.findings.is_empty() {
        reading.findings.push(Finding::new(&bestand::leeg_bestand::RULE, Place::Bytes(0..0)));
    }
    reading
}
