//! Word: a package of XML parts that Word, `LibreOffice` and Google Docs open without a word of complaint.
//!
//! ```text
//! blocks -> body (text, tables, pictures) + frame (header, footer) + parts (styles, numbering, settings) -> package
//! ```
//!
//! Parts that never change but for a colour or a language are files under `parts/`; parts that follow the text are
//! written element by element, so that nothing can be left open or unescaped. Looks are those of Word's own styles,
//! by their own ids: a Dutch Word calls `Heading1` "Kop 1", and who changes a style changes it everywhere.

mod body;
mod bookmark;
mod frame;
mod inline;
mod numbering;
mod package;
mod paragraph;
mod parts;
mod picture;
mod table;
mod xml;

pub use bookmark::bookmark;

use super::style::HouseStyle;
use crate::blocks::Content;
use crate::write::error::WriteError;
use package::{Kind, Package};

/// A Word document.
///
/// The title of the document is "Heading 1" and not "Title": only headings are headings to who listens to a page.
/// Characters that XML cannot hold are left out. Each [`crate::blocks::Inline::Origin`] becomes a [`bookmark`].
///
/// # Errors
/// When a picture is no PNG.
pub fn write(content: &Content, style: &HouseStyle) -> Result<Vec<u8>, WriteError> {
    let mut package = Package::default();
    let mut writing = body::Writing::new();
    let frame = frame::add(&mut package, &mut writing.relations, content.language, style)?;
    for (kind, bytes) in parts::all(content.language, style) {
        writing.relations.part(kind);
        package.add(kind, kind.file(), bytes);
    }
    if let Some(fonts) = parts::fonts(style) {
        writing.relations.part(Kind::Fonts);
        package.add(Kind::Fonts, Kind::Fonts.file(), fonts);
    }
    writing.relations.part(Kind::Numbering);
    writing.blocks(&content.blocks, body::Place::default())?;
    let finished = writing.finish(&frame);
    for (name, bytes) in finished.pictures {
        package.add(Kind::Picture, &name, bytes);
    }
    package.add(Kind::Numbering, Kind::Numbering.file(), finished.numbering);
    package.add(Kind::Document, Kind::Document.file(), finished.document);
    package.relate(Kind::Document.file(), &finished.relations);
    package.add(Kind::Properties, Kind::Properties.file(), parts::properties(content));
    package.finish()
}
