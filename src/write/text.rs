//! Writes blocks as plain text, for a job board or letter: one line per paragraph, without markup.

use super::style::HouseStyle;
use crate::blocks::{Block, Content, Figure, Inline, Table, plain};
use crate::write::error::WriteError;

/// A document in plain text.
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

/// Writes blocks separated by a blank line; chapters are preceded by two.
fn blocks(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        let part = self::block(block);
        if part.is_empty() {
            continue;
        }
        if !text.is_empty() {
            text.push_str(if matches!(block, Block::Heading { level: ..=2, .. }) {
                "\n\n\n"
            } else {
                "\n\n"
            });
        }
        text.push_str(&part);
    }
    text
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { text, .. } | Block::Paragraph(text) => line(text),
        Block::List { start, items } => list(*start, items),
        Block::Table(table) => self::table(table),
        Block::Quote(inner) => indented(&blocks(inner), "> "),
        Block::Figure(figure) => self::figure(figure),
        Block::PageBreak => String::new(),
    }
}

fn list(start: Option<u64>, items: &[Vec<Block>]) -> String {
    let mut lines = Vec::new();
    let mut number = start.unwrap_or(0);
    for item in items {
        let mark = if start.is_some() { format!("{number}. ") } else { "- ".to_owned() };
        number = number.saturating_add(1);
        let parts = item.iter().map(block).filter(|part| !part.is_empty());
        let text = parts.collect::<Vec<_>>().join("\n");
        let indent = " ".repeat(mark.len());
        lines.push(format!("{mark}{}", indented(&text, &indent).trim_start()));
    }
    lines.join("\n")
}

/// Writes a table as lines "header: value". Rows with a row header and several values form separate paragraphs.
fn table(table: &Table) -> String {
    let headers: Vec<String> = table.header.iter().map(|header| line(header)).collect();
    let rows = table.rows.iter().map(|row| {
        let cells: Vec<String> = row.iter().map(|cell| line(cell)).collect();
        match (table.has_header_column, cells.as_slice()) {
            (true, [head, value]) if !value.is_empty() => fact(head, value),
            (true, [head, values @ ..]) => {
                let facts = headers.iter().skip(1).zip(values).map(|(header, value)| fact(header, value));
                [head.clone(), indented(&lines(facts), "  ")].join("\n")
            }
            _ => lines(headers.iter().zip(&cells).map(|(header, value)| fact(header, value))),
        }
    });
    let between = if table.has_header_column && table.header.len() <= 2 { "\n" } else { "\n\n" };
    let rows = rows.filter(|row| !row.trim().is_empty()).collect::<Vec<_>>().join(between);
    let caption = line(&table.caption);
    if caption.is_empty() { rows } else { format!("{caption}\n\n{rows}") }
}

/// "header: value"; empty if there is no value.
fn fact(header: &str, value: &str) -> String {
    match (header, value) {
        (_, "") => String::new(),
        ("", value) => value.to_owned(),
        (header, value) => format!("{header}: {value}"),
    }
}

fn lines(facts: impl Iterator<Item = String>) -> String {
    facts.filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join("\n")
}

fn figure(figure: &Figure) -> String {
    let words = [figure.alternative.clone(), plain(&figure.caption)];
    words
        .iter()
        .filter(|words| !words.is_empty())
        .map(|words| format!("[{words}]"))
        .collect::<Vec<_>>()
        .join("\n")
}

fn indented(text: &str, indent: &str) -> String {
    let lines = text
        .lines()
        .map(|line| if line.is_empty() { indent.trim_end().to_owned() } else { format!("{indent}{line}") });
    lines.collect::<Vec<_>>().join("\n")
}

/// The text of a line; the text of a link is followed by its address.
fn line(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::Emphasis(inner) | Inline::Strong(inner) => text.push_str(&line(inner)),
            // Without a mark, struck-through text would read as if it were still valid.
            Inline::Deleted(inner) => text.extend(["~~", &line(inner), "~~"]),
            Inline::Link { address, text: inner } => {
                let words = line(inner);
                let shown = address.trim_start_matches("mailto:").trim_start_matches("tel:");
                // A telephone number is recognised regardless of separators between its digits.
                let is_number =
                    address.starts_with("tel:") && words.chars().any(|sign| sign.is_ascii_digit());
                let is_said = words == *address || words == shown || is_number;
                text.push_str(&words);
                if !is_said {
                    text.extend([" (", shown, ")"]);
                }
            }
            Inline::LineBreak => text.push('\n'),
            Inline::Origin(_) => {}
        }
    }
    text
}
