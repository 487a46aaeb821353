//! Assembles JSON from fragments: each file yields its own, and the run concatenates them without parsing.

use serde_json::Value;

/// Values as indented, comma-separated list items. No values give the empty string.
pub fn items(values: impl IntoIterator<Item = Value>) -> String {
    let values: Vec<String> = values.into_iter().map(|value| format!("{value:#}")).collect();
    values.join(",\n")
}

/// A list of the items in all fragments, indented for nesting level `depth`.
pub fn list(pieces: &[String], depth: usize) -> String {
    let filled: Vec<String> =
        pieces.iter().filter(|piece| !piece.is_empty()).map(|piece| indented(piece, depth + 1)).collect();
    if filled.is_empty() {
        return "[]".to_owned();
    }
    let (inner, outer) = ("  ".repeat(depth + 1), "  ".repeat(depth));
    format!("[\n{inner}{}\n{outer}]", filled.join(&format!(",\n{inner}")))
}

/// A value, indented for nesting level `depth`.
pub fn value(value: &Value, depth: usize) -> String {
    indented(&format!("{value:#}"), depth)
}

/// JSON strings contain no literal line breaks, so every line can be indented.
fn indented(json: &str, depth: usize) -> String {
    json.replace('\n', &format!("\n{}", "  ".repeat(depth)))
}
