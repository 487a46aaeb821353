//! What belongs at a place where a value of another shape was found: the keys that are allowed, a filled example, and a
//! fix that puts what was written in its key.

use serde_json::{Map, Value};

use super::{lookup, mend};
use crate::document::{self, Node};
use crate::finding::{Edit, Fix, Place};

/// The maximum number of keys that a message names.
const SHOWN_KEYS: usize = 12;
/// The maximum length of a text of the file in an example, in characters.
const SHOWN_TEXT: usize = 40;
/// The values of a choice that are right for anything.
const NEUTRAL: [&str; 2] = ["overig", "anders"];
/// The keys that hold running text about a block without a required text.
const PROSE: [&str; 3] = ["toelichting", "tekst", "naam"];

/// A schema with its examples, and the schema of the value at the place.
#[derive(Clone, Copy)]
pub struct Expected<'s> {
    /// The whole schema.
    pub root: &'s Value,
    /// The schema of the value, with `$ref` resolved.
    pub node: &'s Value,
}

/// The keys of a block, in the order of the schema, as shown in a message; empty if it has none.
pub fn keys(block: &Value) -> String {
    let keys = lookup::keys(block);
    match keys.get(..SHOWN_KEYS) {
        Some(first) if keys.len() > SHOWN_KEYS => format!("{}, …", first.join(", ")),
        _ => keys.join(", "),
    }
}

impl<'s> Expected<'s> {
    /// An example of the value, on one line of YAML; `written` is what the file has there, which the example contains
    /// where it fits. `key` is the name of the value.
    pub fn example(self, key: &str, written: &Value) -> Option<String> {
        let text = text_of(written);
        let filled = match (self.node.get("type").and_then(Value::as_str), text) {
            (Some("object"), Some(text)) => self.block_with(key, &shortened(&text))?,
            (Some("array"), Some(text)) => self.list_with(&shortened(&text))?,
            _ => self.sample()?,
        };
        Some(flow(&filled))
    }

    /// The key of a block that a bare text belongs to: the only free text that is required, or else the text that has the
    /// name of the block or that holds running text.
    fn main_key(self, key: &str) -> Option<&'s str> {
        let properties = self.node.get("properties")?.as_object()?;
        let required: Vec<&str> = self.required().filter(|name| self.is_free_text(name)).collect();
        match required[..] {
            [main] => return Some(main),
            [] => {}
            _ => return None,
        }
        let candidates = std::iter::once(key).chain(PROSE).filter(|name| self.is_free_text(name));
        let main = candidates.into_iter().next()?;
        properties.keys().find(|name| *name == main).map(String::as_str)
    }

    fn required(self) -> impl Iterator<Item = &'s str> {
        self.node.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
    }

    fn property(self, name: &str) -> Option<Self> {
        let node = lookup::resolve(self.root, self.node.get("properties")?.get(name)?)?;
        Some(Self { node, ..self })
    }

    fn is_free_text(self, name: &str) -> bool {
        let is_fixed =
            |node: &Value| ["enum", "const", "format", "pattern"].iter().any(|word| node.get(word).is_some());
        self.property(name)
            .is_some_and(|one| one.node.get("type") == Some(&"string".into()) && !is_fixed(one.node))
    }

    /// The block with `text` under its main key, and with its other required keys.
    fn block_with(self, key: &str, text: &str) -> Option<Value> {
        let main = self.main_key(key)?;
        let others = self.required().filter(|name| *name != main);
        let mut block: Map<String, Value> =
            others.filter_map(|name| Some((name.to_owned(), self.property(name)?.sample()?))).collect();
        block.insert(main.to_owned(), text.into());
        Some(Value::Object(block))
    }

    /// The list with an item that holds `text`.
    fn list_with(self, text: &str) -> Option<Value> {
        let item = Self { node: lookup::resolve(self.root, self.node.get("items")?)?, ..self };
        let is_block = item.node.get("type") == Some(&"object".into());
        let item = if is_block { item.block_with("", text)? } else { text.into() };
        Some(Value::Array(vec![item]))
    }

    /// A value that fits, made of the examples of the schema.
    fn sample(self) -> Option<Value> {
        let choices = self.node.get("enum").and_then(Value::as_array).into_iter().flatten();
        if let Some(neutral) =
            choices.clone().find(|choice| choice.as_str().is_some_and(|one| NEUTRAL.contains(&one)))
        {
            return Some(neutral.clone());
        }
        let example = self.node.get("examples").and_then(Value::as_array).and_then(|all| all.first());
        if let Some(known) = example.or_else(|| self.node.get("const")).or_else(|| choices.clone().next()) {
            return Some(known.clone());
        }
        match self.node.get("type").and_then(Value::as_str)? {
            "object" => {
                let mut names: Vec<&str> = self.required().collect();
                let first = lookup::keys(self.node).into_iter().next().filter(|_| names.is_empty());
                names.extend(first);
                let entry = |name: &str| Some((name.to_owned(), self.property(name)?.sample()?));
                Some(Value::Object(names.into_iter().filter_map(entry).collect()))
            }
            "array" => {
                let item = Self { node: lookup::resolve(self.root, self.node.get("items")?)?, ..self };
                Some(Value::Array(vec![item.sample()?]))
            }
            _ => None,
        }
    }

    /// The fix that puts a bare text or number in the key of the block that it belongs to. It is certain if nothing else
    /// is required of the block and the text cannot be anything else: a sentence is not a title.
    pub fn wrapped(self, key: &str, node: &Node) -> Option<Fix> {
        let text = match &node.value {
            document::Value::String(text) => text.clone(),
            document::Value::Number(number) => number.to_string(),
            _ => return None,
        };
        let main = self.main_key(key)?;
        // A text that begins with another sign may be notation that was not meant as text.
        if !text.starts_with(char::is_alphanumeric) || self.required().any(|name| name != main) {
            return None;
        }
        let has_lists = lookup::keys(self.node)
            .iter()
            .filter_map(|name| self.property(name))
            .any(|one| one.node.get("type") == Some(&"array".into()));
        let is_sentence = text.trim_end().ends_with(['.', '!', '?', ':', ';']);
        let is_certain = !(has_lists && is_sentence && ["naam", "titel"].contains(&main));
        let text = format!("{{{main}: {}}}", Value::from(text));
        let edits = vec![Edit { place: Place::Bytes(node.span.clone()), text }];
        Some(Fix { title: "andere-vorm", is_certain, edits })
    }
}

/// The text that a value of the file shows in an example: the first item of a pasted list.
fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => {
            let items = mend::bulleted(text);
            let text = items.and_then(|items| items.first().copied()).unwrap_or(text);
            Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
        }
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN_TEXT) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// A value as YAML on one line.
fn flow(value: &Value) -> String {
    match value {
        Value::String(text) if is_plain(text) => text.clone(),
        Value::Array(items) => format!("[{}]", items.iter().map(flow).collect::<Vec<_>>().join(", ")),
        Value::Object(entries) => {
            let entries: Vec<String> =
                entries.iter().map(|(key, value)| format!("{key}: {}", flow(value))).collect();
            format!("{{{}}}", entries.join(", "))
        }
        other => other.to_string(),
    }
}

/// Whether a text is the same text in YAML without quotes.
fn is_plain(text: &str) -> bool {
    text.starts_with(char::is_alphabetic)
        && text.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, ' ' | '-'))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::schema::format::Format;

    fn example(pointer: &str, key: &str, written: &Value) -> Option<String> {
        let root: Value = serde_json::from_str(Format::Profile.schema()).expect("JSON");
        let node = lookup::at(&root, pointer).expect("a schema");
        Expected { root: &root, node }.example(key, written)
    }

    #[test]
    fn an_example_holds_what_was_written() {
        for (pointer, key, written, wanted) in [
            ("/$defs/vakkennis", "0", json!("Kennis van de wet."), Some("{naam: \"Kennis van de wet.\"}")),
            ("/$defs/schaal", "schaal", json!(8), Some("{schaal: \"8\"}")),
            ("/$defs/eis", "0", json!("Hbo"), Some("{soort: overig, tekst: Hbo}")),
            ("/$defs/context", "context", json!("Het team"), Some("{toelichting: Het team}")),
            ("/properties/kerntaken", "kerntaken", json!("Intake"), Some("[{titel: Intake}]")),
            (
                "/$defs/competentie/properties/gedragsindicatoren",
                "gedragsindicatoren",
                json!("• Luistert • Vat samen"),
                Some("[Luistert]"),
            ),
            ("/$defs/competentie", "0", json!(["a"]), Some("{naam: Klantgerichtheid}")),
            ("/$defs/functie", "functie", json!([]), Some("{titel: Werkcoach}")),
        ] {
            assert_eq!(example(pointer, key, &written).as_deref(), wanted, "{pointer}");
        }
    }

    #[test]
    fn every_block_of_the_profile_has_an_example() {
        let root: Value = serde_json::from_str(Format::Profile.schema()).expect("JSON");
        for (name, node) in root["$defs"].as_object().expect("definitions") {
            let example = Expected { root: &root, node }.example(name, &Value::Null);
            assert!(example.is_some(), "{name}");
        }
    }
}
