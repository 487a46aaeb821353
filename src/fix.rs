//! Findings that can be mended without judgement, mended: only the bytes of the edits change.

use std::ops::Range;

use crate::check::{Checked, Settings, check};
use crate::finding::{Finding, Fix};
use crate::rulebook::bestand::{codering, codering_utf16};

/// How often a file is checked again: one repair may bring another to light.
const ROUNDS: usize = 10;

/// A file after its repairs.
#[derive(Debug)]
pub struct Fixed {
    /// The new content; `None` where nothing was to be mended.
    pub bytes: Option<Vec<u8>>,
    /// How many findings were mended.
    pub count: usize,
    /// What is left.
    pub checked: Checked,
}

/// Mends what takes no judgement, until nothing of that kind is left. Findings that were set aside stay as they are.
/// A file that is no text is not touched.
#[must_use]
pub fn fix(name: &str, bytes: &[u8], settings: Settings<'_>) -> Fixed {
    let mut fixed = Fixed { bytes: None, count: 0, checked: check(name, bytes, settings) };
    for _ in 0..ROUNDS {
        let Some((text, count)) = mend(&fixed.checked) else { break };
        // A byte order mark is part of how the file is stored, not of its text.
        let mark = if bytes.starts_with(MARK) { MARK } else { b"" };
        let bytes = [mark, text.as_bytes()].concat();
        fixed.checked = check(name, &bytes, settings);
        fixed.count += count;
        fixed.bytes = Some(bytes);
    }
    fixed
}

/// The UTF-8 byte order mark.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// One round: the new text, and how many findings it mends; `None` where there is nothing to mend.
fn mend(checked: &Checked) -> Option<(String, usize)> {
    if !checked.source.is_readable() {
        return None;
    }
    let stored_otherwise = checked.findings.iter().filter(|finding| is_about_encoding(finding)).count();
    let mut edits = Vec::new();
    let mut count = stored_otherwise;
    for finding in &checked.findings {
        let Some(fix) = finding.fix.as_ref().filter(|fix| fix.is_certain) else { continue };
        let wanted = self::edits(checked, fix);
        if wanted.iter().all(|(span, _)| edits.iter().all(|(taken, _)| are_apart(span, taken))) {
            edits.extend(wanted);
            count += 1;
        }
    }
    (count > 0).then(|| (apply(&checked.source.text, edits), count))
}

/// The text is read already as what it was meant to be; writing it as UTF-8 is all there is to do.
fn is_about_encoding(finding: &Finding) -> bool {
    [codering::RULE.name, codering_utf16::RULE.name].contains(&finding.rule.name)
}

/// Whether two ranges have nothing to do with each other. Ranges that touch do: their order would matter.
fn are_apart(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.end < b.start || b.end < a.start
}

/// The changes of a fix: the bytes each replaces, with what comes in their stead, in the order of the file.
#[must_use]
pub fn edits<'a>(checked: &Checked, fix: &'a Fix) -> Vec<(Range<usize>, &'a str)> {
    let span = |place| checked.document.edit_span(&checked.source, place);
    let mut edits: Vec<_> = fix.edits.iter().map(|edit| (span(&edit.place), edit.text.as_str())).collect();
    edits.sort_by_key(|(span, _)| (span.start, span.end));
    edits
}

/// The text with each range replaced. The ranges do not overlap and lie on whole characters.
#[must_use]
pub fn apply(text: &str, mut edits: Vec<(Range<usize>, &str)>) -> String {
    edits.sort_by_key(|(span, _)| span.start);
    let mut new = String::with_capacity(text.len());
    let mut at = 0;
    for (span, replacement) in edits {
        new.push_str(&text[at..span.start]);
        new.push_str(replacement);
        at = span.end;
    }
    new.push_str(&text[at..]);
    new
}
