//! Presents a part of a profile to the reader: its name and contents.

use std::collections::{HashMap, HashSet};

use serde::Serialize;
use serde_json::Value;

use super::tree;
use crate::schema::Format;
use crate::schema::meaning::Referent;

/// A value with its contents.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Shown {
    /// Its name, or the value itself; empty for an unnamed block.
    #[serde(rename = "tekst")]
    pub text: String,
    /// Its contents, by key.
    #[serde(rename = "delen")]
    pub parts: Vec<PartName>,
}

/// The content under a key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PartName {
    /// The key.
    #[serde(rename = "sleutel")]
    pub key: String,
    /// The content: one value, or the items of a list.
    #[serde(rename = "inhoud")]
    pub content: Vec<Shown>,
}

/// The names of a version: the meaning of its ids and levels.
#[derive(Debug, Default)]
pub(super) struct Names {
    competencies: HashMap<String, String>,
    scale: Vec<String>,
}

impl Names {
    pub fn of(profile: &crate::model::Profile) -> Self {
        Self {
            // Of several with one id, the first counts.
            competencies: profile
                .competencies
                .iter()
                .rev()
                .map(|competency| (competency.id(), competency.name.trim().to_owned()))
                .collect(),
            scale: profile.level_scale.clone(),
        }
    }

    /// A value at a location, without the content at the excluded pointers.
    pub fn shown(&self, pointer: &str, value: &Value, left_out: &HashSet<String>) -> Shown {
        match value {
            Value::Object(entries) => {
                let called = tree::name_key(value);
                let parts = entries.iter().filter(|(key, _)| Some(key.as_str()) != called);
                let parts = parts.filter_map(|(key, value)| self.part(pointer, key, value, left_out));
                Shown { text: tree::name(value).unwrap_or_default().to_owned(), parts: parts.collect() }
            }
            Value::Array(items) => {
                let texts: Vec<String> = items.iter().map(tree::text).collect();
                Shown { text: texts.join(", "), parts: Vec::new() }
            }
            plain => Shown { text: self.plain(pointer, &tree::text(plain)), parts: Vec::new() },
        }
    }

    fn part(&self, above: &str, key: &str, value: &Value, left_out: &HashSet<String>) -> Option<PartName> {
        let pointer = crate::base::pointer::step(above, key);
        if left_out.contains(&pointer) {
            return None;
        }
        let content: Vec<Shown> = match value {
            Value::Array(items) => {
                let places = items.iter().enumerate().map(|(at, item)| (format!("{pointer}/{at}"), item));
                places
                    .filter(|(pointer, _)| !left_out.contains(pointer))
                    .map(|(pointer, item)| self.shown(&pointer, item, left_out))
                    .collect()
            }
            value => vec![self.shown(&pointer, value, left_out)],
        };
        (!content.is_empty()).then(|| PartName { key: key.to_owned(), content })
    }

    /// A text as shown to the reader: a level by its name, an id by the name it refers to.
    fn plain(&self, pointer: &str, text: &str) -> String {
        match Format::Profile.meaning().at(pointer).and_then(|meaning| meaning.refers) {
            Some(Referent::Level) => self.level(text),
            Some(Referent::Competency) => self.competency(text),
            _ => text.to_owned(),
        }
    }

    fn competency(&self, id: &str) -> String {
        self.competencies.get(id).map_or(id, String::as_str).to_owned()
    }

    fn level(&self, number: &str) -> String {
        let place = number.parse::<usize>().ok().and_then(|level| level.checked_sub(1));
        match place.and_then(|place| self.scale.get(place)) {
            Some(word) => format!("{number} ({word})"),
            None => number.to_owned(),
        }
    }
}
