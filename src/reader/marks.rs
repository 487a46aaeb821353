//! Tracks the goedwerk bookmarks in a Word or ODT file while it is read.

use super::block::{MARK, TextMark};
use super::draft::Draft;

/// The maximum number of bookmarks that are open at the same time. goedwerk itself writes bookmarks that do not
/// overlap.
const MOST: usize = 16;

/// The bookmarks that have started and not ended.
#[derive(Debug, Default)]
pub struct OpenMarks(Vec<OpenMark>);

#[derive(Debug)]
struct OpenMark {
    /// The identifier that its end refers to: the ID in Word, the name in ODT.
    key: String,
    name: String,
    /// Whether the bookmark covers text in an earlier paragraph.
    is_continued: bool,
}

impl OpenMarks {
    /// Starts a bookmark, in the paragraph `draft` or, with `None`, between paragraphs.
    pub fn begin(&mut self, key: String, name: String, draft: Option<&mut Draft>) {
        if !name.starts_with(MARK) {
            return;
        }
        if let Some(draft) = draft {
            add(draft, &name, false);
        }
        if self.0.len() >= MOST {
            self.0.remove(0);
        }
        self.0.push(OpenMark { key, name, is_continued: false });
    }

    /// Ends a bookmark.
    pub fn end(&mut self, key: &str, draft: Option<&mut Draft>) {
        let Some(at) = self.0.iter().position(|open| open.key == key) else { return };
        let open = self.0.remove(at);
        if let Some(draft) = draft {
            close(draft, &open.name);
        }
    }

    /// Begins a paragraph: adds the open bookmarks to it.
    pub fn begin_paragraph(&mut self, draft: &mut Draft) {
        for open in &self.0 {
            add(draft, &open.name, open.is_continued);
        }
    }

    /// Ends a paragraph: open bookmarks continue in the next one.
    pub fn end_paragraph(&mut self, draft: &mut Draft) {
        for open in &mut self.0 {
            close(draft, &open.name);
            open.is_continued |=
                draft.marks.iter().any(|mark| mark.name == open.name && !mark.text.is_empty());
        }
        draft.marks.retain(|mark| !mark.text.is_empty());
    }
}

fn add(draft: &mut Draft, name: &str, is_continued: bool) {
    let start = draft.shown.text.len();
    draft.marks.push(TextMark { name: name.to_owned(), text: start..usize::MAX, is_continued });
}

fn close(draft: &mut Draft, name: &str) {
    let end = draft.shown.text.len();
    let open = draft.marks.iter_mut().rev().find(|mark| mark.name == name && mark.text.end == usize::MAX);
    if let Some(mark) = open {
        mark.text.start = mark.text.start.min(end);
        mark.text.end = end;
    }
}

/// Restricts the bookmarks of a paragraph to a part of its text, which starts at byte offset `from`.
pub fn within(marks: &[TextMark], text: &str, from: usize) -> Vec<TextMark> {
    let bound = |at: usize| {
        let mut at = at.saturating_sub(from).min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let marks = marks
        .iter()
        .map(|mark| TextMark { text: bound(mark.text.start)..bound(mark.text.end), ..mark.clone() });
    marks.filter(|mark| !mark.text.is_empty()).collect()
}
