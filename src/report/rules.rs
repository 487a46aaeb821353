//! The rules as SARIF describes them.

use serde_json::{Map, Value, json};

use super::explain::open;
use super::{sarif, source_line};
use crate::lint::{self, Citation, Rule};
use crate::text::{Language, rule_text};

/// The tool with all its rules.
pub fn driver(language: Language, rule_book: Option<&str>) -> Value {
    let mut driver = Map::new();
    driver.insert("name".to_owned(), env!("CARGO_PKG_NAME").into());
    driver.insert("version".to_owned(), env!("CARGO_PKG_VERSION").into());
    // Empty as long as the package has no address.
    if let Some(address) = Some(env!("CARGO_PKG_REPOSITORY")).filter(|address| !address.is_empty()) {
        driver.insert("informationUri".to_owned(), address.into());
    }
    driver.insert("language".to_owned(), language.tag().into());
    let rules: Vec<Value> = lint::rules().map(|rule| descriptor(rule, language, rule_book)).collect();
    driver.insert("rules".to_owned(), rules.into());
    driver.into()
}

fn descriptor(rule: &Rule, language: Language, rule_book: Option<&str>) -> Value {
    let text = rule_text(rule, language);
    let message = open(&text.message);
    let mut help = text.remedy.clone();
    let mut markdown = text.remedy;
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
        "shortDescription": sarif::text(&message),
        "fullDescription": sarif::text(&text.why),
        "help": {
            "text": format!("{help}\n\n{}: {source}", words.source),
            "markdown": format!("{markdown}\n\n*{}: {source}*", words.source),
        },
        "helpUri": address(rule, rule_book),
        "defaultConfiguration": { "level": sarif::level(rule.severity) },
        "properties": { "tags": tags(rule), "sources": sources(rule), "dimensions": rule.dimensions },
    })
}

/// Where more is said of a rule.
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
    // SARIF's tags are a set.
    let mut seen = std::collections::BTreeSet::new();
    tags.retain(|tag| seen.insert(tag.clone()));
    tags
}

/// What a rule rests on, for programs.
fn sources(rule: &Rule) -> Vec<Value> {
    let sources = rule.source.iter().map(|citation| match citation {
        Citation::Report(section) => json!({ "source": "rapport", "section": section }),
        Citation::Law { ground, checked } => {
            json!({ "source": "wet", "section": ground, "checked": checked })
        }
        Citation::Format(format) => json!({ "source": "formaat", "section": format }),
    });
    sources.collect()
}
