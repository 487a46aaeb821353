//! Geen aantal uren per week gevonden.

use crate::finding::{Finding, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::vacancy::List;
use crate::lint::{Check, Citation, Example, Family, Rule};
use crate::model::Vacancy;

/// Geen aantal uren per week gevonden.
pub static RULE: Rule = Rule {
    name: "uren-ontbreken",
    family: Family::Vacancy,
    severity: Severity::Warning,
    message: "geen aantal uren per week gevonden",
    label: "hier horen de uren",
    why: "Uren bepalen of een baan past bij zorg, studie en een andere baan. Een vacature zonder uren kost \
          vragen, of mensen die niet reageren.",
    remedy: "Noem het minimum en het maximum per week, en wat een volledige week is.",
    snippet: "uren: {min: 28, max: 36, voltijd: 36}",
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
uren: {min: 28, max: 36}",
    ),
    check: Check::Vacancy(check),
};

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let in_data =
        |vacancy: &Vacancy| vacancy.hours.as_ref().is_some_and(|hours| hours.min.or(hours.max).is_some());
    subject.missing(&RULE, "uren", in_data, List::Hours)
}
