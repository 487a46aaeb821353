//! What is special about the public role is not named.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "in het profiel van {titel} is niet gevonden wat de publieke rol bijzonder maakt",
        label: "hier hoort wat een marktpartij niet zou doen",
        why: "Het is volgens het rapport onduidelijk of uitvoerders een eigen rol hebben tussen staat en \
              markt; dat maakt onzeker en demotiveert. Een profiel kan die rol benoemen.",
        remedy: "Schrijf op wat er van deze functie wordt gevraagd omdat die publiek is.",
    },
    english: Wording {
        message: "what is special about the public role was not found in the profile of {titel}",
        label: "what a market party would not do belongs here",
        why: "It is unclear according to the report whether officials have a role of their own between state \
              and market; that makes insecure and demotivates. A profile can name that role.",
        remedy: "Write down what this job does because it is public.",
    },
    snippet: "professionaliteit:
  positie:
    publieke_rol: Handelt namens alle inwoners en helpt ook wie op de markt weinig kans heeft.",
    source: &[Citation::Report("2.4"), Citation::Report("7.3"), Citation::Report("7.8")],
    dimensions: &["publieke-identiteit"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  positie:
    publieke_rol: Handelt namens alle inwoners en helpt ook wie op de markt weinig kans heeft.",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::Nowhere {
    dimension: "publieke-identiteit",
    home: "/professionaliteit/positie",
});
