//! Lists and mappings nested too deep.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// Lists and mappings nested too deep.
pub static RULE: Rule = Rule {
    name: "te-diep",
    family: Family::File,
    severity: Severity::Error,
    message: "lijsten en blokken zijn hier dieper genest dan {grens} niveaus",
    label: "",
    why: "Een profiel heeft een handvol niveaus. Diepere nesting is een vergissing of een aanval.",
    remedy: "Sluit de haakjes eerder, of zet de tekst tussen aanhalingstekens.",
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml(
        "doel: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ # <-- hier",
    ),
    good: Example::Yaml("doel: Inwoners helpen aan werk."),
    check: Check::Station,
};
