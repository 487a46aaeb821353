//! Blocks -> the bytes of a file. One module per format; each gives the same bytes for the same content.

pub mod calendar;
pub mod docx;
mod error;
pub mod html;
pub mod markdown;
pub mod opentype;
pub mod page;
pub mod pdf;
mod raster;
pub mod style;
pub mod text;
pub mod typeface;

pub use error::WriteError;

use crate::blocks::Content;
use style::HouseStyle;

/// A format documents are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Markdown.
    Markdown,
    /// Plain text.
    Text,
    /// A web page.
    Html,
    /// A part of a web page, for a content management system.
    Fragment,
    /// A Word document.
    Docx,
    /// A PDF document with tags.
    Pdf,
}

impl Format {
    /// All formats, in the order they are told in.
    pub const ALL: [Self; 6] =
        [Self::Markdown, Self::Text, Self::Html, Self::Fragment, Self::Docx, Self::Pdf];

    /// Whether it is for programs alone, so that a terminal can do nothing with it.
    #[must_use]
    pub fn is_binary(self) -> bool {
        match self {
            Self::Markdown | Self::Text | Self::Html | Self::Fragment => false,
            Self::Docx | Self::Pdf => true,
        }
    }
}

/// The level headings of a fragment begin at: the page around it has the first.
const FRAGMENT_LEVEL: u8 = 2;

/// Writes a document in a format.
///
/// # Errors
/// When the format has no way to say what the document says.
pub fn write(format: Format, content: &Content, style: &HouseStyle) -> Result<Vec<u8>, WriteError> {
    match format {
        Format::Markdown => markdown::write(content, style),
        Format::Text => text::write(content, style),
        Format::Html => html::write(content, style),
        Format::Fragment => Ok(html::fragment(content, FRAGMENT_LEVEL).into_bytes()),
        Format::Docx => docx::write(content, style),
        Format::Pdf => pdf::write(content, style),
    }
}
