//! Selects the blocks that are the main text of a page: those in `<main>`, those in its only `<article>`, or all.

use crate::reader::block::{Block, BlockShape, Zone};
use crate::reader::collector::letters;

/// The part of a page that a block is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Region {
    /// Whether the block is in `<main>` or an element with that role.
    pub is_main: bool,
    /// The number of the outermost enclosing article.
    pub article: Option<usize>,
}

/// The minimum percentage of the letters of a page in its only article, for this to be the main text.
const SHARE: usize = 33;

/// Hides the blocks outside the main text, except the title.
pub fn keep_text(blocks: &mut [Block], regions: &[Region], articles: usize) {
    let shown = |block: &Block| block.zone != Zone::Hidden;
    let count = |is_in: &dyn Fn(&Region) -> bool| -> usize {
        blocks
            .iter()
            .zip(regions)
            .filter(|(block, region)| shown(block) && is_in(region))
            .map(|(block, _)| letters(block.text()))
            .sum()
    };
    let all = count(&|_| true);
    let is_in: fn(&Region) -> bool = if count(&|region| region.is_main) > 0 {
        |region| region.is_main
    } else if articles == 1 && count(&|region| region.article.is_some()) * 100 >= all * SHARE {
        |region| region.article.is_some()
    } else {
        return;
    };
    // The title may be in a banner above the main text.
    let is_title = |block: &Block| block.shape == BlockShape::Heading(1) && shown(block);
    let has_title = blocks.iter().zip(regions).any(|(block, region)| is_in(region) && is_title(block));
    let title = blocks.iter().position(is_title).filter(|_| !has_title);
    for (at, (block, region)) in blocks.iter_mut().zip(regions).enumerate() {
        if !is_in(region) && Some(at) != title {
            block.zone = Zone::Hidden;
        }
    }
}
