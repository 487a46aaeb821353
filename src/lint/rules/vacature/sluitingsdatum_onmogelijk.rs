//! An impossible closing date.

use crate::finding::{Arg, Finding, Place};
use crate::lint::check::{Check, OnVacancy};
use crate::lint::vacancy::VacancySubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "de sluitingsdatum {datum} kan niet: {waarom}",
        label: "",
        why: "Een datum die voorbij is of na de eerste werkdag ligt, is een vergissing. Lezers weten dan niet \
              of ze nog kunnen reageren.",
        remedy: "Kies een sluitingsdatum die nog komt, en voor de startdatum ligt.",
    },
    english: Wording {
        message: "the closing date {datum} cannot be: {waarom}",
        label: "",
        why: "A date that has passed, or lies behind the first day of work, is a slip. Readers do not know \
              then whether they can still apply.",
        remedy: "Choose a closing date that is still to come and lies before the start.",
    },
    snippet: "",
    source: &[Citation::Own {
        dutch: "Een datum die niet kan, is een vergissing, welke regeling er ook geldt.",
        english: "A date that cannot be is a mistake, whichever scheme applies.",
    }],
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
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let Some(vacancy) = subject.vacancy else { return Vec::new() };
    let Some(date) = vacancy.closing_date.as_deref() else { return Vec::new() };
    // ISO dates sort as text.
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
