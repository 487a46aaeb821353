//! Where the cells of a table are.

use std::collections::BTreeSet;

use super::element::HtmlElement;
use crate::reader::block::{Block, Cell};

/// The most columns of a table, and rows of a cell; what exceeds them counts as the last.
const MOST: usize = 1_000;

/// A table that is open.
#[derive(Debug, Default)]
pub struct OpenTable {
    /// The number of the table in the document.
    pub number: usize,
    /// The number of rows that began.
    rows: usize,
    column: usize,
    /// For each column, how many more rows a cell above takes.
    taken: Vec<usize>,
    is_head: bool,
    pub cell: Option<Cell>,
}

impl OpenTable {
    pub fn new(number: usize) -> Self {
        Self { number, ..Self::default() }
    }

    /// Whether the rows that follow are headers.
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

    /// Begins a cell.
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

    /// A term (`dt`) or what it means (`dd`): a row of two cells.
    pub fn definition(&mut self, is_term: bool) {
        let is_first = self.rows == 0;
        if is_term || is_first {
            self.rows += 1;
        }
        let column = usize::from(!is_term);
        self.cell = Some(Cell { table: self.number, row: self.rows - 1, column, is_header: is_term });
    }
}

/// Takes the cells from tables that only lay out a page: those with headings in them, and those with one cell.
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
