//! No moment to look back.

use crate::finding::Finding;
use crate::lint::check::Check;
use crate::lint::plan::PlanSubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "er is geen moment om terug te kijken",
        label: "hier horen de dagen",
        why: "Wat werkt en wat niet, blijkt pas als je terugkijkt. Zonder afgesproken dag komt dat \
              er in drukke weken niet van.",
        remedy: "Spreek af wanneer beiden terugkijken: halverwege en aan het eind is het minste.",
    },
    english: Wording {
        message: "there is no moment to look back",
        label: "the days belong here",
        why: "What works and what does not shows only when you look back. Without an agreed day, \
              busy weeks leave no time for it.",
        remedy: "Agree when both look back: halfway and at the end is the least.",
    },
    snippet: "evaluaties:
  - {datum: 2027-06-30, toelichting: Tussengesprek over de doelen.}",
    source: &[Citation::Report("4.4.2")],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-01, tot: 2027-12-31} # <-- hier",
    ),
    good: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-01, tot: 2027-12-31}
evaluaties: [{datum: 2027-06-30}]",
    ),
};

pub static CHECK: Check = Check::Plan(check);

fn check(subject: &PlanSubject<'_>) -> Vec<Finding> {
    if subject.development.evaluations.is_empty() && !subject.incomplete {
        vec![Finding::new(&RULE, subject.home("evaluaties"))]
    } else {
        Vec::new()
    }
}
