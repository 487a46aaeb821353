//! The groups of organisations.

use serde::Serialize;

use super::group::Group;
use super::rows::ProfileRow;

/// A group with its number of profiles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct GroupCount {
    /// The group.
    pub id: Group,
    /// The number of profiles.
    pub n: usize,
}

/// The groups that contain profiles.
pub(super) fn count(profiles: &[ProfileRow<'_>]) -> Vec<GroupCount> {
    let counted = Group::ALL
        .into_iter()
        .map(|id| GroupCount { id, n: profiles.iter().filter(|profile| profile.group == id).count() });
    counted.filter(|group| group.n > 0).collect()
}
