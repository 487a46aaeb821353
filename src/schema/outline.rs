//! What a format allows at a place, for editors: keys with their descriptions, and values.
//!
//! Places are JSON pointers into a file; a list item is a number or `*`, since all items of a list share one schema.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value;

use super::format::Format;
use super::lookup;

/// A key that a block may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// Its description, in Dutch.
    pub description: &'static str,
    /// The form of its value.
    pub form: Form,
    /// Whether the block requires it.
    pub is_required: bool,
}

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// On the line of the key: a text, a number, a choice.
    Plain,
    /// A block of keys below it.
    Block,
    /// A list below it.
    List,
}

/// The keys allowed in the block at a pointer, in schema order.
#[must_use]
pub fn keys(format: Format, pointer: &str) -> Vec<Key> {
    let root = whole(format);
    let mut keys = Vec::new();
    for node in nodes(root, pointer).into_iter().flat_map(|node| forms(root, node)) {
        let required: Vec<&str> = node
            .get("required")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        for (name, child) in node.get("properties").and_then(Value::as_object).into_iter().flatten() {
            keys.push(Key {
                name,
                description: describe(root, child),
                form: form(root, child),
                is_required: required.contains(&name.as_str()),
            });
        }
    }
    keys
}

/// The Dutch description of the value at a pointer; empty if the schema has none.
#[must_use]
pub fn description(format: Format, pointer: &str) -> &'static str {
    let root = whole(format);
    nodes(root, pointer)
        .into_iter()
        .map(|node| describe(root, node))
        .find(|text| !text.is_empty())
        .unwrap_or_default()
}

/// The values allowed at a pointer, if the schema enumerates them.
#[must_use]
pub fn values(format: Format, pointer: &str) -> Vec<&'static str> {
    let root = whole(format);
    let mut values = Vec::new();
    for node in nodes(root, pointer).into_iter().flat_map(|node| forms(root, node)) {
        values.extend(
            node.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str),
        );
        values.extend(node.get("const").and_then(Value::as_str));
    }
    values
}

/// The type of the value at a pointer, in the words of JSON Schema; `None` if it may have several.
#[must_use]
pub fn kind(format: Format, pointer: &str) -> Option<&'static str> {
    let root = whole(format);
    let nodes = nodes(root, pointer);
    let mut kinds =
        nodes.into_iter().flat_map(|node| forms(root, node)).filter_map(|node| node.get("type")?.as_str());
    let first = kinds.next()?;
    kinds.all(|kind| kind == first).then_some(first)
}

/// A schema with its descriptions.
fn whole(format: Format) -> &'static Value {
    #[expect(clippy::expect_used, reason = "the schemas are part of the binary and tests build them")]
    static SCHEMAS: LazyLock<BTreeMap<Format, Value>> = LazyLock::new(|| {
        let read = |format: Format| serde_json::from_str(format.schema()).expect("the schema is JSON");
        Format::ALL.into_iter().map(|format| (format, read(format))).collect()
    });
    &SCHEMAS[&format]
}

/// The schemas that may apply at a pointer, with `$ref` unresolved: the better description is next to the `$ref`.
fn nodes(root: &'static Value, pointer: &str) -> Vec<&'static Value> {
    pointer.split('/').skip(1).fold(vec![root], |nodes, step| {
        let is_item = step == "*" || step.bytes().all(|byte| byte.is_ascii_digit());
        let key = step.replace("~1", "/").replace("~0", "~");
        let below = |node: &'static Value| {
            let item = node.get("items").filter(|_| is_item);
            item.or_else(|| node.get("properties")?.get(&key))
        };
        nodes.into_iter().flat_map(|node| forms(root, node)).filter_map(below).collect()
    })
}

/// A schema with `$ref` resolved, together with its alternatives.
fn forms(root: &'static Value, node: &'static Value) -> Vec<&'static Value> {
    let Some(node) = lookup::resolve(root, node) else { return Vec::new() };
    let choices = ["anyOf", "oneOf"].into_iter().filter_map(|word| node.get(word)?.as_array()).flatten();
    std::iter::once(node).chain(choices.filter_map(|choice| lookup::resolve(root, choice))).collect()
}

fn describe(root: &'static Value, node: &'static Value) -> &'static str {
    let text = |node: &'static Value| node.get("description").and_then(Value::as_str);
    text(node).or_else(|| text(lookup::resolve(root, node)?)).unwrap_or_default()
}

fn form(root: &'static Value, node: &'static Value) -> Form {
    match lookup::resolve(root, node).and_then(|node| node.get("type")).and_then(Value::as_str) {
        Some("object") => Form::Block,
        Some("array") => Form::List,
        _ => Form::Plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_values_are_found_through_lists_references_and_choices() {
        let names = |pointer| keys(Format::Profile, pointer).iter().map(|key| key.name).collect::<Vec<_>>();
        assert!(names("").contains(&"competenties"));
        assert!(names("/competenties/3").contains(&"gedragsindicatoren"));
        assert!(names("/kerntaken/*/taken/*").contains(&"competenties"), "a task is a text or a block");
        assert_eq!(names("/competenties/*/naam"), Vec::<&str>::new());
        assert!(values(Format::Profile, "/competenties/*/dimensies/*").contains(&"ethiek"));
        assert_eq!(values(Format::Vacancy, "/formaat"), ["vacature/1"]);
        let list = keys(Format::Profile, "/kerntaken/*").into_iter().find(|key| key.name == "taken");
        assert!(
            list.is_some_and(|key| key.form == Form::List && !key.is_required && !key.description.is_empty())
        );
        let title = keys(Format::Profile, "/kerntaken/*").into_iter().find(|key| key.name == "titel");
        assert!(title.is_some_and(|key| key.is_required));
    }
}
