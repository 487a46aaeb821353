//! Geen standplaats gevonden.

use crate::finding::{Finding, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::vacancy::List;
use crate::lint::{Check, Citation, Example, Family, Rule};
use crate::model::Vacancy;

/// Geen standplaats gevonden.
pub static RULE: Rule = Rule {
    name: "standplaats-ontbreekt",
    family: Family::Vacancy,
    severity: Severity::Warning,
    message: "geen standplaats gevonden",
    label: "hier hoort de standplaats",
    why: "Reistijd hoort bij de keuze voor een baan. Wie niet weet waar het werk is, moet ernaar vragen of \
          raden.",
    remedy: "Noem de plaats waar het werk is, en wat thuis kan.",
    snippet: "standplaats: Voorbeeldstad",
    source: &[Citation::Law { ground: "NVP Sollicitatiecode", checked: "2026-11-24" }],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: vacature/1
profiel: klantmanager.yaml
titel: Klantmanager # <-- hier",
    ),
    good: Example::Yaml(
        "formaat: vacature/1
profiel: klantmanager.yaml
titel: Klantmanager
standplaats: Voorbeeldstad",
    ),
    check: Check::Vacancy(check),
};

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let in_data = |vacancy: &Vacancy| vacancy.location.is_some();
    subject.missing(&RULE, "standplaats", in_data, List::Location)
}
