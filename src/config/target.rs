//! What a setting applies to: a rule, or all rules of a family.

use crate::lint::rules;
use crate::rule::{Family, Rule};
use serde::Deserialize;

/// The name of a rule or of a family of rules.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(transparent)]
pub struct Target(pub String);

impl Target {
    /// Every name that can be set: families first, then rules. Syntax and schema errors are not configurable, so those
    /// rules are not included.
    pub fn all() -> impl Iterator<Item = &'static str> {
        let families = Family::ALL.into_iter().filter(|family| can_be_set(*family)).map(Family::id);
        families.chain(rules().filter(|rule| can_be_set(rule.family)).map(|rule| rule.name))
    }

    /// How specifically this name matches a rule.
    #[must_use]
    pub fn grip(&self, rule: &Rule) -> Grip {
        if self.0 == rule.name {
            Grip::Rule
        } else if self.0 == rule.family.id() {
            Grip::Family
        } else {
            Grip::None
        }
    }
}

pub fn can_be_set(family: Family) -> bool {
    !matches!(family, Family::File | Family::Schema)
}

/// How specifically a name matches a rule; the more specific match takes precedence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grip {
    /// It does not match the rule.
    None,
    /// It matches the family of the rule.
    Family,
    /// It matches the rule itself.
    Rule,
}
