//! No network.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "in het profiel van {titel} is niemand buiten de organisatie gevonden om mee samen te werken",
        label: "hier hoort met wie de functie samenwerkt",
        why: "In werk en inkomen telt volgens het rapport het vermogen om met de vele partijen in de omgeving \
              samen te werken: werkgevers, scholen, andere overheden, de markt.",
        remedy: "Noem de partners en waarvoor die nodig zijn.",
    },
    english: Wording {
        message: "nobody outside the organisation to work with was found in the profile of {titel}",
        label: "with whom the job works together belongs here",
        why: "In work and income the ability to cooperate with the many parties around counts according to \
              the report; employers, schools, other governments, the market.",
        remedy: "Name the partners and what they are needed for.",
    },
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
};

pub static CHECK: Check =
    Check::Profile(OnProfile::Nowhere { dimension: "netwerk", home: "/context/samenwerkingspartners" });
