//! Quotes that are never closed.
//!
//! The parser only detects such a quote at the next one of its kind, many lines later, or never. The line with the
//! opening quote can still be identified: its text starts with a quote and has no closing one.

use std::ops::Range;

use super::candidate::{self, Candidate};
use super::lines::{Line, Marks, closing_quote, marks, paragraph_end};
use super::text::TextEdit;
use crate::document::events::{Broken, BrokenKind};
use crate::finding::{Finding, Place};
use crate::rulebook::bestand;

/// The number of lines before an error to inspect.
const MAX_LINES: usize = 20_000;
/// The maximum number of unclosed quotes before an error to try.
const MAX_OPENERS: usize = 16;

/// Whether a quoted text of several lines has swallowed the lines after an unclosed quote: a line in it looks like an
/// entry or an item, and is indented no further than the text's own key or dash, where no continuation is allowed.
pub fn has_swallowed(text: &str, quoted: &Range<usize>) -> bool {
    let line = Line::at(text, quoted.start);
    let column = line.prefix().column;
    line.below()
        .take_while(|below| below.start < quoted.end)
        .any(|below| below.indent <= column && below.is_sibling_like())
}

/// Candidate closings for the quote that opens at `open`, each of which must get the parser past `needed`.
pub fn close(text: &str, open: usize, needed: usize) -> Vec<Candidate> {
    let line = Line::at(text, open);
    let prefix = line.prefix();
    let column = prefix.column;
    let quote = &text[open..=open];
    let line_end = line.value_end(open + 1);
    let mut ends = vec![paragraph_end(line, open + 1, column, true), line_end];
    let inside = &text[open + 1..line_end];
    // Within brackets, the text more likely ends at the next comma or bracket; a key ends at its colon.
    ends.extend(inside.find([',', ']', '}']).map(|found| open + 1 + found));
    ends.extend(inside.rfind([',', ']', '}']).map(|found| open + 1 + found));
    ends.extend(inside.find(": ").map(|found| open + 1 + found));
    ends.extend(inside.strip_suffix(':').map(|inside| open + 1 + inside.len()));
    ends.push(line.end);
    ends.push(paragraph_end(line, open + 1, column, false));
    let mut candidates = Vec::new();
    if let Some(end) = apostrophe_text_end(text, open, ends[0]) {
        let edits = vec![TextEdit::insert(open, "''"), TextEdit::insert(end, "'")];
        candidates.push(candidate(text, open, end, needed, edits));
    }
    let mut seen = Vec::new();
    for end in ends {
        if seen.contains(&end) {
            continue;
        }
        seen.push(end);
        let backslashes = text[open + 1..end].bytes().rev().take_while(|&byte| byte == b'\\').count();
        let escape = if quote == "\"" && backslashes % 2 == 1 { "\\" } else { "" };
        let edits = vec![TextEdit::insert(end, format!("{escape}{quote}"))];
        candidates.push(candidate(text, open, end, needed, edits));
    }
    // If the line itself is misplaced, closing the quote only leads to the next error.
    let finding = candidate(text, open, line_end, needed, Vec::new()).finding;
    candidates.push(candidate::blank(text, finding, line.start..line.end, needed));
    candidates
}

/// The end of a text that begins with an apostrophe, such as `'s-Hertogenbosch`.
fn apostrophe_text_end(text: &str, open: usize, end: usize) -> Option<usize> {
    let rest = text[open..end].strip_prefix('\'')?;
    let is_short_word = ["s-", "s ", "t ", "n "].iter().any(|word| rest.starts_with(word));
    (is_short_word && !rest.contains('\'')).then_some(end)
}

fn candidate(text: &str, open: usize, end: usize, needed: usize, edits: Vec<TextEdit>) -> Candidate {
    let finding = Finding::new(&bestand::aanhaling_open::RULE, Place::Bytes(open..open + 1))
        .with("teken", &text[open..=open]);
    Candidate { finding, edits, damage: open..end, is_lost: false, needed }
}

/// Candidate closings for the quotes that may have caused an error: those on the lines between the last node that was
/// read and the error.
pub fn candidates(text: &str, broken: &Broken) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let is_open = broken.kind == BrokenKind::OpenQuote;
    if is_open {
        candidates.extend(close(text, broken.at, broken.reached));
    }
    let mut openers = 0;
    let first = Line::at(text, broken.last_start.min(broken.at));
    let lines = std::iter::once(first).chain(first.below()).take(MAX_LINES);
    for line in lines.take_while(|line| line.start <= broken.at) {
        let Marks { quotes, open_brackets, stray_quote, .. } = marks(text, line.first()..line.end);
        if let Some(stray) = stray_quote.filter(|&stray| stray <= broken.at) {
            let finding = Finding::new(&bestand::tekst_na_haakje::RULE, Place::Bytes(stray..stray + 1));
            let candidate = candidate::blank(text, finding, stray..stray + 1, line.end);
            candidates.push(Candidate { is_lost: false, ..candidate });
        }
        let has_brackets = broken.bracket.is_some() || !open_brackets.is_empty();
        for (open, end) in quotes {
            match end {
                None if (!is_open || open != broken.at) && !is_sound(text, open, broken.at) => {
                    candidates.extend(close(text, open, needed(text, open, broken)));
                    openers += 1;
                }
                Some(end) if has_brackets && broken.kind == BrokenKind::AfterQuote => {
                    candidates.extend(cut_at_comma(text, line, open..end, broken));
                }
                _ => {}
            }
        }
        if openers >= MAX_OPENERS {
            break;
        }
    }
    candidates
}

/// Whether a text of several lines is closed before the error, is followed by nothing on its last line, and swallowed
/// nothing.
fn is_sound(text: &str, open: usize, at: usize) -> bool {
    closing_quote(text, open, at).is_some_and(|close| {
        let line = Line::at(text, close);
        line.value_end(close + 1) == close + 1 && !has_swallowed(text, &(open..close))
    })
}

/// How far closing a quote must get the parser: past the error, or, if the text has clearly swallowed lines that were
/// never read, past its own line.
fn needed(text: &str, open: usize, broken: &Broken) -> usize {
    let end = closing_quote(text, open, broken.at).unwrap_or(broken.at);
    if has_swallowed(text, &(open..end)) { Line::at(text, open).end } else { broken.reached }
}

/// Within brackets, an unclosed quote may be paired with another quote on the same line: an odd number of quotes
/// reveals this.
fn cut_at_comma(text: &str, line: Line<'_>, quoted: Range<usize>, broken: &Broken) -> Option<Candidate> {
    let open = quoted.start;
    let quote = &text[open..=open];
    let is_odd = text[line.start..line.end].matches(quote).count() % 2 == 1;
    if !is_odd || quoted.end >= broken.at || line.end < broken.at {
        return None;
    }
    let end = open + 1 + text[open + 1..quoted.end].find([',', ']', '}'])?;
    Some(candidate(text, open, end, broken.reached, vec![TextEdit::insert(end, quote)]))
}

/// The first backslash in a double-quoted text that does not start a known escape, with the edits that double it.
pub fn escapes(text: &str, open: usize) -> Option<(usize, Vec<TextEdit>)> {
    let end = closing_quote(text, open, text.len())?;
    let mut edits = Vec::new();
    let mut at = open + 1;
    while at < end {
        if text.as_bytes()[at] == b'\\' {
            let rest = &text[at + 1..];
            let digits = match rest.chars().next() {
                Some('x') => 2,
                Some('u') => 4,
                Some('U') => 8,
                _ => 0,
            };
            let is_known = rest.starts_with([
                '0', 'a', 'b', 't', '\t', 'n', 'v', 'f', 'r', 'e', ' ', '"', '/', '\\', 'N', '_', 'L', 'P',
                '\n', '\r',
            ]);
            let is_code = digits > 0
                && rest.get(1..=digits).is_some_and(|code| {
                    u32::from_str_radix(code, 16).is_ok_and(|code| char::from_u32(code).is_some())
                });
            if !is_known && !is_code {
                edits.push(TextEdit::insert(at, "\\"));
            } else {
                at += 1;
            }
        }
        at += 1;
    }
    edits.first().map(|edit| edit.range.start).map(|first| (first, edits))
}
