//! What the changes come to: dimensions of the report that are covered otherwise, and gaps that came or closed.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::compare::Fingerprint;
use crate::compare::fingerprint::Quote;
use crate::dimensions::{Level, catalogue};
use crate::rule::Family;

/// A dimension that one version covers otherwise than the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DimensionChange {
    /// Its id.
    pub id: String,
    /// Its Dutch name.
    #[serde(rename = "naam")]
    pub dutch: String,
    /// Its English name.
    #[serde(rename = "name")]
    pub english: String,
    /// How far the old version covers it.
    #[serde(rename = "oud")]
    pub old: Level,
    /// How far the new version covers it.
    #[serde(rename = "nieuw")]
    pub new: Level,
    /// The words that carry it: of the new version where it covers more, of the old one where it covered more.
    #[serde(rename = "bewijs")]
    pub evidence: Vec<Quote>,
}

impl DimensionChange {
    /// Whether the new version covers it further.
    #[must_use]
    pub fn is_gain(&self) -> bool {
        rank(self.new) > rank(self.old)
    }
}

/// One thing a check says of a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// The family of the rule.
    #[serde(skip)]
    pub family: Family,
    /// The name of the rule.
    #[serde(rename = "regel")]
    pub rule: &'static str,
    /// What it says, in the reader's language.
    #[serde(rename = "melding")]
    pub message: String,
}

/// A rule that finds more or less in the new version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleChange {
    /// The name of the rule.
    #[serde(rename = "regel")]
    pub rule: &'static str,
    /// How often it spoke of the old version.
    #[serde(rename = "oud")]
    pub old: usize,
    /// How often it speaks of the new version.
    #[serde(rename = "nieuw")]
    pub new: usize,
    /// What it says in the one version and not in the other: of the new one where it finds more, of the old one where
    /// it finds less.
    #[serde(rename = "meldingen")]
    pub messages: Vec<String>,
}

pub(super) fn dimensions(old: &Fingerprint, new: &Fingerprint) -> Vec<DimensionChange> {
    let families = catalogue().families().iter().flat_map(|family| &family.dimensions);
    let changed = families.filter_map(|dimension| {
        let (before, after) = (old.level(&dimension.id), new.level(&dimension.id));
        let richer = if rank(after) > rank(before) { new } else { old };
        let evidence = richer.dimensions.get(&dimension.id);
        (before != after).then(|| DimensionChange {
            id: dimension.id.clone(),
            dutch: dimension.dutch.clone(),
            english: dimension.english.clone(),
            old: before,
            new: after,
            evidence: evidence.map(|covered| covered.evidence.clone()).unwrap_or_default(),
        })
    });
    changed.collect()
}

const fn rank(level: Level) -> u8 {
    match level {
        Level::Absent => 0,
        Level::Implicit => 1,
        Level::Explicit => 2,
    }
}

/// Rules are counted and not their findings one by one: a message may hold the number of a line, which changes with
/// the layout.
pub(super) fn rules_of(old: &[Remark], new: &[Remark]) -> Vec<RuleChange> {
    // In the order of the rule book.
    let rules: BTreeSet<_> = old.iter().chain(new).map(|remark| (remark.family, remark.rule)).collect();
    let changed = rules.into_iter().filter_map(|(_, rule)| {
        let of = |remarks: &[Remark]| -> Vec<String> {
            let said = remarks.iter().filter(|remark| remark.rule == rule);
            said.map(|remark| remark.message.clone()).collect()
        };
        let (before, after) = (of(old), of(new));
        let (more, less) = if after.len() > before.len() { (&after, &before) } else { (&before, &after) };
        let messages = more.iter().filter(|message| !less.contains(message)).cloned();
        (before.len() != after.len()).then(|| RuleChange {
            rule,
            old: before.len(),
            new: after.len(),
            messages: messages.take(before.len().abs_diff(after.len())).collect(),
        })
    });
    changed.collect()
}
