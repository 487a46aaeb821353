//! Room is asked for, and nothing bounds it.

use crate::finding::{Finding, Severity};
use crate::lint::room::room_without;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Room is asked for, and nothing bounds it.
pub static RULE: Rule = Rule {
    name: "ruimte-zonder-begrenzing",
    family: Family::Room,
    severity: Severity::Warning,
    message: "het profiel vraagt ruimte ({woorden}) en nergens staat waar die ophoudt of hoe verantwoording \
              volgt",
    label: "hier wordt ruimte gevraagd",
    why: "Contactambtenaren voeren de wet uit voor burgers die van hen afhankelijk zijn. Ruimte zonder \
          grenzen en zonder verantwoording opent de deur voor willekeur.",
    remedy: "Noem wat de ruimte begrenst (wet, gelijke behandeling, mandaat) en hoe de functie verantwoording \
             aflegt.",
    snippet: "professionaliteit:
  ruimte:
    begrenzing:
      - De wet en de beleidsregels van de gemeente.
      - Gelijke gevallen krijgen een gelijke behandeling.
    verantwoording: Legt elke afwijking vast met de reden en bespreekt die in het team.",
    source: &[Citation::Report("4.2.5"), Citation::Report("4.4"), Citation::Report("7.5")],
    dimensions: &["begrenzing", "handelingsruimte"],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Gesprekken
    taken:
      - Maakt gebruik van eigen regelruimte. # <-- hier",
    ),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Gesprekken
    taken:
      - Maakt gebruik van eigen regelruimte.
professionaliteit:
  ruimte: {begrenzing: [De wet en de beleidsregels.]}",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    room_without(&RULE, subject, "begrenzing").into_iter().collect()
}
