//! TOML -> the same tree as for a profile, so that findings on settings have places too.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::document::{Document, Entry, Node, Value};
use crate::finding::{Arg, Finding, Place};
use crate::rulebook::bestand;
use crate::source::Source;

/// Parses TOML. Every problem is a finding; whatever can be read is in the document.
pub fn parse(source: &Source) -> (Document, Vec<Finding>) {
    let (table, errors) = DeTable::parse_recoverable(&source.text);
    let findings: Vec<Finding> = errors.iter().map(finding).collect();
    let root = mapping(table.get_ref(), table.span());
    (Document::from_root(root, !findings.is_empty()), findings)
}

fn mapping(table: &DeTable<'_>, span: Range<usize>) -> Node {
    let entry = |(key, value): (&Spanned<_>, &Spanned<DeValue<'_>>)| {
        let key: &Spanned<std::borrow::Cow<'_, str>> = key;
        Entry { key: key.get_ref().to_string(), key_span: key.span(), value: node(value) }
    };
    let mut entries: Vec<Entry> = table.iter().map(entry).collect();
    entries.sort_by_key(|entry| entry.key_span.start);
    Node { value: Value::Mapping(entries), span }
}

fn node(value: &Spanned<DeValue<'_>>) -> Node {
    let span = value.span();
    let value = match value.get_ref() {
        DeValue::String(text) => Value::String(text.to_string()),
        DeValue::Boolean(value) => Value::Bool(*value),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => Value::Number(number.into()),
            Err(_) => Value::String(number.to_string()),
        },
        DeValue::Float(number) => {
            let parsed = number.as_str().parse().ok().and_then(serde_json::Number::from_f64);
            parsed.map_or_else(|| Value::String(number.to_string()), Value::Number)
        }
        DeValue::Datetime(date) => Value::String(date.to_string()),
        DeValue::Array(items) => Value::Sequence(items.iter().map(node).collect()),
        DeValue::Table(table) => return mapping(table, span),
    };
    Node { value, span }
}

fn finding(error: &toml::de::Error) -> Finding {
    let place = Place::Bytes(error.span().unwrap_or(0..0));
    Finding::new(&bestand::toml_onleesbaar::RULE, place).with("reden", Arg::Term(reason(error.message())))
}

/// The reason for an error, as a key of the tool's own texts. The parser's messages are in English; common ones have a
/// Dutch equivalent, the others are reported by place only.
fn reason(message: &str) -> &'static str {
    const KNOWN: [(&str, &str); 9] = [
        ("duplicate key", "toml-dubbel"),
        ("string values must be quoted", "toml-aanhaling"),
        ("missing opening quote", "toml-aanhaling"),
        ("missing assignment", "toml-isteken"),
        ("key with no value", "toml-isteken"),
        ("missing value", "toml-waarde"),
        ("missing comma", "toml-komma"),
        ("unclosed", "toml-haakje"),
        ("invalid basic string", "toml-aanhaling"),
    ];
    KNOWN.iter().find(|(start, _)| message.starts_with(start)).map_or("toml-anders", |(_, key)| key)
}
