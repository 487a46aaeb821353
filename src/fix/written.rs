//! Writes an edit in the style of the file: its quotes, layout and line endings.

use std::borrow::Cow;
use std::ops::Range;

use super::replacement::Replacement;
use crate::document::Document;
use crate::finding::{Edit, Place};
use crate::source::Source;

/// The bytes that an edit replaces, and the replacement as it is written there.
pub(super) fn as_in_file(source: &Source, document: &Document, edit: &Edit) -> Replacement {
    let span = document.edit_span(source, &edit.place);
    let (span, text) = match edit.place {
        // Byte ranges come with the exact text to write.
        Place::Bytes(_) => (with_header(source, span, &edit.text), Cow::Borrowed(edit.text.as_str())),
        Place::Key(_) | Place::Value(_) | Place::Words(_) => {
            scalar(source, document, &edit.place, span, &edit.text)
        }
    };
    let (span, text) = if span.is_empty() { inserted(source, span, text) } else { (span, text) };
    Replacement { text: source.with_own_breaks(&text).into_owned(), span: beside_breaks(source, span) }
}

/// A key or value as it is written in place of another one. A key, and a value under a quoted key, stay quoted
/// (otherwise a JSON file would become invalid), and so does a text that would change its meaning without quotes. A
/// block scalar (`>-`) keeps the layout around it.
fn scalar<'t>(
    source: &Source,
    document: &Document,
    place: &Place,
    span: Range<usize>,
    text: &'t str,
) -> (Range<usize>, Cow<'t, str>) {
    let raw = source.text[span.clone()].trim_end();
    let span = span.start..span.start + raw.len();
    let quote = raw.bytes().next().filter(|quote| raw.as_bytes().ends_with(&[*quote]));
    let keeps = || matches!(place, Place::Key(_)) || is_under_quotes(source, document, place.pointer());
    let text = match quote {
        Some(b'"') if !is_plain(text) || keeps() => Cow::Owned(serde_json::Value::from(text).to_string()),
        Some(b'\'') if !is_plain(text) || keeps() => Cow::Owned(format!("'{}'", text.replace('\'', "''"))),
        _ => Cow::Borrowed(text),
    };
    (span, text)
}

/// Whether a text resolves to itself without quotes.
fn is_plain(text: &str) -> bool {
    text.starts_with(char::is_alphabetic)
        && !text.ends_with(' ')
        && text.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, ' ' | '-' | '_' | '.' | '/'))
        && !matches!(text.to_lowercase().as_str(), "true" | "false" | "null")
}

/// Whether the nearest key above a value is quoted, as all keys are in JSON.
fn is_under_quotes(source: &Source, document: &Document, pointer: &str) -> bool {
    let above = std::iter::successors(Some(pointer), |pointer| Some(pointer.rsplit_once('/')?.0));
    let key = above.into_iter().find_map(|pointer| document.entry(pointer)).map(|entry| &entry.key_span);
    key.is_some_and(|span| source.text[source.sound(span)].starts_with('"'))
}

/// A replacement for a whole block scalar includes its header (`>-`), but not the line break after its last line.
fn with_header(source: &Source, span: Range<usize>, text: &str) -> Range<usize> {
    let raw = &source.text[span.clone()];
    let is_block = raw.ends_with(['\n', '\r', ' ']) && !raw.trim().is_empty();
    if !is_block || text.is_empty() || text.contains('\n') {
        return span;
    }
    let end = span.start + raw.trim_end().len();
    let before = source.text[..span.start].trim_end();
    let header = before.trim_end_matches(|sign: char| sign.is_ascii_digit() || matches!(sign, '-' | '+'));
    match header.strip_suffix(['>', '|']) {
        Some(header) if header.len() > source.line(source.position(header.len()).line).start => {
            header.len()..end
        }
        _ => span,
    }
}

/// A whole line inserted before something, which keeps its column. Before the brace of a flow mapping, the line becomes
/// the first entry of that mapping.
fn inserted<'t>(source: &Source, at: Range<usize>, text: Cow<'t, str>) -> (Range<usize>, Cow<'t, str>) {
    let Some(line) = text.strip_suffix('\n') else { return (at, text) };
    if source.text[at.start..].starts_with('{') {
        let (key, value) = line.split_once(": ").unwrap_or((line, ""));
        let entry = format!("{}: {}, ", serde_json::Value::from(key), serde_json::Value::from(value));
        return (at.start + 1..at.start + 1, Cow::Owned(entry));
    }
    let start = source.line(source.position(at.start).line).start;
    let before = &source.text[start..at.start];
    if before.bytes().all(|byte| byte == b' ') {
        let text = Cow::Owned(format!("{text}{before}"));
        return (at, text);
    }
    (at, text)
}

/// An edit between the `\r` and the `\n` of a line break is moved to before it: editors have no position there.
fn beside_breaks(source: &Source, span: Range<usize>) -> Range<usize> {
    let is_inside = |at: usize| source.text[..at].ends_with('\r') && source.text[at..].starts_with('\n');
    let before = |at| if is_inside(at) { at - 1 } else { at };
    before(span.start)..before(span.end)
}

#[cfg(test)]
mod tests {
    use super::super::apply;
    use super::*;

    /// The text after an edit.
    fn written(text: &str, place: Place, new: &str) -> String {
        let source = Source::new("a.yaml", text);
        let (document, _) = Document::parse(&source);
        apply(text, &[as_in_file(&source, &document, &Edit { place, text: new.to_owned() })])
    }

    fn check(place: fn(String) -> Place, cases: &[(&str, &str, &str, &str)]) {
        for &(text, pointer, new, wanted) in cases {
            assert_eq!(written(text, place(pointer.to_owned()), new), wanted, "{text}");
        }
    }

    #[test]
    fn a_value_has_quotes_where_they_are_needed() {
        check(
            Place::Value,
            &[
                ("a: b # x\n", "/a", "c d", "a: c d # x\n"),
                ("a: \"b\"\n", "/a", "c-d_e.f/2 é", "a: c-d_e.f/2 é\n"),
                ("a: 'b'\n", "/a", "c", "a: c\n"),
                ("'a': 'b'\n", "/a", "c", "'a': c\n"),
                ("a: 5\n", "/a", "true", "a: true\n"),
                // Without quotes, these would mean something else.
                ("a: \"b\"\n", "/a", "c: d", "a: \"c: d\"\n"),
                ("a: \"b\"\n", "/a", "5", "a: \"5\"\n"),
                ("a: \"b\"\n", "/a", "c ", "a: \"c \"\n"),
                ("a: \"b\"\n", "/a", "c\"d", "a: \"c\\\"d\"\n"),
                ("a: \"b\"\n", "/a", "True", "a: \"True\"\n"),
                ("a: 'b'\n", "/a", "null", "a: 'null'\n"),
                ("a: 'b'\n", "/a", "zo'n", "a: 'zo''n'\n"),
                ("a: \"b\n  b\"\n", "/a", "#c", "a: \"#c\"\n"),
                // The values of JSON stay quoted.
                ("{\"a\": \"b\"}\n", "/a", "c", "{\"a\": \"c\"}\n"),
                ("{\"a\": 'b'}\n", "/a", "c", "{\"a\": 'c'}\n"),
                ("{\"a\": [\"b\", \"c\"]}\n", "/a/1", "d", "{\"a\": [\"b\", \"d\"]}\n"),
                ("a: [\"b\", \"c\"]\n", "/a/1", "d", "a: [\"b\", d]\n"),
                ("\"a\":\n  b: \"c\"\n", "/a/b", "d", "\"a\":\n  b: d\n"),
                // The layout around a text of several lines stays.
                ("a: >-\n  b\n  c\nd: e\n", "/a", "f", "a: >-\n  f\nd: e\n"),
            ],
        );
    }

    #[test]
    fn a_key_stays_quoted() {
        check(
            Place::Key,
            &[
                ("\"a\": b\n", "/a", "c", "\"c\": b\n"),
                ("'a': b\n", "/a", "c", "'c': b\n"),
                ("a: b\n", "/a", "c", "c: b\n"),
                ("{\"a\": b}\n", "/a", "c", "{\"c\": b}\n"),
            ],
        );
    }

    #[test]
    fn a_whole_block_is_replaced_with_its_header() {
        for (text, pointer, new, wanted) in [
            ("a: >-\n  b\n  c\nd: e\n", "/a", "f", "a: f\nd: e\n"),
            ("a: |2+\n    b\n\nd: e\n", "/a", "f", "a: f\n\nd: e\n"),
            ("a: >2-\n  b\nd: e\n", "/a", "f", "a: f\nd: e\n"),
            ("- |\n  b\n- c\n", "/0", "f", "- f\n- c\n"),
            ("a:\n  |\n  b\n", "/a", "f", "a:\n  f\n"),
            // A text that is not a block has no header.
            ("a: b\nd: e\n", "/a", "f", "a: f\nd: e\n"),
            ("a: \"> \"\nd: e\n", "/d", "f", "a: \"> \"\nd: f\n"),
        ] {
            let source = Source::new("a.yaml", text);
            let (document, _) = Document::parse(&source);
            let span = document.node(pointer).expect("it is there").span.clone();
            assert_eq!(written(text, Place::Bytes(span), new), wanted, "{text}");
        }
        let text = "a: > b\nc: >-\n  d\n  e\n>\n  f\n";
        for (span, new, wanted) in [
            // A word behind a sign is not a block.
            (5..6, "x", "a: > x\nc: >-\n  d\n  e\n>\n  f\n"),
            // A block that becomes empty, or other lines, keeps its header.
            (15..21, "", "a: > b\nc: >-\n  >\n  f\n"),
            (15..21, "x\n  y\n", "a: > b\nc: >-\n  x\n  y\n>\n  f\n"),
            (15..21, "x", "a: > b\nc: x\n>\n  f\n"),
            // There is nothing before this header that the text could stand behind.
            (25..27, "x", "a: > b\nc: >-\n  d\n  e\n>\n  x"),
        ] {
            assert_eq!(written(text, Place::Bytes(span.clone()), new), wanted, "{span:?}");
        }
    }

    #[test]
    fn a_line_is_inserted_in_the_column_of_what_follows() {
        for (text, at, new, wanted) in [
            ("a:\n  b: c\n", 5, "d: e\n", "a:\n  d: e\n  b: c\n"),
            ("b: c\n", 0, "d: e\n", "d: e\nb: c\n"),
            ("b: c\r\n", 0, "d: e\n", "d: e\r\nb: c\r\n"),
            ("b: c\n", 3, "d ", "b: d c\n"),
            ("  b: c\n", 2, "d", "  db: c\n"),
            ("{b: c}\n", 0, "d: e\n", "{\"d\": \"e\", b: c}\n"),
            ("- {b: c}\n", 2, "d: \"e\"\n", "- {\"d\": \"\\\"e\\\"\", b: c}\n"),
            ("- b: c\n", 2, "d: e\n", "- d: e\nb: c\n"),
        ] {
            assert_eq!(written(text, Place::Bytes(at..at), new), wanted, "{text} {at}");
        }
    }

    #[test]
    fn no_edit_begins_or_ends_within_a_line_break() {
        let span = |text: &str, span| beside_breaks(&Source::new("a.yaml", text), span);
        assert_eq!(span("a\r\nb", 2..2), 1..1);
        assert_eq!(span("a\r\nb", 0..2), 0..1);
        assert_eq!(span("a\r\nb", 2..3), 1..3);
        for (text, at) in [("a\r\nb", 1), ("a\r\nb", 3), ("a\rb", 2), ("a\nb", 1), ("a\nb", 2)] {
            assert_eq!(span(text, at..at), at..at, "{text:?} {at}");
        }
    }
}
