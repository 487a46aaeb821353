//! Fingerprints of many profiles -> what the sector has: who covers what, who describes the same job, who can lend
//! words to whom.
//!
//! ```text
//! fingerprints, in a fixed order -> groups of organisations
//!                                -> matrix: profile x dimension, counted by group
//!                                -> jobs: weighted words -> clusters and outliers
//!                                -> loans: good words for what others lack
//! ```
//!
//! It counts and quotes. It judges no organisation: nothing is added up to one number, and nothing is ranked.

mod clusters;
mod groups;
mod jobs;
mod loans;
mod matrix;
mod shared;

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

pub use clusters::{Cluster, Outlier, SAME_JOB, STRANGE, TitleCount};
pub use groups::{Group, GroupCount};
pub use loans::{Loan, Words};
pub use matrix::{Counts, DimensionRow, FamilyRows, Share};
pub use shared::{Shared, shared};

use super::fingerprint::{Covered, Fingerprint};
use crate::dimensions::Level;

/// Many profiles together. The keys are Dutch, for those who write templates and read the data. Profiles are named by
/// their place in `profielen`, from 0.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Landscape<'f> {
    /// The profiles: by group, organisation, title and file.
    #[serde(rename = "profielen")]
    pub profiles: Vec<ProfileRow<'f>>,
    /// The groups that have profiles, each with how many.
    #[serde(rename = "groepen")]
    pub groups: Vec<GroupCount>,
    /// How many organisations there are by name.
    #[serde(rename = "organisaties")]
    pub organisations: usize,
    /// The dimensions by family, counted.
    #[serde(rename = "families")]
    pub families: Vec<FamilyRows>,
    /// Profiles that describe nearly the same job.
    #[serde(rename = "clusters")]
    pub clusters: Vec<Cluster>,
    /// Profiles that describe a job no other comes near.
    #[serde(rename = "buitenbeentjes")]
    pub outliers: Vec<Outlier>,
    /// For dimensions that some lack: the words of others.
    #[serde(rename = "te_leen")]
    pub loans: Vec<Loan<'f>>,
}

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
    /// How many dimensions have each level.
    #[serde(rename = "aantallen")]
    pub counts: Counts,
    /// The same by family, in the order of `families`.
    #[serde(rename = "per_familie")]
    pub by_family: Vec<Counts>,
    /// By id of the dimension: how far it is covered, with the evidence.
    #[serde(rename = "dimensies")]
    pub dimensions: &'f BTreeMap<String, Covered>,
}

impl<'f> ProfileRow<'f> {
    fn of(fingerprint: &'f Fingerprint) -> Self {
        let by_family = matrix::by_family(fingerprint);
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

    /// How far a dimension is covered. What the fingerprint does not know is absent.
    #[must_use]
    pub fn level(&self, dimension: &str) -> Level {
        level(self.dimensions, dimension)
    }
}

/// The landscape of these profiles. Their order makes no difference.
#[must_use]
pub fn of(fingerprints: &[Fingerprint]) -> Landscape<'_> {
    let mut sorted: Vec<&Fingerprint> = fingerprints.iter().collect();
    sorted.sort_by(|a, b| before(a, b));
    let profiles = rows(&sorted);
    let organisations: BTreeSet<String> = sorted
        .iter()
        .filter_map(|fingerprint| Some(fingerprint.organisation.as_ref()?.to_lowercase()))
        .collect();
    let (clusters, outliers) = clusters::find(&sorted);
    Landscape {
        groups: groups::count(&profiles),
        organisations: organisations.len(),
        families: matrix::families(&profiles),
        clusters,
        outliers,
        loans: loans::find(&profiles),
        profiles,
    }
}

fn rows<'f>(sorted: &[&'f Fingerprint]) -> Vec<ProfileRow<'f>> {
    sorted.iter().map(|fingerprint| ProfileRow::of(fingerprint)).collect()
}

/// The order of the landscape.
fn before(a: &Fingerprint, b: &Fingerprint) -> Ordering {
    key(a).cmp(&key(b)).then_with(|| whole(a).cmp(&whole(b)))
}

/// What profiles are sorted by.
fn key(fingerprint: &Fingerprint) -> (usize, String, String, String, String) {
    let organisation = fingerprint.organisation.as_deref().unwrap_or_default().to_lowercase();
    let title = fingerprint.title.to_lowercase();
    (Group(fingerprint.kind).rank(), organisation, title, fingerprint.file.clone(), fingerprint.id.clone())
}

/// All of a fingerprint, where nothing else tells two apart: parts of a collection may use the same names of files.
fn whole(fingerprint: &Fingerprint) -> String {
    serde_json::to_string(fingerprint).unwrap_or_default()
}

fn level(dimensions: &BTreeMap<String, Covered>, dimension: &str) -> Level {
    dimensions.get(dimension).map_or(Level::Absent, |covered| covered.level)
}
