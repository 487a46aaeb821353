//! Repairs that keep what is written.

use std::ops::Range;

use super::lines::{Line, closing_bracket, leading_blanks, marks, paragraph_end};
use super::text::Edit;
use super::{Candidate, character, finding, quotes};
use crate::document::events::{self, Broken, BrokenKind};
use crate::finding::{Finding, Place};
use crate::lint::rules::bestand;

/// How many lines around an error are looked at.
const MAX_LINES: usize = 200;

/// The ways to repair an error, most likely first.
pub fn candidates(text: &str, broken: &Broken) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    match broken.kind {
        BrokenKind::Control(_) => candidates.extend(control(text, broken)),
        BrokenKind::Tab => candidates.extend(tabs(text, broken)),
        BrokenKind::Escape => candidates.extend(escape(text, broken)),
        BrokenKind::Dash => candidates.extend(dash(text, broken)),
        BrokenKind::LooseLine | BrokenKind::Colon | BrokenKind::Indentation => {
            candidates.extend(missing(text, broken));
            candidates.extend(loose(text, broken));
            candidates.extend(moved(text, broken));
        }
        _ => {}
    }
    candidates.extend(brackets(text, broken));
    candidates.extend(wrapped(text, broken));
    candidates
}

fn candidate(finding: Finding, edits: Vec<Edit>, damage: Range<usize>) -> Candidate {
    Candidate { finding, edits, damage, is_lost: false }
}

/// Characters YAML forbids become spaces, all at once: they come from one program or one paste.
fn control(text: &str, broken: &Broken) -> Option<Candidate> {
    let is_forbidden =
        |&(at, c): &(usize, char)| events::is_control(c) || (c == '\u{FEFF}' && at >= broken.at);
    let edits: Vec<Edit> = text
        .char_indices()
        .filter(is_forbidden)
        .map(|(at, c)| Edit { range: at..at + c.len_utf8(), with: " ".repeat(c.len_utf8()) })
        .collect();
    let first = edits.iter().map(|edit| edit.range.clone()).find(|range| range.start >= broken.at)?;
    let sign = text[first.clone()].chars().next()?;
    let finding = Finding::new(&bestand::stuurteken::RULE, Place::Bytes(first.clone()))
        .with("teken", format!("U+{:04X}", u32::from(sign)));
    Some(candidate(finding, edits, first))
}

/// Where the tab stands: in the indentation of this line or one below, or before the error.
pub fn tab_place(text: &str, at: usize) -> Range<usize> {
    let line = Line::at(text, at);
    let indented = std::iter::once(line)
        .chain(line.below())
        .take(MAX_LINES)
        .find_map(|line| text[line.start..line.first()].find('\t').map(|found| line.start + found));
    let before = text[line.start..at].rfind('\t').map(|found| line.start + found);
    before.or(indented).map_or(at..at, |tab| tab..tab + 1)
}

/// Tabs in indentation become spaces in the whole file at once, as wide as fits best.
fn tabs(text: &str, broken: &Broken) -> Vec<Candidate> {
    let place = tab_place(text, broken.at);
    let found = Finding::new(&bestand::tab::RULE, Place::Bytes(place.clone()));
    let mut candidates = Vec::new();
    for width in [2, 4, 8, 1] {
        let mut edits = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let blanks = &line[..leading_blanks(line)];
            if blanks.contains('\t') {
                let with = blanks.replace('\t', &" ".repeat(width));
                edits.push(Edit { range: at..at + blanks.len(), with });
            }
            at += line.len();
        }
        if !edits.is_empty() {
            candidates.push(candidate(found.clone(), edits, place.clone()));
        }
    }
    if !place.is_empty() {
        candidates.push(candidate(found, vec![Edit::blank(text, place.clone())], place));
    }
    candidates
}

fn escape(text: &str, broken: &Broken) -> Option<Candidate> {
    let (at, edits) = quotes::escapes(text, broken.at)?;
    let end = character(text, at + 1).end;
    let finding = Finding::new(&bestand::escape_onbekend::RULE, Place::Bytes(at..end));
    Some(candidate(finding, edits, broken.at..end))
}

/// A list that begins behind its key goes to a line of its own.
fn dash(text: &str, broken: &Broken) -> Option<Candidate> {
    let line = Line::at(text, broken.at);
    let prefix = line.prefix();
    if prefix.key.is_none() || prefix.value != broken.at {
        return None;
    }
    let sibling = line.next().filter(|next| next.is_item() && next.indent >= prefix.column);
    let column = sibling.map_or(prefix.column + 2, |next| next.indent);
    let edit = Edit::insert(broken.at, format!("\n{}", " ".repeat(column)));
    Some(candidate(finding(text, broken), vec![edit], broken.at..line.end))
}

/// A space that is missing behind a dash or a key's colon, and a colon that is missing behind a key.
fn missing(text: &str, broken: &Broken) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let first = Line::at(text, broken.last_start.min(broken.at));
    let lines = std::iter::once(first).chain(first.below()).take(MAX_LINES);
    for line in lines.take_while(|line| line.start <= broken.at) {
        let mut edits = Vec::new();
        let mut sign = None;
        let mut at = line.prefix().value;
        let rest = &text[at..line.end];
        if rest.starts_with('-') && rest[1..].starts_with(|c: char| c.is_alphabetic() || c == '"') {
            edits.push(Edit::insert(at + 1, " "));
            sign = Some((at, "-"));
            at += 1;
        }
        let rest = &text[at..line.end];
        let word = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '_').len();
        let tail = &rest[word..];
        if word > 0 && tail.starts_with(':') && tail.len() > 1 && !tail.starts_with([' ', '/']) {
            if !tail[1..].starts_with(['/', ' ', '\t', ':']) {
                edits.push(Edit::insert(at + word + 1, " "));
                sign.get_or_insert((at + word, ":"));
            }
        } else if word > 1 && tail.trim_end().is_empty() && line.prefix().key.is_none() {
            let finding = Finding::new(&bestand::dubbele_punt_ontbreekt::RULE, Place::Bytes(at..at + word))
                .with("sleutel", &rest[..word]);
            candidates.push(candidate(finding, vec![Edit::insert(at + word, ":")], at..at + word));
        }
        if let Some((at, sign)) = sign {
            let finding =
                Finding::new(&bestand::spatie_ontbreekt::RULE, Place::Bytes(at..at + 1)).with("teken", sign);
            candidates.push(candidate(finding, edits, line.first()..line.end));
        }
    }
    candidates
}

/// Words without a key at the beginning of a block, which the parser took for the first part of a key.
fn loose(text: &str, broken: &Broken) -> Option<Candidate> {
    let line = Line::at(text, broken.at);
    let first = Line::at(text, broken.last_start);
    let is_loose =
        first.start < line.start && first.first() == broken.last_start && first.indent == line.indent;
    let range = first.first()..line.start.checked_sub(1)?;
    is_loose.then(|| Candidate {
        finding: Finding::new(&bestand::losse_regel::RULE, Place::Bytes(first.first()..first.end)),
        edits: vec![Edit::blank(text, range.clone())],
        damage: range,
        is_lost: true,
    })
}

/// A line in the wrong column moves to one where the lines above it begin, with or without the lines below it.
fn moved(text: &str, broken: &Broken) -> Vec<Candidate> {
    let line = Line::at(text, broken.at);
    let prefix = line.prefix();
    let is_item = line.is_item();
    if broken.at > prefix.value || (!is_item && prefix.key.is_none()) {
        return Vec::new();
    }
    let mut columns = Vec::new();
    for above in line.above().filter(|above| !above.is_idle()).take(MAX_LINES) {
        let own = if is_item || above.is_item() { above.indent } else { above.prefix().column };
        let mut wanted = vec![own];
        if !is_item && above.is_item() {
            wanted = vec![above.prefix().column];
        }
        columns.extend(wanted.into_iter().filter(|&column| column != line.indent));
        if above.indent == 0 {
            break;
        }
    }
    columns.sort_by_key(|column| column.abs_diff(line.indent));
    columns.dedup();
    let found = Finding::new(&bestand::inspringing::RULE, Place::Bytes(line.first()..line.end));
    let mut candidates = Vec::new();
    for column in columns.into_iter().take(4) {
        let indent = |line: Line<'_>| {
            let with = " ".repeat((line.indent + column).saturating_sub(line_indent(text, broken.at)));
            Edit { range: line.start..line.first(), with }
        };
        let run: Vec<Line<'_>> = line
            .below()
            .take_while(|below| below.is_idle() || (below.indent >= line.indent && below.indent != column))
            .filter(|below| !below.is_idle())
            .take(MAX_LINES)
            .collect();
        let end = run.last().map_or(line.end, |last| last.end);
        if !run.is_empty() {
            let edits = std::iter::once(line).chain(run).map(indent).collect();
            candidates.push(candidate(found.clone(), edits, line.first()..end));
        }
        candidates.push(candidate(found.clone(), vec![indent(line)], line.first()..line.end));
    }
    candidates
}

fn line_indent(text: &str, at: usize) -> usize {
    Line::at(text, at).indent
}

/// Brackets that are not closed, closed by the wrong one, or closed twice.
fn brackets(text: &str, broken: &Broken) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let error_line = Line::at(text, broken.at);
    let first = Line::at(text, broken.bracket.unwrap_or(broken.last_start).min(broken.at));
    let lines = std::iter::once(first).chain(first.below()).take(MAX_LINES);
    for line in lines.take_while(|line| line.start <= broken.at) {
        let found = marks(text, line.first()..line.end);
        if let Some((at, wanted)) = found.mismatch {
            let edit = Edit { range: at..at + 1, with: wanted.to_string() };
            candidates.push(candidate(bracket_finding(at), vec![edit], line.first()..line.end));
        }
        let Some(&(open, _)) = found.open_brackets.first() else { continue };
        let prefix = line.prefix();
        let closing: String =
            found.open_brackets.iter().rev().map(|&(_, open)| closing_bracket(open)).collect();
        let line_end = line.value_end(open);
        let inside = &text[open + 1..line_end];
        let is_text =
            open == prefix.value && !inside.is_empty() && !inside.contains(',') && !inside.contains(": ");
        let finding = bracket_finding(open);
        let text_end = paragraph_end(line, open, prefix.column, true);
        let wrap = candidate(finding.clone(), quoted(text, open..text_end), open..text_end);
        let mut closes = Vec::new();
        for end in [line_end, paragraph_end(line, open, prefix.column, false)] {
            let edits = vec![Edit::insert(end, closing.as_str())];
            closes.push(candidate(finding.clone(), edits, open..end));
        }
        if is_text {
            candidates.push(wrap);
            candidates.extend(closes);
        } else {
            candidates.extend(closes);
            candidates.push(wrap);
        }
    }
    let here = character(text, broken.at);
    if broken.kind == BrokenKind::Bracket && text[here.clone()].starts_with([']', '}']) {
        let edits = vec![Edit::blank(text, here.clone())];
        candidates.push(candidate(bracket_finding(broken.at), edits, error_line.first()..error_line.end));
    }
    candidates
}

fn bracket_finding(at: usize) -> Finding {
    Finding::new(&bestand::haakje_open::RULE, Place::Bytes(at..at + 1))
}

/// The text around the error in quotes: the part between two commas, the value of the line, or the value that
/// began on a line above.
fn wrapped(text: &str, broken: &Broken) -> Vec<Candidate> {
    let line = Line::at(text, broken.at);
    let prefix = line.prefix();
    let found = finding(text, broken);
    let mut ranges = Vec::new();
    let line_end = line.value_end(prefix.value);
    let has_bracket =
        text[prefix.value.min(broken.at)..broken.at].contains(['[', '{']) || broken.bracket.is_some();
    if has_bracket && broken.at < line_end {
        let before = &text[line.first()..broken.at];
        let start = before.rfind(['[', '{', ',']).map_or(line.first(), |found| line.first() + found + 1);
        let start = text[start..broken.at].find(": ").map_or(start, |found| start + found + 2);
        let end = text[broken.at..line_end].find([',', ']', '}']).map_or(line_end, |found| broken.at + found);
        ranges.push(start + leading_blanks(&text[start..end])..end);
    }
    if broken.at >= prefix.value {
        ranges.push(prefix.value..paragraph_end(line, prefix.value, prefix.column, true));
        ranges.push(prefix.value..line_end);
    }
    let parent = line
        .above()
        .take(MAX_LINES)
        .filter(|above| !above.is_idle())
        .find(|above| above.indent < line.indent && (above.is_sibling_like() || above.indent == 0));
    if let Some(parent) = parent {
        let outer = parent.prefix();
        if outer.value < parent.end && outer.column < line.indent {
            ranges.push(outer.value..paragraph_end(parent, outer.value, outer.column, false));
        }
    }
    ranges
        .into_iter()
        .filter(|range| !matches!(text[range.clone()].trim(), "" | "|" | ">" | "|-" | ">-" | "|+" | ">+"))
        .map(|range| candidate(found.clone(), quoted(text, range.clone()), range))
        .collect()
}

/// Puts a part of the text between single quotes.
fn quoted(text: &str, range: Range<usize>) -> Vec<Edit> {
    let end = range.start + text[range.clone()].trim_end().len();
    let mut edits = vec![Edit::insert(range.start, "'")];
    edits.extend(
        text[range.start..end].match_indices('\'').map(|(at, _)| Edit::insert(range.start + at, "'")),
    );
    edits.push(Edit::insert(end, "'"));
    edits
}
