//! No intervision: organised case discussion with peers.

use crate::finding::{Finding, Severity};
use crate::lint::absent::missing;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// No intervision: organised case discussion with peers.
pub static RULE: Rule = Rule {
    name: "intervisie-ontbreekt",
    family: Family::Learning,
    severity: Severity::Warning,
    message: "het profiel noemt geen intervisie voor {titel}",
    label: "nergens staat dat collega's samen casussen bespreken",
    why: "Wie in de frontlijn werkt, leert vooral van en met anderen. Dialoog past daarbij beter dan \
          hiërarchie; het rapport noemt intervisie en peer review als de vormen die professionalisering \
          vooruithelpen.",
    remedy: "Neem intervisie op als vaste vorm van reflectie, of als taak.",
    snippet: "professionaliteit:
  reflectie:
    vormen: [intervisie]",
    source: &[Citation::Report("4.4.4"), Citation::Report("7.8")],
    dimensions: &["intervisie"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  reflectie: {vormen: [intervisie]}",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    missing(&RULE, subject, "intervisie", "/professionaliteit/reflectie/vormen").into_iter().collect()
}
