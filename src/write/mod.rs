//! Writes blocks to a file format. One module per format; the same content always gives the same bytes.

pub mod calendar;
pub mod docx;
mod drawing;
mod error;
pub mod html;
pub mod logo;
pub mod markdown;
pub mod opentype;
pub mod page;
pub mod pdf;
mod pixels;
pub mod raster;
pub mod style;
mod svg;
pub mod text;
pub mod typeface;

pub use error::WriteError;

use crate::blocks::Content;
use style::HouseStyle;

/// An output format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Markdown.
    Markdown,
    /// Plain text.
    Text,
    /// A web page.
    Html,
    /// A fragment of a web page, for a content management system.
    Fragment,
    /// A Word document.
    Docx,
    /// A tagged PDF document.
    Pdf,
}

impl Format {
    /// All formats, in the order in which they are listed.
    pub const ALL: [Self; 6] =
        [Self::Markdown, Self::Text, Self::Html, Self::Fragment, Self::Docx, Self::Pdf];

    /// Whether it is binary, and therefore useless on a terminal.
    #[must_use]
    pub fn is_binary(self) -> bool {
        match self {
            Self::Markdown | Self::Text | Self::Html | Self::Fragment => false,
            Self::Docx | Self::Pdf => true,
        }
    }
}

/// The level at which the headings of a fragment start: the surrounding page has level 1.
const FRAGMENT_LEVEL: u8 = 2;

/// Writes a document in a format.
///
/// # Errors
/// When the format cannot represent the document.
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
