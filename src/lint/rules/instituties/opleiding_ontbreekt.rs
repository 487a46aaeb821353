//! No training that belongs to the occupation.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "in het profiel van {titel} is geen eigen opleiding gevonden",
        label: "hier past een opleiding voor dit beroep",
        why: "Een eigen opleiding is een van de vier bekende instituties van een professie. Volgens het \
              rapport hoort een lerende houding daar al te beginnen.",
        remedy: "Noem de opleiding of leergang die bij het beroep hoort.",
    },
    english: Wording {
        message: "no training of its own was found in the profile of {titel}",
        label: "a training for this occupation belongs here",
        why: "A training of its own is one of the four known institutions of a profession. A learning \
              attitude should begin there, says the report.",
        remedy: "Name the training or course that belongs to the occupation.",
    },
    snippet: "professionaliteit:
  instituties:
    opleiding: In het eerste jaar volgt iemand een leergang van vakgenoten en een hogeschool.",
    source: &[Citation::Report("7.7"), Citation::Report("7.8")],
    dimensions: &["opleiding"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  instituties:
    opleiding: In het eerste jaar volgt iemand een leergang van vakgenoten en een hogeschool.",
    ),
};

pub static CHECK: Check =
    Check::Profile(OnProfile::Nowhere { dimension: "opleiding", home: "/professionaliteit/instituties" });
