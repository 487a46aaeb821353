//! A single text edit.

use std::ops::Range;

/// A single text edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// The bytes to replace, on character boundaries; empty for an insertion.
    pub span: Range<usize>,
    /// The replacement.
    pub text: String,
}
