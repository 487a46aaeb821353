//! Builds blocks from parser events, using a stack of open frames.

use super::comment::{self, Comment};
use crate::blocks::{Alignment, Block, Figure, Image, Inline, Table, plain};

/// A picture a document may show, under the name Markdown has for its address.
pub type Picture = (String, Image);

/// Maximum nesting depth of blocks and inlines. Anything deeper is flattened into the enclosing block: real documents
/// never nest that deep, and every writer recurses over the tree.
const DEEPEST: usize = 24;

/// An open element.
#[derive(Debug)]
pub enum Frame {
    /// A quote.
    Quote(Vec<Block>),
    /// An item of a list.
    Item(Vec<Block>),
    /// A list.
    List { start: Option<u64>, items: Vec<Vec<Block>> },
    /// A table; its first row is the header.
    Table { table: Table, rows: Vec<Vec<Vec<Inline>>> },
    /// A line of inlines.
    Line(OpenLine, Vec<Inline>),
    /// Raw HTML.
    Html(String),
    /// A frame without meaning of its own: its content goes to the enclosing frame.
    Through,
}

/// The kind of a line.
#[derive(Debug, PartialEq)]
pub enum OpenLine {
    Paragraph,
    /// An implicit paragraph: the text of a tight list item.
    Loose,
    /// A heading, with its level in the Markdown source.
    Heading(u8),
    Code,
    Cell,
    Emphasis,
    Strong,
    Deleted,
    Link(String),
    Image {
        name: String,
        caption: String,
    },
}

impl OpenLine {
    /// Whether it is an inline rather than a line.
    fn is_part(&self) -> bool {
        matches!(self, Self::Emphasis | Self::Strong | Self::Deleted | Self::Link(_) | Self::Image { .. })
    }
}

/// Builds blocks from events.
pub struct Builder<'a> {
    pictures: &'a [Picture],
    blocks: Vec<Block>,
    stack: Vec<Frame>,
    /// The Markdown levels of the headings that enclose what comes next.
    levels: Vec<u8>,
    /// Origins announced before the block they apply to was opened.
    origins: Vec<Inline>,
    /// Properties of the next table, as set by comments.
    next_table: Table,
    /// Pictures in the open line; they are emitted after it.
    figures: Vec<Block>,
}

impl<'a> Builder<'a> {
    pub fn new(pictures: &'a [Picture]) -> Self {
        Self {
            pictures,
            blocks: Vec::new(),
            stack: Vec::new(),
            levels: Vec::new(),
            origins: Vec::new(),
            next_table: Table::default(),
            figures: Vec::new(),
        }
    }

    pub fn finish(mut self) -> Vec<Block> {
        while !self.stack.is_empty() {
            self.close();
        }
        self.blocks
    }

    /// Opens a block.
    pub fn open(&mut self, frame: Frame) {
        self.close_loose();
        let is_container = matches!(frame, Frame::Quote(_) | Frame::List { .. } | Frame::Item(_));
        // A list and its items are kept or flattened together.
        let is_too_deep = match frame {
            Frame::Item(_) => !matches!(self.stack.last(), Some(Frame::List { .. })),
            _ => is_container && self.stack.len() >= DEEPEST,
        };
        self.stack.push(if is_too_deep { Frame::Through } else { frame });
    }

    pub fn open_table(&mut self, alignments: Vec<Alignment>) {
        self.close_loose();
        let table = Table { alignments, ..std::mem::take(&mut self.next_table) };
        self.stack.push(Frame::Table { table, rows: Vec::new() });
    }

    pub fn open_row(&mut self) {
        if let Some(Frame::Table { rows, .. }) = self.stack.last_mut() {
            rows.push(Vec::new());
        }
    }

    /// Opens a line, or an inline within one.
    pub fn open_line(&mut self, line: OpenLine) {
        if line.is_part() {
            self.need_line();
            let is_inside =
                self.stack.iter().any(|frame| matches!(frame, Frame::Line(open, _) if *open == line));
            let is_again =
                matches!(line, OpenLine::Emphasis | OpenLine::Strong | OpenLine::Deleted) && is_inside;
            let frame = if is_again || self.stack.len() >= 2 * DEEPEST {
                Frame::Through
            } else {
                Frame::Line(line, Vec::new())
            };
            self.stack.push(frame);
        } else {
            self.close_loose();
            self.stack.push(Frame::Line(line, std::mem::take(&mut self.origins)));
        }
    }

    /// Whether the open frame is raw HTML.
    pub fn takes_html(&self) -> bool {
        matches!(self.stack.last(), Some(Frame::Html(_)))
    }

    /// Raw HTML.
    pub fn html(&mut self, text: &str) {
        match self.stack.last_mut() {
            Some(Frame::Html(html)) => html.push_str(text),
            _ => self.say_html(text),
        }
    }

    /// Adds text, with its whitespace collapsed.
    pub fn text(&mut self, words: &str) {
        if let Some(Frame::Line(OpenLine::Code, _)) = self.stack.last() {
            self.code(words);
            return;
        }
        self.need_line();
        if let Some(inlines) = self.line() {
            push_text(inlines, words);
        }
    }

    /// Adds a complete inline.
    pub fn inline(&mut self, inline: Inline) {
        self.need_line();
        match (self.line(), inline) {
            (Some(inlines), Inline::Text(words)) => push_text(inlines, &words),
            (Some(inlines), inline) => inlines.push(inline),
            (None, _) => {}
        }
    }

    fn inlines(&mut self, inlines: Vec<Inline>) {
        for inline in inlines {
            self.inline(inline);
        }
    }

    /// Adds a page break; ignored inside a list or quote.
    pub fn page_break(&mut self) {
        self.close_loose();
        if self.stack.iter().all(|frame| matches!(frame, Frame::Through | Frame::Html(_))) {
            self.blocks.push(Block::PageBreak);
        }
    }

    /// Adds the text of a code block, line by line.
    fn code(&mut self, words: &str) {
        let Some(inlines) = self.line() else { return };
        for line in words.lines().map(str::trim_end).filter(|line| !line.is_empty()) {
            if inlines.iter().any(|inline| matches!(inline, Inline::Code(_))) {
                inlines.push(Inline::LineBreak);
            }
            inlines.push(Inline::Code(line.to_owned()));
        }
    }

    /// Adds a complete block to the open frame.
    pub fn block(&mut self, block: Block) {
        self.close_loose();
        let open = self.stack.iter_mut().rev().find_map(|frame| match frame {
            Frame::Quote(blocks) | Frame::Item(blocks) => Some(blocks),
            _ => None,
        });
        open.unwrap_or(&mut self.blocks).push(block);
    }

    /// Closes the innermost frame, and any implicit paragraph open within it.
    pub fn close(&mut self) {
        self.close_loose();
        match self.stack.pop() {
            Some(Frame::Quote(blocks)) if !blocks.is_empty() => self.block(Block::Quote(blocks)),
            Some(Frame::Item(blocks)) if !blocks.is_empty() => {
                if let Some(Frame::List { items, .. }) = self.stack.last_mut() {
                    items.push(blocks);
                }
            }
            Some(Frame::List { start, items }) if !items.is_empty() => {
                self.block(Block::List { start, items });
            }
            Some(Frame::Table { table, rows }) => self.table(table, rows),
            Some(Frame::Html(html)) => self.say_html(&html),
            Some(Frame::Line(line, inlines)) => self.close_line(line, inlines),
            _ => {}
        }
    }

    fn close_line(&mut self, line: OpenLine, inlines: Vec<Inline>) {
        match line {
            OpenLine::Cell => {
                if let Some(Frame::Table { rows, .. }) = self.stack.last_mut()
                    && let Some(row) = rows.last_mut()
                {
                    row.push(trimmed(inlines));
                }
            }
            OpenLine::Emphasis => self.part(inlines, Inline::Emphasis),
            OpenLine::Strong => self.part(inlines, Inline::Strong),
            OpenLine::Deleted => self.part(inlines, Inline::Deleted),
            OpenLine::Link(address) if is_safe(&address) => {
                self.part(inlines, |text| Inline::Link { address, text });
            }
            OpenLine::Link(_) => self.inlines(inlines),
            OpenLine::Image { name, caption } => self.image(&name, &caption, inlines),
            OpenLine::Heading(level) => self.heading(level, trimmed(inlines)),
            OpenLine::Paragraph | OpenLine::Loose | OpenLine::Code => self.paragraph(trimmed(inlines)),
        }
    }

    fn heading(&mut self, level: u8, text: Vec<Inline>) {
        if says_nothing(&text) {
            self.origins.extend(text);
            return;
        }
        while self.levels.last().is_some_and(|above| *above >= level) {
            self.levels.pop();
        }
        self.levels.push(level);
        let level = u8::try_from(self.levels.len()).unwrap_or(u8::MAX);
        self.block(Block::Heading { level, text });
    }

    fn paragraph(&mut self, text: Vec<Inline>) {
        if says_nothing(&text) {
            self.origins.extend(text);
        } else {
            self.block(Block::Paragraph(text));
        }
        for figure in std::mem::take(&mut self.figures) {
            self.block(figure);
        }
    }

    /// Adds a finished inline; one without text is dropped.
    fn part(&mut self, inlines: Vec<Inline>, make: impl FnOnce(Vec<Inline>) -> Inline) {
        if says_nothing(&inlines) {
            self.inlines(inlines);
        } else {
            self.inline(make(inlines));
        }
    }

    /// Emits a known picture after the line that contains it; an unknown one is replaced by its text.
    fn image(&mut self, name: &str, caption: &str, words: Vec<Inline>) {
        let is_paragraph = !self.stack.iter().any(
            |frame| matches!(frame, Frame::Line(line, _) if matches!(line, OpenLine::Cell | OpenLine::Heading(_))),
        );
        match self.pictures.iter().find(|(known, _)| known == name) {
            Some((_, image)) if is_paragraph => {
                let caption =
                    if caption.is_empty() { Vec::new() } else { vec![Inline::Text(caption.to_owned())] };
                let (image, alternative) = (image.clone(), plain(&words));
                self.figures.push(Block::Figure(Figure { image, alternative, caption }));
            }
            _ => self.inlines(words),
        }
    }

    fn table(&mut self, mut table: Table, mut rows: Vec<Vec<Vec<Inline>>>) {
        if rows.is_empty() {
            return;
        }
        let header = rows.remove(0);
        for row in &mut rows {
            row.resize(header.len(), Vec::new());
        }
        table.alignments.resize(header.len(), Alignment::Left);
        self.block(Block::Table(Table { header, rows, ..table }));
    }

    fn say_html(&mut self, html: &str) {
        let (comments, words) = comment::parts(html);
        for comment in comments {
            match comment {
                Comment::Origin(origin) => self.origins.push(Inline::Origin(origin)),
                Comment::HeaderColumn => self.next_table.has_header_column = true,
                Comment::Form => self.next_table.is_form = true,
                Comment::Caption(words) => self.next_table.caption = vec![Inline::Text(words)],
                Comment::PageBreak => self.page_break(),
            }
        }
        if !words.is_empty() {
            self.block(Block::Paragraph(vec![Inline::Text(words)]));
        }
    }

    /// Opens a paragraph for text directly inside a block.
    fn need_line(&mut self) {
        if self.line().is_none() {
            let origins = std::mem::take(&mut self.origins);
            self.stack.push(Frame::Line(OpenLine::Loose, origins));
        }
    }

    /// The line that receives text.
    fn line(&mut self) -> Option<&mut Vec<Inline>> {
        let inner = self.stack.iter_mut().rev().find(|frame| !matches!(frame, Frame::Through));
        match inner {
            Some(Frame::Line(_, inlines)) => Some(inlines),
            _ => None,
        }
    }

    fn close_loose(&mut self) {
        if matches!(self.stack.last(), Some(Frame::Line(OpenLine::Loose, _)))
            && let Some(Frame::Line(_, inlines)) = self.stack.pop()
        {
            self.paragraph(trimmed(inlines));
        }
    }
}

/// Appends text, merging it with a text inline that precedes it.
fn push_text(inlines: &mut Vec<Inline>, words: &str) {
    let words = words.replace(char::is_control, " ");
    match inlines.last_mut() {
        Some(Inline::Text(text)) => text.push_str(&words),
        _ if words.is_empty() => {}
        _ => inlines.push(Inline::Text(words)),
    }
}

/// The line without leading and trailing spaces and line breaks.
fn trimmed(mut inlines: Vec<Inline>) -> Vec<Inline> {
    let is_blank = |inline: &Inline| match inline {
        Inline::LineBreak => true,
        Inline::Text(text) => text.trim().is_empty(),
        _ => false,
    };
    while inlines.last().is_some_and(is_blank) {
        inlines.pop();
    }
    if let Some(Inline::Text(text)) = inlines.last_mut() {
        text.truncate(text.trim_end().len());
    }
    let first = |inlines: &[Inline]| inlines.iter().position(|inline| !matches!(inline, Inline::Origin(_)));
    while let Some(at) = first(&inlines).filter(|at| is_blank(&inlines[*at])) {
        inlines.remove(at);
    }
    if let Some(at) = first(&inlines)
        && let Inline::Text(text) = &mut inlines[at]
    {
        text.drain(..text.len() - text.trim_start().len());
    }
    inlines
}

/// Whether a line shows nothing.
fn says_nothing(inlines: &[Inline]) -> bool {
    inlines.iter().all(|inline| matches!(inline, Inline::Origin(_)))
}

/// Whether an address is a web page, mailbox or telephone number; other schemes, such as `javascript:`, can run code.
fn is_safe(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    let is_plain = !address.chars().any(|c| c.is_whitespace() || c.is_control());
    is_plain && scheme.is_some_and(|scheme| ["http", "https", "mailto", "tel"].contains(&scheme.as_str()))
}
