//! A normalised tree of a profile's content, independent of layout, quoting and short forms.

use serde_json::{Map, Value};

use crate::model::Profile;

/// The keys that name an item, most reliable first.
const NAMES: [&str; 4] = ["naam", "titel", "tekst", "regel"];

/// The profile as a tree. Whitespace is collapsed, empty values are removed, a task is always a block, and the scale of
/// levels is a single text, because its order matters.
pub(super) fn of(profile: &Profile) -> Value {
    // Serialising a model cannot fail; if it did, nothing would be compared.
    let tree = serde_json::to_value(profile).unwrap_or_default();
    tidied("", tree).unwrap_or_else(|| Value::Object(Map::new()))
}

fn tidied(key: &str, value: Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::String(text) => {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            (!text.is_empty()).then_some(Value::String(text))
        }
        Value::Array(items) if key == "niveauschaal" => {
            let names: Vec<String> = items.iter().map(text).collect();
            (!names.is_empty()).then(|| Value::String(names.join(", ")))
        }
        Value::Array(items) => {
            let items: Vec<Value> = items
                .into_iter()
                .filter_map(|item| tidied("", item))
                .map(|item| if key == "taken" { as_block(item) } else { item })
                .collect();
            (!items.is_empty()).then_some(Value::Array(items))
        }
        Value::Object(entries) => {
            let entries: Map<String, Value> = entries
                .into_iter()
                .filter_map(|(key, value)| {
                    let value = tidied(&key, value)?;
                    Some((key, value))
                })
                .collect();
            (!entries.is_empty()).then_some(Value::Object(entries))
        }
        plain => Some(plain),
    }
}

fn as_block(item: Value) -> Value {
    match item {
        Value::String(text) => Value::Object(Map::from_iter([("tekst".to_owned(), Value::String(text))])),
        block => block,
    }
}

/// The name of an item: its name, title or sentence; `None` if it has none.
pub(super) fn name(item: &Value) -> Option<&str> {
    match item {
        Value::String(text) => Some(text),
        Value::Object(entries) => NAMES.iter().find_map(|key| entries.get(*key)?.as_str()),
        _ => None,
    }
}

/// The key that holds the name of an item.
pub(super) fn name_key(item: &Value) -> Option<&'static str> {
    NAMES.into_iter().find(|key| item.get(*key).is_some_and(Value::is_string))
}

/// A scalar as shown to the reader; for a block or list, all its words.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join(" "),
        Value::Object(entries) => entries.values().map(text).collect::<Vec<_>>().join(" "),
        Value::Null => String::new(),
        Value::Number(number) => match number.as_f64() {
            // 2 and 2.0 are the same number.
            Some(value) if value.fract() == 0.0 => format!("{value:.0}"),
            _ => number.to_string(),
        },
        Value::Bool(value) => value.to_string(),
    }
}

/// Whether two scalars are equal; blocks and lists are compared by their [`canonical`] form.
pub(super) fn same_scalar(one: &Value, other: &Value) -> bool {
    let is_scalar = |value: &Value| !value.is_array() && !value.is_object();
    is_scalar(one) && is_scalar(other) && text(one) == text(other)
}

/// A text that is equal for values that are equal regardless of the order of keys and items.
pub(super) fn canonical(value: &Value) -> String {
    match value {
        Value::Array(items) => {
            let mut items: Vec<String> = items.iter().map(canonical).collect();
            items.sort_unstable();
            format!("[{}]", items.join(","))
        }
        Value::Object(entries) => {
            let entry = |(key, value): (&String, &Value)| format!("{key:?}:{}", canonical(value));
            let mut entries: Vec<String> = entries.iter().map(entry).collect();
            entries.sort_unstable();
            format!("{{{}}}", entries.join(","))
        }
        scalar => format!("{:?}", text(scalar)),
    }
}
