//! SARIF 2.1.0: findings for code scanning and editors.
//!
//! Locations are lines and columns in characters. Suppressed findings are included, with the source of the suppression,
//! so that programs can count them. The `helpUri` of a rule is an anchor in the rule book if the user gives its
//! address, otherwise a name (`goedwerk:regel/<rule>`): the tool has no website of its own.
//!
//! GitHub rejects a run of more than 25,000 results or a file of more than 10 MB (compressed), and shows the 5,000 most
//! severe. Of a larger run, the report has the most severe results and says that there are more.

use std::ops::Range;
use std::sync::Mutex;

use serde_json::{Map, Value, json};

use super::most_severe::{Limit, MostSevere};
use super::place::{has_lines, in_document};
use super::rules::{level, text};
use super::strands::{ReportPart, Strands};
use super::{Report, Summary, assemble, fingerprint, not_judged, path, region, rules};
use crate::base::Language;
use crate::check::Checked;
use crate::finding::Finding;
use crate::fix::{Replacement, edits};
use crate::judged::NotJudged;
use crate::lint;
use crate::messages::{fill, finding_text, fix_title};
use crate::rule::{Rule, Severity};
use crate::waivers::Suppression;

/// The URI of the schema that the report conforms to.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// The name of the fingerprints, with the version of the algorithm.
const FINGERPRINT: &str = "goedwerk/v1";

/// Separates the results of a file from its notifications. It does not occur in JSON.
const NOTIFICATIONS: char = '\u{1e}';
/// Ends a result of a file, of which the first character is its rank. It does not occur in JSON.
const RESULT: char = '\u{1d}';

/// The results that GitHub accepts in one run. A compressed result takes fewer than two hundred bytes, so that the size
/// of the file is not reached first, unless the results have very long excerpts.
const MOST_RESULTS: Limit = Limit { results: 25_000, bytes: 80_000_000 };

/// The maximum number of notifications about what was not judged.
const MOST_NOTIFICATIONS: Limit = Limit { results: 1_000, bytes: 2_000_000 };

/// The SARIF report.
#[derive(Debug)]
pub struct Sarif {
    language: Language,
    rule_book: Option<String>,
    kept: Mutex<Kept>,
}

/// What the report will contain.
#[derive(Debug)]
struct Kept {
    results: MostSevere,
    notifications: MostSevere,
}

impl Default for Kept {
    fn default() -> Self {
        Self { results: MostSevere::new(MOST_RESULTS), notifications: MostSevere::new(MOST_NOTIFICATIONS) }
    }
}

impl Sarif {
    /// The report in this language. `rule_book` is the address of a page that has an anchor for every rule, named after
    /// the rule.
    #[must_use]
    pub fn new(language: Language, rule_book: Option<String>) -> Self {
        Self { language, rule_book, kept: Mutex::default() }
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
        put("locations", json!([location(checked, finding, self.language)]));
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
        let results = found.chain(set_aside).map(|(finding, print, by)| {
            let rank = if by.is_some() { 3 } else { rank(finding.severity) };
            format!("{rank}{:#}{RESULT}", self.result(checked, finding, print, by))
        });
        let open = checked.not_judged.iter().map(|part| format!("{:#}", self.notification(checked, part)));
        let open = open.map(|notification| notification + &RESULT.to_string());
        let results: String = results.collect();
        results + &NOTIFICATIONS.to_string() + &open.collect::<String>()
    }

    fn add(&self, piece: String, _number: usize, _strands: &mut dyn Strands) {
        let Ok(mut kept) = self.kept.lock() else { return };
        let (results, notifications) = piece.split_once(NOTIFICATIONS).unwrap_or((&piece, ""));
        for result in results.split_terminator(RESULT) {
            let (rank, result) = result.split_at(1);
            kept.results.add(rank.parse().unwrap_or(0), result.to_owned());
        }
        for notification in notifications.split_terminator(RESULT) {
            kept.notifications.add(0, notification.to_owned());
        }
    }

    fn left_out(&self) -> Option<String> {
        let kept = self.kept.lock().ok()?;
        let words = &self.language.words().report;
        let counts =
            |most: &MostSevere| [("kept", most.count().to_string()), ("all", most.all().to_string())];
        let is_cut = |most: &MostSevere| most.count() < most.all();
        if is_cut(&kept.results) {
            Some(fill(&words.sarif_cut, &counts(&kept.results)))
        } else {
            is_cut(&kept.notifications).then(|| fill(&words.sarif_notes_cut, &counts(&kept.notifications)))
        }
    }

    fn parts(&self, _summary: &Summary, _strands: &dyn Strands) -> Vec<ReportPart> {
        let left_out = self.left_out();
        let kept = self.kept.lock().map(|mut kept| std::mem::take(&mut *kept)).unwrap_or_default();
        let mut open = kept.notifications.into_results();
        if let Some(sentence) = left_out {
            open.insert(0, format!("{:#}", json!({ "level": "warning", "message": text(&sentence) })));
        }
        let notifications = if open.is_empty() {
            String::new()
        } else {
            let list = assemble::list(open.iter().map(String::as_str), 5);
            format!(",\n          \"toolExecutionNotifications\": {list}")
        };
        let tool = json!({ "driver": rules::driver(self.language, self.rule_book.as_deref()) });
        let start = format!(
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
      "results": ["#,
            assemble::value(&tool, 3),
            self.language.tag(),
        );
        let mut parts = vec![ReportPart::Text(start)];
        for result in kept.results.into_results() {
            let before = if parts.len() == 1 { "\n" } else { ",\n" };
            parts.push(ReportPart::Text(assemble::item(before, &result, 3)));
        }
        let end = assemble::end(parts.len() == 1, 3);
        parts.push(ReportPart::Text(format!("{end}\n    }}\n  ]\n}}\n")));
        parts
    }
}

/// The rank of a severity, from the most severe.
fn rank(severity: Severity) -> usize {
    match severity {
        Severity::Error => 0,
        Severity::Warning => 1,
        Severity::Suggestion => 2,
    }
}

/// The index of a rule in the list of all rules.
fn index(rule: &Rule) -> Option<usize> {
    lint::rules().position(|other| other.name == rule.name)
}

fn location(checked: &Checked, finding: &Finding, language: Language) -> Value {
    let span = checked.document.span(&checked.source, &finding.place);
    let mut location = Map::new();
    location.insert("physicalLocation".to_owned(), physical(checked, &span));
    let pointer = finding.place.pointer();
    let found = in_document(checked, &finding.place, language);
    let logical: Vec<Value> = found
        .iter()
        .map(String::as_str)
        .chain((!pointer.is_empty()).then_some(pointer))
        .map(logical)
        .collect();
    if !logical.is_empty() {
        location.insert("logicalLocations".to_owned(), logical.into());
    }
    location.into()
}

fn physical(checked: &Checked, span: &Range<usize>) -> Value {
    if !has_lines(checked) {
        return json!({ "artifactLocation": artifact(checked) });
    }
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
