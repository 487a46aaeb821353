//! Lays out blocks on pages: positions and logical structure. Knows the font, but no file format.
//!
//! ```text
//! blocks -> flow (strips: a line, a row, a picture) -> paginate (pages + tags) -> a writer
//! ```
//!
//! Lengths are in points; `x` is measured from the left edge of the page, `y` from the top edge, downwards.

mod area;
mod book;
pub mod coverage;
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

use crate::blocks::{Content, Image};
use crate::write::error::WriteError;
use crate::write::style::HouseStyle;

pub use area::Rectangle;
pub use book::{Area, Book, Bookmark, Drawing, Mark, Owner, Page, Picture, TextRun};
use font::Typefaces;
pub use sheet::{HEIGHT, WIDTH};

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
