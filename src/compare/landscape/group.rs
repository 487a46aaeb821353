//! A group of organisations.

use crate::model::profile::OrganisationKind;
use serde::{Serialize, Serializer};

/// A kind of organisation, or none: the groups that are counted separately.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group(pub Option<OrganisationKind>);

impl Group {
    /// All groups, in display order.
    pub const ALL: [Self; 7] = [
        Self(Some(OrganisationKind::Uwv)),
        Self(Some(OrganisationKind::Municipality)),
        Self(Some(OrganisationKind::Partnership)),
        Self(Some(OrganisationKind::CentralGovernment)),
        Self(Some(OrganisationKind::Private)),
        Self(Some(OrganisationKind::Other)),
        Self(None),
    ];

    /// Its index in that order.
    #[must_use]
    pub fn rank(self) -> usize {
        Self::ALL.iter().position(|group| *group == self).unwrap_or(Self::ALL.len())
    }

    /// The key of its name in the language files and in the data, as in the profile format.
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
