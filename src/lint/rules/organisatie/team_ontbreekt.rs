//! No team.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "in het profiel van {titel} is geen werk in een team gevonden",
        label: "hier hoort wat het team samen draagt",
        why: "Werken in teams vergemakkelijkt volgens het rapport de uitwisseling en het leren van elkaar.",
        remedy: "Noem wat het team samen draagt en verdeelt.",
    },
    english: Wording {
        message: "no work in a team was found in the profile of {titel}",
        label: "what the team carries together belongs here",
        why: "Working in teams makes exchange and learning from each other easier according to the report.",
        remedy: "Name what the team carries and divides together.",
    },
    snippet: "professionaliteit:
  organisatie:
    teamwerk: Het team draagt samen het resultaat en verdeelt elke week het werk.",
    source: &[Citation::Report("7.8")],
    dimensions: &["teamwerk"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  organisatie:
    teamwerk: Het team draagt samen het resultaat en verdeelt elke week het werk.",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::Nowhere { dimension: "teamwerk", home: "/context/team" });
