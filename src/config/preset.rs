//! Built-in settings.

use super::effective::Config;
use crate::lint::rules;
use crate::rule::{Rule, Severity};

/// Built-in settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// Default severities.
    Standard,
    /// Suggestions become warnings, so that a run fails on them.
    Strict,
    /// Only gaps and risks are reported, as suggestions, so that a run does not fail on them.
    Mild,
}

impl Preset {
    /// All presets.
    pub const ALL: [Self; 3] = [Self::Standard, Self::Strict, Self::Mild];

    /// The name in settings and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Standard => "standaard",
            Self::Strict => "streng",
            Self::Mild => "mild",
        }
    }

    /// The preset with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.name() == name)
    }

    /// Sets the severity of every rule according to the preset.
    pub fn apply(self, config: &mut Config) {
        config.rules.clear();
        for rule in rules() {
            let severity = self.severity(rule);
            if severity != Some(rule.severity) {
                config.rules.insert(rule.name, severity);
            }
        }
    }

    /// The severity of a rule according to the preset; `None` if the rule is off.
    #[must_use]
    pub fn severity(self, rule: &Rule) -> Option<Severity> {
        match (self, rule.severity) {
            (Self::Strict, Severity::Suggestion) => Some(Severity::Warning),
            (Self::Mild, Severity::Suggestion) => None,
            (Self::Mild, Severity::Warning) => Some(Severity::Suggestion),
            (_, severity) => Some(severity),
        }
    }
}
