//! One of several profiles in a document.

use std::ops::Range;

use super::line::PlacedLine;
use super::slot::{Slot, Why};
use crate::reader::{Block, Zone};

/// One of several profiles in a document.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedProfile {
    /// The title, as written in the document.
    pub title: String,
    /// The placed lines. Text before the first profile is part of the first profile, without a place.
    pub lines: Vec<PlacedLine>,
}

/// Returns the visible blocks in a range as lines without a place.
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
