//! Ranks findings when not all are shown. All rankings use this order:
//!
//! 1. severity: errors, then warnings, then suggestions;
//! 2. the number of files in which a rule has findings;
//! 3. themes of the report and the law before those about the writing of a profile;
//! 4. the first finding of each theme, in the order of `THEMES`, before the second of any;
//! 5. within a theme, rules with more support in the report or the law first, then the order of the rule book.
//!
//! For errors, the order in their file replaces 3 to 5: the first is often the cause of the others.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::lint::rules;
use crate::rule::{Citation, Family, Rule, Severity};

/// The families, most relevant to a reader first.
const THEMES: [Family; 13] = [
    Family::File,
    Family::Schema,
    Family::GoodWork,
    Family::Room,
    Family::Learning,
    Family::Position,
    Family::Hybrid,
    Family::Organisation,
    Family::Institutions,
    Family::Vacancy,
    Family::Plan,
    Family::Comparison,
    Family::Craft,
];

/// The properties that determine the order.
pub struct Weighed {
    /// The rule of the finding.
    pub rule: &'static Rule,
    /// Its severity.
    pub severity: Severity,
    /// The number of files with such findings.
    pub files: usize,
    /// The position of the first occurrence.
    pub arrival: usize,
}

/// Sorts by importance, most important first.
pub fn sort<T>(list: &mut [T], weighed: impl Fn(&T) -> Weighed) {
    list.sort_by_cached_key(|item| {
        let Weighed { rule, severity, files, arrival } = weighed(item);
        let own = match severity {
            Severity::Error => (Reverse(0), 0),
            _ => (Reverse(weight(rule)), place(rule)),
        };
        (Reverse(severity), Reverse(files), theme(rule.family), own, arrival)
    });
    let mut turns: BTreeMap<_, usize> = BTreeMap::new();
    let ranks: Vec<(bool, usize)> = list
        .iter()
        .map(|item| {
            let Weighed { rule, severity, files, .. } = weighed(item);
            let turn = turns.entry((severity, files, theme(rule.family))).or_default();
            *turn += 1;
            if severity == Severity::Error { (false, 0) } else { (rule.family == Family::Craft, *turn) }
        })
        .collect();
    let mut ranks = ranks.into_iter();
    // A cached key is computed once per item, in the order of the list.
    list.sort_by_cached_key(|item| {
        let Weighed { severity, files, .. } = weighed(item);
        (Reverse(severity), Reverse(files), ranks.next())
    });
}

/// The rank of a family among the themes.
#[must_use]
pub fn theme(family: Family) -> usize {
    THEMES.iter().position(|theme| *theme == family).unwrap_or(THEMES.len())
}

/// The families, in order of their rank.
pub fn themes() -> impl Iterator<Item = Family> {
    THEMES.into_iter()
}

/// The number of report sections that support a rule, and one more if it has a legal ground: how many articles say the
/// same does not make it weightier.
fn weight(rule: &Rule) -> usize {
    let sections = rule.source.iter().filter(|citation| matches!(citation, Citation::Report(_))).count();
    let is_law = |citation: &Citation| matches!(citation, Citation::Law(_) | Citation::Abolished);
    sections + usize::from(rule.source.iter().any(is_law))
}

/// Its position in the rule book.
fn place(rule: &Rule) -> usize {
    rules().position(|other| other.name == rule.name).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::rule;

    fn order(names: &[(&'static str, Severity, usize)]) -> Vec<&'static str> {
        let mut list: Vec<_> = names.iter().enumerate().collect();
        sort(&mut list, |(arrival, (name, severity, files))| Weighed {
            rule: rule(name).expect("it is a rule"),
            severity: *severity,
            files: *files,
            arrival: *arrival,
        });
        list.iter().map(|(_, (name, ..))| *name).collect()
    }

    #[test]
    fn every_family_has_a_place() {
        assert!(Family::ALL.iter().all(|family| THEMES.contains(family)));
    }

    #[test]
    fn each_theme_has_its_turn_and_craft_comes_last() {
        use Severity::Warning;
        let found = order(&[
            ("eis-als-competentie", Warning, 1),
            ("intervisie-ontbreekt", Warning, 1),
            ("ethiek-ontbreekt", Warning, 1),
            ("betrokkenheid-ontbreekt", Warning, 1),
            ("ruimte-zonder-mandaat", Warning, 1),
        ]);
        assert_eq!(found[1..3], ["ruimte-zonder-mandaat", "intervisie-ontbreekt"]);
        assert!(
            [found[0], found[3]].contains(&"ethiek-ontbreekt"),
            "the second of a theme comes after the first of all"
        );
        assert_eq!(found[4], "eis-als-competentie");
    }

    #[test]
    fn severity_goes_before_all_and_then_the_number_of_files() {
        use Severity::{Error, Suggestion, Warning};
        let found = order(&[
            ("indicator-vaag", Suggestion, 9),
            ("ethiek-ontbreekt", Warning, 1),
            ("eis-als-competentie", Warning, 3),
            ("sleutel-onbekend", Error, 1),
        ]);
        assert_eq!(found, ["sleutel-onbekend", "eis-als-competentie", "ethiek-ontbreekt", "indicator-vaag"]);
    }
}
