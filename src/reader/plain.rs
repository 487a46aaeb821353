//! Plain text. A line that starts with a bullet is a list item; a blank line ends a paragraph.

use super::block::{Block, BlockShape};
use super::collector::Collector;

/// The prefixes of a list item.
const BULLETS: [&str; 6] = ["- ", "* ", "• ", "– ", "o ", "· "];

pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut collector = Collector::default();
    let (mut at, mut list, mut in_list) = (0, 0, false);
    let mut shape = BlockShape::Paragraph;
    for line in text.split_inclusive('\n') {
        let start = at + line.len() - line.trim_start().len();
        let content = line.trim();
        at += line.len();
        if content.is_empty() {
            collector.end(shape);
            (shape, in_list) = (BlockShape::Paragraph, false);
            continue;
        }
        if let Some(bullet) = BULLETS.iter().find(|bullet| content.starts_with(**bullet)) {
            collector.end(shape);
            list += usize::from(!in_list);
            (shape, in_list) = (BlockShape::Item { list, depth: 0 }, true);
            collector.push(&content[bullet.len()..], start + bullet.len()..start + content.len(), false);
        } else {
            if !collector.open.text.is_empty() {
                let end = collector.open.pieces.last().map_or(start, |piece| piece.file.end);
                collector.push(" ", end..start, false);
            }
            collector.push(content, start..start + content.len(), false);
        }
    }
    collector.end(shape);
    collector.blocks
}
