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
            Err(_) => float(number.as_str()),
        },
        DeValue::Float(number) => float(number.as_str()),
        DeValue::Datetime(date) => Value::String(date.to_string()),
        DeValue::Array(items) => Value::Sequence(items.iter().map(node).collect()),
        DeValue::Table(table) => return mapping(table, span),
    };
    Node { value, span }
}

/// A number that is no integer of 64 bits. A whole number stays a whole number (`3.0` is 3), and an infinite one is the
/// largest there is, so that its size is what is wrong with it.
fn float(text: &str) -> Value {
    let Ok(number) = text.parse::<f64>() else { return Value::String(text.to_owned()) };
    #[expect(clippy::cast_possible_truncation, reason = "it is compared with the number it came from")]
    let whole = number as i64;
    #[expect(clippy::cast_precision_loss, clippy::float_cmp, reason = "only an exact number counts")]
    let is_whole = whole as f64 == number && whole.unsigned_abs() < 1 << f64::MANTISSA_DIGITS;
    if is_whole {
        return Value::Number(whole.into());
    }
    let parsed = serde_json::Number::from_f64(number.clamp(f64::MIN, f64::MAX));
    parsed.map_or_else(|| Value::String(text.to_owned()), Value::Number)
}

fn finding(error: &toml::de::Error) -> Finding {
    let place = Place::Bytes(error.span().unwrap_or(0..0));
    Finding::new(&bestand::toml_onleesbaar::RULE, place).with("reden", Arg::Term(reason(error.message())))
}

/// The reason for an error, as a key of the tool's own texts. The parser's messages are in English; common ones have a
/// Dutch equivalent, the others are reported by place only.
fn reason(message: &str) -> &'static str {
    const KNOWN: [(&str, &str); 21] = [
        ("duplicate key", "toml-dubbel"),
        ("string values must be quoted", "toml-aanhaling"),
        ("missing opening quote", "toml-aanhaling"),
        ("missing assignment", "toml-isteken"),
        ("key with no value", "toml-isteken"),
        ("missing value", "toml-waarde"),
        ("missing comma", "toml-komma"),
        ("unclosed", "toml-haakje"),
        ("invalid basic string", "toml-aanhaling"),
        ("invalid literal string", "toml-aanhaling"),
        ("invalid multi-line", "toml-aanhaling"),
        ("extra comma", "toml-komma-te-veel"),
        ("invalid date", "toml-datum"),
        ("unexpected leading zero", "toml-getal"),
        ("invalid integer", "toml-getal"),
        ("invalid float", "toml-getal"),
        ("invalid mantissa", "toml-getal"),
        ("invalid fraction", "toml-getal"),
        ("invalid exponent", "toml-getal"),
        ("floating-point number", "toml-getal"),
        ("invalid boolean", "toml-waar"),
    ];
    KNOWN.iter().find(|(start, _)| message.starts_with(start)).map_or("toml-anders", |(_, key)| key)
}
