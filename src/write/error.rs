//! Errors while writing a document.

/// The reason why a document cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// The font has no glyph for a character.
    #[error("the font has no glyph for {character:?} in {words:?}")]
    MissingGlyph {
        /// The character.
        character: char,
        /// The surrounding text.
        words: String,
    },
    /// A picture that cannot be decoded.
    #[error("the picture {name:?} cannot be read: {reason}")]
    Image {
        /// The name of the picture.
        name: String,
        /// The reason.
        reason: String,
    },
    /// Any other error; no input is known to cause one.
    #[error("{0}")]
    Format(String),
}
