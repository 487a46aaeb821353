//! The same item twice in a list.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// The same item twice in a list.
pub static RULE: Rule = Rule {
    name: "dubbel-in-lijst",
    family: Family::Schema,
    severity: Severity::Error,
    message: "in deze lijst staat een waarde twee keer",
    label: "",
    why: "Een dubbele waarde voegt niets toe en telt bij vergelijken dubbel.",
    remedy: "Haal de tweede weg.",
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
    check: Check::Station,
};
