//! The tree: values with their places in the file.

use std::ops::Range;

use crate::base::pointer::{push_key, push_step};

/// How deep lists and mappings may nest.
pub const MAX_DEPTH: usize = 64;
/// How many nodes aliases may add to a file.
pub const MAX_ALIAS_NODES: usize = 10_000;

/// The most problems with the form of a file that are reported; a file with more is not the file its author thinks it is.
pub const MAX_FINDINGS: usize = 200;

/// A value with its place in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// The bytes it stands in; for a block text, from its first character on.
    pub span: Range<usize>,
}

/// What a YAML node holds (core schema of YAML 1.2).
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole or decimal number.
    Number(serde_json::Number),
    /// Text.
    String(String),
    /// A list.
    Sequence(Vec<Node>),
    /// Keys with values, in the file's order, each key once.
    Mapping(Vec<Entry>),
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// The bytes of the key.
    pub key_span: Range<usize>,
    /// The value.
    pub value: Node,
}

/// A part of the file that is not read as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// Its bytes.
    pub span: Range<usize>,
    /// Whether it was left out; else it was repaired, and may hold something else than was meant.
    pub is_lost: bool,
}

impl Node {
    /// The value of a key, where this is a mapping that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        match &self.value {
            Value::Mapping(entries) => {
                entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value)
            }
            _ => None,
        }
    }

    /// The text, where this is one.
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

/// The texts under a node with their pointers, in the file's order.
pub fn collect_texts<'a>(node: &'a Node, pointer: &mut String, texts: &mut Vec<(String, &'a str)>) {
    let length = pointer.len();
    match &node.value {
        Value::String(text) => texts.push((pointer.clone(), text)),
        Value::Sequence(items) => {
            for (index, item) in items.iter().enumerate() {
                push_step(pointer, index);
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
