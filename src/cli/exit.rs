//! How a run ends.

/// How a run ends. The order is the order of precedence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Nothing at or above the severity the run fails on.
    Clean = 0,
    /// Findings.
    Findings = 1,
    /// The work could not be done.
    Failed = 2,
}
