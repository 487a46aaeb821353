//! A profile as its rules see it.

use super::flawed::Flawed;
use super::limits::Limits;
use super::lists::Hits;
use crate::dimensions::{Coverage, Level, Prose};
use crate::document::Document;
use crate::model::Profile;

/// What a rule looks at.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The file as a tree, for places and quotes.
    pub document: &'a Document,
    /// What it says about the job.
    pub prose: &'a Prose<'a>,
    /// The profile.
    pub profile: &'a Profile,
    /// Which dimensions the profile covers, and where.
    pub coverage: &'a Coverage,
    /// Where the words of the lists stand.
    pub hits: &'a Hits,
    /// The indicators that name no behaviour one can see.
    pub flawed: &'a [Flawed],
    /// The numbers rules go by.
    pub limits: &'a Limits,
    /// Whether parts of the file could not be read or placed, so that nothing follows from what is absent.
    pub incomplete: bool,
}

impl Subject<'_> {
    /// How far a dimension is covered.
    #[must_use]
    pub fn level(&self, dimension: &str) -> Level {
        self.coverage.get(dimension).level
    }
}
