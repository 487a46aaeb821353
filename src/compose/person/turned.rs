//! The result of rewriting a sentence for the reader, or the reason why it was left unchanged.

use serde::Serialize;

/// How the reader is addressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressForm {
    /// "je"
    Informal,
    /// "u"
    Formal,
}

impl AddressForm {
    /// The words of this form.
    #[must_use]
    pub fn pick<'a>(self, informal: &'a str, formal: &'a str) -> &'a str {
        match self {
            Self::Informal => informal,
            Self::Formal => formal,
        }
    }
}

/// The kind of text to rewrite.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A task or behaviour: the implied subject is the job holder.
    Task,
    /// Full sentences, some of them about the job holder.
    Prose,
}

/// The result of rewriting a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turned {
    /// It now addresses the reader.
    Changed(String),
    /// It does not mention the job holder, or already addresses the reader.
    Same,
    /// It could not be rewritten without guessing.
    Left(Reason),
}

/// Why a text was left unchanged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// The kind of doubt.
    pub doubt: Doubt,
    /// The word in doubt; empty if the doubt concerns the whole text.
    pub word: String,
}

/// Kinds of doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    /// It does not start with a known verb.
    #[serde(rename = "geen-werkwoord")]
    NoVerb,
    /// The subject of this verb is unclear.
    #[serde(rename = "werkwoord-van-wie")]
    WhoseVerb,
    /// It is unclear to whom this word refers.
    #[serde(rename = "verwijst-naar-wie")]
    WhoIsMeant,
    /// The job holder occurs in a position that the rules do not cover.
    #[serde(rename = "plaats-van-de-functie")]
    Holder,
    /// It addresses the reader in the other form.
    #[serde(rename = "andere-aanspreekvorm")]
    OtherForm,
}

impl Reason {
    /// A doubt about a word.
    #[must_use]
    pub fn new(doubt: Doubt, word: &str) -> Self {
        Self { doubt, word: word.to_owned() }
    }
}
