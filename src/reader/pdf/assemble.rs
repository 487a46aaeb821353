//! The text of the pages -> the document.

use super::join::{self, Words, rounded};
use super::layout::{self, Part};
use super::line::{Line, lines};
use super::paragraph::{Paragraph, paragraphs};
use super::running::{Running, alike, running};
use super::span::{Mark, Span};
use super::tagged;
use super::tags::Leaf;
use crate::document::Passage;
use crate::reader::block::{Block, BlockShape, Cell, Location, Zone};
use crate::reader::collector::letters;
use crate::reader::manuscript::Manuscript;
use crate::source::Source;

/// The document that these pages make.
pub fn assemble(name: &str, pages: Vec<Vec<Span>>, leaves: &[Leaf]) -> Manuscript {
    let mut document = Document::default();
    let (content, mut beside) = tagged::split(pages, leaves);
    match content {
        tagged::Content::Tagged(blocks, rest) => {
            document.tables =
                leaves.iter().filter_map(|leaf| leaf.cell).map(|cell| cell.table + 1).max().unwrap_or(0);
            document.lists = leaves.iter().filter_map(|leaf| list(leaf.shape)).max().unwrap_or(0);
            beside.extend(blocks);
            document.untagged(rest, beside);
        }
        tagged::Content::Untagged(pages) => document.untagged(pages, beside),
    }
    document.manuscript(name)
}

fn list(shape: BlockShape) -> Option<usize> {
    match shape {
        BlockShape::Item { list, .. } => Some(list),
        _ => None,
    }
}

/// A block before it has its place in the source.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// Its shape.
    pub shape: BlockShape,
    /// The part of the document that it is in.
    pub zone: Zone,
    /// The cell that it is in.
    pub cell: Option<Cell>,
    /// The page, from 0.
    pub page: usize,
    /// Where it begins, from the left edge of the page.
    pub start: f64,
    /// Its text.
    pub words: Words,
    /// Whether its last line is full, so that it may go on on the next page.
    pub is_open: bool,
}

/// Collects the blocks of a document.
#[derive(Debug, Default)]
struct Document {
    found: Vec<Draft>,
    tables: usize,
    lists: usize,
    /// The places of the bullets around the last item, and the list that it is in.
    bullets: Vec<f64>,
}

impl Document {
    /// Adds pages without structure, after what is known of each page already.
    fn untagged(&mut self, pages: Vec<Vec<Span>>, known: Vec<Draft>) {
        let (pages, mut others) = upright(pages);
        let all: Vec<Vec<Line>> = pages.iter().map(|spans| lines(spans.clone())).collect();
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
        self.bullets.clear();
        for part in layout::parts(spans) {
            match part {
                Part::Text(lines) => self.text(number, lines, None),
                Part::Table(cells) => {
                    let table = self.tables;
                    self.tables += 1;
                    for (row, column, lines) in cells {
                        self.bullets.clear();
                        self.text(number, lines, Some(Cell { table, row, column, is_header: false }));
                    }
                    self.bullets.clear();
                }
            }
        }
        self.zoned(number, footer, Zone::Footer);
    }

    /// Adds text that is not in the body.
    fn zoned(&mut self, page: usize, spans: Vec<Span>, zone: Zone) {
        for line in lines(spans) {
            let (start, words) = (line.start, join::words(&[line]));
            let is_said =
                |draft: &Draft| draft.zone == zone && alike(&draft.words.text) == alike(&words.text);
            if zone == Zone::Box || !self.found.iter().any(is_said) {
                self.found.push(Draft { zone, page, start, words, ..Draft::default() });
            }
        }
    }

    /// Adds lines of a column or cell.
    fn text(&mut self, page: usize, lines: Vec<Line>, cell: Option<Cell>) {
        let right = lines.iter().map(|line| line.end).fold(f64::MIN, f64::max);
        for paragraph in paragraphs(lines) {
            let shape = self.shape(&paragraph);
            let Some((first, last)) = paragraph.lines.first().zip(paragraph.lines.last()) else { continue };
            let is_open = last.end > right - 8.0 * last.size;
            let (start, words) = (paragraph.bullet.unwrap_or(first.start), join::words(&paragraph.lines));
            self.found.push(Draft { shape, cell, page, start, words, is_open, ..Draft::default() });
        }
    }

    /// The shape of a paragraph: bullets further to the right are deeper.
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
        Manuscript { source: Source::new(name, text), blocks, findings: Vec::new(), data: Vec::new() }
    }
}

/// Joins paragraphs that go on on the next page.
fn over_pages(drafts: Vec<Draft>) -> Vec<Draft> {
    let mut joined: Vec<Draft> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let last = joined
            .iter_mut()
            .rev()
            .find(|last| last.zone == Zone::Body || last.zone != draft.zone && last.zone == Zone::Box);
        match last.filter(|last| goes_on(last, &draft)) {
            Some(last) => {
                last.words.text.push(' ');
                last.words.text.push_str(draft.words.text.trim());
                last.page = draft.page;
            }
            None => joined.push(draft),
        }
    }
    joined
}

fn goes_on(last: &Draft, next: &Draft) -> bool {
    let is_next_page = next.page == last.page + 1 && last.zone == next.zone && next.zone == Zone::Body;
    let is_alike = last.cell.is_none() && next.cell.is_none() && last.words.size == next.words.size;
    let is_sentence = next.words.text.starts_with(char::is_lowercase)
        && !last.words.text.ends_with(['.', '!', '?', ':', ';']);
    is_next_page && is_alike && last.is_open && is_sentence && next.shape == BlockShape::Paragraph
}

/// The text in the direction of most of it, and for each page the text in other directions.
fn upright(pages: Vec<Vec<Span>>) -> (Vec<Vec<Span>>, Vec<(usize, Vec<Span>)>) {
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

/// Whether a piece is beside the content.
pub fn is_artifact(span: &Span) -> bool {
    span.mark == Mark::Artifact
}
