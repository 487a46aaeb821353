//! How many profiles cover each dimension, in total and by group.

use serde::Serialize;

use super::counts::Counts;
use super::group::Group;
use super::groups;
use super::rows::ProfileRow;
use crate::compare::DimensionName;
use crate::dimensions::{Dimension, catalogue};

/// Minimum number of profiles for which a share is given beside the count. In a smaller group a single profile makes a
/// difference of more than ten percent, so a share would suggest too much precision.
const SHARE_FROM: usize = 10;

/// How many profiles of a group cover a dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Share {
    /// The group.
    #[serde(rename = "groep")]
    pub group: Group,
    /// How many of them are at each level.
    #[serde(flatten)]
    pub counts: Counts,
    /// The number of profiles in the group.
    pub n: usize,
    /// The share that is explicit, as a whole percentage; `None` if the group is too small.
    #[serde(rename = "aandeel_expliciet")]
    pub percent: Option<usize>,
}

impl Share {
    fn of(group: Group, counts: Counts) -> Self {
        let n = counts.total();
        // Rounds half up, in integer arithmetic.
        let percent = (n >= SHARE_FROM).then(|| (200 * counts.explicit + n) / (2 * n));
        Self { group, counts, n, percent }
    }
}

/// A family of dimensions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FamilyRows {
    /// Its id.
    #[serde(rename = "familie")]
    pub id: &'static str,
    /// Its Dutch name.
    #[serde(rename = "naam")]
    pub dutch: &'static str,
    /// Its English name.
    #[serde(rename = "name")]
    pub english: &'static str,
    /// Its dimensions, in the order of the report.
    #[serde(rename = "dimensies")]
    pub dimensions: Vec<DimensionRow>,
}

/// A dimension, with the number of profiles that cover it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DimensionRow {
    /// The dimension.
    #[serde(flatten)]
    pub name: DimensionName,
    /// How many of all profiles are at each level.
    #[serde(rename = "aantallen")]
    pub counts: Counts,
    /// The same by group, in the order of `groepen`.
    #[serde(rename = "per_groep")]
    pub by_group: Vec<Share>,
}

/// The dimensions by family, with counts over the profiles.
pub(super) fn families(profiles: &[ProfileRow<'_>]) -> Vec<FamilyRows> {
    let groups = groups::count(profiles);
    let row = |dimension: &'static Dimension| {
        let by_group: Vec<Share> = groups
            .iter()
            .map(|group| {
                let members = profiles.iter().filter(|profile| profile.group == group.id);
                Share::of(group.id, Counts::of(members.map(|profile| profile.level(&dimension.id))))
            })
            .collect();
        DimensionRow {
            name: DimensionName {
                id: dimension.id.clone(),
                dutch: dimension.dutch.clone(),
                english: dimension.english.clone(),
            },
            counts: by_group.iter().map(|share| share.counts).sum(),
            by_group,
        }
    };
    let families = catalogue().families().iter();
    families
        .map(|family| FamilyRows {
            id: &family.id,
            dutch: &family.dutch,
            english: &family.english,
            dimensions: family.dimensions.iter().map(row).collect(),
        })
        .collect()
}
