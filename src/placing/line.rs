//! Lines of a document with their place in a profile.

use std::ops::Range;

use super::slot::{Slot, Why};

/// A line of a document with its place in a profile.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedLine {
    /// The index of the block that contains the line.
    pub block: usize,
    /// The byte range of the line in the text of that block.
    pub text: Range<usize>,
    /// The place of the line in the profile.
    pub slot: Slot,
    /// The level of a competency, as in `Samenwerken (2)`.
    pub level: Option<u8>,
    /// The confidence in the place, as a percentage.
    pub confidence: u8,
    /// The reason for the place.
    pub why: Why,
    /// The index of the block with the heading or label above the line.
    pub under: Option<usize>,
}

/// The confidence, as a percentage, below which the place of a line is in doubt.
pub const DOUBT: u8 = 70;
