//! Inserts YAML into a file at the place its keys determine, following the file's indentation and style. Existing
//! content is not changed; only empty values are filled.

use std::ops::Range;

use crate::document::{Document, Entry, Node, Value};
use crate::source::Source;

/// A text with the range it replaces.
pub type Insertion = (Range<usize>, String);

/// The insertions needed for the block at `pointer` to contain everything in `piece`. Existing keys keep their values;
/// blocks and lists are merged. `None` if there is nothing to add, or if the result would introduce YAML errors.
#[must_use]
pub fn insertions(
    document: &Document,
    source: &Source,
    pointer: &str,
    piece: &str,
) -> Option<Vec<Insertion>> {
    let piece = Source::new("", shifted(piece.trim_start(), indentation(piece), 0));
    let (tree, problems) = Document::parse(&piece);
    let (into, from) = (document.node(pointer)?, tree.root()?);
    let mut merge = Merge { source, piece: &piece, insertions: Vec::new() };
    merge.fill(into, from);
    let mut insertions = merge.insertions;
    for (_, text) in &mut insertions {
        *text = source.with_own_breaks(text).into_owned();
    }
    let is_good = problems.is_empty() && !insertions.is_empty() && reads_as_well(source, &insertions);
    is_good.then_some(insertions)
}

/// The text with insertions applied.
#[must_use]
pub fn made(text: &str, insertions: &[Insertion]) -> String {
    let mut sorted: Vec<&Insertion> = insertions.iter().collect();
    sorted.sort_by_key(|(place, _)| std::cmp::Reverse(place.start));
    let mut text = text.to_owned();
    for (place, addition) in sorted {
        text.replace_range(place.clone(), addition);
    }
    text
}

/// Whether the insertions cause no new YAML errors.
fn reads_as_well(source: &Source, insertions: &[Insertion]) -> bool {
    let problems = |source: &Source| Document::parse(source).1.len();
    problems(&Source::new("", made(&source.text, insertions))) <= problems(source)
}

struct Merge<'a> {
    source: &'a Source,
    piece: &'a Source,
    insertions: Vec<Insertion>,
}

impl Merge<'_> {
    fn fill(&mut self, into: &Node, from: &Node) {
        match (&into.value, &from.value) {
            (Value::Mapping(present), Value::Mapping(wanted)) if !present.is_empty() => {
                self.fill_mapping(into, present, wanted);
            }
            (Value::Sequence(present), Value::Sequence(wanted)) if !present.is_empty() => {
                self.fill_list(into, present, wanted);
            }
            _ => {}
        }
    }

    fn fill_mapping(&mut self, into: &Node, present: &[Entry], wanted: &[Entry]) {
        for entry in wanted {
            match present.iter().find(|known| known.key == entry.key) {
                Some(known) if is_empty(&known.value) => self.give_value(into, known, entry),
                Some(known) => self.fill(&known.value, &entry.value),
                None => self.add_entry(into, present, entry),
            }
        }
    }

    fn add_entry(&mut self, into: &Node, present: &[Entry], entry: &Entry) {
        let (Some(first), Some(last)) = (present.first(), present.last()) else { return };
        let end = if last.value.span.is_empty() { last.key_span.end } else { last.value.span.end };
        if self.is_flow(into) {
            // A key without a value is followed by its colon.
            let end = if last.value.span.is_empty() { self.behind_colon(last) } else { end };
            self.insertions.push((end..end, format!(", {}: {}", entry.key, flow(&entry.value.value))));
            return;
        }
        let column = column(self.source, first.key_span.start);
        let text = &self.piece.text[entry.key_span.start..entry.value.span.end.max(entry.key_span.end)];
        let text = shifted(text.trim_end(), column_of(self.piece, entry), column);
        self.below(end, column, &text);
    }

    fn fill_list(&mut self, into: &Node, present: &[Node], wanted: &[Node]) {
        for item in wanted {
            if present.iter().any(|known| known.to_json() == item.to_json()) {
                continue;
            }
            // An item with the same name is merged instead of duplicated.
            if let Some(known) =
                present.iter().find(|known| name(known).is_some() && name(known) == name(item))
            {
                self.fill(known, item);
            } else {
                self.add_item(into, present, item);
            }
        }
    }

    fn add_item(&mut self, into: &Node, present: &[Node], item: &Node) {
        let (Some(first), Some(last)) = (present.first(), present.last()) else { return };
        if self.is_flow(into) {
            self.insertions.push((last.span.end..last.span.end, format!(", {}", flow(&item.value))));
            return;
        }
        let line = self.source.line(self.source.position(first.span.start).line);
        let Some(dash) = self.source.text[line.start..first.span.start].rfind('-') else { return };
        let column = column(self.source, line.start + dash);
        let text = self.piece.text[item.span.clone()].trim_end();
        let text = shifted(text, self::column(self.piece, item.span.start), column + 2);
        self.below(last.span.end, column, &format!("- {text}"));
    }

    /// Adds a value to a key without one.
    fn give_value(&mut self, into: &Node, known: &Entry, entry: &Entry) {
        let start = self.behind_colon(known);
        let place = start..known.value.span.end.max(start);
        let is_block = matches!(entry.value.value, Value::Mapping(_) | Value::Sequence(_));
        if !is_block || self.is_flow(into) || starts_flow(&self.piece.text[entry.value.span.clone()]) {
            self.insertions.push((place, format!(" {}", flow(&entry.value.value))));
            return;
        }
        let column = column(self.source, known.key_span.start) + 2;
        let line = self.piece.line(self.piece.position(entry.key_span.start).line);
        let text =
            self.piece.text[line.end..entry.value.span.end].trim_end().trim_start_matches(['\r', '\n']);
        let text = shifted(text.trim_start(), indentation(text), column);
        self.insertions.push((place, format!("\n{}{text}", " ".repeat(column))));
    }

    /// Inserts lines below the content that ends at a byte, after any comment on its line.
    fn below(&mut self, end: usize, column: usize, text: &str) {
        let end = self.source.text[..end].trim_end().len();
        let end = self.source.line(self.source.position(end).line).end;
        let text = format!("\n{}{text}", " ".repeat(column));
        // Insertions at the same place are concatenated.
        match self.insertions.iter_mut().find(|(place, _)| *place == (end..end)) {
            Some((_, earlier)) => earlier.push_str(&text),
            None => self.insertions.push((end..end, text)),
        }
    }

    fn behind_colon(&self, entry: &Entry) -> usize {
        let after = &self.source.text[entry.key_span.end..];
        entry.key_span.end + after.find(':').map_or(0, |colon| colon + 1)
    }

    fn is_flow(&self, node: &Node) -> bool {
        starts_flow(&self.source.text[self.source.sound(&node.span)])
    }
}

fn starts_flow(text: &str) -> bool {
    text.starts_with(['{', '['])
}

fn is_empty(node: &Node) -> bool {
    match &node.value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Sequence(items) => items.is_empty(),
        Value::Mapping(entries) => entries.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// The name of a list item, if it has one.
fn name(item: &Node) -> Option<&str> {
    let Value::Mapping(entries) = &item.value else { return None };
    entries.iter().find_map(|entry| match &entry.value.value {
        Value::String(text) if entry.key == "naam" => Some(text.as_str()),
        _ => None,
    })
}

/// A value in flow style. Strings that YAML might interpret differently are quoted as JSON strings, which are valid
/// YAML.
fn flow(value: &Value) -> String {
    let is_plain = |text: &str| {
        text.starts_with(char::is_alphabetic)
            && text.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | '/'))
            && !text.ends_with(' ')
            && !matches!(text.to_lowercase().as_str(), "true" | "false" | "null")
    };
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) if is_plain(text) => text.clone(),
        Value::String(text) => serde_json::Value::from(text.as_str()).to_string(),
        Value::Sequence(items) => {
            let items: Vec<String> = items.iter().map(|item| flow(&item.value)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Mapping(entries) => {
            let entries: Vec<String> =
                entries.iter().map(|entry| format!("{}: {}", entry.key, flow(&entry.value.value))).collect();
            format!("{{ {} }}", entries.join(", "))
        }
    }
}

/// The column of a byte offset, in characters from 0.
fn column(source: &Source, offset: usize) -> usize {
    source.position(offset).column - 1
}

fn column_of(source: &Source, entry: &Entry) -> usize {
    column(source, entry.key_span.start)
}

/// The indentation of the first line.
fn indentation(text: &str) -> usize {
    text.len() - text.trim_start_matches(' ').len()
}

/// Re-indents all lines but the first; empty lines stay empty.
fn shifted(text: &str, from: usize, to: usize) -> String {
    let lines = text.split('\n').enumerate().map(|(index, line)| {
        let own = indentation(line);
        if index == 0 || own == line.len() {
            return line.to_owned();
        }
        format!("{}{}", " ".repeat((own + to).saturating_sub(from)), &line[own..])
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(text: &str, piece: &str) -> Option<String> {
        let source = Source::new("", text);
        let (document, _) = Document::parse(&source);
        insertions(&document, &source, "", piece).map(|insertions| made(text, &insertions))
    }

    #[test]
    fn a_piece_takes_the_style_of_the_file() {
        for (text, piece, wanted) in [
            ("a: 1\n", "b:\n  c: 2", "a: 1\nb:\n  c: 2\n"),
            ("a: 1", "b: 2", "a: 1\nb: 2"),
            ("a: 1\r\nx: y\r\n", "b:\n  c: 2", "a: 1\r\nx: y\r\nb:\r\n  c: 2\r\n"),
            // A block indented by four, a comment after its last line, and a multi-line string.
            (
                "p:\n    q: 1 # waarom\nz: 1\n",
                "p:\n  r:\n    s: t",
                "p:\n    q: 1 # waarom\n    r:\n      s: t\nz: 1\n",
            ),
            (
                "p:\n  q: >-\n    een\n    twee\n\nz: 1\n",
                "p:\n  r: t",
                "p:\n  q: >-\n    een\n    twee\n  r: t\n\nz: 1\n",
            ),
            // Indented and unindented lists.
            ("l:\n- n: x\nz: 1\n", "l:\n  - n: y\n    o: 1", "l:\n- n: x\n- n: y\n  o: 1\nz: 1\n"),
            ("l:\n    - x\n", "l: [y, x]", "l:\n    - x\n    - y\n"),
            ("l: [x]\n", "l:\n  - 'y: z'", "l: [x, \"y: z\"]\n"),
            ("p: { q: 1 }\n", "p:\n  r:\n    - s", "p: { q: 1, r: [s] }\n"),
            // Empty values are filled; items with the same name are merged.
            ("p:\nz: 1\n", "p:\n  r: t\n  u: v", "p:\n  r: t\n  u: v\nz: 1\n"),
            ("p: \"\"\n", "p: t", "p: t\n"),
            ("l:\n  - naam: x\n", "l:\n  - naam: x\n    m: 1", "l:\n  - naam: x\n    m: 1\n"),
        ] {
            assert_eq!(with(text, piece).as_deref(), Some(wanted), "{text:?} + {piece:?}");
        }
    }

    #[test]
    fn what_stands_there_is_never_changed() {
        assert_eq!(with("a: 1\n", "a: 2"), None);
        assert_eq!(with("a: tekst\n", "a:\n  b: 1"), None);
        assert_eq!(with("l: [x]\n", "l: [x]"), None);
        assert_eq!(with("", "a: 1"), None);
    }
}
