//! The package of a Word file: a ZIP archive with parts, which are found through relationships and not by their names.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use zip::ZipArchive;

use crate::base::text;
use crate::source::MAX_BYTES;

/// The maximum size of a file, and of all XML that is unpacked from it: a small archive can hold gigabytes.
const MAX_XML: usize = 16 * MAX_BYTES;

/// The namespaces of relationship types: transitional and strict.
const TYPES: [&str; 2] = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/",
];

/// An opened file. Its methods fail with the key of the reason that is shown.
pub struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// The parts by their names in lower case: names are compared without regard to case.
    parts: BTreeMap<String, usize>,
    /// The bytes that may still be unpacked.
    left: usize,
}

/// A relationship of a part.
pub struct Relation {
    /// The last part of its type, such as `officeDocument` or `footer`.
    pub kind: String,
    /// The name of the part that it leads to.
    pub part: String,
}

impl<'b> Package<'b> {
    /// Opens a file.
    pub fn open(bytes: &'b [u8]) -> Result<Self, &'static str> {
        if bytes.len() > MAX_XML {
            return Err("docx-te-groot");
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| "docx-geen-zip")?;
        let parts = (0..archive.len())
            .filter_map(|index| Some((archive.name_for_index(index)?.ok()?, index)))
            .map(|(name, index)| {
                (name.replace('\\', "/").trim_start_matches('/').to_ascii_lowercase(), index)
            })
            .collect();
        Ok(Self { archive, parts, left: MAX_XML })
    }

    /// The name of the part with the text.
    pub fn main(&mut self) -> Result<String, &'static str> {
        let relations = self.relations("")?;
        let main = relations.into_iter().find(|relation| relation.kind == "officeDocument");
        // Without that relationship, most programs look where Word itself puts the text.
        Ok(main.map_or_else(|| "word/document.xml".to_owned(), |relation| relation.part))
    }

    /// The relationships of a part, or of the package as a whole for an empty name; none if the part has none.
    pub fn relations(&mut self, part: &str) -> Result<Vec<Relation>, &'static str> {
        let (folder, name) = part.rsplit_once('/').map_or(("", part), |(folder, name)| (folder, name));
        let path = resolved(folder, &format!("_rels/{name}.rels"));
        let Some(xml) = self.part(&path)? else { return Ok(Vec::new()) };
        let mut reader = Reader::from_str(&xml);
        let mut found = Vec::new();
        loop {
            match reader.read_event().map_err(|_| "docx-stuk")? {
                Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == "Relationship" => {
                    found.extend(relation(&tag, folder));
                }
                Event::Eof => return Ok(found),
                _ => {}
            }
        }
    }

    /// The XML of a part; `None` if there is no part with this name.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, &'static str> {
        let Some(index) = self.parts.get(&name.to_ascii_lowercase()).copied() else { return Ok(None) };
        let file = self.archive.by_index(index).map_err(|_| "docx-stuk")?;
        let limit = u64::try_from(self.left).unwrap_or(u64::MAX).saturating_add(1);
        let mut unpacked = Vec::new();
        file.take(limit).read_to_end(&mut unpacked).map_err(|_| "docx-stuk")?;
        self.left = self.left.checked_sub(unpacked.len()).ok_or("docx-te-groot")?;
        let decoded = text::decode_xml(&unpacked).map_err(|_| "docx-stuk")?;
        Ok(Some(decoded.text.into_owned()))
    }
}

/// A relationship with another part of the package, seen from a part in this folder.
fn relation(tag: &BytesStart<'_>, folder: &str) -> Option<Relation> {
    let kind = attribute(tag, "Type")?;
    let kind = TYPES.iter().find_map(|prefix| kind.strip_prefix(prefix))?;
    if attribute(tag, "TargetMode").is_some_and(|mode| mode == "External") {
        return None;
    }
    Some(Relation { kind: kind.to_owned(), part: resolved(folder, &attribute(tag, "Target")?) })
}

/// The value of an attribute, by its name without a prefix.
pub fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = tag.attributes();
    // Looking for duplicates would compare every attribute with every other.
    let mut attributes = attributes.with_checks(false).flatten();
    let found = attributes.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Explicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// The name of a part that is written relative to a folder.
fn resolved(folder: &str, target: &str) -> String {
    let base = if target.starts_with('/') { "" } else { folder };
    let mut steps: Vec<&str> = Vec::new();
    for step in base.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn targets_are_relative_to_their_part() {
        for (folder, target, part) in [
            ("", "word/document.xml", "word/document.xml"),
            ("word", "footer1.xml", "word/footer1.xml"),
            ("word", "/word/footer1.xml", "word/footer1.xml"),
            ("word", "../customXml/item1.xml", "customXml/item1.xml"),
            ("word", "./a/../../../x.xml", "x.xml"),
        ] {
            assert_eq!(resolved(folder, target), part);
        }
    }
}
