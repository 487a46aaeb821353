//! What people said about pairs, and what that means for the parts that are compared.

use std::collections::{BTreeMap, BTreeSet};

/// What people said, by the global numbers of the parts of one kind.
#[derive(Debug, Clone, Default)]
pub(super) struct Said {
    one: BTreeMap<usize, BTreeSet<usize>>,
    apart: BTreeSet<(usize, usize)>,
}

impl Said {
    /// `Some(true)` where the two are one, `Some(false)` where they are not, `None` where nobody said.
    pub fn about(&self, one: usize, other: usize) -> Option<bool> {
        if self.apart.contains(&(one.min(other), one.max(other))) {
            return Some(false);
        }
        self.one.get(&one).is_some_and(|partners| partners.contains(&other)).then_some(true)
    }

    /// The parts that are one with this part.
    pub fn partners(&self, item: usize) -> impl Iterator<Item = usize> {
        self.one.get(&item).into_iter().flatten().copied()
    }
}
