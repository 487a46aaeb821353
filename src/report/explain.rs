//! A rule's page.

use std::fmt::Write as _;

use super::{severity_name, source_line};
use crate::lint::{Family, MARK, Rule, rules};
use crate::text::{Language, fill, rule_text};

/// The page of one rule, as plain text.
#[must_use]
pub fn page(rule: &Rule, language: Language) -> String {
    let words = language.words();
    let text = rule_text(rule, language);
    let mut page = format!("{}\n\n", rule.name);
    let message = fill(&text.message, &open_places(&text.message));
    let _ = writeln!(page, "{message}\n");
    let _ = writeln!(page, "{}: {}", words.explain.severity, severity_name(rule.severity, words));
    let _ = writeln!(page, "{}: {}", words.explain.family, family_name(rule.family, language));
    let _ = writeln!(page, "{}: {}", words.explain.source, source_line(rule, language));
    if !rule.dimensions.is_empty() {
        let _ = writeln!(page, "{}: {}", words.explain.dimensions, rule.dimensions.join(", "));
    }
    section(&mut page, &words.explain.why, &textwrap::fill(&text.why, 90));
    section(&mut page, &words.explain.remedy, &textwrap::fill(&text.remedy, 90));
    if !rule.snippet.is_empty() {
        let _ = writeln!(page);
        indented(&mut page, rule.snippet);
    }
    let here = format!("  {}", words.explain.here);
    section(&mut page, &words.explain.bad, "");
    indented(&mut page, &rule.bad.shown().replace(MARK, &here));
    section(&mut page, &words.explain.good, "");
    indented(&mut page, rule.good.shown());
    page
}

/// All rules, one line each, by family.
#[must_use]
pub fn list(language: Language) -> String {
    let words = language.words();
    let mut list = format!("{}\n", words.explain.list);
    for family in Family::ALL {
        let mut members = rules().filter(|rule| rule.family == family).peekable();
        if members.peek().is_none() {
            continue;
        }
        let _ = writeln!(list, "\n{}", family_name(family, language));
        for rule in members {
            let message = rule_text(rule, language).message;
            let message = fill(&message, &open_places(&message));
            let _ =
                writeln!(list, "  {:<28} {:<13} {message}", rule.name, severity_name(rule.severity, words));
        }
    }
    list
}

fn family_name(family: Family, language: Language) -> &'static str {
    language.words().families.get(family.id()).map_or(family.id(), String::as_str)
}

/// A message without a finding has no words to fill in: an ellipsis stands for each.
pub(super) fn open_places(message: &str) -> Vec<(&str, String)> {
    message
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| (name, "…".to_owned()))
        .collect()
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
