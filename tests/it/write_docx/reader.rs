//! A Word document, read back: a tree for each part.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// An element.
#[derive(Debug, Default)]
pub struct Node {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub children: Vec<Node>,
    pub text: String,
}

impl Node {
    pub fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.get(attribute).map(String::as_str)
    }

    /// The value of an attribute, which must exist.
    pub fn the(&self, attribute: &str) -> &str {
        self.get(attribute).unwrap_or_else(|| panic!("{} has no {attribute}", self.name))
    }

    /// All descendants, in document order.
    pub fn all(&self) -> Vec<&Self> {
        let mut found = vec![self];
        for child in &self.children {
            found.extend(child.all());
        }
        found
    }

    /// All descendants with this name.
    pub fn named(&self, name: &str) -> Vec<&Self> {
        self.all().into_iter().filter(|node| node.name == name).collect()
    }

    pub fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The words of a paragraph.
    pub fn words(&self) -> String {
        let part = |node: &&Self| match node.name.as_str() {
            "w:t" => Some(node.text.clone()),
            "w:br" => Some(" ".to_owned()),
            "w:tab" if node.attributes.is_empty() => Some("\t".to_owned()),
            _ => None,
        };
        self.all().iter().filter_map(part).collect()
    }
}

/// A document.
pub struct Docx {
    pub files: BTreeMap<String, Vec<u8>>,
    pub order: Vec<String>,
    pub parts: BTreeMap<String, Node>,
}

impl Docx {
    pub fn read(bytes: &[u8]) -> Self {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("it is a ZIP file");
        let (mut files, mut order, mut parts) = (BTreeMap::new(), Vec::new(), BTreeMap::new());
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).expect("it is there");
            let name = file.name().expect("it is text").into_owned();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("it can be read");
            if !name.starts_with("word/media/") {
                let text = std::str::from_utf8(&bytes).expect("it is text");
                parts.insert(name.clone(), tree(text));
            }
            order.push(name.clone());
            assert!(files.insert(name.clone(), bytes).is_none(), "duplicate part {name}");
        }
        Self { files, order, parts }
    }

    pub fn part(&self, name: &str) -> &Node {
        self.parts.get(name).unwrap_or_else(|| panic!("no {name} in {:?}", self.order))
    }

    pub fn document(&self) -> &Node {
        self.part("word/document.xml")
    }

    /// The relationships of a part: id, then target and whether it is external.
    pub fn relations(&self, part: &str) -> BTreeMap<String, (String, bool)> {
        let (folder, file) = part.rsplit_once('/').expect("parts are in folders");
        let Some(node) = self.parts.get(&format!("{folder}/_rels/{file}.rels")) else {
            return BTreeMap::new();
        };
        let of = |node: &Node| {
            (
                node.the("Id").to_owned(),
                (node.the("Target").to_owned(), node.get("TargetMode") == Some("External")),
            )
        };
        let relations: BTreeMap<_, _> = node.children.iter().map(of).collect();
        assert_eq!(relations.len(), node.children.len(), "the ids of {part} are unique");
        relations
    }
}

/// Parses a part. Panics on anything that XML does not allow.
fn tree(text: &str) -> Node {
    let allowed = |sign: char| matches!(sign, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
    assert!(text.chars().all(allowed), "a character that XML does not allow");
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut open = vec![Node::default()];
    loop {
        let event = reader.read_event().expect("it is well-formed");
        match event {
            Event::Start(start) => open.push(node(&start)),
            Event::Empty(start) => push(&mut open, node(&start)),
            Event::End(_) => {
                let node = open.pop().expect("it was open");
                push(&mut open, node);
            }
            Event::Text(text) => last(&mut open).text.push_str(&text),
            Event::GeneralRef(reference) => {
                let sign = match reference.resolve_char_ref().expect("a sign") {
                    Some(sign) => sign.to_string(),
                    None => {
                        quick_xml::escape::resolve_predefined_entity(&reference).expect("known").to_owned()
                    }
                };
                last(&mut open).text.push_str(&sign);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open.len(), 1, "all elements are closed");
    open.pop().and_then(|mut root| root.children.pop()).expect("there is an element")
}

fn last(open: &mut [Node]) -> &mut Node {
    open.last_mut().expect("there is a root")
}

fn push(open: &mut [Node], node: Node) {
    last(open).children.push(node);
}

fn node(start: &BytesStart<'_>) -> Node {
    let attribute = |attribute: Result<quick_xml::events::attributes::Attribute<'_>, _>| {
        let attribute = attribute.expect("it is well-formed and there once");
        let value = attribute.normalized_value(quick_xml::XmlVersion::Explicit1_0).expect("it is escaped");
        (attribute.key.as_ref().to_owned(), value.into_owned())
    };
    Node {
        name: start.name().as_ref().to_owned(),
        attributes: start.attributes().map(attribute).collect(),
        ..Node::default()
    }
}
