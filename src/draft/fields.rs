//! Builds the blocks under `professionaliteit` from texts with the path of their field.

use super::node::{Node, Origin, joined};
use super::returned::typed;
use crate::schema::{Format, outline};

/// The texts of fields, each with its path below `professionaliteit`, in the order of the document.
#[derive(Debug, Default)]
pub struct FieldTexts(Vec<(&'static str, Vec<(String, Origin)>)>);

/// A text without a place, and the words of numbers, which have no origin.
#[derive(Debug, Default)]
pub struct Remainder {
    /// The texts that do not fit in their field.
    pub unplaced: Vec<Node>,
    /// The words of the numbers.
    pub words: Vec<String>,
}

impl FieldTexts {
    /// Adds a text to a field.
    pub fn add(&mut self, path: &'static str, text: String, origin: Origin) {
        match self.0.iter_mut().find(|(known, _)| *known == path) {
            Some((_, texts)) => texts.push((text, origin)),
            None => self.0.push((path, vec![(text, origin)])),
        }
    }

    /// Returns the blocks with the fields and then `others`, values with the path of their field, and what does not fit:
    /// a field has one value.
    pub fn into_blocks(
        self,
        others: impl IntoIterator<Item = (&'static str, Option<Node>)>,
    ) -> (Vec<(&'static str, Node)>, Remainder) {
        let (mut found, mut rest) = (Vec::new(), Remainder::default());
        let blocks = &mut found;
        for (path, texts) in self.0 {
            if let Some(value) = value(path, texts, &mut rest) {
                insert(blocks, path, value, &mut rest);
            }
        }
        for (path, value) in others {
            if let Some(value) = value {
                insert(blocks, path, value, &mut rest);
            }
        }
        (found, rest)
    }
}

/// The value of a field, in the type that the format requires.
fn value(path: &str, texts: Vec<(String, Origin)>, rest: &mut Remainder) -> Option<Node> {
    let path = format!("professionaliteit/{path}");
    let pointer = format!("/{path}");
    match outline::kind(Format::Profile, &pointer) {
        Some("array") => {
            let item = format!("{path}/0");
            let items = texts.into_iter().filter_map(|text| scalar(&item, text, rest)).collect();
            Some(Node::List(items)).filter(|list| !list.is_empty())
        }
        _ if typed::is_text(&path) => joined(texts),
        _ => {
            let mut texts = texts.into_iter();
            let first = texts.next().and_then(|text| scalar(&path, text, rest));
            rest.unplaced.extend(texts.map(|(text, origin)| Node::Text(text, Some(origin))));
            first
        }
    }
}

/// One text as the value of a path: a choice, a number, or the text itself.
fn scalar(path: &str, (text, origin): (String, Origin), rest: &mut Remainder) -> Option<Node> {
    if typed::is_text(path) {
        return Some(Node::Text(text, Some(origin)));
    }
    match typed::value(path, &text, None) {
        Some(serde_json::Value::String(value)) => {
            let whole = (value != text).then_some(text);
            Some(Node::Text(value, Some(Origin { whole, ..origin })))
        }
        Some(serde_json::Value::Number(number)) => {
            rest.words.push(text);
            // Whole hours are whole numbers, as people write them.
            let whole = number.as_f64().filter(|value| value.fract() == 0.0 && *value < 1e6);
            #[expect(clippy::cast_possible_truncation, reason = "it is a whole number below a million")]
            let number = whole.map_or(number, |value| (value as i64).into());
            Some(Node::Number(number))
        }
        _ => {
            rest.unplaced.push(Node::Text(text, Some(origin)));
            None
        }
    }
}

/// Inserts a value at a path; a place that is taken keeps its value, and the texts of the new one have no place.
fn insert(blocks: &mut Vec<(&'static str, Node)>, path: &'static str, value: Node, rest: &mut Remainder) {
    let (key, below) = path.split_once('/').map_or((path, None), |(key, below)| (key, Some(below)));
    let at = blocks.iter().position(|(known, _)| *known == key);
    match (at, below) {
        (None, None) => blocks.push((key, value)),
        (None, Some(below)) => {
            let mut entries = Vec::new();
            insert(&mut entries, below, value, rest);
            blocks.push((key, Node::Map(entries)));
        }
        (Some(at), Some(below)) if matches!(blocks[at].1, Node::Map(_)) => {
            if let Node::Map(entries) = &mut blocks[at].1 {
                insert(entries, below, value, rest);
            }
        }
        (Some(_), _) => match value {
            Node::List(items) => rest.unplaced.extend(items),
            other => rest.unplaced.push(other),
        },
    }
}
