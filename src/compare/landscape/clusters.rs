//! Finds clusters of profiles that describe nearly the same job, and outliers that resemble no other profile.
//!
//! Clusters are merged step by step, most similar first, while their average similarity is high enough (average
//! linkage). The average over all pairs is exact without enumerating them: the dot product of the sums of the word
//! vectors of two clusters is the sum over all pairs. Candidate merges come from an index on words, so the work is
//! linear in the number of profiles rather than quadratic.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::jobs::{Jobs, Vector, add, dot};
use crate::compare::fingerprint::Fingerprint;
use crate::words::cores;

/// Minimum average similarity (0: no word in common, 1: the same words) at which profiles describe nearly the same job.
pub const SAME_JOB: f64 = 0.40;

/// Maximum similarity to the nearest other profile for a profile to be an outlier.
pub const STRANGE: f64 = 0.12;

/// With fewer profiles than this, no outliers are reported.
const FEW: usize = 10;

/// How many of the most significant words of a job are used for lookup.
const LEADING: usize = 32;

/// How many other jobs with the same word are tried.
const TRIED: usize = 24;

/// How many shared words are shown.
const SHOWN_WORDS: usize = 8;

/// Profiles that describe nearly the same job.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cluster {
    /// The indices of the profiles.
    #[serde(rename = "profielen")]
    pub profiles: Vec<usize>,
    /// Their titles, most used first; titles that differ only in endings are merged.
    #[serde(rename = "titels")]
    pub titles: Vec<TitleCount>,
    /// Average similarity, from 0 to 1, to two decimals.
    #[serde(rename = "gelijkenis")]
    pub similarity: f64,
    /// The words they have in common, most significant first.
    #[serde(rename = "woorden")]
    pub words: Vec<String>,
}

/// A title, with the number of profiles that have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TitleCount {
    /// The title, as written in the first profile.
    #[serde(rename = "titel")]
    pub title: String,
    /// How many profiles.
    #[serde(rename = "aantal")]
    pub count: usize,
}

/// A profile that resembles no other.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outlier {
    /// The index of the profile.
    #[serde(rename = "profiel")]
    pub profile: usize,
    /// The index of the nearest profile among those tried.
    #[serde(rename = "naaste")]
    pub nearest: Option<usize>,
    /// Their similarity, from 0 to 1, to two decimals.
    #[serde(rename = "gelijkenis")]
    pub similarity: f64,
    /// The words they share, most significant first.
    #[serde(rename = "woorden")]
    pub words: Vec<String>,
}

/// A cluster in progress: profiles treated as one job.
#[derive(Debug, Clone)]
struct Side {
    members: Vec<usize>,
    sum: Vector,
}

impl Side {
    /// The average similarity over all pairs of profiles between two sides.
    fn likeness(&self, other: &Self) -> f64 {
        dot(&self.sum, &other.sum) / (number(self.members.len()) * number(other.members.len()))
    }

    fn join(&mut self, other: Self) {
        self.sum = add(&self.sum, &other.sum);
        self.members.extend(other.members);
        self.members.sort_unstable();
    }
}

/// Two sides, with their similarity.
#[derive(Debug, Clone, Copy)]
struct Pair {
    one: usize,
    other: usize,
    likeness: f64,
}

/// The clusters, largest first, and the outliers. Indices refer to the order of the landscape.
pub(super) fn find(profiles: &[&Fingerprint]) -> (Vec<Cluster>, Vec<Outlier>) {
    let jobs = Jobs::of(profiles);
    let sides = jobs.vectors.iter().enumerate();
    let mut sides: Vec<Side> =
        sides.map(|(job, sum)| Side { members: vec![job], sum: sum.clone() }).collect();
    let first = pairs(&sides);
    let mut tried = first.clone();
    while join(&mut sides, tried) {
        tried = pairs(&sides);
    }
    let alone: BTreeSet<usize> =
        sides.iter().filter(|side| side.members.len() == 1).flat_map(|side| side.members.clone()).collect();
    let mut clusters: Vec<Cluster> = sides
        .iter()
        .filter(|side| side.members.len() > 1)
        .map(|side| cluster(side, profiles, &jobs))
        .collect();
    // The sort is stable: ties stay in the order of their first profile.
    clusters.sort_by_key(|cluster| std::cmp::Reverse(cluster.profiles.len()));
    let outliers = if profiles.len() < FEW { Vec::new() } else { outliers(&alone, &first, &jobs) };
    (clusters, outliers)
}

/// Merges sides that are similar enough, most similar first. Returns whether anything was merged.
fn join(sides: &mut Vec<Side>, mut pairs: Vec<Pair>) -> bool {
    pairs.retain(|pair| pair.likeness >= SAME_JOB);
    pairs.sort_by(|a, b| {
        b.likeness.total_cmp(&a.likeness).then_with(|| (a.one, a.other).cmp(&(b.one, b.other)))
    });
    let mut places: Vec<Option<Side>> = std::mem::take(sides).into_iter().map(Some).collect();
    // By side: the side it was merged into.
    let mut into: Vec<usize> = (0..places.len()).collect();
    let mut joined = false;
    for pair in pairs {
        let (one, other) = (last(&mut into, pair.one), last(&mut into, pair.other));
        let (keeps, goes) = (one.min(other), one.max(other));
        let alike = match (&places[keeps], &places[goes]) {
            (Some(here), Some(there)) if keeps != goes => here.likeness(there) >= SAME_JOB,
            _ => false,
        };
        let gone = if alike { places[goes].take() } else { None };
        if let (Some(gone), Some(side)) = (gone, &mut places[keeps]) {
            side.join(gone);
            into[goes] = keeps;
            joined = true;
        }
    }
    sides.extend(places.into_iter().flatten());
    joined
}

/// The side that a side is now part of; shortens the path for the next lookup.
fn last(into: &mut [usize], mut side: usize) -> usize {
    while into[side] != side {
        into[side] = into[into[side]];
        side = into[side];
    }
    side
}

/// Pairs of sides that share one of their most significant words.
fn pairs(sides: &[Side]) -> Vec<Pair> {
    let mut uses: BTreeMap<u32, usize> = BTreeMap::new();
    for (term, _) in sides.iter().flat_map(|side| &side.sum) {
        *uses.entry(*term).or_default() += 1;
    }
    let mut having: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (place, side) in sides.iter().enumerate() {
        for term in leading(side, &uses) {
            having.entry(term).or_default().push(place);
        }
    }
    let mut together: Vec<(usize, usize)> = Vec::new();
    for places in having.into_values() {
        for (index, one) in places.iter().enumerate() {
            together.extend(places[index + 1..].iter().take(TRIED).map(|other| (*one, *other)));
        }
    }
    together.sort_unstable();
    together.dedup();
    let pair =
        |(one, other): (usize, usize)| Pair { one, other, likeness: sides[one].likeness(&sides[other]) };
    together.into_iter().map(pair).collect()
}

/// The words with the most weight in a side, among those that also occur in another side.
fn leading(side: &Side, uses: &BTreeMap<u32, usize>) -> impl Iterator<Item = u32> {
    let is_shared = |term: &u32| uses.get(term).is_some_and(|uses| *uses > 1);
    let mut terms: Vec<(u32, f64)> = side.sum.iter().copied().filter(|(term, _)| is_shared(term)).collect();
    terms.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    terms.into_iter().take(LEADING).map(|(term, _)| term)
}

fn cluster(side: &Side, profiles: &[&Fingerprint], jobs: &Jobs) -> Cluster {
    let n = number(side.members.len());
    // The sum over all distinct pairs, excluding each profile with itself.
    let each = side
        .members
        .iter()
        .fold(0.0, |sum, member| sum + dot(&jobs.vectors[*member], &jobs.vectors[*member]));
    let similarity = (dot(&side.sum, &side.sum) - each) / (n * (n - 1.0));
    Cluster {
        profiles: side.members.clone(),
        titles: titles(&side.members, profiles),
        similarity: rounded(similarity),
        words: owned(jobs.shared(&side.members, SHOWN_WORDS)),
    }
}

fn titles(members: &[usize], profiles: &[&Fingerprint]) -> Vec<TitleCount> {
    let mut titles: Vec<(BTreeSet<String>, TitleCount)> = Vec::new();
    for member in members {
        let title = &profiles[*member].title;
        let core = cores(title);
        match titles.iter_mut().find(|(known, _)| *known == core) {
            Some((_, of)) => of.count += 1,
            None => titles.push((core, TitleCount { title: title.clone(), count: 1 })),
        }
    }
    titles.sort_by_key(|(_, of)| std::cmp::Reverse(of.count));
    titles.into_iter().map(|(_, of)| of).collect()
}

/// The profiles without a cluster that resemble no other profile.
fn outliers(alone: &BTreeSet<usize>, pairs: &[Pair], jobs: &Jobs) -> Vec<Outlier> {
    let mut nearest: BTreeMap<usize, (f64, usize)> = BTreeMap::new();
    for pair in pairs {
        for (here, there) in [(pair.one, pair.other), (pair.other, pair.one)] {
            let best = nearest.entry(here).or_insert((0.0, there));
            if pair.likeness > best.0 {
                *best = (pair.likeness, there);
            }
        }
    }
    let found = alone.iter().filter_map(|&profile| {
        let near = nearest.get(&profile).filter(|(likeness, _)| *likeness > 0.0);
        let likeness = near.map_or(0.0, |(likeness, _)| *likeness);
        (likeness < STRANGE).then(|| Outlier {
            profile,
            nearest: near.map(|(_, there)| *there),
            similarity: rounded(likeness),
            words: near
                .map_or_else(Vec::new, |(_, there)| owned(jobs.shared(&[profile, *there], SHOWN_WORDS))),
        })
    });
    found.collect()
}

fn owned(words: Vec<&str>) -> Vec<String> {
    words.into_iter().map(str::to_owned).collect()
}

fn rounded(likeness: f64) -> f64 {
    (likeness * 100.0).round() / 100.0
}

#[expect(clippy::cast_precision_loss, reason = "there are fewer profiles than a float can count")]
fn number(count: usize) -> f64 {
    count as f64
}
