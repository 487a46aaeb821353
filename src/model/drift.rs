//! Keeps models and schemas in sync: the schemas are written by hand, the models are code.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use serde_json::{Map, Value};

use super::{Development, LearningActivities, Pairings, Profile, StyleFile, Vacancy};

/// Properties for which the schema has a closed list and the model an open one.
const CLOSED_BY_SCHEMA: &[&str] = &["/dimensies[]"];

/// Blocks of the profile in which every description cites a section of the report.
const CITED: &[&[&str]] =
    &[&["professionaliteit"], &["beroepssituaties"], &["context", "omgeving"], &["context", "caseload"]];

pub(super) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

pub(super) fn written(name: &str) -> Value {
    let path = root().join("schemas").join(format!("{name}.schema.json"));
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn schemas() -> [(&'static str, Value, Value); 6] {
    [
        ("functieprofiel", written("functieprofiel"), schemars::schema_for!(Profile).to_value()),
        ("vacature", written("vacature"), schemars::schema_for!(Vacancy).to_value()),
        ("ontwikkeling", written("ontwikkeling"), schemars::schema_for!(Development).to_value()),
        ("huisstijl", written("huisstijl"), schemars::schema_for!(StyleFile).to_value()),
        (
            "leeractiviteiten",
            written("leeractiviteiten"),
            schemars::schema_for!(LearningActivities).to_value(),
        ),
        ("koppelingen", written("koppelingen"), schemars::schema_for!(Pairings).to_value()),
    ]
}

fn resolve<'a>(node: &'a Value, root: &'a Value) -> &'a Value {
    match node.get("$ref").and_then(Value::as_str) {
        Some(reference) => {
            let pointer = reference.trim_start_matches('#');
            resolve(root.pointer(pointer).unwrap_or_else(|| panic!("{reference} points nowhere")), root)
        }
        None => node,
    }
}

/// What a schema says about a value, independent of notation.
enum SchemaShape<'a> {
    Scalar(&'a str),
    Enum(BTreeSet<&'a str>),
    Array(&'a Value),
    Object { properties: &'a Map<String, Value>, required: BTreeSet<&'a str>, closed: bool },
    Variants(BTreeMap<&'static str, &'a Value>),
    Unknown,
}

impl SchemaShape<'_> {
    fn kind(&self) -> &'static str {
        match self {
            Self::Scalar(_) => "scalar",
            Self::Enum(_) => "enum",
            Self::Array(_) => "array",
            Self::Object { .. } => "object",
            Self::Variants(_) => "variants",
            Self::Unknown => "unknown",
        }
    }
}

fn strings(node: &Value, key: &str) -> BTreeSet<String> {
    node.get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(Into::into)
        .collect()
}

fn is_null(node: &Value) -> bool {
    node.get("type").and_then(Value::as_str) == Some("null")
}

fn shape<'a>(node: &'a Value, root: &'a Value) -> SchemaShape<'a> {
    let node = resolve(node, root);
    if let Some(properties) = node.get("properties").and_then(Value::as_object) {
        let required =
            node.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        let closed = node.get("additionalProperties") == Some(&Value::Bool(false));
        return SchemaShape::Object { properties, required: required.collect(), closed };
    }
    if let Some(values) = node.get("enum").and_then(Value::as_array) {
        return SchemaShape::Enum(values.iter().filter_map(Value::as_str).collect());
    }
    if let Some(variants) = node.get("anyOf").or_else(|| node.get("oneOf")).and_then(Value::as_array) {
        let variants: Vec<_> = variants.iter().map(|v| resolve(v, root)).filter(|v| !is_null(v)).collect();
        if let [only] = variants[..] {
            return shape(only, root);
        }
        let constants: BTreeSet<_> =
            variants.iter().filter_map(|v| v.get("const").and_then(Value::as_str)).collect();
        if constants.len() == variants.len() {
            return SchemaShape::Enum(constants);
        }
        return SchemaShape::Variants(variants.into_iter().map(|v| (shape(v, root).kind(), v)).collect());
    }
    let types = match node.get("type") {
        Some(Value::String(one)) => vec![one.as_str()],
        Some(Value::Array(many)) => many.iter().filter_map(Value::as_str).filter(|t| *t != "null").collect(),
        _ => vec![],
    };
    match types[..] {
        ["array"] => node.get("items").map_or(SchemaShape::Unknown, SchemaShape::Array),
        [scalar] => SchemaShape::Scalar(scalar),
        _ => SchemaShape::Unknown,
    }
}

/// Compares the schema derived from a model with the published one, and lists the differences.
struct Comparison<'a> {
    model: &'a Value,
    written: &'a Value,
    differences: Vec<String>,
}

impl<'a> Comparison<'a> {
    fn compare(&mut self, path: &str, model: &'a Value, written: &'a Value) {
        match (shape(model, self.model), shape(written, self.written)) {
            (SchemaShape::Scalar(m), SchemaShape::Scalar(w)) if m == w => {}
            (SchemaShape::Scalar(m), SchemaShape::Scalar(w)) => {
                self.differ(path, &format!("{m} in the model, {w} in the schema"));
            }
            (SchemaShape::Enum(m), SchemaShape::Enum(w)) => self.compare_sets(path, "value", &m, &w),
            (SchemaShape::Scalar("string"), SchemaShape::Enum(_))
                if CLOSED_BY_SCHEMA.iter().any(|p| path.ends_with(p)) => {}
            (SchemaShape::Array(m), SchemaShape::Array(w)) => self.compare(&format!("{path}[]"), m, w),
            (
                SchemaShape::Object { properties: m, required: m_required, closed: m_closed },
                SchemaShape::Object { properties: w, required: w_required, closed: w_closed },
            ) => {
                self.compare_sets(path, "property", &names(m), &names(w));
                self.compare_sets(path, "required property", &m_required, &w_required);
                if !(m_closed && w_closed) {
                    self.differ(path, "unknown keys are let through");
                }
                for (name, property) in m {
                    if let Some(other) = w.get(name) {
                        self.compare(&format!("{path}/{name}"), property, other);
                    }
                }
            }
            (SchemaShape::Variants(m), SchemaShape::Variants(w)) => {
                self.compare_sets(
                    path,
                    "variant",
                    &m.keys().copied().collect(),
                    &w.keys().copied().collect(),
                );
                for (kind, variant) in m {
                    if let Some(other) = w.get(kind) {
                        self.compare(&format!("{path}({kind})"), variant, other);
                    }
                }
            }
            (m, w) => self.differ(path, &format!("{} in the model, {} in the schema", m.kind(), w.kind())),
        }
    }

    fn compare_sets(&mut self, path: &str, what: &str, model: &BTreeSet<&str>, written: &BTreeSet<&str>) {
        for name in model.difference(written) {
            self.differ(path, &format!("{what} {name} only in the model"));
        }
        for name in written.difference(model) {
            self.differ(path, &format!("{what} {name} only in the schema"));
        }
    }

    fn differ(&mut self, path: &str, what: &str) {
        self.differences.push(format!("{}: {what}", if path.is_empty() { "/" } else { path }));
    }
}

fn names(properties: &Map<String, Value>) -> BTreeSet<&str> {
    properties.keys().map(String::as_str).collect()
}

fn differences(model: &Value, written: &Value) -> Vec<String> {
    let mut comparison = Comparison { model, written, differences: vec![] };
    comparison.compare("", model, written);
    comparison.differences
}

/// All object schemas of a published schema: the root and the definitions, each with its path.
fn objects(schema: &Value) -> Vec<(String, &Map<String, Value>)> {
    let definitions = schema["$defs"].as_object().into_iter().flatten();
    std::iter::once((String::new(), schema))
        .chain(definitions.map(|(name, node)| (format!("/$defs/{name}"), node)))
        .filter_map(|(path, node)| Some((path, node.get("properties")?.as_object()?)))
        .collect()
}

#[test]
fn models_and_schemas_agree() {
    let all: Vec<_> = schemas()
        .iter()
        .flat_map(|(name, written, model)| {
            differences(model, written).into_iter().map(move |difference| format!("{name} {difference}"))
        })
        .collect();
    assert!(all.is_empty(), "models and schemas differ:\n  {}", all.join("\n  "));
}

#[test]
fn comparison_sees_each_kind_of_difference() {
    let model = schemars::schema_for!(Vacancy).to_value();
    let broken = |edit: &dyn Fn(&mut Value)| {
        let mut schema = written("vacature");
        edit(&mut schema);
        differences(&model, &schema)
    };
    let at = |schema: &mut Value, pointer: &str, value: Value| {
        *schema.pointer_mut(pointer).expect("the pointer exists") = value;
    };
    let renamed = broken(&|s| {
        let properties = s["properties"].as_object_mut().expect("an object");
        let moved = properties.remove("titel").expect("the property exists");
        properties.insert("kop".into(), moved);
    });
    assert_eq!(renamed, ["/: property titel only in the model", "/: property kop only in the schema"]);
    assert_eq!(
        broken(&|s| at(s, "/required", serde_json::json!(["formaat"]))),
        ["/: required property profiel only in the model"]
    );
    assert_eq!(
        broken(&|s| at(s, "/$defs/uren/properties/min/type", "string".into())),
        ["/uren/min: number in the model, string in the schema"]
    );
    assert_eq!(
        broken(&|s| at(s, "/$defs/salaris/properties/periode/enum/0", "week".into())),
        [
            "/salaris/periode: value maand only in the model",
            "/salaris/periode: value week only in the schema"
        ]
    );
    assert_eq!(
        broken(&|s| at(s, "/$defs/contract/additionalProperties", true.into())),
        ["/contract: unknown keys are let through"]
    );
}

#[test]
fn schemas_are_valid_and_named() {
    for (name, schema, _) in schemas() {
        assert!(jsonschema::meta::is_valid(&schema), "{name} is not a valid JSON Schema");
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert_eq!(schema["$id"], format!("urn:goedwerk:schema:{name}:1"));
        assert_eq!(schema["properties"]["formaat"]["const"], format!("{name}/1"));
    }
}

#[test]
fn every_property_is_described_with_a_valid_example() {
    let mut missing = vec![];
    for (name, schema, _) in schemas() {
        for (path, properties) in objects(&schema) {
            for (key, property) in properties {
                let here = format!("{name} {path}/{key}");
                if property["description"].as_str().is_none_or(str::is_empty) {
                    missing.push(format!("{here}: no description"));
                }
                let Some(examples) = property["examples"].as_array().filter(|e| !e.is_empty()) else {
                    missing.push(format!("{here}: no example"));
                    continue;
                };
                let mut alone = property.clone();
                alone["$defs"] = schema["$defs"].clone();
                let validator = validator(&alone);
                for example in examples {
                    for error in validator.iter_errors(example) {
                        missing.push(format!("{here}: example {example}: {error}"));
                    }
                }
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn blocks_from_the_report_cite_it() {
    fn walk(path: &str, node: &Value, root: &Value, missing: &mut Vec<String>) {
        let target = resolve(node, root);
        for (key, property) in target["properties"].as_object().into_iter().flatten() {
            let path = format!("{path}/{key}");
            if !property["description"].as_str().is_some_and(|d| d.contains("rapport")) {
                missing.push(path.clone());
            }
            walk(&path, property, root, missing);
        }
        if let Some(items) = target.get("items") {
            walk(&format!("{path}[]"), items, root, missing);
        }
    }
    let schema = written("functieprofiel");
    let mut missing = vec![];
    for block in CITED {
        let node = block.iter().fold(&schema, |node, key| &resolve(node, &schema)["properties"][*key]);
        let path = block.join("/");
        if !node["description"].as_str().is_some_and(|d| d.contains("rapport")) {
            missing.push(path.clone());
        }
        walk(&path, node, &schema, &mut missing);
    }
    assert!(
        missing.is_empty(),
        "no section of the report in the description of:\n  {}",
        missing.join("\n  ")
    );
}

#[test]
fn dimensions_are_a_closed_list() {
    let schema = written("functieprofiel");
    let dimensions = strings(&schema["$defs"]["dimensie"], "enum");
    assert_eq!(dimensions.len(), 56);
    assert_eq!(schema["$defs"]["dimensie"]["enum"].as_array().map(Vec::len), Some(56));
}

pub(super) fn validator(schema: &Value) -> jsonschema::Validator {
    jsonschema::options().should_validate_formats(true).build(schema).expect("the schema compiles")
}

fn accepts(schema: &str, value: &Value) -> bool {
    validator(&written(schema)).is_valid(value)
}

#[test]
fn schemas_ask_no_more_than_form() {
    let profile = serde_json::json!({
        "formaat": "functieprofiel/1",
        "functie": { "titel": "Werkcoach" },
        "kerntaken": [{ "titel": "Matchen", "taken": ["Matcht vraag en aanbod."] }],
        "competenties": [{ "naam": "Netwerken" }],
        "uitzonderingen": [{ "regel": "ethiek-ontbreekt" }],
    });
    assert!(accepts("functieprofiel", &profile));
    assert!(accepts(
        "vacature",
        &serde_json::json!({ "formaat": "vacature/1", "profiel": "werkcoach.yaml" })
    ));
}

#[test]
fn an_employee_has_one_name() {
    let plan = |employee: Value| {
        serde_json::json!({
            "formaat": "ontwikkeling/1",
            "profiel": "werkcoach.yaml",
            "medewerker": employee,
            "periode": { "van": "2027-01-01", "tot": "2027-12-31" },
        })
    };
    assert!(accepts("ontwikkeling", &plan(serde_json::json!({ "naam": "Robin" }))));
    assert!(accepts("ontwikkeling", &plan(serde_json::json!({ "pseudoniem": "A" }))));
    assert!(!accepts("ontwikkeling", &plan(serde_json::json!({ "naam": "Robin", "pseudoniem": "A" }))));
    assert!(!accepts("ontwikkeling", &plan(serde_json::json!({}))));
}
