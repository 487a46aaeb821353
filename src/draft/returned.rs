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

use super::{Account, ProfileDraft};
use crate::reader::{Manuscript, Zone};
use carried::Carried;

impl ProfileDraft {
    /// The profile of a document that goedwerk made of one; `None` for any other document.
    #[must_use]
    pub fn returned(manuscript: &Manuscript) -> Option<Self> {
        let is_made =
            manuscript.blocks.iter().any(|block| block.zone == Zone::Body && !block.marks.is_empty());
        if !is_made {
            return None;
        }
        let walked = walk::walk(&manuscript.blocks);
        if walked.values == 0 {
            return None;
        }
        let carried = Carried::read(manuscript.carried.as_deref().unwrap_or_default());
        let (mut tree, mut unplaced) = (walked.tree, walked.unplaced);
        carried.restore(&mut tree, &mut unplaced);
        let unplaced_lines = unplaced.len();
        let entries = grown::entries(tree, unplaced);
        let account = Account {
            placed: walked.values.saturating_sub(unplaced_lines.saturating_sub(walked.lost)),
            doubtful: 0,
            unplaced: unplaced_lines,
            headings: walked.headings,
        };
        Some(Self { entries, repeated: Vec::new(), account, changes: Some(walked.changes) })
    }
}

/// What somebody changed in a document that goedwerk made, as far as the document says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Changes {
    /// Texts that were added.
    pub added: usize,
}
