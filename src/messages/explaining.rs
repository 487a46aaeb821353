//! The texts on the pages of rules, and around the legal file.

use serde::{Deserialize, Serialize};

/// The texts of the legal file.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LawWords {
    /// Heading of the chapter in the rule book.
    pub chapter: String,
    /// What the chapter is.
    pub intro: String,
    /// "article", before its number.
    pub article: String,
    /// Heading of what a ground forbids or requires.
    pub demands: String,
    /// Heading of who or what is excepted.
    pub excepted: String,
    /// Heading of whether it is in force.
    pub standing: String,
    /// Heading of what else a reader must know.
    pub note: String,
    /// Heading of the day on which it was checked.
    pub checked: String,
    /// The same in a sentence, before the day.
    pub checked_on: String,
    /// Before what could not be verified.
    pub unverified: String,
    /// Heading of the address of the text.
    pub address: String,
    /// In force, from an unknown day.
    pub in_force: String,
    /// In force: `{from}`.
    pub in_force_since: String,
    /// In force in parts: `{from}`.
    pub in_phases: String,
    /// A directive that Dutch law has not transposed.
    pub not_transposed: String,
    /// A proposal.
    pub proposed: String,
    /// No longer in force: `{until}`.
    pub repealed: String,
    /// In force up to a day: `{until}`.
    pub until: String,
    /// The day of an opinion or a letter: `{from}`.
    pub dated: String,
    /// Heading of the abolished laws and bodies.
    pub abolished: String,
    /// What replaced one: `{successor}`.
    pub successor: String,
    /// Nothing replaced it.
    pub no_successor: String,
    /// When it ended: `{day}`.
    pub since: String,
    /// Heading of the reason of goedwerk's own norm.
    pub own: String,
}

/// The words of a rule's page.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExplainWords {
    /// Heading of the reason.
    pub why: String,
    /// Heading of the remedy.
    pub remedy: String,
    /// Heading of the bad example.
    pub bad: String,
    /// Heading of the good example.
    pub good: String,
    /// Heading of the source.
    pub source: String,
    /// Heading of the dimensions.
    pub dimensions: String,
    /// Heading of the family.
    pub family: String,
    /// Heading of the severity.
    pub severity: String,
    /// The marker of the finding on a line of an example.
    pub here: String,
    /// First line of the list of all rules.
    pub list: String,
    /// The location of an example's finding: `{line}`.
    pub line: String,
    /// Heading of the names of rules.
    pub rule: String,
    /// Heading of the messages of rules.
    pub message: String,
    /// Heading of the sections of the report.
    pub section: String,
    /// Heading of the titles of those sections.
    pub title: String,
    /// Heading of lists of rules.
    pub rules: String,
}
