//! Code Quality reports, which GitLab shows in a merge request. Suppressed findings and parts that were not judged are
//! left out, since the format has no place for them.

use serde_json::{Value, json};

use super::place::in_document;
use super::strands::Strands;
use super::{Report, Summary, assemble, fingerprint, path};
use crate::base::Language;
use crate::check::Checked;
use crate::finding::Finding;
use crate::messages::finding_text;
use crate::rule::Severity;

/// The Code Quality report: a list of all findings.
#[derive(Debug, Clone, Copy)]
pub struct Gitlab {
    language: Language,
}

impl Gitlab {
    /// The report in this language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    fn issue(self, checked: &Checked, finding: &Finding, print: &str) -> Value {
        let span = checked.document.span(&checked.source, &finding.place);
        let path = path::slashed(&checked.source.name);
        let message = finding_text(finding, &checked.source, self.language).message;
        // The format requires a line number.
        let (description, line) = match in_document(checked, &finding.place, self.language) {
            Some(place) => (format!("{place}: {message}"), 1),
            None => (message, checked.source.position(span.start).line),
        };
        json!({
            "description": description,
            "check_name": finding.rule.name,
            "fingerprint": fingerprint::in_run(&path, print),
            "severity": severity(finding.severity),
            "location": {
                "path": path,
                "lines": { "begin": line },
            },
        })
    }
}

impl Report for Gitlab {
    fn file(&self, checked: &Checked) -> String {
        let prints = fingerprint::fingerprints(checked);
        let findings = checked.findings.iter().zip(&prints);
        assemble::items(findings.map(|(finding, print)| self.issue(checked, finding, print)))
    }

    fn before(&self) -> Option<String> {
        Some("[".to_owned())
    }

    fn add(&self, piece: String, _number: usize, strands: &mut dyn Strands) {
        assemble::append(strands, 0, &piece, 0);
    }

    fn end(&self, _summary: &Summary, strands: &dyn Strands) -> String {
        assemble::end(strands.is_empty(0), 0) + "\n"
    }
}

/// The severity on GitLab's scale, which runs from info to blocker.
fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Suggestion => "info",
    }
}
