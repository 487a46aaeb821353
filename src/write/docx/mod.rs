//! Writes Word documents: packages of XML parts that Word, `LibreOffice` and Google Docs open without warnings.
//!
//! ```text
//! blocks -> body (text, tables, pictures) + frame (header, footer) + parts (styles, numbering, settings) -> package
//! ```
//!
//! Static parts, in which only colours and languages vary, are files under `parts/`; parts that depend on the text are
//! written element by element, so that no element is left unclosed or unescaped. Formatting uses Word's built-in styles
//! with their built-in ids: a Dutch Word shows `Heading1` as "Kop 1", and changing a style changes it everywhere.

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
use package::{Package, RelationKind};

/// Writes a Word document.
///
/// The title of the document is "Heading 1" rather than "Title": screen readers only recognise headings. Characters
/// that XML cannot represent are dropped. Each [`crate::blocks::Inline::Origin`] becomes a [`bookmark`].
///
/// # Errors
/// When a picture is not a PNG or SVG file.
pub fn write(content: &Content, style: &HouseStyle) -> Result<Vec<u8>, WriteError> {
    let mut package = Package::default();
    let mut writing = body::Writing::new();
    let frame = frame::add(&mut package, &mut writing.relations, content.language, style)?;
    for (kind, bytes) in parts::all(content.language, style) {
        writing.relations.part(kind);
        package.add(kind, kind.file(), bytes);
    }
    if let Some(fonts) = parts::fonts(style) {
        writing.relations.part(RelationKind::Fonts);
        package.add(RelationKind::Fonts, RelationKind::Fonts.file(), fonts);
    }
    writing.relations.part(RelationKind::Numbering);
    writing.blocks(&content.blocks, body::BlockPlace::default())?;
    let finished = writing.finish(&frame);
    for (name, bytes) in finished.pictures {
        package.add(RelationKind::Picture, &name, bytes);
    }
    package.add(RelationKind::Numbering, RelationKind::Numbering.file(), finished.numbering);
    package.add(RelationKind::Document, RelationKind::Document.file(), finished.document);
    package.relate(RelationKind::Document.file(), &finished.relations);
    if let Some(carried) = &content.carried {
        package.add(RelationKind::Custom, RelationKind::Custom.file(), parts::custom(carried));
    }
    package.add(RelationKind::Properties, RelationKind::Properties.file(), parts::properties(content));
    package.finish()
}
