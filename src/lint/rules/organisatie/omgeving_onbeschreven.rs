//! The environment of the work is not described.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "in het profiel van {titel} is niet gevonden hoe veranderlijk de omgeving is",
        label: "hier hoort wat er om het werk heen beweegt",
        why: "Een organisatie die steeds verandert en waarvan velen iets anders verwachten, vraagt een ander \
              soort professional dan een rustige. Het rapport noemt dat een van de drie dimensies van het \
              werk.",
        remedy: "Beschrijf hoe stabiel en hoe eenduidig de omgeving is.",
    },
    english: Wording {
        message: "how changeable the surroundings are was not found in the profile of {titel}",
        label: "what moves around the work belongs here",
        why: "An organisation that keeps changing and of which many expect different things asks another \
              kind of professional than a quiet one. The report calls that one of three dimensions of the \
              work.",
        remedy: "Describe how stable and how single-voiced the surroundings are.",
    },
    snippet: "context:
  omgeving: { eenduidigheid: laag, dynamiek: hoog }",
    source: &[Citation::Report("2.2"), Citation::Report("3.6")],
    dimensions: &["omgeving-dynamiek"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
context:
  omgeving: { eenduidigheid: laag, dynamiek: hoog }",
    ),
};

pub static CHECK: Check =
    Check::Profile(OnProfile::Nowhere { dimension: "omgeving-dynamiek", home: "/context" });
