//! A colon where none is allowed.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "een dubbele punt gevolgd door een spatie mag hier niet staan",
        label: "",
        why: "Een dubbele punt met een spatie scheidt in YAML een sleutel van een waarde. Midden in een tekst \
              zonder aanhalingstekens is dat dubbelzinnig.",
        remedy: "Zet de hele tekst tussen aanhalingstekens.",
    },
    english: Wording {
        message: "a colon followed by a space is not allowed here",
        label: "",
        why: "A colon with a space separates a key from its value. In the middle of an unquoted text that is \
              ambiguous.",
        remedy: "Put the whole text between quotes.",
    },
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml("doel: Eén ding telt: werk. # <-- hier"),
    good: Example::Yaml(r#"doel: "Eén ding telt: werk.""#),
};
