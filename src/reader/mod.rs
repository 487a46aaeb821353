//! Reads documents in any supported format into blocks in reading order, each with its shape and location.
//!
//! ```text
//! bytes -> kind -> [docx | odt | pdf | html | markdown | plain] -> source + blocks
//! ```
//!
//! There is one reader per file type. Readers keep all text: hidden text, headers, footers and secondary content
//! become blocks with their own [`Zone`].

mod archive;
mod block;
mod bullets;
mod carried;
mod collector;
mod docx;
mod draft;
mod foreign;
mod html;
mod kind;
mod manuscript;
mod markdown;
mod marks;
mod odt;
mod pdf;
mod plain;
mod remarks;
mod sheet;
mod signs;
mod workbook;
mod xml;

pub(crate) use archive::Archive;
pub use block::{Block, BlockShape, Cell, Location, MARK, TextMark, Zone};
pub(crate) use docx::{WordParagraph, WordPlaces, resolved};
pub(crate) use draft::XmlOrigin;
pub use kind::Kind;
pub use manuscript::Manuscript;
pub use remarks::Remarks;
pub use workbook::{is_workbook, read_workbook};
pub(crate) use xml::{attribute, position};

use crate::finding::{Finding, Place};
use crate::rulebook::bestand;
use crate::source::Source;

/// Reads a document. For a file that cannot be read, there are no blocks but a finding with the reason.
#[must_use]
pub fn read(name: &str, bytes: &[u8], kind: Kind) -> Manuscript {
    let mut reading = match kind {
        Kind::Docx => docx::read(name, bytes),
        Kind::Odt => odt::read(name, bytes),
        Kind::Pdf => pdf::read(name, bytes),
        Kind::Plain | Kind::Markdown | Kind::Html => text(name, bytes, kind),
    };
    if matches!(kind, Kind::Docx | Kind::Odt | Kind::Pdf) {
        reading.blocks = bullets::split_all(reading.blocks);
    }
    if reading.blocks.is_empty() && reading.findings.is_empty() {
        reading.findings.push(Finding::new(&bestand::leeg_bestand::RULE, Place::Bytes(0..0)));
    }
    reading
}

/// Reads a text file: plain text, Markdown or HTML.
fn text(name: &str, bytes: &[u8], kind: Kind) -> Manuscript {
    let declared = |bytes: &[u8]| if kind == Kind::Html { html::declared(bytes) } else { None };
    let (source, finding) = Source::decode_declared(name, bytes, declared);
    let mut reading = Manuscript::new(source, finding.into_iter().collect());
    if reading.source.is_readable() {
        let text = &reading.source.text;
        reading.blocks = match kind {
            Kind::Markdown => markdown::blocks(text),
            Kind::Html => {
                let (blocks, data) = html::blocks(text);
                reading.data = data;
                blocks
            }
            Kind::Plain | Kind::Docx | Kind::Odt | Kind::Pdf => plain::blocks(text),
        };
    }
    reading
}
