//! A colon where none may stand.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A colon where none may stand.
pub static RULE: Rule = Rule {
    name: "dubbele-punt",
    family: Family::File,
    severity: Severity::Error,
    message: "een dubbele punt gevolgd door een spatie mag hier niet staan",
    label: "",
    why: "Een dubbele punt met een spatie scheidt in YAML een sleutel van een waarde. Midden in een tekst \
          zonder aanhalingstekens is dat dubbelzinnig.",
    remedy: "Zet de hele tekst tussen aanhalingstekens.",
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml("doel: Eén ding telt: werk. # <-- hier"),
    good: Example::Yaml(r#"doel: "Eén ding telt: werk.""#),
    check: Check::Station,
};
