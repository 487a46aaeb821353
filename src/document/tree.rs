//! The tree: values with their places in the file.

use std::ops::Range;

use crate::base::pointer::{push_index, push_key};

/// The maximum nesting depth of lists and mappings.
pub const MAX_DEPTH: usize = 64;
/// The maximum number of nodes that aliases may add to a file.
pub const MAX_ALIAS_NODES: usize = 10_000;

/// The maximum number of syntax and schema errors to report; a file with more is probably not the kind of file its
/// author thinks it is.
pub const MAX_FINDINGS: usize = 200;

/// A value with its span.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// The span; for a block scalar, from its first character.
    pub span: Range<usize>,
}

/// The value of a YAML node (core schema of YAML 1.2).
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// An integer or a decimal number.
    Number(serde_json::Number),
    /// Text.
    String(String),
    /// A list.
    Sequence(Vec<Node>),
    /// Keys with values, in file order, without duplicate keys.
    Mapping(Vec<Entry>),
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// The span of the key.
    pub key_span: Range<usize>,
    /// The value.
    pub value: Node,
}

/// A part of the file that is not read as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// Its span.
    pub span: Range<usize>,
    /// Whether it was dropped; otherwise it was repaired, and may differ from what the author meant.
    pub is_lost: bool,
}

impl Node {
    /// The value of a key, if this is a mapping that contains it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        match &self.value {
            Value::Mapping(entries) => {
                entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value)
            }
            _ => None,
        }
    }

    /// The text, if this is a string.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The value as JSON.
    #[must_use]
    pub fn to_json(&self) -> serde_json::Value {
        match &self.value {
            Value::Null => serde_json::Value::Null,
            Value::Bool(value) => (*value).into(),
            Value::Number(number) => serde_json::Value::Number(number.clone()),
            Value::String(text) => text.as_str().into(),
            Value::Sequence(items) => items.iter().map(Self::to_json).collect::<Vec<_>>().into(),
            Value::Mapping(entries) => serde_json::Value::Object(
                entries.iter().map(|entry| (entry.key.clone(), entry.value.to_json())).collect(),
            ),
        }
    }
}

/// Collects the texts under a node with their pointers, in file order.
pub fn collect_texts<'a>(node: &'a Node, pointer: &mut String, texts: &mut Vec<(String, &'a str)>) {
    let length = pointer.len();
    match &node.value {
        Value::String(text) => texts.push((pointer.clone(), text)),
        Value::Sequence(items) => {
            for (index, item) in items.iter().enumerate() {
                push_index(pointer, index);
                collect_texts(item, pointer, texts);
                pointer.truncate(length);
            }
        }
        Value::Mapping(entries) => {
            for entry in entries {
                push_key(pointer, &entry.key);
                collect_texts(&entry.value, pointer, texts);
                pointer.truncate(length);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
