//! The names of elements in a part: which prefix its namespaces have.

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// The name that elements of a namespace have in a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamespaceNames {
    prefix: String,
    /// The declaration of the prefix that each new element needs; empty if the root of the part has it.
    declaration: String,
}

/// What the root element of a part says.
#[derive(Debug, Default)]
pub struct Root {
    /// The prefixes, each with its namespace; empty for the namespace without a prefix.
    namespaces: Vec<(String, String)>,
    /// The prefix of the root element itself.
    prefix: String,
    /// The bytes of its start tag, and whether it is empty.
    pub tag: std::ops::Range<usize>,
    pub is_empty: bool,
}

impl Root {
    /// Reads the root of a part.
    pub fn of(xml: &str) -> Result<Self, &'static str> {
        let mut reader = Reader::from_str(xml);
        loop {
            let from = crate::reader::position(&reader);
            let event = reader.read_event().map_err(|_| "docx-stuk")?;
            let tag = from..crate::reader::position(&reader);
            match event {
                Event::Start(start) => return Ok(Self::read(&start, tag, false)),
                Event::Empty(start) => return Ok(Self::read(&start, tag, true)),
                Event::Eof => return Err("docx-stuk"),
                _ => {}
            }
        }
    }

    fn read(start: &BytesStart<'_>, tag: std::ops::Range<usize>, is_empty: bool) -> Self {
        let mut namespaces = Vec::new();
        let mut attributes = start.attributes();
        for attribute in attributes.with_checks(false).flatten() {
            let key = attribute.key.as_ref();
            let prefix = if key == "xmlns" { Some("") } else { key.strip_prefix("xmlns:") };
            if let (Some(prefix), Ok(uri)) =
                (prefix, attribute.normalized_value(quick_xml::XmlVersion::Explicit1_0))
            {
                namespaces.push((prefix.to_owned(), uri.into_owned()));
            }
        }
        Self { namespaces, prefix: prefix(start.name().as_ref()).to_owned(), tag, is_empty }
    }

    /// The namespace of the root element; empty if it has none.
    pub fn namespace(&self) -> &str {
        self.namespaces.iter().find(|(prefix, _)| *prefix == self.prefix).map_or("", |(_, uri)| uri)
    }

    /// The name of an element in the namespace of the root, which has no attributes with a prefix.
    pub fn child(&self, name: &str) -> String {
        if self.prefix.is_empty() { name.to_owned() } else { format!("{}:{name}", self.prefix) }
    }

    /// The names in a namespace; `usual` is the prefix if the part has none. Attributes need one, even where elements do
    /// without.
    pub fn names(&self, uri: &str, usual: &str) -> NamespaceNames {
        let known = self.namespaces.iter().find(|(prefix, known)| !prefix.is_empty() && known == uri);
        if let Some((prefix, _)) = known {
            return NamespaceNames { prefix: prefix.clone(), declaration: String::new() };
        }
        NamespaceNames { prefix: usual.to_owned(), declaration: format!(" xmlns:{usual}=\"{uri}\"") }
    }
}

impl NamespaceNames {
    /// The name with its prefix.
    pub fn of(&self, name: &str) -> String {
        format!("{}:{name}", self.prefix)
    }

    /// The start of an element that stands by itself, without its end: name and declaration.
    pub fn open(&self, name: &str) -> String {
        format!("<{}:{name}{}", self.prefix, self.declaration)
    }

    /// The declaration that an element needs before its first attribute with this prefix; empty if it needs none.
    pub fn declaration(&self) -> &str {
        &self.declaration
    }
}

/// The prefix of a name; empty if it has none.
fn prefix(name: &str) -> &str {
    name.split_once(':').map_or("", |(prefix, _)| prefix)
}

/// Text as XML.
pub fn escaped(text: &str) -> String {
    let mut xml = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            // What XML cannot hold.
            sign if sign.is_control() || matches!(sign, '\u{FFFE}' | '\u{FFFF}') => xml.push(' '),
            sign => xml.push(sign),
        }
    }
    xml
}
