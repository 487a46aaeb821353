//! Pages and lists as plain text, for a terminal.

use std::fmt::Write as _;

use super::facts::{
    DimensionFacts, RuleFacts, SignsFacts, dimension_family_name, family_name, open, severity,
};
use crate::base::Language;
use crate::dimensions::{Dimension, catalogue};
use crate::lint::rules;
use crate::report::{coverage, source_line};
use crate::rule::{Family, MARK, Rule};

/// The column where sentences break.
const WIDTH: usize = 90;

/// The page of one rule.
#[must_use]
pub fn page(rule: &Rule, language: Language) -> String {
    let words = &language.words().explain;
    let facts = RuleFacts::of(rule, language);
    let mut page = format!("{}\n\n{}\n\n", rule.name, facts.message);
    let _ = writeln!(page, "{}: {}", words.severity, severity(rule, language));
    let _ = writeln!(page, "{}: {}", words.family, family_name(rule.family, language));
    let _ = writeln!(page, "{}: {}", words.source, source_line(rule, language));
    if !rule.dimensions.is_empty() {
        let _ = writeln!(page, "{}: {}", words.dimensions, rule.dimensions.join(", "));
    }
    section(&mut page, &words.why, &textwrap::fill(&facts.why, WIDTH));
    section(&mut page, &words.remedy, &textwrap::fill(&facts.remedy, WIDTH));
    if !rule.snippet.is_empty() {
        let _ = writeln!(page);
        indented(&mut page, rule.snippet);
    }
    let here = format!("  {}", words.here);
    section(&mut page, &words.bad, "");
    indented(&mut page, &rule.bad.shown().replace(MARK, &here));
    section(&mut page, &words.good, "");
    indented(&mut page, rule.good.shown());
    page
}

/// The page of one dimension.
#[must_use]
pub fn dimension(dimension: &'static Dimension, language: Language) -> String {
    let words = language.words();
    let facts = DimensionFacts::of(dimension, language);
    let mut page = format!("{}\n\n{}\n{}\n\n", facts.id, facts.name, textwrap::fill(facts.shows, WIDTH));
    let family = dimension_family_name(facts.family, language);
    let _ = writeln!(page, "{}: {family}", words.dimension.family);
    let sections = dimension.sections.join(", ");
    let _ = writeln!(page, "{}: {} {sections}", words.explain.source, words.report.report);
    section(&mut page, &words.dimension.counts, "");
    for way in facts.ways(language) {
        let options = textwrap::Options::new(WIDTH).subsequent_indent("  ");
        let _ = writeln!(page, "{}", textwrap::fill(&format!("- {way}"), options));
    }
    for signs in &facts.signs {
        add_signs(&mut page, signs, language);
    }
    let _ = writeln!(page, "\n{}", textwrap::fill(&words.dimension.signs, WIDTH));
    let rules = match facts.rules.as_slice() {
        [] => words.dimension.no_rules.clone(),
        rules => rules.join(", "),
    };
    section(&mut page, &words.explain.rules, &textwrap::fill(&rules, names(WIDTH)));
    page
}

/// How lists of names break: never within a name.
fn names(width: usize) -> textwrap::Options<'static> {
    textwrap::Options::new(width).word_splitter(textwrap::WordSplitter::NoHyphenation)
}

fn add_signs(page: &mut String, signs: &SignsFacts, language: Language) {
    let words = &language.words().dimension;
    for (heading, items) in [
        (&words.fields, &signs.fields),
        (&words.strong, &signs.strong),
        (&words.weak, &signs.in_passing),
        (&words.excluded, &signs.excluded),
    ] {
        if !items.is_empty() {
            let list = textwrap::fill(&items.join("; "), names(WIDTH - 4));
            // A heading of its own has its capital; behind the name of a pole it has none.
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

/// All dimensions, one line each, by family.
#[must_use]
pub fn dimensions(language: Language) -> String {
    let mut list = format!("{}\n", language.words().dimension.list);
    for family in catalogue().families() {
        let _ = writeln!(list, "\n{}", coverage::family_name(family, language));
        for dimension in &family.dimensions {
            let name = coverage::dimension_name(dimension, language);
            let _ = writeln!(list, "  {:<28} {name}", dimension.id);
        }
    }
    list
}

/// All rules, one line each, by family.
#[must_use]
pub fn list(language: Language) -> String {
    let mut list = format!("{}\n", language.words().explain.list);
    for family in Family::ALL {
        let mut members = rules().filter(|rule| rule.family == family).peekable();
        if members.peek().is_none() {
            continue;
        }
        let _ = writeln!(list, "\n{}", family_name(family, language));
        for rule in members {
            let message = open(rule.wording(language).message);
            let _ = writeln!(list, "  {:<28} {:<13} {message}", rule.name, severity(rule, language));
        }
    }
    list
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
