//! Reads a free-text vacancy into passages with their positions.
//!
//! The document is read by [`reader`]; the vacancy consists of its visible blocks.

use crate::document::Passage;
use crate::finding::Finding;
use crate::reader::{self, Block, BlockShape, Zone};
use crate::source::Source;

pub use crate::reader::Kind;

/// The form of a passage in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// A heading.
    Heading,
    /// A paragraph.
    #[default]
    Paragraph,
    /// A list item, with the number of its list.
    Item(usize),
}

/// A parsed vacancy.
#[derive(Debug)]
pub struct Reading {
    /// The text to show; for a Word, ODT or PDF file, one paragraph per line.
    pub source: Source,
    /// The non-empty passages, in order.
    pub passages: Vec<(Form, Passage)>,
    /// Problems with reading the file, such as the reason why it cannot be read.
    pub findings: Vec<Finding>,
    /// The JSON-LD data of a web page, unparsed.
    pub data: Vec<String>,
}

/// The maximum number of words in a line of plain text that counts as a heading.
const HEADING_WORDS: usize = 8;

/// Reads a vacancy. For a file that cannot be read, there are no passages but a finding with the reason.
#[must_use]
pub fn read(name: &str, bytes: &[u8], kind: Kind) -> Reading {
    let reader::Manuscript { source, blocks, findings, data, .. } = reader::read(name, bytes, kind);
    let shown = blocks.into_iter().filter(|block| block.zone != Zone::Hidden);
    let passages = shown.map(|block| (form(&block, kind), block.passage)).collect();
    Reading { source, passages, findings, data }
}

fn form(block: &Block, kind: Kind) -> Form {
    match block.shape {
        BlockShape::Heading(_) => Form::Heading,
        BlockShape::Paragraph if kind == Kind::Plain && is_heading(block.text()) => Form::Heading,
        BlockShape::Paragraph => Form::Paragraph,
        BlockShape::Item { list, .. } => Form::Item(list),
    }
}

/// Whether a line of plain text, which has no markup, looks like a heading. A label with its value ("Uren: 36") does
/// not.
fn is_heading(line: &str) -> bool {
    !line.contains(": ")
        && !line.ends_with(['.', '!', '?', ';', ',', ':'])
        && line.split_whitespace().count() <= HEADING_WORDS
}
