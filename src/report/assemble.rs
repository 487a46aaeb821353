//! Assembles JSON from fragments: each file yields its own, and the run concatenates them without parsing.

use serde_json::Value;

use super::strands::{InMemory, ReportPart, Strands};

/// Values as indented, comma-separated list items. No values give the empty string.
pub fn items(values: impl IntoIterator<Item = Value>) -> String {
    let values: Vec<String> = values.into_iter().map(|value| format!("{value:#}")).collect();
    values.join(",\n")
}

/// Appends a fragment to the list in a strand, indented for nesting level `depth`. An empty fragment is a no-op.
pub fn append(strands: &mut dyn Strands, strand: usize, piece: &str, depth: usize) {
    if piece.is_empty() {
        return;
    }
    let before = if strands.is_empty(strand) { "\n" } else { ",\n" };
    strands.append(strand, &item(before, piece, depth));
}

/// A fragment as the next items of a list, indented for nesting level `depth`; `before` ends the item before it.
pub fn item(before: &str, piece: &str, depth: usize) -> String {
    format!("{before}{}{}", "  ".repeat(depth + 1), indented(piece, depth + 1))
}

/// The end of the list in a strand; its beginning is `[`.
pub fn end(is_empty: bool, depth: usize) -> String {
    if is_empty { "]".to_owned() } else { format!("\n{}]", "  ".repeat(depth)) }
}

/// A list of the items in all fragments, indented for nesting level `depth`.
pub fn list<'p>(pieces: impl IntoIterator<Item = &'p str>, depth: usize) -> String {
    let mut items = InMemory::default();
    for piece in pieces {
        append(&mut items, 0, piece, depth);
    }
    let end = end(items.is_empty(0), depth);
    items.joined(&[ReportPart::Text("[".to_owned()), ReportPart::Strand(0), ReportPart::Text(end)])
}

/// A value, indented for nesting level `depth`.
pub fn value(value: &Value, depth: usize) -> String {
    indented(&format!("{value:#}"), depth)
}

/// JSON strings contain no literal line breaks, so every line can be indented.
fn indented(json: &str, depth: usize) -> String {
    json.replace('\n', &format!("\n{}", "  ".repeat(depth)))
}
