//! Collects the blocks of a text file (plain text, Markdown or HTML): pieces are appended until a block ends.
//!
//! White space is collapsed: each run becomes one space. Soft hyphens and other invisible characters are dropped.
//! Every piece keeps its byte range in the source.

use std::ops::Range;

use super::block::{Block, BlockShape, Cell, Location, Zone};
use super::bullets::{LineBreaks, item, parts, slice};
use crate::document::Passage;

/// Collects blocks.
#[derive(Debug)]
pub struct Collector<'t> {
    /// The source text of the pieces.
    source: &'t str,
    pub blocks: Vec<Block>,
    open: OpenWords,
    /// The hidden text of the open block.
    hidden: OpenWords,
    /// The number of blocks that ended with any text, visible or hidden.
    ended: usize,
    /// The number of lists that began.
    lists: usize,
    /// The number of tables that began.
    tables: usize,
    /// The number of the current list of typed bullets; `None` after a block without them.
    typed: Option<usize>,
}

/// The formatting of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PieceLooks {
    pub is_bold: bool,
    /// Whether the text is hidden from readers.
    pub is_hidden: bool,
}

impl<'t> Collector<'t> {
    pub fn new(source: &'t str) -> Self {
        let (open, hidden) = (OpenWords::default(), OpenWords::default());
        Self { source, blocks: Vec::new(), open, hidden, ended: 0, lists: 0, tables: 0, typed: None }
    }

    /// Appends decoded text. `file` is its byte range in the source.
    pub fn push(&mut self, text: &str, file: Range<usize>, looks: PieceLooks) {
        let Some(raw) = self.source.get(file.clone()) else { return };
        let words = if looks.is_hidden { &mut self.hidden } else { &mut self.open };
        words.push(text, raw, file.start, looks.is_bold);
    }

    /// Splits decoded text into lines, each with its byte range in the source. `file` is the byte range of the whole
    /// text.
    pub fn lines<'s>(&self, text: &'s str, file: Range<usize>) -> Vec<(&'s str, Range<usize>)>
    where
        't: 's,
    {
        self.source.get(file.clone()).map_or_else(Vec::new, |raw| written_lines(text, raw, file.start))
    }

    /// Appends a byte range of the source without decoding.
    pub fn push_raw(&mut self, file: Range<usize>, looks: PieceLooks) {
        if let Some(raw) = self.source.get(file.clone()) {
            self.push(raw, file, looks);
        }
    }

    /// Appends a line break within the block. Returns whether the line that it ends is empty.
    pub fn line(&mut self, file: Range<usize>) -> bool {
        self.hidden.separate(file.clone());
        self.open.line(file)
    }

    /// Returns the number of a new list, from 1.
    pub fn new_list(&mut self) -> usize {
        self.lists += 1;
        self.lists
    }

    /// Returns the number of a new table, from 0.
    pub fn new_table(&mut self) -> usize {
        self.tables += 1;
        self.tables - 1
    }

    /// Ends the open block, which is discarded if it contains no letters or digits. A block with a typed list becomes
    /// several blocks.
    pub fn end_in(&mut self, shape: BlockShape, zone: Zone, cell: Option<Cell>, breaks: LineBreaks) {
        let open = std::mem::take(&mut self.open).finished();
        let hidden = std::mem::take(&mut self.hidden).finished();
        if open.passage.text.is_empty() && hidden.passage.text.is_empty() {
            return;
        }
        self.ended += 1;
        let location = Location { paragraph: self.ended, page: None };
        let form = Block { zone, cell, location, ..Block::default() };
        if has_letters(&open.passage.text) {
            self.divide(&open, shape, breaks, &form);
        }
        if has_letters(&hidden.passage.text) {
            let form = Block { zone: Zone::Hidden, ..form };
            self.blocks.push(hidden.block(0..hidden.passage.text.len(), shape, &form));
        }
    }

    fn divide(&mut self, open: &OpenWords, shape: BlockShape, breaks: LineBreaks, form: &Block) {
        let text = &open.passage.text;
        if matches!(shape, BlockShape::Heading(_)) {
            self.typed = None;
            return self.blocks.push(open.block(0..text.len(), shape, form));
        }
        for (at, part) in parts(text, &open.lines, breaks).into_iter().enumerate() {
            let keeps = at == 0 && matches!(shape, BlockShape::Item { .. });
            let shape = if part.depth.is_none() || keeps {
                self.typed = None;
                item(shape, &part, at == 0, 0)
            } else {
                let list = self.typed.unwrap_or(self.lists + 1);
                self.lists = self.lists.max(list);
                self.typed = Some(list);
                item(shape, &part, at == 0, list)
            };
            self.blocks.push(open.block(part.text, shape, form));
        }
    }
}

/// The text of a block in progress.
#[derive(Debug, Default)]
struct OpenWords {
    passage: Passage,
    /// The byte ranges of the text that are bold.
    bold: Vec<Range<usize>>,
    /// The byte offsets in the text at which a line begins.
    lines: Vec<usize>,
    /// The byte offsets in the text of tabs between words.
    tabs: Vec<usize>,
}

/// A piece in progress whose characters are written literally in the file.
#[derive(Default)]
struct Literal {
    text: String,
    file: Range<usize>,
}

impl OpenWords {
    /// Appends text. `raw` is its form in the file, which starts at byte offset `from`.
    fn push(&mut self, text: &str, raw: &str, from: usize, is_bold: bool) {
        let start = self.passage.text.len();
        let mut literal = Literal::default();
        for (sign, written) in aligned(raw, text) {
            let file = from + written.start..from + written.end;
            let is_literal = raw.get(written).is_some_and(|written| written.chars().eq([sign]));
            if is_unseen(sign) {
                self.flush(&mut literal);
            } else if sign.is_whitespace() {
                if sign == ' '
                    && is_literal
                    && literal.text.chars().next_back().is_some_and(|last| last != ' ')
                {
                    literal.text.push(sign);
                    literal.file.end = file.end;
                } else {
                    self.flush(&mut literal);
                    self.separate(file);
                    if sign == '\t' && self.passage.text.ends_with(' ') {
                        self.tabs.push(self.passage.text.len() - 1);
                    }
                }
            } else if is_literal {
                if literal.text.is_empty() || literal.file.end != file.start {
                    self.flush(&mut literal);
                    literal.file = file.clone();
                }
                literal.text.push(sign);
                literal.file.end = file.end;
            } else {
                self.flush(&mut literal);
                self.passage.push(sign.encode_utf8(&mut [0; 4]), file);
            }
        }
        self.flush(&mut literal);
        let end = self.passage.text.len();
        if is_bold && end > start {
            self.bold.push(start..end);
        }
    }

    fn flush(&mut self, literal: &mut Literal) {
        let Literal { text, file } = std::mem::take(literal);
        if !text.is_empty() {
            self.passage.push(&text, file);
        }
    }

    /// Appends a space, unless the text is empty or ends with one.
    fn separate(&mut self, file: Range<usize>) {
        if !self.passage.text.is_empty() && !self.passage.text.ends_with(' ') {
            self.passage.push(" ", file);
        }
    }

    fn line(&mut self, file: Range<usize>) -> bool {
        self.separate(file);
        let at = self.passage.text.len();
        let is_again = self.lines.last() == Some(&at);
        if !is_again && at > 0 {
            self.lines.push(at);
        }
        is_again || at == 0
    }

    /// Removes the trailing space.
    fn finished(mut self) -> Self {
        if self.passage.text.ends_with(' ') {
            self.passage.text.pop();
            if let Some(piece) = self.passage.pieces.last_mut() {
                piece.text.end = piece.text.end.saturating_sub(1);
                piece.file.end = piece.file.end.saturating_sub(1);
            }
            if self.passage.pieces.last().is_some_and(|piece| piece.text.is_empty()) {
                self.passage.pieces.pop();
            }
        }
        self
    }

    /// Makes a block of a byte range of the text.
    fn block(&self, part: Range<usize>, shape: BlockShape, form: &Block) -> Block {
        let passage = slice(&self.passage, &part);
        let first = self.bold.partition_point(|bold| bold.end <= part.start);
        let bold = self.bold[first..].iter().take_while(|bold| bold.start < part.end);
        let bold =
            bold.map(|bold| letters(&self.passage.text[bold.start.max(part.start)..bold.end.min(part.end)]));
        let bold = bold.sum::<usize>() * 100 / letters(&passage.text).max(1);
        let tabs = self.tabs.iter().filter(|at| part.contains(at)).map(|at| at - part.start).collect();
        Block { shape, passage, bold: u8::try_from(bold).unwrap_or(100), tabs, ..form.clone() }
    }
}

/// Whether a character is invisible: a soft hyphen, a zero-width space, a word joiner or a byte order mark.
fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// The maximum length of the name of an entity, in bytes.
const ENTITY: usize = 40;

/// Splits decoded text into lines, each with its byte range in the file. `raw` is the form of the text in the file,
/// which starts at byte offset `from`.
fn written_lines<'t>(text: &'t str, raw: &'t str, from: usize) -> Vec<(&'t str, Range<usize>)> {
    let (mut lines, mut start, mut at) = (Vec::new(), 0, 0);
    let (mut end, mut begin) = (from, from);
    for (sign, written) in aligned(raw, text) {
        at += sign.len_utf8();
        end = from + written.end;
        if sign == '\n' {
            lines.push((&text[start..at], begin..end));
            (start, begin) = (at, end);
        }
    }
    lines.push((&text[start..], begin..end));
    lines
}

/// The entities for an ampersand.
const AMPERSANDS: [&str; 3] = ["&amp;", "&#38;", "&#x26;"];

/// Aligns decoded text with its raw form: yields each character with its byte range in `raw`, which may be the
/// character itself, an entity, or a line end of two characters.
fn aligned<'t>(raw: &'t str, text: &'t str) -> impl Iterator<Item = (char, Range<usize>)> + 't {
    let mut at = 0;
    text.chars().map(move |sign| {
        let rest = &raw[at..];
        let start = at;
        at += if rest.starts_with('&') {
            let length = entity(rest);
            let is_bare = sign == '&' && !AMPERSANDS.contains(&rest[..length].to_ascii_lowercase().as_str());
            if is_bare { 1 } else { length }
        } else if rest.starts_with(sign) {
            sign.len_utf8()
        } else if rest.starts_with("\r\n") {
            2
        } else {
            // A bare carriage return, or the second character of an entity that decodes to two characters.
            usize::from(sign == '\n' && rest.starts_with('\r'))
        };
        (sign, start..at)
    })
}

/// The length in bytes of the entity, or bare ampersand, at the start of a text.
fn entity(text: &str) -> usize {
    let name =
        text.bytes().skip(1).take(ENTITY).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#');
    let end = 1 + name.count();
    if end > 1 && text.as_bytes().get(end) == Some(&b';') { end + 1 } else { 1 }
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// The number of letters and digits in a text.
pub fn letters(text: &str) -> usize {
    text.chars().filter(|sign| sign.is_alphanumeric()).count()
}
