//! Which findings come first where not all are shown. This is the one place that decides it:
//!
//! 1. severity: errors, then warnings, then suggestions;
//! 2. the number of files a rule speaks in;
//! 3. the themes of the report and of the law before the craft of writing a profile;
//! 4. one finding of each theme, in the order of [`THEMES`], before the second of any;
//! 5. within a theme, the rule that more of the report or the law supports, and then the order of the rule book.
//!
//! Errors come in the order of their files instead of 3 to 5: the first is often the cause of those after it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::lint::rules;
use crate::rule::{Citation, Family, Rule, Severity};

/// The families, the most telling for a reader first.
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

/// What the order depends on.
pub struct Weighed {
    pub rule: &'static Rule,
    pub severity: Severity,
    /// In how many files it was found.
    pub files: usize,
    /// When it was first found.
    pub arrival: usize,
}

/// The most important first.
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
    // A cached key is asked for once per item, in the order of the list.
    list.sort_by_cached_key(|item| {
        let Weighed { severity, files, .. } = weighed(item);
        (Reverse(severity), Reverse(files), ranks.next())
    });
}

/// Where a family stands among the themes.
pub fn theme(family: Family) -> usize {
    THEMES.iter().position(|theme| *theme == family).unwrap_or(THEMES.len())
}

/// The families in their order.
pub fn themes() -> impl Iterator<Item = Family> {
    THEMES.into_iter()
}

/// How many sections of the report and grounds in law a rule rests on.
fn weight(rule: &Rule) -> usize {
    rule.source.iter().filter(|citation| !matches!(citation, Citation::Format(_))).count()
}

/// Its place in the rule book.
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
