//! Lays out the paragraphs of a Word, ODT or Excel file as blocks, and a source with one paragraph per line.
//!
//! Line numbers equal paragraph numbers. Hidden text is appended after the last paragraph, so that it does not affect
//! them.

use std::collections::BTreeMap;
use std::ops::Range;

use super::block::{Block, BlockShape, Cell, Location, Zone};
use super::draft::{Draft, DraftShape, ListKey, Story};
use super::manuscript::Manuscript;
use super::marks;
use super::signs::bullet;
use crate::document::Passage;
use crate::source::Source;

/// Lays out a document.
pub fn lay_out(name: &str, mut story: Story) -> Manuscript {
    story.drafts.sort_by_key(|draft| draft.number);
    let mut sheet = DraftSheet::default();
    for draft in &story.drafts {
        sheet.skip_to(draft.number);
        sheet.add(draft);
    }
    sheet.skip_to(story.paragraphs);
    let mut manuscript = sheet.finish(name);
    (manuscript.remarks, manuscript.carried) = (story.remarks, story.carried);
    manuscript
}

/// A document in progress.
#[derive(Default)]
struct DraftSheet {
    text: String,
    /// The number of finished lines.
    lines: usize,
    blocks: Vec<Block>,
    /// The indices of blocks of hidden text.
    hidden: Vec<usize>,
    lists: Lists,
}

impl DraftSheet {
    /// Adds empty lines until there are this many lines.
    fn skip_to(&mut self, lines: usize) {
        self.text.extend(std::iter::repeat_n('\n', lines.saturating_sub(self.lines)));
        self.lines = self.lines.max(lines);
    }

    fn add(&mut self, draft: &Draft) {
        let start = self.text.len();
        let shown = draft.shown.text.trim_end();
        self.text.extend(shown.chars().map(spaced));
        self.text.push('\n');
        self.lines += 1;
        // A paragraph with a goedwerk bookmark is one text, even if it contains bullets.
        let whole: Option<Vec<_>> =
            (!draft.marks.is_empty()).then(|| std::iter::once(0..shown.len()).collect());
        for (at, part) in whole.unwrap_or_else(|| parts(shown, draft.shape)).into_iter().enumerate() {
            self.part(draft, at, &part, start);
        }
        let hidden = draft.hidden.text.trim_end();
        if has_letters(hidden) {
            let mut block = Block { zone: Zone::Hidden, ..looking(draft) };
            block.passage.text.extend(hidden.chars().map(spaced));
            (block.bold, block.size) = draft.hidden.looks(&(0..hidden.len()));
            self.hidden.push(self.blocks.len());
            self.blocks.push(block);
        }
    }

    /// Adds a part of a paragraph. `at` is the index of the part, and `start` is the byte offset of the paragraph in
    /// the source.
    fn part(&mut self, draft: &Draft, at: usize, part: &Range<usize>, start: usize) {
        let text = &draft.shown.text[part.clone()];
        let is_marked = !draft.marks.is_empty();
        if !has_letters(text) && (!is_marked || text.is_empty()) {
            return;
        }
        let may_have_bullet = (draft.shape == DraftShape::Paragraph || at > 0) && !is_marked;
        let typed = if may_have_bullet { bullet(text) } else { None };
        let from = part.start + typed.unwrap_or(0);
        let mut block = looking(draft);
        block.shape = match (draft.shape, typed) {
            (DraftShape::Item(key, depth), Some(_)) => self.lists.item(draft, key, depth.saturating_add(1)),
            (_, Some(_)) => self.lists.typed(draft),
            (DraftShape::Item(key, depth), None) => self.lists.item(draft, key, depth),
            (DraftShape::Heading(level), None) => self.lists.end(draft.zone, BlockShape::Heading(level)),
            (DraftShape::Paragraph, None) => self.lists.end(draft.zone, BlockShape::Paragraph),
        };
        (block.bold, block.size) = draft.shown.looks(&(from..part.end));
        let text = &draft.shown.text[from..part.end];
        block.tabs = text.match_indices('\t').map(|(at, _)| at).collect();
        let text: String = text.chars().map(spaced).collect();
        block.passage.push(&text, start + from..start + part.end);
        block.marks = marks::within(&draft.marks, &block.passage.text, from);
        self.blocks.push(block);
    }

    /// Appends the hidden text, and returns the document.
    fn finish(mut self, name: &str) -> Manuscript {
        for at in self.hidden {
            let Block { passage, .. } = &mut self.blocks[at];
            let words = std::mem::take(passage).text;
            let start = self.text.len();
            self.text.push_str(&words);
            passage.push(&words, start..self.text.len());
            self.text.push('\n');
        }
        let manuscript = Manuscript::new(Source::new(name, self.text), Vec::new());
        Manuscript { blocks: self.blocks, ..manuscript }
    }
}

/// A block with the position and layout of a paragraph, without its text.
fn looking(draft: &Draft) -> Block {
    let page = Some(draft.page).filter(|page| *page > 0);
    let location = Location { paragraph: draft.number + 1, page };
    Block {
        zone: draft.zone,
        indent: draft.indent,
        cell: draft.cell,
        location,
        passage: Passage::default(),
        ..Block::default()
    }
}

fn spaced(sign: char) -> char {
    if matches!(sign, '\t' | '\n') { ' ' } else { sign }
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// Splits a paragraph before lines that begin with a typed bullet. Returns byte ranges.
fn parts(text: &str, shape: DraftShape) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    if !matches!(shape, DraftShape::Heading(_)) {
        for (at, _) in text.match_indices('\n') {
            if bullet(&text[at + 1..]).is_some() {
                parts.push(start..at);
                start = at + 1;
            }
        }
    }
    parts.push(start..text.len());
    parts
}

/// Numbers the lists of a document. A list ends at the next paragraph that is not an item, and in another table cell.
/// Each zone has its own lists.
#[derive(Default)]
struct Lists {
    last: usize,
    runs: BTreeMap<Zone, ListRun>,
}

/// Consecutive list items.
#[derive(Default)]
struct ListRun {
    cell: Option<(usize, usize, usize)>,
    numbers: BTreeMap<ListKey, usize>,
    /// The indentation in points of typed bullets, by level.
    indents: Vec<f32>,
}

impl Lists {
    fn end(&mut self, zone: Zone, shape: BlockShape) -> BlockShape {
        self.runs.remove(&zone);
        shape
    }

    fn item(&mut self, draft: &Draft, key: ListKey, depth: u8) -> BlockShape {
        let (run, last) = self.run(draft);
        let number = *run.numbers.entry(key).or_insert_with(|| {
            *last += 1;
            *last
        });
        BlockShape::Item { list: number, depth }
    }

    /// The shape of an item with a typed bullet. Its depth depends on its indentation.
    fn typed(&mut self, draft: &Draft) -> BlockShape {
        let (run, _) = self.run(draft);
        while run.indents.last().is_some_and(|indent| *indent > draft.indent + 1.0) {
            run.indents.pop();
        }
        if run.indents.last().is_none_or(|indent| *indent + 1.0 < draft.indent) {
            run.indents.push(draft.indent);
        }
        let depth = super::block::depth(run.indents.len());
        self.item(draft, ListKey::Typed, depth)
    }

    fn run(&mut self, draft: &Draft) -> (&mut ListRun, &mut usize) {
        let cell = draft.cell.map(|Cell { table, row, column, .. }| (table, row, column));
        let run = self.runs.entry(draft.zone).or_default();
        if run.cell != cell {
            *run = ListRun { cell, ..ListRun::default() };
        }
        (run, &mut self.last)
    }
}
