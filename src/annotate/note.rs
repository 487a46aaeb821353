//! A note to add to a Word file as a comment.

use std::ops::Range;

/// The author of the comments.
pub const AUTHOR: &str = "goedwerk";
/// The initials of the author. Together with [`AUTHOR`], they identify a comment that goedwerk wrote.
pub const INITIALS: &str = "gw";

/// A note about a paragraph of a Word file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Note {
    /// The 1-based number of the paragraph, as in [`Location::paragraph`](crate::reader::Location). If that paragraph
    /// cannot have a comment (in a header or footnote), the comment is anchored to the nearest paragraph before it that
    /// can, or else to the first one that can.
    pub paragraph: usize,
    /// The byte range to comment on, in the text of the paragraph as the reader shows it; `None` for the whole
    /// paragraph.
    pub words: Option<Range<usize>>,
    /// The text of the comment, one string per paragraph.
    pub text: Vec<String>,
    /// An extra first paragraph of the comment, for when the comment is anchored to a different paragraph.
    pub elsewhere: Option<String>,
}
