//! What a rule *is*: its name, severity, texts in both languages, sources and examples. Data only; what a rule *does*
//! is in `lint`.
//!
//! Every rule is one file, under `rulebook/<family>/` or `lint/rules/<family>/`. Its name and family are those of the file and
//! its folder (`name!` and `family!`); `build.rs` lists the folders.

mod example;
mod family;
pub mod path;

use crate::base::Language;

pub use example::{DIVIDER, Example, MARK};
pub use family::Family;
pub(crate) use path::{family, name};

/// One rule. Its file is also its page in `goedwerk explain`.
#[derive(Debug)]
pub struct Rule {
    /// What is wrong, in Dutch and kebab case, so that "uitzondering: klant-terwijl-verplicht" reads well.
    pub name: &'static str,
    /// The family in which it is listed.
    pub family: Family,
    /// The default severity of its findings.
    pub severity: Severity,
    /// Its texts in Dutch.
    pub dutch: Wording,
    /// Its texts in English.
    pub english: Wording,
    /// YAML to paste; empty if there is nothing to paste.
    pub snippet: &'static str,
    /// What the rule is based on.
    pub source: &'static [Citation],
    /// Ids of the dimensions that the rule concerns.
    pub dimensions: &'static [&'static str],
    /// An example with exactly one finding of this rule, on the marked line.
    pub bad: Example,
    /// An example without a finding of this rule.
    pub good: Example,
}

impl Rule {
    /// Its texts in a language.
    #[must_use]
    pub fn wording(&self, language: Language) -> &Wording {
        match language {
            Language::Dutch => &self.dutch,
            Language::English => &self.english,
        }
    }
}

/// The texts of a rule in one language. A finding fills the `{placeholders}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wording {
    /// One line.
    pub message: &'static str,
    /// The text under the underlined words; empty if the message is enough.
    pub label: &'static str,
    /// The reason, in two or three sentences.
    pub why: &'static str,
    /// What to write instead.
    pub remedy: &'static str,
}

/// The severity of a finding, ordered from light to heavy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something that would make the text better.
    Suggestion,
    /// A gap, or a risk the report warns about.
    Warning,
    /// The file is malformed or contradicts itself.
    Error,
}

/// What a rule is based on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Citation {
    /// A section of the report.
    Report(&'static str),
    /// A law, directive, code or study: the key of a ground in the legal file (`crate::law::ground`).
    Law(&'static str),
    /// Each abolished law and body, with its own ground (`crate::law::abolished`).
    Abolished,
    /// goedwerk's own norm, which neither the report nor a law contains, with the reason in both languages.
    Own {
        /// The reason, in Dutch.
        dutch: &'static str,
        /// The reason, in English.
        english: &'static str,
    },
    /// The file format itself (YAML 1.2, UTF-8, the schema).
    Format(&'static str),
}
