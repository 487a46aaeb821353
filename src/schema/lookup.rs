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

/// An index of the places in a file where keys belong.
#[derive(Debug, Default)]
pub struct Homes {
    /// The dotted path of the block to which each key below the top level belongs. The shortest path wins.
    keys: BTreeMap<String, String>,
    /// The places that a common heading (`x-also`) stands for: the dotted path of the block, and the key in it.
    headings: BTreeMap<String, Vec<(String, String)>>,
}

impl Homes {
    /// Indexes a schema.
    pub fn of(root: &Value) -> Self {
        let mut homes = Self::default();
        let mut queue = VecDeque::from([(root, String::new(), 0)]);
        while let Some((node, path, depth)) = queue.pop_front() {
            let Some(node) = resolve(root, node) else { continue };
            let properties = node.get("properties").and_then(Value::as_object);
            for (key, child) in properties.into_iter().flatten() {
                homes.add(&path, key, child, depth > 0);
            }
            if depth > 6 {
                continue;
            }
            for (name, child) in properties.into_iter().flatten() {
                queue.push_back((child, joined(&path, name), depth + 1));
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

    fn add(&mut self, path: &str, key: &str, child: &Value, is_below: bool) {
        if is_below {
            self.keys.entry(key.to_owned()).or_insert_with(|| path.to_owned());
        }
        for heading in child.get("x-also").and_then(Value::as_array).into_iter().flatten() {
            let places = self.headings.entry(as_heading(heading.as_str().unwrap_or_default())).or_default();
            let place = (path.to_owned(), key.to_owned());
            if !places.contains(&place) {
                places.push(place);
            }
        }
    }

    /// Returns the dotted path of the block to which a key belongs. `None` for an unknown key, and for a key that only
    /// occurs at the top level.
    pub fn block(&self, key: &str) -> Option<&str> {
        self.keys.get(key).map(String::as_str)
    }

    /// Returns the key that a heading stands for in the block at this dotted path.
    pub fn meant(&self, path: &str, heading: &str) -> Option<&str> {
        let places = self.headings.get(&as_heading(heading))?;
        places.iter().find(|(block, _)| block == path).map(|(_, key)| key.as_str())
    }

    /// Returns the dotted path of the first key that a heading stands for, anywhere in the file.
    pub fn elsewhere(&self, heading: &str) -> Option<String> {
        let (path, key) = self.headings.get(&as_heading(heading))?.first()?;
        Some(joined(path, key))
    }
}

/// Appends a key to a dotted path.
fn joined(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// Normalises a heading for comparison: `Functie-eisen` and `functie_eisen` are equal.
fn as_heading(text: &str) -> String {
    let text = text.to_lowercase().replace(['_', '-'], " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
