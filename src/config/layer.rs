//! One layer of settings over another: a preset, a file, the command line.

use serde::Deserialize;

use super::{Config, LimitsFile};
use crate::lint::rules;
use crate::rule::{Family, Rule, Severity};

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
    fn grip(&self, rule: &Rule) -> Grip {
        if self.0 == rule.name {
            Grip::Rule
        } else if self.0 == rule.family.id() {
            Grip::Family
        } else {
            Grip::None
        }
    }
}

fn can_be_set(family: Family) -> bool {
    !matches!(family, Family::File | Family::Schema)
}

/// How precisely something names a rule; what is more precise wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Grip {
    None,
    Family,
    Rule,
}

/// Settings that lie over others.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layer {
    /// The rules that speak; `None` leaves that as it was.
    pub select: Option<Vec<Target>>,
    /// The rules that are off.
    pub ignore: Vec<Target>,
    /// Severities.
    pub severity: Vec<(Target, Severity)>,
    /// Numbers.
    pub limits: LimitsFile,
}

impl Layer {
    /// Lays this over what held so far. Within one layer a rule's own name goes before its family's; a rule chosen
    /// and ignored by equally precise names is off.
    pub fn apply(&self, config: &mut Config) {
        self.limits.apply(&mut config.limits);
        for rule in rules().filter(|rule| can_be_set(rule.family)) {
            let before = config.severity(rule);
            let after = self.severity_of(rule, before);
            if after != before {
                config.rules.insert(rule.name, after);
            }
        }
    }

    fn severity_of(&self, rule: &Rule, before: Option<Severity>) -> Option<Severity> {
        let grip = |targets: &[Target]| targets.iter().map(|target| target.grip(rule)).max();
        let said = self.severity.iter().map(|(target, severity)| (target.grip(rule), *severity));
        let said = said.filter(|(grip, _)| *grip != Grip::None).max_by_key(|(grip, _)| *grip);
        let selected = self.select.as_deref().map(|targets| grip(targets).unwrap_or(Grip::None));
        let ignored = grip(&self.ignore).unwrap_or(Grip::None);
        let mut after = match selected {
            Some(Grip::None) => None,
            Some(_) => before.or(Some(rule.severity)),
            None => before,
        };
        if ignored > Grip::None && ignored >= selected.unwrap_or(Grip::None) {
            after = None;
        }
        match said {
            // A rule named with its severity is wanted.
            Some((Grip::Rule, severity)) if ignored < Grip::Rule => Some(severity),
            Some((_, severity)) => after.map(|_| severity),
            None => after,
        }
    }
}
