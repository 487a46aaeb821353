//! Pages with what is drawn on them: the document as it is laid out.

use super::area::Rectangle;
use super::font::{Face, Glyph};
use super::tag::{Kid, Role, Tag, TagId, Tags};
use crate::base::{Colour, Language};

/// A document, laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    /// The language of the text.
    pub language: Language,
    /// The pages, in order.
    pub pages: Vec<Page>,
    /// What everything on the pages is, in reading order.
    pub tags: Tags,
    /// The headings, in order.
    pub bookmarks: Vec<Bookmark>,
    /// The pictures that pages show.
    pub pictures: Vec<Picture>,
}

/// A page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// What is on it, in reading order; the decoration too.
    pub marks: Vec<Mark>,
    /// The places that lead somewhere.
    pub areas: Vec<Area>,
    /// How many marks are content: the number the next one gets ([`Mark::number`]).
    contents: usize,
}

/// Something drawn, and what it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// What it is.
    pub owner: Owner,
    /// The number of the mark among the content of its page; of no meaning for decoration.
    pub number: usize,
    /// What is drawn. An empty cell of a table draws nothing.
    pub drawings: Vec<Drawing>,
}

/// What something drawn is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// Content: a part of the document somebody reads.
    Tag(TagId),
    /// Decoration: a line, a background, a header that was read on an earlier page.
    Decoration,
    /// The foot of the page.
    Foot,
}

/// A stroke of the pen.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawing {
    /// Glyphs on one line in one font.
    Text(TextRun),
    /// A rectangle; a line is a thin one.
    Fill(Rectangle, Colour),
    /// A picture: its index in [`Book::pictures`].
    Picture(Rectangle, usize),
}

/// Glyphs on one line in one font.
#[derive(Debug, Clone, PartialEq)]
pub struct TextRun {
    /// Where the first glyph begins.
    pub x: f32,
    /// The line the glyphs stand on.
    pub baseline: f32,
    /// The font.
    pub face: Face,
    /// The height of the font.
    pub size: f32,
    /// The colour.
    pub colour: Colour,
    /// The glyphs.
    pub glyphs: Vec<Glyph>,
}

impl TextRun {
    /// What it says.
    #[must_use]
    pub fn words(&self) -> String {
        self.glyphs.iter().map(|glyph| glyph.text.as_str()).collect()
    }
}

/// A place that leads somewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// The tag of the link.
    pub tag: TagId,
    /// Where it is.
    pub place: Rectangle,
    /// Where it leads.
    pub address: String,
    /// What it leads to, in words.
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
    /// Where it begins.
    pub y: f32,
}

/// The dots of a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Dots in a row.
    pub columns: usize,
    /// Rows.
    pub rows: usize,
    /// Red, green, blue and opacity of each dot, row by row from the top.
    pub dots: Vec<u8>,
    /// Its natural width and height, in pixels: the size at which it is shown if it fits.
    pub size: (f32, f32),
}

impl Book {
    /// Puts something on a page, after what is there.
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

    /// Makes a place on a page lead somewhere.
    pub fn link(&mut self, page: usize, area: Area) {
        let index = self.pages[page].areas.len();
        self.tags.add(area.tag, Kid::Area { page, index });
        self.pages[page].areas.push(area);
    }
}

impl Mark {
    /// A mark that has no number yet.
    #[must_use]
    pub fn new(owner: Owner, drawings: Vec<Drawing>) -> Self {
        Self { owner, number: 0, drawings }
    }

    /// The same, elsewhere.
    #[must_use]
    pub fn moved(&self, x: f32, y: f32) -> Self {
        let drawings = self.drawings.iter().map(|drawing| drawing.moved(x, y)).collect();
        Self { owner: self.owner, number: self.number, drawings }
    }
}

impl Drawing {
    /// The same, elsewhere on the page.
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

/// A tag of a role under another.
pub fn child(tags: &mut Tags, parent: TagId, role: Role) -> TagId {
    tags.push(Tag::new(role, Some(parent)))
}
