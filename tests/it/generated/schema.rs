//! Generates files from the JSON Schema of their format: a strategy that walks the schema. It knows the keywords that the
//! schemas use, and fails on any other.

use goedwerk::schema::Format;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

use super::texts;

/// The ids of the competencies and core tasks of a generated profile: every reference leads to one of these.
pub const IDS: [&str; 6] = ["c-0", "c-1", "c-2", "c-3", "c-4", "c-5"];

/// The largest number of items in a generated list.
const ITEMS: usize = 4;

/// A part of a file: `None` for a key that is left out.
type Part = BoxedStrategy<Value>;

/// The values of a format, with these texts.
pub fn files(format: Format, text: &BoxedStrategy<String>) -> Part {
    let schema: Value = serde_json::from_str(format.schema()).expect("the schema is JSON");
    Walk { root: &schema, text }.value(&schema, "")
}

struct Walk<'s> {
    root: &'s Value,
    text: &'s BoxedStrategy<String>,
}

impl Walk<'_> {
    /// The values of a schema under a key.
    fn value(&self, schema: &Value, key: &str) -> Part {
        // The target of such a reference says the form of an id, and this which ids there are.
        if schema.get("x-refers").is_some() && schema.get("$ref").is_some() {
            return self.string(schema, key);
        }
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            let target =
                self.root.pointer(reference.trim_start_matches('#')).expect("the reference leads somewhere");
            return self.value(target, key);
        }
        if let Some(constant) = schema.get("const") {
            return Just(constant.clone()).boxed();
        }
        if let Some(options) = schema.get("enum").and_then(Value::as_array) {
            return select(options.clone()).boxed();
        }
        for word in ["anyOf", "oneOf"] {
            if let Some(branches) = schema.get(word).and_then(Value::as_array) {
                let branches: Vec<Part> =
                    branches.iter().map(|branch| self.branch(schema, branch, key)).collect();
                return prop::strategy::Union::new(branches).boxed();
            }
        }
        match kind(schema) {
            "object" => self.object(schema),
            "array" => self.list(schema, key),
            "string" => self.string(schema, key),
            "integer" => {
                let (least, most) = (bound(schema, "minimum", 0.0), bound(schema, "maximum", 60.0));
                #[allow(clippy::cast_possible_truncation)]
                (least as i64..=most as i64).prop_map(Value::from).boxed()
            }
            "number" => {
                let (least, most) = (bound(schema, "minimum", 0.0), bound(schema, "maximum", 60.0));
                (least..=most).prop_map(|number| json!((number * 4.0).round() / 4.0)).boxed()
            }
            "boolean" => any::<bool>().prop_map(Value::from).boxed(),
            other => panic!("the generator does not know the type {other} of {key}: {schema}"),
        }
    }

    /// An alternative that may only say which keys are required.
    fn branch(&self, schema: &Value, branch: &Value, key: &str) -> Part {
        if branch.get("type").is_some() || branch.get("$ref").is_some() {
            return self.value(branch, key);
        }
        let mut whole = schema.clone();
        let object = whole.as_object_mut().expect("a schema is an object");
        object.retain(|word, _| !matches!(word.as_str(), "anyOf" | "oneOf"));
        for (word, value) in branch.as_object().expect("a schema is an object") {
            assert_eq!(word, "required", "the generator does not know this alternative: {branch}");
            object.insert(word.clone(), value.clone());
            // The other alternatives exclude each other.
            let keys = value.as_array().expect("a list").clone();
            let properties = object["properties"].as_object_mut().expect("there are keys");
            let others: Vec<Value> = schema["oneOf"].as_array().into_iter().flatten().cloned().collect();
            for other in others.iter().flat_map(|other| other["required"].as_array().into_iter().flatten()) {
                if !keys.contains(other) {
                    properties.remove(other.as_str().unwrap_or_default());
                }
            }
        }
        self.value(&whole, key)
    }

    fn object(&self, schema: &Value) -> Part {
        let required = schema.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
        let mut keys = Vec::new();
        let mut parts: Vec<BoxedStrategy<Option<Value>>> = Vec::new();
        for (key, schema) in schema["properties"].as_object().expect("the keys are listed") {
            // Exceptions are tested elsewhere: they must name a rule that has a finding.
            if key == "uitzonderingen" {
                continue;
            }
            let value = self.value(schema, key);
            keys.push(key.clone());
            parts.push(if required.contains(&json!(key)) {
                value.prop_map(Some).boxed()
            } else {
                prop::option::weighted(0.6, value).boxed()
            });
        }
        let object = move |values: Vec<Option<Value>>| {
            let entries = keys.iter().cloned().zip(values);
            Value::Object(entries.filter_map(|(key, value)| Some((key, value?))).collect::<Map<_, _>>())
        };
        parts.prop_map(object).boxed()
    }

    fn list(&self, schema: &Value, key: &str) -> Part {
        let least =
            schema.get("minItems").and_then(Value::as_u64).and_then(|least| usize::try_from(least).ok());
        let least = least.unwrap_or(0);
        let is_unique = schema.get("uniqueItems").is_some_and(|unique| unique == &json!(true));
        let items = vec(self.value(&schema["items"], key), least..=least.max(ITEMS));
        let distinct = move |items: Vec<Value>| {
            let mut kept: Vec<Value> = Vec::new();
            for item in items {
                if !is_unique || !kept.contains(&item) {
                    kept.push(item);
                }
            }
            Value::Array(kept)
        };
        items.prop_map(distinct).boxed()
    }

    fn string(&self, schema: &Value, key: &str) -> Part {
        let word = |word: &str| schema.get(word).and_then(Value::as_str).unwrap_or_default();
        let one_of =
            |texts: &[&str]| select(texts.iter().map(|text| json!(text)).collect::<Vec<_>>()).boxed();
        match (word("x-refers"), word("format"), word("pattern")) {
            ("competency" | "core-task", ..) => one_of(&IDS),
            ("profile-file", ..) => one_of(&["p.yaml"]),
            ("file", ..) => one_of(&["logo.svg"]),
            ("section", ..) => one_of(&["4.4.3", "5.3.2.4"]),
            ("dimension", ..) => one_of(&["ethiek", "intervisie"]),
            ("profile" | "part", ..) => one_of(&["a", "b"]),
            // In the order of a period, so that few files contradict themselves.
            (_, "date", _) => texts::date(key).prop_map(Value::from).boxed(),
            (_, "email", _) => {
                one_of(&["werk@voorbeeld.nl", "een.heel.lang.adres@afdeling.voorbeeldstad.example.org"])
            }
            (_, "uri", _) => {
                one_of(&["https://example.org/a?b=c&d=(e)", "http://data.europa.eu/esco/occupation/x"])
            }
            (_, _, pattern) if pattern.starts_with("^[a-z0-9]") => {
                "[a-z0-9]{1,4}(-[a-z0-9]{1,3}){0,2}".prop_map(Value::from).boxed()
            }
            (_, _, pattern) if !pattern.is_empty() => {
                let texts =
                    proptest::string::string_regex(pattern.trim_start_matches('^').trim_end_matches('$'));
                texts.expect("a simple pattern").prop_map(Value::from).boxed()
            }
            ("", "", "") => self.text.clone().prop_map(Value::from).boxed(),
            other => panic!("the generator does not know {other:?} of {key}"),
        }
    }
}

fn kind(schema: &Value) -> &str {
    match &schema["type"] {
        Value::String(kind) => kind,
        Value::Array(kinds) => kinds[0].as_str().unwrap_or_default(),
        _ => "",
    }
}

fn bound(schema: &Value, word: &str, otherwise: f64) -> f64 {
    schema.get(word).and_then(Value::as_f64).unwrap_or(otherwise)
}
