//! Computes the anchor of each note: the byte offsets in the XML where its comment begins and ends.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use super::note::Note;
use super::runs::{Child, Run, Runs};
use crate::reader::{WordParagraph, XmlOrigin};

/// The anchor of a comment.
#[derive(Debug, Clone, Copy)]
pub struct Anchor<'r> {
    /// The start of the commented range.
    pub start: Cut<'r>,
    /// The end of the commented range.
    pub end: Cut<'r>,
    /// Whether the anchor is in a different paragraph from the one that the note is about.
    pub is_elsewhere: bool,
}

/// A position in the XML where a comment mark can be inserted.
#[derive(Debug, Clone, Copy)]
pub struct Cut<'r> {
    /// The byte offset in the XML.
    pub at: usize,
    /// The run to split at this position, and its text element if the position is inside the text. `None` if the
    /// position is between runs.
    pub split: Option<(&'r Run, Option<&'r Child>)>,
}

/// Returns the anchor of each note. All are `None` if no paragraph can have a comment.
///
/// `paragraphs` and `runs` are those of `xml`; paragraphs are sorted by number.
pub fn place<'r>(
    xml: &str,
    paragraphs: &[WordParagraph],
    runs: &'r Runs,
    notes: &[Note],
) -> Vec<Option<Anchor<'r>>> {
    let site = Site { xml, runs, aligned: RefCell::default() };
    let whole = |paragraph: &WordParagraph| site.anchor(paragraph, 0..paragraph.shown.len());
    let usable: Vec<(&WordParagraph, Anchor<'r>)> =
        paragraphs.iter().filter_map(|paragraph| Some((paragraph, whole(paragraph)?))).collect();
    let one = |note: &Note| {
        let next = usable.partition_point(|(paragraph, _)| paragraph.number <= note.paragraph);
        let before = next.checked_sub(1).and_then(|last| usable.get(last));
        if let Some((own, whole)) = before.filter(|(paragraph, _)| paragraph.number == note.paragraph) {
            let words = note.words.clone().and_then(|words| site.anchor(own, words));
            return Some(words.unwrap_or(*whole));
        }
        let (_, other) = before.or_else(|| usable.first())?;
        Some(Anchor { is_elsewhere: true, ..*other })
    };
    notes.iter().map(one).collect()
}

/// Corresponding byte offsets in an origin: the offset in its shown text, and the offset in its XML.
type Steps = Vec<(usize, usize)>;

/// The distance between consecutive [`Steps`], in kept characters.
const STEP: usize = 256;

/// The XML in which notes are anchored.
struct Site<'s, 'r> {
    xml: &'s str,
    runs: &'r Runs,
    /// A cache of the offsets in each origin, by the byte offset of the origin in the XML: many notes may be about one
    /// long text.
    aligned: RefCell<BTreeMap<usize, Steps>>,
}

impl<'r> Site<'_, 'r> {
    /// Returns the anchor of a comment on a byte range of the shown text of a paragraph, without the white space around
    /// it. `None` if the range is blank or cannot have a comment.
    fn anchor(&self, paragraph: &WordParagraph, words: Range<usize>) -> Option<Anchor<'r>> {
        let text = paragraph.shown.get(words.start..words.end.min(paragraph.shown.len()))?;
        let start = words.start + (text.len() - text.trim_start().len());
        let end = words.start + text.trim_end().len();
        if start >= end {
            return None;
        }
        let first = paragraph.origins.partition_point(|origin| origin.shown.end <= start);
        let last = paragraph.origins.partition_point(|origin| origin.shown.start < end).checked_sub(1)?;
        let start = self.start(paragraph.origins.get(first)?, &paragraph.shown, start)?;
        let end = self.end(paragraph.origins.get(last)?, &paragraph.shown, end)?;
        (start.at < end.at).then_some(Anchor { start, end, is_elsewhere: false })
    }

    /// Returns the position of the start mark of a comment that begins at the offset `word` in `shown`. `None` if the
    /// origin is not in a run.
    fn start(&self, origin: &XmlOrigin, shown: &str, word: usize) -> Option<Cut<'r>> {
        let run = self.runs.at(&origin.xml)?;
        if let Some(around) = &run.around {
            return Some(Cut { at: around.start, split: None });
        }
        let child = run.child(&origin.xml)?;
        let is_first = || run.children.first().is_some_and(|first| first.place == child.place);
        if let Some((tag, content)) = child.text.as_ref().filter(|(_, content)| !content.is_empty()) {
            let at = self.byte(origin, shown, word, false)?;
            let before = self.xml.get(content.start..at)?;
            if !before.is_empty() && (!before.trim().is_empty() || is_preserved(self.xml.get(tag.clone())?)) {
                return Some(Cut { at, split: Some((run, Some(child))) });
            }
        }
        Some(if is_first() {
            Cut { at: run.place.start, split: None }
        } else {
            Cut { at: child.place.start, split: Some((run, None)) }
        })
    }

    /// Returns the position of the end mark of a comment that ends at the offset `word` in `shown`. `None` if the
    /// origin is not in a run.
    fn end(&self, origin: &XmlOrigin, shown: &str, word: usize) -> Option<Cut<'r>> {
        let run = self.runs.at(&origin.xml)?;
        if let Some(around) = &run.around {
            return Some(Cut { at: around.end, split: None });
        }
        let child = run.child(&origin.xml)?;
        let is_last = || run.children.last().is_some_and(|last| last.place == child.place);
        if let Some((tag, content)) = child.text.as_ref().filter(|(_, content)| !content.is_empty()) {
            let at = self.byte(origin, shown, word, true)?;
            let after = self.xml.get(at..content.end)?;
            if !after.is_empty() && (!after.trim().is_empty() || is_preserved(self.xml.get(tag.clone())?)) {
                return Some(Cut { at, split: Some((run, Some(child))) });
            }
        }
        Some(if is_last() {
            Cut { at: run.place.end, split: None }
        } else {
            Cut { at: child.place.end, split: Some((run, None)) }
        })
    }

    /// Returns the byte offset in the XML that corresponds to the offset `word` in `shown`: the start of the next kept
    /// character, or with `is_after` the end of the previous one.
    fn byte(&self, origin: &XmlOrigin, shown: &str, word: usize, is_after: bool) -> Option<usize> {
        let Some(raw) = self.piece(origin) else {
            return Some(if is_after { origin.xml.end } else { origin.xml.start });
        };
        let piece = shown.get(origin.shown.clone())?;
        let mut aligned = self.aligned.borrow_mut();
        let steps = aligned.entry(origin.xml.start).or_insert_with(|| {
            let pairs = kept(piece).zip(kept(raw)).map(|((shown, _), (raw, _))| (shown, raw));
            pairs.step_by(STEP).collect()
        });
        let word = word - origin.shown.start;
        let next = steps.partition_point(|(shown, _)| if is_after { *shown < word } else { *shown <= word });
        let (from, start) = next.checked_sub(1).and_then(|last| steps.get(last)).copied().unwrap_or_default();
        let passed = kept(piece.get(from..word)?).count();
        Some(origin.xml.start + start + nth(raw.get(start..)?, passed, is_after))
    }

    /// The raw text of an origin; `None` for an entity or an element, which cannot be split.
    fn piece(&self, origin: &XmlOrigin) -> Option<&str> {
        self.xml.get(origin.xml.clone()).filter(|raw| !raw.starts_with(['&', '<']))
    }
}

/// Returns the characters that occur in the XML as well as in the shown text, with their byte offsets. White space,
/// control characters and soft hyphens are left out, because the reader folds or drops them.
fn kept(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let is_kept = |sign: char| !(sign.is_whitespace() || sign.is_control() || sign == '\u{AD}');
    text.char_indices().filter(move |(_, sign)| is_kept(*sign))
}

/// Returns the byte offset of the start of the kept character with this 0-based number, or with `is_after` the end of
/// the character before it.
fn nth(text: &str, number: usize, is_after: bool) -> usize {
    let found = if is_after {
        kept(text).nth(number.saturating_sub(1)).map(|(at, sign)| at + sign.len_utf8())
    } else {
        kept(text).nth(number).map(|(at, _)| at)
    };
    found.unwrap_or(if is_after { text.len() } else { 0 })
}

/// Whether a start tag says `xml:space="preserve"`, so that leading and trailing white space of its text counts.
pub fn is_preserved(tag: &str) -> bool {
    tag.contains("xml:space") && tag.contains("preserve")
}
