//! What a setting is about: a rule, or all rules of a family.

use crate::lint::rules;
use crate::rule::{Family, Rule};
use serde::Deserialize;

/// The name of a rule or of a family of rules.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(transparent)]
pub struct Target(pub String);

impl Target {
    /// Every name that can be set: families first, then rules. What is wrong with the shape of a file is no matter
    /// of settings, so those rules are not among them.
    pub fn all() -> impl Iterator<Item = &'static str> {
        let families = Family::ALL.into_iter().filter(|family| can_be_set(*family)).map(Family::id);
        families.chain(rules().filter(|rule| can_be_set(rule.family)).map(|rule| rule.name))
    }

    /// How precisely this names a rule.
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

/// How precisely something names a rule; what is more precise wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grip {
    /// It is about another rule.
    None,
    /// It is about the family of the rule.
    Family,
    /// It is about the rule itself.
    Rule,
}
