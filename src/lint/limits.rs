//! The numbers rules go by.

/// Thresholds of rules that count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The fewest behavioural indicators of a competency.
    pub indicators_min: usize,
    /// The most behavioural indicators of a competency.
    pub indicators_max: usize,
    /// The most competencies besides professional knowledge.
    pub competencies_max: usize,
    /// The largest part, in percent, one strand of good work may take of what carries all three.
    pub good_work_share_max: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { indicators_min: 3, indicators_max: 10, competencies_max: 12, good_work_share_max: 70 }
    }
}
