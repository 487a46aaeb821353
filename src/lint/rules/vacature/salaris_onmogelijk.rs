//! An impossible salary.

use crate::finding::{Arg, Finding, Place};
use crate::lint::check::{Check, OnVacancy};
use crate::lint::vacancy::VacancySubject;
use crate::model::vacancy::PayPeriod;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "dit salaris kan niet: {waarom}",
        label: "",
        why: "Een bedrag dat niet kan, kost vertrouwen en levert vragen op. Meestal zijn twee bedragen \
              verwisseld of past het bedrag niet bij de periode.",
        remedy: "Kijk het bedrag en de periode na in de salaristabel van de cao.",
    },
    english: Wording {
        message: "this pay cannot be: {waarom}",
        label: "",
        why: "An amount that cannot be costs trust and raises questions. Mostly two amounts are swapped, or \
              the amount does not fit its period.",
        remedy: "Look the amount and the period up in the table of the collective agreement.",
    },
    snippet: "",
    source: &[Citation::Own {
        dutch: "Bedragen die elkaar tegenspreken, zijn een vergissing, welke regeling er ook geldt.",
        english: "Amounts that contradict each other are a mistake, whichever scheme applies.",
    }],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: vacature/1
profiel: klantmanager.yaml
titel: Klantmanager
salaris:
  min: 4950 # <-- hier
  max: 3450
  periode: maand",
    ),
    good: Example::Yaml(
        "formaat: vacature/1
profiel: klantmanager.yaml
titel: Klantmanager
salaris: {min: 3450, max: 4950, periode: maand}",
    ),
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let Some(salary) = subject.vacancy.and_then(|vacancy| vacancy.salary.as_ref()) else { return Vec::new() };
    let (lowest, highest) = match salary.period {
        PayPeriod::Hour => (5.0, 500.0),
        PayPeriod::Month => (500.0, 25_000.0),
        PayPeriod::Year => (6_000.0, 300_000.0),
    };
    let wrong = |key: &str, amount: Option<f64>| {
        let amount = amount?;
        let reason = if amount < 0.0 {
            "salaris-negatief"
        } else if amount < lowest || amount > highest {
            "salaris-periode"
        } else {
            return None;
        };
        let place = Place::Value(format!("/salaris/{key}"));
        Some(Finding::new(&RULE, place).with("waarom", Arg::Term(reason)))
    };
    let mut findings: Vec<Finding> =
        [wrong("min", salary.min), wrong("max", salary.max)].into_iter().flatten().collect();
    if let (Some(min), Some(max)) = (salary.min, salary.max)
        && min > max
    {
        let place = Place::Value("/salaris/min".to_owned());
        findings.push(Finding::new(&RULE, place).with("waarom", Arg::Term("salaris-omgekeerd")));
    }
    findings
}
