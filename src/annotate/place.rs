//! Notes -> where each begins and ends in the XML.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use super::note::Note;
use super::runs::{Child, Run, Runs};
use crate::reader::{WordParagraph, XmlOrigin};

/// Where a comment stands.
#[derive(Debug, Clone, Copy)]
pub struct Anchor<'r> {
    pub start: Cut<'r>,
    pub end: Cut<'r>,
    /// Whether it stands at another paragraph than the note is about.
    pub is_elsewhere: bool,
}

/// A place in the XML at which a mark can be put.
#[derive(Debug, Clone, Copy)]
pub struct Cut<'r> {
    /// The byte of the XML.
    pub at: usize,
    /// The run that is split there, and the text in it that is.
    pub split: Option<(&'r Run, Option<&'r Child>)>,
}

/// Places notes. `None` for all of them if the text has no words that can have a comment.
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

/// Places in the text of an origin: the byte in the shown text, and that in the XML.
type Steps = Vec<(usize, usize)>;

/// The distance between such places, in signs.
const STEP: usize = 256;

/// The XML in which notes are placed.
struct Site<'s, 'r> {
    xml: &'s str,
    runs: &'r Runs,
    /// Places in long texts, by the first byte of the text: many notes may be about one.
    aligned: RefCell<BTreeMap<usize, Steps>>,
}

impl<'r> Site<'_, 'r> {
    /// Where a comment on words of a paragraph stands.
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

    /// Where a comment begins, before a word of this origin.
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

    /// Where a comment ends, after a word of this origin.
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

    /// The byte of the XML before a word of this origin, or after one.
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

    /// The text of an origin; `None` for an entity or an element, which is not split.
    fn piece(&self, origin: &XmlOrigin) -> Option<&str> {
        self.xml.get(origin.xml.clone()).filter(|raw| !raw.starts_with(['&', '<']))
    }
}

/// The signs of a text that the reader keeps, with their places. It folds white space, and drops hyphens that only say
/// where a word may be broken.
fn kept(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let is_kept = |sign: char| !(sign.is_whitespace() || sign.is_control() || sign == '\u{AD}');
    text.char_indices().filter(move |(_, sign)| is_kept(*sign))
}

/// The byte of a text before the sign with this number from 0, or after the one before it.
fn nth(text: &str, number: usize, is_after: bool) -> usize {
    let found = if is_after {
        kept(text).nth(number.saturating_sub(1)).map(|(at, sign)| at + sign.len_utf8())
    } else {
        kept(text).nth(number).map(|(at, _)| at)
    };
    found.unwrap_or(if is_after { text.len() } else { 0 })
}

/// Whether the white space around a text counts.
pub fn is_preserved(tag: &str) -> bool {
    tag.contains("xml:space") && tag.contains("preserve")
}
