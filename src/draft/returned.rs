//! Reads back a document that goedwerk made from a profile and that people may have edited since then.
//!
//! ```text
//! blocks with bookmarks -> walk (values, labels, additions) -> grown (the tree) -> carried (other values) -> nodes
//! ```
//!
//! The order of the document wins over the bookmarks: a text that was moved gets its new position, and a text without a
//! bookmark is placed by the texts next to it.

mod carried;
mod grown;
pub mod typed;
mod walk;

use super::node::Node;
use crate::reader::{Manuscript, Zone};
use carried::Carried;

/// A profile that was read back from a document.
pub struct Returned {
    /// The entries of the profile in file order.
    pub entries: Vec<(&'static str, Node)>,
    /// The number of texts with a place in the profile.
    pub placed: usize,
    /// The number of texts without a place in the profile.
    pub unplaced: usize,
    /// The number of headings and labels.
    pub headings: usize,
    /// The number of texts that somebody added and that were placed by the texts next to them.
    pub added: usize,
}

/// Reads back a document that goedwerk made from a profile. `None` for any other document: no bookmark in it marks a
/// value.
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
