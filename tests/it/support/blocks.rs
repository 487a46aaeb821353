//! Blocks of a document, in few words.

use goedwerk::blocks::{Block, Inline};

/// Words.
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
