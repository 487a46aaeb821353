//! Applies the fixes that require no judgement: only the bytes of the edits change.
//!
//! [`edits`] is the single place that decides which bytes a fix replaces and with what. `--fix`, the quick fixes and
//! "fix all" of an editor, and the fixes in JSON and SARIF all take their edits from here.

mod pieces;
mod replacement;
mod written;

pub use replacement::Replacement;

use std::ops::Range;

use crate::check::{Checked, Settings, check};
use crate::finding::{Finding, Fix};
use crate::rulebook::bestand::{codering, codering_utf16};
use pieces::Pieces;

/// The maximum number of rounds: one fix may reveal another.
const ROUNDS: usize = 10;

/// A file after its fixes.
#[derive(Debug)]
pub struct Fixed {
    /// The new content; `None` if there was nothing to fix.
    pub bytes: Option<Vec<u8>>,
    /// The same as edits of the original text (without a byte order mark), in file order.
    pub edits: Vec<Replacement>,
    /// The number of findings that were fixed.
    pub count: usize,
    /// The remaining result.
    pub checked: Checked,
}

/// Applies fixes that require no judgement until none are left. Suppressed findings are not fixed. A file that is not
/// text is left unchanged.
#[must_use]
pub fn fix(name: &str, bytes: &[u8], settings: Settings<'_>) -> Fixed {
    let checked = check(name, bytes, settings);
    let mut pieces = Pieces::of(&checked.source.text);
    let mut fixed = Fixed { bytes: None, edits: Vec::new(), count: 0, checked };
    for _ in 0..ROUNDS {
        let Some((edits, count)) = certain(&fixed.checked) else { break };
        let text = apply(&fixed.checked.source.text, &edits);
        pieces.replace(&edits);
        let bytes = fixed.checked.source.stored(&text);
        fixed.checked = check(name, &bytes, settings);
        fixed.count += count;
        fixed.bytes = Some(bytes);
    }
    fixed.edits = pieces.edits();
    fixed
}

/// One round: the edits that require no judgement and do not touch each other, and the number of findings that they
/// fix; `None` if there is nothing to fix.
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

/// The text was already decoded as intended; all that remains is to write it as UTF-8.
fn is_about_encoding(finding: &Finding) -> bool {
    [codering::RULE.name, codering_utf16::RULE.name].contains(&finding.rule.name)
}

/// Whether two ranges are disjoint. Adjacent ranges are not: their order would matter.
fn are_apart(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.end < b.start || b.end < a.start
}

/// The edits of a fix, in file order: which bytes each one replaces, and with what, in the quotes, layout and line
/// endings that the file uses there.
#[must_use]
pub fn edits(checked: &Checked, fix: &Fix) -> Vec<Replacement> {
    let replacement = |edit| written::as_in_file(&checked.source, &checked.document, edit);
    let mut edits: Vec<_> = fix.edits.iter().map(replacement).collect();
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    edits
}

/// The text with edits applied. They are in file order, do not overlap and are on character boundaries.
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
