//! Maps byte ranges of the source of a document to locations for people: headings, paragraph and page.

use std::ops::Range;

use crate::placing::{PlacedLine, Slot};
use crate::reader::{Block, Manuscript};

/// The blocks of a checked document, indexed by their position in its source.
#[derive(Debug, Clone, PartialEq)]
pub struct DocumentPlaces {
    blocks: Vec<Block>,
    /// For each block, the index of the block with the heading above it.
    above: Vec<Option<usize>>,
    /// The byte offset in the source at which each block starts, and the index of the block, sorted.
    starts: Vec<(usize, usize)>,
    /// Whether the lines of the source are the lines of the file, as in plain text and Markdown. In other formats, such
    /// as Word, a line of the source is a paragraph.
    pub has_lines: bool,
}

/// A location in a checked document.
#[derive(Debug, Clone, Copy)]
pub struct DocumentPlace<'d> {
    places: &'d DocumentPlaces,
    /// The index of the block.
    pub block: usize,
}

impl DocumentPlaces {
    /// Indexes a document; `lines` are its placed lines.
    #[must_use]
    pub fn of(manuscript: &Manuscript, lines: &[PlacedLine], has_lines: bool) -> Self {
        let blocks = manuscript.blocks.clone();
        let above = above(&blocks, lines);
        let mut starts: Vec<(usize, usize)> =
            blocks.iter().enumerate().map(|(at, block)| (block.passage.span().start, at)).collect();
        starts.sort_unstable();
        Self { blocks, above, starts, has_lines }
    }

    /// Returns the location of the start of a span of the source. `None` for an empty span, which stands for the
    /// document as a whole, and for a span before the first block.
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
    /// Returns the block.
    #[must_use]
    pub fn block(&self) -> &'d Block {
        &self.places.blocks[self.block]
    }

    /// Returns the 1-based number of the paragraph ([`Location::paragraph`](crate::reader::Location::paragraph)).
    #[must_use]
    pub fn paragraph(&self) -> usize {
        self.block().location.paragraph
    }

    /// Returns the 1-based number of the page, if the file says it.
    #[must_use]
    pub fn page(&self) -> Option<usize> {
        self.block().location.page
    }

    /// Returns the texts of the headings above the block, outermost first. A heading is not above itself.
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

/// Returns, for each block, the index of the block with the heading or title above it.
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
            Slot::In(_) | Slot::Field(_) | Slot::Task | Slot::TaskPart | Slot::Nowhere => {
                above[at] = title
                    .filter(|title| is_in(blocks, *title, at))
                    .or(line.under)
                    .filter(|under| *under != at);
            }
        }
    }
    above
}

/// Whether the block `at`, which follows a title, belongs to that title. In a table, it must be in the same row.
fn is_in(blocks: &[Block], title: usize, at: usize) -> bool {
    match (blocks[title].cell, blocks[at].cell) {
        (Some(title), Some(cell)) => title.table == cell.table && title.row == cell.row,
        (None, _) => true,
        (Some(_), None) => false,
    }
}
