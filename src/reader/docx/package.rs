//! The package of a Word file: a ZIP archive with parts, which are found through relationships rather than by name.

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use crate::reader::archive::Archive;
use crate::reader::xml::attribute;

/// The namespaces of relationship types: transitional and strict.
const TYPES: [&str; 2] = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/",
];

/// An opened package. The errors of its methods are keys of the message that is shown.
pub struct Package<'b>(pub Archive<'b>);

/// A relationship from one part to another.
pub struct Relation {
    /// The ID of the relationship within its source part.
    pub id: String,
    /// The last segment of the relationship type, such as `officeDocument` or `footer`.
    pub kind: String,
    /// The name of the target part.
    pub part: String,
}

impl Package<'_> {
    /// The name of the main document part.
    pub fn main(&mut self) -> Result<String, &'static str> {
        let relations = self.relations("")?;
        let main = relations.into_iter().find(|relation| relation.kind == "officeDocument");
        // Without that relationship, most programs use the name that Word itself gives to this part.
        Ok(main.map_or_else(|| "word/document.xml".to_owned(), |relation| relation.part))
    }

    /// The relationships of a part or, for an empty name, of the package; empty if there are none.
    pub fn relations(&mut self, part: &str) -> Result<Vec<Relation>, &'static str> {
        let (folder, name) = part.rsplit_once('/').map_or(("", part), |(folder, name)| (folder, name));
        let path = resolved(folder, &format!("_rels/{name}.rels"));
        let Some(xml) = self.0.part(&path)? else { return Ok(Vec::new()) };
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
}

/// Parses a relationship of a part in this folder. `None` if its target is external or its type is not a known one.
fn relation(tag: &BytesStart<'_>, folder: &str) -> Option<Relation> {
    let kind = attribute(tag, "Type")?;
    let kind = TYPES.iter().find_map(|prefix| kind.strip_prefix(prefix))?;
    if attribute(tag, "TargetMode").is_some_and(|mode| mode == "External") {
        return None;
    }
    Some(Relation {
        id: attribute(tag, "Id").unwrap_or_default(),
        kind: kind.to_owned(),
        part: resolved(folder, &attribute(tag, "Target")?),
    })
}

/// Resolves the target of a relationship, which may be relative to a folder, to the name of a part.
pub fn resolved(folder: &str, target: &str) -> String {
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
