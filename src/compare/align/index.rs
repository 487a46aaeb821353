//! Which rows a part may belong to, without a look at all of them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::items::Item;
use crate::compare::terms::TermId;

/// A term of more rows than this tells too little to look up by; its weight still counts once a row is looked at.
const COMMON: usize = 400;

/// Rows by what their members are called and by the terms they hold.
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

    /// The rows that are called as a part is, or may be as similar to it as this, in rising order.
    pub fn rows(&self, item: &Item<'_>, similarity: f64) -> BTreeSet<usize> {
        let labelled = item.labels.keys().filter_map(|key| self.labels.get(&key)).flatten();
        let mut rows: BTreeSet<usize> = labelled.copied().collect();
        let mut common: BTreeMap<usize, f64> = BTreeMap::new();
        // What is too common to look up by may be shared by any row.
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
    // Of a list that is too long to be used, the length is all that counts.
    if list.len() <= COMMON && !list.contains(&row) {
        list.push(row);
    }
}
