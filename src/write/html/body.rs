//! Writes blocks and inlines as HTML elements.

use std::collections::BTreeSet;

use super::look::address;
use crate::base::{Language, escape_html as escape, slug};
use crate::blocks::{Alignment, Block, Figure, Inline, Table, plain};

/// The body of a page: headings have ids, and text from a file has its origin.
///
/// In an English page the texts from the files are marked as Dutch, the language of profiles and vacancies.
pub fn page(blocks: &[Block], language: Language) -> String {
    let is_foreign = language == Language::English;
    let mut body = Body { html: String::new(), ids: Some(BTreeSet::new()), deeper: 0, is_foreign };
    body.blocks(blocks);
    body.html
}

/// A fragment of another page, with headings starting at a level.
pub fn fragment(blocks: &[Block], level: u8) -> String {
    let mut body = Body { html: String::new(), ids: None, deeper: level.clamp(1, 6) - 1, is_foreign: false };
    body.blocks(blocks);
    body.html
}

/// Whether the value with this origin is printed as its author wrote it, and not as a number, a date or a word of the
/// template.
fn is_text(origin: &str) -> bool {
    const VALUES: &[&str] = &[
        "uren",
        "salaris",
        "schaal",
        "vorm",
        "startdatum",
        "sluitingsdatum",
        "datum",
        "peildatum",
        "uren_per_week",
        "vormen",
        "telefoon",
        "email",
        "adres",
        "niveau",
        "vog",
        "sanctiebevoegdheid",
        "omvang",
    ];
    let is_of_vacancy = origin.starts_with("profiel/") || origin.starts_with("vacature/");
    is_of_vacancy && origin.rsplit('/').next().is_some_and(|key| !VALUES.contains(&key))
}

struct Body {
    html: String,
    /// The ids in use; `None` if elements get no attributes at all.
    ids: Option<BTreeSet<String>>,
    /// The offset of heading levels relative to the document.
    deeper: u8,
    /// Whether texts from a file are in another language than the page.
    is_foreign: bool,
}

impl Body {
    fn push(&mut self, parts: &[&str]) {
        self.html.extend(parts.iter().copied());
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Paragraph(text) => {
                self.element("p", "", text);
                self.push(&["\n"]);
            }
            Block::List { start, items } => self.list(*start, items),
            Block::Table(table) => self.table(table),
            Block::Quote(inner) => {
                self.push(&["<blockquote>\n"]);
                self.blocks(inner);
                self.push(&["</blockquote>\n"]);
            }
            Block::Figure(figure) => self.figure(figure),
            // Screens have no pages; the page style breaks the page in print.
            Block::PageBreak if self.ids.is_some() => self.push(&["<div class=\"nieuwe-pagina\"></div>\n"]),
            Block::PageBreak => {}
        }
    }

    fn heading(&mut self, level: u8, text: &[Inline]) {
        let name = format!("h{}", (level.max(1) + self.deeper).min(6));
        let id = self.id(&plain(text)).map(|id| format!(" id=\"{}\"", escape(&id)));
        self.element(&name, &id.unwrap_or_default(), text);
        self.push(&["\n"]);
    }

    /// A unique id, based on the text of a heading.
    fn id(&mut self, words: &str) -> Option<String> {
        let taken = self.ids.as_mut()?;
        let slug = slug(words);
        let name = if slug.is_empty() { "deel".to_owned() } else { slug };
        let mut id = name.clone();
        let mut number = 2;
        while !taken.insert(id.clone()) {
            id = format!("{name}-{number}");
            number += 1;
        }
        Some(id)
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>]) {
        let (name, open) = match start {
            None => ("ul", "<ul>\n".to_owned()),
            Some(1) => ("ol", "<ol>\n".to_owned()),
            Some(start) => ("ol", format!("<ol start=\"{start}\">\n")),
        };
        self.push(&[&open]);
        for item in items {
            self.item(item);
        }
        self.push(&["</", name, ">\n"]);
    }

    /// Writes an item; if it starts with its only paragraph, that is written without `p`.
    fn item(&mut self, item: &[Block]) {
        let paragraphs = item.iter().filter(|block| matches!(block, Block::Paragraph(_))).count();
        match item {
            [Block::Paragraph(text), rest @ ..] if paragraphs == 1 => {
                self.open("li", "", text);
                if !rest.is_empty() {
                    self.push(&["\n"]);
                    self.blocks(rest);
                }
            }
            _ => {
                self.push(&["<li>\n"]);
                self.blocks(item);
            }
        }
        self.push(&["</li>\n"]);
    }

    fn table(&mut self, table: &Table) {
        let is_form = table.is_form && self.ids.is_some();
        self.push(&[if is_form { "<table class=\"invullen\">\n" } else { "<table>\n" }]);
        if !table.caption.is_empty() {
            self.element("caption", "", &table.caption);
            self.push(&["\n"]);
        }
        self.push(&["<thead>\n<tr>"]);
        let classes: Vec<&str> = table.alignments.iter().map(|alignment| self.class(*alignment)).collect();
        for (index, header) in table.header.iter().enumerate() {
            let class = classes.get(index).copied().unwrap_or_default();
            // A header without text is omitted.
            match plain(header).trim() {
                "" => self.element("td", class, header),
                _ => self.element("th", &format!(" scope=\"col\"{class}"), header),
            }
        }
        self.push(&["</tr>\n</thead>\n<tbody>\n"]);
        for row in &table.rows {
            self.row(table, &classes, row);
        }
        self.push(&["</tbody>\n</table>\n"]);
    }

    fn row(&mut self, table: &Table, classes: &[&str], row: &[Vec<Inline>]) {
        self.push(&["<tr>"]);
        let is_fact = table.has_header_column && row.len() <= 2;
        for (index, cell) in row.iter().enumerate() {
            let class = classes.get(index).copied().unwrap_or_default();
            if table.has_header_column && index == 0 {
                self.element("th", &format!(" scope=\"row\"{class}"), cell);
                continue;
            }
            // On a narrow screen, the cells of a row are stacked, each with its column header.
            let header = table.header.get(index).map(|header| plain(header)).unwrap_or_default();
            let label = match header.trim() {
                label if !is_fact && self.ids.is_some() && !label.is_empty() => {
                    format!(" data-kop=\"{}\"", escape(label))
                }
                _ => String::new(),
            };
            self.element("td", &format!("{class}{label}"), cell);
        }
        self.push(&["</tr>\n"]);
    }

    fn figure(&mut self, figure: &Figure) {
        let image = address(&figure.image);
        self.push(&["<figure>\n<img src=\"", &image, "\" alt=\"", &escape(&figure.alternative), "\">\n"]);
        if !figure.caption.is_empty() {
            self.element("figcaption", "", &figure.caption);
            self.push(&["\n"]);
        }
        self.push(&["</figure>\n"]);
    }

    /// Writes an element with a line of text.
    fn element(&mut self, name: &str, attributes: &str, text: &[Inline]) {
        self.open(name, attributes, text);
        self.push(&["</", name, ">"]);
    }

    /// Writes an opening tag and a line of text. If all text has the same origin, the element carries it.
    fn open(&mut self, name: &str, attributes: &str, text: &[Inline]) {
        let mut inner = text;
        let mut origin = String::new();
        if let [Inline::Origin(from), rest @ ..] = text
            && !rest.iter().any(|inline| matches!(inline, Inline::Origin(_)))
        {
            origin = self.origin(from);
            inner = rest;
        }
        self.push(&["<", name, attributes, &origin, ">"]);
        self.line(inner);
    }

    fn origin(&self, from: &str) -> String {
        let lang = if self.is_foreign && is_text(from) { " lang=\"nl\"" } else { "" };
        self.ids.as_ref().map(|_| format!(" data-bron=\"{}\"{lang}", escape(from))).unwrap_or_default()
    }

    /// Writes inlines; text with a different origin from the text before it gets its own element.
    fn line(&mut self, inlines: &[Inline]) {
        let mut is_open = false;
        for inline in inlines {
            match inline {
                Inline::Text(words) => self.push(&[&escape(words)]),
                Inline::Emphasis(inner) => self.wrapped("em", inner),
                Inline::Strong(inner) => self.wrapped("strong", inner),
                Inline::Deleted(inner) => self.wrapped("del", inner),
                Inline::Code(words) => self.push(&["<code>", &escape(words), "</code>"]),
                Inline::Link { address, text } => {
                    // In print, an address that differs from the text of its link is shown after it.
                    let is_said = self.ids.is_some() && plain(text) == *address;
                    let class = if is_said { " class=\"kaal\"" } else { "" };
                    self.push(&["<a href=\"", &escape(address), "\"", class, ">"]);
                    self.line(text);
                    self.push(&["</a>"]);
                }
                Inline::LineBreak => self.push(&["<br>\n"]),
                Inline::Origin(from) if self.ids.is_some() => {
                    let origin = self.origin(from);
                    self.push(&[if is_open { "</span>" } else { "" }, "<span", &origin, ">"]);
                    is_open = true;
                }
                Inline::Origin(_) => {}
            }
        }
        if is_open {
            self.push(&["</span>"]);
        }
    }

    fn wrapped(&mut self, name: &str, inner: &[Inline]) {
        self.push(&["<", name, ">"]);
        self.line(inner);
        self.push(&["</", name, ">"]);
    }

    /// The CSS class for the alignment of a column.
    fn class(&self, alignment: Alignment) -> &'static str {
        match alignment {
            Alignment::Center if self.ids.is_some() => " class=\"midden\"",
            Alignment::Right if self.ids.is_some() => " class=\"getal\"",
            _ => "",
        }
    }
}
