//! A Dutch sentence for each kind of validation error. The `match` is exhaustive, so that a kind that the validator
//! adds is a compile error here and not a silent gap.

use jsonschema::error::{TypeKind, ValidationErrorKind as Kind};
use jsonschema::{JsonType, ValidationError};
use serde_json::Value;

use super::contract::Contract;
use super::lookup::Homes;
use super::shape::{self, Expected};
use super::{lookup, mend};
use crate::base::day::is_day;
use crate::base::pointer::{segments, step};
use crate::base::{is_slip, nearest};
use crate::document::{Document, MAX_FINDINGS};
use crate::finding::{Arg, Finding, Place};
use crate::rule::Rule;
use crate::rulebook::schema as rules;

/// Converts a validation error to findings; an error about several keys becomes one finding per key.
pub fn findings(
    error: &ValidationError<'_>,
    contract: &Contract,
    document: &Document,
    out: &mut Vec<Finding>,
) {
    let pointer = error.instance_path().as_str();
    let value = error.instance();
    let place = || Place::Value(pointer.to_owned());
    let limited = |how: &'static str, limit: String| {
        Finding::new(&rules::buiten_bereik::RULE, place())
            .with("waarde", size_of(value))
            .with("hoe", Arg::Term(how))
            .with("grens", limit)
    };
    match error.kind() {
        Kind::AdditionalProperties { unexpected } | Kind::UnevaluatedProperties { unexpected } => {
            let known = object_of(error, &contract.schema);
            let unexpected = unexpected.iter().take(MAX_FINDINGS + 1);
            out.extend(unexpected.map(|key| unknown_key(key, error, known, contract)));
        }
        Kind::Required { property } => {
            let key = property.as_str().unwrap_or_default();
            let finding = Finding::new(&rules::sleutel_ontbreekt::RULE, Place::Key(pointer.to_owned()));
            let block = object_of(error, contract.whole());
            let child = block.and_then(|block| block.get("properties")?.get(key));
            let example = child.and_then(|child| wanted(child, contract)?.example(key, &Value::Null));
            out.push(said(
                finding.with("sleutel", key),
                "bijvoorbeeld",
                example.map(|one| format!("{key}: {one}")),
            ));
        }
        Kind::Type { kind } => {
            let expected = match kind {
                TypeKind::Single(one) => type_name(*one),
                TypeKind::Multiple(set) => {
                    let wanted = set.iter().find(|kind| *kind != JsonType::Null);
                    wanted.map_or("een-andere-vorm", type_name)
                }
            };
            out.push(shaped(error, expected, contract, document));
        }
        Kind::Enum { options } => out.push(unknown_value(options, value, place())),
        Kind::Constant { expected_value } => {
            let options = Value::Array(vec![expected_value.as_ref().clone()]);
            out.push(unknown_value(&options, value, place()));
        }
        Kind::Format { format } => {
            let mut finding = wrong_form(form_name(format), value, place());
            if format == "date" {
                finding.fix = document.node(pointer).and_then(mend::of_date);
            }
            out.push(finding);
        }
        Kind::Pattern { pattern } => {
            let form = match pattern.as_str() {
                pattern if pattern.starts_with("^[a-z0-9]") => "vorm-id",
                pattern if pattern.starts_with("^#") => "vorm-kleur",
                pattern if pattern.starts_with("^([01]") => "vorm-tijd",
                _ => "vorm-overig",
            };
            out.push(wrong_form(form, value, place()));
        }
        Kind::AnyOf { context } | Kind::OneOfNotValid { context } => {
            branches(error, context, contract, document, out);
        }
        Kind::OneOfMultipleValid { .. } | Kind::Not { .. } | Kind::FalseSchema | Kind::Contains => {
            out.push(Finding::new(&rules::keuze_onjuist::RULE, Place::Key(pointer.to_owned())));
        }
        Kind::Maximum { limit } | Kind::ExclusiveMaximum { limit } => {
            out.push(limited("te-hoog", limit.to_string()));
        }
        Kind::Minimum { limit } | Kind::ExclusiveMinimum { limit } => {
            out.push(limited("te-laag", limit.to_string()));
        }
        Kind::MultipleOf { multiple_of } => out.push(limited("geen-veelvoud", multiple_of.to_string())),
        Kind::MaxLength { limit } => out.push(limited("te-lang", limit.to_string())),
        Kind::MaxItems { limit } | Kind::MaxProperties { limit } => {
            out.push(limited("te-veel", limit.to_string()));
        }
        Kind::AdditionalItems { limit } => out.push(limited("te-veel", limit.to_string())),
        Kind::MinLength { limit } if *limit > 1 => out.push(limited("te-kort", limit.to_string())),
        Kind::MinItems { limit } | Kind::MinProperties { limit } if *limit > 1 => {
            out.push(limited("te-weinig", limit.to_string()));
        }
        Kind::MinLength { .. } => out.push(empty("lege-tekst", pointer)),
        Kind::MinItems { .. } => out.push(empty("lege-lijst", pointer)),
        Kind::MinProperties { .. } => out.push(empty("leeg-blok", pointer)),
        Kind::UniqueItems => out.push(Finding::new(&rules::dubbel_in_lijst::RULE, place())),
        Kind::PropertyNames { .. } | Kind::UnevaluatedItems { .. } => {
            out.push(wrong_form("vorm-overig", value, place()));
        }
        // The shipped schemas cannot cause any of these: they do not use such keywords, and their patterns are simple.
        // Should one occur, the place is still correct.
        Kind::BacktrackLimitExceeded { .. }
        | Kind::RegexEngineFailure { .. }
        | Kind::ContentEncoding { .. }
        | Kind::ContentMediaType { .. }
        | Kind::Custom { .. }
        | Kind::FromUtf8 { .. }
        | Kind::Referencing(_) => out.push(wrong_form("vorm-overig", value, place())),
    }
}

/// The finding about a value of another type than `expected`, with an example, the keys that a block may have, and a fix.
fn shaped(
    error: &ValidationError<'_>,
    expected: &'static str,
    contract: &Contract,
    document: &Document,
) -> Finding {
    let (pointer, value) = (error.instance_path().as_str(), error.instance());
    let finding = wrong_type(expected, value, Place::Value(pointer.to_owned()));
    let wanted = object_of(error, contract.whole()).and_then(|node| wanted(node, contract));
    let key = segments(pointer).last().unwrap_or_default();
    let node = document.node(pointer);
    let fix = node.and_then(|node| mend::of_type(expected, node));
    if !matches!(expected, "een-blok" | "een-lijst") {
        return Finding { fix, ..finding };
    }
    let block = wanted.filter(|_| expected == "een-blok");
    let example = wanted.and_then(|wanted| wanted.example(&key, value));
    let keys = block.map(|block| shape::keys(block.node)).filter(|keys| !keys.is_empty());
    let finding = said(said(finding, "schrijf", example), "kan-ook", keys);
    // Text that was not read as it was written may be several texts.
    let wrapped = || block.zip(node).filter(|_| !document.is_damaged())?.0.wrapped(&key, node?);
    Finding { fix: fix.or_else(wrapped), ..finding }
}

/// What the schema, with its examples, says of a value.
fn wanted<'s>(node: &'s Value, contract: &'s Contract) -> Option<Expected<'s>> {
    let root = contract.whole();
    Some(Expected { root, node: lookup::resolve(root, node)? })
}

/// Adds a phrase to a finding.
fn said(finding: Finding, phrase: &'static str, name: Option<String>) -> Finding {
    let argument = if phrase == "kan-ook" { "kan" } else { "zo" };
    match name {
        Some(name) => finding.with(argument, Arg::Phrase(phrase, name)),
        None => finding,
    }
}

/// Of several alternatives, reports on the one the author chose: the alternative without a type error here.
fn branches(
    error: &ValidationError<'_>,
    context: &[Vec<ValidationError<'static>>],
    contract: &Contract,
    document: &Document,
    out: &mut Vec<Finding>,
) {
    let here = error.instance_path().as_str();
    let is_type_error = |inner: &ValidationError<'_>| {
        matches!(inner.kind(), Kind::Type { .. }) && inner.instance_path().as_str() == here
    };
    let mut chosen = context.iter().filter(|branch| !branch.iter().any(is_type_error));
    match (chosen.next(), chosen.next()) {
        (Some(branch), None) => {
            for inner in branch {
                findings(inner, contract, document, out);
            }
        }
        (Some(_), Some(_)) => {
            out.push(Finding::new(&rules::keuze_onjuist::RULE, Place::Key(here.to_owned())));
        }
        (None, _) => {
            let is_list = |inner: &ValidationError<'_>| {
                is_type_error(inner)
                    && matches!(inner.kind(), Kind::Type { kind: TypeKind::Single(JsonType::Array) })
            };
            let has_list = context.iter().flatten().any(is_list);
            let expected = if has_list { "tekst-of-lijst" } else { "tekst-of-blok" };
            out.push(wrong_type(expected, error.instance(), Place::Value(here.to_owned())));
        }
    }
}

/// The schema of the object that an error about its keys refers to.
fn object_of<'s>(error: &ValidationError<'_>, schema: &'s Value) -> Option<&'s Value> {
    let (object, _) = error.schema_path().as_str().rsplit_once('/')?;
    lookup::at(schema, object)
}

fn unknown_key(
    key: &str,
    error: &ValidationError<'_>,
    object: Option<&Value>,
    contract: &Contract,
) -> Finding {
    let place = Place::Key(step(error.instance_path().as_str(), key));
    let finding = Finding::new(&rules::sleutel_onbekend::RULE, place.clone()).with("sleutel", key.to_owned());
    let known = object.map(lookup::keys).unwrap_or_default();
    let near = nearest(key, known);
    let homes = contract.homes();
    // A heading of people that stands for another key says more than a key that looks like it.
    let heading = meant(homes, error, key).filter(|_| !near.is_some_and(|near| is_slip(key, near)));
    match (heading, near) {
        (Some(Meant::Here(name)), _) if error.instance().get(name).is_none() => {
            let is_certain =
                object.is_some_and(|block| has_form(block, name, error.instance().get(key), contract));
            let finding =
                finding.with("bedoeld", Arg::Phrase("heet-hier", name.to_owned())).with("nieuw", name);
            finding.mended_by("sleutel-hernoemen", is_certain, place, name)
        }
        // A duplicate key would hide the first one.
        (Some(Meant::Here(name)), _) => finding.with("bedoeld", Arg::Phrase("zet-bij", name.to_owned())),
        (Some(Meant::Under(phrase, path)), _) => finding.with("bedoeld", Arg::Phrase(phrase, path)),
        (None, Some(near)) => {
            let finding = finding.with("bedoeld", Arg::Phrase("bedoelde-u", near.to_owned()));
            if error.instance().get(near).is_some() {
                return finding;
            }
            finding.with("nieuw", near).mended_by("sleutel-hernoemen", is_slip(key, near), place, near)
        }
        (None, None) => {
            let keys = object.map(shape::keys).filter(|keys| !keys.is_empty());
            match keys {
                Some(keys) => finding.with("bedoeld", Arg::Phrase("kan-hier", keys)),
                None => finding,
            }
        }
    }
}

/// Whether a value has the type that a key of a block requires.
fn has_form(block: &Value, key: &str, value: Option<&Value>, contract: &Contract) -> bool {
    let child = block.get("properties").and_then(|properties| properties.get(key));
    let child = child.and_then(|child| lookup::resolve(&contract.schema, child));
    let wanted = child.and_then(|child| child.get("type")?.as_str());
    let found = match value {
        Some(Value::String(_)) => "string",
        Some(Value::Array(_)) => "array",
        Some(Value::Object(_)) => "object",
        Some(Value::Number(_)) => "integer",
        _ => return false,
    };
    wanted == Some(found)
}

/// What an unknown key stands for.
enum Meant<'s> {
    /// Another key of the same block.
    Here(&'s str),
    /// A key elsewhere: the phrase that says so, and its path.
    Under(&'static str, String),
}

/// The key that an unknown key stands for, or where it belongs.
fn meant<'s>(homes: &'s Homes, error: &ValidationError<'_>, key: &str) -> Option<Meant<'s>> {
    let block = error.instance_path().as_str();
    let steps = segments(block).filter(|step| !step.bytes().all(|byte| byte.is_ascii_digit()));
    let path = steps.collect::<Vec<_>>().join(".");
    let here = homes.meant(&path, key).map(Meant::Here);
    let home = || homes.block(key).map(|home| Meant::Under("hoort-onder", home.to_owned()));
    let elsewhere = || homes.elsewhere(key).map(|path| Meant::Under("zet-onder", path));
    here.or_else(home).or_else(elsewhere)
}

fn unknown_value(options: &Value, value: &Value, place: Place) -> Finding {
    let options: Vec<String> = options.as_array().into_iter().flatten().map(plain).collect();
    let shown = plain(value);
    let near = nearest(&shown, options.iter().map(String::as_str)).map(str::to_owned);
    let is_certain = near.as_deref().is_some_and(|near| is_slip(&shown, near));
    let finding = Finding::new(&rules::waarde_onbekend::RULE, place.clone())
        .with("toegestaan", shortened(&options))
        .with("waarde", shown);
    match near {
        Some(near) => finding
            .with("bedoeld", Arg::Phrase("bedoelde-u", near.clone()))
            .with("nieuw", near.clone())
            .mended_by("waarde-vervangen", is_certain, place, near),
        None => finding,
    }
}

/// The allowed values; only the first few if the list is too long to read.
fn shortened(options: &[String]) -> String {
    const SHOWN: usize = 12;
    match options.get(..SHOWN) {
        Some(first) if options.len() > SHOWN => format!("{}, …", first.join(", ")),
        _ => options.join(", "),
    }
}

fn wrong_type(expected: &'static str, value: &Value, place: Place) -> Finding {
    Finding::new(&rules::type_onjuist::RULE, place)
        .with("verwacht", Arg::Term(expected))
        .with("gevonden", Arg::Term(found(expected, value)))
}

fn wrong_form(form: &'static str, value: &Value, place: Place) -> Finding {
    Finding::new(&rules::waarde_onjuist::RULE, place)
        .with("waarde", plain(value))
        .with("vorm", Arg::Term(form))
}

fn empty(kind: &'static str, pointer: &str) -> Finding {
    let rule: &'static Rule = &rules::leeg::RULE;
    Finding::new(rule, Place::Key(pointer.to_owned())).with("soort", Arg::Term(kind))
}

/// A value as its author wrote it.
fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// What a bound refers to: the number itself, or the number of letters or items.
fn size_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.chars().count().to_string(),
        Value::Array(items) => items.len().to_string(),
        Value::Object(entries) => entries.len().to_string(),
        other => other.to_string(),
    }
}

fn form_name(format: &str) -> &'static str {
    match format {
        "date" => "vorm-datum",
        "email" => "vorm-email",
        "uri" => "vorm-uri",
        _ => "vorm-overig",
    }
}

fn type_name(kind: JsonType) -> &'static str {
    match kind {
        JsonType::Null => "niets",
        JsonType::Boolean => "waar-of-onwaar",
        JsonType::Integer => "een-geheel-getal",
        JsonType::Number => "een-getal",
        JsonType::String => "een-tekst",
        JsonType::Array => "een-lijst",
        JsonType::Object => "een-blok",
    }
}

/// What stands where another type is expected: more precise than its type if that alone does not tell what is wrong.
fn found(expected: &str, value: &Value) -> &'static str {
    let is_number = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.'))
            && text.parse::<f64>().is_ok()
    };
    match (expected, value) {
        ("een-geheel-getal", Value::Number(_)) => "een-gebroken-getal",
        ("een-geheel-getal" | "een-getal", Value::String(text)) if is_number(text) => "een-getal-als-tekst",
        (_, Value::String(text)) if is_day(text) => "een-datum",
        _ => type_of(value),
    }
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "niets",
        Value::Bool(_) => "waar-of-onwaar",
        Value::Number(_) => "een-getal",
        Value::String(_) => "een-tekst",
        Value::Array(_) => "een-lijst",
        Value::Object(_) => "een-blok",
    }
}
