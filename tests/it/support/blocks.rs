//! Shorthand for the blocks of a document.

use goedwerk::blocks::{Block, Inline};

/// Inline text.
pub fn text(words: &str) -> Vec<Inline> {
    vec![Inline::Text(words.to_owned())]
}

/// A paragraph.
pub fn paragraph(words: &str) -> Block {
    Block::Paragraph(text(words))
}

/// A heading.
pub fn heading(level: u8, words: &str) -> Block {
    Block::Heading { level, text: text(words) }
}
