//! "…" kan eenvoudiger.

use crate::finding::{Finding, Place, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::difficult;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// "…" kan eenvoudiger.
pub static RULE: Rule = Rule {
    name: "moeilijk-woord",
    family: Family::Vacancy,
    severity: Severity::Suggestion,
    message: "\"{woord}\" kan eenvoudiger",
    label: "liever: {liever}",
    why: "Er is een gewoner woord dat hetzelfde zegt. Gewone woorden lezen sneller, en niemand hoeft ze op \
          te zoeken.",
    remedy: "Schrijf {liever}.",
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
    check: Check::Vacancy(check),
};

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
