//! Finds the key or value at a byte offset.

use std::ops::Range;

use crate::base::pointer::step;
use crate::document::{Document, Node, Value};

/// A key or value of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// Its JSON pointer.
    pub pointer: String,
    /// Whether the offset is in the key rather than in the value.
    pub is_key: bool,
    /// The span of the key or value.
    pub span: Range<usize>,
}

/// The innermost key or value at a byte offset; `None` between them.
#[must_use]
pub fn at(document: &Document, offset: usize) -> Option<Spot> {
    inside(document.root()?, String::new(), offset)
}

fn inside(node: &Node, pointer: String, offset: usize) -> Option<Spot> {
    let touches = |span: &Range<usize>| span.start <= offset && offset <= span.end;
    match &node.value {
        Value::Mapping(entries) => entries.iter().find_map(|entry| {
            let pointer = step(&pointer, &entry.key);
            if touches(&entry.key_span) {
                return Some(Spot { pointer, is_key: true, span: entry.key_span.clone() });
            }
            inside(&entry.value, pointer, offset)
        }),
        Value::Sequence(items) => {
            items.iter().enumerate().find_map(|(index, item)| inside(item, step(&pointer, index), offset))
        }
        _ if touches(&node.span) => Some(Spot { pointer, is_key: false, span: node.span.clone() }),
        _ => None,
    }
}
