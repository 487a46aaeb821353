//! The reasons why words about something that is missing do not count.

use serde::{Deserialize, Serialize};

/// Why words about something that is missing do not count.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiscountWords {
    /// The words with the reason in a document, which has no lines: `{quote}`, `{why}`.
    pub in_document: String,
    /// The sentence denies it.
    pub denied: String,
    /// It is doubtful.
    pub uncertain: String,
    /// It depends on a condition.
    pub conditional: String,
    /// In the past.
    pub past: String,
    /// It is not allowed.
    pub forbidden: String,
    /// It is said of a manager.
    pub manager: String,
    /// It is said of a colleague.
    pub colleague: String,
    /// It is said of a citizen.
    pub citizen: String,
    /// It is said of another party.
    pub partner: String,
}
