//! How much a fix may add to a file. A fix corrects what is written; one that adds more than this is a mistake.

use super::replacement::Replacement;

/// The share of the file that a fix may add: one in this many bytes.
const SHARE: usize = 10;
/// The number of bytes that a fix may add to any file.
const ANYWHERE: usize = 200;
/// The number of bytes that a fix may add for each line that it touches.
const PER_LINE: usize = 8;

/// Whether edits, in file order and without overlap, add no more to a text than a fix may add.
pub(super) fn allows(text: &str, edits: &[Replacement]) -> bool {
    let removed: usize = edits.iter().map(|edit| edit.span.len()).sum();
    let added: usize = edits.iter().map(|edit| edit.text.len()).sum();
    added <= removed + text.len() / SHARE + ANYWHERE + PER_LINE * lines(text, edits)
}

/// The number of lines that edits touch.
fn lines(text: &str, edits: &[Replacement]) -> usize {
    let breaks = |part: &str| part.split_inclusive(['\n', '\r']).filter(|line| *line != "\n").count();
    let mut lines = 0;
    let mut end = None;
    for edit in edits {
        let is_new = end.is_none_or(|end| text[end..edit.span.start].contains(['\n', '\r']));
        lines += usize::from(is_new) + breaks(&text[edit.span.clone()]).saturating_sub(1);
        end = Some(edit.span.end);
    }
    lines
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::*;

    fn insert(span: Range<usize>, length: usize) -> Replacement {
        Replacement { span, text: "x".repeat(length) }
    }

    #[test]
    fn a_tenth_two_hundred_bytes_and_eight_a_line() {
        let text = "a\r\nbcdefg\n\n".repeat(10);
        assert_eq!(text.len(), 110);
        assert!(allows(&text, &[insert(0..0, 219)]) && !allows(&text, &[insert(0..0, 220)]));
        assert!(allows(&text, &[insert(0..1, 220)]) && !allows(&text, &[insert(0..1, 221)]));
        let two_lines = |length| [insert(0..0, 1), insert(1..1, 1), insert(4..4, length)];
        assert!(allows(&text, &two_lines(225)) && !allows(&text, &two_lines(226)));
        let one_edit = |length| [insert(0..5, length)];
        assert!(allows(&text, &one_edit(232)) && !allows(&text, &one_edit(233)));
        assert!(allows("", &[]) && allows("", &[insert(0..0, 208)]) && !allows("", &[insert(0..0, 209)]));
    }
}
