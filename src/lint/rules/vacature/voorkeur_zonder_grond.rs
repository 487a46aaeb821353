//! Risico: een voorkeur voor een groep, zonder grond.

use crate::finding::{Finding, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::vacancy::List;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// Risico: een voorkeur voor een groep, zonder grond.
pub static RULE: Rule = Rule {
    name: "voorkeur-zonder-grond",
    family: Family::Vacancy,
    severity: Severity::Error,
    message: "risico: een voorkeur voor een groep, zonder grond",
    label: "de voorkeur staat hier, de grond niet",
    why: "Voorkeur voor een groep mag alleen onder voorwaarden: de groep heeft een achterstand, de \
          voorkeur past bij die achterstand, en de vacature zegt dat erbij. Zonder grond is de voorkeur \
          een risico.",
    remedy: "Zet de grond erbij (\"vrouwen zijn in deze functie ondervertegenwoordigd; wij voeren een \
             voorkeursbeleid\") of laat de voorkeur weg. Leg twijfel voor aan de Vacaturecheck van het \
             College voor de Rechten van de Mens.",
    snippet: "",
    source: &[Citation::Law {
        ground: "Algemene wet gelijke behandeling",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Onze voorkeur gaat uit naar een vrouwelijke kandidaat. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Vrouwen zijn in dit team ondervertegenwoordigd. Daarom gaat bij gelijke geschiktheid de voorkeur uit naar een vrouw.",
    },
    check: Check::Vacancy(check),
};

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    subject.each_without_ground(&RULE, List::Preference)
}
