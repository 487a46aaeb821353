//! Findings with their lines of the file, for a terminal.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::RwLock;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::{Report, Summary, excerpt, readability, severity_name, source_line};
use crate::check::Checked;
use crate::finding::{Finding, Severity};
use crate::lint::Rule;
use crate::source::Source;
use crate::text::{Language, Sentence, fill, finding_text, rule_text, searched_text};

/// How many places of evidence are shown with their lines; the others are named by line number.
const SHOWN_EVIDENCE: usize = 3;
/// The column where the sentences under a finding break.
const WIDTH: usize = 100;

/// The report for a terminal.
#[derive(Debug)]
pub struct Text {
    language: Language,
    coloured: bool,
    lessons: Lessons,
}

impl Text {
    /// The report in this language, without colours.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language, coloured: false, lessons: Lessons::default() }
    }

    /// The report with ANSI colours, or without.
    #[must_use]
    pub fn coloured(self, coloured: bool) -> Self {
        Self { coloured, ..self }
    }
}

impl Report for Text {
    fn file(&self, checked: &Checked) -> String {
        let mut text = self.findings(checked);
        if let Some(lines) = readability::lines(checked, self.language.words()) {
            text.extend([checked.source.name.as_str(), "\n"]);
            for line in lines {
                text.push_str(&textwrap::fill(&line, textwrap::Options::new(WIDTH).subsequent_indent("  ")));
                text.push('\n');
            }
            text.push('\n');
        }
        text
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

impl Text {
    fn findings(&self, checked: &Checked) -> String {
        let mut text = String::new();
        let mut explained = BTreeSet::new();
        let mut searched = BTreeSet::new();
        for finding in &checked.findings {
            // The second finding of a rule needs no second lesson.
            let first = explained.insert(finding.rule.name);
            // Most of what is missing was sought in the same places: that is said once.
            let sought = searched_text(finding, self.language).filter(|line| searched.insert(line.clone()));
            text.push_str(&self.finding(checked, finding, first, sought.as_deref()));
            text.push_str("\n\n");
        }
        text
    }

    fn finding(&self, checked: &Checked, finding: &Finding, first: bool, sought: Option<&str>) -> String {
        let report = &self.language.words().report;
        let sentence = finding_text(finding, &checked.source, self.language);
        let span = checked.document.span(&checked.source, &finding.place);
        let (shown, others) = evidence_spans(checked, finding, &span);
        let group = group(checked, finding, &sentence, &span, &shown, self.language);
        let mut notes = Vec::new();
        if let Some(lines) = lines(checked, &others) {
            notes.push(note(&report.place, &fill(&report.also, &[("lines", lines)])));
        }
        let renderer = if self.coloured { Renderer::styled() } else { Renderer::plain() };
        if first && notes.is_empty() && !self.coloured {
            let shown = renderer.render(std::slice::from_ref(&group));
            if let Some(lesson) = self.lessons.below(&shown, finding.rule, sought, self.language) {
                return shown + &lesson;
            }
        }
        if first {
            notes.extend(lesson(finding.rule, &sentence, self.language));
        }
        if let Some(line) = sought {
            notes.push(Level::NOTE.with_name(report.searched.as_str()).message(line).into());
        }
        renderer.render(&[group.elements(notes)])
    }
}

/// The lessons under findings as they are printed without colours. Most rules teach the same in every file, so that
/// each is laid out once for each width of the margin.
#[derive(Debug, Default)]
struct Lessons(RwLock<BTreeMap<(&'static str, usize), String>>);

impl Lessons {
    /// What stands under a finding that was printed: the lesson of its rule, and where what is missing was sought.
    /// `None` where the lesson differs from finding to finding.
    fn below(
        &self,
        shown: &str,
        rule: &'static Rule,
        sought: Option<&str>,
        language: Language,
    ) -> Option<String> {
        let margin = margin(shown)?;
        let text = rule_text(rule, language);
        if [&text.why, &text.remedy].iter().any(|text| text.contains('{')) {
            return None;
        }
        if let Some(line) = sought {
            let name = language.words().report.searched.as_str();
            let last = Level::NOTE.with_name(name).message(line).into();
            let before = self.lesson(margin, rule, language)?;
            return Some(before + &below(margin, vec![note("-", "-"), last], 1)?);
        }
        self.lesson(margin, rule, language)
    }

    fn lesson(&self, margin: usize, rule: &'static Rule, language: Language) -> Option<String> {
        let key = (rule.name, margin);
        if let Some(known) = self.0.read().ok()?.get(&key) {
            return Some(known.clone());
        }
        let text = rule_text(rule, language);
        let sentence =
            Sentence { message: String::new(), label: String::new(), why: text.why, remedy: text.remedy };
        let made = below(margin, lesson(rule, &sentence, language), 0)?;
        self.0.write().ok()?.insert(key, made.clone());
        Some(made)
    }
}

/// How many places the line numbers beside a finding take, as its second line shows.
fn margin(shown: &str) -> Option<usize> {
    let (_, below) = shown.split_once('\n')?;
    let bare = below.trim_start_matches(' ');
    bare.starts_with("--> ").then(|| below.len() - bare.len()).filter(|margin| (1..=9).contains(margin))
}

/// What the notes add under a finding with this margin, but for the first `before` of them.
fn below(margin: usize, notes: Vec<Element<'_>>, before: usize) -> Option<String> {
    let first = 10_usize.pow(u32::try_from(margin).ok()? - 1);
    let group = || {
        let mark = AnnotationKind::Primary.span(0..1);
        let snippet = Snippet::source("-").line_start(first).path("-").annotation(mark);
        Level::ERROR.primary_title("-").element(snippet)
    };
    let renderer = Renderer::plain();
    let above = renderer.render(&[group().elements(notes.iter().take(before).cloned())]);
    renderer.render(&[group().elements(notes)]).strip_prefix(&above).map(str::to_owned)
}

fn group<'a>(
    checked: &'a Checked,
    finding: &'a Finding,
    sentence: &Sentence,
    span: &Range<usize>,
    shown: &[Range<usize>],
    language: Language,
) -> Group<'a> {
    let words = language.words();
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Suggestion => Level::INFO,
    };
    let title = level
        .with_name(severity_name(finding.severity, words))
        .primary_title(sentence.message.clone())
        .id(finding.rule.name);
    if checked.source.text.is_empty() {
        title.element(Origin::path(checked.source.name.as_str()))
    } else {
        let label = sentence.label.clone();
        if let Some(part) = excerpt::of_long_line(&checked.source, span) {
            let at = checked.source.position(span.start);
            let origin = Origin::path(checked.source.name.as_str()).line(at.line).char_column(at.column);
            let span = span.start..span.end.min(part.end);
            return title
                .element(origin)
                .element(snippet(checked, finding, &span, shown, label, &part, language));
        }
        let window = window(&checked.source, shown.iter().chain([span]));
        let snippet = snippet(checked, finding, span, shown, label, &window, language);
        title.element(snippet.path(checked.source.name.as_str()))
    }
}

/// Why the finding matters, on what authority, and what to do.
fn lesson<'a>(rule: &Rule, sentence: &Sentence, language: Language) -> Vec<Element<'a>> {
    let words = &language.words().report;
    let mut remedy = textwrap::fill(&sentence.remedy, WIDTH);
    for line in rule.snippet.lines() {
        remedy.push_str("\n    ");
        remedy.push_str(line);
    }
    vec![
        note(&words.why, &sentence.why),
        note(&words.source, &source_line(rule, language)),
        Level::HELP.with_name(words.remedy.as_str()).message(remedy).into(),
        note(&words.more, &format!("goedwerk explain {}", rule.name)),
    ]
}

fn note<'a>(name: &'a str, text: &str) -> Element<'a> {
    let width = WIDTH.saturating_sub(name.chars().count());
    Level::NOTE.with_name(name).message(textwrap::fill(text, width)).into()
}

fn snippet<'a>(
    checked: &'a Checked,
    finding: &'a Finding,
    span: &Range<usize>,
    shown: &[Range<usize>],
    label: String,
    window: &Range<usize>,
    language: Language,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let words = &language.words().report;
    let within = |span: &Range<usize>| span.start - window.start..span.end - window.start;
    let primary = AnnotationKind::Primary.span(within(span));
    let primary = if label.is_empty() { primary } else { primary.label(label) };
    let label = match (finding.in_passing, finding.evidence.len()) {
        (true, 1) => &words.only_evidence,
        (true, _) => &words.in_passing,
        (false, _) => &words.evidence,
    };
    let context = shown.iter().map(|span| AnnotationKind::Context.span(within(span)).label(label.as_str()));
    Snippet::source(&checked.source.text[window.clone()])
        .line_start(checked.source.position(window.start).line)
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

/// Where the evidence stands, apart from the finding's own place: what is shown with its lines, and the rest.
fn evidence_spans(
    checked: &Checked,
    finding: &Finding,
    own: &Range<usize>,
) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let spans =
        finding.evidence.iter().map(|evidence| checked.document.evidence_span(&checked.source, evidence));
    let apart = spans.filter(|span| span.start >= own.end || span.end <= own.start);
    let (mut shown, mut others) = (Vec::new(), Vec::new());
    for span in apart {
        let is_shown = shown.len() < SHOWN_EVIDENCE && excerpt::is_near(&checked.source, &span, own);
        if is_shown { shown.push(span) } else { others.push(span) }
    }
    (shown, others)
}

/// The lines on which these begin.
fn lines(checked: &Checked, spans: &[Range<usize>]) -> Option<String> {
    let mut lines: Vec<usize> = spans.iter().map(|span| checked.source.position(span.start).line).collect();
    lines.dedup();
    let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
    (!lines.is_empty()).then(|| lines.join(", "))
}
