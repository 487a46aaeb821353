//! Assembles the text of the pages into a document.

use std::collections::BTreeSet;

use super::draft::{Draft, list};
use super::join::{self, rounded};
use super::layout::{self, PagePart};
use super::line::{TextLine, lines};
use super::paragraph::{Paragraph, paragraphs};
use super::running::{Running, alike, running};
use super::span::Span;
use super::table::Cells;
use super::tagged;
use super::tags::Leaf;
use crate::document::Passage;
use crate::reader::block::{Block, BlockShape, Cell, Location, Zone};
use crate::reader::collector::letters;
use crate::reader::manuscript::Manuscript;
use crate::source::Source;

/// Assembles a document from the text of its pages and the leaves of its structure tree.
pub fn assemble(name: &str, pages: Vec<Vec<Span>>, leaves: &[Leaf]) -> Manuscript {
    let mut document = PdfDocument::default();
    let (content, beside) = tagged::split(pages, leaves);
    let (mut known, below): (Vec<Draft>, Vec<Draft>) =
        beside.into_iter().partition(|draft| draft.zone == Zone::Header);
    match content {
        tagged::Split::Tagged(blocks, rest) => {
            document.tables =
                leaves.iter().filter_map(|leaf| leaf.cell).map(|cell| cell.table + 1).max().unwrap_or(0);
            document.lists = blocks.iter().filter_map(|draft| list(draft.shape)).max().unwrap_or(0);
            known.extend(blocks);
            document.untagged(rest, known);
        }
        tagged::Split::Untagged(pages) => document.untagged(pages, known),
    }
    document.found.extend(below);
    document.manuscript(name)
}

/// Collects the blocks of a document.
#[derive(Debug, Default)]
struct PdfDocument {
    found: Vec<Draft>,
    tables: usize,
    lists: usize,
    /// The horizontal positions of the bullets of the enclosing levels of the last list item.
    bullets: Vec<f64>,
    /// The texts of the headers and footers so far, with numbers made equal.
    said: BTreeSet<(Zone, String)>,
    /// The table at the end of the previous page.
    table: Option<OpenTable>,
}

/// A table that may continue on the next page.
#[derive(Debug)]
struct OpenTable {
    number: usize,
    edges: Vec<f64>,
    /// The number of the last row.
    row: usize,
}

impl PdfDocument {
    /// Adds pages without structure, each after the drafts of that page that are already known.
    fn untagged(&mut self, pages: Vec<Vec<Span>>, known: Vec<Draft>) {
        let (pages, mut others) = upright(pages);
        let all: Vec<Vec<TextLine>> = pages.iter().map(|spans| lines(spans.clone())).collect();
        let running = running(&all);
        let mut known = known.into_iter().peekable();
        let mut sorted: Vec<Draft> = Vec::new();
        for (number, (spans, running)) in pages.into_iter().zip(running).enumerate() {
            while let Some(draft) = known.next_if(|draft| draft.page <= number) {
                sorted.push(draft);
            }
            self.found.append(&mut sorted);
            self.page(number, spans, &running);
            others.iter_mut().filter(|(page, _)| *page == number).for_each(|(_, spans)| {
                self.zoned(number, std::mem::take(spans), Zone::Box);
            });
        }
        self.found.extend(known);
    }

    fn page(&mut self, number: usize, spans: Vec<Span>, running: &Running) {
        let is_header = |span: &Span| running.header.is_some_and(|y| span.y >= y);
        let is_footer = |span: &Span| running.footer.is_some_and(|y| span.y <= y);
        let (header, spans): (Vec<Span>, Vec<Span>) = spans.into_iter().partition(is_header);
        let (footer, spans): (Vec<Span>, Vec<Span>) = spans.into_iter().partition(is_footer);
        self.zoned(number, header, Zone::Header);
        let mut before = self.table.take();
        let open = before.as_ref().map_or_else(Vec::new, |table| table.edges.clone());
        for part in layout::parts(spans, &open) {
            match part {
                PagePart::Text(lines) => {
                    (before, self.table) = (None, None);
                    self.text(number, lines, None);
                }
                PagePart::Table(cells) => self.cells(number, cells, before.take()),
            }
        }
        self.zoned(number, footer, Zone::Footer);
    }

    /// Adds a table, which may continue the table `before` at the end of the previous page.
    fn cells(&mut self, page: usize, cells: Cells, before: Option<OpenTable>) {
        let is_same = |before: &OpenTable| {
            before.edges.len() == cells.edges.len()
                && before.edges.iter().zip(&cells.edges).all(|(one, other)| (one - other).abs() < 20.0)
        };
        let starts_a_row = cells.cells.iter().any(|(row, column, _)| (*row, *column) == (0, 0));
        let (table, first) = match before.filter(is_same) {
            Some(before) => (before.number, before.row + usize::from(starts_a_row)),
            None => (self.tables, 0),
        };
        self.tables = self.tables.max(table + 1);
        let mut last = first;
        for (row, column, lines) in cells.cells {
            self.bullets.clear();
            last = first + row;
            self.text(page, lines, Some(Cell { table, row: last, column, is_header: false }));
        }
        self.bullets.clear();
        self.table = Some(OpenTable { number: table, edges: cells.edges, row: last });
    }

    /// Adds text outside the body, one block per line. Repeated headers and footers are skipped.
    fn zoned(&mut self, page: usize, spans: Vec<Span>, zone: Zone) {
        for line in lines(spans) {
            let (start, words) = (line.start, join::words(&[line]));
            if zone == Zone::Box || self.said.insert((zone, alike(&words.text))) {
                self.found.push(Draft { zone, page, start, words, ..Draft::default() });
            }
        }
    }

    /// Adds the lines of a column or cell.
    fn text(&mut self, page: usize, lines: Vec<TextLine>, cell: Option<Cell>) {
        let right = lines.iter().map(|line| line.end).fold(f64::MIN, f64::max);
        for paragraph in paragraphs(lines) {
            let shape = self.shape(&paragraph);
            let Some((first, last)) = paragraph.lines.first().zip(paragraph.lines.last()) else { continue };
            let is_open = last.end > right - 8.0 * last.size;
            let (start, words) = (paragraph.bullet.unwrap_or(first.start), join::words(&paragraph.lines));
            self.found.push(Draft { shape, cell, page, start, words, is_open, ..Draft::default() });
        }
    }

    /// The shape of a paragraph. Bullets further to the right are deeper.
    fn shape(&mut self, paragraph: &Paragraph) -> BlockShape {
        let Some(bullet) = paragraph.bullet else {
            self.bullets.clear();
            return BlockShape::Paragraph;
        };
        if self.bullets.is_empty() {
            self.lists += 1;
        }
        while self.bullets.last().is_some_and(|last| bullet < last - 3.0) {
            self.bullets.pop();
        }
        if self.bullets.last().is_none_or(|last| bullet > last + 3.0) {
            self.bullets.push(bullet);
        }
        let depth = u8::try_from(self.bullets.len().saturating_sub(1)).unwrap_or(u8::MAX);
        BlockShape::Item { list: self.lists, depth }
    }

    fn manuscript(self, name: &str) -> Manuscript {
        let mut text = String::new();
        let mut blocks: Vec<Block> = Vec::new();
        let left = self.found.iter().filter(|draft| draft.zone == Zone::Body);
        let left = left.map(|draft| draft.start).fold(f64::MAX, f64::min);
        let mut paragraph = 0;
        for draft in over_pages(self.found) {
            let words = draft.words.text.trim();
            if letters(words) == 0 {
                continue;
            }
            paragraph += 1;
            let start = text.len();
            text.push_str(words);
            let mut passage = Passage::default();
            passage.push(words, start..text.len());
            text.push('\n');
            blocks.push(Block {
                shape: draft.shape,
                zone: draft.zone,
                passage,
                bold: draft.words.bold,
                size: draft.words.size,
                indent: rounded((draft.start - left).max(0.0)),
                cell: draft.cell,
                location: Location { paragraph, page: Some(draft.page + 1) },
                ..Block::default()
            });
        }
        Manuscript { blocks, ..Manuscript::new(Source::new(name, text), Vec::new()) }
    }
}

/// Joins paragraphs that continue on the next page, also within a table cell.
fn over_pages(drafts: Vec<Draft>) -> Vec<Draft> {
    let mut joined: Vec<Draft> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let is_before = |last: &&mut Draft| last.zone == Zone::Body && last.cell == draft.cell;
        let near = joined.len().saturating_sub(NEAR);
        match joined[near..].iter_mut().rev().find(is_before).filter(|last| goes_on(last, &draft)) {
            Some(last) => {
                join::append(&mut last.words.text, draft.words.text.trim());
                last.more_pages += 1;
            }
            None => joined.push(draft),
        }
    }
    joined
}

/// The maximum number of blocks back to the start of a paragraph that continues on the next page: in between are other
/// cells, a header and a footer.
const NEAR: usize = 40;

fn goes_on(last: &Draft, next: &Draft) -> bool {
    let is_next_page = next.page == last.page + last.more_pages + 1 && next.zone == Zone::Body;
    let is_alike = last.words.size == next.words.size && next.shape == BlockShape::Paragraph;
    let is_open = last.is_open || next.cell.is_some();
    let is_sentence = next.words.text.starts_with(char::is_lowercase)
        && !last.words.text.ends_with(['.', '!', '?', ':', ';']);
    is_next_page && is_alike && is_open && is_sentence
}

/// A 0-based page number with text on that page.
type OnPage = (usize, Vec<Span>);

/// Separates the text in the main direction of each page from text in other directions.
fn upright(pages: Vec<Vec<Span>>) -> (Vec<Vec<Span>>, Vec<OnPage>) {
    let mut others = Vec::new();
    let pages = pages.into_iter().enumerate().map(|(number, spans)| {
        let count = |turn: u8| {
            spans.iter().filter(|span| span.turn == turn).map(|span| span.text.len()).sum::<usize>()
        };
        let most = (0..4).rev().max_by_key(|turn| count(*turn)).unwrap_or(0);
        let (upright, rest): (Vec<Span>, Vec<Span>) = spans.into_iter().partition(|span| span.turn == most);
        for turn in 0..4 {
            let turned: Vec<Span> = rest.iter().filter(|span| span.turn == turn).cloned().collect();
            if !turned.is_empty() {
                others.push((number, turned));
            }
        }
        upright
    });
    (pages.collect(), others)
}
