//! Compares two trees and finds what was added, removed, changed and moved.
//!
//! The trees are walked in parallel. Paired list items are compared recursively; unpaired ones were added or removed.
//! An item that was removed in one place and added in another has moved.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};

use serde_json::Value;

use super::change::{Change, ChangeKind, Step};
use super::pair::{SENTENCE, pairs};
use super::show::{Names, Shown};
use super::tree;
use super::words::SideBySide;
use crate::base::pointer::step;

/// A location in a tree.
#[derive(Debug, Clone, Default)]
struct Spot {
    pointer: String,
    path: Vec<Step>,
}

impl Spot {
    fn key(&self, key: &str) -> Self {
        let mut path = self.path.clone();
        path.push(Step::Key(key.to_owned()));
        Self { pointer: step(&self.pointer, key), path }
    }

    fn item(&self, index: usize, item: &Value) -> Self {
        let mut path = self.path.clone();
        path.push(Step::Item(tree::name(item).map_or_else(|| tree::text(item), str::to_owned)));
        Self { pointer: step(&self.pointer, index), path }
    }

    /// The kind of location: the pointer, with every index replaced by an asterisk.
    fn pattern(&self) -> String {
        let star = |key: &str| if key.parse::<usize>().is_ok() { "*".to_owned() } else { key.to_owned() };
        self.pointer.split('/').map(star).collect::<Vec<_>>().join("/")
    }
}

/// A part that occurs in only one tree.
#[derive(Debug, Clone)]
struct Loose<'v> {
    spot: Spot,
    value: &'v Value,
}

/// The state of the walk and its results.
struct Walk<'n, 'v> {
    old_names: &'n Names,
    new_names: &'n Names,
    changes: Vec<Change>,
    gone: Vec<Loose<'v>>,
    come: Vec<Loose<'v>>,
}

/// The changes, in order of the walk.
pub(super) fn changes(old: &Value, new: &Value, old_names: &Names, new_names: &Names) -> Vec<Change> {
    let mut walk = Walk { old_names, new_names, changes: Vec::new(), gone: Vec::new(), come: Vec::new() };
    walk.values(old, &Spot::default(), new, &Spot::default());
    walk.finish()
}

impl<'v> Walk<'_, 'v> {
    fn values(&mut self, old: &'v Value, from: &Spot, new: &'v Value, to: &Spot) {
        match (old, new) {
            (Value::Object(before), Value::Object(after)) => {
                for (key, value) in after {
                    match before.get(key) {
                        Some(known) => self.values(known, &from.key(key), value, &to.key(key)),
                        None => self.loose(value, &to.key(key), false),
                    }
                }
                for (key, value) in before.iter().filter(|(key, _)| !after.contains_key(*key)) {
                    self.loose(value, &from.key(key), true);
                }
            }
            (Value::Array(before), Value::Array(after)) => self.lists(before, from, after, to),
            _ if tree::same_scalar(old, new) => {}
            _ => {
                let before = self.old_names.shown(&from.pointer, old, &HashSet::new());
                let after = self.new_names.shown(&to.pointer, new, &HashSet::new());
                self.push(ChangeKind::Changed, Some((from, before)), Some((to, after)));
            }
        }
    }

    fn lists(&mut self, old: &'v [Value], from: &Spot, new: &'v [Value], to: &Spot) {
        let (before, after): (Vec<&Value>, Vec<&Value>) = (old.iter().collect(), new.iter().collect());
        let pairs = pairs(&before, &after);
        for &(one, other) in &pairs {
            self.values(
                &old[one],
                &from.item(one, &old[one]),
                &new[other],
                // A changed name is reported as a change; the path uses the new name.
                &to.item(other, &new[other]),
            );
        }
        let (paired_old, paired_new): (BTreeSet<usize>, BTreeSet<usize>) = pairs.into_iter().unzip();
        for (index, item) in new.iter().enumerate().filter(|(index, _)| !paired_new.contains(index)) {
            self.come.push(Loose { spot: to.item(index, item), value: item });
        }
        for (index, item) in old.iter().enumerate().filter(|(index, _)| !paired_old.contains(index)) {
            self.gone.push(Loose { spot: from.item(index, item), value: item });
        }
    }

    /// Records a part under a key that the other tree lacks; list items are recorded separately.
    fn loose(&mut self, value: &'v Value, spot: &Spot, is_gone: bool) {
        if let Value::Array(items) = value {
            for (index, item) in items.iter().enumerate() {
                self.loose_one(Loose { spot: spot.item(index, item), value: item }, is_gone);
            }
        } else {
            self.loose_one(Loose { spot: spot.clone(), value }, is_gone);
        }
    }

    fn loose_one(&mut self, part: Loose<'v>, is_gone: bool) {
        if is_gone { self.gone.push(part) } else { self.come.push(part) }
    }

    fn push(&mut self, kind: ChangeKind, old: Option<(&Spot, Shown)>, new: Option<(&Spot, Shown)>) {
        let words = match (&old, &new) {
            (Some((_, old)), Some((_, new))) if old.text != new.text => {
                Some(SideBySide::of(&old.text, &new.text))
            }
            _ => None,
        };
        let path = |side: &Option<(&Spot, Shown)>| side.as_ref().map(|(spot, _)| spot.path.clone());
        let pointer = |side: &Option<(&Spot, Shown)>| side.as_ref().map(|(spot, _)| spot.pointer.clone());
        self.changes.push(Change {
            kind,
            old_path: path(&old).unwrap_or_default(),
            new_path: path(&new).unwrap_or_default(),
            old_pointer: pointer(&old),
            new_pointer: pointer(&new),
            words,
            old: old.map(|(_, shown)| shown),
            new: new.map(|(_, shown)| shown),
        });
    }

    /// Pairs removed parts with added ones, and reports the rest.
    fn finish(mut self) -> Vec<Change> {
        let (gone, come) = (std::mem::take(&mut self.gone), std::mem::take(&mut self.come));
        let (from, to) = (movable(&gone), movable(&come));
        let mut moved: Vec<(Loose<'_>, Loose<'_>)> = Vec::new();
        let (mut left_old, mut left_new) = (HashSet::new(), HashSet::new());
        for (old, new) in moves(&from, &to) {
            // The contents of a moved part moved with it.
            if !is_within(&old.spot, &left_old) && !is_within(&new.spot, &left_new) {
                left_old.insert(old.spot.pointer.clone());
                left_new.insert(new.spot.pointer.clone());
                moved.push((old, new));
            }
        }
        for (old, new) in &moved {
            let (before, after) = (named(old), named(new));
            self.push(ChangeKind::Moved, Some((&old.spot, before)), Some((&new.spot, after)));
            self.inside(old, new);
        }
        // Changes inside a moved part may themselves be unpaired.
        let more = (std::mem::take(&mut self.gone), std::mem::take(&mut self.come));
        for part in come.iter().chain(&more.1).filter(|part| !left_new.contains(&part.spot.pointer)) {
            let shown = self.new_names.shown(&part.spot.pointer, part.value, &left_new);
            self.push(ChangeKind::Added, None, Some((&part.spot, shown)));
        }
        for part in gone.iter().chain(&more.0).filter(|part| !left_old.contains(&part.spot.pointer)) {
            let shown = self.old_names.shown(&part.spot.pointer, part.value, &left_old);
            self.push(ChangeKind::Removed, Some((&part.spot, shown)), None);
        }
        self.changes
    }

    /// Other changes inside a moved part; its name is reported with the move.
    fn inside(&mut self, old: &Loose<'v>, new: &Loose<'v>) {
        let (Value::Object(before), Value::Object(after)) = (old.value, new.value) else { return };
        let called = (tree::name_key(old.value), tree::name_key(new.value));
        for (key, value) in after.iter().filter(|(key, _)| Some(key.as_str()) != called.1) {
            match before.get(key) {
                Some(known) => self.values(known, &old.spot.key(key), value, &new.spot.key(key)),
                None => self.loose(value, &new.spot.key(key), false),
            }
        }
        for (key, value) in before.iter().filter(|(key, _)| Some(key.as_str()) != called.0) {
            if !after.contains_key(key) {
                self.loose(value, &old.spot.key(key), true);
            }
        }
    }
}

/// The name of an item, without its contents.
fn named(part: &Loose<'_>) -> Shown {
    let text = tree::name(part.value).map_or_else(|| tree::text(part.value), str::to_owned);
    Shown { text, parts: Vec::new() }
}

/// Parts that could have moved, outermost first: sentences and items with sentences, including those inside added or
/// removed parts. Shorter texts are names and ids, which may legitimately occur in several places.
fn movable<'v>(parts: &[Loose<'v>]) -> Vec<Loose<'v>> {
    let mut found: Vec<Loose<'v>> = Vec::new();
    let mut open: Vec<Loose<'v>> = parts.to_vec();
    while !open.is_empty() {
        let mut inner = Vec::new();
        for part in open {
            if tree::name(part.value).is_some()
                && tree::text(part.value).split_whitespace().count() >= SENTENCE
            {
                found.push(part.clone());
            }
            for (key, value) in part.value.as_object().into_iter().flatten() {
                let spot = part.spot.key(key);
                match value {
                    Value::Array(items) => inner.extend(
                        items
                            .iter()
                            .enumerate()
                            .map(|(index, item)| Loose { spot: spot.item(index, item), value: item }),
                    ),
                    value => inner.push(Loose { spot, value }),
                }
            }
        }
        open = inner;
    }
    found
}

/// Detects moves: identical words anywhere, different words only at a location of the same kind.
fn moves<'v>(from: &[Loose<'v>], to: &[Loose<'v>]) -> Vec<(Loose<'v>, Loose<'v>)> {
    let mut moved = Vec::new();
    let mut kinds: BTreeMap<String, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for (index, part) in from.iter().enumerate() {
        kinds.entry(part.spot.pattern()).or_default().0.push(index);
    }
    for (index, part) in to.iter().enumerate() {
        if let Some(kind) = kinds.get_mut(&part.spot.pattern()) {
            kind.1.push(index);
        }
    }
    let (mut taken_old, mut taken_new) = (HashSet::new(), HashSet::new());
    let values = |parts: &[Loose<'v>], of: &[usize]| of.iter().map(|at| parts[*at].value).collect::<Vec<_>>();
    for (old, new) in kinds.values() {
        for (one, other) in pairs(&values(from, old), &values(to, new)) {
            let (one, other) = (&from[old[one]], &to[new[other]]);
            taken_old.insert(one.spot.pointer.clone());
            taken_new.insert(other.spot.pointer.clone());
            moved.push((one.clone(), other.clone()));
        }
    }
    let mut left: HashMap<String, VecDeque<&Loose<'v>>> = HashMap::new();
    for new in to.iter().filter(|part| !taken_new.contains(&part.spot.pointer)) {
        left.entry(tree::canonical(new.value)).or_default().push_back(new);
    }
    for old in from.iter().filter(|part| !taken_old.contains(&part.spot.pointer)) {
        let same = left.get_mut(&tree::canonical(old.value));
        if let Some(new) = same.and_then(VecDeque::pop_front) {
            moved.push((old.clone(), new.clone()));
        }
    }
    // Outermost first, so that their contents follow.
    moved.sort_by_key(|(old, new)| old.spot.path.len().min(new.spot.path.len()));
    moved
}

/// Whether a location is inside one of these.
fn is_within(spot: &Spot, outer: &HashSet<String>) -> bool {
    spot.pointer.match_indices('/').any(|(end, _)| outer.contains(&spot.pointer[..end]))
}
