//! A paragraph of a Word or ODT file while it is read.

use std::collections::BTreeMap;
use std::ops::Range;

use super::block::{Cell, TextMark, Zone};
use super::collector::letters;
use super::remarks::Remarks;

/// What the letters of a piece of text look like.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Looks {
    pub is_bold: bool,
    /// In points, if the file says it.
    pub size: Option<f32>,
}

/// What a list is known by, in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ListKey {
    /// The number that the file gives it.
    Numbered(u64),
    /// The file only has a style for its items.
    Styled,
    /// Its bullets are typed.
    Typed,
}

/// The shape of a paragraph, before lists are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DraftShape {
    Heading(u8),
    #[default]
    Paragraph,
    Item(ListKey, u8),
}

/// The paragraphs of a document that say something.
#[derive(Debug, Default)]
pub struct Story {
    pub drafts: Vec<Draft>,
    /// The number of paragraphs, empty ones included.
    pub paragraphs: usize,
    /// The number of tables.
    pub tables: usize,
    /// What people wrote about the text, and the changes that they tracked.
    pub remarks: Remarks,
    /// What goedwerk wrote into the document about the profile that it shows.
    pub carried: Option<String>,
}

/// Where a piece of the shown text of a paragraph stands in the XML of its part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct XmlOrigin {
    /// Its bytes in the shown text.
    pub shown: Range<usize>,
    /// The bytes of the XML: text, an entity, or an element that stands for a sign.
    pub xml: Range<usize>,
}

/// A paragraph.
#[derive(Debug, Default)]
pub struct Draft {
    /// Its number in the document, from 0.
    pub number: usize,
    pub shape: DraftShape,
    pub zone: Zone,
    /// In points.
    pub indent: f32,
    pub cell: Option<Cell>,
    /// The page on which its text begins, from 1; 0 if that is not known.
    pub page: usize,
    pub shown: FoldedWords,
    /// The text in it that is not shown.
    pub hidden: FoldedWords,
    /// Where the pieces of the shown text stand in the XML, in order; empty if nobody asked for it.
    pub origins: Vec<XmlOrigin>,
    /// The bookmarks of goedwerk in the text that is shown.
    pub marks: Vec<TextMark>,
}

impl Draft {
    /// Whether nothing is written in it.
    pub fn is_empty(&self) -> bool {
        self.shown.text.is_empty() && self.hidden.text.is_empty()
    }
}

/// Text with its looks. White space is folded: a line break or a tab is kept as one sign, other space as one space.
#[derive(Debug, Default)]
pub struct FoldedWords {
    pub text: String,
    /// The end in the text of each piece, with its looks.
    pieces: Vec<(usize, Looks)>,
}

/// What separates words, from weak to strong.
const SEPARATORS: &str = " \t\n";

impl FoldedWords {
    /// Appends text.
    pub fn push(&mut self, text: &str, looks: Looks) {
        for sign in text.chars() {
            match sign {
                // A place where a word may be broken is not shown.
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

    /// The share of the letters in a part of the text that is bold, from 0 to 100, and the size that most of them have.
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
