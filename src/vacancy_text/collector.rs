//! Collects passages, each with its form.

use crate::document::Passage;
use crate::finding::Finding;
use crate::source::Source;

/// The form of a passage in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// A heading.
    Heading,
    /// A paragraph.
    #[default]
    Paragraph,
    /// An item of the list with this number.
    Item(usize),
}

/// Collects passages: pieces are appended until a passage ends.
#[derive(Debug, Default)]
pub struct Collector {
    pub passages: Vec<(Form, Passage)>,
    pub open: Passage,
}

impl Collector {
    pub fn push(&mut self, text: &str, file: std::ops::Range<usize>) {
        self.open.push(text, file);
    }

    /// Ends the passage; it is discarded if it contains no words.
    pub fn end(&mut self, form: Form) {
        let passage = std::mem::take(&mut self.open);
        if passage.text.chars().any(char::is_alphanumeric) {
            self.passages.push((form, passage));
        }
    }
}

/// A parsed vacancy.
#[derive(Debug)]
pub struct Reading {
    /// The text to show: for a Word file, one paragraph per line.
    pub source: Source,
    /// The non-empty passages, in order.
    pub passages: Vec<(Form, Passage)>,
    /// The reason why the file cannot be read.
    pub findings: Vec<Finding>,
}
