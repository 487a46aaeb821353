//! The effective settings for a file, after applying all layers.

use crate::lint::limits::Limits;
use crate::lint::rules;
use crate::rule::{Family, Rule, Severity};
use crate::rulebook;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The effective settings for a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Config {
    /// The configured severity of each rule, by name; `None` if the rule is off.
    pub rules: BTreeMap<&'static str, Option<Severity>>,
    /// The thresholds.
    pub limits: Limits,
}

impl Config {
    /// A copy without the rules that look for gaps: for commands that only need to know whether a profile is usable,
    /// which gaps do not prevent.
    #[must_use]
    pub fn without_gaps() -> &'static Self {
        static CONFIG: LazyLock<Config> = LazyLock::new(|| {
            let off = rules().filter(|rule| rule.severity != Severity::Error && !rulebook::holds(rule));
            Config { rules: off.map(|rule| (rule.name, None)).collect(), ..Config::default() }
        });
        &CONFIG
    }

    /// The severity of findings of this rule; `None` if the rule is off. Unreadable files are not a matter of
    /// preference: rules of the families `bestand` and `schema` cannot be changed.
    #[must_use]
    pub fn severity(&self, rule: &Rule) -> Option<Severity> {
        match rule.family {
            Family::File | Family::Schema => Some(rule.severity),
            _ => self.rules.get(rule.name).copied().unwrap_or(Some(rule.severity)),
        }
    }
}
