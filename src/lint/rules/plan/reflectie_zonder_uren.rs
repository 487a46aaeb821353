//! No hours for reflection.

use crate::finding::Finding;
use crate::lint::check::Check;
use crate::lint::plan::PlanSubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "er staan geen uren voor reflectie in dit plan",
        label: "hier horen de uren",
        why: "Reflectie hoort volgens het rapport bij het dagelijkse werk en mag niet wijken voor de waan van \
              de dag. Zonder uren schiet reflectie er als eerste bij in.",
        remedy: "Spreek af hoeveel uren per week vrij zijn voor reflectie en zet die in het plan.",
    },
    english: Wording {
        message: "this plan has no hours for reflection",
        label: "the hours belong here",
        why: "Reflection, the report says, is part of the daily work and must not give way to the rush of \
              the day. Without hours it is the first to give way.",
        remedy: "Agree on how many hours a week are free for reflection and put them in the plan.",
    },
    snippet: "beschikbare_uren_per_week: {reflectie: 2, leren: 1}",
    source: &[Citation::Report("4.4.2"), Citation::Report("7.8")],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-01, tot: 2027-12-31}
beschikbare_uren_per_week: {leren: 1} # <-- hier",
    ),
    good: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-01, tot: 2027-12-31}
beschikbare_uren_per_week: {reflectie: 2, leren: 1}",
    ),
};

pub static CHECK: Check = Check::Plan(check);

fn check(subject: &PlanSubject<'_>) -> Vec<Finding> {
    let hours = subject.development.hours_per_week.as_ref().and_then(|hours| hours.reflection);
    if subject.incomplete || hours.is_some_and(|hours| hours > 0.0) {
        return Vec::new();
    }
    vec![Finding::new(&RULE, subject.home("beschikbare_uren_per_week"))]
}
