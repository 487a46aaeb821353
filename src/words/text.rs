//! A text that was read as words.

use super::context::{Context, Signs};
use super::tokens::Tokens;
use std::cell::OnceCell;

/// A text that was read as words, so that several pattern sets can look through it.
#[derive(Debug)]
pub struct Text<'t> {
    pub(super) original: &'t str,
    pub(super) tokens: Tokens,
    /// Read when a match asks for them: most texts have none.
    signs: OnceCell<Signs>,
}

impl<'t> Text<'t> {
    /// Reads a text.
    #[must_use]
    pub fn read(text: &'t str) -> Self {
        Self { original: text, tokens: Tokens::read(text), signs: OnceCell::new() }
    }

    /// What the text says about its words.
    pub(super) fn context(&self) -> Context<'_> {
        Context { tokens: &self.tokens, signs: self.signs.get_or_init(|| Signs::read(&self.tokens)) }
    }

    /// The text itself.
    #[must_use]
    pub const fn as_str(&self) -> &'t str {
        self.original
    }
}
