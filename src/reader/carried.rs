//! What goedwerk writes into a document about the profile that it shows: document properties with the names `goedwerk_1`,
//! `goedwerk_2` and so on, since Word keeps 255 characters of each.

use std::collections::BTreeMap;

use super::xml::{self, BytesStart, Walk, attribute};

/// How the names of the properties begin.
const NAME: &str = "goedwerk_";

/// From the part with the custom properties of a Word file.
pub fn of_word(xml: &str) -> Result<Option<String>, &'static str> {
    of(xml, "property")
}

/// From the part with the properties of an ODT file.
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
    /// The name of the element of a property.
    element: &'static str,
    /// The number of the property that is being read.
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
