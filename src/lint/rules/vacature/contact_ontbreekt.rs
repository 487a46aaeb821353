//! Niemand gevonden bij wie een sollicitant iets kan vragen.

use crate::finding::{Finding, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::vacancy::List;
use crate::lint::{Check, Citation, Example, Family, Rule};
use crate::model::Vacancy;

/// Niemand gevonden bij wie een sollicitant iets kan vragen.
pub static RULE: Rule = Rule {
    name: "contact-ontbreekt",
    family: Family::Vacancy,
    severity: Severity::Warning,
    message: "niemand gevonden bij wie een sollicitant iets kan vragen",
    label: "hier hoort iemand die vragen beantwoordt",
    why: "Een vraag vooraf voorkomt een sollicitatie die niet past, en helpt mensen over een drempel. Dat \
          gaat alleen als er een naam bij staat.",
    remedy: "Noem iemand voor vragen over het werk, met een telefoonnummer of een e-mailadres.",
    snippet: "contact:
  - naam: Noor Verzonnen
    functie: teammanager
    email: noor.verzonnen@example.org
    voor: vragen over het werk",
    source: &[Citation::Law { ground: "NVP Sollicitatiecode", checked: "2026-11-24" }],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: vacature/1
profiel: klantmanager.yaml
titel: Klantmanager # <-- hier",
    ),
    good: Example::Yaml(
        "formaat: vacature/1
profiel: klantmanager.yaml
titel: Klantmanager
contact: [{naam: Noor Verzonnen, email: noor.verzonnen@example.org}]",
    ),
    check: Check::Vacancy(check),
};

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let in_data = |vacancy: &Vacancy| !vacancy.contacts.is_empty();
    subject.missing(&RULE, "contact", in_data, List::Contact)
}
