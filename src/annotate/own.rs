//! Removal of the comments that goedwerk added in an earlier run.

use std::collections::BTreeSet;

use super::beside::Thread;
use super::comments::CommentsPart;

/// The comments of an earlier run, removed or kept.
#[derive(Debug, Default)]
pub struct Retired {
    /// The IDs of the removed comments.
    pub ids: BTreeSet<u64>,
    /// The paragraph IDs of the removed comments.
    pub paragraphs: BTreeSet<String>,
    /// The texts of the kept comments (one string per paragraph), which somebody replied to or resolved.
    pub kept: BTreeSet<Vec<String>>,
}

/// Removes the comments of an earlier run from the part, except those that somebody replied to or resolved.
pub fn retire(part: &mut CommentsPart, threads: &[Thread]) -> Retired {
    let own = part.comments.iter().filter(|comment| comment.is_own);
    let own: BTreeSet<String> = own.flat_map(|comment| comment.paragraphs.iter().cloned()).collect();
    let is_used =
        |thread: &Thread| thread.is_done || thread.parent.is_some() && !own.contains(&thread.paragraph);
    let used = threads.iter().filter(|thread| is_used(thread));
    let used: BTreeSet<&String> =
        used.map(|thread| thread.parent.as_ref().unwrap_or(&thread.paragraph)).collect();
    let mut retired = Retired::default();
    for comment in part.comments.iter().filter(|comment| comment.is_own) {
        if comment.paragraphs.iter().any(|paragraph| used.contains(paragraph)) {
            retired.kept.insert(comment.text.clone());
        } else if let Some(id) = comment.id {
            retired.ids.insert(id);
            retired.paragraphs.extend(comment.paragraphs.iter().cloned());
        }
    }
    part.remove(|comment| comment.is_own && comment.id.is_some_and(|id| retired.ids.contains(&id)));
    retired
}
