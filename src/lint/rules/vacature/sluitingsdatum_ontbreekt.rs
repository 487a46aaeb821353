//! No closing date for applications.

use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::model::Vacancy;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "niet gevonden tot wanneer iemand kan reageren",
        label: "hier hoort de sluitingsdatum",
        why: "Zonder datum weet een lezer niet of reageren nog zin heeft, en wanneer een antwoord komt.",
        remedy: "Noem de laatste dag om te reageren.",
    },
    english: Wording {
        message: "it was not found until when one can apply",
        label: "the closing date belongs here",
        why: "Without a date a reader does not know whether it is still of use to apply, and when an answer \
              will come.",
        remedy: "Name the last day to apply.",
    },
    snippet: "sluitingsdatum: 2027-04-11",
    source: &[Citation::Law("nvp-sollicitatiecode")],
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
};

/// The closing date for applications.
pub static WORDS: VacancyList = VacancyList {
    words: &["sluitingsdatum", "sluit op", "uiterlijk"],
    forms: &[
        r"\b(?:solliciteer|reageer|reageren|solliciteren|mail|stuur)\b[^.!?]{0,40}\b(?:tot|vóór|voor) (?:en met )?(?:\w+dag )?\d{1,2}\b",
        r"\btot en met (?:\w+dag )?\d{1,2} \w+",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Missing {
    key: "sluitingsdatum",
    in_data: |vacancy: &Vacancy| vacancy.closing_date.is_some(),
    words: &WORDS,
    unsure: None,
});
