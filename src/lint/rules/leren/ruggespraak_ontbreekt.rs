//! No one to consult on a hard case.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "in het profiel van {titel} is niet gevonden bij wie iemand terechtkan voor ruggespraak",
        label: "hier hoort wie meekijkt bij een lastig geval",
        why: "Het rapport beveelt aan dat uitvoerders ruggespraak kunnen houden. Wie bij twijfel niemand kan \
              vragen, beslist te snel of helemaal niet.",
        remedy: "Noem bij wie iemand terechtkan, en hoe snel.",
    },
    english: Wording {
        message: "whom to consult was not found in the profile of {titel}",
        label: "who looks along with a hard case belongs here",
        why: "The report recommends that officials can ask a second opinion. Whoever can ask nobody in doubt \
              decides too fast or not at all.",
        remedy: "Name whom one can turn to, and how fast.",
    },
    snippet: "professionaliteit:
  reflectie:
    ruggespraak: Een jurist of ervaren collega kijkt binnen twee werkdagen mee naar een lastig geval.",
    source: &[Citation::Report("7.8")],
    dimensions: &["ruggespraak"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  reflectie:
    ruggespraak: Een jurist of ervaren collega kijkt binnen twee werkdagen mee naar een lastig geval.",
    ),
};

pub static CHECK: Check =
    Check::Profile(OnProfile::Nowhere { dimension: "ruggespraak", home: "/professionaliteit/reflectie" });
