//! How many profiles cover each dimension, all together and by group.

use serde::Serialize;

use super::counts::Counts;
use super::group::Group;
use super::groups;
use super::rows::ProfileRow;
use crate::compare::DimensionName;
use crate::dimensions::{Dimension, catalogue};

/// From how many profiles on a share is told beside the count. In a smaller group one profile makes a difference of
/// more than ten percent, so that a share would say more than is known.
const SHARE_FROM: usize = 10;

/// How many profiles of a group cover a dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Share {
    /// The group.
    #[serde(rename = "groep")]
    pub group: Group,
    /// How many of them have each level.
    #[serde(flatten)]
    pub counts: Counts,
    /// How many profiles the group has.
    pub n: usize,
    /// The share that is explicit, in whole percents; none where the group is too small for one.
    #[serde(rename = "aandeel_expliciet")]
    pub percent: Option<usize>,
}

impl Share {
    fn of(group: Group, counts: Counts) -> Self {
        let n = counts.total();
        // Half a percent up, in whole numbers.
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
    /// Its dimensions in the report's order.
    #[serde(rename = "dimensies")]
    pub dimensions: Vec<DimensionRow>,
}

/// A dimension, and how many profiles cover it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DimensionRow {
    /// Which dimension.
    #[serde(flatten)]
    pub name: DimensionName,
    /// How many of all profiles have each level.
    #[serde(rename = "aantallen")]
    pub counts: Counts,
    /// The same by group, in the order of `groepen`.
    #[serde(rename = "per_groep")]
    pub by_group: Vec<Share>,
}

/// The dimensions by family, counted over the profiles.
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
