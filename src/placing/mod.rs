//! Blocks of a document -> lines with their place in a profile.
//!
//! ```text
//! blocks -> headings (style, looks, labels, form) -> walk (section by section, cell by cell) -> lines with slot and confidence
//! ```
//!
//! Nothing is lost: every block is a line, or several, and what has no place says so ([`Slot::Nowhere`]).

mod headings;
mod labels;
mod line;
mod phrases;
mod slot;
mod table;
mod walk;

pub use labels::{Label, ProfilePart, label, unnumbered};
pub use line::{DOUBT, PlacedLine};
pub use slot::{Slot, Why};

use crate::reader::{Block, Zone};

/// Gives every block that a reader of the document sees its place.
#[must_use]
pub fn place(blocks: &[Block]) -> Vec<PlacedLine> {
    let usual = headings::Usual::of(blocks);
    let mut walk = walk::Placer::new(blocks, usual);
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
