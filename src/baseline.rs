//! A baseline: existing findings that are suppressed until they are addressed, so that a run reports only new ones.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::check::Checked;
use crate::finding::Finding;
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
    /// gone, not counting rules that did not judge this time.
    pub fn apply(&self, file: &str, checked: &mut Checked) -> usize {
        let Some(rules) = self.of(file) else { return 0 };
        let mut left: Vec<&str> = rules.values().flatten().map(String::as_str).collect();
        let open: BTreeSet<&str> = open_rules(checked);
        let unknown: Vec<&str> = rules
            .iter()
            .filter(|(rule, _)| open.contains(rule.as_str()))
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

    /// Replaces the recorded findings of a file with its current ones. Records of rules that did not judge this time
    /// are kept. A finding that the file cannot be read is not recorded: it is reported until it is fixed, see
    /// [`is_kept_out`].
    pub fn record(&mut self, file: &str, checked: &Checked) {
        let open = open_rules(checked);
        let mut rules: Recorded = self.of(file).cloned().unwrap_or_default();
        rules.retain(|rule, _| open.contains(rule.as_str()));
        for (finding, print) in checked.findings.iter().zip(fingerprints(checked)) {
            if !is_kept_out(finding) {
                let prints = rules.entry(finding.rule.name.to_owned()).or_default();
                if !(open.contains(finding.rule.name) && prints.contains(&print)) {
                    prints.push(print);
                }
            }
        }
        for prints in rules.values_mut() {
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

/// Whether a finding cannot be in a baseline: as long as a file cannot be read, its other problems are unknown.
#[must_use]
pub fn is_kept_out(finding: &Finding) -> bool {
    finding.rule.family == Family::File
}

/// The rules that did not judge a file.
fn open_rules(checked: &Checked) -> BTreeSet<&'static str> {
    checked.not_judged.iter().flat_map(|part| &part.rules).map(|rule| rule.name).collect()
}
