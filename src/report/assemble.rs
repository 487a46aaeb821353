//! JSON in pieces: every file gives its own, and the run puts them together without reading them again.

use serde_json::Value;

/// Values as items of a list, indented, with commas between them. No values are the empty string.
pub fn items(values: impl IntoIterator<Item = Value>) -> String {
    let values: Vec<String> = values.into_iter().map(|value| format!("{value:#}")).collect();
    values.join(",\n")
}

/// A list of the items of all pieces, for a place at `depth` steps in.
pub fn list(pieces: &[String], depth: usize) -> String {
    let filled: Vec<String> =
        pieces.iter().filter(|piece| !piece.is_empty()).map(|piece| indented(piece, depth + 1)).collect();
    if filled.is_empty() {
        return "[]".to_owned();
    }
    let (inner, outer) = ("  ".repeat(depth + 1), "  ".repeat(depth));
    format!("[\n{inner}{}\n{outer}]", filled.join(&format!(",\n{inner}")))
}

/// A value for a place at `depth` steps in.
pub fn value(value: &Value, depth: usize) -> String {
    indented(&format!("{value:#}"), depth)
}

/// JSON has no line breaks inside its texts, so that every line may move.
fn indented(json: &str, depth: usize) -> String {
    json.replace('\n', &format!("\n{}", "  ".repeat(depth)))
}
