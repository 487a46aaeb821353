//! Detects headings: by their style, or by their formatting and the block that follows.

use std::collections::{BTreeMap, BTreeSet};

use super::labels::{Label, label, unnumbered};
use super::phrases::labelled;
use crate::reader::{Block, BlockShape};

/// The evidence that a block is a heading, from most to least reliable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// A heading style or element.
    Style,
    /// Bold text, or text larger than the body text.
    Looks,
    /// Words that are a known label.
    Words,
    /// Form only: a short line followed by a list, a heading, a label or a longer text.
    Form,
}

/// A heading.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Heading {
    /// The rank: headings of a higher rank are nested under headings of a lower rank. Heading styles have ranks 1 to
    /// 6.
    pub rank: u8,
    /// The evidence that the block is a heading.
    pub sign: Sign,
    /// The label; `None` if the words are not a known label.
    pub label: Option<Label>,
}

/// The rank of a heading that is recognised by its formatting or its words.
pub const BY_LOOKS: u8 = 7;
const BY_FORM: u8 = 8;

/// The maximum length, in characters, of a heading recognised by its formatting, and of one recognised by its words or
/// form.
const LONGEST_BOLD: usize = 90;
const LONGEST_FORM: usize = 70;
/// The maximum number of words of a heading recognised by its form.
const MOST_WORDS: usize = 9;
/// The minimum percentage of bold letters in a bold line.
const BOLD: u8 = 80;
/// The minimum size of a large heading, as a percentage of the size of the body text.
const LARGER: u16 = 112;
/// The largest plausible font size, in points; larger sizes are ignored.
const LARGEST: f32 = 500.0;

/// The predominant formatting of a document, to which the formatting of a block is compared.
#[derive(Debug, Clone, Copy)]
pub struct Usual {
    /// The size of most of the text, in tenths of a point.
    size: Option<u16>,
    /// Whether most of the text is bold, so that bold does not mark headings.
    is_bold: bool,
    /// Whether headings have a style or formatting of their own, so that a plain line is a heading only if its words
    /// are an exact label.
    has_marks: bool,
    /// Whether all headings after the first block have the same level, so that levels do not express nesting.
    pub is_flat: bool,
}

impl Usual {
    /// Determines the predominant formatting of these blocks.
    #[must_use]
    pub fn of(blocks: &[Block]) -> Self {
        let letters = |block: &Block| block.text().chars().count();
        let total: usize = blocks.iter().map(letters).sum();
        let bold: usize = blocks.iter().filter(|block| block.bold >= BOLD).map(letters).sum();
        // In tenths of a point.
        let mut sizes: BTreeMap<u16, usize> = BTreeMap::new();
        for block in blocks {
            if let Some(tenths) = block.size.and_then(tenths) {
                *sizes.entry(tenths).or_default() += letters(block);
            }
        }
        let size = sizes.iter().max_by_key(|(_, count)| **count).map(|(size, _)| *size);
        let mut usual = Self { size, is_bold: bold * 2 > total, has_marks: false, is_flat: false };
        let marked =
            blocks.iter().filter(|block| block.cell.is_none() && usual.sign(block).is_some()).count();
        usual.has_marks = marked >= 3;
        let levels = blocks.iter().skip(1).filter_map(|block| match block.shape {
            BlockShape::Heading(level) => Some(level),
            _ => None,
        });
        usual.is_flat = levels.collect::<BTreeSet<u8>>().len() <= 1;
        usual
    }

    /// The evidence in the style or formatting of a block that it is a heading; `None` if there is none.
    fn sign(self, block: &Block) -> Option<Sign> {
        let length = block.text().chars().count();
        match block.shape {
            BlockShape::Heading(_) if length <= 2 * LONGEST_BOLD => return Some(Sign::Style),
            BlockShape::Item { .. } => return None,
            _ => {}
        }
        if length > LONGEST_BOLD || block.text().ends_with(['.', ';', ',']) {
            return None;
        }
        let is_bold = !self.is_bold && block.bold >= BOLD;
        let is_large = self
            .size
            .zip(block.size.and_then(tenths))
            .is_some_and(|(usual, size)| u32::from(size) * 100 >= u32::from(usual) * u32::from(LARGER));
        (is_bold || is_large).then_some(Sign::Looks)
    }
}

/// Whether the first block is a heading of a higher level than all other headings, and so the title.
#[must_use]
pub fn begins_with_title(blocks: &[Block]) -> bool {
    let level = |block: &Block| match block.shape {
        BlockShape::Heading(level) => Some(level),
        _ => None,
    };
    let others = blocks.iter().skip(1).filter_map(level).min();
    blocks.first().and_then(level).zip(others).is_some_and(|(first, other)| first < other)
}

/// Converts a font size from points to tenths of a point; `None` if it is out of range.
fn tenths(size: f32) -> Option<u16> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is between the bounds")]
    (1.0..=LARGEST).contains(&size).then_some((size * 10.0).round() as u16)
}

/// Classifies a block as a heading, given the block after it; `None` if it is content.
#[must_use]
pub fn heading(block: &Block, next: Option<&Block>, usual: Usual) -> Option<Heading> {
    let text = block.text();
    let known = label(text);
    if let Some(sign) = usual.sign(block) {
        let rank = match block.shape {
            BlockShape::Heading(level) => level.clamp(1, 6),
            _ => BY_LOOKS,
        };
        return Some(Heading { rank, sign, label: known });
    }
    if is_item(block) || text.chars().count() > LONGEST_FORM {
        return None;
    }
    if text.ends_with(['.', ';', ',', '!', '?']) && !unnumbered(text).is_empty() {
        return None;
    }
    let known = known.filter(|known| !known.is_loose);
    let announces = || text.ends_with(':') && next.is_some_and(is_item);
    if let Some(known) = known.filter(|known| known.is_exact || !usual.has_marks || announces()) {
        return Some(Heading { rank: BY_LOOKS, sign: Sign::Words, label: Some(known) });
    }
    if labelled(text).is_some() {
        return None;
    }
    let is_form = !usual.has_marks && is_title(text) && next.is_some_and(|next| follows(text, next));
    is_form.then_some(Heading { rank: BY_FORM, sign: Sign::Form, label: known })
}

fn is_item(block: &Block) -> bool {
    matches!(block.shape, BlockShape::Item { .. })
}

/// Whether a line has the form of a title.
fn is_title(text: &str) -> bool {
    let text = unnumbered(text);
    text.is_empty() || text.starts_with(char::is_uppercase) && text.split_whitespace().count() <= MOST_WORDS
}

/// Whether a block is plausible as content of this title: a list item, a heading, or a longer text.
fn follows(title: &str, next: &Block) -> bool {
    matches!(next.shape, BlockShape::Item { .. } | BlockShape::Heading(_))
        || next.text().len() > title.len()
        || label(next.text()).is_some_and(|label| !label.is_loose)
}
