//! What people said about pairs, and what that means for the parts that are compared.

use std::collections::{BTreeMap, BTreeSet};

/// What people said, by the global numbers of the parts of one kind.
#[derive(Debug, Clone, Default)]
pub(super) struct Said {
    one: BTreeMap<usize, BTreeSet<usize>>,
    apart: BTreeMap<usize, BTreeSet<usize>>,
}

impl Said {
    /// `Some(true)` where the two are one, `Some(false)` where they are not, `None` where nobody said.
    pub fn about(&self, one: usize, other: usize) -> Option<bool> {
        let holds = |pairs: &BTreeMap<usize, BTreeSet<usize>>| {
            pairs.get(&one).is_some_and(|others| others.contains(&other))
        };
        if holds(&self.apart) { Some(false) } else { holds(&self.one).then_some(true) }
    }

    /// Whether somebody said that the part is not one with any of these.
    pub fn denies(&self, item: usize, members: &[usize]) -> bool {
        self.apart.get(&item).is_some_and(|apart| members.iter().any(|member| apart.contains(member)))
    }

    /// The parts that are one with this part.
    pub fn partners(&self, item: usize) -> impl Iterator<Item = usize> {
        self.one.get(&item).into_iter().flatten().copied()
    }
}
