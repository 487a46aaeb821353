//! De sluitingsdatum … kan niet: ….

use crate::finding::{Arg, Finding, Place, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// De sluitingsdatum … kan niet: ….
pub static RULE: Rule = Rule {
    name: "sluitingsdatum-onmogelijk",
    family: Family::Vacancy,
    severity: Severity::Error,
    message: "de sluitingsdatum {datum} kan niet: {waarom}",
    label: "",
    why: "Een datum die voorbij is of na de eerste werkdag ligt, is een vergissing. Lezers weten dan niet \
          of ze nog kunnen reageren.",
    remedy: "Kies een sluitingsdatum die nog komt, en voor de startdatum ligt.",
    snippet: "",
    source: &[Citation::Format("vacature/1: sluitingsdatum")],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: vacature/1
profiel: klantmanager.yaml
titel: Klantmanager
startdatum: 2027-03-01
sluitingsdatum: 2027-04-11 # <-- hier",
    ),
    good: Example::Yaml(
        "formaat: vacature/1
profiel: klantmanager.yaml
titel: Klantmanager
sluitingsdatum: 2027-04-11
startdatum: 2027-06-01",
    ),
    check: Check::Vacancy(check),
};

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let Some(vacancy) = subject.vacancy else { return Vec::new() };
    let Some(date) = vacancy.closing_date.as_deref() else { return Vec::new() };
    // ISO dates compare as text.
    let reason = if vacancy.start.as_deref().is_some_and(|start| start < date) {
        "sluiting-na-start"
    } else if subject.today.is_some_and(|today| date < today) {
        "sluiting-voorbij"
    } else {
        return Vec::new();
    };
    let finding = Finding::new(&RULE, Place::Value("/sluitingsdatum".to_owned()));
    vec![finding.with("datum", date).with("waarom", Arg::Term(reason))]
}
