//! Places the blocks of a single profile.

use super::guess;
use super::headings::Usual;
use super::line::PlacedLine;
use super::placer::Placer;
use super::table;
use crate::reader::{Block, Zone};

/// Assigns a place to every visible block of a profile.
#[must_use]
pub fn place(blocks: &[Block]) -> Vec<PlacedLine> {
    let usual = Usual::of(blocks);
    let mut walk = Placer::new(blocks, usual);
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
    let mut lines = walk.lines;
    guess::tasks(blocks, &mut lines);
    lines
}
