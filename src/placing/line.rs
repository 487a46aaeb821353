//! Lines of a document with their place.

use std::ops::Range;

use super::slot::{Slot, Why};

/// A line with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedLine {
    /// The block it comes from, by number.
    pub block: usize,
    /// The bytes of the text of that block.
    pub text: Range<usize>,
    /// Its place.
    pub slot: Slot,
    /// The level beside the name of a competency: `Samenwerken (2)`.
    pub level: Option<u8>,
    /// How sure its place is, in per cent.
    pub confidence: u8,
    /// Why.
    pub why: Why,
    /// The block of the heading or label that it stands under.
    pub under: Option<usize>,
}

/// Below this confidence, in per cent, the place of a line is in doubt.
pub const DOUBT: u8 = 70;
