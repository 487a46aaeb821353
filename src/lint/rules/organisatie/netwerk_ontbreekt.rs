//! No network.

use crate::finding::{Finding, Severity};
use crate::lint::absent::nowhere;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// No network.
pub static RULE: Rule = Rule {
    name: "netwerk-ontbreekt",
    family: Family::Organisation,
    severity: Severity::Suggestion,
    message: "het profiel noemt niemand buiten de organisatie met wie {titel} samenwerkt",
    label: "nergens staat met wie de functie samenwerkt",
    why: "In werk en inkomen telt volgens het rapport het vermogen om met de vele partijen in de omgeving \
          samen te werken: werkgevers, scholen, andere overheden, de markt.",
    remedy: "Noem de partners en waarvoor zij nodig zijn.",
    snippet: "professionaliteit:
  organisatie:
    netwerk: [werkgevers in de regio, scholen voor beroepsonderwijs, schuldhulpverlening]",
    source: &[Citation::Report("5.3.1.4"), Citation::Report("7.6")],
    dimensions: &["netwerk"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  organisatie:
    netwerk: [werkgevers in de regio, scholen voor beroepsonderwijs, schuldhulpverlening]",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    nowhere(&RULE, subject, "netwerk", "/context/samenwerkingspartners").into_iter().collect()
}
