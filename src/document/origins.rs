//! The origins of texts in a tree that was made from the paragraphs of a document.

use std::collections::BTreeMap;
use std::ops::Range;

use super::aligned::Aligned;
use super::passage::Passage;
use crate::source::Source;

/// A stretch of a text in the tree that occurs literally in a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextStretch {
    /// The byte range in the text of the tree.
    pub text: Range<usize>,
    /// The index of the paragraph in [`TextOrigins::passages`].
    pub passage: usize,
    /// The byte offset at which the stretch begins in the text of the paragraph.
    pub start: usize,
}

/// The paragraphs of a document, and the stretches of them that each text in the tree consists of.
#[derive(Debug, Clone, Default)]
pub struct TextOrigins {
    /// The paragraphs of the document.
    pub passages: Vec<Passage>,
    /// The stretches of each text, in text order, by the JSON pointer of the text. Parts of a text outside its
    /// stretches, such as a bullet or a line break between paragraphs, do not come from the document.
    pub stretches: BTreeMap<String, Vec<TextStretch>>,
}

impl TextOrigins {
    /// Returns the byte range in the file of the part `wanted` of the text at a JSON pointer. A part that spans several
    /// paragraphs is cut off at the end of the first. `None` if the part does not come from the document.
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
