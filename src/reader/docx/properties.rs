//! List references and indentation in the properties of paragraphs and styles.

use quick_xml::events::BytesStart;

use crate::reader::xml::{attribute, number, points};

/// The unit of indentation: a twentieth of a point.
const TWIP: f32 = 0.05;

/// The reference of a paragraph or style to a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NumberingRef {
    /// Whether there is a reference.
    pub is_given: bool,
    /// The number of the list; 0 to remove the paragraph from a list.
    pub list: Option<u64>,
    /// The depth in the list, from 0.
    pub depth: Option<u8>,
}

impl NumberingRef {
    /// Reads an element of the numbering properties.
    pub fn read(&mut self, name: &str, tag: &BytesStart<'_>) {
        match name {
            "numPr" => self.is_given = true,
            "numId" => self.list = number(tag, "val"),
            "ilvl" => self.depth = number(tag, "val"),
            _ => {}
        }
    }

    /// Fills in what is not set from `other`.
    pub fn or(self, other: Self) -> Self {
        Self {
            is_given: self.is_given || other.is_given,
            list: self.list.or(other.list),
            depth: self.depth.or(other.depth),
        }
    }
}

/// The left indentation, in points; `None` if it is not set.
pub fn indent(tag: &BytesStart<'_>) -> Option<f32> {
    let length = attribute(tag, "left").or_else(|| attribute(tag, "start"))?;
    points(&length, TWIP)
}
