//! Which rules concern a part of a file: those whose own example has its finding there.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::base::pointer::{push_step, segments};
use crate::document::{Document, Node, Value};
use crate::lint;
use crate::rule::{Example, Family, Rule};
use crate::schema::Format;
use crate::source::Source;

/// A part of a file for which no reading could be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// The node at a JSON pointer, with everything below it.
    At(String),
    /// Everything under a key of this name, wherever it occurs.
    Named(String),
}

/// The names of the rules that concern these parts.
pub fn rules(format: Format, parts: &[Unread]) -> BTreeSet<&'static str> {
    if parts.is_empty() {
        return BTreeSet::new();
    }
    let speaks = |(rule, of, place): &&(&'static Rule, Format, String)| {
        *of == format
            && !matches!(rule.family, Family::File | Family::Schema)
            && parts.iter().any(|part| match part {
                Unread::At(pointer) => super::reason::is_in(place, &pattern(pointer)),
                Unread::Named(key) => {
                    segments(place).filter(|step| step != "*").last().is_some_and(|last| last == *key)
                }
            })
    };
    places().iter().filter(speaks).map(|(rule, ..)| rule.name).collect()
}

/// A JSON pointer with `*` in place of every item index.
fn pattern(pointer: &str) -> String {
    segments(pointer).fold(String::new(), |pattern, step| {
        let is_item = !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit());
        pattern + "/" + if is_item { "*" } else { &step }
    })
}

/// The place of the finding in the example of every rule, with the format of that example.
fn places() -> &'static [(&'static Rule, Format, String)] {
    static PLACES: LazyLock<Vec<(&'static Rule, Format, String)>> = LazyLock::new(|| {
        lint::rules()
            .filter_map(|rule| place(&rule.bad).map(|(format, place)| (rule, format, place)))
            .collect()
    });
    &PLACES
}

fn place(example: &Example) -> Option<(Format, String)> {
    if !matches!(example, Example::Yaml(_) | Example::Two(_)) {
        return None;
    }
    let (bytes, line) = example.complete();
    let (source, _) = Source::decode("", &bytes);
    let (document, _) = Document::parse(&source);
    let root = document.root()?;
    let format = root.get("formaat").and_then(Node::text)?;
    let format = Format::ALL.into_iter().find(|known| known.id() == format)?;
    let mut found = None;
    last_on(root, &source, line?, &mut String::new(), &mut found);
    Some((format, pattern(&found?)))
}

/// The pointer of the last key or list item on a line.
fn last_on(node: &Node, source: &Source, line: usize, pointer: &mut String, found: &mut Option<String>) {
    let length = pointer.len();
    let is_on = |at: usize| source.position(at).line == line;
    let mut step = |name: &dyn std::fmt::Display, here: bool, node: &Node| {
        push_step(pointer, name);
        if here {
            *found = Some(pointer.clone());
        }
        last_on(node, source, line, pointer, found);
        pointer.truncate(length);
    };
    match &node.value {
        Value::Mapping(entries) => {
            for entry in entries {
                let is_text = entry.value.text().is_some();
                let here = is_on(entry.key_span.start) || (is_text && is_on(entry.value.span.start));
                step(&entry.key, here, &entry.value);
            }
        }
        Value::Sequence(items) => {
            for (index, item) in items.iter().enumerate() {
                let here = is_on(item.span.start);
                step(&index, here, item);
            }
        }
        _ => {}
    }
}
