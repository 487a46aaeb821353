//! The same item twice in a list.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "in deze lijst staat een waarde twee keer",
        label: "",
        why: "Een dubbele waarde voegt niets toe en telt bij vergelijken dubbel.",
        remedy: "Haal de tweede weg.",
    },
    english: Wording {
        message: "a value stands twice in this list",
        label: "",
        why: "A double value adds nothing and counts twice in comparisons.",
        remedy: "Take the second one out.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "professionaliteit:
  reflectie:
    vormen: [intervisie, intervisie] # <-- hier",
    ),
    good: Example::Yaml(
        "professionaliteit:
  reflectie:
    vormen: [intervisie]",
    ),
};
