//! The texts of a vacancy, as input for rules.

use crate::finding::Evidence;
use crate::words::{Sentence, sentences};

/// A text of a vacancy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VacancyPassage<'a> {
    /// Its JSON pointer.
    pub pointer: String,
    /// The text.
    pub text: &'a str,
    /// Its kind.
    pub part: PassageKind,
}

/// The kind of a text in a vacancy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassageKind {
    /// The title of the vacancy.
    Title,
    /// A heading within it.
    Heading,
    /// Running text.
    Prose,
    /// An item of the list with this number.
    Item(usize),
}

impl VacancyPassage<'_> {
    /// A span of this text, as evidence.
    #[must_use]
    pub fn words(&self, range: std::ops::Range<usize>) -> Evidence {
        let quote = self.text.get(range.clone()).unwrap_or_default().to_owned();
        Evidence { pointer: self.pointer.clone(), offset: range.start, quote }
    }

    /// Its sentences; titles and headings have none.
    #[must_use]
    pub fn sentences(&self) -> Vec<Sentence> {
        if matches!(self.part, PassageKind::Title | PassageKind::Heading) {
            Vec::new()
        } else {
            sentences(self.text)
        }
    }
}
