//! The model of a document that was read: one block per paragraph, list item, heading or paragraph in a table cell.

use std::ops::Range;

use crate::document::Passage;

/// The shape of a block, as the file itself has it. What merely looks like a heading is a paragraph, with its looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BlockShape {
    /// A heading, by its style or element, with its level from 1.
    Heading(u8),
    /// A paragraph.
    #[default]
    Paragraph,
    /// An item of the list with this number in the document, with its depth from 0.
    Item {
        /// The number of the list.
        list: usize,
        /// How deep it is: 0 for an item that is in no other item.
        depth: u8,
    },
}

/// The part of a document that a block is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Zone {
    /// The text itself.
    #[default]
    Body,
    /// A box beside or over the text.
    Box,
    /// The top of every page.
    Header,
    /// The bottom of every page.
    Footer,
    /// A footnote or endnote.
    Note,
    /// Text that is in the file but not for its readers: hidden text, a cookie dialog, the menu of a website.
    Hidden,
}

/// The cell of a table that a block is in. Rows and columns count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// The number of the table in the document.
    pub table: usize,
    /// The row.
    pub row: usize,
    /// The column, where a cell that spans several counts as its first.
    pub column: usize,
    /// Whether the file marks its row or column as a header.
    pub is_header: bool,
}

/// Where a block stands, for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Location {
    /// The paragraph, from 1, empty ones included.
    pub paragraph: usize,
    /// The page, from 1, if the file says it.
    pub page: Option<usize>,
}

/// A paragraph, heading, list item or paragraph in a cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Block {
    /// Its shape.
    pub shape: BlockShape,
    /// The part of the document that it is in.
    pub zone: Zone,
    /// The visible text, with the bytes of the source that each piece of it comes from.
    pub passage: Passage,
    /// The part of its letters that is bold, from 0 to 100.
    pub bold: u8,
    /// The size of most of its letters in points, if the file says it.
    pub size: Option<f32>,
    /// How far it is indented, in points.
    pub indent: f32,
    /// The bytes of the text at which a tab separates words, as between a label and its value.
    pub tabs: Vec<usize>,
    /// The cell that it is in.
    pub cell: Option<Cell>,
    /// Where it stands.
    pub location: Location,
    /// The bookmarks of goedwerk in it, with the bytes of the text that each covers.
    pub marks: Vec<TextMark>,
}

/// A bookmark that goedwerk wrote, in one block. A bookmark over several blocks is in each of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TextMark {
    /// Its name, which begins with [`MARK`].
    pub name: String,
    /// The bytes of the text that it covers.
    pub text: Range<usize>,
    /// Whether it began in an earlier block.
    pub is_continued: bool,
}

/// How the names of the bookmarks begin that say which part of a profile a text is.
pub const MARK: &str = "gw_";

impl Block {
    /// The visible text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.passage.text
    }
}

/// The depth of an item in this many lists.
pub(super) fn depth(lists: usize) -> u8 {
    u8::try_from(lists.saturating_sub(1)).unwrap_or(u8::MAX)
}
