//! The laid-out document: pages with positioned glyphs, rectangles and pictures.

use super::area::Rectangle;
use super::font::{Face, Glyph};
use super::tag::{Kid, Role, Tag, TagId, Tags};
use crate::base::{Colour, Language};

/// A laid-out document.
#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    /// The language of the text.
    pub language: Language,
    /// The pages, in order.
    pub pages: Vec<Page>,
    /// The structure tree, in reading order.
    pub tags: Tags,
    /// The headings, in order.
    pub bookmarks: Vec<Bookmark>,
    /// The pictures on the pages.
    pub pictures: Vec<Picture>,
}

/// A page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// The marks on the page in reading order, including decoration.
    pub marks: Vec<Mark>,
    /// The link areas.
    pub areas: Vec<Area>,
    /// The number of content marks, which is also the number of the next one ([`Mark::number`]).
    contents: usize,
}

/// A drawn object with its role.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// The role.
    pub owner: Owner,
    /// The number of the mark among the content marks of its page; unused for decoration.
    pub number: usize,
    /// The drawn objects; none for an empty table cell.
    pub drawings: Vec<Drawing>,
}

/// The role of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// Content, which belongs to the structure tree.
    Tag(TagId),
    /// Decoration (an artifact in PDF): a line, a background, a repeated table header.
    Decoration,
    /// The page footer.
    Foot,
}

/// A drawing operation.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawing {
    /// A run of glyphs on one line in one font.
    Text(TextRun),
    /// A rectangle; lines are thin rectangles.
    Fill(Rectangle, Colour),
    /// A picture: its index in [`Book::pictures`].
    Picture(Rectangle, usize),
}

/// A run of glyphs on one line in one font.
#[derive(Debug, Clone, PartialEq)]
pub struct TextRun {
    /// The x coordinate of the first glyph.
    pub x: f32,
    /// The y coordinate of the baseline.
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

impl TextRun {
    /// The text, for copying and screen readers.
    #[must_use]
    pub fn words(&self) -> String {
        self.glyphs.iter().map(|glyph| glyph.text.as_str()).collect()
    }
}

/// A link area.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// The structure tag of the link.
    pub tag: TagId,
    /// The area on the page.
    pub place: Rectangle,
    /// The target.
    pub address: String,
    /// A description of the target.
    pub words: String,
}

/// A heading in the document outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Bookmark {
    /// The level; 1 is the title.
    pub level: u8,
    /// The text.
    pub title: String,
    /// The index of the page.
    pub page: usize,
    /// The y coordinate on that page.
    pub y: f32,
}

/// A decoded raster picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Width in pixels.
    pub columns: usize,
    /// Height in pixels.
    pub rows: usize,
    /// RGBA values of the pixels, row by row from the top.
    pub dots: Vec<u8>,
    /// The natural width and height, in pixels: the size at which the picture is shown if it fits.
    pub size: (f32, f32),
}

impl Book {
    /// Appends a mark to a page.
    pub fn put(&mut self, page: usize, mut mark: Mark) {
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
    pub fn link(&mut self, page: usize, area: Area) {
        let index = self.pages[page].areas.len();
        self.tags.add(area.tag, Kid::Area { page, index });
        self.pages[page].areas.push(area);
    }
}

impl Mark {
    /// Creates a mark without a number.
    #[must_use]
    pub fn new(owner: Owner, drawings: Vec<Drawing>) -> Self {
        Self { owner, number: 0, drawings }
    }

    /// Returns the mark moved by the given distance.
    #[must_use]
    pub fn moved(&self, x: f32, y: f32) -> Self {
        let drawings = self.drawings.iter().map(|drawing| drawing.moved(x, y)).collect();
        Self { owner: self.owner, number: self.number, drawings }
    }
}

impl Drawing {
    /// Returns the object moved by the given distance.
    #[must_use]
    pub fn moved(&self, x: f32, y: f32) -> Self {
        match self {
            Self::Text(text) => {
                Self::Text(TextRun { x: text.x + x, baseline: text.baseline + y, ..text.clone() })
            }
            Self::Fill(place, colour) => Self::Fill(place.moved(x, y), *colour),
            Self::Picture(place, picture) => Self::Picture(place.moved(x, y), *picture),
        }
    }
}

/// Adds a tag with the given role below another tag.
pub fn child(tags: &mut Tags, parent: TagId, role: Role) -> TagId {
    tags.push(Tag::new(role, Some(parent)))
}
