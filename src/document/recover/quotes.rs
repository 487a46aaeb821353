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
            let is_code = rest.get(1..=digits).is_some_and(|code| {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(kind: BrokenKind, at: usize) -> Broken {
        Broken { at, kind, last_start: 0, reached: at, bracket: None }
    }

    /// The offsets of the quotes that candidates close.
    fn opened(candidates: &[Candidate]) -> Vec<usize> {
        let start = |candidate: &Candidate| match &candidate.finding.place {
            Place::Bytes(span) => span.start,
            place => panic!("no place in bytes: {place:?}"),
        };
        let mut starts: Vec<usize> = candidates.iter().map(start).collect();
        starts.dedup();
        starts
    }

    #[test]
    fn only_backslashes_that_start_no_escape_are_doubled() {
        let doubled = |text: &str, open| {
            let found = escapes(text, open);
            found.map(|(first, edits)| (first, edits.iter().map(|edit| edit.range.start).collect::<Vec<_>>()))
        };
        let text = r#""\q \x41 \xZZ \u00e9 \uD800 \U0001F600 \U00110000 \n \" \\q \P \x4""#;
        let wanted =
            [r"\q ", r"\xZZ", r"\uD800", r"\U0011", "\\x4\""].map(|sign| text.find(sign).expect("there"));
        assert_eq!(doubled(text, 0), Some((1, wanted.to_vec())));
        assert_eq!(doubled(r#"a: "b\"#, 3), None, "it is not closed");
        assert_eq!(doubled(r#"a: "b\n""#, 3), None);
    }

    #[test]
    fn a_text_that_ends_where_it_should_is_sound() {
        for (text, is_so) in [
            ("a: \"b\"\nc: d\n", true),
            ("a: \"b\n  c\"\nd: e\n", true),
            ("a: \"b\" # c\n", true),
            ("a: \"b\" c\n", false),
            ("a: \"b\nc: d\"\n", false),
            ("a: \"b\nc: d\n", false),
        ] {
            assert_eq!(is_sound(text, 3, text.len()), is_so, "{text}");
        }
        assert!(!is_sound("a: \"b\"\n", 3, 5), "it is closed behind the error");
    }

    #[test]
    fn a_line_that_begins_where_a_text_ends_is_not_swallowed() {
        let text = "a: \"b\nc: d\n";
        assert!(!has_swallowed(text, &(3..6)) && has_swallowed(text, &(3..7)));
        assert_eq!(
            (needed(text, 3, &broken(BrokenKind::Other, 6)), needed(text, 3, &broken(BrokenKind::Other, 9))),
            (6, 5)
        );
    }

    #[test]
    fn quotes_are_closed_that_are_open() {
        let text = "a: \"b\n  c\"\nd: \"e\nf: \"g\n";
        let all = candidates(text, &broken(BrokenKind::Other, text.len()));
        assert_eq!(opened(&all), [14, 20], "the first is closed");
        // The quote at the error comes first, and once.
        let last = candidates(text, &broken(BrokenKind::OpenQuote, 20));
        assert_eq!(opened(&last), [20, 14]);
        let many = "- \"b\n".repeat(40);
        assert_eq!(opened(&candidates(&many, &broken(BrokenKind::Other, many.len()))).len(), MAX_OPENERS);
        // A key ends at its colon.
        let ends: Vec<_> =
            close("\"naam:\n  a: b\n", 0, 0).iter().map(|one| one.edits[0].range.start).collect();
        assert!(ends.contains(&5), "{ends:?}");
    }

    #[test]
    fn a_quote_within_brackets_is_cut_at_a_comma() {
        let text = "a: [\"b, \"c\"] d\ne: f\n";
        let line = Line::at(text, 0);
        let cut = |at| cut_at_comma(text, line, 4..8, &broken(BrokenKind::AfterQuote, at));
        for at in [9, 12, line.end] {
            assert_eq!(cut(at).map(|one| one.edits[0].range.clone()), Some(6..6), "{at}");
        }
        assert!(cut(7).is_none() && cut(8).is_none(), "it is open at the error");
        assert!(cut(line.end + 1).is_none(), "the error is on another line");
        let paired = "a: [\"b, c\" d]\n";
        let after = broken(BrokenKind::AfterQuote, 11);
        assert!(
            cut_at_comma(paired, Line::at(paired, 0), 4..9, &after).is_none(),
            "every quote has its pair"
        );
        // Only within brackets, and where a text follows on a quote.
        let at = |text: &str, kind| opened(&candidates(text, &broken(kind, 9)));
        assert_eq!(at("a: [\"b, \"c\"", BrokenKind::AfterQuote), [4]);
        assert!(at("a: [\"b, \"c\"", BrokenKind::Bracket).is_empty());
        assert!(at("a:  \"b, \"c\"", BrokenKind::AfterQuote).is_empty());
    }
}
