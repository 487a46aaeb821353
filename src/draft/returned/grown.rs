//! The profile tree while it is read back: values in the order of the document. Each list item keeps the path that it
//! had in the original profile.

use serde_json::Value;

use crate::draft::node::{Node, Origin};
use crate::draft::wording;
use crate::schema::Format;
use crate::schema::meaning::Meaning;
use crate::schema::place::{self, PlaceStep};

/// A text of the document.
#[derive(Debug, Clone)]
pub struct GrownText {
    /// The paragraphs of the text.
    pub paragraphs: Vec<String>,
    /// The origin of the first paragraph.
    pub origin: Origin,
    /// The path from its bookmark, or the path that was derived for an added text; empty if the text has no place.
    pub from: String,
}

/// A value in the tree.
#[derive(Debug, Clone)]
pub enum Grown {
    /// A text; without paragraphs, it is a placeholder for a value to come.
    Text(GrownText),
    /// A value that the document does not show literally, with the origin of the text that stands for it, if there is
    /// one.
    Whole(Value, Option<Origin>),
    List(Vec<GrownItem>),
    Map(Vec<(&'static str, Grown)>),
}

/// An item of a list.
#[derive(Debug, Clone)]
pub struct GrownItem {
    /// The path of the item in the original profile. An added item has an index that is larger than any real one.
    pub from: String,
    pub value: Grown,
}

/// The keys with the main text of an item, which the document shows first. Such a text can start a new item.
const HEADS: [&str; 3] = ["titel", "naam", "tekst"];

/// How to find the list item that a text belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// By order: the text belongs to the last item, or starts a new one.
    Order,
    /// By path: the text belongs to the item with its path, wherever that is; without such an item, as with `Order`.
    Identity,
}

impl Grown {
    /// Inserts a text at `steps`, and adds lists, items and mappings on the way.
    ///
    /// # Errors
    /// Returns the text if that place holds another value already.
    pub fn put(&mut self, steps: &[PlaceStep], by: By, text: GrownText) -> Result<(), Box<GrownText>> {
        self.put_below(steps, &mut Vec::new(), by, text)
    }

    fn put_below(
        &mut self,
        steps: &[PlaceStep],
        at: &mut Vec<PlaceStep>,
        by: By,
        text: GrownText,
    ) -> Result<(), Box<GrownText>> {
        let Some((step, rest)) = steps.split_first() else { return self.add(text) };
        at.push(*step);
        match step {
            PlaceStep::Key(key) => self.as_map().child(key, rest.first()).put_below(rest, at, by, text),
            PlaceStep::Item(_) => {
                let from = place::path(at);
                let Self::List(items) = self else { return Err(Box::new(text)) };
                let known = match by {
                    By::Identity => items.iter().rposition(|item| item.from == from),
                    By::Order => items.len().checked_sub(1).filter(|last| items[*last].from == from),
                };
                let opens = rest.is_empty() || matches!(rest, [PlaceStep::Key(key)] if HEADS.contains(key));
                let index = match known {
                    Some(index) => index,
                    None if !opens && !items.is_empty() => items.len() - 1,
                    None => {
                        items.push(GrownItem { from, value: empty(rest.first()) });
                        items.len() - 1
                    }
                };
                items[index].value.put_below(rest, at, by, text)
            }
        }
    }

    /// Sets this text, or appends paragraphs to it if it has the same path.
    fn add(&mut self, text: GrownText) -> Result<(), Box<GrownText>> {
        match self {
            Self::Text(known) if known.paragraphs.is_empty() => *known = text,
            Self::Text(known) if known.from == text.from => known.paragraphs.extend(text.paragraphs),
            _ => return Err(Box::new(text)),
        }
        Ok(())
    }

    /// Converts a text into a mapping with that text under `tekst`. Other values do not change.
    pub fn as_map(&mut self) -> &mut Self {
        if let Self::Text(text) = self {
            let text = text.clone();
            let is_empty = text.paragraphs.is_empty();
            *self = Self::Map(if is_empty { Vec::new() } else { vec![("tekst", Self::Text(text))] });
        }
        self
    }

    /// Returns the value of a key, which is added if it is absent. `next` is the step below the key and decides the
    /// type of the new value. A value that is not a mapping is replaced by one.
    pub fn child(&mut self, key: &'static str, next: Option<&PlaceStep>) -> &mut Self {
        if !matches!(self, Self::Map(_)) {
            *self = Self::Map(Vec::new());
        }
        let Self::Map(entries) = self else { return self };
        let at = entries.iter().position(|(known, _)| *known == key).unwrap_or_else(|| {
            entries.push((key, empty(next)));
            entries.len() - 1
        });
        &mut entries[at].1
    }

    /// Whether the value contains only placeholders and no content.
    fn is_hollow(&self) -> bool {
        match self {
            Self::Text(text) => text.paragraphs.is_empty(),
            Self::Whole(..) => false,
            Self::List(items) => items.iter().all(|item| item.value.is_hollow()),
            Self::Map(entries) => entries.iter().all(|(_, value)| value.is_hollow()),
        }
    }

    /// Whether this is a mapping that contains the key `wanted`.
    pub fn has(&self, wanted: &str) -> bool {
        matches!(self, Self::Map(entries) if entries.iter().any(|(key, _)| *key == wanted))
    }
}

/// Returns an empty value of the type that the step `next` leads into: a text, mapping or list.
fn empty(next: Option<&PlaceStep>) -> Grown {
    let origin = Origin { paragraph: 0, page: None, confidence: 100, whole: None, parts: Vec::new() };
    match next {
        None => Grown::Text(GrownText { paragraphs: Vec::new(), origin, from: String::new() }),
        Some(PlaceStep::Key(_)) => Grown::Map(Vec::new()),
        Some(PlaceStep::Item(_)) => Grown::List(Vec::new()),
    }
}

/// Returns the entries of the profile in file order, with `unplaced` under `niet_geplaatst`. Required keys that are
/// missing are added.
pub fn entries(tree: Grown, unplaced: Vec<GrownText>) -> Vec<(&'static str, Node)> {
    let Node::Map(mut entries) = node(tree, Some(Format::Profile.meaning())) else { return Vec::new() };
    for (at, (key, value)) in [
        ("formaat", Node::fixed("functieprofiel/1")),
        ("functie", Node::Map(vec![("titel", Node::fixed("Functie zonder naam"))])),
    ]
    .into_iter()
    .enumerate()
    {
        if !entries.iter().any(|(known, _)| *known == key) {
            entries.insert(at.min(entries.len()), (key, value));
        }
    }
    if let Some((_, Node::Map(job))) = entries.iter_mut().find(|(key, _)| *key == "functie")
        && !job.iter().any(|(key, _)| *key == "titel")
    {
        job.insert(0, ("titel", Node::fixed("Functie zonder naam")));
    }
    if let Some((_, Node::List(demands))) = entries.iter_mut().find(|(key, _)| *key == "eisen") {
        demands.iter_mut().for_each(add_kind);
    }
    let texts = unplaced.into_iter().map(|text| Node::Text(text.paragraphs.join("\n\n"), Some(text.origin)));
    let texts: Vec<Node> = texts.collect();
    if !texts.is_empty() {
        match entries.iter_mut().find(|(key, _)| *key == "niet_geplaatst") {
            Some((_, Node::List(known))) => known.extend(texts),
            _ => entries.push(("niet_geplaatst", Node::List(texts))),
        }
    }
    sorted(entries, Some(Format::Profile.meaning()))
}

/// Adds the kind (`soort`) of a requirement without one, guessed from its wording.
fn add_kind(demand: &mut Node) {
    let Node::Map(entries) = demand else { return };
    let text = entries.iter().find_map(|(key, value)| match value {
        Node::Text(text, _) if *key == "tekst" => Some(text.clone()),
        _ => None,
    });
    if let Some(text) = text.filter(|_| !entries.iter().any(|(key, _)| *key == "soort")) {
        entries.insert(0, ("soort", Node::fixed(wording::demand(&text))));
    }
}

/// Converts a value of the tree; `meaning` is that of its place in the format.
fn node(grown: Grown, meaning: Option<&'static Meaning>) -> Node {
    match grown {
        Grown::Text(text) => Node::Text(text.paragraphs.join("\n\n"), Some(text.origin)),
        Grown::Whole(Value::String(text), origin) => Node::Text(text, origin),
        Grown::Whole(value, _) => whole(value, meaning),
        Grown::List(items) => {
            let item = meaning.and_then(|meaning| meaning.item);
            let items = items.into_iter().filter(|each| !each.value.is_hollow());
            Node::List(items.map(|each| node(each.value, item)).collect())
        }
        Grown::Map(entries) => {
            let entries = entries.into_iter().filter(|(_, value)| !value.is_hollow()).map(|(key, value)| {
                let below = meaning.and_then(|meaning| meaning.key(key));
                (key, node(value, below))
            });
            Node::Map(sorted(entries.collect(), meaning))
        }
    }
}

/// Sorts entries in the order of the schema.
fn sorted(
    mut entries: Vec<(&'static str, Node)>,
    meaning: Option<&'static Meaning>,
) -> Vec<(&'static str, Node)> {
    let place =
        |key: &str| meaning.and_then(|meaning| meaning.keys.iter().position(|(known, _)| *known == key));
    entries.sort_by_key(|(key, _)| place(key));
    entries
}

/// Converts a value that the document does not show; `meaning` is that of its place in the format. Keys that the format
/// does not have are dropped.
fn whole(value: Value, meaning: Option<&'static Meaning>) -> Node {
    match value {
        Value::String(text) => Node::fixed(&text),
        Value::Number(number) => Node::Number(number),
        Value::Array(items) => {
            let item = meaning.and_then(|meaning| meaning.item);
            Node::List(items.into_iter().map(|each| whole(each, item)).collect())
        }
        Value::Object(entries) => {
            let known =
                |key: &str| meaning.and_then(|meaning| meaning.keys.iter().find(|(known, _)| *known == key));
            let entries = entries.into_iter().filter_map(|(key, value)| {
                let (key, below) = known(&key)?;
                Some((*key, whole(value, Some(below))))
            });
            Node::Map(sorted(entries.collect(), meaning))
        }
        Value::Null | Value::Bool(_) => Node::fixed(&value.to_string()),
    }
}
