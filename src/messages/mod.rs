//! The tool's own texts, Dutch and English: one struct, filled from `nl.yaml` and `en.yaml`, so that a text missing
//! from one language makes a test fail. Rules carry their own texts, in both languages.

mod count;
mod discounts;
mod documents;
mod editing;
mod explaining;
mod importing;
mod judging;
mod landscape;
mod output;
mod overview;
mod people;
mod reviewing;
mod sentence;
mod system;
mod tables;
mod words;

use std::sync::LazyLock;

use crate::base::Language;

pub use count::Count;
pub use documents::ProfileDocumentWords;
pub use explaining::{ExplainWords, LawWords};
pub use importing::ImportWords;
pub use judging::{BaselineWords, NotJudgedWords};
pub use landscape::LandscapeWords;
pub use output::OutputWords;
pub use overview::OverviewWords;
pub use people::*;
pub use sentence::{Sentence, discount_text, fill, finding_args, finding_text, fix_title, searched_text};
pub use system::*;
pub use tables::*;
pub use words::*;

impl Language {
    /// The texts in this language.
    ///
    /// # Panics
    /// Never in a build whose tests pass: the texts are embedded in the binary and a test parses both.
    #[must_use]
    pub fn words(self) -> &'static Words {
        static DUTCH: LazyLock<Words> = LazyLock::new(|| read(data!("messages/nl")));
        static ENGLISH: LazyLock<Words> = LazyLock::new(|| read(data!("messages/en")));
        match self {
            Self::Dutch => &DUTCH,
            Self::English => &ENGLISH,
        }
    }
}

#[expect(clippy::expect_used, reason = "the text is part of the binary and a test reads it")]
fn read<T: serde::de::DeserializeOwned>(data: &str) -> T {
    serde_json::from_str(data).expect("the tool's own words are valid")
}
