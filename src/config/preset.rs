//! Ready-made settings to begin with.

use super::effective::Config;
use crate::lint::rules;
use crate::rule::Severity;

/// Ready-made settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// Every rule as its page says.
    Standard,
    /// What could be better counts as a gap, so that a run fails on it.
    Strict,
    /// Only gaps and risks are told, as suggestions, so that a run does not fail on them.
    Mild,
}

impl Preset {
    /// All presets.
    pub const ALL: [Self; 3] = [Self::Standard, Self::Strict, Self::Mild];

    /// Its name in settings and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Standard => "standaard",
            Self::Strict => "streng",
            Self::Mild => "mild",
        }
    }

    /// The preset of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.name() == name)
    }

    /// Sets every rule as the preset has it.
    pub fn apply(self, config: &mut Config) {
        config.rules.clear();
        for rule in rules() {
            let severity = match (self, rule.severity) {
                (Self::Strict, Severity::Suggestion) => Some(Severity::Warning),
                (Self::Mild, Severity::Suggestion) => None,
                (Self::Mild, Severity::Warning) => Some(Severity::Suggestion),
                _ => continue,
            };
            config.rules.insert(rule.name, severity);
        }
    }
}
