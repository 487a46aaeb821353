//! Opens Word files: finds the main document part, and reads the styles and numbering.

use super::numbering::Numbering;
use super::open::WordContext;
use super::package::{Package, Relation};
use super::styles::Styles;
use crate::reader::archive::Archive;
use crate::reader::foreign;

/// An opened Word file.
pub struct WordFile<'b> {
    pub package: Package<'b>,
    /// The name of the main document part.
    pub main: String,
    /// The XML of the main document part.
    pub xml: String,
    /// The relationships of the main document part.
    pub relations: Vec<Relation>,
    /// The styles and numbering.
    pub context: WordContext,
}

/// Opens a Word file.
///
/// # Errors
/// The key of the message that is shown when the file cannot be read.
pub fn opened(bytes: &[u8]) -> Result<WordFile<'_>, &'static str> {
    if let Some(reason) = foreign::reason(bytes) {
        return Err(reason);
    }
    let mut package = Package(Archive::open(bytes)?);
    let main = package.main()?;
    let xml = package.0.part(&main)?.ok_or("docx-geen-tekst")?;
    if foreign::is_other_office(&xml) {
        return Err("docx-ander");
    }
    let relations = package.relations(&main)?;
    let context = WordContext {
        styles: package.first(&relations, "styles")?.map(|xml| Styles::parse(&xml)).unwrap_or_default(),
        numbering: package
            .first(&relations, "numbering")?
            .map(|xml| Numbering::parse(&xml))
            .unwrap_or_default(),
    };
    Ok(WordFile { package, main, xml, relations, context })
}

impl Package<'_> {
    /// The XML of the first part with this type of relationship; `None` if there is none.
    ///
    /// # Errors
    /// As for [`Archive::part`].
    pub fn first(&mut self, relations: &[Relation], kind: &str) -> Result<Option<String>, &'static str> {
        let relation = relations.iter().find(|relation| relation.kind == kind);
        relation.map_or(Ok(None), |relation| self.0.part(&relation.part))
    }
}
