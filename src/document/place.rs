//! Maps words of a text to bytes of the file, through quotes, escapes and folded lines.

use std::ops::Range;

use super::aligned::{Aligned, BETWEEN, Mark, Style};
use crate::finding::Evidence;
use crate::source::Source;

/// The bytes of a quote in the raw text of a value. The quote is looked up at its offset in the parsed text; if it is
/// not there, at its first occurrence. The value begins at byte `start` of the file.
pub fn in_raw(
    (raw, start): (&str, usize),
    text: &str,
    evidence: &Evidence,
    aligned: &Aligned,
) -> Option<Range<usize>> {
    let quote = evidence.quote.as_str();
    let length = text.get(evidence.offset..).and_then(|rest| match_length(rest, quote));
    let wanted = match length {
        Some(length) => evidence.offset..evidence.offset + length,
        None => first_match(text, quote)?,
    };
    if raw.len() == text.len() {
        // On one line and unquoted, the raw and the resolved text are the same.
        return Some(wanted);
    }
    let styles: &[Style] = match raw.as_bytes().first() {
        Some(b'"') => &[Style::Double, Style::Bare],
        Some(b'\'') => &[Style::Single, Style::Bare],
        _ => &[Style::Bare],
    };
    styles.iter().find_map(|&style| {
        let first = Mark { raw: usize::from(style != Style::Bare), text: 0 };
        let marks = || marks(raw, text, style, first);
        let from = aligned.mark((start, style), raw, wanted.start, first, marks);
        align(raw, text, style, from, &wanted)
    })
}

/// The part of a span on its first line.
pub fn first_line(source: &Source, span: &Range<usize>) -> Range<usize> {
    let text = &source.text[span.clone()];
    let start = text.len() - text.trim_start().len();
    let text = &text[start..];
    let length = text.find(['\n', '\r']).map_or(text, |end| &text[..end]).trim_end().len();
    span.start + start..span.start + start + length
}

/// The number of bytes of the text that the quote matches; any run of white space equals a single space.
fn match_length(text: &str, quote: &str) -> Option<usize> {
    if text.starts_with(quote) {
        return Some(quote.len());
    }
    let mut rest = text;
    let mut quote = quote;
    while let Some(wanted) = quote.chars().next() {
        if is_blank(wanted) {
            let trimmed = rest.trim_start_matches(is_blank);
            if trimmed.len() == rest.len() {
                return None;
            }
            rest = trimmed;
            quote = quote.trim_start_matches(is_blank);
        } else {
            rest = rest.strip_prefix(wanted)?;
            quote = &quote[wanted.len_utf8()..];
        }
    }
    Some(text.len() - rest.len())
}

fn first_match(text: &str, quote: &str) -> Option<Range<usize>> {
    let first = quote.chars().next()?;
    text.match_indices(first).find_map(|(at, _)| Some(at..at + match_length(&text[at..], quote)?))
}

/// A character that occurs in both texts: its span in the file and its offset in the text.
struct Pair {
    raw: Range<usize>,
    text: usize,
}

/// Walks through the raw and the resolved text in parallel, from a position known in both. Only white space differs in
/// length (folds and indentation), so every other character has a counterpart. The walk ends with `None` if the two do
/// not agree.
fn pairs<'t>(
    raw: &'t str,
    text: &'t str,
    style: Style,
    from: Mark,
) -> impl Iterator<Item = Option<Pair>> + 't {
    let rest = text.get(from.text..).unwrap_or_default();
    let mut letters = rest.char_indices().filter(|&(_, c)| !is_blank(c));
    let mut at = from.raw;
    std::iter::from_fn(move || {
        while at < raw.len() {
            let (sign, length) = token(&raw[at..], style);
            let here = at..at + length;
            at += length;
            if sign.is_none_or(is_blank) {
                continue;
            }
            let partner = letters.next().filter(|(_, letter)| sign == Some(*letter));
            return Some(partner.map(|(offset, _)| Pair { raw: here, text: from.text + offset }));
        }
        None
    })
}

/// The bytes of the file that correspond to these bytes of the text.
fn align(raw: &str, text: &str, style: Style, from: Mark, wanted: &Range<usize>) -> Option<Range<usize>> {
    let mut found: Option<Range<usize>> = None;
    for pair in pairs(raw, text, style, from) {
        let pair = pair?;
        if pair.text >= wanted.end {
            break;
        }
        if pair.text >= wanted.start {
            found = Some(found.map_or(pair.raw.start, |found| found.start)..pair.raw.end);
        }
    }
    found
}

/// Positions that are known in both, up to the first disagreement.
fn marks(raw: &str, text: &str, style: Style, first: Mark) -> Vec<Mark> {
    let mut marks = vec![first];
    let mut last = first;
    for pair in pairs(raw, text, style, first).map_while(|pair| pair) {
        if pair.raw.start - last.raw >= BETWEEN {
            last = Mark { raw: pair.raw.start, text: pair.text };
            marks.push(last);
        }
    }
    marks
}

/// The next character of a raw text and its length in bytes; an escaped line break yields no character.
fn token(raw: &str, style: Style) -> (Option<char>, usize) {
    let mut chars = raw.chars();
    let Some(first) = chars.next() else { return (None, 1) };
    let second = chars.next();
    match (style, first) {
        (Style::Single, '\'') if second == Some('\'') => (Some('\''), 2),
        (Style::Single, '\'') | (Style::Double, '"') => (None, raw.len()),
        (Style::Double, '\\') => escape(raw, second),
        _ => (Some(first), first.len_utf8()),
    }
}

fn escape(raw: &str, sign: Option<char>) -> (Option<char>, usize) {
    let code = |digits: usize, at: usize| {
        raw.get(at..at + digits).and_then(|code| u32::from_str_radix(code, 16).ok())
    };
    let character = match sign {
        Some('x') => return (code(2, 2).and_then(char::from_u32), 4.min(raw.len())),
        Some('u') => {
            return code_unit(code(4, 2), raw.get(6..8).filter(|next| *next == "\\u").and(code(4, 8)), raw);
        }
        Some('U') => return (code(8, 2).and_then(char::from_u32), 10.min(raw.len())),
        Some('0') => '\0',
        Some('a') => '\u{7}',
        Some('b') => '\u{8}',
        Some('t' | '\t') => '\t',
        Some('n') => '\n',
        Some('v') => '\u{B}',
        Some('f') => '\u{C}',
        Some('r') => '\r',
        Some('e') => '\u{1B}',
        Some('N') => '\u{85}',
        Some('_') => '\u{A0}',
        Some('L') => '\u{2028}',
        Some('P') => '\u{2029}',
        Some('\n' | '\r') | None => return (None, 1),
        // A backslash that a repair doubled occurs only once here.
        Some(other) if !matches!(other, ' ' | '"' | '/' | '\\') => return (Some('\\'), 1),
        Some(other) => other,
    };
    (Some(character), 1 + sign.map_or(0, char::len_utf8))
}

/// A character escaped as one or two UTF-16 code units.
fn code_unit(first: Option<u32>, second: Option<u32>, raw: &str) -> (Option<char>, usize) {
    match (first, second) {
        (Some(high @ 0xD800..=0xDBFF), Some(low @ 0xDC00..=0xDFFF)) => {
            (char::from_u32(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)), 12)
        }
        (first, _) => (first.and_then(char::from_u32), 6.min(raw.len())),
    }
}

fn is_blank(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r')
}
