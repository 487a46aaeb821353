//! Blocks before they are laid out in the source.

use super::join::Joined;
use crate::reader::block::{BlockShape, Cell, Zone};

/// The number of the list of an item; `None` for other shapes.
pub fn list(shape: BlockShape) -> Option<usize> {
    match shape {
        BlockShape::Item { list, .. } => Some(list),
        _ => None,
    }
}

/// A block before it is laid out in the source.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// The shape.
    pub shape: BlockShape,
    /// The part of the document.
    pub zone: Zone,
    /// The table cell; `None` outside tables.
    pub cell: Option<Cell>,
    /// The 0-based page on which the block begins.
    pub page: usize,
    /// The number of further pages on which the block continues.
    pub more_pages: usize,
    /// The horizontal start, in points from the left edge of the page.
    pub start: f64,
    /// The text.
    pub words: Joined,
    /// Whether the last line is full, so that the block may continue on the next page.
    pub is_open: bool,
}
