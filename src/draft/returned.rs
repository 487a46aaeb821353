//! A document that goedwerk made of a profile, and that somebody may have edited -> the profile with the edits.
//!
//! ```text
//! blocks with bookmarks -> walk (what is a value, what was added beside it) -> grown (the tree) -> carried -> nodes
//! ```
//!
//! The place of a text in the document decides: what was moved is where it stands now, and what has no bookmark belongs to
//! what stands beside it.

mod carried;
mod grown;
mod typed;
mod walk;

use super::node::Node;
use crate::reader::{Manuscript, Zone};
use carried::Carried;

/// What a document says.
pub struct Returned {
    /// The entries of the profile in file order.
    pub entries: Vec<(&'static str, Node)>,
    /// The number of texts with a place.
    pub placed: usize,
    /// The number of texts without one.
    pub unplaced: usize,
    /// The number of headings and labels.
    pub headings: usize,
    /// The number of texts that somebody added.
    pub added: usize,
}

/// Reads a document that goedwerk made of a profile; `None` for any other document.
pub fn read(manuscript: &Manuscript) -> Option<Returned> {
    let is_made = manuscript.blocks.iter().any(|block| block.zone == Zone::Body && !block.marks.is_empty());
    let walked = is_made.then(|| walk::walk(&manuscript.blocks)).filter(|walked| walked.values > 0)?;
    let carried = Carried::read(manuscript.carried.as_deref().unwrap_or_default());
    let (mut tree, mut unplaced) = (walked.tree, walked.unplaced);
    let lost = unplaced.len();
    carried.restore(&mut tree, &mut unplaced);
    Some(Returned {
        placed: walked.values.saturating_sub(unplaced.len() - lost),
        unplaced: unplaced.len(),
        headings: walked.headings,
        added: walked.added,
        entries: grown::entries(tree, unplaced),
    })
}
