//! The long form: one row per profile and dimension, suited to pivot tables.

use crate::compare::fingerprint::{Covered, Quote};
use crate::compare::landscape::Group;
use crate::compare::{Comparison, ProfileFacts};
use crate::dimensions::{Dimension, DimensionFamily, Level, catalogue};

/// A dimension of a profile.
#[derive(Debug, Clone, Copy)]
pub struct LongRow<'c> {
    /// The profile.
    pub profile: &'c ProfileFacts<'c>,
    /// The dimension.
    pub dimension: &'static Dimension,
    /// Its family.
    pub family: &'static DimensionFamily,
    /// Its coverage, with evidence; `None` if nothing was found.
    pub covered: Option<&'c Covered>,
}

impl<'c> LongRow<'c> {
    /// The group of its organisation.
    pub fn group(&self) -> Group {
        Group(self.profile.print.kind)
    }

    /// The level of coverage.
    pub fn level(&self) -> Level {
        self.covered.map_or(Level::Absent, |covered| covered.level)
    }

    /// The number of pieces of evidence.
    pub fn count(&self) -> usize {
        self.covered.map_or(0, |covered| covered.count)
    }

    /// The evidence, most significant first.
    pub fn evidence(&self) -> &'c [Quote] {
        self.covered.map_or(&[], |covered| &covered.evidence)
    }
}

/// All rows: profile by profile, with dimensions in the order of the report.
pub fn rows<'c>(comparison: &'c Comparison<'c>) -> impl Iterator<Item = LongRow<'c>> {
    comparison.profiles.iter().flat_map(|profile| {
        catalogue().families().iter().flat_map(move |family| {
            family.dimensions.iter().map(move |dimension| LongRow {
                profile,
                dimension,
                family,
                covered: profile.print.dimensions.get(&dimension.id),
            })
        })
    })
}

/// The text of a piece of evidence: the full text, or the name of the field if the field itself is the evidence.
pub fn quoted(quote: &Quote) -> String {
    if quote.text.is_empty() {
        return quote.pointer.trim_start_matches('/').replace('/', ".");
    }
    quote.text.split_whitespace().collect::<Vec<_>>().join(" ")
}
