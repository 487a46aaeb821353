//! A text under repair: its current content, and the original offset of each byte.

use std::ops::Range;

/// Replaces a range of bytes with `with`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextEdit {
    /// The bytes to replace, as offsets in the current text.
    pub range: Range<usize>,
    /// The replacement.
    pub with: String,
}

impl TextEdit {
    /// An edit that only inserts.
    pub fn insert(at: usize, with: impl Into<String>) -> Self {
        Self { range: at..at, with: with.into() }
    }

    /// An edit that replaces bytes with spaces; line breaks are kept, so that line numbers do not change.
    pub fn blank(text: &str, range: Range<usize>) -> Self {
        let with = text.as_bytes()[range.clone()]
            .iter()
            .map(|byte| if matches!(byte, b'\n' | b'\r') { char::from(*byte) } else { ' ' })
            .collect();
        Self { range, with }
    }
}

/// A stretch whose length has changed.
#[derive(Debug, Clone)]
struct Shift {
    now: Range<usize>,
    original: Range<usize>,
}

/// The text with its repairs applied.
#[derive(Debug, Clone)]
pub struct EditedText {
    /// The current content.
    pub now: String,
    /// In text order, without overlap.
    shifts: Vec<Shift>,
}

impl EditedText {
    /// Starts from the text of a file.
    pub fn new(text: &str) -> Self {
        Self { now: text.to_owned(), shifts: Vec::new() }
    }

    /// Whether any repair shifted offsets.
    pub fn is_shifted(&self) -> bool {
        !self.shifts.is_empty()
    }

    /// Whether a repair inserted or removed text within a range, or right beside it.
    pub fn is_shifted_at(&self, range: &Range<usize>) -> bool {
        let first = self.shifts.partition_point(|shift| shift.now.end < range.start);
        self.shifts.get(first).is_some_and(|shift| shift.now.start <= range.end)
    }

    /// The original offset of a byte. Inserted text maps to the offset of the insertion.
    pub fn original(&self, offset: usize) -> usize {
        let count = self.shifts.partition_point(|shift| shift.now.start < offset);
        let Some(shift) = count.checked_sub(1).map(|index| &self.shifts[index]) else {
            return offset;
        };
        if offset >= shift.now.end {
            shift.original.end + (offset - shift.now.end)
        } else {
            shift.original.start
        }
    }

    /// The original offset of a byte, counted from after any text that was removed just before it.
    fn original_behind(&self, offset: usize) -> usize {
        let count = self.shifts.partition_point(|shift| shift.now.end <= offset);
        count.checked_sub(1).map_or(offset, |index| {
            let shift = &self.shifts[index];
            shift.original.end + (offset - shift.now.end)
        })
    }

    /// The original range.
    pub fn original_range(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.original(range.start);
        start..self.original(range.end).max(start)
    }

    /// Widens an edit to include the older repairs that it overlaps only partly, so that none of these has to be split.
    fn widened(&self, edit: &TextEdit) -> TextEdit {
        let mut edit = edit.clone();
        let first = self.shifts.partition_point(|shift| shift.now.end <= edit.range.start);
        for shift in self.shifts.iter().skip(first) {
            if shift.now.start >= edit.range.end {
                break;
            }
            let before = &self.now[shift.now.start.min(edit.range.start)..edit.range.start];
            let behind = &self.now[edit.range.end..shift.now.end.max(edit.range.end)];
            let with = format!("{before}{}{behind}", edit.with);
            let start = edit.range.start - before.len();
            edit = TextEdit { range: start..edit.range.end + behind.len(), with };
        }
        edit
    }

    /// The text with these edits applied; of two overlapping edits, the first wins.
    pub fn with(&self, edits: &[TextEdit]) -> Self {
        let mut edits: Vec<TextEdit> = edits.iter().map(|edit| self.widened(edit)).collect();
        edits.sort_by_key(|edit| edit.range.start);
        let mut text = Self { now: String::with_capacity(self.now.len() + 16), shifts: Vec::new() };
        let mut read = 0;
        let mut old = self.shifts.iter().peekable();
        for edit in edits {
            let Some(kept) = self.now.get(read..edit.range.start) else { continue };
            let grown = |now: usize, at: usize| now + at - read;
            while let Some(shift) = old.next_if(|shift| shift.now.end <= edit.range.start) {
                let start = text.now.len();
                text.shifts.push(Shift {
                    now: grown(start, shift.now.start.max(read))..grown(start, shift.now.end),
                    original: shift.original.clone(),
                });
            }
            text.now.push_str(kept);
            // An older repair within the edit is absorbed.
            while old.next_if(|shift| shift.now.start < edit.range.end).is_some() {}
            let start = text.now.len();
            text.now.push_str(&edit.with);
            let from = self.original_behind(edit.range.start);
            let original = from..self.original(edit.range.end).max(from);
            if original.len() != edit.with.len() {
                text.shifts.push(Shift { now: start..text.now.len(), original });
            }
            read = edit.range.end;
        }
        let start = text.now.len();
        for shift in old {
            let now = start + shift.now.start.max(read) - read..start + shift.now.end - read;
            text.shifts.push(Shift { now, original: shift.original.clone() });
        }
        text.now.push_str(&self.now[read..]);
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_right_behind_a_deletion_keeps_the_rest_in_place() {
        let text = EditedText::new("abcdef").with(&[TextEdit { range: 1..3, with: String::new() }]);
        assert_eq!(text.now, "adef");
        let text = text.with(&[TextEdit { range: 1..2, with: "xyz".to_owned() }]);
        assert_eq!(text.now, "axyzef");
        assert_eq!((text.original(4), text.original(6)), (4, 6));
        let text = EditedText::new("abcdef").with(&[TextEdit { range: 1..3, with: String::new() }]);
        assert_eq!([0, 1, 2, 4].map(|at| text.original(at)), [0, 1, 4, 6]);
    }

    #[test]
    fn what_is_beside_a_repair_is_not_the_text_of_the_file() {
        let text = EditedText::new("abcdef").with(&[TextEdit::insert(3, "x")]);
        assert_eq!(text.now, "abcxdef");
        for (start, end, is_shifted) in [
            (0, 2, false),
            (2, 3, true),
            (3, 4, true),
            (4, 5, true),
            (5, 6, false),
            (0, 7, true),
            (3, 3, true),
        ] {
            assert_eq!(text.is_shifted_at(&(start..end)), is_shifted, "{start}..{end}");
        }
        assert!(text.is_shifted() && !EditedText::new("abc").is_shifted());
    }

    #[test]
    fn offsets_lead_back_to_the_file() {
        let text = EditedText::new("a: b\nc: d\n");
        let text = text.with(&[TextEdit::insert(3, "'"), TextEdit::insert(4, "'")]);
        assert_eq!(text.now, "a: 'b'\nc: d\n");
        assert_eq!(text.original_range(&(3..6)), 3..4);
        assert_eq!(text.original_range(&(7..8)), 5..6);
        let text = text.with(&[TextEdit { range: 10..11, with: "\"d\"".to_owned() }]);
        assert_eq!(text.now, "a: 'b'\nc: \"d\"\n");
        assert_eq!(text.original_range(&(3..6)), 3..4);
        assert_eq!(text.original_range(&(10..13)), 8..9);
        assert_eq!(text.original(14), 10);
        let text = text.with(&[TextEdit::blank(&text.now, 0..7)]);
        assert_eq!(text.now, "      \nc: \"d\"\n");
        assert_eq!(text.original_range(&(7..8)), 5..6);
        assert_eq!(text.original_range(&(10..13)), 8..9);
        let text = text.with(&[TextEdit { range: 11..12, with: String::new() }]);
        assert_eq!(text.now, "      \nc: \"\"\n");
        assert_eq!(text.original(text.now.len()), 10);
    }
}
