//! Tracks the tables that enclose the current position.

use quick_xml::events::BytesStart;

use super::looks::{Written, is_on};
use super::styles::{Styles, WordStyle};
use crate::reader::block::Cell;
use crate::reader::xml::{attribute, number};

/// The maximum number of columns that a cell spans or a row leaves empty, as in Word.
const MAX_COLUMNS: usize = 63;
/// The bits in the value of `w:tblLook`, for files without separate attributes.
const FIRST_ROW: u32 = 0x20;
const FIRST_COLUMN: u32 = 0x80;

/// A table.
#[derive(Debug)]
pub struct WordTable {
    number: usize,
    /// The number of paragraphs that enclose the table. Text in a text box in a cell is in more paragraphs, and not
    /// part of the cell.
    pub paragraphs: usize,
    row: Option<usize>,
    column: usize,
    span: usize,
    /// Whether the row is repeated on every page as a header.
    is_header: bool,
    /// Whether the cell is merged with the cell above, whose text is shown instead.
    is_continued: bool,
    style: WordStyle,
    /// Whether the special formatting of the style applies to the first row, and to the first column.
    special: (bool, bool),
    /// The page on which the current row begins, and the last page of its cells.
    pages: (usize, usize),
}

impl WordTable {
    pub fn new(number: usize, paragraphs: usize) -> Self {
        Self {
            number,
            paragraphs,
            row: None,
            column: 0,
            span: 1,
            is_header: false,
            is_continued: false,
            style: WordStyle::default(),
            special: (false, false),
            pages: (0, 0),
        }
    }

    /// Reads an element of the table; `page` is the current page.
    pub fn read(&mut self, name: &str, tag: &BytesStart<'_>, styles: &Styles, page: &mut usize) {
        match name {
            "tblStyle" => self.style = styles.of(&attribute(tag, "val").unwrap_or_default()),
            "tblLook" => {
                let bits = attribute(tag, "val").and_then(|bits| u32::from_str_radix(&bits, 16).ok());
                let marks = |name: &str, bit: u32| match attribute(tag, name) {
                    Some(on) => matches!(on.as_str(), "1" | "true" | "on"),
                    None => bits.is_some_and(|bits| bits & bit != 0),
                };
                self.special = (marks("firstRow", FIRST_ROW), marks("firstColumn", FIRST_COLUMN));
            }
            "tr" => {
                self.row = Some(self.row.map_or(0, |row| row + 1));
                (self.column, self.is_header, self.pages) = (0, false, (*page, *page));
            }
            "gridBefore" => self.column += number::<usize>(tag, "val").unwrap_or(0).min(MAX_COLUMNS),
            "tblHeader" => self.is_header = is_on(tag),
            "tc" => {
                (self.span, self.is_continued) = (1, false);
                // Each cell of a row begins on the page on which the row begins.
                if self.row.is_some() {
                    *page = self.pages.0;
                }
            }
            "gridSpan" => self.span = number::<usize>(tag, "val").unwrap_or(1).clamp(1, MAX_COLUMNS),
            "vMerge" => self.is_continued = attribute(tag, "val").is_none_or(|value| value == "continue"),
            _ => {}
        }
    }

    /// Ends an element of the table.
    pub fn end(&mut self, name: &str, page: &mut usize) {
        match name {
            "tc" => {
                self.column += self.span;
                self.is_continued = false;
                self.pages.1 = self.pages.1.max(*page);
            }
            "tr" => *page = self.pages.1.max(*page),
            _ => {}
        }
    }

    pub fn is_continued(&self) -> bool {
        self.is_continued
    }

    /// The current cell. Almost every table has special formatting enabled for its first row, but this only counts as
    /// a header if the style has such formatting.
    pub fn cell(&self) -> Cell {
        let is_header = self.is_header || self.special_row().is_some() || self.special_column().is_some();
        Cell { table: self.number, row: self.row.unwrap_or(0), column: self.column, is_header }
    }

    /// The run properties of the table style for the current cell.
    pub fn looks(&self) -> Written {
        let none = Written::default();
        let (row, column) = (self.special_row().unwrap_or(none), self.special_column().unwrap_or(none));
        row.or(column).or(self.style.looks)
    }

    fn special_row(&self) -> Option<Written> {
        self.style.first_row.filter(|_| self.special.0 && self.row.unwrap_or(0) == 0)
    }

    fn special_column(&self) -> Option<Written> {
        self.style.first_column.filter(|_| self.special.1 && self.column == 0)
    }
}
