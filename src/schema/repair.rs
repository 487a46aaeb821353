//! A file that does not fit its schema, made to fit: what is wrong is left out, what is missing becomes an
//! empty value. The rules then still see everything that is right, at its own place.

use jsonschema::Validator;
use jsonschema::error::ValidationErrorKind as Kind;
use serde_json::{Map, Value};

use super::lookup;

/// How often the schema is asked again; each round mends at least one level of nesting.
const ROUNDS: usize = 8;

/// Mends a value until it fits, or gives it back as far as it came.
pub fn repair(mut json: Value, schema: &Value, validator: &Validator) -> Value {
    for _ in 0..ROUNDS {
        let steps: Vec<Step> = validator.iter_errors(&json).map(|error| plan(&error, schema)).collect();
        if steps.is_empty() {
            break;
        }
        for step in steps {
            apply(&mut json, step);
        }
    }
    json
}

/// One thing to mend.
enum Step {
    /// Take keys out of the object at the pointer.
    Remove(String, Vec<String>),
    /// Put an empty value of the right type under a key of the object at the pointer.
    Add(String, String, Value),
    /// The value at the pointer does not fit: take it out, or empty it where it stands in a list or is needed.
    Replace(String, Value),
}

fn plan(error: &jsonschema::ValidationError<'_>, schema: &Value) -> Step {
    let pointer = error.instance_path().as_str().to_owned();
    let parent = error.schema_path().as_str().rsplit_once('/').map_or("", |(parent, _)| parent);
    let node = lookup::at(schema, parent).unwrap_or(&Value::Null);
    match error.kind() {
        Kind::AdditionalProperties { unexpected } | Kind::UnevaluatedProperties { unexpected } => {
            Step::Remove(pointer, unexpected.clone())
        }
        Kind::Required { property } => {
            let key = property.as_str().unwrap_or_default().to_owned();
            let wanted = node.get("properties").and_then(|properties| properties.get(&key));
            let value = wanted.map_or(Value::Null, |wanted| empty(wanted, schema));
            Step::Add(pointer, key, value)
        }
        _ => Step::Replace(pointer, empty(node, schema)),
    }
}

fn apply(json: &mut Value, step: Step) {
    match step {
        Step::Remove(pointer, keys) => {
            if let Some(object) = json.pointer_mut(&pointer).and_then(Value::as_object_mut) {
                object.retain(|key, _| !keys.contains(key));
            }
        }
        Step::Add(pointer, key, value) => {
            if let Some(object) = json.pointer_mut(&pointer).and_then(Value::as_object_mut) {
                object.insert(key, value);
            }
        }
        Step::Replace(pointer, value) => replace(json, &pointer, value),
    }
}

/// In an object, a value that does not fit goes; if it is needed, the next round adds an empty one. In a list
/// it is emptied, so that the items behind it keep their places.
fn replace(json: &mut Value, pointer: &str, value: Value) {
    let Some((parent, last)) = pointer.rsplit_once('/') else {
        *json = value;
        return;
    };
    let key = last.replace("~1", "/").replace("~0", "~");
    match json.pointer_mut(parent) {
        Some(Value::Object(object)) => {
            object.shift_remove(&key);
        }
        Some(Value::Array(items)) => {
            if let Some(item) = key.parse::<usize>().ok().and_then(|index| items.get_mut(index)) {
                *item = value;
            }
        }
        _ => {}
    }
}

/// The emptiest value a schema allows.
fn empty(node: &Value, root: &Value) -> Value {
    let Some(node) = lookup::resolve(root, node) else { return Value::Null };
    if let Some(constant) = node.get("const") {
        return constant.clone();
    }
    if let Some(first) = node.get("enum").and_then(Value::as_array).and_then(|options| options.first()) {
        return first.clone();
    }
    match node.get("type").and_then(Value::as_str) {
        Some("object") => Value::Object(required(node, root)),
        Some("array") => Value::Array(Vec::new()),
        Some("string") => Value::String("-".to_owned()),
        Some("number" | "integer") => node.get("minimum").cloned().unwrap_or_else(|| 0.into()),
        Some("boolean") => Value::Bool(false),
        _ => ["anyOf", "oneOf"]
            .iter()
            .find_map(|word| node.get(word)?.as_array()?.first())
            .map_or(Value::Null, |branch| empty(branch, root)),
    }
}

fn required(node: &Value, root: &Value) -> Map<String, Value> {
    let names =
        node.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    names
        .map(|name| {
            let wanted = node.get("properties").and_then(|properties| properties.get(name));
            (name.to_owned(), wanted.map_or(Value::Null, |wanted| empty(wanted, root)))
        })
        .collect()
}
