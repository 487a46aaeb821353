//! Namespace prefixes in a part, and the qualified names made with them.

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// Makes qualified names in one namespace of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamespaceNames {
    prefix: String,
    /// The `xmlns` attribute that declares the prefix, with a leading space; empty if the root element declares it.
    declaration: String,
}

/// The root element of a part.
#[derive(Debug, Default)]
pub struct Root {
    /// The declared prefixes, each with its namespace URI. The prefix of the default namespace is empty.
    namespaces: Vec<(String, String)>,
    /// The prefix of the root element itself; empty if it has none.
    prefix: String,
    /// The byte range of the start tag.
    pub tag: std::ops::Range<usize>,
    /// Whether the root is an empty-element tag (`<root/>`).
    pub is_empty: bool,
}

impl Root {
    /// Reads the root element of a part.
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

    /// The namespace URI of the root element; empty if it has none.
    pub fn namespace(&self) -> &str {
        self.namespaces.iter().find(|(prefix, _)| *prefix == self.prefix).map_or("", |(_, uri)| uri)
    }

    /// Returns the qualified name of an element in the namespace of the root element. It may have no prefix, so it
    /// cannot be used for attributes.
    pub fn child(&self, name: &str) -> String {
        if self.prefix.is_empty() { name.to_owned() } else { format!("{}:{name}", self.prefix) }
    }

    /// Returns the names in the namespace `uri`; `usual` is the prefix to declare if the root element declares none for
    /// it.
    ///
    /// The default namespace is not used, because it does not apply to attributes.
    pub fn names(&self, uri: &str, usual: &str) -> NamespaceNames {
        let known = self.namespaces.iter().find(|(prefix, known)| !prefix.is_empty() && known == uri);
        if let Some((prefix, _)) = known {
            return NamespaceNames { prefix: prefix.clone(), declaration: String::new() };
        }
        NamespaceNames { prefix: usual.to_owned(), declaration: format!(" xmlns:{usual}=\"{uri}\"") }
    }
}

impl NamespaceNames {
    /// Returns the qualified name of an element or attribute.
    pub fn of(&self, name: &str) -> String {
        format!("{}:{name}", self.prefix)
    }

    /// Returns the beginning of a start tag, up to its attributes: `<`, the qualified name, and the namespace
    /// declaration if the root element lacks it.
    pub fn open(&self, name: &str) -> String {
        format!("<{}:{name}{}", self.prefix, self.declaration)
    }

    /// The `xmlns` attribute for an element with an attribute in this namespace, with a leading space; empty if the
    /// root element declares the prefix.
    pub fn declaration(&self) -> &str {
        &self.declaration
    }
}

/// Returns the prefix of a qualified name; empty if it has none.
fn prefix(name: &str) -> &str {
    name.split_once(':').map_or("", |(prefix, _)| prefix)
}

/// Escapes text for use in XML content and in double-quoted attribute values.
pub fn escaped(text: &str) -> String {
    let mut xml = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            // Control characters and noncharacters, most of which XML does not allow.
            sign if sign.is_control() || matches!(sign, '\u{FFFE}' | '\u{FFFF}') => xml.push(' '),
            sign => xml.push(sign),
        }
    }
    xml
}
