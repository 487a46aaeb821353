//! The coverage of the report's dimensions, side by side.

use super::{DimensionName, DimensionRow, Dimensions, FamilyRows, Fingerprint, LevelCount};
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
