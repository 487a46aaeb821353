//! What a document says, apart from how it looks: blocks of text, in reading order.
//!
//! ```text
//! template -> Markdown -> blocks -> write (markdown | text | html | docx | pdf)
//! ```
//!
//! Every writer takes the same blocks, so that a document says the same in every format.

pub mod from_markdown;

use crate::base::Language;

/// A document.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    /// The language of the text.
    pub language: Language,
    /// The title, for the properties of the file and the name of the page. It is in the blocks too, as a heading.
    pub title: String,
    /// The organisation that publishes it; empty where that is not known.
    pub author: String,
    /// What it is, in a few words ("vacature", "persoonlijk ontwikkelplan").
    pub subject: String,
    /// The text.
    pub blocks: Vec<Block>,
}

/// A part of a document that stands on its own.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading; levels go from 1 and skip none.
    Heading {
        /// 1 is the title of the document.
        level: u8,
        /// The words.
        text: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list; an item may hold lists itself.
    List {
        /// The number of the first item; `None` for a list with bullets.
        start: Option<u64>,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// A table.
    Table(Table),
    /// Words of somebody else.
    Quote(Vec<Block>),
    /// A picture.
    Figure(Figure),
    /// What follows begins on a new page.
    PageBreak,
}

/// A table with one row of headers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// What the table is about, said above it; empty for none.
    pub caption: Vec<Inline>,
    /// The header of each column.
    pub header: Vec<Vec<Inline>>,
    /// How each column is aligned.
    pub alignments: Vec<Alignment>,
    /// Whether the first cell of each row is the header of that row.
    pub has_header_column: bool,
    /// Whether people write in its rows with a pen: they are higher.
    pub is_form: bool,
    /// The rows; each has as many cells as there are headers.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// How the text of a column is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Alignment {
    /// At the left.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// At the right: numbers.
    Right,
}

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The picture itself.
    pub image: Image,
    /// What it says to somebody who does not see it; never empty, unless the picture says nothing.
    pub alternative: String,
    /// What is said under it; empty for none.
    pub caption: Vec<Inline>,
}

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub enum Image {
    /// The bytes of a PNG file.
    Png(Vec<u8>),
    /// The text of an SVG file.
    Svg(String),
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Words.
    Text(String),
    /// Words with stress.
    Emphasis(Vec<Inline>),
    /// Words that stand out.
    Strong(Vec<Inline>),
    /// Words that no longer hold.
    Deleted(Vec<Inline>),
    /// Words as a machine has them: a file name, a command.
    Code(String),
    /// Words that lead somewhere.
    Link {
        /// A web address, an e-mail address with `mailto:` or a telephone number with `tel:`.
        address: String,
        /// The words.
        text: Vec<Inline>,
    },
    /// What follows goes on on a new line.
    LineBreak,
    /// Where the words that follow in this block come from: a file (`profiel`, `vacature`, `ontwikkeling`) and a JSON
    /// pointer in it, as in `profiel/kerntaken/0/taken/2`. It is not shown.
    Origin(String),
}

/// The words of a line, without what is not shown.
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
