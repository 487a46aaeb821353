//! What the text of the document does not say ([`crate::compose::profile`] writes it): values that are shown in other words,
//! and keys that are not for readers.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::grown::{Grown, GrownItem, GrownText};
use super::typed;
use crate::schema::place::{self, PlaceStep};

/// What a document says about its profile, besides its text.
#[derive(Debug, Default, Deserialize)]
pub struct Carried {
    /// Values by place, each with the words that show it.
    #[serde(rename = "getoond", default)]
    shown: BTreeMap<String, (String, Value)>,
    /// Values that are not shown, by place.
    #[serde(rename = "verborgen", default)]
    hidden: BTreeMap<String, Value>,
}

impl Carried {
    /// Reads it; what is damaged says nothing.
    pub fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// Gives the values that are shown in other words their form, and adds those that are not shown. Texts that cannot be
    /// such a value go to `unplaced`.
    pub fn restore(&self, tree: &mut Grown, unplaced: &mut Vec<GrownText>) {
        self.form(tree, unplaced);
        for (path, value) in &self.hidden {
            if let Some(steps) = place::steps(path) {
                add(tree, &steps, &mut Vec::new(), value);
            }
        }
    }

    fn form(&self, grown: &mut Grown, unplaced: &mut Vec<GrownText>) {
        match grown {
            Grown::Text(text) => {
                if let Some(value) = self.value(text) {
                    *grown = Grown::Whole(value, Some(text.origin.clone()));
                }
            }
            Grown::List(items) => {
                for item in items.iter_mut() {
                    self.form(&mut item.value, unplaced);
                }
                items.retain(|item| keep(&item.value, unplaced));
            }
            Grown::Map(entries) => {
                for (_, value) in entries.iter_mut() {
                    self.form(value, unplaced);
                }
                entries.retain(|(_, value)| keep(value, unplaced));
            }
            Grown::Whole(..) => {}
        }
    }

    /// The value that a text shows, if it is another than the text itself.
    fn value(&self, text: &GrownText) -> Option<Value> {
        let whole = text.paragraphs.join("\n\n");
        match self.shown.get(&text.from) {
            Some((shown, value)) if *shown == whole => Some(value.clone()),
            Some((shown, value)) => typed::value(&text.from, &whole, Some((shown, value))),
            None => typed::value(&text.from, &whole, None),
        }
    }
}

/// Whether a value can stay where it is; a text that has the wrong form goes to `unplaced`.
fn keep(grown: &Grown, unplaced: &mut Vec<GrownText>) -> bool {
    match grown {
        Grown::Text(text) if text.paragraphs.is_empty() => false,
        Grown::Text(text) if !typed::is_text(&text.from) => {
            unplaced.push(text.clone());
            false
        }
        _ => true,
    }
}

/// Adds a value that is not shown. What was deleted with the item that it is in is not added.
fn add(grown: &mut Grown, steps: &[PlaceStep], at: &mut Vec<PlaceStep>, value: &Value) {
    let Some((step, rest)) = steps.split_first() else { return };
    match step {
        PlaceStep::Key(key) => {
            at.push(*step);
            let map = grown.as_map();
            if rest.is_empty() {
                if !map.has(key) {
                    *map.child(key, None) = Grown::Whole(value.clone(), None);
                }
            } else if map.has(key) || matches!(rest[0], PlaceStep::Key(_)) {
                add(map.child(key, rest.first()), rest, at, value);
            }
        }
        PlaceStep::Item(number) => {
            let list = place::path(at);
            at.push(*step);
            let from = place::path(at);
            let Grown::List(items) = grown else { return };
            if let Some(item) = items.iter_mut().find(|item| item.from == from) {
                add(&mut item.value, rest, at, value);
            } else if rest.is_empty() {
                // An item that the document cannot show: it stays behind the one that it followed.
                let before = |item: &GrownItem| {
                    let own = item
                        .from
                        .strip_prefix(&list)
                        .and_then(|rest| rest.trim_start_matches('/').parse().ok());
                    own.is_some_and(|own: usize| own < *number)
                };
                let index = items.iter().rposition(before).map_or(0, |index| index + 1);
                items.insert(index, GrownItem { from, value: Grown::Whole(value.clone(), None) });
            }
        }
    }
}
