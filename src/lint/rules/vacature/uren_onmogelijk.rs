//! Hours that contradict each other.

use crate::finding::{Finding, Place};
use crate::lint::check::{Check, OnVacancy};
use crate::lint::vacancy::VacancySubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "deze uren kunnen niet: {meer} is meer dan {minder}",
        label: "",
        why: "Een minimum boven het maximum is een vergissing, net als meer uren dan een volledige week. Lezers weten \
              dan niet voor hoeveel uren de baan is.",
        remedy: "Kijk na of de uren verwisseld zijn.",
    },
    english: Wording {
        message: "these hours cannot be: {meer} is more than {minder}",
        label: "",
        why: "A minimum above the maximum is a mistake, and so are more hours than a full week. Readers do not know \
              then how many hours the job takes.",
        remedy: "Check whether the hours were swapped.",
    },
    snippet: "",
    source: &[
        Citation::Format("vacature/1: uren"),
        Citation::Own {
            dutch: "Een minimum boven het maximum spreekt zichzelf tegen; geen wet zegt hoe uren in een vacature staan.",
            english: "A minimum above the maximum contradicts itself; no law says how a vacancy states hours.",
        },
    ],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: vacature/1
profiel: klantmanager.yaml
titel: Klantmanager
uren:
  min: 36 # <-- hier
  max: 28",
    ),
    good: Example::Yaml(
        "formaat: vacature/1
profiel: klantmanager.yaml
titel: Klantmanager
uren: {min: 28, max: 36, voltijd: 36}",
    ),
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let Some(hours) = subject.vacancy.and_then(|vacancy| vacancy.hours.as_ref()) else { return Vec::new() };
    let above = |key: &str, more: Option<f64>, less: Option<f64>| {
        let (more, less) = (more?, less?);
        let place = Place::Value(format!("/uren/{key}"));
        (more > less).then(|| {
            Finding::new(&RULE, place).with("meer", more.to_string()).with("minder", less.to_string())
        })
    };
    let swapped = above("min", hours.min, hours.max);
    let most = hours.max.map_or(("min", hours.min), |max| ("max", Some(max)));
    swapped.or_else(|| above(most.0, most.1, hours.full_time)).into_iter().collect()
}
