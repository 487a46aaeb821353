//! Which rows a part may belong to, without a look at all of them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Item, RELATED};
use crate::compare::terms::{Lexicon, TermId};

/// A term of more rows than this tells too little to look up by; its weight still counts once a row is looked at.
const COMMON: usize = 400;

/// Rows by what their members are called and by the terms they hold.
pub(super) struct Index<'l> {
    lexicon: &'l Lexicon,
    labels: HashMap<String, Vec<usize>>,
    terms: HashMap<TermId, Vec<usize>>,
}

impl<'l> Index<'l> {
    pub fn new(lexicon: &'l Lexicon) -> Self {
        Self { lexicon, labels: HashMap::new(), terms: HashMap::new() }
    }

    /// Adds a member of a row.
    pub fn add(&mut self, row: usize, item: &Item<'_>) {
        for key in item.labels.keys() {
            push(self.labels.entry(key).or_default(), row);
        }
        for id in item.terms.ids() {
            push(self.terms.entry(id).or_default(), row);
        }
    }

    /// The rows a part has enough in common with to be worth a look, in rising order.
    pub fn rows(&self, item: &Item<'_>) -> BTreeSet<usize> {
        let labelled = item.labels.keys().filter_map(|key| self.labels.get(&key)).flatten();
        let mut rows: BTreeSet<usize> = labelled.copied().collect();
        let mut common: BTreeMap<usize, f64> = BTreeMap::new();
        let mut total = 0.0;
        for id in item.terms.ids() {
            let rarity = self.lexicon.rarity(id);
            total += rarity;
            let holding = self.terms.get(&id).filter(|holding| holding.len() <= COMMON);
            for row in holding.into_iter().flatten() {
                *common.entry(*row).or_default() += rarity;
            }
        }
        // Less than this cannot become related: of the part's own terms too few are shared.
        let least = total * RELATED / 2.0;
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
