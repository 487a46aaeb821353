//! The groups of organisations.

use serde::Serialize;

use super::ProfileRow;
use crate::model::profile::OrganisationKind;

/// A kind of organisation, or none: the groups that are counted apart, in the order they are shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// The employee insurance agency.
    Uwv,
    /// Municipalities.
    #[serde(rename = "gemeente")]
    Municipality,
    /// Municipalities that work as one organisation.
    #[serde(rename = "samenwerkingsverband")]
    Partnership,
    /// The central government.
    #[serde(rename = "rijk")]
    CentralGovernment,
    /// Private employers.
    #[serde(rename = "privaat")]
    Private,
    /// Any other organisation.
    #[serde(rename = "overig")]
    Other,
    /// Profiles that do not say what their organisation is.
    #[serde(rename = "niet-opgegeven")]
    Unknown,
}

/// A group, and how many profiles are in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct GroupCount {
    /// The group.
    pub id: Group,
    /// How many profiles.
    pub n: usize,
}

impl Group {
    /// All groups, in order.
    pub const ALL: [Self; 7] = [
        Self::Uwv,
        Self::Municipality,
        Self::Partnership,
        Self::CentralGovernment,
        Self::Private,
        Self::Other,
        Self::Unknown,
    ];

    /// The group of a profile by what it says of its organisation.
    #[must_use]
    pub fn of(kind: Option<OrganisationKind>) -> Self {
        match kind {
            Some(OrganisationKind::Uwv) => Self::Uwv,
            Some(OrganisationKind::Municipality) => Self::Municipality,
            Some(OrganisationKind::Partnership) => Self::Partnership,
            Some(OrganisationKind::CentralGovernment) => Self::CentralGovernment,
            Some(OrganisationKind::Private) => Self::Private,
            Some(OrganisationKind::Other) => Self::Other,
            None => Self::Unknown,
        }
    }

    /// The key of its name in the language files, and in the data.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Uwv => "uwv",
            Self::Municipality => "gemeente",
            Self::Partnership => "samenwerkingsverband",
            Self::CentralGovernment => "rijk",
            Self::Private => "privaat",
            Self::Other => "overig",
            Self::Unknown => "niet-opgegeven",
        }
    }
}

/// The groups that have profiles.
pub(super) fn count(profiles: &[ProfileRow<'_>]) -> Vec<GroupCount> {
    let counted = Group::ALL
        .into_iter()
        .map(|id| GroupCount { id, n: profiles.iter().filter(|profile| profile.group == id).count() });
    counted.filter(|group| group.n > 0).collect()
}
