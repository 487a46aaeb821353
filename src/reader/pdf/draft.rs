//! Blocks before they have their place in the source.

use super::join::Joined;
use crate::reader::block::{BlockShape, Cell, Zone};

/// The list of an item.
pub fn list(shape: BlockShape) -> Option<usize> {
    match shape {
        BlockShape::Item { list, .. } => Some(list),
        _ => None,
    }
}

/// A block before it has its place in the source.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// Its shape.
    pub shape: BlockShape,
    /// The part of the document that it is in.
    pub zone: Zone,
    /// The cell that it is in.
    pub cell: Option<Cell>,
    /// The page, from 0.
    pub page: usize,
    /// On how many pages it goes on.
    pub more_pages: usize,
    /// Where it begins, from the left edge of the page.
    pub start: f64,
    /// Its text.
    pub words: Joined,
    /// Whether its last line is full, so that it may go on on the next page.
    pub is_open: bool,
}
