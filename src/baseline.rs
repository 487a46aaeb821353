//! A baseline: existing findings that are suppressed until they are addressed, so that a run reports only new ones.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::check::Checked;
use crate::config::Config;
use crate::finding::Finding;
use crate::lint::rules;
use crate::report::fingerprint::fingerprints;
use crate::rule::Family;
use crate::waivers::{Suppressed, Suppression};

/// The version of the file format.
const VERSION: u32 = 1;

/// The recorded findings of a file: per rule, their fingerprints.
pub type Recorded = BTreeMap<String, Vec<String>>;

/// The recorded findings of a collection of files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    version: u32,
    files: BTreeMap<String, Recorded>,
}

impl Default for Baseline {
    fn default() -> Self {
        Self { version: VERSION, files: BTreeMap::new() }
    }
}

impl Baseline {
    /// Parses a baseline.
    ///
    /// # Errors
    /// If the text is not a baseline of a supported version; the error has the line and column.
    pub fn parse(text: &str) -> Result<Self, serde_json::Error> {
        let baseline: Self = serde_json::from_str(text)?;
        if baseline.version == VERSION {
            return Ok(baseline);
        }
        Err(serde::de::Error::custom(format!("version {}", baseline.version)))
    }

    /// Serializes the baseline: sorted, with one fingerprint per line, so that a diff is easy to read.
    ///
    /// # Errors
    /// Never, for a baseline that was created here.
    pub fn to_text(&self) -> Result<String, serde_json::Error> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }

    /// The number of findings.
    #[must_use]
    pub fn len(&self) -> usize {
        self.files.values().flat_map(BTreeMap::values).map(Vec::len).sum()
    }

    /// Whether it is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The names of the files in it.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The recorded findings of a file.
    #[must_use]
    pub fn of(&self, file: &str) -> Option<&Recorded> {
        self.files.get(file)
    }

    /// Suppresses the findings of this file that are in the baseline. Returns how many of its recorded findings are
    /// gone, not counting rules that did not judge this time or are off in these settings.
    pub fn apply(&self, file: &str, checked: &mut Checked, config: &Config) -> usize {
        let Some(rules) = self.of(file) else { return 0 };
        let mut left: Vec<&str> = rules.values().flatten().map(String::as_str).collect();
        let silent = silent_rules(checked, config);
        let unknown: Vec<&str> = rules
            .iter()
            .filter(|(rule, _)| silent.contains(rule.as_str()))
            .flat_map(|(_, prints)| prints.iter().map(String::as_str))
            .collect();
        let prints = fingerprints(checked);
        let findings = std::mem::take(&mut checked.findings);
        for (finding, print) in findings.into_iter().zip(prints) {
            match left.iter().position(|known| *known == print) {
                Some(at) => {
                    left.swap_remove(at);
                    checked.suppressed.push(Suppressed { finding, by: Suppression::Baseline });
                }
                None => checked.findings.push(finding),
            }
        }
        left.iter().filter(|print| !unknown.contains(print)).count()
    }

    /// Replaces the recorded findings of a file with those of an update. Records of rules about which the update says
    /// nothing are kept.
    pub fn record(&mut self, file: &str, update: &Update) {
        let mut rules: Recorded = self.of(file).cloned().unwrap_or_default();
        rules.retain(|rule, _| update.silent.contains(rule.as_str()));
        for (rule, found) in &update.found {
            let prints = rules.entry(rule.clone()).or_default();
            // A rule that did not judge everywhere may find again what it found before.
            let known = prints.clone();
            prints.extend(found.iter().filter(|print| !known.contains(print)).cloned());
            prints.sort_unstable();
        }
        self.forget(file);
        if !rules.is_empty() {
            self.files.insert(file.to_owned(), rules);
        }
    }

    /// Removes a file.
    pub fn forget(&mut self, file: &str) {
        self.files.remove(file);
    }
}

/// What a run says about a file, for its baseline.
#[derive(Debug, Clone)]
pub struct Update {
    found: Recorded,
    /// The rules about which it says nothing.
    silent: BTreeSet<&'static str>,
}

impl Update {
    /// The findings of a file that was checked with these settings. A finding that the file cannot be read is left out:
    /// it is reported until it is fixed, see [`is_kept_out`].
    #[must_use]
    pub fn of(checked: &Checked, config: &Config) -> Self {
        let mut found = Recorded::new();
        for (finding, print) in checked.findings.iter().zip(fingerprints(checked)) {
            if !is_kept_out(finding) {
                found.entry(finding.rule.name.to_owned()).or_default().push(print);
            }
        }
        Self { found, silent: silent_rules(checked, config) }
    }
}

/// Whether a finding cannot be in a baseline: as long as a file cannot be read, its other problems are unknown.
#[must_use]
pub fn is_kept_out(finding: &Finding) -> bool {
    finding.rule.family == Family::File
}

/// The rules that say nothing about a file: those that did not judge it, and those that are off.
fn silent_rules(checked: &Checked, config: &Config) -> BTreeSet<&'static str> {
    let open = checked.not_judged.iter().flat_map(|part| &part.rules).map(|rule| rule.name);
    let off = rules().filter(|rule| config.severity(rule).is_none()).map(|rule| rule.name);
    open.chain(off).collect()
}
