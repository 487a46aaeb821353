//! The bookmarks of goedwerk in a document, while it is read.

use super::block::{MARK, TextMark};
use super::draft::Draft;

/// The most bookmarks that are open at a time. Those of goedwerk lie beside each other.
const MOST: usize = 16;

/// The bookmarks that have begun and have not ended.
#[derive(Debug, Default)]
pub struct OpenMarks(Vec<OpenMark>);

#[derive(Debug)]
struct OpenMark {
    /// What its end is known by: its number in Word, its name in ODT.
    key: String,
    name: String,
    /// Whether it began in an earlier paragraph.
    is_continued: bool,
}

impl OpenMarks {
    /// A bookmark begins, in this paragraph or before the next one.
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

    /// A bookmark ends.
    pub fn end(&mut self, key: &str, draft: Option<&mut Draft>) {
        let Some(at) = self.0.iter().position(|open| open.key == key) else { return };
        let open = self.0.remove(at);
        if let Some(draft) = draft {
            close(draft, &open.name);
        }
    }

    /// A paragraph begins, with the bookmarks that began before it.
    pub fn begin_paragraph(&mut self, draft: &mut Draft) {
        for open in &self.0 {
            add(draft, &open.name, open.is_continued);
        }
    }

    /// A paragraph ends, and the bookmarks in it that did not end go on in the next.
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

/// The bookmarks of a paragraph in the part of its text that begins at `from`.
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
