//! Writes pages as tagged, accessible PDF: PDF/UA-1 and PDF/A-2a.
//!
//! printpdf writes the drawing operations; what it does not support (tags, fonts with exact widths, outline, metadata)
//! is added to its objects.

mod content;
mod fonts;
mod icc;
mod image;
mod metadata;
mod object;
mod outline;
mod tags;

use crate::blocks::Content;
use crate::write::error::WriteError;
use crate::write::page;
use crate::write::page::font::Typefaces;
use crate::write::style::HouseStyle;

use fonts::Fonts;

/// The bytes of a PDF file. The same content gives the same bytes.
///
/// # Errors
/// A character that the font lacks, or a picture that cannot be read.
pub fn write(content: &Content, style: &HouseStyle) -> Result<Vec<u8>, WriteError> {
    let book = page::lay_out(content, style, image::read)?;
    let faces = Typefaces::of(style);
    let mut fonts = Fonts::new(&faces);
    let (mut document, pages) = content::draw(&book, &mut fonts)?;
    fonts.embed(&mut document, pages[0])?;
    tags::add(&mut document, &book, &pages)?;
    outline::add(&mut document, &book, &pages)?;
    metadata::add(&mut document, content)?;
    object::bytes(document)
}
