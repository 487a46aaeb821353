//! Tree -> findings: validates a file against the schema of its format.
//!
//! The schemas under `schemas/` are the same contract that editors use. Only `kinds` knows the error kinds of the
//! validator.

mod blank;
mod contract;
mod format;
pub mod instance;
mod kinds;
mod lookup;
pub mod meaning;
mod mend;
pub mod outline;
pub mod place;
mod repair;
mod shape;
mod tree;

use std::borrow::Cow;

pub use contract::SETTINGS;
use contract::{Contract, contract, settings};
pub use format::Format;

use crate::base::nearest;
use crate::document::{Document, MAX_FINDINGS, Node, Value};
use crate::finding::{Arg, Finding, Place};
use crate::rulebook::{bestand, schema as rules};

/// The result of validating a file.
#[derive(Debug)]
pub struct Checked<'d> {
    /// The format of the file; `None` if it does not state one.
    pub format: Option<Format>,
    /// The schema errors.
    pub findings: Vec<Finding>,
    /// Errors that may only be a consequence of a part of the file that could not be read; they are not reported, and
    /// nothing is concluded from what they are about.
    pub from_damage: Vec<Finding>,
    /// The tree, with invalid values removed or replaced by an empty value of the right type, so that the typed models
    /// can be filled and list items keep their positions.
    pub tree: Cow<'d, Node>,
}

/// Validates a file against the schema of the format it states.
#[must_use]
pub fn check(document: &Document) -> Checked<'_> {
    let root = root(document);
    let unknown =
        |findings| Checked { format: None, findings, from_damage: Vec::new(), tree: Cow::Borrowed(root) };
    match recognise(document, root) {
        Ok(format) => {
            let Validated { findings, from_damage, tree } = validate(document, contract(format));
            Checked { format: Some(format), findings, from_damage, tree }
        }
        // If parts of the file could not be read, the format may be in one of these.
        Err(_) if document.is_damaged() => unknown(Vec::new()),
        Err(finding) => unknown(vec![*finding]),
    }
}

/// The root of a file; null for a file without content.
fn root(document: &Document) -> &Node {
    static NOTHING: Node = Node { value: Value::Null, span: 0..0 };
    document.root().unwrap_or(&NOTHING)
}

/// Validates settings against their schema; returns the findings, and the settings without the invalid parts.
#[must_use]
pub fn check_settings(document: &Document) -> (Vec<Finding>, Cow<'_, Node>) {
    let validated = validate(document, settings());
    (validated.findings, validated.tree)
}

/// The result of validating a tree; the fields are those of [`Checked`].
struct Validated<'d> {
    findings: Vec<Finding>,
    from_damage: Vec<Finding>,
    tree: Cow<'d, Node>,
}

fn validate<'d>(document: &'d Document, contract: &Contract) -> Validated<'d> {
    let written = root(document);
    let emptied = blank::emptied(written);
    let root = emptied.as_ref().map_or(written, |(emptied, _)| emptied);
    let errors: Vec<_> = contract.validator.iter_errors(root).collect();
    if errors.is_empty() {
        return Validated { findings: Vec::new(), from_damage: Vec::new(), tree: Cow::Borrowed(written) };
    }
    let mut findings = Vec::new();
    for error in &errors {
        kinds::findings(error, contract, document, &mut findings);
        if findings.len() > MAX_FINDINGS {
            break;
        }
    }
    if let Some((_, pointers)) = &emptied {
        blank::name(&mut findings, pointers);
    }
    let from_damage = findings.extract_if(.., |finding| comes_from_damage(document, finding)).collect();
    findings.dedup_by(|a, b| a.rule.name == b.rule.name && a.place == b.place && a.args == b.args);
    if findings.len() > MAX_FINDINGS {
        // Replaces the first finding over the limit.
        let place = findings[MAX_FINDINGS].place.clone();
        findings.truncate(MAX_FINDINGS);
        findings.push(Finding::new(&bestand::te_veel_fouten::RULE, place));
        return Validated { findings, from_damage, tree: Cow::Borrowed(written) };
    }
    let tree = Cow::Owned(repair::repair(root, &errors, &contract.schema, &contract.validator));
    Validated { findings, from_damage, tree }
}

/// The format that a file states.
fn recognise(document: &Document, root: &Node) -> Result<Format, Box<Finding>> {
    let rule = &rules::formaat_onbekend::RULE;
    let Some(value) = root.get("formaat") else {
        // Without `formaat`, only a profile is likely: it is the one format that people write by hand.
        if document.is_damaged() && root.get("functie").is_some() {
            return Ok(Format::Profile);
        }
        let found = Arg::Term("formaat-ontbreekt");
        let mut finding = Finding::new(rule, Place::Value(String::new())).with("gevonden", found);
        finding.fix = mend::with_format(root);
        return Err(Box::new(finding));
    };
    let text = value.text().map_or_else(|| value.to_json().to_string(), str::to_owned);
    if let Some(format) = Format::ALL.into_iter().find(|format| format.id() == text) {
        return Ok(format);
    }
    let mut finding =
        Finding::new(rule, Place::Value("/formaat".to_owned())).with("gevonden", format!("\"{text}\""));
    let name = text.split('/').next().unwrap_or_default();
    let meant = nearest(name, Format::ALL.map(Format::name))
        .and_then(|near| Format::ALL.into_iter().find(|format| format.name() == near));
    if let Some(format) = meant {
        finding = finding.with("bedoeld", Arg::Phrase("bedoelde-u", format.id().to_owned()));
    }
    Err(Box::new(finding))
}

/// Whether a finding may be a consequence of a part of the file that could not be read.
fn comes_from_damage(document: &Document, finding: &Finding) -> bool {
    let pointer = finding.place.pointer();
    let missing = finding.rule.name == rules::sleutel_ontbreekt::RULE.name;
    let span = match document.node(pointer) {
        Some(node) if missing || !pointer.is_empty() => node.span.clone(),
        _ => return false,
    };
    document.touches_damage(&span)
}

#[cfg(test)]
mod tests {
    use serde_json::Value as Json;

    use super::*;

    /// Every schema: as published, and without its descriptions.
    fn schemas() -> Vec<(Json, &'static Json)> {
        let formats = Format::ALL.map(|format| (format.schema(), contract(format)));
        let all = formats.into_iter().chain([(SETTINGS, settings())]);
        all.map(|(whole, contract)| (serde_json::from_str(whole).expect("JSON"), &contract.schema)).collect()
    }

    #[test]
    fn the_schemas_are_schemas() {
        for (whole, bare) in schemas() {
            assert!(jsonschema::meta::is_valid(&whole), "{}", whole["$id"]);
            assert!(jsonschema::meta::is_valid(bare), "{}", whole["$id"]);
        }
    }

    /// Validation keywords with the same meaning in drafts 7 and 2020-12.
    const IN_BOTH_DRAFTS: [&str; 21] = [
        "$defs",
        "$id",
        "$ref",
        "$schema",
        "additionalProperties",
        "anyOf",
        "const",
        "enum",
        "format",
        "items",
        "maximum",
        "minItems",
        "minLength",
        "minimum",
        "oneOf",
        "pattern",
        "properties",
        "required",
        "type",
        "uniqueItems",
        // An annotation, which no draft knows.
        "x-also",
    ];

    #[test]
    fn the_schemas_say_the_same_in_both_drafts() {
        fn hold(schema: &Json) {
            match schema {
                Json::Object(keys) => {
                    for (key, value) in keys {
                        assert!(IN_BOTH_DRAFTS.contains(&key.as_str()), "{key}");
                        match key.as_str() {
                            "properties" | "$defs" => {
                                value.as_object().expect("schemas by name").values().for_each(hold);
                            }
                            // In draft 7, `items` may also be a tuple.
                            "items" => assert!(value.is_object(), "{value}"),
                            // Draft 7 ignores siblings of `$ref`. An annotation means nothing to it anyway.
                            "$ref" => {
                                assert_eq!(keys.keys().filter(|key| *key != "x-also").count(), 1, "{schema}");
                            }
                            _ => {}
                        }
                        if !matches!(key.as_str(), "properties" | "$defs" | "const" | "enum") {
                            hold(value);
                        }
                    }
                }
                Json::Array(schemas) => schemas.iter().for_each(hold),
                _ => {}
            }
        }
        for (_, bare) in schemas() {
            hold(bare);
        }
    }

    #[test]
    fn only_words_to_people_and_annotations_are_left_out_of_a_schema() {
        for (whole, bare) in schemas() {
            let mut left_out = Vec::new();
            compare(&whole, bare, "", &mut left_out);
            let words = ["/title", "/description", "/examples", "/default", "/$comment"];
            let is_known =
                |place: &String| place.contains("/x-") || words.iter().any(|word| place.ends_with(word));
            assert!(left_out.iter().all(is_known), "{left_out:?}");
            assert!(left_out.iter().any(|place| place.ends_with("/description")), "{}", whole["$id"]);
        }
    }

    /// Collects the places that only one of two values has; what both have must be equal.
    fn compare(whole: &Json, bare: &Json, place: &str, left_out: &mut Vec<String>) {
        match (whole, bare) {
            (Json::Object(keys), Json::Object(others)) => {
                assert!(others.keys().all(|key| keys.contains_key(key)), "{place}");
                for (key, value) in keys {
                    let place = format!("{place}/{key}");
                    match others.get(key) {
                        Some(other) => compare(value, other, &place, left_out),
                        None => left_out.push(place),
                    }
                }
            }
            (Json::Array(items), Json::Array(others)) => {
                assert_eq!(items.len(), others.len(), "{place}");
                for (at, (item, other)) in items.iter().zip(others).enumerate() {
                    compare(item, other, &format!("{place}/{at}"), left_out);
                }
            }
            (one, other) => assert_eq!(one, other, "{place}"),
        }
    }
}
