//! Blocks of a document -> lines with their place in a profile.
//!
//! ```text
//! blocks -> headings (style, looks, labels, form) -> walk (section by section, cell by cell) -> lines with slot and confidence
//! ```
//!
//! Nothing is lost: every block is a line, or several, and what has no place says so ([`Slot::Nowhere`]).

mod headings;
mod labels;
mod slot;
mod table;
mod walk;

use std::ops::Range;

pub use labels::{Label, Section, label, unnumbered};
pub use slot::{Slot, Why};

use crate::reader::{Block, Zone};

/// A line with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
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

/// Gives every block that a reader of the document sees its place.
#[must_use]
pub fn place(blocks: &[Block]) -> Vec<Line> {
    let usual = headings::Usual::of(blocks);
    let mut walk = walk::Walk::new(blocks, usual);
    let mut at = 0;
    while at < blocks.len() {
        let block = &blocks[at];
        match block.zone {
            Zone::Body | Zone::Box => {}
            Zone::Header | Zone::Footer | Zone::Note | Zone::Hidden => {
                if block.zone != Zone::Hidden {
                    walk.nowhere(at);
                }
                at += 1;
                continue;
            }
        }
        let Some(cell) = block.cell else {
            walk.block(at, blocks.get(at + 1));
            at += 1;
            continue;
        };
        let rest = blocks[at..].iter();
        let length = rest.take_while(|next| next.cell.is_some_and(|next| next.table == cell.table)).count();
        table::place(&mut walk, at..at + length);
        at += length;
    }
    walk.lines
}
