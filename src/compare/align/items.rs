//! The parts of all profiles, numbered, and their possible matches with rows.

use super::labels::Labels;
use super::rows::{Match, Member};
use crate::compare::terms::{Overlap, Terms};

/// A part, with everything that is compared.
pub struct Item<'f> {
    pub member: Member<'f>,
    pub labels: Labels,
    pub terms: Terms,
}

/// A possible match of a part with a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    pub row: usize,
    pub item: usize,
    pub with: usize,
    pub how: Match,
    pub overlap: Overlap,
}

impl Candidate {
    /// Best first: by kind of match, then by similarity, then by the order of the profiles.
    pub fn before(&self, other: &Self) -> std::cmp::Ordering {
        self.how
            .cmp(&other.how)
            .then_with(|| other.overlap.similarity.total_cmp(&self.overlap.similarity))
            .then_with(|| (self.row, self.item, self.with).cmp(&(other.row, other.item, other.with)))
    }
}
