//! Aggregates the records of a run, in memory independent of the number of files.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::record::{FEW, Group, Record};
use crate::lint::rule;
use crate::report::importance::{self, Weighed};
use crate::rule::Severity;

/// Maximum number of distinct groups. There are fewer rules than that, but the number of distinct errors is unbounded.
const MOST_GROUPS: usize = 1000;
/// Maximum number of notes.
const MOST_NOTES: usize = 5;

/// The totals of a run so far.
#[derive(Debug, Clone, Default)]
pub struct Totals {
    /// The number of findings.
    pub findings: usize,
    /// The number of files with findings.
    pub files: usize,
    /// The files with the most severe findings, most severe first.
    pub worst: Vec<FileTotals>,
    /// Remarks about the first few files other than findings.
    pub notes: Vec<String>,
    groups: BTreeMap<(String, String), Ranked>,
    /// The full reports so far, as long as there are few findings.
    full: String,
}

/// A file with findings.
#[derive(Debug, Clone)]
pub struct FileTotals {
    /// Its name.
    pub path: String,
    /// Its numbers of errors, warnings and suggestions.
    pub counts: [usize; 3],
}

/// Findings of one kind, across all files.
#[derive(Debug, Clone)]
pub struct Ranked {
    /// The group of the first file, with the count across all files.
    pub group: Group,
    /// The first file.
    pub path: String,
    /// The number of files with these findings.
    pub files: usize,
    arrival: usize,
}

impl Totals {
    /// Adds the [`Record`] of the next file; an empty string is a no-op.
    pub fn add(&mut self, piece: &str) {
        let Ok(record) = serde_json::from_str::<Record>(piece) else { return };
        let findings: usize = record.counts.iter().sum();
        self.findings += findings;
        let room = MOST_NOTES.saturating_sub(self.notes.len());
        self.notes.extend(record.notes.into_iter().take(room));
        if self.findings > FEW {
            self.full = String::new();
        } else {
            self.full.extend(record.full);
        }
        if findings == 0 {
            return;
        }
        self.files += 1;
        for group in record.groups {
            self.add_group(group, &record.path);
        }
        self.worst.push(FileTotals { path: record.path, counts: record.counts });
        self.worst.sort_by_key(|file| Reverse(file.counts));
        self.worst.truncate(NAMED_FILES);
    }

    fn add_group(&mut self, group: Group, path: &str) {
        let message = if group.severity() == Severity::Error { group.message.clone() } else { String::new() };
        let arrival = self.groups.len();
        let key = (group.rule.clone(), message);
        if let Some(entry) = self.groups.get_mut(&key) {
            entry.files += 1;
            entry.group.count += group.count;
        } else if arrival < MOST_GROUPS {
            self.groups.insert(key, Ranked { group, path: path.to_owned(), files: 1, arrival });
        }
    }

    /// The full report, if there are few findings.
    pub fn in_full(&self) -> Option<String> {
        (self.findings <= FEW).then(|| self.full.clone())
    }

    /// The most important findings, in order.
    pub fn most_important(self, number: usize) -> Vec<Ranked> {
        let entries = self.groups.into_values().filter_map(|entry| Some((rule(&entry.group.rule)?, entry)));
        let mut entries: Vec<_> = entries.collect();
        importance::sort(&mut entries, |(rule, entry)| Weighed {
            rule,
            severity: entry.group.severity(),
            files: entry.files,
            arrival: entry.arrival,
        });
        entries.into_iter().take(number).map(|(_, entry)| entry).collect()
    }
}

/// How many files are named.
pub const NAMED_FILES: usize = 5;
