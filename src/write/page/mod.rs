//! Lays out blocks on pages: positions and logical structure. Knows the font, but no file format.
//!
//! ```text
//! blocks -> flow (strips: a line, a row, a picture) -> paginate (pages + tags) -> a writer
//! ```
//!
//! Lengths are in points; `x` is measured from the left edge of the page, `y` from the top edge, downwards.

mod fit;
mod flow;
pub mod font;
mod foot;
mod hyphen;
mod lines;
mod paginate;
mod runs;
mod sheet;
mod strip;
mod table;
pub mod tag;

use crate::base::{Colour, Language};
use crate::blocks::{Content, Image};
use crate::write::WriteError;
use crate::write::style::HouseStyle;

use font::{Face, Glyph, Typefaces};
pub use sheet::{HEIGHT, WIDTH};
use tag::{Kid, Role, Tag, TagId, Tags};

/// A document after layout.
#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    /// The language of the text.
    pub language: Language,
    /// The pages, in order.
    pub pages: Vec<Page>,
    /// The tags of everything on the pages, in reading order.
    pub tags: Tags,
    /// The headings, in order.
    pub bookmarks: Vec<Bookmark>,
    /// The pictures on the pages.
    pub pictures: Vec<Picture>,
}

/// A page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// Its contents in reading order, including decoration.
    pub marks: Vec<Mark>,
    /// Its links.
    pub areas: Vec<Area>,
    /// The number of content marks, which is the number of the next one ([`Mark::number`]).
    contents: usize,
}

/// Something drawn, with its role.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Its role.
    pub owner: Owner,
    /// The number of the mark among the content of its page; meaningless for decoration.
    pub number: usize,
    /// The drawing operations. An empty table cell has none.
    pub drawings: Vec<Drawing>,
}

/// The role of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// Content: part of what is read.
    Tag(TagId),
    /// Decoration: a line, a background, a header repeated from an earlier page.
    Decoration,
    /// The page footer.
    Foot,
}

/// A drawing operation.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawing {
    /// Glyphs on one line, in one font.
    Text(Text),
    /// A rectangle; a line is a thin rectangle.
    Fill(Rectangle, Colour),
    /// A picture: its index in [`Book::pictures`].
    Picture(Rectangle, usize),
}

/// Glyphs on one line, in one font.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// The position of the first glyph.
    pub x: f32,
    /// The baseline.
    pub baseline: f32,
    /// The font.
    pub face: Face,
    /// The font size.
    pub size: f32,
    /// The colour.
    pub colour: Colour,
    /// The glyphs.
    pub glyphs: Vec<Glyph>,
}

impl Text {
    /// The text.
    #[must_use]
    pub fn words(&self) -> String {
        self.glyphs.iter().map(|glyph| glyph.text.as_str()).collect()
    }
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rectangle {
    /// Its left edge.
    pub x: f32,
    /// Its top edge.
    pub y: f32,
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
}

/// A link area.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// The tag of the link.
    pub tag: TagId,
    /// Its rectangle.
    pub place: Rectangle,
    /// Its target.
    pub address: String,
    /// The text of the link.
    pub words: String,
}

/// A heading, for the outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Bookmark {
    /// 1 is the title.
    pub level: u8,
    /// The words.
    pub title: String,
    /// The index of the page.
    pub page: usize,
    /// Its vertical position.
    pub y: f32,
}

/// The pixels of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The number of columns.
    pub columns: usize,
    /// The number of rows.
    pub rows: usize,
    /// Red, green, blue and alpha of each pixel, row by row from the top.
    pub dots: Vec<u8>,
    /// Pixels per unit of the displayed size.
    pub fineness: u8,
}

/// Lays out a document. `read` decodes an image into pixels.
///
/// # Errors
/// A character that the font lacks, or a picture that cannot be read.
pub fn lay_out(
    content: &Content,
    style: &HouseStyle,
    read: fn(&Image, &str) -> Result<Picture, WriteError>,
) -> Result<Book, WriteError> {
    let fonts = Typefaces::of(style);
    let mut flow = flow::Flow::new(content.language, style, &fonts, read);
    flow.logo()?;
    flow.blocks(&content.blocks)?;
    let (strips, headers, tags, pictures) = flow.done();
    let mut book =
        Book { language: content.language, pages: Vec::new(), tags, bookmarks: Vec::new(), pictures };
    paginate::paginate(&mut book, &strips, &headers);
    foot::feet(&mut book, content, style, &fonts)?;
    Ok(book)
}

impl Book {
    /// Adds a mark to a page.
    fn put(&mut self, page: usize, mut mark: Mark) {
        let sheet = &mut self.pages[page];
        let Owner::Tag(tag) = mark.owner else {
            sheet.marks.push(mark);
            return;
        };
        self.tags.attach(tag);
        if mark.drawings.is_empty() {
            return;
        }
        if let Some(last) = sheet.marks.last_mut().filter(|last| last.owner == mark.owner) {
            last.drawings.append(&mut mark.drawings);
            return;
        }
        mark.number = sheet.contents;
        sheet.contents += 1;
        self.tags.add(tag, Kid::Mark { page, number: mark.number });
        sheet.marks.push(mark);
    }

    /// Adds a link area to a page.
    fn link(&mut self, page: usize, area: Area) {
        let index = self.pages[page].areas.len();
        self.tags.add(area.tag, Kid::Area { page, index });
        self.pages[page].areas.push(area);
    }
}

impl Mark {
    /// A mark without a number.
    fn new(owner: Owner, drawings: Vec<Drawing>) -> Self {
        Self { owner, number: 0, drawings }
    }

    /// The mark, translated.
    fn moved(&self, x: f32, y: f32) -> Self {
        let drawings = self.drawings.iter().map(|drawing| drawing.moved(x, y)).collect();
        Self { owner: self.owner, number: self.number, drawings }
    }
}

impl Drawing {
    fn moved(&self, x: f32, y: f32) -> Self {
        match self {
            Self::Text(text) => {
                Self::Text(Text { x: text.x + x, baseline: text.baseline + y, ..text.clone() })
            }
            Self::Fill(place, colour) => Self::Fill(place.moved(x, y), *colour),
            Self::Picture(place, picture) => Self::Picture(place.moved(x, y), *picture),
        }
    }
}

impl Rectangle {
    fn moved(self, x: f32, y: f32) -> Self {
        Self { x: self.x + x, y: self.y + y, ..self }
    }
}

/// Adds a tag with this role to a parent.
fn child(tags: &mut Tags, parent: TagId, role: Role) -> TagId {
    tags.push(Tag::new(role, Some(parent)))
}
