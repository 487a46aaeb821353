//! Pairs items of two lists that are the same item, regardless of their order.

use std::cmp::Reverse;

use serde_json::Value;

use super::tree;
use super::words::alike;

/// Minimum share of words in common at which two items without a common id or name are one rewritten item.
///
/// Half: a sentence that is perceived as reworded keeps more words than it loses.
const REWRITTEN: f64 = 0.5;

/// Minimum number of words for which similarity is meaningful. A shorter text is a name, and a different name means a
/// different thing.
pub(super) const SENTENCE: usize = 3;

/// The kinds of agreement, from least to most certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Agreement {
    Content,
    Name,
    Id,
    Everything,
}

/// Pairs the items one to one: indices in the old and new list, in the order of the new list.
pub(super) fn pairs(old: &[&Value], new: &[&Value]) -> Vec<(usize, usize)> {
    let mut candidates = Vec::new();
    for (from, before) in old.iter().enumerate() {
        for (to, after) in new.iter().enumerate() {
            if let Some((how, likeness)) = agreement(before, after) {
                candidates.push((how, likeness, from, to));
            }
        }
    }
    // Most certain first. Ties are broken by the texts, not by their positions or by which list is old: the result is
    // independent of order, and mirrored if the lists are swapped.
    candidates.sort_by_cached_key(|(how, likeness, from, to)| {
        let mut texts = [old[*from].to_string(), new[*to].to_string()];
        texts.sort();
        (Reverse((*how, *likeness)), texts)
    });
    let (mut taken_old, mut taken_new) = (vec![false; old.len()], vec![false; new.len()]);
    let mut chosen = Vec::new();
    for (_, _, from, to) in candidates {
        if !taken_old[from] && !taken_new[to] {
            (taken_old[from], taken_new[to]) = (true, true);
            chosen.push((from, to));
        }
    }
    chosen.sort_by_key(|(_, to)| *to);
    chosen
}

/// The kind of agreement between two items, and their similarity in thousandths.
fn agreement(old: &Value, new: &Value) -> Option<(Agreement, u32)> {
    if tree::same(old, new) {
        return Some((Agreement::Everything, 1000));
    }
    let (before, after) = (tree::text(old), tree::text(new));
    let (before, after): (Vec<&str>, Vec<&str>) =
        (before.split_whitespace().collect(), after.split_whitespace().collect());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share is from 0 to 1")]
    let likeness = (alike(&before, &after) * 1000.0).round() as u32;
    let id = |item: &Value| item.get("id").and_then(Value::as_str).map(str::to_lowercase);
    let name = |item: &Value| tree::name(item).map(str::to_lowercase);
    let equal = |one: Option<String>, other: Option<String>| one.is_some() && one == other;
    if equal(id(old), id(new)) {
        Some((Agreement::Id, likeness))
    } else if equal(name(old), name(new)) {
        Some((Agreement::Name, likeness))
    } else {
        let says_something = before.len().min(after.len()) >= SENTENCE;
        (says_something && f64::from(likeness) >= REWRITTEN * 1000.0)
            .then_some((Agreement::Content, likeness))
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
