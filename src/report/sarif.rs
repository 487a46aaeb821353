//! SARIF 2.1.0: findings for code scanning and editors.
//!
//! Locations are lines and columns in characters. Suppressed findings are included, with the source of the suppression,
//! so that programs can count them. The `helpUri` of a rule is an anchor in the rule book if the user gives its
//! address, otherwise a name (`goedwerk:regel/<rule>`): the tool has no website of its own.

use std::ops::Range;

use serde_json::{Map, Value, json};

use super::rules::{level, text};
use super::{Report, Summary, assemble, fingerprint, not_judged, path, region, rules};
use crate::base::Language;
use crate::check::Checked;
use crate::finding::Finding;
use crate::fix::{Replacement, edits};
use crate::judged::NotJudged;
use crate::lint;
use crate::messages::{finding_text, fix_title};
use crate::rule::Rule;
use crate::waivers::Suppression;

/// The URI of the schema that the report conforms to.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// The name of the fingerprints, with the version of the algorithm.
const FINGERPRINT: &str = "goedwerk/v1";

/// Separates the results of a file from its notifications. It does not occur in JSON.
const NOTIFICATIONS: char = '\u{1e}';

/// The SARIF report.
#[derive(Debug, Clone)]
pub struct Sarif {
    language: Language,
    rule_book: Option<String>,
}

impl Sarif {
    /// The report in this language. `rule_book` is the address of a page that has an anchor for every rule, named after
    /// the rule.
    #[must_use]
    pub fn new(language: Language, rule_book: Option<String>) -> Self {
        Self { language, rule_book }
    }

    fn result(&self, checked: &Checked, finding: &Finding, print: &str, by: Option<&Suppression>) -> Value {
        let mut result = Map::new();
        let mut put = |key: &str, value: Value| result.insert(key.to_owned(), value);
        put("ruleId", finding.rule.name.into());
        if let Some(index) = index(finding.rule) {
            put("ruleIndex", index.into());
        }
        put("level", level(finding.severity).into());
        put("message", text(&finding_text(finding, &checked.source, self.language).message));
        put("locations", json!([location(checked, finding)]));
        let related = self.related(checked, finding);
        if !related.is_empty() {
            put("relatedLocations", related.into());
        }
        put("partialFingerprints", json!({ FINGERPRINT: print }));
        if let Some(edits) = finding.fix.as_ref().and_then(|fix| edits(checked, fix)) {
            let title = fix_title(finding, &checked.source, self.language).unwrap_or_default();
            put("fixes", json!([repair(checked, &edits, &title)]));
        }
        if let Some(by) = by {
            put("suppressions", json!([suppression(by)]));
        }
        result.into()
    }

    /// A tool notification about a part of a file that was not judged, with the rules concerned.
    fn notification(&self, checked: &Checked, part: &NotJudged) -> Value {
        let span = checked.document.span(&checked.source, &part.place);
        let rules: Vec<&str> = part.rules.iter().map(|rule| rule.name).collect();
        json!({
            "level": "warning",
            "message": text(&not_judged::sentence(checked, part, self.language.words())),
            "locations": [{ "physicalLocation": physical(checked, &span) }],
            "properties": { "cause": part.reason.id(), "rules": rules },
        })
    }

    /// The evidence for a finding, as related locations.
    fn related(&self, checked: &Checked, finding: &Finding) -> Vec<Value> {
        let words = &self.language.words().report;
        let label = if finding.in_passing { &words.in_passing } else { &words.evidence };
        let places = finding.evidence.iter().enumerate().map(|(index, evidence)| {
            let span = checked.document.evidence_span(&checked.source, evidence);
            let message = match evidence.quote.as_str() {
                "" => label.clone(),
                quote => format!("{label}: {quote}"),
            };
            json!({
                "id": index,
                "physicalLocation": physical(checked, &span),
                "logicalLocations": [logical(&evidence.pointer)],
                "message": text(&message),
            })
        });
        places.collect()
    }
}

impl Report for Sarif {
    fn file(&self, checked: &Checked) -> String {
        let prints = fingerprint::all(checked);
        let found =
            checked.findings.iter().zip(&prints.findings).map(|(finding, print)| (finding, print, None));
        let set_aside = checked.suppressed.iter().zip(&prints.suppressed);
        let set_aside = set_aside.map(|(aside, print)| (&aside.finding, print, Some(&aside.by)));
        let all = found.chain(set_aside);
        let results =
            assemble::items(all.map(|(finding, print, by)| self.result(checked, finding, print, by)));
        let open = checked.not_judged.iter().map(|part| self.notification(checked, part));
        format!("{results}{NOTIFICATIONS}{}", assemble::items(open))
    }

    fn run(&self, files: &[String], _summary: &Summary) -> String {
        let pieces = || files.iter().map(|file| file.split_once(NOTIFICATIONS).unwrap_or((file, "")));
        let results: Vec<String> = pieces().map(|(results, _)| results.to_owned()).collect();
        let open: Vec<String> =
            pieces().map(|(_, open)| open.to_owned()).filter(|open| !open.is_empty()).collect();
        let notifications = if open.is_empty() {
            String::new()
        } else {
            format!(",\n          \"toolExecutionNotifications\": {}", assemble::list(&open, 5))
        };
        let tool = json!({ "driver": rules::driver(self.language, self.rule_book.as_deref()) });
        format!(
            r#"{{
  "$schema": "{SCHEMA}",
  "version": "2.1.0",
  "runs": [
    {{
      "tool": {},
      "invocations": [
        {{
          "executionSuccessful": true{notifications}
        }}
      ],
      "language": "{}",
      "newlineSequences": [
        "\r\n",
        "\n",
        "\r"
      ],
      "columnKind": "unicodeCodePoints",
      "results": {}
    }}
  ]
}}
"#,
            assemble::value(&tool, 3),
            self.language.tag(),
            assemble::list(&results, 3),
        )
    }
}

/// The index of a rule in the list of all rules.
fn index(rule: &Rule) -> Option<usize> {
    lint::rules().position(|other| other.name == rule.name)
}

fn location(checked: &Checked, finding: &Finding) -> Value {
    let span = checked.document.span(&checked.source, &finding.place);
    let mut location = Map::new();
    location.insert("physicalLocation".to_owned(), physical(checked, &span));
    let pointer = finding.place.pointer();
    if !pointer.is_empty() {
        location.insert("logicalLocations".to_owned(), json!([logical(pointer)]));
    }
    location.into()
}

fn physical(checked: &Checked, span: &Range<usize>) -> Value {
    let mut region = lines_and_columns(checked, span);
    region["snippet"] = text(&checked.source.text[checked.source.sound(span)]);
    json!({ "artifactLocation": artifact(checked), "region": region })
}

fn logical(pointer: &str) -> Value {
    json!({ "fullyQualifiedName": pointer })
}

fn artifact(checked: &Checked) -> Value {
    json!({ "uri": path::uri(&checked.source.name) })
}

/// The end column is that after the last character, both in SARIF and here.
fn lines_and_columns(checked: &Checked, span: &Range<usize>) -> Value {
    let (start, end) = region(&checked.source, span);
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

fn repair(checked: &Checked, edits: &[Replacement], title: &str) -> Value {
    let replacements: Vec<Value> = edits
        .iter()
        .map(|edit| {
            let region = lines_and_columns(checked, &edit.span);
            json!({ "deletedRegion": region, "insertedContent": text(&edit.text) })
        })
        .collect();
    json!({
        "description": text(title),
        "artifactChanges": [{ "artifactLocation": artifact(checked), "replacements": replacements }],
    })
}

fn suppression(by: &Suppression) -> Value {
    match by.reason() {
        Some(reason) => json!({ "kind": "inSource", "justification": reason }),
        None => json!({ "kind": "external" }),
    }
}
