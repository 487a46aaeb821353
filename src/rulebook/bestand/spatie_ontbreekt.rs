//! A dash or colon that is not followed by a space.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "na {teken} ontbreekt een spatie",
        label: "",
        why: "Een streepje maakt in YAML pas een onderdeel van een lijst, en een dubbele punt scheidt pas een \
              sleutel van een waarde, als er een spatie achter staat. De rest van het bestand is gelezen alsof \
              die er staat.",
        remedy: "Zet er een spatie achter.",
    },
    english: Wording {
        message: "a space is missing behind {teken}",
        label: "",
        why: "Only with a space behind it does a hyphen make a list item, and a colon separate a key from \
              its value. The rest of the file was read as if it were there.",
        remedy: "Put a space behind it.",
    },
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
};
