//! The rules as SARIF descriptors.

use serde_json::{Map, Value, json};

use super::explain::open;
use super::source_line;
use crate::base::Language;
use crate::law::{self, Abolished, Ground};
use crate::lint;
use crate::rule::{Citation, Rule, Severity};

/// The tool with all its rules.
pub fn driver(language: Language, rule_book: Option<&str>) -> Value {
    let mut driver = Map::new();
    driver.insert("name".to_owned(), env!("CARGO_PKG_NAME").into());
    driver.insert("version".to_owned(), env!("CARGO_PKG_VERSION").into());
    // Empty while the package has no repository URL.
    if let Some(address) = Some(env!("CARGO_PKG_REPOSITORY")).filter(|address| !address.is_empty()) {
        driver.insert("informationUri".to_owned(), address.into());
    }
    driver.insert("language".to_owned(), language.tag().into());
    let rules: Vec<Value> = lint::rules().map(|rule| descriptor(rule, language, rule_book)).collect();
    driver.insert("rules".to_owned(), rules.into());
    driver.into()
}

fn descriptor(rule: &Rule, language: Language, rule_book: Option<&str>) -> Value {
    let wording = rule.wording(language);
    let message = open(wording.message);
    let mut help = wording.remedy.to_owned();
    let mut markdown = wording.remedy.to_owned();
    if !rule.snippet.is_empty() {
        let snippet = rule.snippet.trim_end();
        help = format!("{help}\n\n{snippet}");
        markdown = format!("{markdown}\n\n```yaml\n{snippet}\n```");
    }
    let words = &language.words().report;
    let source = source_line(rule, language);
    json!({
        "id": rule.name,
        "name": rule.name,
        "shortDescription": text(&message),
        "fullDescription": text(wording.why),
        "help": {
            "text": format!("{help}\n\n{}: {source}", words.source),
            "markdown": format!("{markdown}\n\n*{}: {source}*", words.source),
        },
        "helpUri": address(rule, rule_book),
        "defaultConfiguration": { "level": level(rule.severity) },
        "properties": { "tags": tags(rule), "sources": sources(rule, language), "dimensions": rule.dimensions },
    })
}

/// The help URI of a rule.
fn address(rule: &Rule, rule_book: Option<&str>) -> String {
    match rule_book {
        Some(page) => format!("{page}#{}", rule.name),
        None => format!("goedwerk:regel/{}", rule.name),
    }
}

/// The family, and the sections of the report.
fn tags(rule: &Rule) -> Vec<String> {
    let sections = rule.source.iter().filter_map(|citation| match citation {
        Citation::Report(section) => Some(format!("rapport-{section}")),
        _ => None,
    });
    let mut tags = vec![rule.family.id().to_owned()];
    tags.extend(sections);
    // SARIF tags must be unique.
    let mut seen = std::collections::BTreeSet::new();
    tags.retain(|tag| seen.insert(tag.clone()));
    tags
}

/// The sources of a rule, for programs.
fn sources(rule: &Rule, language: Language) -> Vec<Value> {
    let sources = rule.source.iter().flat_map(|citation| match citation {
        Citation::Report(section) => vec![json!({ "source": "rapport", "section": section })],
        Citation::Law(key) => law::ground(key).map(of_ground).into_iter().collect(),
        Citation::Abolished => law::abolished().iter().map(of_abolished).collect(),
        Citation::Own { dutch, english } => {
            let reason = if language == Language::Dutch { dutch } else { english };
            vec![json!({ "source": "goedwerk", "section": reason })]
        }
        Citation::Format(format) => vec![json!({ "source": "formaat", "section": format })],
    });
    sources.collect()
}

fn of_ground(ground: &Ground) -> Value {
    json!({ "source": "wet", "section": ground.citation(), "checked": ground.checked, "key": ground.key })
}

fn of_abolished(term: &Abolished) -> Value {
    json!({ "source": "wet", "section": term.ground, "checked": term.checked, "term": term.name })
}

/// The severity as a SARIF level.
pub fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Suggestion => "note",
    }
}

/// A text as a SARIF message object.
pub fn text(text: &str) -> Value {
    json!({ "text": text })
}
