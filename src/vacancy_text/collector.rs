//! Passages as they are collected, each with its form.

use crate::document::Passage;
use crate::finding::Finding;
use crate::source::Source;

/// What a passage is in its text.
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

/// Collects passages: pieces are put together until a passage ends.
#[derive(Debug, Default)]
pub struct Collector {
    pub passages: Vec<(Form, Passage)>,
    pub open: Passage,
}

impl Collector {
    pub fn push(&mut self, text: &str, file: std::ops::Range<usize>) {
        self.open.push(text, file);
    }

    /// Ends the passage; one that holds no word is none.
    pub fn end(&mut self, form: Form) {
        let passage = std::mem::take(&mut self.open);
        if passage.text.chars().any(char::is_alphanumeric) {
            self.passages.push((form, passage));
        }
    }
}

/// A vacancy as it was read.
#[derive(Debug)]
pub struct Reading {
    /// The text that is shown: of a Word file, its paragraphs one a line.
    pub source: Source,
    /// The passages in order, none of them empty.
    pub passages: Vec<(Form, Passage)>,
    /// What keeps the file from being read.
    pub findings: Vec<Finding>,
}
