//! "…": voor welke taak is niet gezegd.

use crate::finding::{Finding, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::vacancy::List;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// "…": voor welke taak is niet gezegd.
pub static RULE: Rule = Rule {
    name: "taaleis-zonder-taak",
    family: Family::Vacancy,
    severity: Severity::Warning,
    message: "\"{woorden}\": voor welke taak is niet gezegd",
    label: "een taaleis, zonder taak",
    why: "Een taaleis mag niet zwaarder zijn dan het werk vraagt. Staat er niet bij waarvoor de taal nodig \
          is, dan kan niemand dat nagaan, en haken mensen af die het werk wel kunnen.",
    remedy: "Verbind de eis aan een taak: \"je schrijft besluiten, en daarvoor heb je goed Nederlands \
             nodig\". Leg twijfel voor aan de Vacaturecheck van het College voor de Rechten van de Mens.",
    snippet: "",
    source: &[Citation::Law {
        ground: "Algemene wet gelijke behandeling, artikel 1 en 5; College voor de Rechten van de Mens, oordeel 2022-55",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je hebt een uitstekende beheersing van de Nederlandse taal. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je schrijft besluiten en hebt daarvoor een goede beheersing van de Nederlandse taal nodig.",
    },
    check: Check::Vacancy(check),
};

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    subject.each(&RULE, List::Language)
}
