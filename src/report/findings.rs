//! The findings of one file, prepared for people: sentences, source lines with highlights, and rationale. Both the HTML
//! report and the Markdown report are built from this.

use std::collections::BTreeSet;
use std::ops::Range;

use serde::Serialize;

use super::json::severity_id;
use super::place::{has_lines, in_document};
use super::{excerpt, not_judged, severity_name, source_line};
use crate::base::Language;
use crate::check::Checked;
use crate::finding::Finding;
use crate::judged::NotJudged;
use crate::messages::{fill, finding_text};
use crate::rule::Severity;
use crate::waivers::{Suppressed, Suppression};

/// Maximum number of lines shown for the place of a finding.
const PLACE_LINES: usize = 3;
/// Maximum number of pieces of evidence shown; the rest is referred to by line number.
const SHOWN_EVIDENCE: usize = 3;

/// One file.
#[derive(Debug, Serialize)]
pub struct FileView {
    pub name: String,
    pub errors: usize,
    pub warnings: usize,
    pub suggestions: usize,
    pub findings: Vec<FindingView>,
    pub set_aside: Vec<SetAsideView>,
    pub not_judged: Vec<NotJudgedView>,
}

/// A part of the file that prevented rules from judging.
#[derive(Debug, Serialize)]
pub struct NotJudgedView {
    /// The number of rules, with the reason.
    pub sentence: String,
    /// Their names; empty if nothing was judged.
    pub rules: Vec<String>,
}

/// One finding.
#[derive(Debug, Serialize)]
pub struct FindingView {
    pub rule: String,
    pub severity: String,
    pub severity_name: String,
    /// The line number of its place, from 1.
    pub line: usize,
    /// The location in a document without lines; empty in other files.
    pub in_document: String,
    pub message: String,
    /// The label under the highlighted words; may be empty.
    pub label: String,
    /// The source lines of its place.
    pub place: Vec<LineView>,
    /// Whether the evidence is implicit.
    pub in_passing: bool,
    /// The evidence outside its place.
    pub evidence: Vec<EvidenceView>,
    /// The line numbers of evidence that is not shown: "12, 40"; may be empty.
    pub more_evidence: String,
    /// Whether it is the first finding of its rule in this file: the explanation is given only once.
    pub first: bool,
    pub why: String,
    pub remedy: String,
    /// Whether the remedy differs per finding.
    pub own_remedy: bool,
    pub snippet: String,
    pub source: String,
}

/// One piece of evidence.
#[derive(Debug, Serialize)]
pub struct EvidenceView {
    pub line: LineView,
    /// The words or, for a field, its dotted key.
    pub quote: String,
    /// Whether it is a filled-in field rather than words.
    pub is_field: bool,
    /// Whether the line number is that of a line in the file, rather than of a paragraph.
    pub has_lines: bool,
}

/// A source line, split around the highlighted words.
#[derive(Debug, Serialize)]
pub struct LineView {
    pub number: usize,
    pub before: String,
    pub marked: String,
    pub after: String,
}

/// A suppressed finding.
#[derive(Debug, Serialize)]
pub struct SetAsideView {
    pub rule: String,
    pub line: usize,
    /// The location in a document without lines; empty in other files.
    pub in_document: String,
    pub message: String,
    /// What suppressed it, with the given reason.
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
        in_document: in_document(checked, &finding.place, language).unwrap_or_default(),
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
        in_document: in_document(checked, &finding.place, language).unwrap_or_default(),
        message: finding_text(finding, &checked.source, language).message,
        reason: match &suppressed.by {
            Suppression::Exception(reason) => given(&words.exception, reason),
            Suppression::Comment(reason) => given(&words.comment, reason),
            Suppression::Baseline => words.baseline.clone(),
        },
    }
}

/// The evidence outside the finding's own place, and the line numbers of what is not shown.
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
        shown.push(EvidenceView { line, quote: plain(&quote), is_field, has_lines: has_lines(checked) });
    }
    more.dedup();
    (shown, more.join(", "))
}

/// The first lines of a span, each with the part covered by the span; if that is empty, the whole line.
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

/// Removes invisible characters that some programs interpret.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\t' { '\u{fffd}' } else { c }).collect()
}
