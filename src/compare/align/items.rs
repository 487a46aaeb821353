//! The parts of all profiles, numbered, and the ways in which they can join a row.

use super::labels::Labels;
use super::rows::{Match, Member};
use crate::compare::terms::{Overlap, Terms};

/// A part with all that is compared of it.
pub struct Item<'f> {
    pub member: Member<'f>,
    pub labels: Labels,
    pub terms: Terms,
}

/// A way in which a part can join a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    pub row: usize,
    pub item: usize,
    pub with: usize,
    pub how: Match,
    pub overlap: Overlap,
}

impl Candidate {
    /// Best first: by how it was matched, then by similarity; then by the order of the profiles.
    pub fn before(&self, other: &Self) -> std::cmp::Ordering {
        self.how
            .cmp(&other.how)
            .then_with(|| other.overlap.similarity.total_cmp(&self.overlap.similarity))
            .then_with(|| (self.row, self.item, self.with).cmp(&(other.row, other.item, other.with)))
    }
}
