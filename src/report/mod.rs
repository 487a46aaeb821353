//! Findings -> what people and programs read. Nothing here prints: every function gives text or a value.

mod assemble;
pub mod concise;
pub mod coverage;
pub mod explain;
pub mod fingerprint;
pub mod github;
pub mod gitlab;
pub mod json;
pub mod junit;
mod path;
mod rules;
pub mod sarif;
pub mod text;

use std::ops::Range;

use crate::check::Checked;
use crate::finding::{Fix, Severity};
use crate::lint::waivers::Suppression;
use crate::lint::{Citation, Rule};
use crate::source::{Position, Source};
use crate::text::{Language, Words};

/// One way to write the findings of a run down.
pub trait Report: Sync {
    /// What one file comes to. Files may be asked for at the same time, and in any order.
    fn file(&self, checked: &Checked) -> String;

    /// Whether what [`Report::file`] gives may be written as it comes; [`Report::run`] then gives only what
    /// follows the last file.
    fn streams(&self) -> bool {
        false
    }

    /// The whole report of the given files; of a report that streams, what stands at its end.
    fn run(&self, files: &[String], summary: &Summary) -> String;
}

/// What a run comes down to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// Files looked at.
    pub files: usize,
    /// Files without findings.
    pub clean: usize,
    /// Findings of severity error.
    pub errors: usize,
    /// Findings of severity warning.
    pub warnings: usize,
    /// Findings of severity suggestion.
    pub suggestions: usize,
    /// Findings set aside with a reason.
    pub suppressed: usize,
}

impl Summary {
    /// Adds one file.
    pub fn add(&mut self, checked: &Checked) {
        self.files += 1;
        self.clean += usize::from(checked.findings.is_empty());
        self.errors += checked.count(Severity::Error);
        self.warnings += checked.count(Severity::Warning);
        self.suggestions += checked.count(Severity::Suggestion);
        self.suppressed += checked.suppressed.len();
    }

    /// The last line of a run.
    #[must_use]
    pub fn line(&self, words: &Words) -> String {
        let words = &words.report;
        let mut line = format!(
            "{}, {} · {}, {}, {}",
            words.files.of(self.files),
            words.clean.of(self.clean),
            words.errors.of(self.errors),
            words.warnings.of(self.warnings),
            words.suggestions.of(self.suggestions),
        );
        if self.suppressed > 0 {
            line.push_str(" · ");
            line.push_str(&words.suppressed.of(self.suppressed));
        }
        line
    }
}

/// Where a span begins and ends; the end is the place after its last character.
fn region(source: &Source, span: &Range<usize>) -> (Position, Position) {
    (source.position(span.start), source.position(span.end))
}

/// The changes of a fix: the bytes each replaces, with what comes in their stead, in the order of the file.
#[must_use]
pub fn edits<'a>(checked: &Checked, fix: &'a Fix) -> Vec<(Range<usize>, &'a str)> {
    let span = |place| checked.document.edit_span(&checked.source, place);
    let mut edits: Vec<_> = fix.edits.iter().map(|edit| (span(&edit.place), edit.text.as_str())).collect();
    edits.sort_by_key(|(span, _)| (span.start, span.end));
    edits
}

/// Why a finding was set aside, in words.
fn set_aside_because(by: &Suppression, words: &Words) -> String {
    by.reason().unwrap_or(&words.report.in_baseline).to_owned()
}

/// A text on one line, without control characters: for formats in which a line is a unit.
fn on_one_line(text: &str) -> String {
    text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect()
}

/// What a rule rests on, in one line: `rapport 3.2, 7.4`.
#[must_use]
pub fn source_line(rule: &Rule, language: Language) -> String {
    let words = &language.words().report;
    let mut parts: Vec<String> = Vec::new();
    let sections: Vec<&str> = rule
        .source
        .iter()
        .filter_map(|citation| match citation {
            Citation::Report(section) => Some(*section),
            _ => None,
        })
        .collect();
    if !sections.is_empty() {
        parts.push(format!("{} {}", words.report, sections.join(", ")));
    }
    parts.extend(rule.source.iter().filter_map(|citation| match citation {
        Citation::Report(_) => None,
        Citation::Law { ground, checked } => Some(format!("{ground} ({} {checked})", words.checked)),
        Citation::Format(format) => Some((*format).to_owned()),
    }));
    parts.join("; ")
}

/// The severity in words.
#[must_use]
pub fn severity_name(severity: Severity, words: &Words) -> &str {
    match severity {
        Severity::Error => &words.severity.error,
        Severity::Warning => &words.severity.warning,
        Severity::Suggestion => &words.severity.suggestion,
    }
}
