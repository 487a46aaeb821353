//! Risico: "…" zegt iets over leeftijd.

use crate::finding::{Finding, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::vacancy::List;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// Risico: "…" zegt iets over leeftijd.
pub static RULE: Rule = Rule {
    name: "leeftijd-genoemd",
    family: Family::Vacancy,
    severity: Severity::Error,
    message: "risico: \"{woorden}\" zegt iets over leeftijd",
    label: "leeftijd, zonder de grond",
    why: "Een vacature die naar leeftijd vraagt, of alleen jonge mensen aanspreekt, houdt anderen weg. \
          Leeftijd mag een eis zijn als daar een goede grond voor is; de wet vraagt om die grond dan in de \
          vacature te noemen.",
    remedy: "Schrijf wat het werk vraagt in plaats van een leeftijd. Is er een grond, bijvoorbeeld een \
             wettelijke minimumleeftijd, noem die dan in dezelfde alinea. Leg twijfel voor aan de \
             Vacaturecheck van het College voor de Rechten van de Mens.",
    snippet: "",
    source: &[Citation::Law {
        ground: "Wet gelijke behandeling op grond van leeftijd bij de arbeid, artikel 3 en 9",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je komt in een jong en hecht team. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je begeleidt jongeren van 16 tot 27 jaar. Je begint als junior.",
    },
    check: Check::Vacancy(check),
};

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    subject.each_without_ground(&RULE, List::Age)
}
