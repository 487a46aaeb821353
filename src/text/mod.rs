//! The tool's own words, Dutch and English: one struct, filled from `nl.yaml` and `en.yaml`, so that a word
//! missing in one language is a failing test. Rules carry their Dutch text themselves; `rules.en.yaml` has
//! the English.

mod fold;
mod judging;
mod landscape;
mod people;
mod sentence;
mod suggest;
mod tables;
mod words;

use std::sync::LazyLock;

pub use fold::fold_accent;
pub use judging::{BaselineWords, NotJudgedWords};
pub use landscape::LandscapeWords;
pub use people::*;
pub use sentence::{
    RuleText, Sentence, fill, finding_args, finding_text, fix_title, rule_text, searched_text,
};
pub use suggest::{is_slip, nearest};
pub use tables::*;
pub use words::*;

/// A language the tool speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// Dutch.
    #[default]
    Dutch,
    /// English.
    English,
}

impl Language {
    /// The tool's words in this language.
    ///
    /// # Panics
    /// Never in a build whose tests pass: the texts are part of the binary and a test reads both.
    #[must_use]
    pub fn words(self) -> &'static Words {
        static DUTCH: LazyLock<Words> = LazyLock::new(|| read(data!("text/nl")));
        static ENGLISH: LazyLock<Words> = LazyLock::new(|| read(data!("text/en")));
        match self {
            Self::Dutch => &DUTCH,
            Self::English => &ENGLISH,
        }
    }

    /// The IETF tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }
}

#[expect(clippy::expect_used, reason = "the text is part of the binary and a test reads it")]
fn read<T: serde::de::DeserializeOwned>(data: &str) -> T {
    serde_json::from_str(data).expect("the tool's own words are valid")
}
