//! Paragraphs of a Word or ODT file, before they are laid out as blocks.

use std::collections::BTreeMap;
use std::ops::Range;

use super::block::{Cell, TextMark, Zone};
use super::collector::letters;
use super::remarks::Remarks;

/// The character formatting of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Looks {
    pub is_bold: bool,
    /// The font size, in points; `None` if the file does not tell.
    pub size: Option<f32>,
}

/// The identity of a list within a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ListKey {
    /// The number of the list in the file.
    Numbered(u64),
    /// A list that is only marked by the style of its items.
    Styled,
    /// A list with typed bullets.
    Typed,
}

/// The shape of a paragraph, before lists are numbered. Headings have their level from 1, and items their depth from
/// 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DraftShape {
    Heading(u8),
    #[default]
    Paragraph,
    Item(ListKey, u8),
}

/// The content of a document.
#[derive(Debug, Default)]
pub struct Story {
    pub drafts: Vec<Draft>,
    /// The number of paragraphs, including empty ones.
    pub paragraphs: usize,
    /// The number of tables.
    pub tables: usize,
    /// The comments and tracked changes.
    pub remarks: Remarks,
    /// The profile data that goedwerk embedded in the document.
    pub carried: Option<String>,
}

/// The position in the XML of a piece of visible text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct XmlOrigin {
    /// The byte range in the visible text of the paragraph.
    pub shown: Range<usize>,
    /// The byte range in the XML of the part: text, an entity, or an element that stands for a character.
    pub xml: Range<usize>,
}

/// A paragraph.
#[derive(Debug, Default)]
pub struct Draft {
    /// The 0-based number of the paragraph in the document.
    pub number: usize,
    pub shape: DraftShape,
    pub zone: Zone,
    /// The indentation, in points.
    pub indent: f32,
    pub cell: Option<Cell>,
    /// The 1-based page on which the text begins; 0 if unknown.
    pub page: usize,
    pub shown: FoldedWords,
    /// The hidden text in the paragraph.
    pub hidden: FoldedWords,
    /// The positions in the XML of the pieces of visible text, in order; empty unless requested.
    pub origins: Vec<XmlOrigin>,
    /// The goedwerk bookmarks in the visible text.
    pub marks: Vec<TextMark>,
}

impl Draft {
    /// Whether the paragraph has no visible or hidden text.
    pub fn is_empty(&self) -> bool {
        self.shown.text.is_empty() && self.hidden.text.is_empty()
    }
}

/// Text with its formatting. White space is collapsed: each run becomes a single line break, tab or space, whichever
/// is strongest.
#[derive(Debug, Default)]
pub struct FoldedWords {
    pub text: String,
    /// The byte offset of the end of each piece, with its formatting.
    pieces: Vec<(usize, Looks)>,
}

/// Word separators, from weak to strong.
const SEPARATORS: &str = " \t\n";

impl FoldedWords {
    /// Appends text.
    pub fn push(&mut self, text: &str, looks: Looks) {
        for sign in text.chars() {
            match sign {
                // Soft hyphens are invisible.
                '\u{AD}' => {}
                sign if sign.is_whitespace() || sign.is_control() => self.separate(' '),
                sign => self.text.push(sign),
            }
        }
        match self.pieces.last_mut() {
            Some((end, last)) if *last == looks => *end = self.text.len(),
            _ => self.pieces.push((self.text.len(), looks)),
        }
    }

    /// Appends a space, a tab or a line break. Of several in a row, the strongest is kept.
    pub fn separate(&mut self, separator: char) {
        let Some(last) = self.text.chars().next_back() else { return };
        match SEPARATORS.find(last) {
            Some(strength) if SEPARATORS.find(separator) > Some(strength) => {
                self.text.pop();
                self.text.push(separator);
            }
            Some(_) => {}
            None => self.text.push(separator),
        }
    }

    /// The percentage of bold letters in a byte range of the text, from 0 to 100, and the predominant font size in
    /// points.
    pub fn looks(&self, part: &Range<usize>) -> (u8, Option<f32>) {
        let (mut all, mut bold, mut sizes) = (0, 0, BTreeMap::<u32, usize>::new());
        let mut at = self.pieces.partition_point(|(end, _)| *end <= part.start);
        let mut start = part.start;
        while let Some((end, looks)) = self.pieces.get(at).filter(|_| start < part.end) {
            let count = letters(&self.text[start..(*end).min(part.end)]);
            all += count;
            bold += if looks.is_bold { count } else { 0 };
            if let Some(size) = looks.size {
                *sizes.entry(size.to_bits()).or_default() += count;
            }
            (start, at) = (*end, at + 1);
        }
        let share = u8::try_from(bold * 100 / all.max(1)).unwrap_or(100);
        let size = sizes.into_iter().max_by_key(|(_, count)| *count);
        (share, size.map(|(bits, _)| f32::from_bits(bits)))
    }
}
