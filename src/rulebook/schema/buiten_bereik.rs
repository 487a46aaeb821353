//! A number or length outside its bounds.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "{waarde} is {hoe} (grens: {grens})",
        label: "",
        why: "Een waarde buiten deze grenzen is vrijwel altijd een typefout.",
        remedy: "Controleer het getal of de lengte.",
    },
    english: Wording {
        message: "{waarde} is {hoe} (limit: {grens})",
        label: "",
        why: "A value outside these limits is nearly always a typing error.",
        remedy: "Check the number or the length.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "professionaliteit:
  reflectie:
    uren_per_week: 80 # <-- hier",
    ),
    good: Example::Yaml(
        "professionaliteit:
  reflectie:
    uren_per_week: 2",
    ),
};
