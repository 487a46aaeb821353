//! Computes the rows and columns of table cells.

use std::collections::BTreeSet;

use super::element::HtmlElement;
use crate::reader::block::{Block, Cell};

/// The maximum number of columns of a table, and of rows that a cell spans. Cells beyond the last column are counted
/// in it.
const MOST: usize = 1_000;

/// An open table.
#[derive(Debug, Default)]
pub struct OpenTable {
    /// The number of the table in the document.
    pub number: usize,
    /// The number of rows so far.
    rows: usize,
    column: usize,
    /// The remaining row span of the cell above, by column.
    taken: Vec<usize>,
    is_head: bool,
    pub cell: Option<Cell>,
}

impl OpenTable {
    pub fn new(number: usize) -> Self {
        Self { number, ..Self::default() }
    }

    /// Begins a section of rows, which are header rows if `is_head`.
    pub fn section(&mut self, is_head: bool) {
        self.is_head = is_head;
    }

    pub fn row(&mut self) {
        if self.rows > 0 {
            self.taken.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
        }
        self.rows += 1;
        (self.column, self.cell) = (0, None);
    }

    /// Begins a table cell.
    pub fn cell(&mut self, element: &HtmlElement) {
        if self.rows == 0 {
            self.row();
        }
        while self.taken.get(self.column).is_some_and(|rows| *rows > 0) {
            self.column += 1;
        }
        let column = self.column.min(MOST);
        let end = (column + element.columns.min(MOST)).min(MOST);
        if element.rows > 1 {
            self.taken.resize(self.taken.len().max(end), 0);
            self.taken[column.min(end)..end].fill(element.rows.min(MOST));
        }
        self.column = end.max(column + 1);
        let is_header = element.name == "th" || self.is_head;
        self.cell = Some(Cell { table: self.number, row: self.rows - 1, column, is_header });
    }

    /// Begins a term (`dt`) or its definition (`dd`), which are the two cells of a row.
    pub fn definition(&mut self, is_term: bool) {
        let is_first = self.rows == 0;
        if is_term || is_first {
            self.rows += 1;
        }
        let column = usize::from(!is_term);
        self.cell = Some(Cell { table: self.number, row: self.rows - 1, column, is_header: is_term });
    }
}

/// Removes the cells of tables that are only used for layout: those in `layout`, and those with a single cell.
pub fn without_layout(blocks: &mut [Block], layout: &BTreeSet<usize>) {
    let mut real = BTreeSet::new();
    for cell in blocks.iter().filter_map(|block| block.cell) {
        if cell.row > 0 || cell.column > 0 {
            real.insert(cell.table);
        }
    }
    for block in blocks {
        block.cell = block.cell.filter(|cell| real.contains(&cell.table) && !layout.contains(&cell.table));
    }
}
