//! No moment to look back.

use crate::finding::{Finding, Severity};
use crate::lint::plan::PlanSubject;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// No moment to look back.
pub static RULE: Rule = Rule {
    name: "evaluatie-ontbreekt",
    family: Family::Plan,
    severity: Severity::Warning,
    message: "er is geen moment om terug te kijken",
    label: "hier horen de dagen",
    why: "Wat werkt en wat niet blijkt pas als men terugkijkt. Zonder afgesproken dag komt dat er in \
          drukke weken niet van.",
    remedy: "Spreek af wanneer beiden terugkijken: halverwege en aan het eind is het minste.",
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
    check: Check::Plan(check),
};

fn check(subject: &PlanSubject<'_>) -> Vec<Finding> {
    if subject.development.evaluations.is_empty() && !subject.incomplete {
        vec![Finding::new(&RULE, subject.home("evaluaties"))]
    } else {
        Vec::new()
    }
}
