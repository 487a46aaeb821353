//! The content of a document, independent of its presentation: blocks of text in reading order.
//!
//! ```text
//! template -> Markdown -> blocks -> write (markdown | text | html | docx | pdf)
//! ```
//!
//! Every writer takes the same blocks, so a document has the same content in every format.

pub mod from_markdown;

use crate::base::Language;

/// A document.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    /// The language of the text.
    pub language: Language,
    /// The title, for file metadata and the page title. It also occurs in the blocks, as a heading.
    pub title: String,
    /// The publishing organisation; empty if unknown.
    pub author: String,
    /// The kind of document, in a few words ("vacature", "persoonlijk ontwikkelplan").
    pub subject: String,
    /// The content.
    pub blocks: Vec<Block>,
    /// What a program needs to read the document again, besides its text; only a Word file keeps it.
    pub carried: Option<String>,
}

/// A block-level element.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading. Levels start at 1 and are never skipped.
    Heading {
        /// 1 is the title of the document.
        level: u8,
        /// The words.
        text: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list; items may contain nested lists.
    List {
        /// The number of the first item; `None` for a bulleted list.
        start: Option<u64>,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// A table.
    Table(Table),
    /// A quotation.
    Quote(Vec<Block>),
    /// A picture.
    Figure(Figure),
    /// What follows begins on a new page.
    PageBreak,
}

/// A table with one header row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// The caption shown above the table; may be empty.
    pub caption: Vec<Inline>,
    /// The header of each column.
    pub header: Vec<Vec<Inline>>,
    /// How each column is aligned.
    pub alignments: Vec<Alignment>,
    /// Whether the first cell of each row is a row header.
    pub has_header_column: bool,
    /// Whether its rows are filled in by hand, which makes them taller.
    pub is_form: bool,
    /// The rows; each has as many cells as there are headers.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// Alignment of the text in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Alignment {
    /// Left.
    #[default]
    Left,
    /// Centred.
    Center,
    /// Right, for numbers.
    Right,
}

/// A picture with its texts.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The image data.
    pub image: Image,
    /// Alternative text for readers who cannot see the picture; empty only for a decorative picture.
    pub alternative: String,
    /// The caption shown below it; may be empty.
    pub caption: Vec<Inline>,
}

/// Image data.
#[derive(Debug, Clone, PartialEq)]
pub enum Image {
    /// The bytes of a PNG file.
    Png(Vec<u8>),
    /// The text of an SVG file.
    Svg(String),
}

/// An inline element.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Emphasised text.
    Emphasis(Vec<Inline>),
    /// Strongly emphasised text.
    Strong(Vec<Inline>),
    /// Struck-through text.
    Deleted(Vec<Inline>),
    /// Literal text, such as a file name or a command.
    Code(String),
    /// A hyperlink.
    Link {
        /// A web address, an e-mail address with `mailto:` or a telephone number with `tel:`.
        address: String,
        /// The words.
        text: Vec<Inline>,
    },
    /// A hard line break.
    LineBreak,
    /// The origin of the text that follows in this block: a file (`profiel`, `vacature`, `ontwikkeling`) and a JSON
    /// pointer in it, for example `profiel/kerntaken/0/taken/2`. It is not shown.
    Origin(String),
}

/// The visible text of a line.
#[must_use]
pub fn plain(inlines: &[Inline]) -> String {
    let mut text = String::new();
    collect(inlines, &mut text);
    text
}

fn collect(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Deleted(inner)
            | Inline::Link { text: inner, .. } => collect(inner, text),
            Inline::LineBreak => text.push(' '),
            Inline::Origin(_) => {}
        }
    }
}
