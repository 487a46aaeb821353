//! No recognition by peers.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "in het profiel van {titel} is geen erkenning door vakgenoten gevonden",
        label: "hier horen de maatstaven die vakgenoten delen",
        why: "Beroepseer is erkenning door vakgenoten die elkaar aan gedeelde maatstaven houden, \
              bijvoorbeeld met opleidingseisen of registratie. De hoge eisen die vakgenoten aan \
              elkaar stellen, zijn volgens het rapport bedoeld om de eer van de beroepsgroep hoog te \
              houden.",
        remedy: "Noem de maatstaven die vakgenoten samen hebben gesteld, of de registratie die daarbij hoort.",
    },
    english: Wording {
        message: "no recognition by peers was found in the profile of {titel}",
        label: "the standards that peers share belong here",
        why: "Professional honour is recognition by peers who hold each other to shared standards, \
              for example by training requirements or registration. The high demands that peers make \
              on each other serve, the report says, to uphold the honour of the occupation.",
        remedy: "Name the standards peers have set together, or the registration that goes with them.",
    },
    snippet: "professionaliteit:
  zelfrespect:
    beroepseer: Klantmanagers van drie gemeenten toetsen elkaars dossiers aan gezamenlijke maatstaven.",
    source: &[Citation::Report("3.3.2")],
    dimensions: &["beroepseer"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  zelfrespect: {beroepseer: Vakgenoten toetsen elkaars werk aan gezamenlijke maatstaven.}",
    ),
};

pub static CHECK: Check =
    Check::Profile(OnProfile::Nowhere { dimension: "beroepseer", home: "/professionaliteit/zelfrespect" });
