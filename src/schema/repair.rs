//! Makes an invalid file fit its schema: invalid values are removed, and missing ones become empty values. The rules
//! then still see everything that is valid, at its own place.

use jsonschema::error::ValidationErrorKind as Kind;
use jsonschema::{ValidationError, Validator};
use serde_json::{Map, Value as Json};

use super::lookup;
use super::tree::Tree;
use crate::base::pointer::segments;
use crate::document::{Entry, Node, Value};

/// The maximum number of validation rounds; each round repairs at least one level of nesting.
const ROUNDS: usize = 8;

/// Repairs a tree with these errors until it is valid, or returns it as far as it got.
pub fn repair(
    tree: &Node,
    errors: &[ValidationError<'_>],
    schema: &Json,
    validator: &Validator<Tree>,
) -> Node {
    let mut steps: Vec<RepairStep> = errors.iter().map(|error| plan(error, schema)).collect();
    let mut tree = tree.clone();
    for _ in 0..ROUNDS {
        if steps.is_empty() {
            break;
        }
        for step in steps {
            apply(&mut tree, step);
        }
        steps = validator.iter_errors(&tree).map(|error| plan(&error, schema)).collect();
    }
    tree
}

/// A single repair.
enum RepairStep {
    /// Removes keys from the object at the pointer.
    Remove(String, Vec<String>),
    /// Adds an empty value of the right type under a key of the object at the pointer.
    Add(String, String, Node),
    /// Removes the invalid value at the pointer, or empties it if it is a list item or is required.
    Replace(String, Node),
}

fn plan(error: &ValidationError<'_>, schema: &Json) -> RepairStep {
    let pointer = error.instance_path().as_str().to_owned();
    let parent = error.schema_path().as_str().rsplit_once('/').map_or("", |(parent, _)| parent);
    let node = lookup::at(schema, parent).unwrap_or(&Json::Null);
    match error.kind() {
        Kind::AdditionalProperties { unexpected } | Kind::UnevaluatedProperties { unexpected } => {
            RepairStep::Remove(pointer, unexpected.clone())
        }
        Kind::Required { property } => {
            let key = property.as_str().unwrap_or_default().to_owned();
            let wanted = node.get("properties").and_then(|properties| properties.get(&key));
            let value = wanted.map_or(Json::Null, |wanted| empty(wanted, schema));
            RepairStep::Add(pointer, key, node_of(value))
        }
        _ => RepairStep::Replace(pointer, node_of(empty(node, schema))),
    }
}

fn apply(tree: &mut Node, step: RepairStep) {
    match step {
        RepairStep::Remove(pointer, keys) => {
            if let Some(Value::Mapping(entries)) = at(tree, &pointer) {
                entries.retain(|entry| !keys.contains(&entry.key));
            }
        }
        RepairStep::Add(pointer, key, value) => {
            if let Some(Value::Mapping(entries)) = at(tree, &pointer) {
                entries.push(Entry { key, key_span: 0..0, value });
            }
        }
        RepairStep::Replace(pointer, value) => replace(tree, &pointer, value),
    }
}

/// In a mapping, an invalid value is removed; if it is required, the next round adds an empty one. In a list it is
/// emptied, so that later items keep their positions.
fn replace(tree: &mut Node, pointer: &str, value: Node) {
    let Some((parent, _)) = pointer.rsplit_once('/') else {
        *tree = value;
        return;
    };
    let Some(key) = segments(pointer).last() else { return };
    match at(tree, parent) {
        Some(Value::Mapping(entries)) => entries.retain(|entry| entry.key != key),
        Some(Value::Sequence(items)) => {
            if let Some(item) = key.parse::<usize>().ok().and_then(|index| items.get_mut(index)) {
                *item = value;
            }
        }
        _ => {}
    }
}

/// The value at a JSON pointer (RFC 6901).
fn at<'n>(tree: &'n mut Node, pointer: &str) -> Option<&'n mut Value> {
    let step = |node: &'n mut Node, segment: std::borrow::Cow<'_, str>| match &mut node.value {
        Value::Mapping(entries) => {
            entries.iter_mut().find(|entry| entry.key == segment).map(|entry| &mut entry.value)
        }
        Value::Sequence(items) => items.get_mut(segment.parse::<usize>().ok()?),
        _ => None,
    };
    segments(pointer).try_fold(tree, step).map(|node| &mut node.value)
}

/// Converts a value from a schema to a node; it has no place in the file.
fn node_of(value: Json) -> Node {
    let value = match value {
        Json::Null => Value::Null,
        Json::Bool(value) => Value::Bool(value),
        Json::Number(number) => Value::Number(number),
        Json::String(text) => Value::String(text),
        Json::Array(items) => Value::Sequence(items.into_iter().map(node_of).collect()),
        Json::Object(entries) => {
            let entry = |(key, value)| Entry { key, key_span: 0..0, value: node_of(value) };
            Value::Mapping(entries.into_iter().map(entry).collect())
        }
    };
    Node { value, span: 0..0 }
}

/// The emptiest value that a schema allows.
fn empty(node: &Json, root: &Json) -> Json {
    let Some(node) = lookup::resolve(root, node) else { return Json::Null };
    if let Some(constant) = node.get("const") {
        return constant.clone();
    }
    if let Some(first) = node.get("enum").and_then(Json::as_array).and_then(|options| options.first()) {
        return first.clone();
    }
    match node.get("type").and_then(Json::as_str) {
        Some("object") => Json::Object(required(node, root)),
        Some("array") => Json::Array(Vec::new()),
        Some("string") => Json::String("-".to_owned()),
        Some("number" | "integer") => node.get("minimum").cloned().unwrap_or_else(|| 0.into()),
        Some("boolean") => Json::Bool(false),
        _ => ["anyOf", "oneOf"]
            .iter()
            .find_map(|word| node.get(word)?.as_array()?.first())
            .map_or(Json::Null, |branch| empty(branch, root)),
    }
}

fn required(node: &Json, root: &Json) -> Map<String, Json> {
    let names = node.get("required").and_then(Json::as_array).into_iter().flatten().filter_map(Json::as_str);
    names
        .map(|name| {
            let wanted = node.get("properties").and_then(|properties| properties.get(name));
            (name.to_owned(), wanted.map_or(Json::Null, |wanted| empty(wanted, root)))
        })
        .collect()
}
