//! Writes blocks as Markdown (`CommonMark` with tables and strikethrough), without comments and HTML.

use super::style::HouseStyle;
use crate::base::escape_markdown_part;
use crate::blocks::{Alignment, Block, Content, Inline, Table, plain};
use crate::write::error::WriteError;

/// A document in Markdown. Pictures are replaced by their text.
///
/// # Errors
/// None; the signature is that of every writer.
pub fn write(content: &Content, _style: &HouseStyle) -> Result<Vec<u8>, WriteError> {
    let mut text = blocks(&content.blocks);
    if !text.is_empty() {
        text.push('\n');
    }
    Ok(text.into_bytes())
}

/// Writes blocks separated by blank lines, without a trailing one.
fn blocks(blocks: &[Block]) -> String {
    let mut parts: Vec<String> = Vec::new();
    // Consecutive lists are told apart by their markers.
    let mut is_second_list = false;
    for (index, block) in blocks.iter().enumerate() {
        let follows_list = index > 0 && is_list_like(block, &blocks[index - 1]);
        is_second_list = follows_list && !is_second_list;
        let part = self::block(block, is_second_list);
        if !part.is_empty() {
            parts.push(part);
        }
    }
    parts.join("\n\n")
}

fn is_list_like(block: &Block, before: &Block) -> bool {
    match (block, before) {
        (Block::List { start, .. }, Block::List { start: other, .. }) => start.is_some() == other.is_some(),
        _ => false,
    }
}

fn block(block: &Block, is_second_list: bool) -> String {
    match block {
        Block::Heading { level, text } => {
            // A list marker has no effect after a heading marker.
            let marks = format!("{} ", "#".repeat(usize::from((*level).clamp(1, 6))));
            let mut line = MarkdownLine { text: marks, ..MarkdownLine::default() };
            line.inlines(text);
            line.text.replace("\\\n", " ")
        }
        Block::Paragraph(text) => line(text),
        Block::List { start, items } => list(*start, items, is_second_list),
        Block::Table(table) => self::table(table),
        Block::Quote(inner) => {
            let text = blocks(inner);
            let quoted =
                text.lines().map(|line| if line.is_empty() { ">".to_owned() } else { format!("> {line}") });
            quoted.collect::<Vec<_>>().join("\n")
        }
        Block::Figure(figure) => {
            let words = [figure.alternative.as_str(), &plain(&figure.caption)]
                .map(|words| escape_markdown_part(words, true));
            words.iter().filter(|words| !words.is_empty()).cloned().collect::<Vec<_>>().join("\n\n")
        }
        Block::PageBreak => "***".to_owned(),
    }
}

/// Writes a list; it is tight if no item contains more than a paragraph and nested lists.
fn list(start: Option<u64>, items: &[Vec<Block>], is_second: bool) -> String {
    let is_tight = items.iter().all(|item| is_tight(item));
    let mut number = start.unwrap_or(0);
    let mut parts = Vec::new();
    for item in items {
        let mark = match (start, is_second) {
            (None, false) => "- ".to_owned(),
            (None, true) => "* ".to_owned(),
            (Some(_), false) => format!("{number}. "),
            (Some(_), true) => format!("{number}) "),
        };
        number = number.saturating_add(1);
        let text = if is_tight {
            item.iter().map(|inner| block(inner, false)).collect::<Vec<_>>().join("\n")
        } else {
            blocks(item)
        };
        let indent = " ".repeat(mark.len());
        let lines = text.lines().enumerate().map(|(index, line)| match (index, line) {
            (0, line) => format!("{mark}{line}"),
            (_, "") => String::new(),
            (_, line) => format!("{indent}{line}"),
        });
        parts.push(lines.collect::<Vec<_>>().join("\n"));
    }
    parts.join(if is_tight { "\n" } else { "\n\n" })
}

fn is_tight(item: &[Block]) -> bool {
    match item {
        [Block::Paragraph(_)] => true,
        [Block::Paragraph(_), Block::List { start, items }] => {
            // Only a list that starts with 1 can follow a paragraph without a blank line.
            start.is_none_or(|start| start == 1) && items.iter().all(|item| is_tight(item))
        }
        _ => false,
    }
}

fn table(table: &Table) -> String {
    let cells = |row: &[Vec<Inline>]| {
        let cells = row.iter().map(|cell| {
            // A list marker has no effect after a cell delimiter.
            let mut line = MarkdownLine { text: "|".to_owned(), is_cell: true, ..MarkdownLine::default() };
            line.inlines(cell);
            let text = line.text[1..].replace("\\\n", " ");
            if text.is_empty() { " ".to_owned() } else { format!(" {text} ") }
        });
        format!("|{}|", cells.collect::<Vec<_>>().join("|"))
    };
    let mut lines = vec![cells(&table.header)];
    let alignments = table.alignments.iter().map(|alignment| match alignment {
        Alignment::Left => "---",
        Alignment::Center => ":---:",
        Alignment::Right => "---:",
    });
    lines.push(format!("|{}|", alignments.collect::<Vec<_>>().join("|")));
    lines.extend(table.rows.iter().map(|row| cells(row)));
    let rows = lines.join("\n");
    if table.caption.is_empty() { rows } else { format!("{}\n\n{rows}", line(&table.caption)) }
}

/// Writes the inlines of a line.
fn line(inlines: &[Inline]) -> String {
    let mut line = MarkdownLine::default();
    line.inlines(inlines);
    line.text
}

/// A line under construction.
#[derive(Default)]
struct MarkdownLine {
    text: String,
    /// Whether a letter that follows must be escaped, because it comes directly after a closing delimiter.
    is_guarded: bool,
    /// Whether it is in a table cell.
    is_cell: bool,
}

impl MarkdownLine {
    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(words) => self.words(words),
                Inline::Emphasis(inner) => self.stressed("*", inner),
                Inline::Strong(inner) => self.stressed("**", inner),
                Inline::Deleted(inner) => self.stressed("~~", inner),
                Inline::Code(code) => self.markup(&self::code(code, self.is_cell)),
                Inline::Link { address, text } => self.link(address, text),
                Inline::LineBreak => self.markup("\\\n"),
                Inline::Origin(_) => {}
            }
        }
    }

    fn words(&mut self, words: &str) {
        let begins_line = self.text.is_empty() || self.text.ends_with('\n');
        let mut rest = words;
        if let Some(first) = rest.chars().next().filter(|first| self.is_guarded && !is_open(*first)) {
            self.text.push_str(&entity(first));
            rest = &rest[first.len_utf8()..];
        }
        self.is_guarded &= words.is_empty();
        self.text.push_str(&escape_markdown_part(rest, begins_line));
    }

    fn markup(&mut self, text: &str) {
        self.is_guarded = false;
        self.text.push_str(text);
    }

    /// Writes emphasised text. A delimiter only takes effect at a word boundary; elsewhere, the adjacent character is
    /// written as a numeric character reference.
    fn stressed(&mut self, mark: &str, inner: &[Inline]) {
        // The delimiter comes first, so this is not the start of a line.
        let mut inside = MarkdownLine { text: mark.to_owned(), is_guarded: false, is_cell: self.is_cell };
        inside.inlines(inner);
        let mut text = inside.text.split_off(mark.len());
        for (at, c) in
            [text.char_indices().next(), text.char_indices().next_back()].into_iter().flatten().rev()
        {
            if c.is_whitespace() {
                text.replace_range(at..at + c.len_utf8(), &entity(c));
            }
        }
        if text.is_empty() {
            return;
        }
        let begins_open = text.starts_with(is_open);
        if begins_open && let Some(last) = self.text.chars().next_back().filter(|last| !is_open(*last)) {
            self.text.pop();
            self.text.push_str(&entity(last));
        }
        self.is_guarded = text.ends_with(is_open);
        self.text.extend([mark, &text, mark]);
    }

    fn link(&mut self, address: &str, text: &[Inline]) {
        if self.text.ends_with('!') && !self.text.ends_with("\\!") {
            // Prevents the link from becoming an image.
            self.text.insert(self.text.len() - 1, '\\');
        }
        if let [Inline::Text(words)] = text
            && is_bare(address, words)
        {
            self.markup(&format!("<{words}>"));
            return;
        }
        let mut inside = MarkdownLine { text: "[".to_owned(), is_guarded: false, is_cell: self.is_cell };
        inside.inlines(text);
        self.markup(&format!("{}]({})", inside.text, destination(address)));
    }
}

/// Whether an address can be written as an autolink, because it is its own text.
fn is_bare(address: &str, words: &str) -> bool {
    let is_plain = !words.contains(|c: char| c.is_whitespace() || c.is_control() || "<>&\\`|".contains(c));
    let is_mail = address.strip_prefix("mailto:") == Some(words) && crate::base::is_email(words);
    is_plain && (address == words || is_mail)
}

/// An address in angle brackets.
fn destination(address: &str) -> String {
    let mut escaped = String::with_capacity(address.len());
    for c in address.chars() {
        if "<>\\`|".contains(c) || (c == '&' && address.contains(';')) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    if escaped.contains(['(', ')', '<', '>']) { format!("<{escaped}>") } else { escaped }
}

/// A code span, delimited by as many backticks as needed.
fn code(code: &str, is_cell: bool) -> String {
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let is_edged = code.starts_with(['`', ' ']) || code.ends_with(['`', ' ']);
    let pad = if is_edged && !code.trim().is_empty() { " " } else { "" };
    // Table cells are split before inlines are parsed.
    let code = if is_cell { code.replace('|', "\\|") } else { code.to_owned() };
    format!("{fence}{pad}{code}{pad}{fence}")
}

/// Whether a character is whitespace or punctuation, which may be adjacent to a delimiter.
fn is_open(c: char) -> bool {
    c.is_whitespace() || !c.is_alphanumeric()
}

fn entity(c: char) -> String {
    format!("&#{};", u32::from(c))
}
