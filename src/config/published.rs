//! The published schema of the settings matches the type.

use std::fs;
use std::path::Path;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{ConfigFile, Target};

impl JsonSchema for Target {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "regelOfFamilie".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "De naam van een regel of van een familie van regels.",
            "type": "string",
            "enum": Target::all().collect::<Vec<_>>(),
        })
    }
}

/// Not every editor supports an enumeration for the keys of a table, so each name becomes a property.
fn by_name(schema: &mut serde_json::Value) {
    match schema {
        serde_json::Value::Object(object) => {
            object.values_mut().for_each(by_name);
            one_list(object);
            let names_rules = object.get("propertyNames").is_some()
                || object.get("patternProperties").is_some()
                || object.get("additionalProperties").is_some_and(serde_json::Value::is_object);
            if names_rules && !object.contains_key("properties") {
                let severity = serde_json::json!({"$ref": "#/$defs/SeverityName"});
                let properties = Target::all().map(|name| (name.to_owned(), severity.clone()));
                object.insert("properties".to_owned(), properties.collect::<serde_json::Map<_, _>>().into());
                object.insert("additionalProperties".to_owned(), false.into());
                object.remove("propertyNames");
                object.remove("patternProperties");
            }
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(by_name),
        _ => {}
    }
}

/// A choice between constants becomes an enumeration, which is clearer to readers and editors.
fn one_list(object: &mut serde_json::Map<String, serde_json::Value>) {
    let constants = object.get("oneOf").and_then(serde_json::Value::as_array).and_then(|branches| {
        branches.iter().map(|branch| branch.get("const").cloned()).collect::<Option<Vec<_>>>()
    });
    if let Some(constants) = constants {
        object.remove("oneOf");
        object.insert("type".to_owned(), "string".into());
        object.insert("enum".to_owned(), constants.into());
    }
}

#[test]
fn the_published_schema_is_derived_from_the_type() {
    let mut schema = schemars::schema_for!(ConfigFile).to_value();
    by_name(&mut schema);
    schema["$id"] = "urn:goedwerk:schema:instellingen:1".into();
    schema["title"] = "Instellingen van goedwerk (goedwerk.toml)".into();
    schema["description"] =
        "Welke regels meedoen, hoe zwaar ze wegen en naar welke getallen ze kijken.".into();
    let derived = serde_json::to_string_pretty(&schema).expect("it is JSON") + "\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/instellingen.schema.json");
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &derived).expect("it can be written");
    }
    let published = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        published == derived,
        "{} does not match the code; run BLESS=1 cargo test and review the diff",
        path.display()
    );
}
