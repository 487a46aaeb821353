//! Where the texts of a tree come from that was made of the paragraphs of a document.

use std::collections::BTreeMap;
use std::ops::Range;

use super::aligned::Aligned;
use super::passage::Passage;
use crate::source::Source;

/// A stretch of a text that is a stretch of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextStretch {
    /// The bytes in the text.
    pub text: Range<usize>,
    /// The paragraph, by its number among the passages.
    pub passage: usize,
    /// Where it begins in the text of that paragraph.
    pub start: usize,
}

/// The paragraphs, and for each text in the tree the stretches it consists of.
#[derive(Debug, Clone, Default)]
pub struct TextOrigins {
    /// The paragraphs.
    pub passages: Vec<Passage>,
    /// By JSON pointer of the text: its stretches, in the order of the text. What is in no stretch comes from no
    /// paragraph: a bullet, a line break between paragraphs.
    pub stretches: BTreeMap<String, Vec<TextStretch>>,
}

impl TextOrigins {
    /// The bytes of the file that hold a part of the text at a pointer. Of a part that goes on in another paragraph, only
    /// the beginning counts.
    pub(super) fn in_file(
        &self,
        source: &Source,
        pointer: &str,
        wanted: &Range<usize>,
        aligned: &Aligned,
    ) -> Option<Range<usize>> {
        let stretches = self.stretches.get(pointer)?;
        let stretch = stretches.iter().find(|stretch| stretch.text.end > wanted.start)?;
        let start = wanted.start.max(stretch.text.start);
        let end = wanted.end.clamp(start, stretch.text.end);
        let shift = |at: usize| stretch.start + at - stretch.text.start;
        self.passages.get(stretch.passage)?.in_file(source, &(shift(start)..shift(end)), aligned)
    }
}
