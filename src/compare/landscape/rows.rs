//! The profiles of an overview, in display order.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use serde::Serialize;

use super::counts::{Counts, by_family, level};
use super::group::Group;
use crate::compare::fingerprint::{Covered, Fingerprint};
use crate::dimensions::Level;

/// A profile in the matrix.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProfileRow<'f> {
    /// Title and organisation.
    #[serde(rename = "naam")]
    pub name: String,
    /// The title of the job.
    #[serde(rename = "titel")]
    pub title: &'f str,
    /// The name of the organisation.
    #[serde(rename = "organisatie")]
    pub organisation: Option<&'f str>,
    /// The group the organisation is in.
    #[serde(rename = "groep")]
    pub group: Group,
    /// The file.
    #[serde(rename = "bestand")]
    pub file: &'f str,
    /// How many dimensions are at each level.
    #[serde(rename = "aantallen")]
    pub counts: Counts,
    /// The same by family, in the order of `families`.
    #[serde(rename = "per_familie")]
    pub by_family: Vec<Counts>,
    /// By id of the dimension: its coverage, with the evidence.
    #[serde(rename = "dimensies")]
    pub dimensions: &'f BTreeMap<String, Covered>,
}

impl<'f> ProfileRow<'f> {
    fn of(fingerprint: &'f Fingerprint) -> Self {
        let by_family = by_family(fingerprint);
        Self {
            name: fingerprint.name(),
            title: &fingerprint.title,
            organisation: fingerprint.organisation.as_deref(),
            group: Group(fingerprint.kind),
            file: &fingerprint.file,
            counts: by_family.iter().copied().sum(),
            by_family,
            dimensions: &fingerprint.dimensions,
        }
    }

    /// The coverage of a dimension; a dimension that is not in the fingerprint is absent.
    #[must_use]
    pub fn level(&self, dimension: &str) -> Level {
        level(self.dimensions, dimension)
    }
}

pub fn rows<'f>(sorted: &[&'f Fingerprint]) -> Vec<ProfileRow<'f>> {
    sorted.iter().map(|fingerprint| ProfileRow::of(fingerprint)).collect()
}

/// The order of the landscape.
pub fn before(a: &Fingerprint, b: &Fingerprint) -> Ordering {
    key(a).cmp(&key(b)).then_with(|| whole(a).cmp(&whole(b)))
}

/// The sort key of a profile.
pub fn key(fingerprint: &Fingerprint) -> (usize, String, String, String, String) {
    let organisation = fingerprint.organisation.as_deref().unwrap_or_default().to_lowercase();
    let title = fingerprint.title.to_lowercase();
    (Group(fingerprint.kind).rank(), organisation, title, fingerprint.file.clone(), fingerprint.id.clone())
}

/// The full fingerprint as a tie-breaker: parts of a collection may use the same file names.
pub fn whole(fingerprint: &Fingerprint) -> String {
    serde_json::to_string(fingerprint).unwrap_or_default()
}
