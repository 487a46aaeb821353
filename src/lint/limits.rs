//! The thresholds of rules.

/// Thresholds of rules that count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The minimum number of behavioural indicators per competency.
    pub indicators_min: usize,
    /// The maximum number of behavioural indicators per competency.
    pub indicators_max: usize,
    /// The maximum number of competencies, not counting professional knowledge.
    pub competencies_max: usize,
    /// The maximum share, in percent, of one strand of good work in the evidence for all three.
    pub good_work_share_max: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { indicators_min: 3, indicators_max: 10, competencies_max: 12, good_work_share_max: 70 }
    }
}
