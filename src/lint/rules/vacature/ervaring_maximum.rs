//! Risico: "…" stelt een grens aan ervaring.

use crate::finding::{Finding, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::vacancy::List;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// Risico: "…" stelt een grens aan ervaring.
pub static RULE: Rule = Rule {
    name: "ervaring-maximum",
    family: Family::Vacancy,
    severity: Severity::Error,
    message: "risico: \"{woorden}\" stelt een grens aan ervaring",
    label: "wie meer ervaring heeft, valt hier af",
    why: "Oudere mensen hebben vaker meer ervaring. Een grens aan het aantal jaren treft hen het meest en \
          is daarom een risico. Een aanduiding als \"plusminus drie jaar\" sluit niemand uit.",
    remedy: "Schrijf welk niveau de functie heeft, of \"ervaring is mooi, maar geen eis\". Leg twijfel voor \
             aan de Vacaturecheck van het College voor de Rechten van de Mens.",
    snippet: "",
    source: &[Citation::Law {
        ground: "Wet gelijke behandeling op grond van leeftijd bij de arbeid, artikel 1 en 3",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je hebt maximaal drie jaar werkervaring. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je hebt plusminus drie jaar werkervaring. Het contract duurt maximaal twee jaar.",
    },
    check: Check::Vacancy(check),
};

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    subject.each_without_ground(&RULE, List::ExperienceMax)
}
