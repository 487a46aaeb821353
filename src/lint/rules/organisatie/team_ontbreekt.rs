//! No team.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "het profiel zegt niet dat {titel} in een team werkt",
        label: "nergens staat wat het team samen draagt",
        why: "Werken in teams vergemakkelijkt volgens het rapport de uitwisseling en het leren van elkaar.",
        remedy: "Noem wat het team samen draagt en verdeelt.",
    },
    english: Wording {
        message: "the profile does not say that {titel} works in a team",
        label: "nothing says what the team carries together",
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
