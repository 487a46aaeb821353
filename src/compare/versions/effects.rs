//! The effects of changes: dimensions whose coverage changed, and gaps that appeared or closed.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::compare::Fingerprint;
use crate::compare::fingerprint::Quote;
use crate::dimensions::{Level, catalogue};
use crate::rule::Family;

/// A dimension whose coverage differs between the versions.
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
    /// Its coverage in the old version.
    #[serde(rename = "oud")]
    pub old: Level,
    /// Its coverage in the new version.
    #[serde(rename = "nieuw")]
    pub new: Level,
    /// The supporting evidence: from the new version if coverage increased, from the old one if it decreased.
    #[serde(rename = "bewijs")]
    pub evidence: Vec<Quote>,
}

impl DimensionChange {
    /// Whether coverage increased.
    #[must_use]
    pub fn is_gain(&self) -> bool {
        rank(self.new) > rank(self.old)
    }
}

/// A finding of a check on a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// The family of the rule.
    #[serde(skip)]
    pub family: Family,
    /// The name of the rule.
    #[serde(rename = "regel")]
    pub rule: &'static str,
    /// Its message, in the reader's language.
    #[serde(rename = "melding")]
    pub message: String,
}

/// A rule with more or fewer findings in the new version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleChange {
    /// The name of the rule.
    #[serde(rename = "regel")]
    pub rule: &'static str,
    /// The number of findings in the old version.
    #[serde(rename = "oud")]
    pub old: usize,
    /// The number of findings in the new version.
    #[serde(rename = "nieuw")]
    pub new: usize,
    /// The messages that occur in only one version: the new one if there are more findings, the old one if there are
    /// fewer.
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

/// Counts findings per rule instead of matching them one by one: a message may contain a line number, which changes
/// with the layout.
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
