//! Words that differ with a number.

use serde::{Deserialize, Serialize};

/// A number with its noun.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// For one.
    pub one: String,
    /// For none and for many: `{n}`.
    pub many: String,
}

impl Count {
    /// The words for `n`.
    #[must_use]
    pub fn of(&self, n: usize) -> String {
        if n == 1 { self.one.clone() } else { self.many.replace("{n}", &n.to_string()) }
    }
}
