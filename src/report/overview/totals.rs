//! The records of a run, added up. What is kept does not grow with the number of files.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::record::{FEW, Group, Record};
use crate::lint::rule;
use crate::report::importance::{self, Weighed};
use crate::rule::Severity;

/// How many different groups are kept apart. There are fewer rules than that; errors may differ without end.
const MOST_GROUPS: usize = 1000;
/// How many notes are kept.
const MOST_NOTES: usize = 5;

/// What a run has come to so far.
#[derive(Debug, Clone, Default)]
pub struct Totals {
    /// All findings.
    pub findings: usize,
    /// The files with findings.
    pub files: usize,
    /// The heaviest of them, the heaviest first.
    pub worst: Vec<File>,
    /// What is to be said of files besides their findings; of the first few.
    pub notes: Vec<String>,
    groups: BTreeMap<(String, String), Entry>,
    /// The whole reports so far, as long as there is little to tell.
    full: String,
}

/// A file with findings.
#[derive(Debug, Clone)]
pub struct File {
    /// What it is called.
    pub path: String,
    /// How many errors, warnings and suggestions it has.
    pub counts: [usize; 3],
}

/// Findings of one kind, over all files.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Those of the first file; their number is that of all files.
    pub group: Group,
    /// The first file.
    pub path: String,
    /// How many files have them.
    pub files: usize,
    arrival: usize,
}

impl Totals {
    /// Adds what [`Record`] remembers of the next file; nothing where it is empty.
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
        self.worst.push(File { path: record.path, counts: record.counts });
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
            self.groups.insert(key, Entry { group, path: path.to_owned(), files: 1, arrival });
        }
    }

    /// The whole report, where there is little to tell.
    pub fn in_full(&self) -> Option<String> {
        (self.findings <= FEW).then(|| self.full.clone())
    }

    /// The most important findings, in their order.
    pub fn most_important(self, number: usize) -> Vec<Entry> {
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
