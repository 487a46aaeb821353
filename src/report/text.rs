//! Findings with their lines of the file, for a terminal.

use std::collections::BTreeSet;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Report, Summary, readability, severity_name, source_line};
use crate::check::Checked;
use crate::finding::{Finding, Severity};
use crate::source::Source;
use crate::text::{Language, fill, finding_text, searched_text};

/// How many places of evidence are shown with their lines; the others are named by line number.
const SHOWN_EVIDENCE: usize = 3;
/// The column where the sentences under a finding break.
const WIDTH: usize = 100;

/// The report for a terminal.
#[derive(Debug, Clone, Copy)]
pub struct Text {
    language: Language,
    coloured: bool,
}

impl Text {
    /// The report in this language, without colours.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language, coloured: false }
    }

    /// The report with ANSI colours, or without.
    #[must_use]
    pub fn coloured(self, coloured: bool) -> Self {
        Self { coloured, ..self }
    }
}

impl Report for Text {
    fn file(&self, checked: &Checked) -> String {
        let renderer = if self.coloured { Renderer::styled() } else { Renderer::plain() };
        findings(checked, self.language, &renderer)
    }

    fn streams(&self) -> bool {
        true
    }

    fn run(&self, _files: &[String], summary: &Summary) -> String {
        format!("{}\n", summary.line(self.language.words()))
    }
}

/// All findings of a file, each followed by an empty line, with ANSI colours.
#[must_use]
pub fn render(checked: &Checked, language: Language) -> String {
    Text::new(language).coloured(true).file(checked)
}

fn findings(checked: &Checked, language: Language, renderer: &Renderer) -> String {
    let mut text = String::new();
    let mut explained = BTreeSet::new();
    let mut searched = BTreeSet::new();
    for finding in &checked.findings {
        // The second finding of a rule needs no second lesson.
        let first = explained.insert(finding.rule.name);
        let mut group = group(checked, finding, first, language);
        // Most of what is missing was sought in the same places: that is said once.
        if let Some(line) = searched_text(finding, language).filter(|line| searched.insert(line.clone())) {
            let name = language.words().report.searched.as_str();
            group = group.element(Level::NOTE.with_name(name).message(line));
        }
        text.push_str(&renderer.render(&[group]));
        text.push_str("\n\n");
    }
    if let Some(lines) = readability::lines(checked, language.words()) {
        text.extend([checked.source.name.as_str(), "\n"]);
        for line in lines {
            text.push_str(&textwrap::fill(&line, textwrap::Options::new(WIDTH).subsequent_indent("  ")));
            text.push('\n');
        }
        text.push('\n');
    }
    text
}

fn group<'a>(checked: &'a Checked, finding: &'a Finding, first: bool, language: Language) -> Group<'a> {
    let words = language.words();
    let sentence = finding_text(finding, &checked.source, language);
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Suggestion => Level::INFO,
    };
    let title = level
        .with_name(severity_name(finding.severity, words))
        .primary_title(sentence.message)
        .id(finding.rule.name);
    let span = checked.document.span(&checked.source, &finding.place);
    let mut group = if checked.source.text.is_empty() {
        title.element(Origin::path(checked.source.name.as_str()))
    } else {
        title.element(snippet(checked, finding, span.clone(), sentence.label, language))
    };
    let note = |name: &'static str, text: &str| {
        Level::NOTE.with_name(name).message(textwrap::fill(text, WIDTH.saturating_sub(name.chars().count())))
    };
    if let Some(lines) = other_lines(checked, finding, &span) {
        group = group.element(note(&words.report.place, &fill(&words.report.also, &[("lines", lines)])));
    }
    if !first {
        return group;
    }
    group = group
        .element(note(&words.report.why, &sentence.why))
        .element(note(&words.report.source, &source_line(finding.rule, language)));
    let mut remedy = textwrap::fill(&sentence.remedy, WIDTH);
    for line in finding.rule.snippet.lines() {
        remedy.push_str("\n    ");
        remedy.push_str(line);
    }
    group
        .element(Level::HELP.with_name(words.report.remedy.as_str()).message(remedy))
        .element(note(&words.report.more, &format!("goedwerk explain {}", finding.rule.name)))
}

fn snippet<'a>(
    checked: &'a Checked,
    finding: &'a Finding,
    span: Range<usize>,
    label: String,
    language: Language,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let words = &language.words().report;
    let shown: Vec<Range<usize>> =
        evidence_spans(checked, finding, &span).into_iter().take(SHOWN_EVIDENCE).collect();
    let window = window(&checked.source, shown.iter().chain([&span]));
    let within = |span: &Range<usize>| span.start - window.start..span.end - window.start;
    let primary = AnnotationKind::Primary.span(within(&span));
    let primary = if label.is_empty() { primary } else { primary.label(label) };
    let label = match (finding.in_passing, finding.evidence.len()) {
        (true, 1) => &words.only_evidence,
        (true, _) => &words.in_passing,
        (false, _) => &words.evidence,
    };
    let context = shown.iter().map(|span| AnnotationKind::Context.span(within(span)).label(label.as_str()));
    Snippet::source(&checked.source.text[window.clone()])
        .line_start(checked.source.position(window.start).line)
        .path(checked.source.name.as_str())
        .annotation(primary)
        .annotations(context)
}

/// The lines from the first span to the last: the renderer looks at all it is given, for every finding again.
fn window<'a>(source: &Source, spans: impl Iterator<Item = &'a Range<usize>> + Clone) -> Range<usize> {
    let first = spans.clone().map(|span| span.start).min().unwrap_or(0);
    let last = spans.map(|span| span.end).max().unwrap_or(0);
    let line = |offset: usize| source.line(source.position(offset).line);
    line(first).start..line(last).end.max(last)
}

/// Where the evidence stands, apart from the finding's own place.
fn evidence_spans(checked: &Checked, finding: &Finding, own: &Range<usize>) -> Vec<Range<usize>> {
    let spans =
        finding.evidence.iter().map(|evidence| checked.document.evidence_span(&checked.source, evidence));
    spans.filter(|span| span.start >= own.end || span.end <= own.start).collect()
}

/// The lines of the evidence that is not shown.
fn other_lines(checked: &Checked, finding: &Finding, own: &Range<usize>) -> Option<String> {
    let mut lines: Vec<usize> = evidence_spans(checked, finding, own)
        .iter()
        .skip(SHOWN_EVIDENCE)
        .map(|span| checked.source.position(span.start).line)
        .collect();
    lines.dedup();
    let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
    (!lines.is_empty()).then(|| lines.join(", "))
}
