//! What holds for one file, after all settings.

use crate::lint::limits::Limits;
use crate::lint::rules;
use crate::rule::{Family, Rule, Severity};
use crate::rulebook;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What holds for one file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Config {
    /// What was said about a rule, by its name: its severity, or `None` where it is off.
    pub rules: BTreeMap<&'static str, Option<Severity>>,
    /// The numbers rules go by.
    pub limits: Limits,
}

impl Config {
    /// Without the rules that look for gaps: for commands that only ask whether a profile can be worked with, which
    /// no gap forbids.
    #[must_use]
    pub fn without_gaps() -> &'static Self {
        static CONFIG: LazyLock<Config> = LazyLock::new(|| {
            let off = rules().filter(|rule| rule.severity != Severity::Error && !rulebook::holds(rule));
            Config { rules: off.map(|rule| (rule.name, None)).collect(), ..Config::default() }
        });
        &CONFIG
    }

    /// How much a finding of this rule weighs; `None` where the rule is off. A file that cannot be read is no
    /// matter of taste: rules of the families `bestand` and `schema` keep their weight.
    #[must_use]
    pub fn severity(&self, rule: &Rule) -> Option<Severity> {
        match rule.family {
            Family::File | Family::Schema => Some(rule.severity),
            _ => self.rules.get(rule.name).copied().unwrap_or(Some(rule.severity)),
        }
    }
}
