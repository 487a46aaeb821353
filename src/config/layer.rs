//! A layer of settings: a preset, a file, or the command line.

use super::effective::Config;
use super::numbers::LimitsFile;
use super::target::{Grip, Target, can_be_set};
use crate::lint::rules;
use crate::rule::{Rule, Severity};

/// Settings that override earlier ones.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layer {
    /// The enabled rules; `None` leaves the selection unchanged.
    pub select: Option<Vec<Target>>,
    /// The rules that are off.
    pub ignore: Vec<Target>,
    /// Severities by rule or family.
    pub severity: Vec<(Target, Severity)>,
    /// Thresholds.
    pub limits: LimitsFile,
    /// The lowest severity of the rules that are on; `None` if any is.
    pub min_severity: Option<Severity>,
}

impl Layer {
    /// Applies this layer to the settings so far. Within a layer, the name of a rule takes precedence over that of its
    /// family; a rule that is both selected and ignored at the same specificity is off.
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

    /// The severity of a rule after this layer.
    #[must_use]
    pub fn severity_of(&self, rule: &Rule, before: Option<Severity>) -> Option<Severity> {
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
        let after = match said {
            // A rule that is given a severity is thereby enabled.
            Some((Grip::Rule, severity)) if ignored < Grip::Rule => Some(severity),
            Some((_, severity)) => after.map(|_| severity),
            None => after,
        };
        after.filter(|severity| self.min_severity.is_none_or(|least| *severity >= least))
    }
}
