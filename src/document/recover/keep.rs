//! Repairs that keep what is written.

use std::ops::Range;

use super::candidate::{self, Candidate, LARGE, MAX_LINES, character, finding, tab_place};
use super::lines::{Line, closing_bracket, closing_quote, leading_blanks, marks, paragraph_end};
use super::text::TextEdit;
use super::{blank, quotes};
use crate::document::events::{self, Broken, BrokenKind};
use crate::finding::{Finding, Place};
use crate::rulebook::bestand;

/// The maximum number of lines at the top of a file to drop.
const MAX_HEAD: usize = 5;

/// Candidate repairs for an error, most likely first.
pub fn candidates(text: &str, broken: &Broken) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    match broken.kind {
        BrokenKind::Control(_) => candidates.extend(control(text, broken)),
        BrokenKind::Tab => candidates.extend(tabs(text, broken)),
        BrokenKind::Escape => candidates.extend(escape(text, broken)),
        BrokenKind::Dash => candidates.extend(dash(text, broken)),
        BrokenKind::LooseLine | BrokenKind::Colon | BrokenKind::Indentation => {
            candidates.extend(joined(text, broken));
            candidates.extend(missing(text, broken));
            candidates.extend(loose(text, broken));
            candidates.extend(moved(text, broken));
        }
        _ => {}
    }
    candidates.extend(brackets(text, broken));
    candidates.extend(wrapped(text, broken));
    candidates.extend(head(text, broken));
    let line_end = Line::at(text, broken.at).end;
    for candidate in &mut candidates {
        candidate.needed = broken.reached.max(line_end);
    }
    // Dropping one line may be better than moving it to a wrong place, where it causes further errors.
    candidates.extend(blank::single_lines(text, broken.at).map(|range| {
        let line = Broken { at: range.start, ..broken.clone() };
        let finding = finding(text, if range.contains(&broken.at) { broken } else { &line });
        let needed = blank::needed(text, &range);
        candidate::blank(text, finding, range, needed.max(broken.reached))
    }));
    candidates
}

fn candidate(finding: Finding, edits: Vec<TextEdit>, damage: Range<usize>) -> Candidate {
    Candidate { finding, edits, damage, is_lost: false, needed: 0 }
}

/// Replaces all characters that YAML forbids with spaces in one go: they usually come from a single program or paste.
fn control(text: &str, broken: &Broken) -> Option<Candidate> {
    let is_forbidden =
        |&(at, c): &(usize, char)| events::is_control(c) || (c == '\u{FEFF}' && at >= broken.at);
    let edits: Vec<TextEdit> = text
        .char_indices()
        .filter(is_forbidden)
        .map(|(at, c)| TextEdit { range: at..at + c.len_utf8(), with: " ".repeat(c.len_utf8()) })
        .collect();
    let first = edits.iter().map(|edit| edit.range.clone()).find(|range| range.start >= broken.at)?;
    let sign = text[first.clone()].chars().next()?;
    let finding = Finding::new(&bestand::stuurteken::RULE, Place::Bytes(first.clone()))
        .with("teken", format!("U+{:04X}", u32::from(sign)));
    Some(candidate(finding, edits, first))
}

/// Replaces all tabs in indentation with spaces, in the tab width that fits best.
fn tabs(text: &str, broken: &Broken) -> Vec<Candidate> {
    let place = tab_place(text, broken.at);
    let found = Finding::new(&bestand::tab::RULE, Place::Bytes(place.clone()));
    let mut candidates = Vec::new();
    let mut widths = if text.len() > LARGE { vec![2] } else { vec![2, 4, 8, 1] };
    widths.sort_by_cached_key(|width| std::cmp::Reverse(lined_up(text, *width)));
    for width in widths {
        let mut edits = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let blanks = &line[..leading_blanks(line)];
            if blanks.contains('\t') {
                let with = blanks.replace('\t', &" ".repeat(width));
                edits.push(TextEdit { range: at..at + blanks.len(), with });
            }
            at += line.len();
        }
        if !edits.is_empty() {
            candidates.push(candidate(found.clone(), edits, place.clone()));
        }
    }
    if !place.is_empty() {
        candidates.push(candidate(found, vec![TextEdit::blank(text, place.clone())], place));
    }
    candidates
}

/// The number of lines with tabs that line up with a neighbouring line at this tab width.
fn lined_up(text: &str, width: usize) -> usize {
    let has_tab = |line: &str| line[..leading_blanks(line)].contains('\t');
    let column = |line: &str| {
        let (blanks, rest) = line.split_at(leading_blanks(line));
        let dash = if rest.starts_with("- ") { 2 } else { 0 };
        blanks.chars().map(|blank| if blank == '\t' { width } else { 1 }).sum::<usize>() + dash
    };
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    lines()
        .zip(lines().skip(1))
        .filter(|(above, below)| (has_tab(above) || has_tab(below)) && column(above) == column(below))
        .count()
}

fn escape(text: &str, broken: &Broken) -> Option<Candidate> {
    let (at, edits) = quotes::escapes(text, broken.at)?;
    let end = character(text, at + 1).end;
    let finding = Finding::new(&bestand::escape_onbekend::RULE, Place::Bytes(at..end));
    Some(candidate(finding, edits, broken.at..end))
}

/// Moves a list that begins on the line of its key to a line of its own.
fn dash(text: &str, broken: &Broken) -> Option<Candidate> {
    let line = Line::at(text, broken.at);
    let prefix = line.prefix();
    if prefix.key.is_none() || prefix.value != broken.at {
        return None;
    }
    let sibling = line.next().filter(|next| next.is_item() && next.indent >= prefix.column);
    let column = sibling.map_or(prefix.column + 2, |next| next.indent);
    let edit = TextEdit::insert(broken.at, format!("\n{}", " ".repeat(column)));
    Some(candidate(finding(text, broken), vec![edit], broken.at..line.end))
}

/// Moves the first entry of a block from the line of the block's key to a line of its own.
fn joined(text: &str, broken: &Broken) -> Option<Candidate> {
    let line = Line::at(text, broken.at);
    let prefix = line.prefix();
    let next = line.next().filter(|next| next.indent > prefix.column && next.is_sibling_like())?;
    prefix.key.filter(|_| prefix.value < broken.at)?;
    let edit = TextEdit::insert(prefix.value, format!("\n{}", " ".repeat(next.indent)));
    Some(candidate(finding(text, broken), vec![edit], line.first()..line.end))
}

/// Inserts a missing space after a dash or colon, or a missing colon after a key.
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
            edits.push(TextEdit::insert(at + 1, " "));
            sign = Some((at, "-"));
            at += 1;
        }
        let rest = &text[at..line.end];
        let word = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '_').len();
        let tail = &rest[word..];
        if word > 0 && tail.starts_with(':') && tail.len() > 1 && !tail.starts_with([' ', '/']) {
            if !tail[1..].starts_with(['/', ' ', '\t', ':']) {
                edits.push(TextEdit::insert(at + word + 1, " "));
                sign.get_or_insert((at + word, ":"));
            }
        } else if word > 1 && tail.trim_end().is_empty() && line.prefix().key.is_none() {
            let finding = Finding::new(&bestand::dubbele_punt_ontbreekt::RULE, Place::Bytes(at..at + word))
                .with("sleutel", &rest[..word]);
            candidates.push(candidate(finding, vec![TextEdit::insert(at + word, ":")], at..at + word));
        }
        let is_head = line.next().is_some_and(|next| next.indent > line.indent && next.is_sibling_like());
        if word > 0 && tail.starts_with(':') && is_head {
            // Stray characters after the key of a block.
            let junk = at + word + 1..line.end;
            let finding = Finding::new(&bestand::yaml_onleesbaar::RULE, Place::Bytes(junk.clone()));
            candidates.push(candidate(finding, vec![TextEdit::blank(text, junk.clone())], junk));
        }
        if let Some((at, sign)) = sign {
            let finding =
                Finding::new(&bestand::spatie_ontbreekt::RULE, Place::Bytes(at..at + 1)).with("teken", sign);
            candidates.push(candidate(finding, edits, line.first()..line.end));
        }
    }
    candidates
}

/// Words without a key at the start of a block, which the parser took for the start of a key.
fn loose(text: &str, broken: &Broken) -> Option<Candidate> {
    let line = Line::at(text, broken.at);
    let first = Line::at(text, broken.last_start);
    let is_loose =
        first.start < line.start && first.first() == broken.last_start && first.indent >= line.indent;
    let range = first.first()..line.start.checked_sub(1)?;
    let finding = Finding::new(&bestand::losse_regel::RULE, Place::Bytes(first.first()..first.end));
    is_loose.then(|| candidate::blank(text, finding, range, 0))
}

/// The lines above a top-level line, if there are few: they make the file something other than the mapping that
/// follows.
fn head(text: &str, broken: &Broken) -> Option<Candidate> {
    let line = Line::at(text, broken.at);
    let is_top = line.indent == 0 && line.prefix().key.is_some();
    if !is_top || !matches!(broken.kind, BrokenKind::AfterRoot | BrokenKind::Indentation | BrokenKind::Colon)
    {
        return None;
    }
    let first =
        std::iter::successors(Some(Line::at(text, 0)), |line| line.next()).find(|line| !line.is_idle())?;
    let is_short = first.below().take(MAX_HEAD).any(|below| below.start == line.start);
    if first.start >= line.start || !is_short {
        return None;
    }
    let rule =
        if first.is_sibling_like() { &bestand::inspringing::RULE } else { &bestand::losse_regel::RULE };
    let finding = Finding::new(rule, Place::Bytes(first.first()..first.end));
    Some(candidate::blank(text, finding, first.start..line.start - 1, 0))
}

/// Moves a line in the wrong column to a column where lines above it begin, with or without the lines below it.
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
            TextEdit { range: line.start..line.first(), with }
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

/// Candidate closings for the brackets that have swallowed the lines after them.
pub fn swallowing_brackets(text: &str, broken: &Broken) -> Vec<Candidate> {
    let Some(open) = broken.bracket else { return Vec::new() };
    let line = Line::at(text, open);
    if !quotes::has_swallowed(text, &(open..broken.at)) {
        return Vec::new();
    }
    let mut candidates = open_brackets(text, line);
    candidates.push(candidate::blank(text, bracket_finding(open), line.start..line.end, 0));
    for candidate in &mut candidates {
        candidate.needed = line.end;
    }
    candidates
}

/// Candidate closings for the brackets that are open at the end of a line.
fn open_brackets(text: &str, line: Line<'_>) -> Vec<Candidate> {
    let brackets = marks(text, line.first()..line.end).open_brackets;
    let Some(&(open, _)) = brackets.first() else { return Vec::new() };
    let prefix = line.prefix();
    let closing: String = brackets.iter().rev().map(|&(_, open)| closing_bracket(open)).collect();
    let line_end = line.value_end(open);
    let inside = &text[open + 1..line_end];
    let is_text =
        open == prefix.value && !inside.is_empty() && !inside.contains(',') && !inside.contains(": ");
    let text_end = paragraph_end(line, open, prefix.column, true);
    let wrap = candidate(bracket_finding(open), quoted(text, open..text_end), open..text_end);
    let mut candidates: Vec<Candidate> = [line_end, paragraph_end(line, open, prefix.column, false)]
        .into_iter()
        .map(|end| candidate(bracket_finding(open), vec![TextEdit::insert(end, closing.as_str())], open..end))
        .collect();
    let place = if is_text { 0 } else { candidates.len() };
    candidates.insert(place, wrap);
    for &(open, _) in brackets.iter().take(4) {
        for with in ["", " "] {
            let edits = vec![TextEdit { range: open..open + 1, with: with.to_owned() }];
            candidates.push(candidate(bracket_finding(open), edits, line.first()..line.end));
        }
    }
    candidates
}

/// Brackets that are not closed, closed by the wrong bracket, or closed twice.
fn brackets(text: &str, broken: &Broken) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let error_line = Line::at(text, broken.at);
    let first = Line::at(text, broken.bracket.unwrap_or(broken.last_start).min(broken.at));
    let lines = std::iter::once(first).chain(first.below()).take(MAX_LINES);
    for line in lines.take_while(|line| line.start <= broken.at) {
        if let Some((at, wanted)) = marks(text, line.first()..line.end).mismatch {
            let edit = TextEdit { range: at..at + 1, with: wanted.to_string() };
            candidates.push(candidate(bracket_finding(at), vec![edit], line.first()..line.end));
        }
        candidates.extend(open_brackets(text, line));
    }
    let here = character(text, broken.at);
    if broken.kind == BrokenKind::Bracket && text[here.clone()].starts_with([']', '}']) {
        let edits = vec![TextEdit::blank(text, here.clone())];
        candidates.push(candidate(bracket_finding(broken.at), edits, error_line.first()..error_line.end));
    }
    candidates
}

fn bracket_finding(at: usize) -> Finding {
    Finding::new(&bestand::haakje_open::RULE, Place::Bytes(at..at + 1))
}

/// Quotes the text around the error: the part between two commas, the value of the line, or the value that began on an
/// earlier line.
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
    let is_bare = prefix.key.is_none() && !line.is_item();
    let parent = line
        .above()
        .take(MAX_LINES)
        .filter(|above| !above.is_idle())
        .find(|above| above.indent < line.indent && (above.is_sibling_like() || above.indent == 0));
    let has_place = !is_bare || parent.is_some_and(|parent| parent.prefix().value == parent.end);
    if broken.at >= prefix.value && has_place {
        ranges.push(prefix.value..paragraph_end(line, prefix.value, prefix.column, true));
        ranges.push(prefix.value..line_end);
    }
    if let Some(parent) = parent {
        let outer = parent.prefix();
        if outer.value < parent.end && outer.column < line.indent {
            ranges.push(outer.value..paragraph_end(parent, outer.value, outer.column, false));
        }
    }
    // After a quoted text, only the text itself can be meant: a quote from an earlier line is not closed here.
    let is_own = |range: &Range<usize>| {
        broken.kind != BrokenKind::AfterQuote
            || (text[range.clone()].starts_with(['"', '\''])
                && closing_quote(text, range.start, broken.at).is_some())
    };
    ranges
        .into_iter()
        .filter(is_own)
        .filter(|range| !matches!(text[range.clone()].trim(), "" | "|" | ">" | "|-" | ">-" | "|+" | ">+"))
        .map(|range| candidate(found.clone(), quoted(text, range.clone()), range))
        .collect()
}

/// Puts a part of the text in single quotes.
fn quoted(text: &str, range: Range<usize>) -> Vec<TextEdit> {
    let end = range.start + text[range.clone()].trim_end().len();
    let mut edits = vec![TextEdit::insert(range.start, "'")];
    edits.extend(
        text[range.start..end].match_indices('\'').map(|(at, _)| TextEdit::insert(range.start + at, "'")),
    );
    edits.push(TextEdit::insert(end, "'"));
    edits
}
