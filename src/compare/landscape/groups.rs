//! The groups of organisations.

use serde::Serialize;

use super::group::Group;
use super::rows::ProfileRow;

/// A group, and how many profiles are in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct GroupCount {
    /// The group.
    pub id: Group,
    /// How many profiles.
    pub n: usize,
}

/// The groups that have profiles.
pub(super) fn count(profiles: &[ProfileRow<'_>]) -> Vec<GroupCount> {
    let counted = Group::ALL
        .into_iter()
        .map(|id| GroupCount { id, n: profiles.iter().filter(|profile| profile.group == id).count() });
    counted.filter(|group| group.n > 0).collect()
}
