//! Turns the placed lines of a document into a draft of a profile.
//!
//! ```text
//! blocks + lines -> gather (tasks under core tasks, indicators under competencies) -> nodes -> yaml: a file to edit
//!                                                                                           -> tree: to check as it is
//! ```

mod fields;
mod gather;
mod node;
mod particulars;
mod places;
mod returned;
pub mod tree;
mod wording;
mod yaml;

use node::Node;
pub use node::{Origin, OriginPart};
pub use places::{DocumentPlace, DocumentPlaces};

use crate::placing::{DOUBT, PlacedLine, Slot};
use crate::reader::{Block, Manuscript};

/// A draft of a profile.
#[derive(Debug, Clone, PartialEq)]
pub struct ProfileDraft {
    entries: Vec<(&'static str, Node)>,
    /// Titles and names that occur more than once in the document and were merged into one entry.
    pub repeated: Vec<String>,
    /// The number of lines of the document by what happened to them.
    pub account: Account,
    /// The number of texts that somebody added to the document; `None` if goedwerk did not make the document.
    pub added: Option<usize>,
}

/// The number of lines of a document by what happened to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Account {
    /// Lines that were placed, and are not in doubt.
    pub placed: usize,
    /// Lines that were placed, but may belong elsewhere.
    pub doubtful: usize,
    /// Lines without a place, which the draft keeps under `niet_geplaatst`.
    pub unplaced: usize,
    /// Headings and labels, which are no content.
    pub headings: usize,
}

impl Account {
    /// Returns the number of lines with content: all but headings and labels.
    #[must_use]
    pub fn lines(self) -> usize {
        self.placed + self.doubtful + self.unplaced
    }

    fn of(lines: &[PlacedLine]) -> Self {
        let mut account = Self::default();
        for line in lines {
            match (line.slot, line.confidence) {
                (Slot::Heading, _) => account.headings += 1,
                (Slot::Nowhere, _) => account.unplaced += 1,
                (_, confidence) if confidence < DOUBT => account.doubtful += 1,
                _ => account.placed += 1,
            }
        }
        account
    }
}

impl ProfileDraft {
    /// Reads the profile in a document: with [`returned`](Self::returned) if goedwerk made the document from a profile,
    /// or else with [`of`](Self::of).
    #[must_use]
    pub fn read(manuscript: &Manuscript, lines: &[PlacedLine]) -> Self {
        Self::returned(manuscript).unwrap_or_else(|| Self::of(&manuscript.blocks, lines))
    }

    /// Makes a draft from the placed lines of a document.
    #[must_use]
    pub fn of(blocks: &[Block], lines: &[PlacedLine]) -> Self {
        let (entries, repeated) = gather::gather(blocks, lines);
        Self { entries, repeated, account: Account::of(lines), added: None }
    }

    /// Reads back a document that goedwerk made from a profile, with the edits that people made in it. `None` for any
    /// other document.
    #[must_use]
    pub fn returned(manuscript: &Manuscript) -> Option<Self> {
        let found = returned::read(manuscript)?;
        let (placed, unplaced, headings) = (found.placed, found.unplaced, found.headings);
        let account = Account { placed, doubtful: 0, unplaced, headings };
        Some(Self { entries: found.entries, repeated: Vec::new(), account, added: Some(found.added) })
    }

    /// Returns the draft as a YAML file. `comment` returns the YAML comment after a text, which says where the text
    /// comes from.
    #[must_use]
    pub fn yaml(&self, comment: &dyn Fn(&Origin) -> String) -> String {
        yaml::write(&self.entries, comment)
    }

    /// Returns the profile as JSON.
    #[must_use]
    pub fn value(&self) -> serde_json::Value {
        Node::Map(self.entries.clone()).value()
    }

    /// Returns the texts that come from the document, with their origins, in file order.
    #[must_use]
    pub fn texts(&self) -> Vec<(&str, &Origin)> {
        let mut found = Vec::new();
        for (_, value) in &self.entries {
            value.texts(&mut found);
        }
        found
    }
}
