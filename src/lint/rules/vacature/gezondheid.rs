//! Risico: "…" is een eis aan het lichaam, zonder taak.

use crate::finding::{Finding, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::vacancy::List;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// Risico: "…" is een eis aan het lichaam, zonder taak.
pub static RULE: Rule = Rule {
    name: "gezondheid",
    family: Family::Vacancy,
    severity: Severity::Warning,
    message: "risico: \"{woorden}\" is een eis aan het lichaam, zonder taak",
    label: "waarvoor dit nodig is, staat er niet",
    why: "Een eis aan gezondheid of belastbaarheid sluit mensen met een beperking of chronische ziekte \
          uit, ook als zij het werk met een aanpassing goed kunnen doen. Voor een rijbewijs geldt \
          hetzelfde: soms gaat de taak ook met de trein of de fiets.",
    remedy: "Schrijf wat het werk met zich meebrengt (\"soms voer je drie moeilijke gesprekken op een dag\"), \
             of noem de taak waarvoor het nodig is. Leg twijfel voor aan de Vacaturecheck van het College \
             voor de Rechten van de Mens.",
    snippet: "",
    source: &[Citation::Law {
        ground: "Wet gelijke behandeling op grond van handicap of chronische ziekte, artikel 4",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je bent in het bezit van rijbewijs B. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je hebt rijbewijs B, omdat je met de dienstauto huisbezoeken aflegt.",
    },
    check: Check::Vacancy(check),
};

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    subject.each(&RULE, List::Health)
}
