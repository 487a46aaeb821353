//! Risico: "…" gaat over afkomst of privéleven.

use crate::finding::{Finding, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::vacancy::List;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// Risico: "…" gaat over afkomst of privéleven.
pub static RULE: Rule = Rule {
    name: "afkomst-of-levenssfeer",
    family: Family::Vacancy,
    severity: Severity::Warning,
    message: "risico: \"{woorden}\" gaat over afkomst of privéleven",
    label: "dit hoeft een werkgever niet te weten",
    why: "Nationaliteit, geloof, burgerlijke staat, woonplaats en een foto zeggen niets over wat iemand \
          kan. Wie ernaar vraagt, wekt de indruk dat het meetelt.",
    remedy: "Laat het weg, of noem de grond erbij: een wettelijke eis, of een dienst waarvoor iemand snel ter \
             plaatse moet zijn. Leg twijfel voor aan de Vacaturecheck van het College voor de Rechten van de \
             Mens.",
    snippet: "",
    source: &[Citation::Law {
        ground: "Algemene wet gelijke behandeling, artikel 1 en 5",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Stuur je cv met een recente pasfoto. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je bent welkom, ongeacht je nationaliteit. Een foto hoeft niet.",
    },
    check: Check::Vacancy(check),
};

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    subject.each_without_ground(&RULE, List::PrivateLife)
}
