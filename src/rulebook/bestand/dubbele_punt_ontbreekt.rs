//! A key without its colon.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "achter de sleutel \"{sleutel}\" ontbreekt een dubbele punt",
        label: "hier ontbreekt :",
        why: "De dubbele punt scheidt in YAML een sleutel van zijn waarde. Zonder dat teken is de regel gewone \
              tekst. De rest van het bestand is gelezen alsof het teken er staat.",
        remedy: "Zet een dubbele punt achter de sleutel.",
    },
    english: Wording {
        message: "a colon is missing behind the key \"{sleutel}\"",
        label: "here a colon is missing",
        why: "The colon separates a key from its value in YAML. Without it the line is plain text. The rest \
              of the file was read as if it were there.",
        remedy: "Put a colon behind the key.",
    },
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml(
        r#"context # <-- hier
  team: Team Werk"#,
    ),
    good: Example::Yaml(
        r#"context:
  team: Team Werk"#,
    ),
};
