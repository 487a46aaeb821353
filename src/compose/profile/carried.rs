//! The data about a profile that its document does not show literally: keys that are not for readers (IDs, links,
//! exceptions), and values that are shown in other words (dates, choices, numbers).

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::blocks::{Block, Inline};
use crate::schema::meaning::TextRole;
use crate::schema::place::{self, PlaceStep, PlacedMark};

/// A text of the profile that the template does not show in a place of its own.
#[derive(Debug, Clone, Serialize)]
pub struct OtherText {
    /// The place of the text in words, such as "kerntaken 1, resultaten".
    label: String,
    /// The path of the text ([`place::path`]).
    plek: String,
    /// The text.
    tekst: String,
}

/// The texts that a document shows.
#[derive(Default)]
struct ShownTexts {
    /// The paragraphs of each text, by path.
    texts: BTreeMap<String, Vec<String>>,
    /// The path of the last text.
    last: String,
    /// Whether a part about the profile was reached, such as its findings. The texts in it are left out.
    is_aside: bool,
}

impl ShownTexts {
    /// Collects the texts that the blocks show, by their origins.
    fn of(blocks: &[Block]) -> Self {
        let mut shown = Self::default();
        shown.blocks(blocks);
        shown
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading { text, .. } | Block::Paragraph(text) => self.line(text),
                Block::List { items, .. } => items.iter().for_each(|item| self.blocks(item)),
                Block::Quote(blocks) => self.blocks(blocks),
                Block::Table(table) => {
                    table.header.iter().chain(table.rows.iter().flatten()).for_each(|cell| self.line(cell));
                }
                Block::Figure(_) | Block::PageBreak => {}
            }
        }
    }

    fn line(&mut self, line: &[Inline]) {
        let (text, marks) = marks(line);
        let marked = place::marked(text.len(), &marks);
        self.is_aside |= marked.is_aside;
        let Some((steps, range)) = marked.value.filter(|_| !self.is_aside) else { return };
        let path = place::path(&steps);
        let known = self.texts.entry(path.clone()).or_default();
        if known.is_empty() || self.last == path {
            known.push(place::folded(text.get(range).unwrap_or_default()));
        }
        self.last = path;
    }

    /// Returns the text that the document shows for a path, with empty lines between its paragraphs.
    fn at(&self, path: &str) -> Option<String> {
        self.texts.get(path).map(|paragraphs| paragraphs.join("\n\n"))
    }

    /// Whether the document shows a text at this path or below it.
    fn has_any(&self, path: &str) -> bool {
        let below = format!("{path}/");
        let mut rest = self.texts.range(below.clone()..);
        self.texts.contains_key(path) || rest.next().is_some_and(|(key, _)| key.starts_with(&below))
    }
}

/// Returns the plain text of a line, and the marks that its origins stand for. Each mark covers the text up to the next
/// origin or the end of the line.
fn marks(line: &[Inline]) -> (String, Vec<PlacedMark>) {
    let (mut text, mut marks) = (String::new(), Vec::new());
    collect(line, &mut text, &mut marks);
    if let Some(last) = marks.last_mut() {
        last.text.end = text.len();
    }
    (text, marks)
}

fn collect(line: &[Inline], text: &mut String, marks: &mut Vec<PlacedMark>) {
    for inline in line {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Deleted(inner)
            | Inline::Link { text: inner, .. } => collect(inner, text, marks),
            Inline::LineBreak => text.push(' '),
            Inline::Origin(origin) => {
                if let Some(last) = marks.last_mut() {
                    last.text.end = text.len();
                }
                let meaning = place::origin(origin).and_then(|name| place::mark(&name.replace('/', "_")));
                let text = text.len()..text.len();
                marks.extend(meaning.map(|meaning| PlacedMark { meaning, text, is_continued: false }));
            }
        }
    }
}

/// Returns the texts of a profile for readers that the blocks do not show. `value` is the profile.
pub fn others(value: &Value, blocks: &[Block]) -> Vec<OtherText> {
    let mut found = Vec::new();
    look_for(value, &mut Vec::new(), &ShownTexts::of(blocks), &mut found);
    found
}

/// Appends the texts at or below `at` that are not shown. Notes are left out, because they are not for readers.
fn look_for(value: &Value, at: &mut Vec<PlaceStep>, shown: &ShownTexts, found: &mut Vec<OtherText>) {
    let path = place::path(at);
    if shown.texts.contains_key(&path) {
        return;
    }
    each(value, at, &mut |value, at| look_for(value, at, shown, found));
    let role = place::meaning(at).and_then(|meaning| meaning.role);
    if let Some(text) = value.as_str().filter(|text| !place::folded(text).is_empty())
        && role.is_some_and(|role| role != TextRole::Note)
    {
        found.push(OtherText { label: label(at), plek: path, tekst: text.to_owned() });
    }
}

/// Calls `found` with each item or known key of a value, and its place. `at` is the place of the value itself.
fn each(value: &Value, at: &mut Vec<PlaceStep>, found: &mut dyn FnMut(&Value, &mut Vec<PlaceStep>)) {
    match value {
        Value::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                at.push(PlaceStep::Item(number));
                found(item, at);
                at.pop();
            }
        }
        Value::Object(entries) => {
            let meaning = place::meaning(at);
            for (key, value) in entries {
                let known = meaning.and_then(|meaning| meaning.keys.iter().find(|(known, _)| known == key));
                if let Some((key, _)) = known {
                    at.push(PlaceStep::Key(key));
                    found(value, at);
                    at.pop();
                }
            }
        }
        _ => {}
    }
}

/// Returns a place in words, such as "kerntaken 1, resultaten". The index of the last step is left out.
fn label(steps: &[PlaceStep]) -> String {
    let mut label = String::new();
    for (at, step) in steps.iter().enumerate() {
        match step {
            PlaceStep::Key(key) => {
                label.push_str(if at == 0 { "" } else { ", " });
                label.push_str(&key.replace('_', " "));
            }
            PlaceStep::Item(number) if at + 1 < steps.len() => {
                label.push(' ');
                label.push_str(&(number + 1).to_string());
            }
            PlaceStep::Item(_) => {}
        }
    }
    label
}

/// Returns the data that the text of the document does not show, as JSON.
///
/// Under `getoond` are the values that are shown in other words, each with those words. Under `verborgen` are the
/// values that are not shown. The keys of both are paths ([`place::path`]).
pub fn carried(value: &Value, blocks: &[Block]) -> String {
    let shown = ShownTexts::of(blocks);
    let (mut other, mut hidden) = (Map::new(), Map::new());
    carry(value, &mut Vec::new(), &shown, &mut other, &mut hidden);
    escaped(&json!({ "getoond": other, "verborgen": hidden }).to_string())
}

/// Adds the values at or below `at` that are shown in other words to `other`, and those that are not shown to `hidden`.
fn carry(
    value: &Value,
    at: &mut Vec<PlaceStep>,
    shown: &ShownTexts,
    other: &mut Map<String, Value>,
    hidden: &mut Map<String, Value>,
) {
    let path = place::path(at);
    if let Some(text) = shown.at(&path) {
        if value.as_str() != Some(&text) {
            other.insert(path, json!([text, value]));
        }
    } else if !at.is_empty() && !shown.has_any(&path) {
        hidden.insert(path, value.clone());
    } else {
        each(value, at, &mut |value, at| carry(value, at, shown, other, hidden));
    }
}

/// Escapes characters in JSON that a round trip through another program may change: those that XML does not allow or
/// that programs drop, and the second of two spaces in a row.
fn escaped(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for sign in json.chars() {
        match sign {
            ' ' if escaped.ends_with(' ') => escaped.push_str("\\u0020"),
            '\u{7F}'..='\u{9F}' | '\u{AD}' | '\u{FFFE}' | '\u{FFFF}' => {
                // Writing to a `String` never fails.
                let _ = write!(escaped, "\\u{:04x}", u32::from(sign));
            }
            sign => escaped.push(sign),
        }
    }
    escaped
}

/// Replaces each origin with the short form that bookmarks are named after ([`place::origin`]). Origins without a short
/// form, such as unknown ones from a custom template, are removed.
pub fn name_origins(blocks: &mut [Block]) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) => name_line(text),
            Block::List { items, .. } => items.iter_mut().for_each(|item| name_origins(item)),
            Block::Quote(blocks) => name_origins(blocks),
            Block::Table(table) => {
                table.header.iter_mut().chain(table.rows.iter_mut().flatten()).for_each(name_line);
            }
            Block::Figure(_) | Block::PageBreak => {}
        }
    }
}

fn name_line(line: &mut Vec<Inline>) {
    line.retain_mut(|inline| match inline {
        Inline::Origin(origin) => match place::origin(origin) {
            Some(name) => {
                *origin = name;
                true
            }
            None => false,
        },
        Inline::Emphasis(inner)
        | Inline::Strong(inner)
        | Inline::Deleted(inner)
        | Inline::Link { text: inner, .. } => {
            name_line(inner);
            true
        }
        _ => true,
    });
}
