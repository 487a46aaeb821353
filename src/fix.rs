//! Findings that can be mended without judgement, mended: only the bytes of the edits change.
//!
//! [`edits`] is the one place that knows which bytes a fix replaces and with what. `--fix`, the quick fixes and "fix all"
//! of an editor, and the fixes in JSON and SARIF all take their edits from here.

mod pieces;
mod replacement;
mod written;

pub use replacement::Replacement;

use std::ops::Range;

use crate::check::{Checked, Settings, check};
use crate::finding::{Finding, Fix};
use crate::rulebook::bestand::{codering, codering_utf16};
use pieces::Pieces;

/// How often a file is checked again: one repair may bring another to light.
const ROUNDS: usize = 10;

/// A file after its repairs.
#[derive(Debug)]
pub struct Fixed {
    /// The new content; `None` where nothing was to be mended.
    pub bytes: Option<Vec<u8>>,
    /// The same as changes of the text as it was read at first (without a byte order mark), in the order of the file.
    pub edits: Vec<Replacement>,
    /// How many findings were mended.
    pub count: usize,
    /// What is left.
    pub checked: Checked,
}

/// Mends what takes no judgement, until nothing of that kind is left. Findings that were set aside stay as they are.
/// A file that is no text is not touched.
#[must_use]
pub fn fix(name: &str, bytes: &[u8], settings: Settings<'_>) -> Fixed {
    let checked = check(name, bytes, settings);
    let mut pieces = Pieces::of(&checked.source.text);
    let mut fixed = Fixed { bytes: None, edits: Vec::new(), count: 0, checked };
    for _ in 0..ROUNDS {
        let Some((edits, count)) = certain(&fixed.checked) else { break };
        let text = apply(&fixed.checked.source.text, &edits);
        pieces.replace(&edits);
        // A byte order mark is part of how the file is stored, not of its text.
        let mark = if bytes.starts_with(MARK) { MARK } else { b"" };
        let bytes = [mark, text.as_bytes()].concat();
        fixed.checked = check(name, &bytes, settings);
        fixed.count += count;
        fixed.bytes = Some(bytes);
    }
    fixed.edits = pieces.edits();
    fixed
}

/// The UTF-8 byte order mark.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// One round: the changes that take no judgement and do not touch each other, and how many findings they mend; `None`
/// where there is nothing to mend.
fn certain(checked: &Checked) -> Option<(Vec<Replacement>, usize)> {
    if !checked.source.is_readable() {
        return None;
    }
    let stored_otherwise = checked.findings.iter().filter(|finding| is_about_encoding(finding)).count();
    let mut taken: Vec<Replacement> = Vec::new();
    let mut count = stored_otherwise;
    for finding in &checked.findings {
        let Some(fix) = finding.fix.as_ref().filter(|fix| fix.is_certain) else { continue };
        let wanted = edits(checked, fix);
        let is_free = |edit: &Replacement| taken.iter().all(|other| are_apart(&edit.span, &other.span));
        if wanted.iter().all(is_free) {
            taken.extend(wanted);
            count += 1;
        }
    }
    taken.sort_by_key(|edit| (edit.span.start, edit.span.end));
    (count > 0).then_some((taken, count))
}

/// The text is read already as what it was meant to be; writing it as UTF-8 is all there is to do.
fn is_about_encoding(finding: &Finding) -> bool {
    [codering::RULE.name, codering_utf16::RULE.name].contains(&finding.rule.name)
}

/// Whether two ranges have nothing to do with each other. Ranges that touch do: their order would matter.
fn are_apart(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.end < b.start || b.end < a.start
}

/// The changes of a fix, in the order of the file: which bytes each replaces, and with what, in the quotes, the layout
/// and the line breaks the file has there.
#[must_use]
pub fn edits(checked: &Checked, fix: &Fix) -> Vec<Replacement> {
    let replacement = |edit| written::as_in_file(&checked.source, &checked.document, edit);
    let mut edits: Vec<_> = fix.edits.iter().map(replacement).collect();
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    edits
}

/// The text with changes made. They stand in the order of the file, do not overlap and lie on whole characters.
#[must_use]
pub fn apply(text: &str, edits: &[Replacement]) -> String {
    let mut new = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        new.push_str(&text[at..edit.span.start]);
        new.push_str(&edit.text);
        at = edit.span.end;
    }
    new.push_str(&text[at..]);
    new
}
