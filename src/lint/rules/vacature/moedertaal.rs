//! Risico: "…" vraagt naar afkomst in plaats van naar taal.

use crate::finding::{Finding, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::vacancy::List;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// Risico: "…" vraagt naar afkomst in plaats van naar taal.
pub static RULE: Rule = Rule {
    name: "moedertaal",
    family: Family::Vacancy,
    severity: Severity::Error,
    message: "risico: \"{woorden}\" vraagt naar afkomst in plaats van naar taal",
    label: "ook wie Nederlands leerde, kan dit werk doen",
    why: "Wie als kind een andere taal sprak, kan het Nederlands uitstekend beheersen. Een eis van \
          moedertaal of een uitspraak zonder accent treft vooral mensen van een andere afkomst.",
    remedy: "Schrijf wat iemand met de taal moet kunnen: \"je schrijft begrijpelijke besluiten\". Leg twijfel \
             voor aan de Vacaturecheck van het College voor de Rechten van de Mens.",
    snippet: "",
    source: &[Citation::Law {
        ground: "Algemene wet gelijke behandeling, artikel 1 en 5",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Nederlands is je moedertaal. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je werkt met inwoners die een andere moedertaal hebben.",
    },
    check: Check::Vacancy(check),
};

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    subject.each_without_ground(&RULE, List::NativeSpeaker)
}
