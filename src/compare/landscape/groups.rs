//! The groups of organisations.

use serde::{Serialize, Serializer};

use super::ProfileRow;
use crate::model::profile::OrganisationKind;

/// A kind of organisation, or none: the groups that are counted apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group(pub Option<OrganisationKind>);

/// A group, and how many profiles are in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct GroupCount {
    /// The group.
    pub id: Group,
    /// How many profiles.
    pub n: usize,
}

impl Group {
    /// All groups, in the order they are shown in.
    pub const ALL: [Self; 7] = [
        Self(Some(OrganisationKind::Uwv)),
        Self(Some(OrganisationKind::Municipality)),
        Self(Some(OrganisationKind::Partnership)),
        Self(Some(OrganisationKind::CentralGovernment)),
        Self(Some(OrganisationKind::Private)),
        Self(Some(OrganisationKind::Other)),
        Self(None),
    ];

    /// Its place in that order.
    #[must_use]
    pub fn rank(self) -> usize {
        Self::ALL.iter().position(|group| *group == self).unwrap_or(Self::ALL.len())
    }

    /// The key of its name in the language files, and in the data: the word of the profile format.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self.0 {
            Some(OrganisationKind::Uwv) => "uwv",
            Some(OrganisationKind::Municipality) => "gemeente",
            Some(OrganisationKind::Partnership) => "samenwerkingsverband",
            Some(OrganisationKind::CentralGovernment) => "rijk",
            Some(OrganisationKind::Private) => "privaat",
            Some(OrganisationKind::Other) => "overig",
            None => "niet-opgegeven",
        }
    }
}

impl Serialize for Group {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// The groups that have profiles.
pub(super) fn count(profiles: &[ProfileRow<'_>]) -> Vec<GroupCount> {
    let counted = Group::ALL
        .into_iter()
        .map(|id| GroupCount { id, n: profiles.iter().filter(|profile| profile.group == id).count() });
    counted.filter(|group| group.n > 0).collect()
}
