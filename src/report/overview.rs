//! A summary of a run on one screen: counts, themes and the most important findings, and how to see the rest. Runs with
//! few findings are reported in full, like [`Text`].

mod record;
mod totals;

use std::fmt::Write as _;
use std::sync::Mutex;

use super::strands::{ReportPart, Strands};
use super::text::{Shown, Text};
use super::{Report, Summary, importance, width};
use crate::base::{Language, visible};
use crate::check::Checked;
use crate::messages::fill;

use record::Record;
use totals::{NAMED_FILES, Ranked, Totals};

/// How many findings are named where there are more.
const NAMED: usize = 5;

/// The summary report for a terminal.
#[derive(Debug)]
pub struct Overview {
    language: Language,
    width: usize,
    text: Text,
    /// The command that shows the full report.
    full: String,
    totals: Mutex<Totals>,
}

impl Overview {
    /// The report in this language; `full` is the command for the full report.
    #[must_use]
    pub fn new(language: Language, full: String) -> Self {
        let totals = Mutex::new(Totals::default());
        Self { language, width: width::STANDARD, text: Text::new(language), full, totals }
    }

    /// Enables or disables ANSI colours.
    #[must_use]
    pub fn coloured(self, coloured: bool) -> Self {
        Self { text: self.text.coloured(coloured), ..self }
    }

    /// Sets the width in columns.
    #[must_use]
    pub fn width(self, width: usize) -> Self {
        Self { width, text: self.text.width(width), ..self }
    }
}

impl Report for Overview {
    fn file(&self, checked: &Checked) -> String {
        let record = Record::of(checked, &self.text, self.language);
        record.and_then(|record| serde_json::to_string(&record).ok()).unwrap_or_default()
    }

    /// Only the totals are kept, since there may be many files.
    fn add(&self, piece: String, _number: usize, _strands: &mut dyn Strands) {
        if let Ok(mut totals) = self.totals.lock() {
            totals.add(&piece);
        }
    }

    fn parts(&self, summary: &Summary, _strands: &dyn Strands) -> Vec<ReportPart> {
        let totals = self.totals.lock().map(|mut totals| std::mem::take(&mut *totals)).unwrap_or_default();
        vec![ReportPart::Text(match totals.in_full() {
            Some(text) => text + &self.text.run(&[], summary),
            None => self.overview(totals, summary),
        })]
    }
}

impl Overview {
    fn overview(&self, totals: Totals, summary: &Summary) -> String {
        let words = &self.language.words().overview;
        let findings = totals.findings;
        let mut text = self.paragraph(&summary.line(self.language.words()));
        text += &self.paragraph(&self.themes(summary));
        let is_one_file = summary.files == 1;
        if is_one_file {
            text.extend(totals.notes.iter().map(|note| self.paragraph(note)));
        }
        let has_notes = !totals.notes.is_empty();
        let worst = (!is_one_file).then(|| self.files(&totals));
        let entries = totals.most_important(NAMED);
        let _ = writeln!(text, "\n{}", words.first);
        for (at, entry) in entries.iter().enumerate() {
            // The rationale is given only with the first finding of a rule.
            let is_first = entries[..at].iter().all(|before| before.group.rule != entry.group.rule);
            text += &self.entry(entry, is_one_file && is_first);
        }
        text.extend(worst);
        let told: usize = entries.iter().map(|entry| entry.group.count).sum();
        let mut rest = String::new();
        if findings > told {
            rest = words.rest.of(findings - told) + " ";
        }
        let all = if has_notes { &words.all_and_readability } else { &words.all };
        rest += &fill(all, &[("n", findings.to_string())]);
        text.push('\n');
        text += &self.paragraph(&rest);
        // Commands are not wrapped, so that they can be copied.
        let _ = writeln!(text, "  {}", visible(&self.full));
        if let Some(first) = entries.first() {
            let command = format!("goedwerk explain {}", first.group.rule);
            let room = words.one_rule.chars().count() + 1 + command.chars().count();
            let between = if room > self.width { "\n  " } else { " " };
            let _ = writeln!(text, "{}{between}{command}", words.one_rule);
        }
        text
    }

    /// The number of findings per theme.
    fn themes(&self, summary: &Summary) -> String {
        let words = self.language.words();
        let counts = importance::themes().filter_map(|family| {
            let members = summary.rules().filter(|rule| rule.family == family);
            let count: usize = members.filter_map(|rule| summary.by_rule.get(rule.name)).sum();
            let name = words.families.get(family.id()).map_or(family.id(), String::as_str);
            // Keeps a name and its number on the same line.
            (count > 0).then(|| format!("{name} {count}").replace(' ', "\u{a0}"))
        });
        let counts = counts.collect::<Vec<_>>().join(" · ");
        fill(&words.overview.themes, &[("themes", counts)])
    }

    fn entry(&self, entry: &Ranked, with_reason: bool) -> String {
        let words = self.language.words();
        let group = &entry.group;
        let found = group.in_document.as_deref();
        let at = found.is_none().then_some((group.line, group.column));
        let place = Shown { path: &entry.path, at, in_document: found };
        let mut text = self.text.heading(group.severity(), &group.rule, &group.message, &place);
        if entry.files > 1 {
            let _ = write!(text, " ({})", words.overview.other_files.of(entry.files - 1));
        } else if group.count > 1 {
            let template = if found.is_some() { &words.profile_documents.also } else { &words.report.also };
            let lines: Vec<String> = group.lines.iter().map(ToString::to_string).collect();
            let more = group.count - 1 - group.lines.len();
            let mut also = fill(template, &[("lines", lines.join(", "))]);
            if more > 0 {
                let _ = write!(also, " {}", words.overview.more_times.of(more));
            }
            let _ = write!(text, " ({also})");
        }
        text.push('\n');
        if with_reason {
            let options = textwrap::Options::new(self.width).initial_indent("  ").subsequent_indent("  ");
            text += &textwrap::fill(&group.why, options);
            text.push('\n');
        }
        text
    }

    /// The files with the most severe findings.
    fn files(&self, totals: &Totals) -> String {
        let words = self.language.words();
        let mut text = format!("\n{}\n", words.overview.per_file);
        for file in totals.worst.iter().take(NAMED_FILES) {
            let [errors, warnings, suggestions] = file.counts;
            let counts = [
                (errors, &words.report.errors),
                (warnings, &words.report.warnings),
                (suggestions, &words.report.suggestions),
            ];
            let counts: Vec<String> =
                counts.iter().filter(|(n, _)| *n > 0).map(|(n, words)| words.of(*n)).collect();
            let options = textwrap::Options::new(self.width)
                .initial_indent("  ")
                .subsequent_indent("    ")
                .break_words(false)
                .word_splitter(textwrap::WordSplitter::NoHyphenation);
            let line = format!("{}: {}", visible(&file.path), counts.join(", "));
            let _ = writeln!(text, "{}", textwrap::fill(&line, options));
        }
        let more = totals.files.saturating_sub(NAMED_FILES);
        if more > 0 {
            let _ = writeln!(text, "  {}", words.overview.more_files.of(more));
        }
        text
    }

    fn paragraph(&self, text: &str) -> String {
        width::paragraph(text, self.width).replace('\u{a0}', " ") + "\n"
    }
}
