//! What the findings of one file come to for people: sentences, lines of the file with the marked words, reasons.
//! The reports for a browser and for a note are both made of this.

use std::collections::BTreeSet;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::json::severity_id;
use super::{excerpt, not_judged, severity_name, source_line};
use crate::base::Language;
use crate::check::Checked;
use crate::finding::Finding;
use crate::judged::NotJudged;
use crate::rule::Severity;
use crate::text::{fill, finding_text};
use crate::waivers::{Suppressed, Suppression};

/// How many lines of a finding's place are shown.
const PLACE_LINES: usize = 3;
/// How many pieces of evidence are shown; the others are named by line number.
const SHOWN_EVIDENCE: usize = 3;

/// One file.
#[derive(Debug, Serialize, Deserialize)]
pub struct FileView {
    pub name: String,
    pub errors: usize,
    pub warnings: usize,
    pub suggestions: usize,
    pub findings: Vec<FindingView>,
    pub set_aside: Vec<SetAsideView>,
    pub not_judged: Vec<NotJudgedView>,
}

/// A part of the file that kept rules from judging.
#[derive(Debug, Serialize, Deserialize)]
pub struct NotJudgedView {
    /// How many rules, and why.
    pub sentence: String,
    /// Their names; empty where nothing was judged at all.
    pub rules: Vec<String>,
}

/// One finding.
#[derive(Debug, Serialize, Deserialize)]
pub struct FindingView {
    pub rule: String,
    pub severity: String,
    pub severity_name: String,
    /// The line of its place, from 1.
    pub line: usize,
    pub message: String,
    /// What stands under the marked words; may be empty.
    pub label: String,
    /// The lines of its place.
    pub place: Vec<LineView>,
    /// Whether the evidence is only said in passing.
    pub in_passing: bool,
    /// The evidence outside its place.
    pub evidence: Vec<EvidenceView>,
    /// The lines of the evidence that is not shown: "12, 40"; may be empty.
    pub more_evidence: String,
    /// Whether it is the first of its rule in this file: others need no second lesson.
    pub first: bool,
    pub why: String,
    pub remedy: String,
    /// Whether the remedy differs from finding to finding.
    pub own_remedy: bool,
    pub snippet: String,
    pub source: String,
}

/// One piece of evidence.
#[derive(Debug, Serialize, Deserialize)]
pub struct EvidenceView {
    pub line: LineView,
    /// The words; of a field, its dotted key.
    pub quote: String,
    /// Whether it is a field that is filled in, not words.
    pub is_field: bool,
}

/// A line of the file, with the marked words in the middle.
#[derive(Debug, Serialize, Deserialize)]
pub struct LineView {
    pub number: usize,
    pub before: String,
    pub marked: String,
    pub after: String,
}

/// A finding that was set aside.
#[derive(Debug, Serialize, Deserialize)]
pub struct SetAsideView {
    pub rule: String,
    pub line: usize,
    pub message: String,
    /// What set it aside, with the reason that was given.
    pub reason: String,
}

impl FileView {
    /// The findings of one file.
    pub fn of(checked: &Checked, language: Language) -> Self {
        let mut explained = BTreeSet::new();
        let findings = checked.findings.iter().map(|finding| {
            let first = explained.insert(finding.rule.name);
            view(checked, finding, first, language)
        });
        Self {
            name: checked.source.name.clone(),
            errors: checked.count(Severity::Error),
            warnings: checked.count(Severity::Warning),
            suggestions: checked.count(Severity::Suggestion),
            findings: findings.collect(),
            set_aside: checked.suppressed.iter().map(|found| set_aside(checked, found, language)).collect(),
            not_judged: checked.not_judged.iter().map(|part| open(checked, part, language)).collect(),
        }
    }
}

fn open(checked: &Checked, part: &NotJudged, language: Language) -> NotJudgedView {
    let rules = if part.reason.is_everything() { &[][..] } else { &part.rules };
    NotJudgedView {
        sentence: not_judged::sentence(checked, part, language.words()),
        rules: rules.iter().map(|rule| rule.name.to_owned()).collect(),
    }
}

fn view(checked: &Checked, finding: &Finding, first: bool, language: Language) -> FindingView {
    let words = language.words();
    let sentence = finding_text(finding, &checked.source, language);
    let span = checked.document.span(&checked.source, &finding.place);
    let (evidence, more) = evidence(checked, finding, &span);
    FindingView {
        rule: finding.rule.name.to_owned(),
        severity: severity_id(finding.severity).to_owned(),
        severity_name: severity_name(finding.severity, words).to_owned(),
        line: checked.source.position(span.start).line,
        message: sentence.message,
        label: sentence.label,
        place: lines(checked, &span, PLACE_LINES),
        in_passing: finding.in_passing,
        evidence,
        more_evidence: more,
        first,
        why: sentence.why,
        remedy: sentence.remedy,
        own_remedy: finding.rule.wording(language).remedy.contains('{'),
        snippet: finding.rule.snippet.to_owned(),
        source: source_line(finding.rule, language),
    }
}

fn set_aside(checked: &Checked, suppressed: &Suppressed, language: Language) -> SetAsideView {
    let words = &language.words().findings;
    let finding = &suppressed.finding;
    let given = |template: &str, reason: &str| fill(template, &[("reason", reason.to_owned())]);
    SetAsideView {
        rule: finding.rule.name.to_owned(),
        line: checked.source.position(checked.document.span(&checked.source, &finding.place).start).line,
        message: finding_text(finding, &checked.source, language).message,
        reason: match &suppressed.by {
            Suppression::Exception(reason) => given(&words.exception, reason),
            Suppression::Comment(reason) => given(&words.comment, reason),
            Suppression::Baseline => words.baseline.clone(),
        },
    }
}

/// The evidence outside the finding's own place, and the lines of what is not shown of it.
fn evidence(checked: &Checked, finding: &Finding, own: &Range<usize>) -> (Vec<EvidenceView>, String) {
    let mut shown = Vec::new();
    let mut more: Vec<String> = Vec::new();
    for evidence in &finding.evidence {
        let span = checked.document.evidence_span(&checked.source, evidence);
        if span.start < own.end && own.start < span.end {
            continue;
        }
        let Some(line) = lines(checked, &span, 1).pop() else { continue };
        if shown.len() == SHOWN_EVIDENCE {
            more.push(line.number.to_string());
            continue;
        }
        let is_field = evidence.quote.is_empty();
        let quote = if is_field {
            evidence.pointer.trim_start_matches('/').replace('/', ".")
        } else {
            evidence.quote.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        shown.push(EvidenceView { line, quote: plain(&quote), is_field });
    }
    more.dedup();
    (shown, more.join(", "))
}

/// The first lines of a span, each with the part of it that the span covers; where it covers nothing, the line.
fn lines(checked: &Checked, span: &Range<usize>, most: usize) -> Vec<LineView> {
    let source = &checked.source;
    if source.text.is_empty() {
        return Vec::new();
    }
    let first = source.position(span.start).line;
    let last = source.position(span.end.saturating_sub(1).max(span.start)).line;
    let numbers = first..=last.min(first + most - 1);
    numbers
        .map(|number| {
            let line = source.line(number);
            let start = span.start.clamp(line.start, line.end);
            let end = span.end.clamp(start, line.end);
            let (start, end) = if start == end { (line.start, line.end) } else { (start, end) };
            let part = |range: Range<usize>| plain(source.text.get(range).unwrap_or_default());
            let near = excerpt::around(source, &line, &(start..end));
            let cut = |is_cut: bool| if is_cut { excerpt::CUT } else { "" };
            LineView {
                number,
                before: cut(near.start > line.start).to_owned() + &part(near.start..start),
                marked: part(start..end.min(near.end)),
                after: part(end.min(near.end)..near.end) + cut(near.end < line.end),
            }
        })
        .collect()
}

/// Without characters that no reader sees and some programs obey.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\t' { '\u{fffd}' } else { c }).collect()
}
