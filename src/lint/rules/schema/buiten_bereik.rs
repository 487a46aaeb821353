//! A number or length outside its bounds.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A number or length outside its bounds.
pub static RULE: Rule = Rule {
    name: "buiten-bereik",
    family: Family::Schema,
    severity: Severity::Error,
    message: "{waarde} is {hoe} (grens: {grens})",
    label: "",
    why: "Een waarde buiten deze grenzen is vrijwel altijd een typefout.",
    remedy: "Controleer het getal of de lengte.",
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
    check: Check::Station,
};
