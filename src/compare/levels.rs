//! The coverage of the report's dimensions, side by side.

use serde::Serialize;

use super::fingerprint::Fingerprint;
use crate::dimensions::{Level, catalogue};

pub(super) fn side_by_side(prints: &[Fingerprint]) -> Dimensions {
    let mut only = vec![Vec::new(); prints.len()];
    let mut families = Vec::new();
    for family in catalogue().families() {
        let mut rows = Vec::new();
        for dimension in &family.dimensions {
            let levels: Vec<Level> = prints.iter().map(|print| print.level(&dimension.id)).collect();
            let count = |level| levels.iter().filter(|found| **found == level).count();
            let explicit = count(Level::Explicit);
            let name = DimensionName {
                id: dimension.id.clone(),
                dutch: dimension.dutch.clone(),
                english: dimension.english.clone(),
            };
            if explicit == 1 && count(Level::Absent) == levels.len() - 1 {
                let here = levels.iter().position(|level| *level == Level::Explicit);
                if let Some(list) = here.and_then(|here| only.get_mut(here)) {
                    list.push(name.clone());
                }
            }
            rows.push(DimensionRow { name, differs: explicit > 0 && count(Level::Absent) > 0, levels });
        }
        families.push(FamilyRows {
            id: family.id.clone(),
            dutch: family.dutch.clone(),
            english: family.english.clone(),
            dimensions: rows,
        });
    }
    let counts = (0..prints.len()).map(|side| {
        let rows = families.iter().flat_map(|family| &family.dimensions);
        let count = |level| rows.clone().filter(|row| row.levels[side] == level).count();
        LevelCount {
            explicit: count(Level::Explicit),
            implicit: count(Level::Implicit),
            absent: count(Level::Absent),
        }
    });
    let counts = counts.collect();
    let of_level = |level| {
        let rows = families.iter().flat_map(|family| &family.dimensions);
        rows.filter(|row| row.levels.iter().all(|found| *found == level))
            .map(|row| row.name.clone())
            .collect()
    };
    Dimensions {
        explicit_in_all: of_level(Level::Explicit),
        absent_in_all: of_level(Level::Absent),
        only,
        counts,
        families,
    }
}

/// Coverage of the report's dimensions, side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dimensions {
    /// The families in the report's order.
    #[serde(rename = "families")]
    pub families: Vec<FamilyRows>,
    /// By profile: how many dimensions have each level.
    #[serde(rename = "aantallen")]
    pub counts: Vec<LevelCount>,
    /// By profile: what is explicit there and absent in all others.
    #[serde(rename = "alleen")]
    pub only: Vec<Vec<DimensionName>>,
    /// What is explicit in every profile.
    #[serde(rename = "expliciet_in_alle")]
    pub explicit_in_all: Vec<DimensionName>,
    /// What is absent in every profile.
    #[serde(rename = "ontbreekt_in_alle")]
    pub absent_in_all: Vec<DimensionName>,
}

/// How many dimensions have each level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LevelCount {
    /// Explicit.
    #[serde(rename = "expliciet")]
    pub explicit: usize,
    /// Implicit.
    #[serde(rename = "impliciet")]
    pub implicit: usize,
    /// Absent.
    #[serde(rename = "ontbreekt")]
    pub absent: usize,
}

/// A family of dimensions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FamilyRows {
    /// Its id.
    #[serde(rename = "familie")]
    pub id: String,
    /// Its Dutch name.
    #[serde(rename = "naam")]
    pub dutch: String,
    /// Its English name.
    #[serde(rename = "name")]
    pub english: String,
    /// Its dimensions in the report's order.
    #[serde(rename = "dimensies")]
    pub dimensions: Vec<DimensionRow>,
}

/// A dimension and its level in each profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DimensionRow {
    /// Which dimension.
    #[serde(flatten)]
    pub name: DimensionName,
    /// By profile: how far it is covered.
    #[serde(rename = "dekking")]
    pub levels: Vec<Level>,
    /// Whether it is explicit in one profile and absent in another.
    #[serde(rename = "verschilt")]
    pub differs: bool,
}

/// A dimension by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DimensionName {
    /// Its id.
    pub id: String,
    /// Its Dutch name.
    #[serde(rename = "naam")]
    pub dutch: String,
    /// Its English name.
    #[serde(rename = "name")]
    pub english: String,
}
