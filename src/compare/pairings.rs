//! Applies user-defined pairings to the parts that are compared.

use std::collections::{BTreeMap, BTreeSet};

use super::fingerprint::{Fingerprint, Part};
use crate::base::nearest;
use crate::base::pointer::step;
use crate::model::Pairings;
use crate::model::pairing::{Pairing, PartName};

/// The pairings, by the global numbers of the parts of one kind.
#[derive(Debug, Clone, Default)]
pub(super) struct KnownPairs {
    one: Pairs,
    apart: Pairs,
}

/// Each part with its partners; every pair is stored in both directions.
type Pairs = BTreeMap<usize, BTreeSet<usize>>;

impl KnownPairs {
    /// The pairings for parts of one kind. Parts are numbered consecutively over all profiles.
    pub fn of(pairings: &Pairings, fingerprints: &[Fingerprint], parts: fn(&Fingerprint) -> &[Part]) -> Self {
        if pairings.same.is_empty() && pairings.apart.is_empty() {
            return Self::default();
        }
        let mut numbers: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
        let all = fingerprints.iter().flat_map(|print| parts(print).iter().map(move |part| (print, part)));
        for (number, (print, part)) in all.enumerate() {
            numbers.entry((&print.id, &part.id)).or_default().push(number);
        }
        let found = |name: &PartName| {
            numbers.get(&(name.profile.as_str(), name.part.as_str())).cloned().unwrap_or_default()
        };
        let resolved = |list: &[Pairing]| {
            let mut pairs = Pairs::new();
            for pairing in list {
                let others = found(&pairing.other);
                for one in found(&pairing.one) {
                    for other in others.iter().copied().filter(|other| *other != one) {
                        pairs.entry(one).or_default().insert(other);
                        pairs.entry(other).or_default().insert(one);
                    }
                }
            }
            pairs
        };
        Self { one: resolved(&pairings.same), apart: resolved(&pairings.apart) }
    }

    /// `Some(true)` if the two are paired, `Some(false)` if the pairing is denied, `None` if unspecified.
    pub fn about(&self, one: usize, other: usize) -> Option<bool> {
        let holds = |pairs: &Pairs| pairs.get(&one).is_some_and(|others| others.contains(&other));
        if holds(&self.apart) { Some(false) } else { holds(&self.one).then_some(true) }
    }

    /// Whether pairing the part with any of these is denied.
    pub fn denies(&self, item: usize, members: &[usize]) -> bool {
        self.apart.get(&item).is_some_and(|apart| members.iter().any(|member| apart.contains(member)))
    }

    /// The parts that are paired with this part.
    pub fn partners(&self, item: usize) -> impl Iterator<Item = usize> {
        self.one.get(&item).into_iter().flatten().copied()
    }
}

/// A name in a pairings file that a compared profile does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// JSON pointer of the name in the file.
    pub pointer: String,
    /// The profile.
    pub profile: String,
    /// The name.
    pub part: String,
    /// The most similar name in the profile.
    pub nearest: Option<String>,
}

/// Names that a compared profile does not have. Names for profiles that are not compared are no error: one pairings
/// file serves many comparisons.
#[must_use]
pub fn unknown(pairings: &Pairings, fingerprints: &[Fingerprint]) -> Vec<Unknown> {
    let mut unknown = Vec::new();
    for (key, list) in [("zelfde", &pairings.same), ("niet", &pairings.apart)] {
        for (index, pairing) in list.iter().enumerate() {
            for (side, name) in [("een", &pairing.one), ("ander", &pairing.other)] {
                let mut named = fingerprints.iter().filter(|print| print.id == name.profile).peekable();
                let ids: Vec<&str> = named.clone().flat_map(ids).collect();
                if named.peek().is_some() && !ids.contains(&name.part.as_str()) {
                    unknown.push(Unknown {
                        pointer: step(&step(&step("", key), index), side) + "/onderdeel",
                        profile: name.profile.clone(),
                        part: name.part.clone(),
                        nearest: nearest(&name.part, ids).map(str::to_owned),
                    });
                }
            }
        }
    }
    unknown
}

fn ids(print: &Fingerprint) -> impl Iterator<Item = &str> {
    [&print.competencies, &print.core_tasks, &print.knowledge]
        .into_iter()
        .flatten()
        .map(|part| part.id.as_str())
}
