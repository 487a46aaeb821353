//! The model of a document: one block per paragraph, list item, heading or paragraph in a table cell.

use std::ops::Range;

use crate::document::Passage;

/// The shape of a block, as marked up in the file. A block that merely looks like a heading is a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BlockShape {
    /// A heading style or element, with its level from 1.
    Heading(u8),
    /// A paragraph.
    #[default]
    Paragraph,
    /// A list item.
    Item {
        /// The number of the list in the document.
        list: usize,
        /// The nesting depth, from 0 for a top-level item.
        depth: u8,
    },
}

/// The part of a document that a block is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Zone {
    /// The body text.
    #[default]
    Body,
    /// A text box.
    Box,
    /// A page header.
    Header,
    /// A page footer.
    Footer,
    /// A footnote or endnote.
    Note,
    /// Text in the file that is not part of the visible document: hidden text, a cookie dialog, the menu of a website.
    Hidden,
}

/// The position of a table cell. Rows and columns are 0-based.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// The 0-based number of the table in the document.
    pub table: usize,
    /// The row.
    pub row: usize,
    /// The column; for a cell that spans several columns, the first.
    pub column: usize,
    /// Whether the file marks the row or column of the cell as a header.
    pub is_header: bool,
}

/// The location of a block, as shown to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Location {
    /// The 1-based number of the paragraph; in Word and ODT files, empty paragraphs count.
    pub paragraph: usize,
    /// The 1-based page number; `None` if the file does not tell.
    pub page: Option<usize>,
}

/// A paragraph, heading, list item or paragraph in a cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Block {
    /// The shape.
    pub shape: BlockShape,
    /// The part of the document.
    pub zone: Zone,
    /// The text, with the byte range in the source of each piece.
    pub passage: Passage,
    /// The percentage of letters that are bold, from 0 to 100.
    pub bold: u8,
    /// The predominant font size, in points; `None` if the file does not tell.
    pub size: Option<f32>,
    /// The indentation, in points.
    pub indent: f32,
    /// The byte offsets in the text of tabs between words, as between a label and its value.
    pub tabs: Vec<usize>,
    /// The table cell; `None` outside tables.
    pub cell: Option<Cell>,
    /// The location in the document.
    pub location: Location,
    /// The bookmarks of goedwerk in the block.
    pub marks: Vec<TextMark>,
}

/// The part of a goedwerk bookmark in one block. A bookmark that spans several blocks is in each of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TextMark {
    /// The name, which begins with [`MARK`].
    pub name: String,
    /// The byte range of the text of the block that the bookmark covers.
    pub text: Range<usize>,
    /// Whether the bookmark starts in an earlier block.
    pub is_continued: bool,
}

/// The prefix of the names of bookmarks with which goedwerk marks the parts of a profile.
pub const MARK: &str = "gw_";

impl Block {
    /// The text of the block.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.passage.text
    }
}

/// The nesting depth, from 0, of an item in this many nested lists.
pub(super) fn depth(lists: usize) -> u8 {
    u8::try_from(lists.saturating_sub(1)).unwrap_or(u8::MAX)
}
