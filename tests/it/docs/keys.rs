//! `docs/naslag/sleutels.md`: the keys of every file format, generated from the published schemas.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt::Write as _;

use goedwerk::schema::{Format, SETTINGS};
use serde_json::Value;

use super::expect_file;

/// Longer lists of values are not printed.
const MOST_VALUES: usize = 20;

/// A block of keys that is still to be described.
struct Block<'v> {
    /// The path of keys to it, joined by dots; empty for the file itself.
    path: String,
    /// Its description: that of the key that leads to it.
    about: &'v str,
    schema: &'v Value,
}

/// The description of one format in progress.
struct Teller<'v> {
    name: &'v str,
    root: &'v Value,
    /// Where each definition of the schema is described.
    told: BTreeMap<&'v str, String>,
    waiting: VecDeque<Block<'v>>,
}

fn page() -> String {
    let mut page = String::from(
        "# Sleutels\n\nElk bestand van goedwerk is een lijst van sleutels met hun waarden. Hier staan ze allemaal, per soort bestand. Een \
         vette sleutel is verplicht. `goedwerk schema` geeft hetzelfde aan een editor.\n",
    );
    let schemas: Vec<(&str, Value)> = Format::ALL
        .into_iter()
        .map(|format| (format.name(), format.schema()))
        .chain([("instellingen", SETTINGS)])
        .map(|(name, schema)| (name, serde_json::from_str(schema).expect("a schema is JSON")))
        .collect();
    for (name, root) in &schemas {
        let mut teller = Teller { name, root, told: BTreeMap::new(), waiting: VecDeque::new() };
        let start = match *name {
            "instellingen" => "Staat in `goedwerk.toml`.".to_owned(),
            name => format!(
                "Begint met `formaat: {name}/1`. Een leeg bestand met uitleg: `goedwerk new --formaat {name}`."
            ),
        };
        let _ = writeln!(page, "\n## {name}\n\n{} {start}", description(root, root));
        teller.waiting.push_back(Block { path: String::new(), about: "", schema: root });
        while let Some(block) = teller.waiting.pop_front() {
            teller.block(&block, &mut page);
        }
    }
    page
}

impl<'v> Teller<'v> {
    fn block(&mut self, block: &Block<'v>, page: &mut String) {
        if !block.path.is_empty() {
            let _ = writeln!(page, "\n### {}: {}\n", self.name, block.path);
            page.push_str(block.about);
            page.push('\n');
        }
        page.push_str("\n| sleutel | vorm | uitleg | voorbeeld |\n|---|---|---|---|\n");
        let required: BTreeSet<&str> =
            block.schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let properties = block.schema["properties"].as_object().expect("a block has keys");
        for (key, node) in properties {
            let path = if block.path.is_empty() { key.clone() } else { format!("{}.{key}", block.path) };
            let form = self.form(node, description(self.root, node), &path);
            let example = example(node, self.resolve(node));
            let text = description(self.root, node).replace('|', "\\|");
            assert!(!text.is_empty(), "{}: {path} has no description", self.name);
            let name =
                if required.contains(key.as_str()) { format!("**`{key}`**") } else { format!("`{key}`") };
            let _ = writeln!(page, "| {name} | {form} | {text} | {example} |");
        }
    }

    /// The form of a value. A nested block is described later, once.
    fn form(&mut self, node: &'v Value, about: &'v str, path: &str) -> String {
        let reference = node["$ref"].as_str();
        let target = self.resolve(node);
        if target["type"] == "object" {
            return self.block_form(reference, target, about, path);
        }
        if is(target, "array") {
            let item = self.form(&target["items"], about, path);
            return format!("lijst: {item}");
        }
        if let Some(choices) = target["anyOf"].as_array() {
            let forms: Vec<String> = choices.iter().map(|choice| self.form(choice, about, path)).collect();
            return forms.join(", of ");
        }
        if let Some(values) = target["enum"].as_array() {
            return choice(values, reference);
        }
        if let Some(value) = target["const"].as_str() {
            return format!("`{value}`");
        }
        plain(target)
    }

    fn block_form(
        &mut self,
        reference: Option<&'v str>,
        target: &'v Value,
        about: &'v str,
        path: &str,
    ) -> String {
        let properties = target["properties"].as_object().expect("a block has keys");
        // A block with a key per rule is not described key by key.
        if properties.len() > 100 {
            let first = properties.values().next().expect("it has keys");
            return format!(
                "blok: van [regels](regels.md) of families, elk met {}",
                self.form(first, about, path)
            );
        }
        let known = reference.and_then(|reference| self.told.get(reference)).cloned();
        let home = known.unwrap_or_else(|| {
            self.waiting.push_back(Block { path: path.to_owned(), about, schema: target });
            self.told.extend(reference.map(|reference| (reference, path.to_owned())));
            path.to_owned()
        });
        format!("[blok](#{})", slug(&format!("{}: {home}", self.name)))
    }

    fn resolve(&self, node: &'v Value) -> &'v Value {
        resolve(self.root, node)
    }
}

fn resolve<'v>(root: &'v Value, node: &'v Value) -> &'v Value {
    match node["$ref"].as_str() {
        Some(reference) => {
            let pointer = reference.strip_prefix('#').expect("references stay within the schema");
            resolve(root, root.pointer(pointer).expect("a reference leads somewhere"))
        }
        None => node,
    }
}

fn description<'v>(root: &'v Value, node: &'v Value) -> &'v str {
    node["description"].as_str().or_else(|| resolve(root, node)["description"].as_str()).unwrap_or_default()
}

fn is(node: &Value, kind: &str) -> bool {
    node["type"] == kind || node["type"].as_array().is_some_and(|kinds| kinds.contains(&kind.into()))
}

fn choice(values: &[Value], reference: Option<&str>) -> String {
    if values.len() > MOST_VALUES {
        return match reference {
            Some("#/$defs/dimensie") => "naam van een [dimensie](dimensies.md)".to_owned(),
            Some("#/$defs/regelOfFamilie") => "naam van een [regel](regels.md) of familie".to_owned(),
            other => panic!("a long list of values without a page of its own: {other:?}"),
        };
    }
    let values: Vec<String> =
        values.iter().filter_map(Value::as_str).map(|value| format!("`{value}`")).collect();
    values.join(", ")
}

/// A text or a number, with its bounds.
fn plain(node: &Value) -> String {
    let bounds = match (number(&node["minimum"]), number(&node["maximum"])) {
        (Some(low), Some(high)) => format!(" van {low} tot en met {high}"),
        (Some(low), None) => format!(" vanaf {low}"),
        (None, Some(high)) => format!(" tot en met {high}"),
        (None, None) => String::new(),
    };
    let kind = match node["format"].as_str() {
        Some("date") => "datum",
        Some("email") => "e-mailadres",
        Some("uri") => "webadres",
        _ if is(node, "integer") => "geheel getal",
        _ if is(node, "number") => "getal",
        _ => "tekst",
    };
    format!("{kind}{bounds}")
}

fn number(value: &Value) -> Option<String> {
    value.as_f64().map(|number| number.to_string().replace('.', ","))
}

/// The first example of a value without nested keys.
fn example(node: &Value, target: &Value) -> String {
    let of = |node: &Value| node["examples"].get(0).cloned();
    match of(node).or_else(|| of(target)) {
        Some(Value::Object(_)) | None => String::new(),
        Some(Value::Array(items)) if items.iter().any(Value::is_object) => String::new(),
        Some(value) => format!("`{}`", flow(&value)).replace('|', "\\|"),
    }
}

/// A value as YAML in flow style, on one line.
fn flow(value: &Value) -> String {
    match value {
        Value::Array(items) => {
            let items: Vec<String> = items
                .iter()
                .map(|item| match item.as_str() {
                    Some(text) if text.contains([',', ']', '}']) => format!("\"{text}\""),
                    _ => flow(item),
                })
                .collect();
            format!("[{}]", items.join(", "))
        }
        // A text that would be parsed as another type is quoted.
        Value::String(text) if serde_yaml::from_str::<Value>(text).ok().as_ref() != Some(value) => {
            format!("\"{text}\"")
        }
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The anchor of a heading.
fn slug(heading: &str) -> String {
    super::links::slug(heading)
}

#[test]
fn the_keys_are_told_as_the_schemas_have_them() {
    expect_file("docs/naslag/sleutels.md", &page());
}

#[test]
fn every_key_of_every_schema_is_in_the_page() {
    let page = page();
    for schema in Format::ALL.into_iter().map(Format::schema) {
        let root: Value = serde_json::from_str(schema).expect("a schema is JSON");
        let blocks = root["$defs"].as_object().into_iter().flat_map(|defs| defs.values()).chain([&root]);
        for key in blocks.filter_map(|block| block["properties"].as_object()).flat_map(|keys| keys.keys()) {
            assert!(page.contains(&format!("`{key}`")), "{key}");
        }
    }
}
