//! Niet gevonden tot wanneer iemand kan reageren.

use crate::finding::{Finding, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::vacancy::List;
use crate::lint::{Check, Citation, Example, Family, Rule};
use crate::model::Vacancy;

/// Niet gevonden tot wanneer iemand kan reageren.
pub static RULE: Rule = Rule {
    name: "sluitingsdatum-ontbreekt",
    family: Family::Vacancy,
    severity: Severity::Suggestion,
    message: "niet gevonden tot wanneer iemand kan reageren",
    label: "hier hoort de sluitingsdatum",
    why: "Zonder datum weet een lezer niet of reageren nog zin heeft, en wanneer een antwoord komt.",
    remedy: "Noem de laatste dag om te reageren.",
    snippet: "sluitingsdatum: 2027-04-11",
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
sluitingsdatum: 2027-04-11",
    ),
    check: Check::Vacancy(check),
};

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let in_data = |vacancy: &Vacancy| vacancy.closing_date.is_some();
    subject.missing(&RULE, "sluitingsdatum", in_data, List::ClosingDate)
}
