//! No association of practitioners.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "in het profiel van {titel} is geen beroepsorganisatie gevonden",
        label: "hier hoort een vereniging van vakgenoten",
        why: "Een beroepsorganisatie is een van de vier bekende instituties van een professie. Zij helpt, als \
              vakgenoten die dragen, om de motivatie voor goed werk vast te houden.",
        remedy: "Noem de vereniging en wat de organisatie eraan bijdraagt.",
    },
    english: Wording {
        message: "no association of practitioners was found in the profile of {titel}",
        label: "an association of peers belongs here",
        why: "An association is one of the four known institutions of a profession. It helps, if peers carry \
              it, to keep the motivation for good work.",
        remedy: "Name the association and what the organisation contributes to it.",
    },
    snippet: "professionaliteit:
  instituties:
    beroepsorganisatie: De gemeente vergoedt het lidmaatschap van een beroepsvereniging.",
    source: &[Citation::Report("7.7")],
    dimensions: &["beroepsorganisatie"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  instituties:
    beroepsorganisatie: De gemeente vergoedt het lidmaatschap van een beroepsvereniging.",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::Nowhere {
    dimension: "beroepsorganisatie",
    home: "/professionaliteit/instituties",
});
