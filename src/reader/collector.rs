//! Collects the blocks of a text: pieces are appended until a block ends.

use super::block::{Block, BlockShape, Cell, Location, Zone};
use crate::document::Passage;

/// Collects blocks.
#[derive(Debug, Default)]
pub struct Collector {
    pub blocks: Vec<Block>,
    pub open: Passage,
    /// The letters of the open block that are bold.
    bold: usize,
    /// The number of blocks that ended, empty ones included.
    ended: usize,
}

impl Collector {
    pub fn push(&mut self, text: &str, file: std::ops::Range<usize>, is_bold: bool) {
        if is_bold {
            self.bold += letters(text);
        }
        self.open.push(text, file);
    }

    /// Ends a block of the text itself.
    pub fn end(&mut self, shape: BlockShape) {
        self.end_in(shape, Zone::Body, None);
    }

    /// Ends a block; it is discarded if it contains no words.
    pub fn end_in(&mut self, shape: BlockShape, zone: Zone, cell: Option<Cell>) {
        let passage = std::mem::take(&mut self.open);
        let bold = std::mem::take(&mut self.bold);
        self.ended += usize::from(!passage.text.is_empty());
        if let Some(bold) = (bold * 100).checked_div(letters(&passage.text)) {
            let bold = u8::try_from(bold).unwrap_or(100);
            let location = Location { paragraph: self.ended, page: None };
            self.blocks.push(Block { shape, zone, passage, bold, cell, location, ..Block::default() });
        }
    }
}

/// The number of letters and digits of a text.
pub fn letters(text: &str) -> usize {
    text.chars().filter(|sign| sign.is_alphanumeric()).count()
}

/// The depth of an item in this many lists.
pub fn depth(lists: usize) -> u8 {
    u8::try_from(lists.saturating_sub(1)).unwrap_or(u8::MAX)
}
