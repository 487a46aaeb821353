//! The citizen has no choice or voice.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "in het profiel van {titel} is geen keuze of stem van de inwoner gevonden",
        label: "hier hoort wat de inwoner zelf te zeggen heeft",
        why: "Keuze en invloed van cliënten kunnen volgens het rapport ook de ruimte van de \
              uitvoerder vergroten: om de inwoner werkelijk iets te kunnen bieden, moet er ruimte \
              zijn.",
        remedy: "Noem wat de inwoner kiest, ziet of terugzegt voordat een besluit vaststaat.",
    },
    english: Wording {
        message: "no choice or voice of the citizen was found in the profile of {titel}",
        label: "what the citizen has a say in belongs here",
        why: "Choice and influence of clients can also increase the official's own room, the report \
              says: to really offer the citizen something, there must be room.",
        remedy: "Name what the citizen chooses, sees or answers before a decision is final.",
    },
    snippet: "professionaliteit:
  ruimte:
    clientstem: De inwoner kiest uit ten minste twee routes en leest het plan voordat het vaststaat.",
    source: &[Citation::Report("4.2.4"), Citation::Report("4.3.5")],
    dimensions: &["clientinvloed"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  ruimte:
    clientstem: De inwoner kiest uit ten minste twee routes en leest het plan voordat het vaststaat.",
    ),
};

pub static CHECK: Check =
    Check::Profile(OnProfile::Nowhere { dimension: "clientinvloed", home: "/professionaliteit/ruimte" });
