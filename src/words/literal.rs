//! A single word of a pattern.

/// A literal, and on which sides more letters may follow.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Literal {
    /// Its letters, folded.
    pub text: String,
    /// Whether letters may precede it.
    pub open_start: bool,
    /// Whether letters may follow it.
    pub open_end: bool,
}

impl Literal {
    /// A measure of how specific it is: its length, with a whole word before an open one.
    pub fn weight(&self) -> usize {
        self.text.len() + usize::from(!self.open_start) + usize::from(!self.open_end)
    }
}
