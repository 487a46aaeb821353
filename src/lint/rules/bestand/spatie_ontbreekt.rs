//! A dash or a colon without the space behind it.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A dash or a colon without the space behind it.
pub static RULE: Rule = Rule {
    name: "spatie-ontbreekt",
    family: Family::File,
    severity: Severity::Error,
    message: "na {teken} ontbreekt een spatie",
    label: "",
    why: "Een streepje maakt in YAML pas een onderdeel van een lijst, en een dubbele punt scheidt pas een \
          sleutel van een waarde, als er een spatie achter staat. De rest van het bestand is gelezen alsof \
          die er staat.",
    remedy: "Zet er een spatie achter.",
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml(
        r#"functie: {titel: Klantmanager}
doel:Inwoners helpen aan werk. # <-- hier"#,
    ),
    good: Example::Yaml(
        r#"functie: {titel: Klantmanager}
doel: Inwoners helpen aan werk."#,
    ),
    check: Check::Station,
};
