//! The edits of one fix.

use super::replacement::Replacement;
use super::{bound, written};
use crate::checked::Checked;
use crate::finding::Fix;

/// The edits of a fix, in file order: which bytes each one replaces, and with what, in the quotes, layout and line
/// endings that the file uses there. `None` if the fix would add more to the file than a fix may add, or if its edits
/// overlap: such a fix is neither offered nor applied.
#[must_use]
pub fn edits(checked: &Checked, fix: &Fix) -> Option<Vec<Replacement>> {
    let replacement = |edit| written::as_in_file(&checked.source, &checked.document, edit);
    let mut edits: Vec<_> = fix.edits.iter().map(replacement).collect();
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let is_sound = edits.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
    (is_sound && bound::allows(&checked.source.text, &edits)).then_some(edits)
}
