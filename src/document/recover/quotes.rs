//! Quotes that are never closed.
//!
//! The parser notices such a quote only at the next one of its kind, many lines further on, or never. The line
//! where the quote opens is known all the same: its text opens with a quote and has no closing one.

use std::ops::Range;

use super::Candidate;
use super::lines::{Line, Marks, closing_quote, marks, paragraph_end};
use super::text::Edit;
use crate::document::events::{Broken, BrokenKind};
use crate::finding::{Finding, Place};
use crate::lint::rules::bestand;

/// How many lines before an error are looked at.
const MAX_LINES: usize = 20_000;
/// How many open quotes before an error are tried.
const MAX_OPENERS: usize = 16;

/// Whether a quoted text of several lines has swallowed what follows an open quote: a line below that looks like
/// an entry or an item stands no further in than the text's own key or dash, where no continuation may stand.
pub fn has_swallowed(text: &str, quoted: &Range<usize>) -> bool {
    let line = Line::at(text, quoted.start);
    let column = line.prefix().column;
    line.below()
        .take_while(|below| below.start < quoted.end)
        .any(|below| below.indent <= column && below.is_sibling_like())
}

/// Ways to close the quote that opens at `open`.
pub fn close(text: &str, open: usize) -> Vec<Candidate> {
    let line = Line::at(text, open);
    let prefix = line.prefix();
    let column = prefix.column;
    let quote = &text[open..=open];
    let line_end = line.value_end(open + 1);
    let mut ends = vec![paragraph_end(line, open + 1, column, true), line_end];
    let inside = &text[open + 1..line_end];
    // Between brackets the text more likely ends at the next comma or bracket; a key ends at its colon.
    ends.extend(inside.find([',', ']', '}']).map(|found| open + 1 + found));
    ends.extend(inside.rfind([',', ']', '}']).map(|found| open + 1 + found));
    ends.extend(inside.find(": ").map(|found| open + 1 + found));
    ends.extend(inside.strip_suffix(':').map(|inside| open + 1 + inside.len()));
    ends.push(line.end);
    ends.push(paragraph_end(line, open + 1, column, false));
    let mut candidates = Vec::new();
    if let Some(end) = apostrophe_text_end(text, open, ends[0]) {
        let edits = vec![Edit::insert(open, "''"), Edit::insert(end, "'")];
        candidates.push(candidate(open, quote, open..end, edits));
    }
    let mut seen = Vec::new();
    for end in ends {
        if seen.contains(&end) {
            continue;
        }
        seen.push(end);
        let backslashes = text[open + 1..end].bytes().rev().take_while(|&byte| byte == b'\\').count();
        let escape = if quote == "\"" && backslashes % 2 == 1 { "\\" } else { "" };
        let edits = vec![Edit::insert(end, format!("{escape}{quote}"))];
        candidates.push(candidate(open, quote, open..end, edits));
    }
    candidates
}

/// Where a text ends that begins with an apostrophe, such as `'s-Hertogenbosch`.
fn apostrophe_text_end(text: &str, open: usize, end: usize) -> Option<usize> {
    let rest = text[open..end].strip_prefix('\'')?;
    let is_short_word = ["s-", "s ", "t ", "n "].iter().any(|word| rest.starts_with(word));
    (is_short_word && !rest.contains('\'')).then_some(end)
}

fn candidate(open: usize, quote: &str, damage: Range<usize>, edits: Vec<Edit>) -> Candidate {
    let finding =
        Finding::new(&bestand::aanhaling_open::RULE, Place::Bytes(open..open + 1)).with("teken", quote);
    Candidate { finding, edits, damage, is_lost: false }
}

/// Ways to close the quotes that may have led to an error: those on the lines between the last part that was
/// read and the place of the error.
pub fn candidates(text: &str, problem: &Broken) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    if problem.kind == BrokenKind::OpenQuote {
        candidates.extend(close(text, problem.at));
    }
    let mut openers = 0;
    let first = Line::at(text, problem.last_start.min(problem.at));
    let lines = std::iter::once(first).chain(first.below()).take(MAX_LINES);
    for line in lines.take_while(|line| line.start <= problem.at) {
        let Marks { quotes, open_brackets, .. } = marks(text, line.first()..line.end);
        for (open, end) in quotes {
            match end {
                None if open != problem.at || problem.kind != BrokenKind::OpenQuote => {
                    candidates.extend(close(text, open));
                    openers += 1;
                }
                Some(end) if problem.kind == BrokenKind::AfterQuote && end < problem.at => {
                    let is_odd = text[line.start..line.end].matches(&text[open..=open]).count() % 2 == 1;
                    let has_brackets = problem.bracket.is_some() || !open_brackets.is_empty();
                    let cut = text[open + 1..end].find([',', ']', '}']);
                    if let Some(cut) = cut.filter(|_| is_odd && has_brackets && line.end >= problem.at) {
                        let end = open + 1 + cut;
                        let quote = &text[open..=open];
                        let edits = vec![Edit::insert(end, quote)];
                        candidates.push(candidate(open, quote, open..end, edits));
                    }
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

/// The first backslash in a double-quoted text that does not begin a known escape, with the ways to double it.
pub fn escapes(text: &str, open: usize) -> Option<(usize, Vec<Edit>)> {
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
                edits.push(Edit::insert(at, "\\"));
            } else {
                at += 1;
            }
        }
        at += 1;
    }
    edits.first().map(|edit| edit.range.start).map(|first| (first, edits))
}
