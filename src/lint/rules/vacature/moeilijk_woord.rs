//! "…" kan eenvoudiger.

use crate::finding::{Finding, Place};
use crate::lint::check::{Check, OnVacancy};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::difficult;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "\"{woord}\" kan eenvoudiger",
        label: "liever: {liever}",
        why: "Er is een gewoner woord dat hetzelfde zegt. Gewone woorden lezen sneller, en niemand hoeft ze op \
              te zoeken.",
        remedy: "Schrijf {liever}.",
    },
    english: Wording {
        message: "\"{woord}\" can be plainer",
        label: "rather: {liever}",
        why: "There is a more common word that says the same. Common words read faster, and nobody needs to \
              look them up.",
        remedy: "Write {liever}.",
    },
    snippet: "",
    source: &[Citation::Format("leesbaarheid: gewone woorden waar die er zijn")],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je werkt aan de implementatie van nieuw beleid. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je voert nieuw beleid in.",
    },
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    difficult::find(subject.passages)
        .into_iter()
        .map(|found| {
            Finding::new(&RULE, Place::Words(found.word.clone()))
                .with("woord", found.word.quote)
                .with("liever", found.plainer)
                .because(found.again)
        })
        .collect()
}
