//! YAML text -> a tree that knows where everything stands.
//!
//! One parse gives the spans of every key and value, the JSON value the schema judges, and the texts the
//! evidence is sought in. Only [`events`] touches the YAML parser. [`recover`] repairs what a typing error
//! broke, so that the rest of the file is still read.

mod events;
mod recover;
mod scalar;

use std::ops::Range;

use crate::finding::{Evidence, Finding, Place};
use crate::lint::rules::bestand;
use crate::source::Source;

/// How deep lists and mappings may nest.
pub const MAX_DEPTH: usize = 64;
/// How many nodes aliases may add to a file.
pub const MAX_ALIAS_NODES: usize = 10_000;

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

/// A file read as a tree.
#[derive(Debug, Clone, Default)]
pub struct Document {
    root: Option<Node>,
    /// Parts of the file that could not be read; nothing is to be concluded from what is missing there.
    damage: Vec<Range<usize>>,
}

impl Document {
    /// Reads YAML. Every problem of the file is a finding; what can be read is in the document.
    #[must_use]
    pub fn parse(source: &Source) -> (Self, Vec<Finding>) {
        let recovered = recover::parse(&source.text);
        let mut findings = recovered.findings;
        if recovered.root.is_none() && findings.is_empty() {
            findings.push(Finding::new(&bestand::leeg_bestand::RULE, Place::Bytes(0..0)));
        }
        (Self { root: recovered.root, damage: recovered.damage }, findings)
    }

    /// The root, unless the file holds nothing that can be read.
    #[must_use]
    pub fn root(&self) -> Option<&Node> {
        self.root.as_ref()
    }

    /// Whether parts of the file could not be read.
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        !self.damage.is_empty()
    }

    /// Whether a problem in these bytes may come from a part that could not be read.
    #[must_use]
    pub fn touches_damage(&self, span: &Range<usize>) -> bool {
        self.damage.iter().any(|damage| damage.start <= span.end && span.start <= damage.end)
    }

    /// The node a JSON pointer (RFC 6901) names.
    #[must_use]
    pub fn node(&self, pointer: &str) -> Option<&Node> {
        segments(pointer).try_fold(self.root.as_ref()?, |node, segment| match &node.value {
            Value::Mapping(entries) => {
                entries.iter().find(|entry| entry.key == segment).map(|entry| &entry.value)
            }
            Value::Sequence(items) => items.get(segment.parse::<usize>().ok()?),
            _ => None,
        })
    }

    /// The entry a JSON pointer names: the key with its value; `None` for the root and for list items.
    #[must_use]
    pub fn entry(&self, pointer: &str) -> Option<&Entry> {
        let (parent, _) = pointer.rsplit_once('/')?;
        let last = segments(pointer).last()?;
        match &self.node(parent)?.value {
            Value::Mapping(entries) => entries.iter().find(|entry| entry.key == last),
            _ => None,
        }
    }

    /// The text at a pointer.
    #[must_use]
    pub fn text(&self, pointer: &str) -> Option<&str> {
        match &self.node(pointer)?.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The bytes of a place. A place the file does not have is the nearest one around it.
    #[must_use]
    pub fn span(&self, source: &Source, place: &Place) -> Range<usize> {
        match place {
            Place::Bytes(span) => span.clone(),
            Place::Words(evidence) => self.evidence_span(source, evidence),
            Place::Key(pointer) => match self.entry(pointer) {
                Some(entry) => entry.key_span.clone(),
                None => self.value_span(source, pointer),
            },
            Place::Value(pointer) => self.value_span(source, pointer),
        }
    }

    /// The bytes of the quoted words; where the quote is empty, of the field.
    #[must_use]
    pub fn evidence_span(&self, source: &Source, evidence: &Evidence) -> Range<usize> {
        let Some(node) = self.node(&evidence.pointer) else {
            return self.span(source, &Place::Key(evidence.pointer.clone()));
        };
        if evidence.quote.is_empty() {
            return self.span(source, &Place::Key(evidence.pointer.clone()));
        }
        let raw = &source.text[node.span.clone()];
        let before = self.text(&evidence.pointer).and_then(|text| text.get(..evidence.offset)).unwrap_or("");
        let skip = occurrences(before, &evidence.quote);
        find_quote(raw, &evidence.quote, skip).map_or_else(
            || first_line(source, &node.span),
            |found| node.span.start + found.start..node.span.start + found.end,
        )
    }

    /// Every text in the file with its pointer, in the file's order.
    #[must_use]
    pub fn texts(&self) -> Vec<(String, &str)> {
        let mut texts = Vec::new();
        if let Some(root) = &self.root {
            collect_texts(root, &mut String::new(), &mut texts);
        }
        texts
    }

    /// The file as a JSON value, for the schema and the typed models.
    #[must_use]
    pub fn to_json(&self) -> serde_json::Value {
        self.root.as_ref().map_or(serde_json::Value::Null, Node::to_json)
    }

    /// The bytes of a value; of a list or mapping only the first line, since a whole block tells nobody much.
    fn value_span(&self, source: &Source, pointer: &str) -> Range<usize> {
        let mut pointer = pointer;
        loop {
            if let Some(node) = self.node(pointer) {
                return match (&node.value, self.entry(pointer)) {
                    (Value::Sequence(_) | Value::Mapping(_), Some(entry)) => entry.key_span.clone(),
                    _ => first_line(source, &node.span),
                };
            }
            let Some((parent, _)) = pointer.rsplit_once('/') else { return 0..0 };
            pointer = parent;
        }
    }
}

impl Node {
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

/// Adds a step to a JSON pointer, escaped as RFC 6901 asks.
#[must_use]
pub fn step(pointer: &str, segment: impl std::fmt::Display) -> String {
    format!("{pointer}/{}", segment.to_string().replace('~', "~0").replace('/', "~1"))
}

/// The steps of a JSON pointer, unescaped.
fn segments(pointer: &str) -> impl Iterator<Item = String> {
    pointer.split('/').skip(1).map(|segment| segment.replace("~1", "/").replace("~0", "~"))
}

fn collect_texts<'a>(node: &'a Node, pointer: &mut String, texts: &mut Vec<(String, &'a str)>) {
    let length = pointer.len();
    match &node.value {
        Value::String(text) => texts.push((pointer.clone(), text)),
        Value::Sequence(items) => {
            for (index, item) in items.iter().enumerate() {
                pointer.push_str(&step("", index));
                collect_texts(item, pointer, texts);
                pointer.truncate(length);
            }
        }
        Value::Mapping(entries) => {
            for entry in entries {
                pointer.push_str(&step("", &entry.key));
                collect_texts(&entry.value, pointer, texts);
                pointer.truncate(length);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The part of a span that stands on its first line.
fn first_line(source: &Source, span: &Range<usize>) -> Range<usize> {
    let text = &source.text[span.clone()];
    let length = text.find('\n').map_or(text.len(), |end| text[..end].trim_end().len());
    span.start..span.start + length
}

/// How often the quote stands in the text, white space compared as one space.
fn occurrences(text: &str, quote: &str) -> usize {
    let mut count = 0;
    let mut rest = text;
    while let Some(found) = find_quote(rest, quote, 0) {
        count += 1;
        rest = &rest[found.end..];
    }
    count
}

/// Finds a quote in the raw bytes of a value, where a fold, an indent or a quote mark's escape may stand in
/// the place of a space. `skip` earlier occurrences are passed over.
fn find_quote(raw: &str, quote: &str, skip: usize) -> Option<Range<usize>> {
    let first = quote.chars().next()?;
    raw.match_indices(first)
        .filter_map(|(start, _)| match_from(&raw[start..], quote).map(|length| start..start + length))
        .nth(skip)
}

/// The length of the quote at the beginning of `raw`, or `None` where it is not there.
fn match_from(raw: &str, quote: &str) -> Option<usize> {
    let mut raw_chars = raw.char_indices().peekable();
    let mut quote_chars = quote.chars().peekable();
    while let Some(wanted) = quote_chars.next() {
        let (_, found) = raw_chars.next()?;
        if wanted.is_whitespace() {
            if !found.is_whitespace() {
                return None;
            }
            while raw_chars.next_if(|(_, c)| c.is_whitespace()).is_some() {}
            while quote_chars.next_if(|c| c.is_whitespace()).is_some() {}
        } else if found == '\\' && wanted != '\\' {
            if raw_chars.next()?.1 != wanted {
                return None;
            }
        } else if found != wanted {
            return None;
        } else if wanted == '\'' && raw_chars.peek().is_some_and(|(_, c)| *c == '\'') {
            raw_chars.next();
        }
    }
    Some(raw_chars.peek().map_or(raw.len(), |(at, _)| *at))
}
