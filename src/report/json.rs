//! Findings as JSON: format `"version": 1` of the output contract. Keys may be added at the end of an object, but never
//! change meaning.

use serde_json::{Value, json};

use super::place::evidence;
use super::strands::Strands;
use super::{
    Report, Summary, assemble, fingerprint, not_judged, readability, region, set_aside_because, source_line,
};
use crate::base::Language;
use crate::check::Checked;
use crate::finding::Finding;
use crate::fix::edits;
use crate::judged::NotJudged;
use crate::messages::{discount_text, finding_text, fix_title, searched_text};
use crate::rule::Severity;
use crate::waivers::{Suppressed, Suppression};

/// The JSON report.
#[derive(Debug, Clone, Copy)]
pub struct Json {
    language: Language,
    fail_on: Option<Severity>,
}

impl Json {
    /// The report in this language; `fail_on` is the lowest severity at which a file is not ok, `None` for never.
    #[must_use]
    pub fn new(language: Language, fail_on: Option<Severity>) -> Self {
        Self { language, fail_on }
    }

    fn finding(self, checked: &Checked, finding: &Finding, print: &str) -> Value {
        let sentence = finding_text(finding, &checked.source, self.language);
        let span = checked.document.span(&checked.source, &finding.place);
        let (start, end) = region(&checked.source, &span);
        let shown: Vec<_> = finding.evidence.iter().map(|found| evidence(checked, found)).collect();
        let mut value = json!({
            "rule": finding.rule.name,
            "severity": severity_id(finding.severity),
            "message": sentence.message,
            "pointer": finding.place.pointer(),
            "line": start.line,
            "column": start.column,
            "end_line": end.line,
            "end_column": end.column,
            "source": source_line(finding.rule, self.language),
            "help": sentence.remedy,
            "evidence": shown,
            "fingerprint": print,
            "fix": self.fix(checked, finding),
            "searched": searched_text(finding, self.language),
        });
        if !finding.mentions.is_empty() {
            let mentions = finding.mentions.iter().map(|mention| {
                let mut words = json!(evidence(checked, &mention.evidence));
                words["reason"] = json!(discount_text(mention.why, self.language));
                words
            });
            value["mentions"] = mentions.collect();
        }
        if checked.places.is_some() {
            let place = checked.document_place(&finding.place);
            value["paragraph"] = json!(place.map(|place| place.paragraph()));
            value["page"] = json!(place.and_then(|place| place.page()));
            value["heading"] =
                json!(place.map(|place| place.headings().join(" › ")).filter(|path| !path.is_empty()));
        }
        value
    }

    /// The edit that fixes a finding; null if there is none.
    fn fix(self, checked: &Checked, finding: &Finding) -> Value {
        let Some(fix) = &finding.fix else { return Value::Null };
        let Some(edits) = edits(checked, fix) else { return Value::Null };
        let edits: Vec<Value> = edits
            .iter()
            .map(|edit| {
                let (start, end) = region(&checked.source, &edit.span);
                json!({
                    "line": start.line,
                    "column": start.column,
                    "end_line": end.line,
                    "end_column": end.column,
                    "text": edit.text,
                })
            })
            .collect();
        let title = fix_title(finding, &checked.source, self.language);
        json!({ "title": title, "certain": fix.is_certain, "edits": edits })
    }

    fn suppressed(self, checked: &Checked, suppressed: &Suppressed) -> Value {
        let span = checked.document.span(&checked.source, &suppressed.finding.place);
        json!({
            "rule": suppressed.finding.rule.name,
            "line": checked.source.position(span.start).line,
            "reason": set_aside_because(&suppressed.by, self.language.words()),
            "by": suppression_id(&suppressed.by),
        })
    }
}

impl Json {
    /// The rules that did not judge, with the part of the file that prevented it.
    fn not_judged(self, checked: &Checked) -> Vec<Value> {
        let part = |part: &NotJudged| {
            let start = checked.source.position(checked.document.span(&checked.source, &part.place).start);
            json!({
                "rules": part.rules.iter().map(|rule| rule.name).collect::<Vec<_>>(),
                "cause": part.reason.id(),
                "reason": not_judged::reason(checked, part, self.language.words()),
                "pointer": part.place.pointer(),
                "line": start.line,
                "column": start.column,
            })
        };
        checked.not_judged.iter().map(part).collect()
    }

    /// One file, as an item of the report.
    fn item(self, checked: &Checked) -> Value {
        let prints = fingerprint::fingerprints(checked);
        let findings = checked.findings.iter().zip(&prints);
        let findings: Vec<Value> =
            findings.map(|(finding, print)| self.finding(checked, finding, print)).collect();
        let suppressed: Vec<Value> =
            checked.suppressed.iter().map(|suppressed| self.suppressed(checked, suppressed)).collect();
        let mut file = json!({
            "path": checked.source.name,
            "ok": !fails(checked, self.fail_on),
            "findings": findings,
            "suppressed": suppressed,
            "not_judged": self.not_judged(checked),
        });
        let numbers = readability::value(checked);
        if !numbers.is_null() {
            file["readability"] = numbers;
        }
        file
    }
}

impl Report for Json {
    fn file(&self, checked: &Checked) -> String {
        assemble::items([self.item(checked)])
    }

    fn before(&self) -> Option<String> {
        Some("{\n  \"version\": 1,\n  \"files\": [".to_owned())
    }

    fn add(&self, piece: String, _number: usize, strands: &mut dyn Strands) {
        assemble::append(strands, 0, &piece, 1);
    }

    fn end(&self, summary: &Summary, strands: &dyn Strands) -> String {
        let summary = json!({
            "files": summary.files,
            "errors": summary.errors,
            "warnings": summary.warnings,
            "suggestions": summary.suggestions,
            "suppressed": summary.suppressed + summary.known,
            "not_judged": summary.not_judged,
        });
        let end = assemble::end(strands.is_empty(0), 1);
        format!("{end},\n  \"summary\": {}\n}}\n", assemble::value(&summary, 1))
    }
}

/// The report as lines: one JSON object per file, as in `files`, written as soon as the file is finished. For batch
/// processing and for collections too large for a single report.
#[derive(Debug, Clone, Copy)]
pub struct Lines(Json);

impl Lines {
    /// See [`Json::new`].
    #[must_use]
    pub fn new(language: Language, fail_on: Option<Severity>) -> Self {
        Self(Json::new(language, fail_on))
    }
}

impl Report for Lines {
    fn file(&self, checked: &Checked) -> String {
        format!("{}\n", self.0.item(checked))
    }

    fn before(&self) -> Option<String> {
        Some(String::new())
    }
}

/// The language-independent name of a severity.
#[must_use]
pub fn severity_id(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Suggestion => "suggestion",
    }
}

/// The language-independent name of the source of a suppression.
fn suppression_id(by: &Suppression) -> &'static str {
    match by {
        Suppression::Exception(_) => "exception",
        Suppression::Comment(_) => "comment",
        Suppression::Baseline => "baseline",
    }
}

/// Whether a file has a finding at or above a severity.
#[must_use]
pub fn fails(checked: &Checked, fail_on: Option<Severity>) -> bool {
    fail_on.is_some_and(|limit| checked.worst().is_some_and(|worst| worst >= limit))
}
