//! A remark that is to become a comment.

use std::ops::Range;

/// Who comments.
pub const AUTHOR: &str = "goedwerk";
/// The initials of the author, which mark a comment as one of ours together with the author.
pub const INITIALS: &str = "gw";

/// A remark about a paragraph of a Word file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Note {
    /// The number of the paragraph, as [`Location::paragraph`](crate::reader::Location) counts: from 1. If it cannot have
    /// a comment (a header, a footnote), the note stands at the nearest paragraph before it that can.
    pub paragraph: usize,
    /// The bytes of its words within the paragraph as the reader shows it; `None` for the whole paragraph.
    pub words: Option<Range<usize>>,
    /// What it says: one text per paragraph.
    pub text: Vec<String>,
    /// What it says first if it stands at another paragraph than its own.
    pub elsewhere: Option<String>,
}
