//! A sentence that was turned to the reader, or why it was left.

use serde::Serialize;

/// How the reader is addressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// "je"
    Informal,
    /// "u"
    Formal,
}

impl Form {
    /// The words of this form.
    #[must_use]
    pub fn pick<'a>(self, informal: &'a str, formal: &'a str) -> &'a str {
        match self {
            Self::Informal => informal,
            Self::Formal => formal,
        }
    }
}

/// What kind of text is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A task or behaviour: the subject is left out, and it is the holder of the job.
    Task,
    /// Whole sentences, some of them about the holder of the job.
    Prose,
}

/// What became of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turned {
    /// It addresses the reader now.
    Changed(String),
    /// It says nothing of the holder of the job, or addresses the reader already.
    Same,
    /// It could not be turned without guessing.
    Left(Reason),
}

/// Why a text was left as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// The kind of doubt.
    pub doubt: Doubt,
    /// The word the doubt is about; empty where it is about the whole.
    pub word: String,
}

/// Kinds of doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    /// It does not begin with a verb that is known.
    #[serde(rename = "geen-werkwoord")]
    NoVerb,
    /// It is not clear whose verb this is.
    #[serde(rename = "werkwoord-van-wie")]
    WhoseVerb,
    /// It is not clear at whom this word points.
    #[serde(rename = "verwijst-naar-wie")]
    WhoIsMeant,
    /// The holder of the job stands where the rules do not reach.
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
