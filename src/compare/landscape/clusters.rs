//! Which profiles describe nearly the same job, and which a job no other comes near.
//!
//! Profiles are joined step by step, most alike first, as long as the profiles of the two sides are alike on average
//! (average linkage). The average over all pairs is exact and needs no pairs: the sums of the words of the two sides,
//! multiplied, are the sum over all pairs. Only which sides are tried comes from an index on words, so that the work
//! grows with the number of profiles and not with its square.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::jobs::{Jobs, Vector, add, dot};
use crate::compare::fingerprint::Fingerprint;
use crate::words::cores;

/// From which average likeness on (0: no word in common, 1: the same words) profiles are of nearly the same job.
pub const SAME_JOB: f64 = 0.40;

/// Below which likeness to the nearest other profile a profile is said to come near none.
pub const STRANGE: f64 = 0.12;

/// Of how few profiles nothing is said about who stands apart.
const FEW: usize = 10;

/// How many of its most telling words a job is looked up by.
const LEADING: usize = 32;

/// How many others that have such a word are tried.
const TRIED: usize = 24;

/// How many words are shown of what profiles share.
const SHOWN_WORDS: usize = 8;

/// Profiles that describe nearly the same job.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cluster {
    /// The places of the profiles.
    #[serde(rename = "profielen")]
    pub profiles: Vec<usize>,
    /// The titles they have, most used first; endings make no other title.
    #[serde(rename = "titels")]
    pub titles: Vec<TitleCount>,
    /// How much they have in common on average, from 0 to 1, in two decimals.
    #[serde(rename = "gelijkenis")]
    pub similarity: f64,
    /// The words that hold them together, most telling first.
    #[serde(rename = "woorden")]
    pub words: Vec<String>,
}

/// A title, and how many profiles have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TitleCount {
    /// The title, as the first profile has it.
    #[serde(rename = "titel")]
    pub title: String,
    /// How many profiles.
    #[serde(rename = "aantal")]
    pub count: usize,
}

/// A profile of a job no other comes near.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outlier {
    /// The place of the profile.
    #[serde(rename = "profiel")]
    pub profile: usize,
    /// The place of the profile that comes nearest of those that were tried.
    #[serde(rename = "naaste")]
    pub nearest: Option<usize>,
    /// How much the two have in common, from 0 to 1, in two decimals.
    #[serde(rename = "gelijkenis")]
    pub similarity: f64,
    /// The words they share, most telling first.
    #[serde(rename = "woorden")]
    pub words: Vec<String>,
}

/// Some profiles, seen as one job.
#[derive(Debug, Clone)]
struct Side {
    members: Vec<usize>,
    sum: Vector,
}

impl Side {
    /// How alike two sides are: the average over each profile of the one with each of the other.
    fn likeness(&self, other: &Self) -> f64 {
        dot(&self.sum, &other.sum) / (number(self.members.len()) * number(other.members.len()))
    }

    fn join(&mut self, other: Self) {
        self.sum = add(&self.sum, &other.sum);
        self.members.extend(other.members);
        self.members.sort_unstable();
    }
}

/// Two sides, and how alike they are.
#[derive(Debug, Clone, Copy)]
struct Pair {
    one: usize,
    other: usize,
    likeness: f64,
}

/// The clusters, largest first, and the profiles that stand apart. The profiles are in the order of the landscape.
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
    // Sides stay in the order of their first profile, which the sort keeps.
    clusters.sort_by_key(|cluster| std::cmp::Reverse(cluster.profiles.len()));
    let outliers = if profiles.len() < FEW { Vec::new() } else { outliers(&alone, &first, &jobs) };
    (clusters, outliers)
}

/// Joins what is alike enough, most alike first. Says whether anything was joined.
fn join(sides: &mut Vec<Side>, mut pairs: Vec<Pair>) -> bool {
    pairs.retain(|pair| pair.likeness >= SAME_JOB);
    pairs.sort_by(|a, b| {
        b.likeness.total_cmp(&a.likeness).then_with(|| (a.one, a.other).cmp(&(b.one, b.other)))
    });
    let mut places: Vec<Option<Side>> = std::mem::take(sides).into_iter().map(Some).collect();
    // By side: the side it went into.
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

/// Where a side is now; the way there is made shorter for the next time.
fn last(into: &mut [usize], mut side: usize) -> usize {
    while into[side] != side {
        into[side] = into[into[side]];
        side = into[side];
    }
    side
}

/// The sides that share one of the words that tell most of them.
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

/// The words that weigh most in a side, of those that another has too.
fn leading(side: &Side, uses: &BTreeMap<u32, usize>) -> impl Iterator<Item = u32> {
    let is_shared = |term: &u32| uses.get(term).is_some_and(|uses| *uses > 1);
    let mut terms: Vec<(u32, f64)> = side.sum.iter().copied().filter(|(term, _)| is_shared(term)).collect();
    terms.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    terms.into_iter().take(LEADING).map(|(term, _)| term)
}

fn cluster(side: &Side, profiles: &[&Fingerprint], jobs: &Jobs) -> Cluster {
    let n = number(side.members.len());
    // The sum over all pairs, each once, without each profile with itself.
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

/// The profiles without a cluster that come near no other.
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
