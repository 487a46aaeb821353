//! The input of rules for profiles.

use super::flawed::Flawed;
use super::limits::Limits;
use super::lists::Hits;
use crate::dimensions::{Coverage, Level, Prose};
use crate::document::Document;
use crate::model::Profile;

/// A profile, as input for rules.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The parsed file, for places and quotes.
    pub document: &'a Document,
    /// The texts about the job.
    pub prose: &'a Prose<'a>,
    /// The profile.
    pub profile: &'a Profile,
    /// The coverage of the dimensions, with evidence.
    pub coverage: &'a Coverage,
    /// The occurrences of words from the lists.
    pub hits: &'a Hits,
    /// The indicators that do not name an observable behaviour.
    pub flawed: &'a [Flawed],
    /// The thresholds.
    pub limits: &'a Limits,
    /// Whether parts of the file could not be read or placed, so that nothing may be concluded from what is absent.
    pub incomplete: bool,
}

impl Subject<'_> {
    /// The level of coverage of a dimension.
    #[must_use]
    pub fn level(&self, dimension: &str) -> Level {
        self.coverage.get(dimension).level
    }
}
