//! Restores the data that a document carries besides its text: values that are shown in other words, and keys that are
//! not shown. [`crate::compose::profile`] writes this data.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::grown::{Grown, GrownItem, GrownText};
use super::typed;
use crate::schema::place::{self, PlaceStep};

/// The data about its profile that a document carries besides its text.
#[derive(Debug, Default, Deserialize)]
pub struct Carried {
    /// Values that are shown in other words, by path: those words, and the value.
    #[serde(rename = "getoond", default)]
    shown: BTreeMap<String, (String, Value)>,
    /// Values that are not shown, by path.
    #[serde(rename = "verborgen", default)]
    hidden: BTreeMap<String, Value>,
}

impl Carried {
    /// Parses the data from JSON; malformed data is ignored.
    pub fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// Converts texts into the values that they stand for, and adds the values that are not shown. A text that is not a
    /// valid value at its place moves to `unplaced`.
    pub fn restore(&self, tree: &mut Grown, unplaced: &mut Vec<GrownText>) {
        self.form(tree, unplaced);
        for (path, value) in &self.hidden {
            if let Some(steps) = place::steps(path) {
                add(tree, &steps, &mut Vec::new(), value);
            }
        }
    }

    /// Converts the texts in a value into the values that they stand for.
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

    /// Returns the value that a text stands for; `None` if the value is the text itself, or the text stands for no
    /// value.
    fn value(&self, text: &GrownText) -> Option<Value> {
        let whole = text.paragraphs.join("\n\n");
        match self.shown.get(&text.from) {
            Some((shown, value)) if *shown == whole => Some(value.clone()),
            Some((shown, value)) => typed::value(&text.from, &whole, Some((shown, value))),
            None => typed::value(&text.from, &whole, None),
        }
    }
}

/// Whether a value can stay in the tree. Empty texts cannot; neither can a text at a place that takes no free text,
/// which is added to `unplaced`.
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

/// Adds a value that is not shown. `at` is the place of `grown`, and `steps` lead from there to the value. The value is
/// dropped if the item that contained it was deleted.
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
                // The whole item is not shown. It goes after the last item that was before it.
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
