//! Recovers what can still be known about a part of a file that could not be parsed.

use std::ops::Range;

use super::place;
use super::place::Edit;
use super::reading::{Cause, Reading};
use super::reason::{File, Reason};
use super::spoken::Unread;
use crate::base::pointer::step;
use crate::document::{Document, Node, Value};
use crate::finding::Place;
use crate::schema::instance;
use crate::source::Source;

/// The key under which an unparsed part is placed in its reading. No format defines it.
const KEY: &str = "/niet gelezen";
/// The maximum number of lines of a lost part to inspect. With more, it may hold anything.
const MAX_LINES: usize = 200;
/// Blocks whose keys identify where they belong, wherever they occur.
const TELLING: [&str; 2] = ["/professionaliteit", "/context"];

/// What a lost part may hide. Its words count as text about the job, and its keys count if they identify where they
/// belong; nothing is known about the rest.
pub fn cause(file: &File<'_>, span: &Range<usize>) -> Cause {
    let mut cause = Cause::new(Reason::Lost, Place::Bytes(span.clone()));
    let span = file.source.sound(span);
    let (Some(root), Some(raw)) = (file.document.root(), file.source.text.get(span.clone())) else {
        cause.hides_anything = true;
        return cause;
    };
    cause.hides_anything = raw.lines().count() > MAX_LINES;
    let parent = block_around(root, file.source, span.start);
    let mut edits = Vec::new();
    let mut unplaced = Vec::new();
    for (key, value) in entries(file.source, &span, raw) {
        let home = home(file, &parent, &key);
        let is_said = !matches!(value.value, Value::Null);
        match home.filter(|home| is_said && place::can_put(root, home)) {
            Some(home) => edits.push(Edit::Put(home, value)),
            None => unplaced.push(key),
        }
    }
    let words = Node { value: Value::String(raw.to_owned()), span };
    edits.push(Edit::Put(KEY.to_owned(), words));
    let mut reading = Reading::of_tree(edits);
    reading.misplaced.push(KEY.to_owned());
    cause.readings.push(reading);
    let has_items = raw.lines().any(|line| line.trim_start().starts_with("- "));
    if parent.is_empty() {
        cause.unread.extend(unplaced.into_iter().map(Unread::Named));
    } else if has_items || !unplaced.is_empty() {
        cause.unread.push(Unread::At(parent));
    }
    cause
}

/// What a duplicate key may hide: its second value, which may be the one that was meant.
pub fn repeated(file: &File<'_>, span: &Range<usize>) -> Cause {
    let mut cause = cause(file, span);
    let raw = file.source.text.get(file.source.sound(span)).unwrap_or_default();
    let key = raw.split(':').next().unwrap_or_default().trim().trim_matches(['"', '\'']);
    cause.reason = Reason::Repeated(key.to_owned());
    cause
}

/// The place where a key of a lost part belongs.
fn home(file: &File<'_>, parent: &str, key: &str) -> Option<String> {
    if instance::keys_at(file.format, parent).contains(&key) {
        return Some(step(parent, key));
    }
    let home = instance::home_of(file.format, key)?;
    let is_telling = TELLING.iter().any(|block| home.starts_with(block));
    let home = step(&home, key);
    (is_telling && file.document.node(&home).is_none()).then_some(home)
}

/// The keys of a lost part with their values: parsed as YAML if possible, otherwise line by line.
fn entries(source: &Source, span: &Range<usize>, raw: &str) -> Vec<(String, Node)> {
    let line = source.line(source.position(span.start).line).start;
    let indented = " ".repeat(source.text[line..span.start].chars().count()) + raw;
    if let Some(Node { value: Value::Mapping(entries), .. }) = Document::parse_sound(&indented) {
        let moved = |node: &Node| Node { value: node.value.clone(), span: span.clone() };
        return entries.iter().map(|entry| (entry.key.clone(), moved(&entry.value))).collect();
    }
    raw.lines().take(MAX_LINES).filter_map(|line| entry(line, span)).collect()
}

/// The key and the value on a line.
fn entry(line: &str, span: &Range<usize>) -> Option<(String, Node)> {
    let line = line.trim().trim_start_matches("- ");
    let (key, value) = line.split_once(':')?;
    let key = key.trim();
    if key.is_empty() || !key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_') {
        return None;
    }
    let value = value.trim().trim_matches(['"', '\'']);
    let value = match value.parse::<u64>() {
        _ if value.is_empty() => Value::Null,
        Ok(number) => Value::Number(number.into()),
        Err(_) => Value::String(value.to_owned()),
    };
    Some((key.to_owned(), Node { value, span: span.clone() }))
}

/// The JSON pointer of the block that contains these bytes, judged by their column.
fn block_around(root: &Node, source: &Source, at: usize) -> String {
    let line = source.line(source.position(at).line);
    let text = source.text.get(line.clone()).unwrap_or_default();
    let indent = text.len() - text.trim_start().len();
    let column = source.position(line.start + indent).column;
    let (mut node, mut pointer, mut found) = (root, String::new(), String::new());
    loop {
        let next = match &node.value {
            Value::Mapping(entries) => {
                let mut keys = entries.iter().filter(|entry| !entry.key_span.is_empty());
                if keys.clone().any(|entry| source.position(entry.key_span.start).column == column) {
                    found.clone_from(&pointer);
                }
                let last = keys.rfind(|entry| entry.key_span.start < at);
                last.map(|entry| (step(&pointer, &entry.key), &entry.value))
            }
            Value::Sequence(items) => {
                let last = items.iter().enumerate().rfind(|(_, item)| item.span.start < at);
                // A lost item belongs to the list.
                if text.trim_start().starts_with("- ")
                    && items.first().is_some_and(|item| source.position(item.span.start).column == column + 2)
                {
                    found.clone_from(&pointer);
                }
                last.map(|(index, item)| (step(&pointer, index), item))
            }
            _ => None,
        };
        let Some((longer, child)) = next else { return found };
        (pointer, node) = (longer, child);
    }
}
