//! The package: a ZIP file of parts, with their content types and relationships.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::xml::Xml;
use crate::write::error::WriteError;

const CONTENT_TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATIONSHIPS_TYPE: &str = "application/vnd.openxmlformats-package.relationships+xml";

/// The kind of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RelationKind {
    /// The document.
    Document,
    /// The styles.
    Styles,
    /// The numbering.
    Numbering,
    /// The settings.
    Settings,
    /// The fonts.
    Fonts,
    /// A header.
    Header,
    /// A footer.
    Footer,
    /// A picture.
    Picture,
    /// Core properties, such as title and author.
    Properties,
    /// Properties with names of our own.
    Custom,
}

impl RelationKind {
    /// The part name, for kinds that occur once.
    pub fn file(self) -> &'static str {
        match self {
            Self::Document => "word/document.xml",
            Self::Styles => "word/styles.xml",
            Self::Numbering => "word/numbering.xml",
            Self::Settings => "word/settings.xml",
            Self::Fonts => "word/fontTable.xml",
            Self::Header => "word/header.xml",
            Self::Footer => "word/footer.xml",
            Self::Picture => "word/media/image.png",
            Self::Properties => "docProps/core.xml",
            Self::Custom => "docProps/custom.xml",
        }
    }

    /// The content type, if the extension does not imply it.
    fn content_type(self) -> Option<String> {
        let name = match self {
            Self::Document => "document.main",
            Self::Styles => "styles",
            Self::Numbering => "numbering",
            Self::Settings => "settings",
            Self::Fonts => "fontTable",
            Self::Header => "header",
            Self::Footer => "footer",
            Self::Picture => return None,
            Self::Properties => {
                return Some("application/vnd.openxmlformats-package.core-properties+xml".to_owned());
            }
            Self::Custom => {
                let office = "application/vnd.openxmlformats-officedocument";
                return Some(format!("{office}.custom-properties+xml"));
            }
        };
        Some(format!("{WORD}.{name}+xml"))
    }

    /// The relationship type.
    fn relation(self) -> String {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        match self {
            Self::Document => format!("{office}/officeDocument"),
            Self::Styles => format!("{office}/styles"),
            Self::Numbering => format!("{office}/numbering"),
            Self::Settings => format!("{office}/settings"),
            Self::Fonts => format!("{office}/fontTable"),
            Self::Header => format!("{office}/header"),
            Self::Footer => format!("{office}/footer"),
            Self::Picture => format!("{office}/image"),
            Self::Properties => format!("{RELATIONSHIPS}/metadata/core-properties"),
            Self::Custom => format!("{office}/custom-properties"),
        }
    }
}

/// The relationships of a part: to other parts, and to external addresses.
#[derive(Debug, Clone, Default)]
pub struct Relations(Vec<Relation>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Relation {
    Part { kind: RelationKind, target: String },
    Link { address: String },
}

impl Relations {
    /// Adds a relationship to the only part of its kind, and returns its id.
    pub fn part(&mut self, kind: RelationKind) -> String {
        self.named(kind, kind.file())
    }

    /// Adds a relationship to a part by name, and returns its id.
    pub fn named(&mut self, kind: RelationKind, name: &str) -> String {
        self.id(Relation::Part { kind, target: format!("/{name}") })
    }

    /// Adds a relationship to an external address, and returns its id.
    pub fn link(&mut self, address: &str) -> String {
        self.id(Relation::Link { address: address.to_owned() })
    }

    fn id(&mut self, relation: Relation) -> String {
        let known = self.0.iter().position(|known| *known == relation);
        let index = known.unwrap_or_else(|| {
            self.0.push(relation);
            self.0.len() - 1
        });
        format!("rId{}", index + 1)
    }

    fn write(&self) -> Vec<u8> {
        let mut xml = Xml::new("Relationships", &[("xmlns", RELATIONSHIPS)]);
        for (index, relation) in self.0.iter().enumerate() {
            let id = format!("rId{}", index + 1);
            match relation {
                Relation::Part { kind, target } => {
                    let attributes = [("Id", id.as_str()), ("Type", &kind.relation()), ("Target", target)];
                    xml.empty("Relationship", &attributes);
                }
                Relation::Link { address } => {
                    let kind =
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
                    let attributes = [
                        ("Id", id.as_str()),
                        ("Type", kind),
                        ("Target", address),
                        ("TargetMode", "External"),
                    ];
                    xml.empty("Relationship", &attributes);
                }
            }
        }
        xml.finish()
    }
}

/// The parts added so far, in order.
#[derive(Debug, Default)]
pub struct Package {
    parts: Vec<(Option<RelationKind>, String, Vec<u8>)>,
}

impl Package {
    /// Adds a part.
    pub fn add(&mut self, kind: RelationKind, name: &str, bytes: Vec<u8>) {
        self.parts.push((Some(kind), name.to_owned(), bytes));
    }

    /// Adds the relationships of a part; a part without relationships needs no list.
    pub fn relate(&mut self, name: &str, relations: &Relations) {
        if relations.0.is_empty() {
            return;
        }
        let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
        self.parts.push((None, format!("{folder}/_rels/{file}.rels"), relations.write()));
    }

    /// The bytes of the file. All its dates are 1 January 1980, the earliest that ZIP supports.
    ///
    /// # Errors
    /// When the file exceeds the limits of ZIP.
    pub fn finish(self) -> Result<Vec<u8>, WriteError> {
        let mut root = Relations::default();
        root.part(RelationKind::Document);
        root.part(RelationKind::Properties);
        if self.parts.iter().any(|(kind, ..)| *kind == Some(RelationKind::Custom)) {
            root.part(RelationKind::Custom);
        }
        let first = [("[Content_Types].xml", self.content_types()), ("_rels/.rels", root.write())];
        let parts = self.parts.iter().map(|(_, name, bytes)| (name.as_str(), bytes));
        zipped(first.iter().map(|(name, bytes)| (*name, bytes)).chain(parts))
            .map_err(|error| WriteError::Format(error.to_string()))
    }

    fn content_types(&self) -> Vec<u8> {
        let mut xml = Xml::new("Types", &[("xmlns", CONTENT_TYPES)]);
        for (extension, kind) in
            [("png", "image/png"), ("rels", RELATIONSHIPS_TYPE), ("xml", "application/xml")]
        {
            xml.empty("Default", &[("Extension", extension), ("ContentType", kind)]);
        }
        for (kind, name, _) in &self.parts {
            if let Some(kind) = kind.and_then(RelationKind::content_type) {
                xml.empty("Override", &[("PartName", &format!("/{name}")), ("ContentType", &kind)]);
            }
        }
        xml.finish()
    }
}

fn zipped<'a>(parts: impl Iterator<Item = (&'a str, &'a Vec<u8>)>) -> Result<Vec<u8>, zip::result::ZipError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
