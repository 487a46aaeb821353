//! Markdown, using a parser that reports source positions.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::block::{Block, BlockShape, Cell, Zone};
use super::collector::{Collector, depth};

pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut walk = MarkdownWalk::default();
    let options = Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        match event {
            Event::Start(tag) => walk.start(&tag),
            Event::End(tag) => walk.end(tag),
            Event::Text(words) | Event::Code(words) if walk.hidden == 0 => {
                walk.collector.push(&words, range, walk.bold > 0);
            }
            Event::SoftBreak | Event::HardBreak => walk.collector.push(" ", range, false),
            _ => {}
        }
    }
    walk.collector.end(BlockShape::Paragraph);
    walk.collector.blocks
}

/// Follows the structure of a text.
#[derive(Default)]
struct MarkdownWalk {
    collector: Collector,
    /// The enclosing lists, by number.
    lists: Vec<usize>,
    list: usize,
    /// How many enclosing blocks hold code or data.
    hidden: usize,
    /// How many enclosing elements are bold.
    bold: usize,
    /// The number of tables that began.
    tables: usize,
    /// The cell that follows, in a table.
    cell: Option<Cell>,
}

impl MarkdownWalk {
    fn shape(&self) -> BlockShape {
        match self.lists.last() {
            Some(list) => BlockShape::Item { list: *list, depth: depth(self.lists.len()) },
            None => BlockShape::Paragraph,
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::CodeBlock(_) | Tag::MetadataBlock(_) => self.hidden += 1,
            Tag::Strong => self.bold += 1,
            Tag::List(_) => {
                // The text of an item before a nested list is a block of its own.
                self.collector.end(self.shape());
                self.list += 1;
                self.lists.push(self.list);
            }
            Tag::Table(_) => {
                let cell = Cell { table: self.tables, row: 0, column: 0, is_header: true };
                (self.cell, self.tables) = (Some(cell), self.tables + 1);
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::CodeBlock | TagEnd::MetadataBlock(_) => self.hidden = self.hidden.saturating_sub(1),
            TagEnd::Strong => self.bold = self.bold.saturating_sub(1),
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::Heading(level) => self.collector.end(BlockShape::Heading(level as u8)),
            TagEnd::TableCell => {
                self.collector.end_in(BlockShape::Paragraph, Zone::Body, self.cell);
                self.cell = self.cell.map(|cell| Cell { column: cell.column + 1, ..cell });
            }
            TagEnd::TableRow | TagEnd::TableHead => {
                self.cell =
                    self.cell.map(|cell| Cell { row: cell.row + 1, column: 0, is_header: false, ..cell });
            }
            TagEnd::Table => self.cell = None,
            TagEnd::Paragraph | TagEnd::Item | TagEnd::HtmlBlock => self.collector.end(self.shape()),
            _ => {}
        }
    }
}
