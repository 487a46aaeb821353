//! A tokenized text.

use super::status::{Context, Signs};
use super::tokens::Tokens;
use std::cell::OnceCell;

/// A tokenized text, to be searched with several pattern sets.
#[derive(Debug)]
pub struct Text<'t> {
    pub(super) original: &'t str,
    pub(super) tokens: Tokens,
    /// Computed on first use: most texts have no matches.
    signs: OnceCell<Signs>,
}

impl<'t> Text<'t> {
    /// Tokenizes a text.
    #[must_use]
    pub fn read(text: &'t str) -> Self {
        Self { original: text, tokens: Tokens::read(text), signs: OnceCell::new() }
    }

    /// The context in which its words are judged.
    pub(super) fn context(&self) -> Context<'_> {
        Context {
            original: self.original,
            tokens: &self.tokens,
            signs: self.signs.get_or_init(|| Signs::read(self.original, &self.tokens)),
        }
    }

    /// The original text.
    #[must_use]
    pub const fn as_str(&self) -> &'t str {
        self.original
    }
}
