//! What the properties of a paragraph say about its list and its indent, directly or through a style.

use quick_xml::events::BytesStart;

use crate::reader::xml::{attribute, number, points};

/// A twentieth of a point: what indents count in.
const TWIP: f32 = 0.05;

/// How a paragraph or style refers to a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NumberingRef {
    /// Whether it does.
    pub is_given: bool,
    /// The number of the list; 0 for none.
    pub list: Option<u64>,
    /// The depth in the list, from 0.
    pub depth: Option<u8>,
}

impl NumberingRef {
    /// Reads an element of numbering properties.
    pub fn read(&mut self, name: &str, tag: &BytesStart<'_>) {
        match name {
            "numPr" => self.is_given = true,
            "numId" => self.list = number(tag, "val"),
            "ilvl" => self.depth = number(tag, "val"),
            _ => {}
        }
    }

    /// This reference, and another where it says nothing.
    pub fn or(self, other: Self) -> Self {
        Self {
            is_given: self.is_given || other.is_given,
            list: self.list.or(other.list),
            depth: self.depth.or(other.depth),
        }
    }
}

/// How far text is indented, in points.
pub fn indent(tag: &BytesStart<'_>) -> Option<f32> {
    let length = attribute(tag, "left").or_else(|| attribute(tag, "start"))?;
    points(&length, TWIP)
}
