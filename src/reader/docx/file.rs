//! A Word file: which part has its text, and what the other parts say about it.

use super::numbering::Numbering;
use super::open::WordContext;
use super::package::{Package, Relation};
use super::styles::Styles;
use crate::reader::archive::Archive;
use crate::reader::foreign;

/// An opened file: the part with its text, and what the other parts say about it.
pub struct WordFile<'b> {
    pub package: Package<'b>,
    /// The name of the part with the text, and its XML.
    pub main: String,
    pub xml: String,
    pub relations: Vec<Relation>,
    pub context: WordContext,
}

/// Opens a file, or gives the key of the reason why it cannot be read.
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
    /// The XML of the first part with this kind of relationship.
    pub fn first(&mut self, relations: &[Relation], kind: &str) -> Result<Option<String>, &'static str> {
        let relation = relations.iter().find(|relation| relation.kind == kind);
        relation.map_or(Ok(None), |relation| self.0.part(&relation.part))
    }
}
