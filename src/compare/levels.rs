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
    /// The families, in the order of the report.
    #[serde(rename = "families")]
    pub families: Vec<FamilyRows>,
    /// By profile: how many dimensions are at each level.
    #[serde(rename = "aantallen")]
    pub counts: Vec<LevelCount>,
    /// By profile: dimensions that are explicit there and absent from all others.
    #[serde(rename = "alleen")]
    pub only: Vec<Vec<DimensionName>>,
    /// Dimensions that are explicit in every profile.
    #[serde(rename = "expliciet_in_alle")]
    pub explicit_in_all: Vec<DimensionName>,
    /// Dimensions that are absent from every profile.
    #[serde(rename = "ontbreekt_in_alle")]
    pub absent_in_all: Vec<DimensionName>,
}

/// How many dimensions are at each level.
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
    /// Its dimensions, in the order of the report.
    #[serde(rename = "dimensies")]
    pub dimensions: Vec<DimensionRow>,
}

/// A dimension and its level in each profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DimensionRow {
    /// The dimension.
    #[serde(flatten)]
    pub name: DimensionName,
    /// By profile: its level.
    #[serde(rename = "dekking")]
    pub levels: Vec<Level>,
    /// Whether it is explicit in one profile and absent in another.
    #[serde(rename = "verschilt")]
    pub differs: bool,
}

/// The id and names of a dimension.
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
