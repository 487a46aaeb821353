//! Reads the profile data that goedwerk embeds in the documents that it writes, as document properties named
//! `goedwerk_1`, `goedwerk_2` and so on, since Word keeps at most 255 characters per property.

use std::collections::BTreeMap;

use super::xml::{self, BytesStart, Walk, attribute};

/// The prefix of the names of the properties.
const NAME: &str = "goedwerk_";

/// Reads the data from the custom properties part of a Word file; `None` if there is none.
pub fn of_word(xml: &str) -> Result<Option<String>, &'static str> {
    of(xml, "property")
}

/// Reads the data from the metadata part (`meta.xml`) of an ODT file; `None` if there is none.
pub fn of_odt(xml: &str) -> Result<Option<String>, &'static str> {
    of(xml, "user-defined")
}

fn of(xml: &str, element: &'static str) -> Result<Option<String>, &'static str> {
    let mut properties = Properties { element, open: None, found: BTreeMap::new() };
    xml::walk(xml, &mut properties)?;
    let whole: String = properties.found.into_values().collect();
    Ok((!whole.is_empty()).then_some(whole))
}

struct Properties {
    /// The local name of the element of a property.
    element: &'static str,
    /// The number of the goedwerk property that is being read; `None` outside such a property.
    open: Option<usize>,
    found: BTreeMap<usize, String>,
}

impl Walk for Properties {
    fn start(&mut self, tag: &BytesStart<'_>) -> bool {
        if tag.local_name().as_ref() == self.element {
            let name = attribute(tag, "name").unwrap_or_default();
            self.open = name.strip_prefix(NAME).and_then(|number| number.parse().ok());
        }
        true
    }

    fn end(&mut self, name: &str) {
        if name == self.element {
            self.open = None;
        }
    }

    fn words(&mut self, words: &str) {
        if let Some(number) = self.open {
            self.found.entry(number).or_default().push_str(words);
        }
    }
}
