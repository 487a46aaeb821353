//! Where something stands in a document, as people say it: heading, paragraph and page.

use std::ops::Range;

use crate::placing::{PlacedLine, Slot};
use crate::reader::{Block, Manuscript};

/// The places in a document that was checked.
#[derive(Debug, Clone, PartialEq)]
pub struct DocumentPlaces {
    blocks: Vec<Block>,
    /// For each block: the heading that it stands under, by number.
    above: Vec<Option<usize>>,
    /// The bytes of the source that each block starts at, in order.
    starts: Vec<(usize, usize)>,
    /// Whether the lines of the source are lines of the file. In Word, ODT and PDF, which have no lines, they are paragraphs.
    pub has_lines: bool,
}

/// A place in a document.
#[derive(Debug, Clone, Copy)]
pub struct DocumentPlace<'d> {
    places: &'d DocumentPlaces,
    /// The number of the block.
    pub block: usize,
}

impl DocumentPlaces {
    /// The places in a document. `lines` are its placed lines.
    #[must_use]
    pub fn of(manuscript: &Manuscript, lines: &[PlacedLine], has_lines: bool) -> Self {
        let blocks = manuscript.blocks.clone();
        let above = above(&blocks, lines);
        let mut starts: Vec<(usize, usize)> =
            blocks.iter().enumerate().map(|(at, block)| (block.passage.span().start, at)).collect();
        starts.sort_unstable();
        Self { blocks, above, starts, has_lines }
    }

    /// The place of a span of the source. `None` if the span is empty: the place is then the document as a whole.
    #[must_use]
    pub fn at(&self, span: &Range<usize>) -> Option<DocumentPlace<'_>> {
        if span.is_empty() {
            return None;
        }
        let next = self.starts.partition_point(|(start, _)| *start <= span.start);
        let (_, block) = self.starts.get(next.checked_sub(1)?)?;
        Some(DocumentPlace { places: self, block: *block })
    }
}

impl<'d> DocumentPlace<'d> {
    /// The block.
    #[must_use]
    pub fn block(&self) -> &'d Block {
        &self.places.blocks[self.block]
    }

    /// The paragraph, from 1 ([`Location::paragraph`](crate::reader::Location::paragraph)).
    #[must_use]
    pub fn paragraph(&self) -> usize {
        self.block().location.paragraph
    }

    /// The page, from 1, if the file says it.
    #[must_use]
    pub fn page(&self) -> Option<usize> {
        self.block().location.page
    }

    /// The headings above it, from the outside in; a heading is not above itself.
    #[must_use]
    pub fn headings(&self) -> Vec<&'d str> {
        let mut headings = Vec::new();
        let mut at = self.block;
        while let Some(above) = self.places.above[at].filter(|above| *above < at) {
            headings.push(self.places.blocks[above].text().trim_end_matches(':').trim_end());
            at = above;
        }
        headings.reverse();
        headings
    }
}

/// For each block, the heading or title that it stands under.
fn above(blocks: &[Block], lines: &[PlacedLine]) -> Vec<Option<usize>> {
    let mut above = vec![None; blocks.len()];
    let (mut section, mut title) = (None, None);
    for line in lines {
        let at = line.block;
        let is_whole = line.text.start == 0 && line.text.end == blocks[at].text().len();
        match line.slot {
            Slot::Heading if !is_whole => above[at] = line.under,
            Slot::Heading => {
                (section, title) = (Some(at), None);
            }
            Slot::CoreTask | Slot::Competency => {
                above[at] = line.under.or(section);
                title = Some(at);
            }
            Slot::In(_) | Slot::Task | Slot::TaskPart | Slot::Nowhere => {
                above[at] = title
                    .filter(|title| is_in(blocks, *title, at))
                    .or(line.under)
                    .filter(|under| *under != at);
            }
        }
    }
    above
}

/// Whether what follows a title is under it: in a table, if it is in the same row.
fn is_in(blocks: &[Block], title: usize, at: usize) -> bool {
    match (blocks[title].cell, blocks[at].cell) {
        (Some(title), Some(cell)) => title.table == cell.table && title.row == cell.row,
        (None, _) => true,
        (Some(_), None) => false,
    }
}
