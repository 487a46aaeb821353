//! One of several profiles in a document.

use std::ops::Range;

use super::line::PlacedLine;
use super::slot::{Slot, Why};
use crate::reader::{Block, Zone};

/// One of the profiles in a document.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedProfile {
    /// Its title, as the document has it.
    pub title: String,
    /// Its lines. What stands before the first profile belongs to it, without a place.
    pub lines: Vec<PlacedLine>,
}

/// Lines without a place.
pub fn unplaced(blocks: &[Block], range: Range<usize>) -> Vec<PlacedLine> {
    let shown = range.filter(|at| blocks[*at].zone != Zone::Hidden);
    let line = |at: usize| PlacedLine {
        block: at,
        text: 0..blocks[at].text().len(),
        slot: Slot::Nowhere,
        level: None,
        confidence: 0,
        why: Why::Nothing,
        under: None,
    };
    shown.map(line).collect()
}
