//! Reads Markdown, using a parser that reports source positions. Embedded HTML is read as HTML.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::block::{Block, BlockShape, Cell, Zone, depth};
use super::bullets::LineBreaks;
use super::collector::{Collector, PieceLooks};
use super::{html, plain};

pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut walk = MarkdownWalk::new(text);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        walk.event(&event, range);
    }
    walk.end_block(BlockShape::Paragraph);
    walk.collector.blocks
}

/// Follows the structure of a Markdown text, and collects its blocks.
struct MarkdownWalk<'t> {
    text: &'t str,
    collector: Collector<'t>,
    /// The numbers of the enclosing lists.
    lists: Vec<usize>,
    /// The number of enclosing metadata blocks, which are skipped.
    data: usize,
    /// The number of enclosing bold elements.
    bold: usize,
    /// For each enclosing fenced code block or struck-out text, whether it is hidden.
    unseen: Vec<bool>,
    /// The open inline HTML elements that are bold or struck out, with their formatting.
    elements: Vec<(String, PieceLooks)>,
    /// The number of enclosing footnotes.
    notes: usize,
    /// The byte range of the indented code or HTML block that is being read.
    verbatim: Option<Range<usize>>,
    /// The current or next table cell; `None` outside tables.
    cell: Option<Cell>,
    /// The end of the last table cell, in bytes.
    cells_end: usize,
}

impl<'t> MarkdownWalk<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            collector: Collector::new(text),
            lists: Vec::new(),
            data: 0,
            bold: 0,
            unseen: Vec::new(),
            elements: Vec::new(),
            notes: 0,
            verbatim: None,
            cell: None,
            cells_end: 0,
        }
    }

    fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, &range),
            Event::End(TagEnd::TableRow) => {
                self.surplus_cells(&range);
                self.end(TagEnd::TableRow);
            }
            Event::End(tag) => {
                if *tag == TagEnd::TableCell {
                    self.cells_end = range.end;
                }
                self.end(*tag);
            }
            Event::Html(_) => self.extend(&range),
            Event::Text(_) if self.verbatim.is_some() => self.extend(&range),
            Event::Text(words) | Event::Code(words) if self.data == 0 => self.words(words, range),
            Event::SoftBreak if self.data == 0 => self.collector.push_raw(range, PieceLooks::default()),
            Event::HardBreak => {
                self.collector.line(range);
            }
            Event::InlineHtml(tag) => self.element(tag, range),
            _ => {}
        }
    }

    /// Reads the cells of a row beyond the number of columns of the table, which the parser leaves out. A table that was a
    /// form in Word often has a first row with one merged cell.
    fn surplus_cells(&mut self, row: &Range<usize>) {
        let mut start = self.cells_end.max(row.start);
        let line_end = self.text[start..].find('\n').map_or(self.text.len(), |at| start + at);
        while start < line_end {
            let rest = &self.text[start..line_end];
            let bar = rest.match_indices('|').map(|(at, _)| at).find(|at| !rest[..*at].ends_with('\\'));
            let end = bar.map_or(line_end, |at| start + at);
            let cell = self.text[start..end].trim_end();
            let begin = start + cell.len() - cell.trim_start().len();
            if !cell.trim().is_empty() {
                self.words(cell.trim_start(), begin..start + cell.len());
                self.end(TagEnd::TableCell);
            }
            start = end + 1;
        }
    }

    /// Appends text. In table cells, which cannot contain line breaks, several spaces count as a line break.
    fn words(&mut self, words: &str, range: Range<usize>) {
        let looks = self.looks();
        let raw = &self.text[range.clone()];
        if self.cell.is_none() || raw != words {
            // The backticks around inline code are not part of it.
            let ticks = raw.find(words).filter(|_| raw.starts_with('`')).unwrap_or(0);
            let is_ticked = ticks > 0;
            let range =
                if is_ticked { range.start + ticks..range.start + ticks + words.len() } else { range };
            return self.collector.push(words, range, looks);
        }
        let mut at = 0;
        while let Some(gap) = words[at..].find("  ") {
            let end = at + gap;
            let next = end + words[end..].len() - words[end..].trim_start_matches(' ').len();
            self.collector.push_raw(range.start + at..range.start + end, looks);
            self.collector.line(range.start + end..range.start + next);
            at = next;
        }
        self.collector.push_raw(range.start + at..range.end, looks);
    }

    fn looks(&self) -> PieceLooks {
        PieceLooks {
            is_bold: self.bold > 0 || self.elements.iter().any(|(_, looks)| looks.is_bold),
            is_hidden: self.unseen.contains(&true) || self.elements.iter().any(|(_, looks)| looks.is_hidden),
        }
    }

    /// Handles an inline HTML tag.
    fn element(&mut self, tag: &str, range: Range<usize>) {
        let inner = tag.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/');
        let name = inner.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
        if name == "br" {
            self.collector.line(range);
        } else if let Some(closed) = name.strip_prefix('/') {
            if let Some(at) = self.elements.iter().rposition(|(open, _)| open == closed) {
                self.elements.truncate(at);
            }
        } else if let Some(looks) = html::looks(&name) {
            self.elements.push((name, looks));
        }
    }

    /// Extends the indented code or HTML block, or begins an HTML block.
    fn extend(&mut self, range: &Range<usize>) {
        match &mut self.verbatim {
            Some(all) => all.end = all.end.max(range.end),
            None => self.verbatim = Some(range.clone()),
        }
    }

    fn shape(&self) -> BlockShape {
        match self.lists.last() {
            Some(list) => BlockShape::Item { list: *list, depth: depth(self.lists.len()) },
            None => BlockShape::Paragraph,
        }
    }

    fn end_block(&mut self, shape: BlockShape) {
        let zone = if self.notes > 0 { Zone::Note } else { Zone::Body };
        let breaks = if self.cell.is_some() { LineBreaks::All } else { LineBreaks::Clear };
        self.collector.end_in(shape, zone, self.cell, breaks);
        self.elements.clear();
    }

    /// Ends an indented code or HTML block, which `read` reads: as plain text or as HTML.
    fn end_verbatim(&mut self, read: impl FnOnce(&str, Range<usize>, &mut Collector<'t>)) {
        if let Some(range) = self.verbatim.take() {
            read(self.text, range, &mut self.collector);
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::MetadataBlock(_) => self.data += 1,
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => self.unseen.push(true),
            Tag::CodeBlock(CodeBlockKind::Indented) | Tag::HtmlBlock => {
                self.end_block(self.shape());
                self.verbatim = Some(range.start..range.start);
            }
            Tag::Strong => self.bold += 1,
            // A single tilde means "about" in front of a number.
            Tag::Strikethrough => self.unseen.push(self.text[range.start..].starts_with("~~")),
            Tag::FootnoteDefinition(_) => self.notes += 1,
            Tag::List(_) => {
                // The text of an item before a nested list is a separate block.
                self.end_block(self.shape());
                let list = self.collector.new_list();
                self.lists.push(list);
            }
            Tag::Table(_) => {
                let table = self.collector.new_table();
                self.cell = Some(Cell { table, row: 0, column: 0, is_header: true });
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::CodeBlock if self.verbatim.is_some() => self.end_verbatim(plain::read),
            TagEnd::HtmlBlock => self.end_verbatim(html::read),
            TagEnd::CodeBlock => {
                self.end_block(BlockShape::Paragraph);
                self.unseen.pop();
            }
            TagEnd::MetadataBlock(_) => self.data = self.data.saturating_sub(1),
            TagEnd::Strong => self.bold = self.bold.saturating_sub(1),
            TagEnd::Strikethrough => {
                self.unseen.pop();
            }
            TagEnd::FootnoteDefinition => self.notes = self.notes.saturating_sub(1),
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::Heading(level) => self.end_block(BlockShape::Heading(level as u8)),
            TagEnd::TableCell => {
                self.end_block(BlockShape::Paragraph);
                self.cell = self.cell.map(|cell| Cell { column: cell.column + 1, ..cell });
            }
            TagEnd::TableRow | TagEnd::TableHead => {
                self.cell =
                    self.cell.map(|cell| Cell { row: cell.row + 1, column: 0, is_header: false, ..cell });
            }
            TagEnd::Table => self.cell = None,
            TagEnd::Paragraph | TagEnd::Item => self.end_block(self.shape()),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A block: its text, shape, zone, percentage of bold letters, and row and column.
    type Read = (String, BlockShape, Zone, u8, Option<(usize, usize)>);

    fn read(text: &str) -> Vec<Read> {
        let of = |block: &Block| {
            let cell = block.cell.map(|cell| (cell.row, cell.column));
            (block.text().to_owned(), block.shape, block.zone, block.bold, cell)
        };
        blocks(text).iter().map(of).collect()
    }

    fn shown(text: &str) -> Vec<String> {
        let shown = read(text).into_iter().filter(|(_, _, zone, ..)| *zone != Zone::Hidden);
        shown.map(|(text, ..)| text).collect()
    }

    #[test]
    fn a_cell_with_bullets_is_several_blocks() {
        let text = "| Belang  | Het doel is:  • a is b;  • c.  Daarna dit.  |\n|:---|:---|\n| --- | <b>vet</b><br>los |\n";
        let item = BlockShape::Item { list: 1, depth: 0 };
        let paragraph = BlockShape::Paragraph;
        let found = read(text);
        let found: Vec<_> =
            found.iter().map(|(text, shape, _, bold, cell)| (text.as_str(), *shape, *bold, *cell)).collect();
        assert_eq!(
            found,
            [
                ("Belang", paragraph, 0, Some((0, 0))),
                ("Het doel is:", paragraph, 0, Some((0, 1))),
                ("a is b;", item, 0, Some((0, 1))),
                ("c.", item, 0, Some((0, 1))),
                ("Daarna dit.", paragraph, 0, Some((0, 1))),
                ("vet", paragraph, 100, Some((1, 1))),
                ("los", paragraph, 0, Some((1, 1))),
            ]
        );
    }

    #[test]
    fn cells_beyond_the_columns_of_a_table_are_read() {
        let text = "| Dynamiek |\n|:---|\n| Complexiteit | Context | De problematiek:  • a is b; |\n| --- | Speelveld |\n\nna";
        let found = read(text);
        let found: Vec<_> = found.iter().map(|(text, .., cell)| (text.as_str(), *cell)).collect();
        assert_eq!(
            found,
            [
                ("Dynamiek", Some((0, 0))),
                ("Complexiteit", Some((1, 0))),
                ("Context", Some((1, 1))),
                ("De problematiek:", Some((1, 2))),
                ("a is b;", Some((1, 2))),
                ("Speelveld", Some((2, 1))),
                ("na", None),
            ]
        );
    }

    #[test]
    fn the_forms_of_markdown_are_read() {
        for (text, wanted) in [
            ("Kop\n===\n\ntekst", vec!["Kop", "tekst"]),
            ("1. een\n2. twee\n   - drie", vec!["een", "twee", "drie"]),
            ("- [x] af\n- [ ] open", vec!["af", "open"]),
            ("een<!-- niet --> twee\n\n<!-- ook niet -->\n", vec!["een twee"]),
            ("<div>\n<p>een</p><p hidden>niet</p>\n</div>\n\ntwee", vec!["een", "twee"]),
            ("een ~~niet~~ twee ~30 tot ~40", vec!["een twee ~30 tot ~40"]),
            ("een\ntwee  \ndrie", vec!["een twee drie"]),
            ("Schaal: 8  \nUren: 36", vec!["Schaal: 8", "Uren: 36"]),
            ("een `twee` &amp; dr&#105;e", vec!["een twee & drie"]),
            ("een\n\n    ingesprongen tekst\n", vec!["een", "ingesprongen tekst"]),
            ("een[^1]\n\n[^1]: noot", vec!["een", "noot"]),
            ("• een • twee", vec!["een", "twee"]),
        ] {
            assert_eq!(shown(text), wanted, "{text}");
        }
        let note = read("een[^1]\n\n[^1]: noot");
        assert_eq!(note[1].2, Zone::Note);
        let bold = read("**Kop**\n\ntekst");
        assert_eq!((bold[0].1, bold[0].3), (BlockShape::Paragraph, 100));
    }

    #[test]
    fn places_are_those_of_the_words() {
        let text = "a `twee` **b** &amp; | c\n\n| x  • y • z |\n|---|\n\n<p>q &eacute; r</p>\n";
        for block in blocks(text) {
            for piece in &block.passage.pieces {
                let raw = &text[piece.file.clone()];
                let said = &block.text()[piece.text.clone()];
                assert!(raw == said || said.chars().count() == 1, "{raw:?} {said:?}");
            }
        }
    }
}
