//! Numbers of dimensions per level.

use std::collections::BTreeMap;
use std::iter::Sum;

use serde::Serialize;

use crate::compare::fingerprint::{Covered, Fingerprint};
use crate::dimensions::{Level, catalogue};

/// The number of dimensions at each level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counts {
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

impl Counts {
    /// The total.
    #[must_use]
    pub fn total(self) -> usize {
        self.explicit + self.implicit + self.absent
    }

    /// Counts levels.
    pub fn of(levels: impl IntoIterator<Item = Level>) -> Self {
        let mut counts = Self::default();
        for level in levels {
            match level {
                Level::Explicit => counts.explicit += 1,
                Level::Implicit => counts.implicit += 1,
                Level::Absent => counts.absent += 1,
            }
        }
        counts
    }
}

impl Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), |sum, counts| Self {
            explicit: sum.explicit + counts.explicit,
            implicit: sum.implicit + counts.implicit,
            absent: sum.absent + counts.absent,
        })
    }
}

/// The counts per family of dimensions in a profile.
pub fn by_family(fingerprint: &Fingerprint) -> Vec<Counts> {
    let families = catalogue().families().iter();
    families
        .map(|family| {
            let ids = family.dimensions.iter().map(|dimension| &dimension.id);
            Counts::of(ids.map(|id| level(&fingerprint.dimensions, id)))
        })
        .collect()
}

pub fn level(dimensions: &BTreeMap<String, Covered>, dimension: &str) -> Level {
    dimensions.get(dimension).map_or(Level::Absent, |covered| covered.level)
}
