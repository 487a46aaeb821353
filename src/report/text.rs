//! Findings with their source lines, for a terminal.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::RwLock;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet, Title};

use super::group::grouped;
use super::place::{also, in_document, mention_text, without_separator};
use super::strands::Strands;
use super::{Report, Summary, excerpt, not_judged, readability, severity_name, source_line, width, yaml};
use crate::base::{Language, visible};
use crate::check::Checked;
use crate::finding::Finding;
use crate::messages::{Sentence, fill, finding_text, searched_text};
use crate::rule::{Rule, Severity};
use crate::source::Source;

/// Maximum number of pieces of evidence shown with source lines; the rest is referred to by line number.
const SHOWN_EVIDENCE: usize = 3;
/// Placeholder for a line break within a message, which the renderer would indent by the length of the preceding text.
/// A private-use character, which has no meaning in files.
const BREAK: char = '\u{E000}';
/// Indentation of further lines of a message.
const INDENT: &str = "    ";

/// The full report for a terminal: every finding with source lines, rationale and remedy.
#[derive(Debug)]
pub struct Text {
    language: Language,
    coloured: bool,
    width: usize,
    lessons: Lessons,
}

impl Text {
    /// The report in this language, without colours, [`width::STANDARD`] columns wide.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language, coloured: false, width: width::STANDARD, lessons: Lessons::default() }
    }

    /// Sets the width in columns.
    #[must_use]
    pub fn width(self, width: usize) -> Self {
        Self { width, ..self }
    }

    /// Enables or disables ANSI colours.
    #[must_use]
    pub fn coloured(self, coloured: bool) -> Self {
        Self { coloured, ..self }
    }
}

impl Report for Text {
    fn file(&self, checked: &Checked) -> String {
        let mut text = self.findings(checked);
        text.push_str(&not_judged::block(checked, self.language.words(), self.width));
        if let Some(lines) = readability::lines(checked, self.language.words()) {
            text.extend([&*visible(&checked.source.name), "\n"]);
            for line in lines {
                let options = textwrap::Options::new(self.width).subsequent_indent("  ");
                text.push_str(&textwrap::fill(&line, options));
                text.push('\n');
            }
            text.push('\n');
        }
        text
    }

    fn before(&self) -> Option<String> {
        Some(String::new())
    }

    fn end(&self, summary: &Summary, _strands: &dyn Strands) -> String {
        format!("{}\n", textwrap::fill(&summary.line(self.language.words()), self.width))
    }
}

/// All findings of a file, each followed by a blank line, with ANSI colours.
#[must_use]
pub fn render(checked: &Checked, language: Language) -> String {
    Text::new(language).coloured(true).file(checked)
}

impl Text {
    fn findings(&self, checked: &Checked) -> String {
        let mut text = String::new();
        let mut explained = BTreeSet::new();
        let mut searched = BTreeSet::new();
        for finding in &grouped(&checked.findings) {
            // The explanation is given only with the first finding of a rule.
            let first = explained.insert(finding.rule.name);
            // Most missing items were searched for in the same places, which are listed once.
            let sought = searched_text(finding, self.language).filter(|line| searched.insert(line.clone()));
            text.push_str(&self.finding(checked, finding, first, sought.as_deref()));
            text.push_str("\n\n");
        }
        text
    }

    fn finding(&self, checked: &Checked, finding: &Finding, first: bool, sought: Option<&str>) -> String {
        let report = &self.language.words().report;
        let sentence = finding_text(finding, &checked.source, self.language);
        let picture = self.fitting(checked, finding, &sentence);
        let group = self.group(checked, finding, &sentence, &picture);
        let room = Room { width: self.width, margin: picture.margin(checked) };
        let mut notes = Vec::new();
        if !picture.is_labelled && !sentence.label.is_empty() {
            notes.push(note(&report.evidence, &sentence.label, room));
        }
        if let Some(lines) = lines(checked, &picture.others) {
            let also = also(checked, self.language);
            notes.push(note(&report.place, &fill(also, &[("lines", lines)]), room));
        }
        let renderer =
            if self.coloured { Renderer::styled() } else { Renderer::plain() }.term_width(self.width);
        if first && notes.is_empty() && finding.mentions.is_empty() && !self.coloured {
            let shown = without_separator(checked, renderer.render(std::slice::from_ref(&group)));
            if let Some(lesson) = self.lessons.below(&shown, finding.rule, sought, self.language, self.width)
            {
                return broken(&(shown + &lesson));
            }
        }
        if first {
            notes.extend(lesson(finding.rule, &sentence, self.language, room));
        }
        if let Some(line) = sought {
            notes.push(note(&report.searched, line, room));
        }
        for mention in &finding.mentions {
            notes.push(note(&report.mentioned, &mention_text(checked, mention, self.language), room));
        }
        broken(&without_separator(checked, renderer.render(&[group.elements(notes)])))
    }

    /// Fits a finding to the width: first the label is moved to a note, then evidence is shown by line number, and
    /// finally only the start of the words is highlighted.
    fn fitting<'a>(&self, checked: &'a Checked, finding: &'a Finding, sentence: &Sentence) -> Excerpt {
        let span = checked.document.span(&checked.source, &finding.place);
        let (shown, others) = evidence_spans(checked, finding, &span);
        let mut picture = Excerpt { span, shown, others, is_labelled: true };
        if self.fits(checked, finding, sentence, &picture) {
            return picture;
        }
        picture.is_labelled = false;
        if self.fits(checked, finding, sentence, &picture) {
            return picture;
        }
        let shown = std::mem::take(&mut picture.shown);
        picture.others.splice(..0, shown);
        if self.fits(checked, finding, sentence, &picture) {
            return picture;
        }
        let room = (self.width / 2).max(1);
        let text = &checked.source.text[picture.span.clone()];
        let end = text.char_indices().nth(room).map_or(text.len(), |(end, _)| end);
        picture.span.end = picture.span.start + text[..end].find('\n').unwrap_or(end);
        picture
    }

    /// Whether all source and highlight lines fit the width.
    fn fits(&self, checked: &Checked, finding: &Finding, sentence: &Sentence, picture: &Excerpt) -> bool {
        let renderer = Renderer::plain().term_width(self.width);
        let drawn = renderer.render(&[self.group(checked, finding, sentence, picture)]);
        // The title is wrapped separately, and the path below it cannot be wrapped.
        drawn.lines().skip(2).all(|line| textwrap::core::display_width(line) <= self.width)
    }

    fn group<'a>(
        &self,
        checked: &'a Checked,
        finding: &'a Finding,
        sentence: &Sentence,
        picture: &Excerpt,
    ) -> Group<'a> {
        let title = self.title(finding.severity, finding.rule.name, &sentence.message);
        if checked.source.text.is_empty() {
            return title.element(Origin::path(visible(&checked.source.name)));
        }
        let label = if picture.is_labelled { sentence.label.as_str() } else { "" };
        if let Some(place) = in_document(checked, &finding.place, self.language) {
            let path = format!("{}: {place}", checked.source.name);
            let title = title.element(Origin::path(visible(&path).into_owned()));
            if picture.span.is_empty() {
                return title;
            }
            let (source, span) = (&checked.source, &picture.span);
            let part = excerpt::of_long_line(source, span).unwrap_or_else(|| window(source, picture.spans()));
            let span = span.start..span.end.min(part.end);
            let drawn = snippet(checked, finding, &span, &picture.shown, label, &part, self.language);
            return title.element(drawn);
        }
        let (source, language) = (&checked.source, self.language);
        if let Some(part) = excerpt::of_long_line(source, &picture.span) {
            let at = source.position(picture.span.start);
            let origin = Origin::path(visible(&source.name)).line(at.line).char_column(at.column);
            let span = picture.span.start..picture.span.end.min(part.end);
            let drawn = snippet(checked, finding, &span, &picture.shown, label, &part, language);
            return title.element(origin).element(drawn);
        }
        let window = window(source, picture.spans());
        let drawn = snippet(checked, finding, &picture.span, &picture.shown, label, &window, language);
        title.element(drawn.path(visible(&source.name)))
    }

    fn title<'a>(&self, severity: Severity, rule: &'a str, message: &str) -> Title<'a> {
        let level = match severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Suggestion => Level::INFO,
        };
        let name = severity_name(severity, self.language.words());
        let before = " ".repeat(format!("{name}[{rule}]: ").chars().count());
        let options = textwrap::Options::new(self.width).initial_indent(&before).subsequent_indent(INDENT);
        let message = visible(message).replace(BREAK, " ");
        let lines: Vec<String> =
            textwrap::wrap(&message, options).iter().map(|line| line.trim_start().to_owned()).collect();
        level.with_name(name).primary_title(lines.join(&BREAK.to_string())).id(rule)
    }

    /// A short form of a finding: its message, with its location on the next line.
    pub(super) fn heading(&self, severity: Severity, rule: &str, message: &str, place: &Shown<'_>) -> String {
        let path = match place.in_document {
            Some(found) => format!("{}: {found}", place.path),
            None => place.path.to_owned(),
        };
        let mut origin = Origin::path(visible(&path));
        if let Some((line, column)) = place.at {
            origin = origin.line(line).char_column(column);
        }
        let renderer = if self.coloured { Renderer::styled() } else { Renderer::plain() };
        let drawn = renderer.render(&[self.title(severity, rule, message).element(origin)]);
        broken(&drawn.replacen('\n', "\n  ", 1))
    }
}

/// A location as printed below a message.
pub(super) struct Shown<'a> {
    /// The file.
    pub path: &'a str,
    /// The 1-based line and column; `None` for the file as a whole, and in a document without lines.
    pub at: Option<(usize, usize)>,
    /// The location in a document without lines; `None` in other files.
    pub in_document: Option<&'a str>,
}

/// The parts of a finding that are drawn in source lines.
struct Excerpt {
    span: Range<usize>,
    /// Evidence shown with source lines.
    shown: Vec<Range<usize>>,
    /// Evidence referred to by line number.
    others: Vec<Range<usize>>,
    /// Whether the label is shown beside the highlight.
    is_labelled: bool,
}

impl Excerpt {
    fn spans(&self) -> impl Iterator<Item = &Range<usize>> + Clone {
        self.shown.iter().chain([&self.span])
    }

    /// The width of the line number margin.
    fn margin(&self, checked: &Checked) -> usize {
        let last = self.spans().map(|span| span.end).max().unwrap_or(0);
        checked.source.position(last).line.to_string().len()
    }
}

/// The widths that limit notes below a finding.
#[derive(Debug, Clone, Copy)]
struct Room {
    /// The width of the report.
    width: usize,
    /// The width of the line number margin.
    margin: usize,
}

impl Room {
    /// The width of a note's text, after the margin, ` = `, the name and a colon.
    fn of(self, name: &str) -> usize {
        self.width.saturating_sub(self.margin + 5 + name.chars().count()).max(width::LEAST / 3)
    }
}

/// Inserts the line breaks of messages.
fn broken(text: &str) -> String {
    text.replace(BREAK, &format!("\n{INDENT}"))
}

/// Cache of rendered explanations, without colours. Most rules have the same explanation in every file, so each is
/// rendered only once per margin width.
#[derive(Debug, Default)]
struct Lessons(RwLock<BTreeMap<(&'static str, usize), String>>);

impl Lessons {
    /// The notes below a finding: the explanation of its rule, and the places searched for what is missing. `None` if
    /// the explanation differs per finding.
    fn below(
        &self,
        shown: &str,
        rule: &'static Rule,
        sought: Option<&str>,
        language: Language,
        width: usize,
    ) -> Option<String> {
        let room = Room { width, margin: margin(shown)? };
        let text = rule.wording(language);
        if [&text.why, &text.remedy].iter().any(|text| text.contains('{')) {
            return None;
        }
        if let Some(line) = sought {
            let last = note(&language.words().report.searched, line, room);
            let before = self.lesson(room, rule, language)?;
            return Some(before + &below(room.margin, vec![note("-", "-", room), last], 1)?);
        }
        self.lesson(room, rule, language)
    }

    fn lesson(&self, room: Room, rule: &'static Rule, language: Language) -> Option<String> {
        let key = (rule.name, room.margin);
        if let Some(known) = self.0.read().ok()?.get(&key) {
            return Some(known.clone());
        }
        let text = rule.wording(language);
        let sentence = Sentence {
            message: String::new(),
            label: String::new(),
            why: text.why.to_owned(),
            remedy: text.remedy.to_owned(),
        };
        let made = below(room.margin, lesson(rule, &sentence, language, room), 0)?;
        self.0.write().ok()?.insert(key, made.clone());
        Some(made)
    }
}

/// The width of the line number margin beside a finding, as derived from its second line.
fn margin(shown: &str) -> Option<usize> {
    let (_, below) = shown.split_once('\n')?;
    let bare = below.trim_start_matches(' ');
    bare.starts_with("--> ").then(|| below.len() - bare.len()).filter(|margin| (1..=9).contains(margin))
}

/// The text that the notes add below a finding with this margin, without the first `before` notes.
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

/// Why the finding matters, its sources, and the remedy.
fn lesson<'a>(rule: &Rule, sentence: &Sentence, language: Language, room: Room) -> Vec<Element<'a>> {
    let words = &language.words().report;
    let width = room.of(&words.remedy);
    let mut remedy = textwrap::fill(&sentence.remedy, width);
    for line in yaml::wrapped(rule.snippet, width - INDENT.len()).lines() {
        remedy.push('\n');
        remedy.push_str(INDENT);
        remedy.push_str(line);
    }
    let more = format!("goedwerk explain {}", rule.name);
    vec![
        note(&words.why, &sentence.why, room),
        note(&words.source, &source_line(rule, language), room),
        Level::HELP.with_name(words.remedy.as_str()).message(remedy).into(),
        // Commands are not wrapped, so that they can be copied.
        Level::NOTE.with_name(words.more.as_str()).message(more).into(),
    ]
}

fn note<'a>(name: &'a str, text: &str, room: Room) -> Element<'a> {
    Level::NOTE.with_name(name).message(textwrap::fill(&visible(text), room.of(name))).into()
}

fn snippet<'a>(
    checked: &'a Checked,
    finding: &'a Finding,
    span: &Range<usize>,
    shown: &[Range<usize>],
    label: &str,
    window: &Range<usize>,
    language: Language,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let words = &language.words().report;
    let within = |span: &Range<usize>| span.start - window.start..span.end - window.start;
    let primary = AnnotationKind::Primary.span(within(span));
    let primary = if label.is_empty() { primary } else { primary.label(visible(label).into_owned()) };
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

/// The lines from the first span to the last: the renderer processes all text it is given, for every finding.
fn window<'a>(source: &Source, spans: impl Iterator<Item = &'a Range<usize>> + Clone) -> Range<usize> {
    let first = spans.clone().map(|span| span.start).min().unwrap_or(0);
    let last = spans.map(|span| span.end).max().unwrap_or(0);
    let line = |offset: usize| source.line(source.position(offset).line);
    line(first).start..line(last).end.max(last)
}

/// The spans of the evidence outside the finding's own place: those shown with source lines, and the rest.
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

/// The line numbers at which these spans start.
fn lines(checked: &Checked, spans: &[Range<usize>]) -> Option<String> {
    let mut lines: Vec<usize> = spans.iter().map(|span| checked.source.position(span.start).line).collect();
    lines.dedup();
    let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
    (!lines.is_empty()).then(|| lines.join(", "))
}
