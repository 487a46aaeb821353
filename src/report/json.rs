//! Findings for programs: the format `"version": 1` of the output contract.

use serde::Serialize;

use super::{Summary, source_line};
use crate::check::Checked;
use crate::finding::{Evidence, Finding, Severity};
use crate::text::{Language, finding_text, searched_text};

/// A whole run.
#[derive(Debug, Serialize)]
pub struct Report {
    version: u32,
    files: Vec<FileReport>,
    summary: SummaryReport,
}

/// One file.
#[derive(Debug, Serialize)]
pub struct FileReport {
    path: String,
    /// Whether the file has no finding at or above the severity the run fails on.
    ok: bool,
    findings: Vec<FindingReport>,
}

#[derive(Debug, Serialize)]
struct FindingReport {
    rule: &'static str,
    severity: &'static str,
    message: String,
    pointer: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    source: String,
    help: String,
    evidence: Vec<EvidenceReport>,
    /// Where what is missing was sought, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    searched: Option<String>,
}

/// Words that bear on a finding or a dimension.
#[derive(Debug, Serialize)]
pub struct EvidenceReport {
    pointer: String,
    line: usize,
    quote: String,
}

impl EvidenceReport {
    /// The line the words stand on, from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line
    }
}

#[derive(Debug, Serialize)]
struct SummaryReport {
    files: usize,
    errors: usize,
    warnings: usize,
    suggestions: usize,
    suppressed: usize,
}

/// The name of a severity in machine output, the same in every language.
#[must_use]
pub fn severity_id(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Suggestion => "suggestion",
    }
}

/// One file of the report. `fail_on` is the lightest severity that makes a file not ok; `None` for never.
#[must_use]
pub fn file(checked: &Checked, fail_on: Option<Severity>, language: Language) -> FileReport {
    FileReport {
        path: checked.source.name.clone(),
        ok: !fails(checked, fail_on),
        findings: checked.findings.iter().map(|finding| report(checked, finding, language)).collect(),
    }
}

/// Whether a file has a finding at or above a severity.
#[must_use]
pub fn fails(checked: &Checked, fail_on: Option<Severity>) -> bool {
    fail_on.is_some_and(|limit| checked.worst().is_some_and(|worst| worst >= limit))
}

/// The whole report.
#[must_use]
pub fn run(files: Vec<FileReport>, summary: &Summary) -> Report {
    let summary = SummaryReport {
        files: summary.files,
        errors: summary.errors,
        warnings: summary.warnings,
        suggestions: summary.suggestions,
        suppressed: summary.suppressed,
    };
    Report { version: 1, files, summary }
}

/// Evidence with its line.
#[must_use]
pub fn evidence(checked: &Checked, evidence: &Evidence) -> EvidenceReport {
    let span = checked.document.evidence_span(&checked.source, evidence);
    EvidenceReport {
        pointer: evidence.pointer.clone(),
        line: checked.source.position(span.start).line,
        quote: evidence.quote.clone(),
    }
}

fn report(checked: &Checked, finding: &Finding, language: Language) -> FindingReport {
    let sentence = finding_text(finding, &checked.source, language);
    let span = checked.document.span(&checked.source, &finding.place);
    let (start, end) = (checked.source.position(span.start), checked.source.position(span.end));
    FindingReport {
        rule: finding.rule.name,
        severity: severity_id(finding.severity),
        message: sentence.message,
        pointer: finding.place.pointer().to_owned(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        source: source_line(finding.rule, language),
        help: sentence.remedy,
        evidence: finding.evidence.iter().map(|found| evidence(checked, found)).collect(),
        searched: searched_text(finding, language),
    }
}
