//! Tracks the tables that enclose the current position.

use quick_xml::events::BytesStart;

use crate::reader::block::Cell;
use crate::reader::xml::number;

/// The maximum number of columns that one element stands for.
const MOST: usize = 1000;

/// A table.
#[derive(Debug, Default)]
pub struct OdtTable {
    number: usize,
    /// The number of paragraphs that enclose the table. Text in a text box in a cell is in more paragraphs, and not
    /// part of the cell.
    pub paragraphs: usize,
    row: Option<usize>,
    column: usize,
    /// The number of columns that the current cell stands for.
    columns: usize,
    in_header_rows: bool,
    in_header_columns: bool,
    header_columns: usize,
}

impl OdtTable {
    pub fn new(number: usize, paragraphs: usize) -> Self {
        Self { number, paragraphs, ..Self::default() }
    }

    /// Reads an element of the table.
    pub fn read(&mut self, name: &str, tag: &BytesStart<'_>) {
        let repeated = |name| number::<usize>(tag, name).unwrap_or(1).clamp(1, MOST);
        match name {
            "table-header-rows" => self.in_header_rows = true,
            "table-header-columns" => self.in_header_columns = true,
            "table-column" if self.in_header_columns => {
                self.header_columns += repeated("number-columns-repeated");
            }
            "table-row" => (self.row, self.column) = (Some(self.row.map_or(0, |row| row + 1)), 0),
            "table-cell" => self.columns = repeated("number-columns-repeated"),
            "covered-table-cell" => self.column += repeated("number-columns-repeated"),
            _ => {}
        }
    }

    /// Ends an element of the table.
    pub fn end(&mut self, name: &str) {
        match name {
            "table-header-rows" => self.in_header_rows = false,
            "table-header-columns" => self.in_header_columns = false,
            "table-cell" => self.column += self.columns,
            _ => {}
        }
    }

    /// The current cell.
    pub fn cell(&self) -> Cell {
        let is_header = self.in_header_rows || self.column < self.header_columns;
        Cell { table: self.number, row: self.row.unwrap_or(0), column: self.column, is_header }
    }
}
