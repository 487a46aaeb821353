//! Texts of the legal file, which are in both languages.

use std::fmt;

use crate::base::Language;

/// A text in both languages.
#[derive(Debug)]
pub struct Both {
    /// The Dutch text.
    pub dutch: String,
    /// The English text.
    pub english: String,
}

impl Both {
    /// A text that may be absent, but not in one language only.
    pub fn new(dutch: Option<String>, english: Option<String>) -> Result<Option<Self>, OneLanguage> {
        match (dutch, english) {
            (Some(dutch), Some(english)) => Ok(Some(Self { dutch, english })),
            (None, None) => Ok(None),
            (Some(text), None) | (None, Some(text)) => Err(OneLanguage(text)),
        }
    }

    /// The text in a language.
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::Dutch => &self.dutch,
            Language::English => &self.english,
        }
    }
}

/// A text of the legal file that is in one language only.
#[derive(Debug)]
pub struct OneLanguage(String);

impl fmt::Display for OneLanguage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "in one language only: {}", self.0)
    }
}
