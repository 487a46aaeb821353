//! A part of a file that is replaced.

use std::ops::Range;

/// One change of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// The bytes it replaces, on whole characters; empty where something is only inserted.
    pub span: Range<usize>,
    /// What replaces them.
    pub text: String,
}
