//! An index that finds the rows a part may belong to without scanning all of them.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;

use super::items::Item;
use crate::compare::terms::TermId;

/// A term that occurs in more rows than this is too common for lookup; its weight still counts when rows are compared.
const COMMON: usize = 400;

/// A term that more parts of one profile have than this does not tell them apart, and is not used for lookup either.
/// Profiles that people read have fewer parts.
const CROWDED: usize = 48;

/// The terms that too many parts of one profile have.
pub(super) struct Crowded(HashSet<TermId>);

impl Crowded {
    /// Counts the terms in the parts of each profile.
    pub fn of(items: &[Item<'_>], profiles: &[Range<usize>]) -> Self {
        let mut crowded = HashSet::new();
        for range in profiles.iter().filter(|range| range.len() > CROWDED) {
            let mut counts: HashMap<TermId, usize> = HashMap::new();
            for (id, _) in items[range.clone()].iter().flat_map(|item| item.terms.weights()) {
                *counts.entry(id).or_default() += 1;
            }
            crowded.extend(counts.into_iter().filter(|(_, count)| *count > CROWDED).map(|(id, _)| id));
        }
        Self(crowded)
    }
}

/// Rows by the labels and terms of their members.
pub(super) struct Index<'c> {
    crowded: &'c Crowded,
    labels: HashMap<String, BTreeSet<usize>>,
    terms: HashMap<TermId, BTreeSet<usize>>,
}

impl<'c> Index<'c> {
    /// An index without rows.
    pub fn new(crowded: &'c Crowded) -> Self {
        Self { crowded, labels: HashMap::new(), terms: HashMap::new() }
    }

    /// Adds a member of a row.
    pub fn add(&mut self, row: usize, item: &Item<'_>) {
        for key in item.labels.keys() {
            push(self.labels.entry(key).or_default(), row);
        }
        for (id, _) in item.terms.weights() {
            if !self.crowded.0.contains(&id) {
                push(self.terms.entry(id).or_default(), row);
            }
        }
    }

    /// Candidate rows in ascending order: those that share a label with the item, or may reach this similarity.
    pub fn rows(&self, item: &Item<'_>, similarity: f64) -> BTreeSet<usize> {
        let labelled = item.labels.keys().filter_map(|key| self.labels.get(&key)).flatten();
        let mut rows: BTreeSet<usize> = labelled.copied().collect();
        let mut common: BTreeMap<usize, f64> = BTreeMap::new();
        // Terms that are too common for lookup may be shared by any row.
        let mut unseen = 0.0;
        for (id, weight) in item.terms.weights() {
            match self.terms.get(&id) {
                _ if self.crowded.0.contains(&id) => unseen += weight,
                Some(holding) if holding.len() > COMMON => unseen += weight,
                holding => {
                    for row in holding.into_iter().flatten() {
                        *common.entry(*row).or_default() += weight;
                    }
                }
            }
        }
        let least = item.terms.least(similarity) - unseen;
        rows.extend(common.into_iter().filter(|(_, shared)| *shared >= least).map(|(row, _)| row));
        rows
    }
}

fn push(list: &mut BTreeSet<usize>, row: usize) {
    // A list that is too long for lookup is only needed for its length.
    if list.len() <= COMMON {
        list.insert(row);
    }
}

#[cfg(test)]
mod tests {
    use super::super::labels::Labels;
    use super::super::rows::Member;
    use super::*;
    use crate::compare::fingerprint::Part;
    use crate::compare::terms::Lexicon;

    /// How many rows of one profile are candidates for a part with the same words as all of them, and for one that also
    /// has a word of its own.
    fn candidates(count: usize) -> (usize, usize) {
        let part = |name: &str| Part {
            id: "c".to_owned(),
            name: name.to_owned(),
            codes: Vec::new(),
            definition: Some("Bespreekt dilemma's en onderhandelt".to_owned()),
            details: Vec::new(),
            level: None,
            line: 1,
        };
        let parts: Vec<Part> =
            (0..count).map(|at| part(if at == 0 { "Timmeren" } else { "Luisteren" })).collect();
        let item =
            |(part, terms)| Item { member: Member { profile: 0, part }, labels: Labels::default(), terms };
        let items: Vec<Item<'_>> = parts.iter().zip(Lexicon::read(&parts).1).map(item).collect();
        let crowded = Crowded::of(&items, std::slice::from_ref(&(0..count)));
        let mut index = Index::new(&crowded);
        for (row, item) in items.iter().enumerate() {
            index.add(row, item);
        }
        (index.rows(&items[1], 0.18).len(), index.rows(&items[0], 0.18).len())
    }

    #[test]
    fn what_many_parts_of_one_profile_have_in_common_leads_nowhere() {
        assert_eq!(candidates(CROWDED), (CROWDED, CROWDED));
        assert_eq!(candidates(CROWDED + 2), (0, 1));
    }
}
