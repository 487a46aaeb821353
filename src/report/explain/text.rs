//! Pages and lists as plain text, for a terminal.

use std::fmt::Write as _;

use super::facts::{
    CitationFacts, DimensionFacts, RuleFacts, SignsFacts, dimension_family_name, family_name, open, severity,
};
use crate::base::Language;
use crate::dimensions::{Dimension, catalogue};
use crate::lint::rules;
use crate::report::{coverage, source_line, yaml};
use crate::rule::{Family, MARK, Rule};

/// Minimum width at which lists show names and texts side by side.
const TABLE: usize = 90;

/// The page of one rule, for this many columns.
#[must_use]
pub fn page(rule: &Rule, language: Language, width: usize) -> String {
    let words = &language.words().explain;
    let facts = RuleFacts::of(rule, language);
    let mut page = format!("{}\n\n{}\n\n", rule.name, textwrap::fill(&facts.message, width));
    let mut line = |name: &str, value: &str| {
        let _ = writeln!(
            page,
            "{}",
            textwrap::fill(&format!("{name}: {value}"), names(width).subsequent_indent("  "))
        );
    };
    line(&words.severity, severity(rule, language));
    line(&words.family, family_name(rule.family, language));
    line(&words.source, &source_line(rule, language));
    if !rule.dimensions.is_empty() {
        line(&words.dimensions, &rule.dimensions.join(", "));
    }
    add_sources(&mut page, &facts, language, width);
    section(&mut page, &words.why, &textwrap::fill(&facts.why, width));
    section(&mut page, &words.remedy, &textwrap::fill(&facts.remedy, width));
    if !rule.snippet.is_empty() {
        let _ = writeln!(page);
        indented(&mut page, &yaml::wrapped(rule.snippet, width - 4));
    }
    let here = format!("  {}", words.here);
    section(&mut page, &words.bad, "");
    indented(&mut page, &yaml::wrapped(&rule.bad.shown().replace(MARK, &here), width - 4));
    section(&mut page, &words.good, "");
    indented(&mut page, &yaml::wrapped(rule.good.shown(), width - 4));
    page
}

/// What the sources say that are not sections of the report.
fn add_sources(page: &mut String, facts: &RuleFacts, language: Language, width: usize) {
    let words = &language.words().law;
    let item = names(width).initial_indent("- ").subsequent_indent("  ");
    let below = names(width).initial_indent("  ").subsequent_indent("    ");
    for source in &facts.source {
        match source {
            CitationFacts::Law(ground) => {
                section(page, &textwrap::fill(&ground.title(words), names(width)), "");
                for line in &ground.lines {
                    let _ = writeln!(
                        page,
                        "{}",
                        textwrap::fill(&format!("{}: {}", line.name, line.text), &below)
                    );
                }
            }
            CitationFacts::Abolished { terms } => {
                section(page, &words.abolished, "");
                for term in terms {
                    let _ = writeln!(page, "{}", textwrap::fill(&term.sentence, &item));
                }
            }
            CitationFacts::Own { reason } => section(page, &words.own, &textwrap::fill(reason, width)),
            CitationFacts::Report(_) | CitationFacts::Format { .. } => {}
        }
    }
}

/// The page of one dimension, for this many columns.
#[must_use]
pub fn dimension(dimension: &'static Dimension, language: Language, width: usize) -> String {
    let words = language.words();
    let facts = DimensionFacts::of(dimension, language);
    let mut page = format!("{}\n\n{}\n{}\n\n", facts.id, facts.name, textwrap::fill(facts.shows, width));
    let family = dimension_family_name(facts.family, language);
    let _ = writeln!(page, "{}: {family}", words.dimension.family);
    let sections = dimension.sections.join(", ");
    let _ = writeln!(page, "{}: {} {sections}", words.explain.source, words.report.report);
    section(&mut page, &words.dimension.counts, "");
    for way in facts.ways(language) {
        let options = textwrap::Options::new(width).subsequent_indent("  ");
        let _ = writeln!(page, "{}", textwrap::fill(&format!("- {way}"), options));
    }
    for signs in &facts.signs {
        add_signs(&mut page, signs, language, width);
    }
    let _ = writeln!(page, "\n{}", textwrap::fill(&words.dimension.signs, width));
    let rules = match facts.rules.as_slice() {
        [] => words.dimension.no_rules.clone(),
        rules => rules.join(", "),
    };
    section(&mut page, &words.explain.rules, &textwrap::fill(&rules, names(width)));
    page
}

/// Wrapping of lists of names: never within a name.
fn names(width: usize) -> textwrap::Options<'static> {
    textwrap::Options::new(width).word_splitter(textwrap::WordSplitter::NoHyphenation)
}

fn add_signs(page: &mut String, signs: &SignsFacts, language: Language, width: usize) {
    let words = &language.words().dimension;
    for (heading, items) in [
        (&words.fields, &signs.fields),
        (&words.strong, &signs.strong),
        (&words.weak, &signs.in_passing),
        (&words.excluded, &signs.excluded),
    ] {
        if !items.is_empty() {
            let list = textwrap::fill(&items.join("; "), names(width - 4));
            // A separate heading starts with a capital; after the name of a pole it does not.
            let heading = signs.pole.map_or_else(|| heading.clone(), |pole| headed(pole, heading));
            section(page, &heading, "");
            indented(page, &list);
        }
    }
}

/// "Klassieke pool: velden"
fn headed(pole: &str, heading: &str) -> String {
    let mut letters = pole.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    format!("{}{}: {}", first.collect::<String>(), letters.as_str(), heading.to_lowercase())
}

/// All dimensions, one per line, by family, for this many columns.
#[must_use]
pub fn dimensions(language: Language, width: usize) -> String {
    let mut list = format!("{}\n", textwrap::fill(&language.words().dimension.list, names(width)));
    for family in catalogue().families() {
        let _ = writeln!(list, "\n{}", coverage::family_name(family, language));
        for dimension in &family.dimensions {
            let name = coverage::dimension_name(dimension, language);
            let _ = writeln!(list, "{}", row(&format!("{:<28}", dimension.id), name, width));
        }
    }
    list
}

/// All rules, one per line, by family, for this many columns.
#[must_use]
pub fn list(language: Language, width: usize) -> String {
    let mut list = format!("{}\n", textwrap::fill(&language.words().explain.list, names(width)));
    for family in Family::ALL {
        let mut members = rules().filter(|rule| rule.family == family).peekable();
        if members.peek().is_none() {
            continue;
        }
        let _ = writeln!(list, "\n{}", family_name(family, language));
        for rule in members {
            let message = open(rule.wording(language).message);
            let name = format!("{:<28} {:<13}", rule.name, severity(rule, language));
            let _ = writeln!(list, "{}", row(&name, &message, width));
        }
    }
    list
}

/// A name with its text, side by side if there is room, otherwise on the next line.
fn row(name: &str, text: &str, width: usize) -> String {
    let indent = if width < TABLE { 6 } else { 3 + name.chars().count() };
    let indent = " ".repeat(indent);
    let below = names(width).initial_indent(&indent).subsequent_indent(&indent);
    let text = textwrap::fill(text, below);
    if width < TABLE {
        format!("  {}\n{text}", name.trim_end())
    } else {
        format!("  {name} {}", text.trim_start())
    }
}

fn section(page: &mut String, heading: &str, text: &str) {
    let _ = writeln!(page, "\n{heading}");
    if !text.is_empty() {
        let _ = writeln!(page, "{text}");
    }
}

fn indented(page: &mut String, text: &str) {
    for line in text.lines() {
        let _ = writeln!(page, "    {line}");
    }
}
