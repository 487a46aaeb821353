//! An overview of a sector from the fingerprints of many profiles: who covers what, who describes the same job, and who
//! has example wording for whom.
//!
//! ```text
//! fingerprints, in a fixed order -> groups of organisations
//!                                -> matrix: profile x dimension, counted by group
//!                                -> jobs: weighted words -> clusters and outliers
//!                                -> loans: example wording for what others lack
//! ```
//!
//! It counts and quotes, but does not judge organisations: there is no total score and no ranking.

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
pub use loans::{Loan, LoanWords};
pub use matrix::{DimensionRow, FamilyRows, Share};
pub use shared::{Shared, shared};

use super::fingerprint::Fingerprint;

/// An overview of many profiles. Keys are Dutch, for template authors and users of the data. Profiles are identified by
/// their index in `profielen`, from 0.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Landscape<'f> {
    /// The profiles, sorted by group, organisation, title and file.
    #[serde(rename = "profielen")]
    pub profiles: Vec<ProfileRow<'f>>,
    /// The groups that contain profiles, with their counts.
    #[serde(rename = "groepen")]
    pub groups: Vec<GroupCount>,
    /// The number of distinct organisations.
    #[serde(rename = "organisaties")]
    pub organisations: usize,
    /// The dimensions by family, with counts.
    #[serde(rename = "families")]
    pub families: Vec<FamilyRows>,
    /// Profiles that describe nearly the same job.
    #[serde(rename = "clusters")]
    pub clusters: Vec<Cluster>,
    /// Profiles that resemble no other.
    #[serde(rename = "buitenbeentjes")]
    pub outliers: Vec<Outlier>,
    /// Dimensions that some profiles lack, with quotations from others.
    #[serde(rename = "te_leen")]
    pub loans: Vec<Loan<'f>>,
}

/// The landscape of these profiles, independent of their order.
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
