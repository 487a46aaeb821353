//! The findings of the landscape (clusters, outliers, loans) for the profiles of a comparison.

use serde::Serialize;

use super::clusters::{self, Cluster, Outlier};
use super::loans::{self, Loan};
use super::rows::{before, rows};
use crate::compare::fingerprint::Fingerprint;
use crate::compare::{Comparison, ProfileFacts};

/// Clusters, outliers and example wording. Profiles are identified by their index in the comparison, from 0.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Shared<'f> {
    /// Profiles that describe nearly the same job, largest cluster first.
    #[serde(rename = "clusters")]
    pub clusters: Vec<Cluster>,
    /// Profiles that resemble no other.
    #[serde(rename = "buitenbeentjes")]
    pub outliers: Vec<Outlier>,
    /// Dimensions that some profiles lack, with quotations from others.
    #[serde(rename = "te_leen")]
    pub loans: Vec<Loan<'f>>,
}

/// The findings of the landscape for the compared profiles, with their indices in the comparison.
#[must_use]
pub fn shared<'f>(comparison: &Comparison<'f>) -> Shared<'f> {
    let mut places: Vec<(usize, &ProfileFacts<'f>)> = comparison.profiles.iter().enumerate().collect();
    places.sort_by(|(_, a), (_, b)| before(a.print, b.print));
    let sorted: Vec<&'f Fingerprint> = places.iter().map(|(_, facts)| facts.print).collect();
    let place = |sorted: usize| places[sorted].0;
    let (clusters, outliers) = clusters::find(&sorted);
    Shared {
        clusters: clusters.into_iter().map(|cluster| cluster_at(cluster, place)).collect(),
        outliers: outliers.into_iter().map(|outlier| outlier_at(outlier, place)).collect(),
        loans: loans::find(&rows(&sorted)).into_iter().map(|loan| loan_at(loan, place)).collect(),
    }
}

fn cluster_at(mut cluster: Cluster, place: impl Fn(usize) -> usize) -> Cluster {
    for profile in &mut cluster.profiles {
        *profile = place(*profile);
    }
    cluster.profiles.sort_unstable();
    cluster
}

fn outlier_at(outlier: Outlier, place: impl Fn(usize) -> usize) -> Outlier {
    Outlier { profile: place(outlier.profile), nearest: outlier.nearest.map(place), ..outlier }
}

fn loan_at(mut loan: Loan<'_>, place: impl Fn(usize) -> usize) -> Loan<'_> {
    for words in &mut loan.words {
        words.profile = place(words.profile);
    }
    loan
}
