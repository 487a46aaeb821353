//! Writes a document with the few elements that job boards and search engines keep in a description: headings,
//! paragraphs, lists, line breaks and emphasis. A table becomes a list of rows, and an address follows the text of its
//! link.

use crate::base::escape_html as escape;
use crate::blocks::{Block, Inline, Table, plain};

/// The first heading of a document is its title, which a posting has in a separate field.
const TITLE: u8 = 1;
/// Maximum heading level.
const DEEPEST: u8 = 5;

/// Writes the blocks without the title.
pub fn elements(blocks: &[Block]) -> String {
    blocks.iter().map(block).collect()
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { level, .. } if *level <= TITLE => String::new(),
        Block::Heading { level, text } => element(&format!("h{}", level.min(&DEEPEST)), &line(text)),
        Block::Paragraph(text) => element("p", &line(text)),
        Block::List { items, .. } => list(items.iter().map(|blocks| item(blocks))),
        Block::Table(table) => list(table.rows.iter().map(|cells| row(table, cells))),
        Block::Quote(inner) => elements(inner),
        Block::Figure(figure) => match escape(&figure.alternative) {
            alternative if alternative.is_empty() => String::new(),
            alternative => element("p", &alternative),
        },
        Block::PageBreak => String::new(),
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    element("ul", &items.map(|item| element("li", &item)).collect::<String>())
}

/// An item that starts with its only paragraph is written without `p`.
fn item(blocks: &[Block]) -> String {
    match blocks {
        [Block::Paragraph(text), rest @ ..]
            if !rest.iter().any(|block| matches!(block, Block::Paragraph(_))) =>
        {
            line(text) + &elements(rest)
        }
        _ => elements(blocks),
    }
}

/// A row as text: each value preceded by its row or column header.
fn row(table: &Table, cells: &[Vec<Inline>]) -> String {
    if table.has_header_column && cells.len() == 2 {
        return format!("<strong>{}:</strong> {}", line(&cells[0]), line(&cells[1]));
    }
    let named = table.header.iter().zip(cells).filter(|(_, cell)| !plain(cell).trim().is_empty());
    let parts = named.map(|(header, cell)| match plain(header).trim() {
        "" => line(cell),
        header => format!("<strong>{}:</strong> {}", escape(header), line(cell)),
    });
    parts.collect::<Vec<_>>().join("<br>")
}

fn element(name: &str, inner: &str) -> String {
    format!("<{name}>{inner}</{name}>")
}

fn line(inlines: &[Inline]) -> String {
    inlines.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> String {
    match inline {
        Inline::Text(words) | Inline::Code(words) => escape(words),
        Inline::Emphasis(inner) => element("em", &line(inner)),
        Inline::Strong(inner) => element("strong", &line(inner)),
        Inline::Deleted(inner) => element("del", &line(inner)),
        Inline::Link { address, text } => {
            let bare = address.trim_start_matches("mailto:").trim_start_matches("tel:");
            let is_said = !address.starts_with("http") || plain(text) == bare;
            if is_said { line(text) } else { format!("{} ({})", line(text), escape(bare)) }
        }
        Inline::LineBreak => "<br>".to_owned(),
        Inline::Origin(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::elements;
    use crate::blocks::from_markdown::blocks;

    #[test]
    fn a_document_in_the_elements_of_a_job_board() {
        let markdown = "# Titel\n\n## Kop\n\nZin met **nadruk** & [een plek](https://a.nl/b).\n\n- een\n  - deel\n- twee\n\n\
                        <!-- rijkoppen -->\n| Onderwerp | Gegevens |\n|---|---|\n| Uren | 32 |\n\n\
                        | Dag | Uur |\n|---|---|\n| ma | 9 |\n\n> Woorden\n";
        assert_eq!(
            elements(&blocks(markdown, &[])),
            "<h2>Kop</h2><p>Zin met <strong>nadruk</strong> &amp; een plek (https://a.nl/b).</p>\
             <ul><li>een<ul><li>deel</li></ul></li><li>twee</li></ul>\
             <ul><li><strong>Uren:</strong> 32</li></ul>\
             <ul><li><strong>Dag:</strong> ma<br><strong>Uur:</strong> 9</li></ul><p>Woorden</p>"
        );
    }
}
