//! Pairs items of two lists that are the same item, regardless of their order.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::near::{self, Numbers, WordNumbers};
use super::tree;

/// Minimum share of words in common, in thousandths, at which two items without a common id or name are one rewritten
/// item.
///
/// Half: a sentence that is perceived as reworded keeps more words than it loses.
const REWRITTEN: u32 = 500;

/// Minimum number of words for which similarity is meaningful. A shorter text is a name, and a different name means a
/// different thing.
pub(super) const SENTENCE: usize = 3;

/// Maximum number of pairs of which each is compared; of a larger group, only items with words in common.
const ALL: usize = 2_000;

/// Pairs the items one to one: indices in the old and new list, in the order of the new list.
///
/// The most certain pairs come first; among equally certain ones, the most similar. Ties are broken by the texts, not by
/// their positions or by which list is old: the result is independent of order, and mirrored if the lists are swapped.
pub(super) fn pairs(old: &[&Value], new: &[&Value]) -> Vec<(usize, usize)> {
    let mut numbers = Numbers::default();
    let items = |list: &[&Value], numbers: &mut Numbers| -> Vec<Item> {
        list.iter().map(|value| Item::of(value, numbers)).collect()
    };
    let (before, after) = (items(old, &mut numbers), items(new, &mut numbers));
    let mut pairing = Pairing { old: before, new: after, partners: BTreeMap::new(), taken: BTreeSet::new() };
    pairing.equal_keys(|item| Some(item.canonical.as_str()));
    pairing.equal_keys(|item| item.id.as_deref());
    pairing.equal_keys(|item| item.name.as_deref());
    pairing.similar();
    let mut chosen: Vec<(usize, usize)> = pairing.partners.into_iter().collect();
    chosen.sort_by_key(|(_, to)| *to);
    chosen
}

/// An item with the keys that it is compared by.
struct Item {
    /// Equal for items with the same content.
    canonical: String,
    /// The id in lower case.
    id: Option<String>,
    /// The name in lower case.
    name: Option<String>,
    words: WordNumbers,
    /// The text that breaks ties.
    text: String,
}

impl Item {
    fn of(value: &Value, numbers: &mut Numbers) -> Self {
        Self {
            canonical: tree::canonical(value),
            id: value.get("id").and_then(Value::as_str).map(str::to_lowercase),
            name: tree::name(value).map(str::to_lowercase),
            words: numbers.words(&tree::text(value)),
            text: value.to_string(),
        }
    }

    /// The words for finding similar items.
    fn near(&self, index: usize) -> (usize, &WordNumbers, &str) {
        (index, &self.words, &self.text)
    }
}

/// The pairs so far.
struct Pairing {
    old: Vec<Item>,
    new: Vec<Item>,
    /// The new item of each paired old one.
    partners: BTreeMap<usize, usize>,
    /// The paired new items.
    taken: BTreeSet<usize>,
}

impl Pairing {
    /// Pairs the free items with the same key.
    fn equal_keys(&mut self, key: impl Fn(&Item) -> Option<&str>) {
        let mut groups: BTreeMap<&str, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        for (index, item) in self.old.iter().enumerate().filter(|(index, _)| self.is_free_old(*index)) {
            if let Some(key) = key(item) {
                groups.entry(key).or_default().0.push(index);
            }
        }
        for (index, item) in self.new.iter().enumerate().filter(|(index, _)| self.is_free_new(*index)) {
            if let Some(group) = key(item).and_then(|key| groups.get_mut(key)) {
                group.1.push(index);
            }
        }
        for (old, new) in groups.into_values().collect::<Vec<_>>() {
            if old.len() * new.len() > ALL {
                self.pair_near(&old, &new, 0);
            }
            self.pair_rest(&old, &new);
        }
    }

    /// Pairs the free items of a group, all of which may be paired: the most similar first.
    fn pair_rest(&mut self, old: &[usize], new: &[usize]) {
        let mut old: Vec<usize> = old.iter().copied().filter(|index| self.is_free_old(*index)).collect();
        let mut new: Vec<usize> = new.iter().copied().filter(|index| self.is_free_new(*index)).collect();
        if old.len() * new.len() <= ALL {
            let all = old.iter().flat_map(|from| new.iter().map(move |to| (*from, *to))).collect();
            return self.choose(all, 0);
        }
        old.sort_by(|one, other| self.old[*one].text.cmp(&self.old[*other].text));
        new.sort_by(|one, other| self.new[*one].text.cmp(&self.new[*other].text));
        for (from, to) in old.into_iter().zip(new) {
            self.pair(from, to);
        }
    }

    /// Pairs the free items that are one rewritten item.
    fn similar(&mut self) {
        let long = |item: &Item| item.words.len() >= SENTENCE;
        let old: Vec<usize> =
            (0..self.old.len()).filter(|index| self.is_free_old(*index) && long(&self.old[*index])).collect();
        let new: Vec<usize> =
            (0..self.new.len()).filter(|index| self.is_free_new(*index) && long(&self.new[*index])).collect();
        self.pair_near(&old, &new, REWRITTEN);
    }

    /// Pairs items that have words in common, with at least this likeness.
    fn pair_near(&mut self, old: &[usize], new: &[usize], least: u32) {
        let of_old: Vec<_> = old.iter().map(|index| self.old[*index].near(*index)).collect();
        let of_new: Vec<_> = new.iter().map(|index| self.new[*index].near(*index)).collect();
        let candidates = near::candidates(&of_old, &of_new);
        self.choose(candidates, least);
    }

    /// Pairs the candidates with at least this likeness, the most similar first.
    fn choose(&mut self, candidates: Vec<(usize, usize)>, least: u32) {
        let likeness = |(from, to): (usize, usize)| {
            let likeness = self.old[from].words.likeness(&self.new[to].words);
            (likeness >= least).then_some((likeness, from, to))
        };
        let mut candidates: Vec<(u32, usize, usize)> = candidates.into_iter().filter_map(likeness).collect();
        candidates.sort_by(|one, other| {
            let texts = |(_, from, to): (u32, usize, usize)| {
                let (old, new) = (self.old[from].text.as_str(), self.new[to].text.as_str());
                (old.min(new), old.max(new))
            };
            other.0.cmp(&one.0).then_with(|| texts(*one).cmp(&texts(*other)))
        });
        for (_, from, to) in candidates {
            if self.is_free_old(from) && self.is_free_new(to) {
                self.pair(from, to);
            }
        }
    }

    fn pair(&mut self, from: usize, to: usize) {
        self.partners.insert(from, to);
        self.taken.insert(to);
    }

    fn is_free_old(&self, index: usize) -> bool {
        !self.partners.contains_key(&index)
    }

    fn is_free_new(&self, index: usize) -> bool {
        !self.taken.contains(&index)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn paired(old: &Value, new: &Value) -> Vec<(usize, usize)> {
        let items = |list: &Value| list.as_array().cloned().unwrap_or_default();
        let (old, new) = (items(old), items(new));
        pairs(&old.iter().collect::<Vec<_>>(), &new.iter().collect::<Vec<_>>())
    }

    #[test]
    fn an_id_is_surer_than_a_name_and_a_name_than_content() {
        let old = json!([{"id": "a", "naam": "Een"}, {"naam": "Twee", "definitie": "vier vijf zes"}]);
        let new = json!([{"naam": "Een", "definitie": "vier vijf zes"}, {"id": "a", "naam": "Twee"}]);
        assert_eq!(paired(&old, &new), [(1, 0), (0, 1)]);
    }

    #[test]
    fn names_are_not_alike_and_sentences_are() {
        assert_eq!(paired(&json!(["twee routes"]), &json!(["drie routes"])), []);
        assert_eq!(paired(&json!(["Legt twee routes voor."]), &json!(["Legt drie routes voor."])), [(0, 0)]);
    }

    #[test]
    fn equal_items_pair_one_to_one() {
        assert_eq!(paired(&json!(["a", "a", "b"]), &json!(["a", "b"])).len(), 2);
    }
}
