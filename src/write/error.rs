//! A document that cannot be written.

/// A document that cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// The font has no picture for a character: the character, and the words it stands in.
    #[error("the font has no glyph for {character:?} in {words:?}")]
    MissingGlyph {
        /// The character.
        character: char,
        /// The words around it.
        words: String,
    },
    /// A picture that cannot be read.
    #[error("the picture {name:?} cannot be read: {reason}")]
    Image {
        /// Which picture.
        name: String,
        /// What is wrong with it.
        reason: String,
    },
    /// Anything else; none is known.
    #[error("{0}")]
    Format(String),
}
