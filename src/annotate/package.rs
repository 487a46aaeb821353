//! The package (ZIP) of a Word file: reading its parts, and writing it again with parts replaced or added.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};

use quick_xml::events::Event;
use quick_xml::reader::Reader;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter};

use super::names::{Root, escaped};
use super::splice::Edits;
use crate::base::text::{self, Storage};
use crate::reader::{Archive, attribute, resolved};

/// The name of the part with the content types.
const CONTENT_TYPES: &str = "[Content_Types].xml";
/// The namespace of a relationships part.
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// An upper bound on the number of parts or relationships.
const MOST: usize = 1_000_000;

/// A Word file, with the changes to its parts that are not written yet.
pub struct WordPackage<'b> {
    bytes: &'b [u8],
    archive: Archive<'b>,
    /// The name of the main document part (`word/document.xml`).
    main: String,
    /// The encoding of the main document part.
    main_storage: Storage,
    /// The relationships of the main document part.
    relations: Vec<MainRelation>,
    /// The new content of existing parts, by part name in lower case.
    replaced: BTreeMap<String, Vec<u8>>,
    /// The names and content of new parts.
    added: Vec<(String, Vec<u8>)>,
}

/// A relationship of the main document part.
struct MainRelation {
    id: String,
    /// The relationship type, a URI; empty if the target is external.
    kind: String,
    /// The name of the target part.
    part: String,
}

/// A part that consists of XML.
#[derive(Debug)]
pub struct PartText {
    /// The name of the part in the package.
    pub name: String,
    /// The decoded content of the part.
    pub xml: String,
    /// The encoding with which the part is stored.
    storage: Storage,
}

impl<'b> WordPackage<'b> {
    /// Opens a Word file; `main` is the name of its main document part.
    pub fn open(bytes: &'b [u8], main: &str) -> Result<Self, &'static str> {
        let mut archive = Archive::open(bytes)?;
        let main_storage = read(&mut archive, main)?.ok_or("docx-geen-tekst")?.storage;
        let (folder, list) = relations_of(main);
        let relations = match read(&mut archive, &list)? {
            Some(part) => relations(&part.xml, folder)?,
            None => Vec::new(),
        };
        let (replaced, added) = (BTreeMap::new(), Vec::new());
        Ok(Self { bytes, archive, main: main.to_owned(), main_storage, relations, replaced, added })
    }

    /// Whether the file has a digital signature.
    pub fn is_signed(&self) -> bool {
        self.archive.names().any(|name| name.starts_with("_xmlsignatures/"))
    }

    /// Reads the target of the first relationship of the main document part whose type ends in `kind` (the last segment
    /// of the URI). `None` if there is no such relationship or the part does not exist.
    pub fn related(&mut self, kind: &str) -> Result<Option<PartText>, &'static str> {
        let relation = self.relations.iter().find(|relation| relation.kind.rsplit('/').next() == Some(kind));
        let Some(name) = relation.map(|relation| relation.part.clone()) else { return Ok(None) };
        read(&mut self.archive, &name)
    }

    /// Returns an empty part with an unused name that starts with `stem`, in the folder of the main document part. The
    /// part is not added to the package.
    pub fn new_part(&self, stem: &str) -> PartText {
        let (folder, _) = relations_of(&self.main);
        let name = |number: usize| {
            let number = if number == 1 { String::new() } else { number.to_string() };
            resolved(folder, &format!("{stem}{number}.xml"))
        };
        let free = (1..=MOST).map(name).find(|name| !self.archive.has(name)).unwrap_or_default();
        PartText { name: free, xml: String::new(), storage: Storage::default() }
    }

    /// Adds a part with its content type, and a relationship of type `kind` from the main document part to it.
    pub fn add(&mut self, part: PartText, kind: &str, content_type: &str) -> Result<(), &'static str> {
        let mut types = read(&mut self.archive, CONTENT_TYPES)?.ok_or("docx-stuk")?;
        let root = Root::of(&types.xml)?;
        let entry = format!(
            "<{} PartName=\"/{}\" ContentType=\"{content_type}\"/>",
            root.child("Override"),
            escaped(&part.name)
        );
        types.xml = appended(&types.xml, &root, &entry);
        self.replace(&types);
        let (folder, list) = relations_of(&self.main);
        let target = part.name.strip_prefix(folder).unwrap_or(&part.name).trim_start_matches('/').to_owned();
        let is_free = |id: &String| self.relations.iter().all(|relation| relation.id != *id);
        let id = (1..=MOST).map(|number| format!("rIdGw{number}")).find(is_free).unwrap_or_default();
        let known = read(&mut self.archive, &list)?;
        let is_new = known.is_none();
        let mut relations = known.unwrap_or_else(|| PartText {
            name: list,
            xml: format!("{DECLARATION}<Relationships xmlns=\"{RELATIONSHIPS}\"/>"),
            storage: Storage::default(),
        });
        let root = Root::of(&relations.xml)?;
        let entry = format!(
            "<{} Id=\"{id}\" Type=\"{kind}\" Target=\"{}\"/>",
            root.child("Relationship"),
            escaped(&target)
        );
        relations.xml = appended(&relations.xml, &root, &entry);
        if is_new {
            self.added.push((relations.name, relations.storage.encode(&relations.xml)));
        } else {
            self.replace(&relations);
        }
        self.added.push((part.name, part.storage.encode(&part.xml)));
        Ok(())
    }

    /// Replaces an existing part.
    pub fn replace(&mut self, part: &PartText) {
        self.replaced.insert(part.name.to_ascii_lowercase(), part.storage.encode(&part.xml));
    }

    /// Replaces the XML of the main document part.
    pub fn replace_main(&mut self, xml: &str) {
        self.replaced.insert(self.main.to_ascii_lowercase(), self.main_storage.encode(xml));
    }

    /// Returns the bytes of the changed file.
    ///
    /// Unchanged parts are copied byte for byte, in the same order. Replaced and added parts are dated 1 January 1980,
    /// the earliest date that ZIP supports, so that the same input gives the same bytes.
    pub fn written(mut self) -> Result<Vec<u8>, &'static str> {
        let stuck = |_| "docx-stuk";
        let mut zip = ZipArchive::new(Cursor::new(self.bytes)).map_err(stuck)?;
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .system(System::Unix)
            .last_modified_time(DateTime::default());
        for index in 0..zip.len() {
            let file = zip.by_index_raw(index).map_err(stuck)?;
            let name = file.name().map_err(stuck)?.into_owned();
            let Some(bytes) = self.replaced.remove(&Archive::key(&name)) else {
                writer.raw_copy_file(file).map_err(stuck)?;
                continue;
            };
            writer.start_file(name, options).map_err(stuck)?;
            writer.write_all(&bytes).map_err(|_| "docx-stuk")?;
        }
        for (name, bytes) in self.added {
            writer.start_file(name, options).map_err(stuck)?;
            writer.write_all(&bytes).map_err(|_| "docx-stuk")?;
        }
        Ok(writer.finish().map_err(stuck)?.into_inner())
    }
}

/// The XML declaration of a new part.
pub const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Returns the XML of a part with `more` inserted before the end tag of its root element.
pub fn appended(xml: &str, root: &Root, more: &str) -> String {
    if more.is_empty() {
        return xml.to_owned();
    }
    let mut edits = Edits::default();
    if root.is_empty {
        let tag = xml.get(root.tag.clone()).unwrap_or_default();
        let open = tag.trim_end_matches('>').trim_end_matches('/').trim_end();
        let name = open.trim_start_matches('<').split(char::is_whitespace).next().unwrap_or_default();
        edits.add(root.tag.clone(), &format!("{open}>{more}</{name}>"));
    } else {
        let end = xml.rfind("</").unwrap_or(xml.len());
        edits.add(end..end, more);
    }
    edits.apply(xml)
}

/// Reads and decodes a part; `None` if the package does not have it.
fn read(archive: &mut Archive<'_>, name: &str) -> Result<Option<PartText>, &'static str> {
    let Some(bytes) = archive.bytes(name)? else { return Ok(None) };
    let decoded = text::decode_xml(&bytes).map_err(|_| "docx-stuk")?;
    Ok(Some(PartText { name: name.to_owned(), xml: decoded.text.into_owned(), storage: decoded.storage }))
}

/// Returns the folder of a part, and the name of its relationships part (`word/_rels/document.xml.rels`).
fn relations_of(part: &str) -> (&str, String) {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    (folder, resolved(folder, &format!("_rels/{name}.rels")))
}

/// Parses a relationships part. Targets are relative to `folder`.
fn relations(xml: &str, folder: &str) -> Result<Vec<MainRelation>, &'static str> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    loop {
        match reader.read_event().map_err(|_| "docx-stuk")? {
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == "Relationship" => {
                let is_inside = attribute(&tag, "TargetMode").is_none_or(|mode| mode != "External");
                let target = attribute(&tag, "Target").filter(|_| is_inside).unwrap_or_default();
                found.push(MainRelation {
                    id: attribute(&tag, "Id").unwrap_or_default(),
                    kind: attribute(&tag, "Type").filter(|_| is_inside).unwrap_or_default(),
                    part: resolved(folder, &target),
                });
            }
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}
