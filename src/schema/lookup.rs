//! Lookups in a schema: the keys of an object, and where else a key belongs.

use std::collections::{BTreeMap, VecDeque};

use serde_json::Value;

/// The schema at a JSON pointer, with `$ref` resolved.
pub fn at<'s>(schema: &'s Value, pointer: &str) -> Option<&'s Value> {
    resolve(schema, schema.pointer(pointer)?)
}

/// Resolves a `$ref` within the same schema.
pub fn resolve<'s>(root: &'s Value, node: &'s Value) -> Option<&'s Value> {
    match node.get("$ref").and_then(Value::as_str) {
        Some(reference) => resolve(root, root.pointer(reference.strip_prefix('#')?)?),
        None => Some(node),
    }
}

/// The keys of an object schema, in schema order.
pub fn keys(object: &Value) -> Vec<&str> {
    object
        .get("properties")
        .and_then(Value::as_object)
        .map(|properties| properties.keys().map(String::as_str).collect())
        .unwrap_or_default()
}

/// Where each key belongs in a file: the path of keys to it, joined by dots. The shortest path wins.
pub fn homes(root: &Value) -> BTreeMap<String, String> {
    let mut homes = BTreeMap::new();
    let mut queue = VecDeque::from([(root, String::new(), 0)]);
    while let Some((node, path, depth)) = queue.pop_front() {
        let Some(node) = resolve(root, node) else { continue };
        let properties = node.get("properties").and_then(Value::as_object);
        if depth > 0 {
            for key in properties.into_iter().flat_map(|properties| properties.keys()) {
                homes.entry(key.clone()).or_insert_with(|| path.clone());
            }
        }
        if depth > 6 {
            continue;
        }
        for (name, child) in properties.into_iter().flatten() {
            let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            queue.push_back((child, path, depth + 1));
        }
        if let Some(items) = node.get("items") {
            queue.push_back((items, path.clone(), depth + 1));
        }
        for branch in ["anyOf", "oneOf"].iter().filter_map(|word| node.get(word)?.as_array()).flatten() {
            queue.push_back((branch, path.clone(), depth + 1));
        }
    }
    homes
}
