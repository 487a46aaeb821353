//! No peer review of the work.

use crate::finding::{Finding, Severity};
use crate::lint::absent::missing;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// No peer review of the work.
pub static RULE: Rule = Rule {
    name: "peer-review-ontbreekt",
    family: Family::Learning,
    severity: Severity::Warning,
    message: "het profiel zegt niet dat vakgenoten het werk van {titel} bekijken",
    label: "nergens staat dat vakgenoten elkaars werk beoordelen",
    why: "Ruimte om zelf te beslissen vraagt om vakgenoten die meekijken. Zonder peer review ontbreekt de \
          correctie die bij die ruimte hoort, en leert niemand van het werk van een ander.",
    remedy: "Neem peer review op als vaste vorm van reflectie, of als taak: collega's bekijken elkaars \
             dossiers of gesprekken.",
    snippet: "professionaliteit:
  reflectie:
    vormen: [peer-review]",
    source: &[Citation::Report("4.4.4"), Citation::Report("7.6"), Citation::Report("7.8")],
    dimensions: &["peer-review"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  reflectie: {vormen: [peer-review]}",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    missing(&RULE, subject, "peer-review", "/professionaliteit/reflectie/vormen").into_iter().collect()
}
