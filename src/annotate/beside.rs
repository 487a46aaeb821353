//! The optional parts in which newer versions of Word store more about comments: threads, durable IDs and authors.
//!
//! A file need not have these parts, but a part that exists has an element (here: a row) for each comment or author.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use quick_xml::events::Event;
use quick_xml::reader::Reader;

use super::names::Root;
use super::note::AUTHOR;
use super::package::{PartText, WordPackage, appended};
use super::splice::Edits;
use crate::reader::{attribute, position};

// For each part: the last segment of its relationship type, the name of its row element, and the attribute with the key
// of a row.
const EXTENDED: (&str, &str, &str) = ("commentsExtended", "commentEx", "paraId");
const IDS: (&str, &str, &str) = ("commentsIds", "commentId", "paraId");
const EXTENSIBLE: (&str, &str, &str) = ("commentsExtensible", "commentExtensible", "durableId");
const PEOPLE: (&str, &str, &str) = ("people", "person", "author");

/// The optional comment parts of a file; each is `None` if the file does not have it.
pub struct Beside {
    extended: Option<RowsPart>,
    ids: Option<RowsPart>,
    extensible: Option<RowsPart>,
    people: Option<RowsPart>,
}

/// A part with a row for each comment or person.
struct RowsPart {
    part: PartText,
    element: &'static str,
    rows: Vec<CommentRow>,
}

/// An element of a [`RowsPart`].
struct CommentRow {
    /// The byte range of the element in the XML of the part.
    place: Range<usize>,
    /// The value of the key attribute; IDs are in upper case.
    key: String,
    /// All attributes, by local name.
    attributes: BTreeMap<String, String>,
}

/// The thread properties of a comment (`w15:commentEx`).
#[derive(Debug)]
pub struct Thread {
    /// The ID (`paraId`) of the last paragraph of the comment.
    pub paragraph: String,
    /// The paragraph ID of the parent comment, for a reply.
    pub parent: Option<String>,
    /// Whether the comment is marked as resolved.
    pub is_done: bool,
}

impl Beside {
    /// Reads the optional comment parts of a file.
    pub fn of(package: &mut WordPackage<'_>) -> Result<Self, &'static str> {
        let mut part = |(kind, element, key)| {
            let part = package.related(kind)?;
            part.map(|part| RowsPart::of(part, element, key)).transpose()
        };
        Ok(Self {
            extended: part(EXTENDED)?,
            ids: part(IDS)?,
            extensible: part(EXTENSIBLE)?,
            people: part(PEOPLE)?,
        })
    }

    /// Returns the thread properties of all comments; empty if the file has no `commentsExtended` part.
    pub fn threads(&self) -> Vec<Thread> {
        let rows = self.extended.iter().flat_map(|part| &part.rows);
        let thread = |row: &CommentRow| Thread {
            paragraph: row.key.clone(),
            parent: row.attributes.get("paraIdParent").map(|parent| parent.to_ascii_uppercase()),
            is_done: row
                .attributes
                .get("done")
                .is_some_and(|done| matches!(done.as_str(), "1" | "true" | "on")),
        };
        rows.map(thread).collect()
    }

    /// Whether new comments need a paragraph ID, because a part identifies comments by it.
    pub fn has_rows(&self) -> bool {
        self.extended.is_some() || self.ids.is_some()
    }

    /// Updates the rows of all parts and replaces these parts in the package.
    ///
    /// `removed` and `added` are the paragraph IDs of the comments that were removed and added.
    pub fn store(
        self,
        package: &mut WordPackage<'_>,
        removed: &BTreeSet<String>,
        added: &[String],
    ) -> Result<(), &'static str> {
        let lasting = self.ids.iter().flat_map(|part| &part.rows);
        let lasting: BTreeSet<String> = lasting
            .filter(|row| removed.contains(&row.key))
            .filter_map(|row| row.attributes.get("durableId").map(|id| id.to_ascii_uppercase()))
            .collect();
        let numbers: Vec<String> = match &self.ids {
            Some(ids) => ids.unused(added, removed),
            None => Vec::new(),
        };
        let mut write =
            |part: Option<RowsPart>, removed: &BTreeSet<String>, rows: &dyn Fn(&str) -> String| {
                part.map_or(Ok(()), |part| part.store(package, removed, rows))
            };
        write(self.extended, removed, &|name| {
            let row = |id: &String| format!("<{name}commentEx {name}paraId=\"{id}\" {name}done=\"0\"/>");
            added.iter().map(row).collect()
        })?;
        write(self.ids, removed, &|name| {
            let row = |(id, number): (&String, &String)| {
                format!("<{name}commentId {name}paraId=\"{id}\" {name}durableId=\"{number}\"/>")
            };
            added.iter().zip(&numbers).map(row).collect()
        })?;
        write(self.extensible, &lasting, &|name| {
            let row = |number: &String| format!("<{name}commentExtensible {name}durableId=\"{number}\"/>");
            numbers.iter().map(row).collect()
        })?;
        let is_known = self.people.as_ref().is_some_and(|part| part.rows.iter().any(|row| row.key == AUTHOR));
        write(self.people.filter(|_| !is_known), &BTreeSet::new(), &|name| {
            format!(
                "<{name}person {name}author=\"{AUTHOR}\"><{name}presenceInfo {name}providerId=\"None\" \
                 {name}userId=\"{AUTHOR}\"/></{name}person>"
            )
        })
    }
}

impl RowsPart {
    fn of(part: PartText, element: &'static str, key: &str) -> Result<Self, &'static str> {
        let mut reader = Reader::from_str(&part.xml);
        let mut rows: Vec<CommentRow> = Vec::new();
        loop {
            let from = position(&reader);
            let event = reader.read_event().map_err(|_| "docx-stuk")?;
            let to = position(&reader);
            match event {
                Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == element => {
                    let mut attributes = tag.attributes();
                    let names = attributes.with_checks(false).flatten();
                    let names: Vec<String> =
                        names.map(|attribute| attribute.key.local_name().as_ref().to_owned()).collect();
                    let attributes: BTreeMap<String, String> = names
                        .into_iter()
                        .filter_map(|name| Some((name.clone(), attribute(&tag, &name)?)))
                        .collect();
                    let value = attributes.get(key).cloned().unwrap_or_default();
                    let value = if key == "author" { value } else { value.to_ascii_uppercase() };
                    rows.push(CommentRow { place: from..to, key: value, attributes });
                }
                Event::End(tag) if tag.local_name().as_ref() == element => {
                    if let Some(row) = rows.last_mut() {
                        row.place.end = to;
                    }
                }
                Event::Eof => break,
                _ => {}
            }
        }
        Ok(Self { part, element, rows })
    }

    /// Returns an unused durable ID for each paragraph ID in `paragraphs`. The durable IDs of `removed` are free again.
    fn unused(&self, paragraphs: &[String], removed: &BTreeSet<String>) -> Vec<String> {
        let rows = self.rows.iter().filter(|row| !removed.contains(&row.key));
        let known = rows.filter_map(|row| row.attributes.get("durableId"));
        let mut known: BTreeSet<String> = known.map(|id| id.to_ascii_uppercase()).collect();
        let mut number = |paragraph: &String| {
            let mut number = u32::from_str_radix(paragraph, 16).unwrap_or(1);
            while known.contains(&format!("{number:08X}")) {
                number += 1;
            }
            let number = format!("{number:08X}");
            known.insert(number.clone());
            number
        };
        paragraphs.iter().map(&mut number).collect()
    }

    /// Removes the rows with a key in `removed`, appends new rows, and replaces the part in the package.
    ///
    /// `rows` returns the new rows as XML; its argument is the namespace prefix with its colon, or empty.
    fn store(
        mut self,
        package: &mut WordPackage<'_>,
        removed: &BTreeSet<String>,
        rows: &dyn Fn(&str) -> String,
    ) -> Result<(), &'static str> {
        let mut edits = Edits::default();
        for row in self.rows.iter().filter(|row| removed.contains(&row.key)) {
            edits.remove(row.place.clone());
        }
        let xml = edits.apply(&self.part.xml);
        let root = Root::of(&xml)?;
        let name = root.child(self.element);
        let prefix = name.strip_suffix(self.element).unwrap_or_default();
        self.part.xml = appended(&xml, &root, &rows(prefix));
        package.replace(&self.part);
        Ok(())
    }
}
