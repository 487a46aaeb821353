//! An index that finds the rows a part may belong to without scanning all of them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::items::Item;
use crate::compare::terms::TermId;

/// A term that occurs in more rows than this is too common for lookup; its weight still counts when rows are compared.
const COMMON: usize = 400;

/// Rows by the labels and terms of their members.
#[derive(Default)]
pub(super) struct Index {
    labels: HashMap<String, Vec<usize>>,
    terms: HashMap<TermId, Vec<usize>>,
}

impl Index {
    /// Adds a member of a row.
    pub fn add(&mut self, row: usize, item: &Item<'_>) {
        for key in item.labels.keys() {
            push(self.labels.entry(key).or_default(), row);
        }
        for (id, _) in item.terms.weights() {
            push(self.terms.entry(id).or_default(), row);
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

fn push(list: &mut Vec<usize>, row: usize) {
    // A list that is too long for lookup is only needed for its length.
    if list.len() <= COMMON && !list.contains(&row) {
        list.push(row);
    }
}
