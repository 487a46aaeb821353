//! No occasion to show the work with pride.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "in het profiel van {titel} is geen plek voor trots op het werk gevonden",
        label: "hier hoort hoe resultaat en vakmanschap zichtbaar worden voor anderen",
        why: "Trots is volgens het rapport de stap van binnen naar buiten: openlijk uitkomen voor een \
              prestatie die bredere erkenning verdient. Werk dat nooit getoond wordt, krijgt die erkenning \
              niet.",
        remedy: "Noem een vaste gelegenheid waarop de functie laat zien wat is gelukt, aan collega's, bestuur of \
                 inwoners.",
    },
    english: Wording {
        message: "no place for pride in the work was found in the profile of {titel}",
        label: "how results and craft become visible to others belongs here",
        why: "Pride is the step from inside to outside, says the report; standing openly for an achievement \
              that deserves wider recognition. Work that is never shown gets none.",
        remedy: "Name a fixed occasion on which the job shows what succeeded, to colleagues, the board or \
                 citizens.",
    },
    snippet: "professionaliteit:
  zelfrespect:
    beroepstrots: Het team laat elk kwartaal aan de raad zien wat er is gelukt en hoe.",
    source: &[Citation::Report("3.3.2")],
    dimensions: &["beroepstrots"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  zelfrespect: {beroepstrots: Het team laat elk kwartaal zien wat er is gelukt.}",
    ),
};

pub static CHECK: Check =
    Check::Profile(OnProfile::Nowhere { dimension: "beroepstrots", home: "/professionaliteit/zelfrespect" });
