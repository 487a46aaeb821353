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
    let quote = raw.bytes().next().filter(|quote| raw.len() > 1 && raw.as_bytes().ends_with(&[*quote]));
    let keeps = || matches!(place, Place::Key(_)) || is_under_quotes(source, document, place.pointer());
    let text = match quote {
        Some(b'"') if !is_plain(text) || (is_one_line(raw) && keeps()) => {
            Cow::Owned(serde_json::Value::from(text).to_string())
        }
        Some(b'\'') if !is_plain(text) || (is_one_line(raw) && keeps()) => {
            Cow::Owned(format!("'{}'", text.replace('\'', "''")))
        }
        _ => Cow::Borrowed(text),
    };
    (span, text)
}

fn is_one_line(raw: &str) -> bool {
    !raw.contains(['\n', '\r'])
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
