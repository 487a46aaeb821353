//! Reports: turns findings into output for people and programs. Nothing here prints: every function returns text or a
//! value.

mod assemble;
mod comments;
pub mod concise;
pub mod coverage;
mod excerpt;
pub mod explain;
mod findings;
pub mod fingerprint;
pub mod github;
pub mod gitlab;
mod group;
pub mod html;
pub mod importance;
pub mod json;
pub mod junit;
mod line;
pub mod markdown;
mod memo;
mod most_severe;
pub mod not_judged;
pub mod overview;
mod path;
mod place;
pub mod readability;
pub mod review;
mod rules;
pub mod sarif;
pub mod statistics;
pub mod strands;
pub mod text;
pub mod trace;
pub mod width;
mod yaml;

use line::on_one_line;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::base::Language;
use crate::check::Checked;
use crate::law;
use crate::lint::rules as all_rules;
use crate::messages::Words;
use crate::rule::{Citation, Rule, Severity};
use crate::source::{Position, Source};
use crate::waivers::Suppression;
use strands::{InMemory, ReportPart, Strands};

/// A format for reporting the findings of a run.
///
/// The output for each file is made independently of the others. [`Report::add`] then appends it to the [strands] of the
/// report, and [`Report::parts`] says what the finished report consists of.
pub trait Report: Sync {
    /// The output for one file. Called concurrently and in any order.
    fn file(&self, checked: &Checked) -> String;

    /// The text before the first file, if the report has the form: this text, the files in the order of the run, an end.
    /// Such a report can be written while the run continues.
    fn before(&self) -> Option<String> {
        None
    }

    /// Adds the output of [`Report::file`] for the next file, in the order of the run; `number` counts from 1.
    fn add(&self, piece: String, _number: usize, strands: &mut dyn Strands) {
        strands.append(0, &piece);
    }

    /// The parts of the finished report. For one with a text [before](Report::before) the first file, these are that
    /// text, strand 0 and the end.
    fn parts(&self, summary: &Summary, strands: &dyn Strands) -> Vec<ReportPart> {
        vec![
            ReportPart::Text(self.before().unwrap_or_default()),
            ReportPart::Strand(0),
            ReportPart::Text(self.end(summary, strands)),
        ]
    }

    /// The text after the last file.
    fn end(&self, _summary: &Summary, _strands: &dyn Strands) -> String {
        String::new()
    }

    /// What the report leaves out, in a sentence for the user; `None` if it is complete.
    fn left_out(&self) -> Option<String> {
        None
    }

    /// The full report on the given files, in memory.
    fn run(&self, files: &[String], summary: &Summary) -> String {
        let mut strands = InMemory::default();
        for (index, piece) in files.iter().enumerate() {
            self.add(piece.clone(), index + 1, &mut strands);
        }
        let parts = self.parts(summary, &strands);
        strands.joined(&parts)
    }
}

/// The totals of a run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Summary {
    /// Files checked.
    pub files: usize,
    /// Files without findings in which everything was judged.
    pub clean: usize,
    /// Findings of severity error.
    pub errors: usize,
    /// Findings of severity warning.
    pub warnings: usize,
    /// Findings of severity suggestion.
    pub suggestions: usize,
    /// Suppressed findings with a reason.
    pub suppressed: usize,
    /// Suppressed findings that are in the baseline.
    pub known: usize,
    /// Rules that did not judge, counted once per file.
    pub not_judged: usize,
    /// Unsuppressed findings per rule. A rule whose findings were all suppressed is present with 0.
    pub by_rule: BTreeMap<&'static str, usize>,
}

impl Summary {
    /// Adds one file.
    pub fn add(&mut self, checked: &Checked) {
        self.files += 1;
        self.clean += usize::from(checked.findings.is_empty() && checked.not_judged.is_empty());
        self.errors += checked.count(Severity::Error);
        self.warnings += checked.count(Severity::Warning);
        self.suggestions += checked.count(Severity::Suggestion);
        let known =
            checked.suppressed.iter().filter(|suppressed| suppressed.by == Suppression::Baseline).count();
        self.suppressed += checked.suppressed.len() - known;
        self.known += known;
        self.not_judged += not_judged::count(checked);
        for finding in &checked.findings {
            *self.by_rule.entry(finding.rule.name).or_default() += 1;
        }
        for suppressed in &checked.suppressed {
            self.by_rule.entry(suppressed.finding.rule.name).or_default();
        }
    }

    /// The rules that found something, in the order of the rule book.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> {
        all_rules().filter(|rule| self.by_rule.contains_key(rule.name))
    }

    /// Adds the counts of another summary.
    pub fn merge(&mut self, other: &Self) {
        self.files += other.files;
        self.clean += other.clean;
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.suggestions += other.suggestions;
        self.suppressed += other.suppressed;
        self.known += other.known;
        self.not_judged += other.not_judged;
        for (rule, count) in &other.by_rule {
            *self.by_rule.entry(rule).or_default() += count;
        }
    }

    /// The last line of a run.
    #[must_use]
    pub fn line(&self, words: &Words) -> String {
        let words = &words.report;
        // If no files were checked, "no findings" would be misleading.
        if self.files == 0 {
            return words.no_file_checked.clone();
        }
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
        if self.known > 0 {
            line.push_str(" · ");
            line.push_str(&words.known.of(self.known));
        }
        if self.not_judged > 0 {
            line.push_str(" · ");
            line.push_str(&words.not_judged.count.of(self.not_judged));
        }
        line
    }
}

/// The start and end of a span; the end is the position after its last character.
fn region(source: &Source, span: &Range<usize>) -> (Position, Position) {
    (source.position(span.start), source.position(span.end))
}

/// Why a finding was suppressed.
fn set_aside_because(by: &Suppression, words: &Words) -> String {
    by.reason().unwrap_or(&words.report.in_baseline).to_owned()
}

/// The source of a norm that neither the report nor a law contains.
const OWN: &str = "goedwerk";

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
    parts.extend(rule.source.iter().filter_map(|citation| {
        match citation {
            Citation::Report(_) => None,
            Citation::Law(key) => law::ground(key)
                .map(|ground| format!("{} ({} {})", ground.citation(), words.checked, ground.checked)),
            Citation::Abolished => Some(words.each_its_ground.clone()),
            Citation::Own { .. } => Some(OWN.to_owned()),
            Citation::Format(format) => Some((*format).to_owned()),
        }
    }));
    parts.join("; ")
}

/// The name of the severity.
#[must_use]
pub fn severity_name(severity: Severity, words: &Words) -> &str {
    match severity {
        Severity::Error => &words.severity.error,
        Severity::Warning => &words.severity.warning,
        Severity::Suggestion => &words.severity.suggestion,
    }
}
