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
mod counts;
mod group;
mod groups;
mod jobs;
mod loans;
mod matrix;
mod rows;
mod shared;

pub use rows::ProfileRow;
use rows::{before, rows};

use std::collections::BTreeSet;

use serde::Serialize;

pub use clusters::{Cluster, Outlier, SAME_JOB, STRANGE, TitleCount};
pub use counts::Counts;
pub use group::Group;
pub use groups::GroupCount;
pub use loans::{Loan, Words};
pub use matrix::{DimensionRow, FamilyRows, Share};
pub use shared::{Shared, shared};

use super::fingerprint::Fingerprint;

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
