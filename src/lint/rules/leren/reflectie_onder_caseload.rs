//! Pressure of cases or time, and no reflection time to balance it.

use crate::dimensions::Level;
use crate::finding::{Finding, Place, Severity};
use crate::lint::absent::everywhere;
use crate::lint::words::List;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Pressure of cases or time, and no reflection time to balance it.
pub static RULE: Rule = Rule {
    name: "reflectie-onder-caseload",
    family: Family::Learning,
    severity: Severity::Warning,
    message: "er staat druk op het werk ({woorden}) en daar staat geen tijd voor reflectie tegenover",
    label: "deze druk",
    why: "Een te grote caseload maakt de waan van de dag leidend. Volgens het rapport moet die druk in \
          evenwicht worden gebracht met gelegenheid tot reflectie; wie alleen de druk opschrijft, laat die \
          keuze aan de werkvloer.",
    remedy: "Noem hoeveel tijd er voor reflectie is en houd de caseload daarop af, of schrap de druk die u \
             niet bedoelt.",
    snippet: "professionaliteit:
  reflectie:
    uren_per_week: 2",
    source: &[Citation::Report("4.4.2"), Citation::Report("7.5")],
    dimensions: &["reflectietijd"],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
beroepssituaties:
  - tekst: De grote caseload vraagt steeds om keuzes. # <-- hier",
    ),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
beroepssituaties:
  - tekst: De grote caseload vraagt steeds om keuzes.
professionaliteit:
  reflectie: {uren_per_week: 2}",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    if subject.level("reflectietijd") == Level::Explicit || subject.incomplete {
        return Vec::new();
    }
    let mut pressure = subject.hits.of(List::WorkPressure);
    let Some(first) = pressure.next() else { return Vec::new() };
    let finding = Finding::new(&RULE, Place::Words(first.evidence.clone()))
        .with("woorden", first.evidence.quote.clone())
        .because(pressure.map(|hit| hit.evidence.clone()))
        .sought_in(everywhere(subject));
    vec![finding]
}
