//! "…" vraagt naar eerder loon.

use crate::finding::{Finding, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::vacancy::List;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// "…" vraagt naar eerder loon.
pub static RULE: Rule = Rule {
    name: "salarisverleden",
    family: Family::Vacancy,
    severity: Severity::Error,
    message: "\"{woorden}\" vraagt naar eerder loon",
    label: "hiernaar mag een werkgever straks niet vragen",
    why: "Wie naar eerder loon vraagt, neemt een achterstand van een vorige baan mee. De Europese \
          richtlijn over loontransparantie verbiedt de vraag naar huidig of eerder loon.",
    remedy: "Laat de vraag weg. Bepaal het salaris op wat de functie vraagt en welke ervaring daarbij past.",
    snippet: "",
    source: &[Citation::Law {
        ground: "Richtlijn (EU) 2023/970, artikel 5, tweede lid",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Vermeld in je brief je huidige salaris. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

We vragen niet naar je vorige salaris.",
    },
    check: Check::Vacancy(check),
};

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    subject.each(&RULE, List::PayHistory)
}
